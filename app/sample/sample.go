package sample

import (
	"time"

	"pena/app/check"
	"pena/app/compose"
	"pena/model"
)

// Set is a sample: records ready to be stored, each marked as sample.
type Set struct {
	Kawasan   []model.Kawasan
	Bodies    []model.Body
	People    []model.Person
	Documents []*model.Document
}

// Facts are what the papers of one kawasan of the set are made of, as the
// program gathers them from a store.
func (s *Set) Facts(kawasan model.ID) *compose.Dossier {
	f := &compose.Dossier{Bodies: s.Bodies, People: s.People}
	for i := range s.Kawasan {
		if s.Kawasan[i].ID == kawasan {
			f.Kawasan = &s.Kawasan[i]
		}
	}
	for _, d := range s.Documents {
		if d.Kawasan == kawasan {
			f.Documents = append(f.Documents, compose.Summary{ID: d.ID, Kind: d.Kind, Title: d.Title, Number: d.Number, Date: d.Date, State: d.State, Fields: d.Fields,
				Budget: check.Budget(compose.Shipped().Kind(d.Kind), d, f.Kawasan)})
		}
	}
	return f
}

// Build makes the programme of three kawasan. The same now gives the same
// bytes: ids are derived from names, and now is the only time in the set that
// is not a fact of kawasan.yaml or naskah.yaml. It panics only when those
// embedded files are broken, which a test rules out.
func Build(now time.Time) Set {
	set := Set{Kawasan: readKawasan(), Bodies: provincialBodies(), People: provincialPeople()}
	for i := range set.Kawasan {
		k := &set.Kawasan[i]
		set.Bodies = append(set.Bodies, bodiesOf(k)...)
		set.People = append(set.People, peopleOf(k)...)
	}
	for _, p := range readPapers() {
		set.Documents = append(set.Documents, p.document(set.kawasan(p.Kawasan), now))
	}
	return set
}

// kawasan finds a kawasan by the key its id was made of.
func (s *Set) kawasan(key string) *model.Kawasan {
	for i := range s.Kawasan {
		if s.Kawasan[i].ID == id(key) {
			return &s.Kawasan[i]
		}
	}
	panic("sample: no kawasan " + key)
}
