package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"  // logos
	"strings"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/model/law"
	"pena/model/region"
)

// mostPixels bounds a logo once it is unpacked.
const mostPixels = 40_000_000

// checker holds what the records of a file may refer to. Its sticky error is
// the first fault.
type checker struct {
	file     *file
	err      error
	kinds    *compose.Set      // those that the papers of the file may be of
	ids      map[model.ID]bool // of all records and meetings
	meetings map[model.ID]bool
	bodies   map[model.ID]bool
	people   map[model.ID]bool
	logos    map[string]bool // in the list logo
	pictures map[string]bool // in the list gambar
	used     map[string]bool // of both
}

// check reports the first thing in a file that cannot be, with its place.
// b is the same file as records.
func check(f *file, b *app.Bundle) error {
	c := &checker{file: f, ids: map[model.ID]bool{}, meetings: map[model.ID]bool{}, bodies: map[model.ID]bool{},
		people: map[model.ID]bool{}, logos: map[string]bool{}, pictures: map[string]bool{}, used: map[string]bool{}}
	c.gather()
	c.checkTemplates(b)
	if f.Kawasan != nil {
		c.checkKawasan(&b.Kawasan)
	}
	if f.Version < f.version() && f.Kawasan == nil {
		c.fail("kawasan", "field-missing", "")
	}
	for i := range f.Bodies {
		c.checkBody(fmt.Sprintf("instansi[%d]", i+1), &f.Bodies[i], &b.Bodies[i])
	}
	for i := range f.People {
		c.checkPerson(fmt.Sprintf("pejabat[%d]", i+1), &f.People[i], &b.People[i])
	}
	for i := range f.Documents {
		c.checkDocument(fmt.Sprintf("naskah[%d]", i+1), &f.Documents[i], &b.Documents[i])
	}
	c.checkLaws(b.Laws)
	c.checkPictures(logoList, f.Logos)
	c.checkPictures(pictureList, f.Pictures)
	return c.err
}

func (c *checker) fail(at, detail, value string) {
	if c.err == nil {
		c.err = invalid(at, detail, value)
	}
}

// wrapped takes over an error of the model, whose Field counts from the record.
func (c *checker) wrapped(at string, err error) {
	var known *model.Error
	if c.err != nil || err == nil {
		return
	}
	if !errors.As(err, &known) {
		c.err = fmt.Errorf("check %s: %w", at, err)
		return
	}
	e := *known
	switch e.Field {
	case "periode":
		e.Field = "tahun-akhir"
	case "pejabat":
		e.Field = ""
	}
	if e.Field == "" {
		e.Field = at
	} else {
		e.Field = at + "." + e.Field
	}
	c.err = &e
}

// gather learns all ids, and refuses one that stands twice.
func (c *checker) gather() {
	f := c.file
	if k := f.Kawasan; k != nil {
		c.learn("kawasan.id", k.ID, nil)
		for i := range k.Meetings {
			c.learn(fmt.Sprintf("kawasan.musyawarah[%d].id", i+1), k.Meetings[i].ID, c.meetings)
		}
	}
	for i := range f.Bodies {
		c.learn(fmt.Sprintf("instansi[%d].id", i+1), f.Bodies[i].ID, c.bodies)
	}
	for i := range f.People {
		c.learn(fmt.Sprintf("pejabat[%d].id", i+1), f.People[i].ID, c.people)
	}
	for i := range f.Documents {
		c.learn(fmt.Sprintf("naskah[%d].id", i+1), f.Documents[i].ID, nil)
	}
	c.learnPictures("logo", f.Logos, c.logos)
	c.learnPictures("gambar", f.Pictures, c.pictures)
}

func (c *checker) learn(at string, id model.ID, kind map[model.ID]bool) {
	if id == "" {
		c.fail(at, "not-an-id", "")
	}
	if c.ids[id] {
		c.fail(at, "id-twice", string(id))
	}
	c.ids[id] = true
	if kind != nil {
		kind[id] = true
	}
}

func (c *checker) learnPictures(list string, pictures []picture, in map[string]bool) {
	for i, p := range pictures {
		if c.logos[p.Sum] || c.pictures[p.Sum] {
			c.fail(fmt.Sprintf("%s[%d].jumlah-uji", list, i+1), "id-twice", p.Sum)
		}
		in[p.Sum] = true
	}
}

// shows notes that a record shows a picture, which is in the file.
func (c *checker) shows(at, sum string) {
	c.used[sum] = true
	if sum != "" && !c.logos[sum] && !c.pictures[sum] {
		c.fail(at, "record-missing", sum)
	}
}

func (c *checker) refers(at string, id model.ID, there map[model.ID]bool) {
	if id != "" && !there[id] {
		c.fail(at, "record-missing", string(id))
	}
}

func (c *checker) sample(at string, sample bool) {
	if sample != (c.file.Kawasan != nil && c.file.Kawasan.Sample) {
		c.fail(at+".contoh", "sample-mixed", "")
	}
}

func (c *checker) desa(at, code string) {
	if r, ok := region.ByCode(region.Code(code)); code != "" && (!ok || !r.Code.IsDesa() && !r.Code.IsKelurahan()) {
		c.fail(at, "unknown-desa", code)
	}
}

