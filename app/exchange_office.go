package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"pena/app/compose"
	"pena/model"
	"pena/model/law"
	"pena/model/region"
	"pena/storage"
)

// Bundle is a dossier with everything its papers use, as it goes from one
// office to another; or papers of the office itself with what they use.
type Bundle struct {
	Kawasan   model.Kawasan // without an id: papers that belong to none
	Bodies    []model.Body
	People    []model.Person
	Documents []model.Document
	Laws      []law.Entry       // the office's own words of laws that the papers cite, by key; never ticked
	Templates []SentTemplate    // the office's own files without which the papers cannot be read, by key
	Pictures  map[string][]byte // logos, maps and pictures of papers, by SHA-256
}

// Kept says what [Office.PutBundle] did.
type Kept struct {
	New     bool     // the dossier was not there
	Removed []string // titles of the papers that a replaced dossier no longer has
}

// Bundle gathers a dossier as it stands at one moment, or with the empty id what
// belongs to no kawasan: its papers, the bodies
// and officials that they name, and those of the regions the dossier lies in.
// What a paper names and is no longer there is left out, as the papers print it.
// Records come in the order of their ids.
func (o *Office) Bundle(kawasan model.ID) (*Bundle, error) {
	var b *Bundle
	err := o.store.View(func(tx *storage.Tx) (err error) {
		b, err = gather(tx, kawasan)
		return err
	})
	if err != nil {
		return nil, wrap("gather dossier", err)
	}
	take := func(sum string) string {
		if sum == "" {
			return ""
		}
		data := o.Picture(sum)
		if data == nil {
			return ""
		}
		b.Pictures[sum] = data
		return sum
	}
	b.Kawasan.Map = take(b.Kawasan.Map)
	for i := range b.Bodies {
		b.Bodies[i].Logo = take(b.Bodies[i].Logo)
	}
	for i := range b.Documents {
		d := &b.Documents[i]
		kind, err := o.kindOf(d)
		if err != nil {
			continue
		}
		for key, sum := range compose.Pictures(kind, d) {
			if take(sum) == "" {
				compose.ClearField(d, key)
			}
		}
	}
	return b, nil
}

func gather(tx *storage.Tx, kawasan model.ID) (*Bundle, error) {
	b := &Bundle{Pictures: map[string][]byte{}}
	var err error
	if kawasan != "" {
		if b.Kawasan, err = storage.Dossiers.Get(tx, kawasan); err != nil {
			return nil, err
		}
	}
	list, err := storage.DocumentsOf(tx, kawasan, "")
	if err != nil {
		return nil, err
	}
	for _, line := range list {
		d, err := storage.Documents.Get(tx, line.ID)
		if err != nil {
			return nil, err
		}
		b.Documents = append(b.Documents, d)
	}
	slices.SortFunc(b.Documents, func(x, y model.Document) int { return strings.Compare(string(x.ID), string(y.ID)) })
	if err := b.gatherPeople(tx); err != nil {
		return nil, err
	}
	if err := b.gatherBodies(tx); err != nil {
		return nil, err
	}
	b.forget()
	if err := b.gatherTemplates(tx); err != nil {
		return nil, err
	}
	return b, b.gatherLaws(tx)
}

// regions are the codes whose bodies and officials the papers may print: the
// province, the desa of the dossier and all they lie in.
func (b *Bundle) regions() map[string]bool {
	in := map[string]bool{"": true, string(region.Province): true, b.Kawasan.Regency: true}
	add := func(code string) {
		for ; code != ""; code, _ = cutLast(code) {
			in[code] = true
		}
	}
	add(b.Kawasan.Regency)
	for _, m := range b.Kawasan.Members {
		add(m.Code)
	}
	for _, m := range b.Kawasan.Meetings {
		add(m.Desa)
	}
	return in
}

// cutLast takes the last part off a region's code: 63.01.05 -> 63.01 -> 63.
func cutLast(code string) (string, bool) {
	i := strings.LastIndexByte(code, '.')
	if i < 0 {
		return "", false
	}
	return code[:i], true
}

