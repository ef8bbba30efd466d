package compose

import (
	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

// Dossier is the facts a paper is made of. All of it may be empty.
type Dossier struct {
	Kawasan    *model.Kawasan
	Bodies     []model.Body
	People     []model.Person
	Documents  []Summary               // the other papers of the dossier
	Laws       *law.Library            // the laws that papers cite; nil: as shipped
	Kinds      *Set                    // the kinds of the office; nil: as shipped
	HeadTitles map[string]string       // the office's own titles of the head of a desa, by the code of the kabupaten
	Pictures   func(sha string) []byte // bytes of a stored picture, nil when it is gone; may be nil
}

// Summary is what other papers may cite of a paper.
type Summary struct {
	ID     model.ID
	Kind   string
	Title  string
	Number string
	Date   indonesia.Date
	State  model.State
	Budget []int64           // of a plan: the sum of its programmes, then those of its years and sources; see check.Budget
	Fields map[string]string // answers, of kinds whose answers other papers take over
}

// Official is a person in an office.
type Official struct {
	Person  model.Person
	Holding model.Holding
}

// Holder finds who held the office of a role in a region on the day; the
// latest beginning wins. The zero day means now: who holds it still.
func (f *Dossier) Holder(role model.Role, region string, day indonesia.Date) (Official, bool) {
	var best Official
	found := false
	for _, p := range f.People {
		for _, h := range p.Holdings {
			if h.Role != role || (h.Region != "" && region != "" && h.Region != region) || !holds(h, day) {
				continue
			}
			if !found || best.Holding.From.Before(h.From) {
				best, found = Official{p, h}, true
			}
		}
	}
	return best, found
}

func holds(h model.Holding, day indonesia.Date) bool {
	if day.IsZero() {
		return h.To.IsZero()
	}
	return h.Covers(day)
}

// Title is the office as it is printed before a name: "Plt. Kepala Dinas".
func (o Official) Title() string { return holdingMark(o.Holding.Form) + o.Holding.Title }

func holdingMark(form model.HoldingForm) string {
	switch form {
	case model.Plt:
		return "Plt." + nbsp
	case model.Plh:
		return "Plh." + nbsp
	case model.Pj:
		return "Pj." + nbsp
	}
	return ""
}

// office finds the holding by which a chosen person signs: the role asked for,
// else the office held on the day that began last.
func (f *Dossier) office(person model.ID, role model.Role, day indonesia.Date) (Official, bool) {
	for _, p := range f.People {
		if p.ID != person {
			continue
		}
		var best Official
		found := false
		for _, h := range p.Holdings {
			if !holds(h, day) {
				continue
			}
			if h.Role == role {
				return Official{p, h}, true
			}
			if !found || best.Holding.From.Before(h.From) {
				best, found = Official{p, h}, true
			}
		}
		if !found {
			best = Official{Person: p, Holding: model.Holding{Role: role}}
		}
		return best, true
	}
	return Official{}, false
}

// body returns the chosen issuing body, else the first of the kind and region.
func (f *Dossier) body(chosen model.ID, kind model.BodyKind, region string) *model.Body {
	for i := range f.Bodies {
		b := &f.Bodies[i]
		if chosen != "" && b.ID == chosen {
			return b
		}
		if chosen == "" && kind != "" && b.Kind == kind && (b.Region == region || region == "" || b.Region == "") {
			return b
		}
	}
	return nil
}

// kinds are those that the office works with.
func (f *Dossier) kinds() *Set {
	if f == nil {
		return nil
	}
	return f.Kinds
}