func (c *checker) region(at, code string) {
	if _, ok := region.ByCode(region.Code(code)); code != "" && !ok {
		c.fail(at, "unknown-region", code)
	}
}

func (c *checker) checkKawasan(k *model.Kawasan) {
	if strings.TrimSpace(k.Name) == "" {
		c.fail("kawasan.nama", "name-missing", "")
	}
	for i := range k.Members { // before the model's own check: the place of a code is the code
		c.desa(fmt.Sprintf("kawasan.anggota[%d].kode", i+1), k.Members[i].Code)
	}
	c.wrapped("kawasan", model.CheckKawasan(k))
	c.shows("kawasan.peta", k.Map)
	for i := range k.BUMDesma.Capital {
		c.desa(fmt.Sprintf("kawasan.bumdesma.modal[%d].kode", i+1), k.BUMDesma.Capital[i].Code)
	}
	for i := range k.Team.Members {
		c.refers(fmt.Sprintf("kawasan.tkpkp.susunan[%d].pejabat", i+1), k.Team.Members[i].Person, c.people)
	}
	for i := range k.Meetings {
		c.desa(fmt.Sprintf("kawasan.musyawarah[%d].desa", i+1), k.Meetings[i].Desa)
	}
}

func (c *checker) checkBody(at string, x *body, record *model.Body) {
	c.wrapped(at, model.CheckBody(record))
	c.sample(at, x.Sample)
	c.region(at+".wilayah", x.Region)
	c.used[x.Logo] = true
	if x.Logo != "" && !c.logos[x.Logo] {
		c.fail(at+".logo", "record-missing", x.Logo)
	}
}

func (c *checker) checkPerson(at string, p *person, record *model.Person) {
	c.wrapped(at, model.CheckPerson(record))
	c.sample(at, p.Sample)
	for i, h := range p.Holdings {
		place := fmt.Sprintf("%s.jabatan[%d]", at, i+1)
		c.region(place+".wilayah", h.Region)
		c.refers(place+".instansi", h.Body, c.bodies)
	}
}

func (c *checker) checkLaws(laws []law.Entry) {
	if c.file.Version < lawVersion && len(laws) > 0 {
		c.fail("hukum", "unknown-field", "hukum")
	}
	seen := map[string]bool{}
	for i, e := range laws {
		at := fmt.Sprintf("hukum[%d]", i+1)
		c.wrapped(at, law.CheckEntry(e))
		if seen[e.Key] {
			c.fail(at+".kunci", "id-twice", e.Key)
		}
		seen[e.Key] = true
	}
}

// checkTemplates reads the kinds that came along, before the papers that are of them.
func (c *checker) checkTemplates(b *app.Bundle) {
	if c.file.Version < ownVersion && len(b.Templates) > 0 {
		c.fail("templat", "unknown-field", "templat")
	}
	of := map[string]bool{}
	for i := range b.Documents {
		of[b.Documents[i].Kind] = true
	}
	var own []*compose.Kind
	seen := map[string]bool{}
	for i := range b.Templates {
		t, at := &b.Templates[i], fmt.Sprintf("templat[%d]", i+1)
		switch {
		case seen[t.Key]:
			c.fail(at+".kunci", "id-twice", t.Key)
		case !of[t.Key]:
			c.fail(at+".kunci", "template-unused", t.Key)
		}
		seen[t.Key] = true
		k, err := t.Kind()
		if err != nil {
			c.wrapped(at, err)
			continue
		}
		own = append(own, k)
	}
	c.kinds = compose.NewSet(own, nil)
}

// list is a list of pictures in the file, and how its faults are told.
type list struct {
	name                         string
	largest                      int
	tooLarge, unused, unreadable model.Error
}

var logoList = list{"logo", largestLogo, model.Error{Kind: model.TooLarge, Detail: "logo-too-large"},
	model.Error{Kind: model.Invalid, Detail: "logo-unused"}, model.Error{Kind: model.Invalid, Detail: "logo-unreadable"}}

var pictureList = list{"gambar", largestPicture, model.Error{Kind: model.TooLarge, Detail: "picture-too-large"},
	model.Error{Kind: model.Invalid, Detail: "picture-unused"}, model.Error{Kind: model.Invalid, Detail: "picture-unreadable"}}

// checkPictures holds every picture to its sum, and refuses one that nothing in
// the file shows or that cannot be drawn.
func (c *checker) checkPictures(l list, pictures []picture) {
	for i, p := range pictures {
		at := fmt.Sprintf("%s[%d]", l.name, i+1)
		fail := func(e model.Error, at string) { e.Field = at; c.err = &e }
		sum := sha256.Sum256(p.Data)
		switch {
		case c.err != nil:
			return
		case len(p.Data) > l.largest:
			fail(l.tooLarge, at+".isi")
		case hex.EncodeToString(sum[:]) != p.Sum:
			c.fail(at+".jumlah-uji", "logo-sum", p.Sum)
		case !c.used[p.Sum]:
			fail(l.unused, at)
		case !drawable(p.Data):
			fail(l.unreadable, at+".isi")
		}
	}
}

func drawable(data []byte) bool {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || size.Width <= 0 || size.Height <= 0 || size.Width > mostPixels/size.Height {
		return false
	}
	_, _, err = image.Decode(bytes.NewReader(data))
	return err == nil
}