func (b *Bundle) gatherPeople(tx *storage.Tx) error {
	named, in := map[model.ID]bool{}, b.regions()
	for _, m := range b.Kawasan.Team.Members {
		named[m.Person] = true
	}
	for i := range b.Documents {
		named[b.Documents[i].Signer] = true
	}
	for p, err := range storage.People.All(tx) {
		if err != nil {
			return err
		}
		near := p.Sample == b.Kawasan.Sample && slices.ContainsFunc(p.Holdings, func(h model.Holding) bool { return in[h.Region] })
		if near || named[p.ID] {
			b.People = append(b.People, p)
		}
	}
	return nil
}

func (b *Bundle) gatherBodies(tx *storage.Tx) error {
	named, in := map[model.ID]bool{}, b.regions()
	for i := range b.Documents {
		named[b.Documents[i].Body] = true
	}
	for _, p := range b.People {
		for _, h := range p.Holdings {
			named[h.Body] = true
		}
	}
	for x, err := range storage.Bodies.All(tx) {
		if err != nil {
			return err
		}
		if x.Sample == b.Kawasan.Sample && in[x.Region] || named[x.ID] {
			b.Bodies = append(b.Bodies, x)
		}
	}
	return nil
}

// forget clears what names a record that is gone.
func (b *Bundle) forget() {
	there := map[model.ID]bool{}
	for _, x := range b.Bodies {
		there[x.ID] = true
	}
	for _, p := range b.People {
		there[p.ID] = true
	}
	for _, m := range b.Kawasan.Meetings {
		there[m.ID] = true
	}
	clear := func(id *model.ID) {
		if !there[*id] {
			*id = ""
		}
	}
	for i := range b.Kawasan.Team.Members {
		clear(&b.Kawasan.Team.Members[i].Person)
	}
	for i := range b.People {
		for j := range b.People[i].Holdings {
			clear(&b.People[i].Holdings[j].Body)
		}
	}
	for i := range b.Documents {
		d := &b.Documents[i]
		clear(&d.Meeting)
		clear(&d.Body)
		clear(&d.Signer)
	}
}

// PutBundle stores a dossier from outside, whole or not at all. The caller has
// checked the records themselves. A dossier, body, official, paper or law that is
// there already and says something else gives an error of kind Conflict, whose
// Field counts the records of the bundle ("naskah[2]"), unless replace is set.
// Replacing a dossier takes papers out of the dossier that the bundle does not have;
// their history stays. A paper of another dossier, and a record of the sample
// where the store has a real one or the other way round, is always refused; so is
// a template by which papers that are here would read otherwise.
func (o *Office) PutBundle(b *Bundle, replace bool) (Kept, error) {
	var kept Kept
	check := func(tx *storage.Tx) (removed []DocumentLine, err error) {
		kept = Kept{}
		return b.conflicts(tx, replace, &kept)
	}
	// Asked before the pictures are stored, so that a refusal leaves nothing behind.
	if err := o.store.View(func(tx *storage.Tx) error { _, err := check(tx); return err }); err != nil {
		return kept, wrap("import dossier", err)
	}
	for _, sum := range slices.Sorted(maps.Keys(b.Pictures)) {
		if _, err := o.store.PutBlob(bytes.NewReader(b.Pictures[sum]), largestPicture); err != nil {
			return kept, wrap("store picture", err)
		}
	}
	err := o.update("impor", func(tx *storage.Tx) error {
		removed, err := check(tx)
		if err != nil {
			return err
		}
		for _, d := range removed {
			if err := storage.Documents.Delete(tx, d.ID); err != nil {
				return err
			}
		}
		var dossier []model.Kawasan
		if b.Kawasan.ID != "" {
			dossier = append(dossier, b.Kawasan)
		}
		if err := putAll(tx, dossier, b.Bodies, b.People, b.Documents); err != nil {
			return err
		}
		if err := b.putTemplates(tx); err != nil {
			return err
		}
		return b.putLaws(tx)
	})
	if err != nil {
		return kept, wrap("import dossier", err)
	}
	return kept, o.readKinds()
}

