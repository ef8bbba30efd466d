package app

import (
	"fmt"
	"slices"
	"strings"

	"pena/app/compose"
	"pena/model/law"
	"pena/storage"
)

// gatherLaws takes along what the office itself says of the laws that the papers
// cite, and of those that amend or repeal them: elsewhere the papers would cite
// what is not there, or in other words. Who ticked an entry is left out, since
// each office compares a law with its text for itself.
func (b *Bundle) gatherLaws(tx *storage.Tx) error {
	var own []law.Entry
	for e, err := range storage.Laws.All(tx) {
		if err != nil {
			return err
		}
		if shipped, ok := law.ShippedEntry(e.Key); !ok || !shipped.Same(e) {
			own = append(own, e)
		}
	}
	cited := map[string]bool{}
	for i := range b.Documents {
		for _, key := range compose.LawsCited(&b.Documents[i]) {
			cited[key] = true
		}
	}
	for found := true; found; { // until no law brings another along
		found = false
		own = slices.DeleteFunc(own, func(e law.Entry) bool {
			if !cited[e.Key] && !(e.Topic != "" && cited[e.Topic] && slices.Contains(e.Regencies, b.Kawasan.Regency)) {
				return false
			}
			for _, ref := range append(slices.Clone(e.AmendedBy), e.RepealedBy) {
				cited[ref] = true
			}
			e.Checked, e.Mark, e.Removed = law.Check{}, "", false
			b.Laws, found = append(b.Laws, e), true
			return true
		})
	}
	slices.SortFunc(b.Laws, func(x, y law.Entry) int { return strings.Compare(x.Key, y.Key) })
	return nil
}

// lawConflicts reports the first law of which the library here says something else.
func (b *Bundle) lawConflicts(tx *storage.Tx, replace bool) error {
	for i, e := range b.Laws {
		here, err := presentLaw(tx, e.Key)
		if err != nil {
			return err
		}
		if here.Key != "" && !here.Same(e) && !replace {
			return conflict(fmt.Sprintf("hukum[%d]", i+1), "record-differs", law.Label(e))
		}
	}
	return nil
}

// putLaws stores the laws that the library here lacks or says otherwise. Nobody
// here has compared them yet: none is ticked.
func (b *Bundle) putLaws(tx *storage.Tx) error {
	for _, e := range b.Laws {
		here, err := presentLaw(tx, e.Key)
		if err != nil {
			return err
		}
		if here.Same(e) {
			continue
		}
		e.Mark = here.Mark
		if _, err := storage.Laws.Put(tx, &e); err != nil {
			return err
		}
	}
	return nil
}
