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
	"pena/model"
	"pena/model/region"
)

// mostPixels bounds a logo once it is unpacked.
const mostPixels = 40_000_000

// checker holds what the records of a file may refer to. Its sticky error is
// the first fault.
type checker struct {
	file     *file
	err      error
	ids      map[model.ID]bool // of all records and meetings
	meetings map[model.ID]bool
	bodies   map[model.ID]bool
	people   map[model.ID]bool
	logos    map[string]bool
}

// check reports the first thing in a file that cannot be, with its place.
// b is the same file as records.
func check(f *file, b *app.Bundle) error {
	c := &checker{file: f, ids: map[model.ID]bool{}, meetings: map[model.ID]bool{}, bodies: map[model.ID]bool{},
		people: map[model.ID]bool{}, logos: map[string]bool{}}
	c.gather()
	c.checkKawasan(&b.Kawasan)
	for i := range f.Bodies {
		c.checkBody(fmt.Sprintf("instansi[%d]", i+1), &f.Bodies[i], &b.Bodies[i])
	}
	for i := range f.People {
		c.checkPerson(fmt.Sprintf("pejabat[%d]", i+1), &f.People[i], &b.People[i])
	}
	for i := range f.Documents {
		c.checkDocument(fmt.Sprintf("naskah[%d]", i+1), &f.Documents[i], &b.Documents[i])
	}
	c.checkLogos()
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
	c.learn("kawasan.id", f.Kawasan.ID, nil)
	for i := range f.Kawasan.Meetings {
		c.learn(fmt.Sprintf("kawasan.musyawarah[%d].id", i+1), f.Kawasan.Meetings[i].ID, c.meetings)
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
	for i, l := range f.Logos {
		if c.logos[l.Sum] {
			c.fail(fmt.Sprintf("logo[%d].jumlah-uji", i+1), "id-twice", l.Sum)
		}
		c.logos[l.Sum] = true
	}
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

func (c *checker) refers(at string, id model.ID, there map[model.ID]bool) {
	if id != "" && !there[id] {
		c.fail(at, "record-missing", string(id))
	}
}

func (c *checker) sample(at string, sample bool) {
	if sample != c.file.Kawasan.Sample {
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

// checkLogos holds every picture to its sum, and refuses one that no kop uses
// or that cannot be drawn.
func (c *checker) checkLogos() {
	used := map[string]bool{}
	for i := range c.file.Bodies {
		used[c.file.Bodies[i].Logo] = true
	}
	for i, l := range c.file.Logos {
		at := fmt.Sprintf("logo[%d]", i+1)
		sum := sha256.Sum256(l.Data)
		switch {
		case c.err != nil:
			return
		case len(l.Data) > largestLogo:
			c.err = &model.Error{Kind: model.TooLarge, Field: at + ".isi", Detail: "logo-too-large"}
		case hex.EncodeToString(sum[:]) != l.Sum:
			c.fail(at+".jumlah-uji", "logo-sum", l.Sum)
		case !used[l.Sum]:
			c.fail(at, "logo-unused", l.Sum)
		case !drawable(l.Data):
			c.fail(at+".isi", "logo-unreadable", "")
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