// conflicts reports the first record that may not be stored, and the papers
// that replacing takes away.
func (b *Bundle) conflicts(tx *storage.Tx, replace bool, kept *Kept) (removed []DocumentLine, err error) {
	if b.Kawasan.ID != "" {
		old, err := storage.Dossiers.Get(tx, b.Kawasan.ID)
		switch {
		case isNotFound(err):
			kept.New = true
		case err != nil:
			return nil, err
		case old.Sample != b.Kawasan.Sample:
			return nil, conflict("kawasan", "sample-mixed", old.Name)
		case !replace:
			return nil, conflict("kawasan", "dossier-there", old.Name)
		}
	}
	for i, x := range b.Bodies {
		old, err := storage.Bodies.Get(tx, x.ID)
		if err := clash(fmt.Sprintf("instansi[%d]", i+1), x.Name, old, x, old.Sample != x.Sample, replace, err); err != nil {
			return nil, err
		}
	}
	for i, x := range b.People {
		old, err := storage.People.Get(tx, x.ID)
		if err := clash(fmt.Sprintf("pejabat[%d]", i+1), x.Name, old, x, old.Sample != x.Sample, replace, err); err != nil {
			return nil, err
		}
	}
	inBundle := map[model.ID]bool{}
	for i, x := range b.Documents {
		inBundle[x.ID] = true
		old, err := storage.Documents.Get(tx, x.ID)
		if err == nil && old.Kawasan != x.Kawasan {
			return nil, conflict(fmt.Sprintf("naskah[%d]", i+1), "of-other-dossier", old.Title)
		}
		if err == nil {
			if err := issuedHere(tx, fmt.Sprintf("naskah[%d]", i+1), &old, &x); err != nil {
				return nil, err
			}
		}
		old.Changed, x.Changed = time.Time{}, time.Time{}
		if err := clash(fmt.Sprintf("naskah[%d]", i+1), x.Title, old, x, old.Sample != x.Sample, replace, err); err != nil {
			return nil, err
		}
	}
	if err := b.templateConflicts(tx); err != nil {
		return nil, err
	}
	if err := b.lawConflicts(tx, replace); err != nil {
		return nil, err
	}
	if b.Kawasan.ID == "" { // the office's other papers are none of this file's business
		return nil, nil
	}
	list, err := storage.DocumentsOf(tx, b.Kawasan.ID, "")
	for _, d := range list {
		if !inBundle[d.ID] {
			if mayBeDeleted(tx, d.ID) != nil {
				return nil, conflict("kawasan", "issued-here", d.Title)
			}
			removed = append(removed, d)
			kept.Removed = append(kept.Removed, d.Title)
		}
	}
	return removed, err
}

// issuedHere refuses another text for a paper that was issued in this office.
func issuedHere(tx *storage.Tx, at string, old, record *model.Document) error {
	p, err := storage.Papers.Get(tx, old.ID)
	if isNotFound(err) || err == nil && len(p.Prints) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	a, b := *old, *record
	a.Changed, b.Changed = time.Time{}, time.Time{}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	if errX != nil || errY != nil || !bytes.Equal(x, y) {
		return conflict(at, "issued-here", old.Title)
	}
	return nil
}

// clash compares a record with the stored one of its id; found is the error of
// looking for it.
func clash[T any](at, name string, old, record T, mixed, replace bool, found error) error {
	switch {
	case isNotFound(found):
		return nil
	case found != nil:
		return found
	case mixed:
		return conflict(at, "sample-mixed", name)
	case replace:
		return nil
	}
	x, errX := json.Marshal(old)
	y, errY := json.Marshal(record)
	if errX != nil || errY != nil || !bytes.Equal(x, y) {
		return conflict(at, "record-differs", name)
	}
	return nil
}

func conflict(at, detail, value string) error {
	return &model.Error{Kind: model.Conflict, Field: at, Detail: detail, Value: value}
}

// putAll stores records in one transaction.
func putAll(tx *storage.Tx, dossiers []model.Kawasan, bodies []model.Body, people []model.Person, documents []model.Document) error {
	for i := range dossiers {
		if _, err := storage.Dossiers.Put(tx, &dossiers[i]); err != nil {
			return err
		}
	}
	for i := range bodies {
		if _, err := storage.Bodies.Put(tx, &bodies[i]); err != nil {
			return err
		}
	}
	for i := range people {
		if _, err := storage.People.Put(tx, &people[i]); err != nil {
			return err
		}
	}
	for i := range documents {
		if _, err := storage.Documents.Put(tx, &documents[i]); err != nil {
			return err
		}
	}
	return nil
}
