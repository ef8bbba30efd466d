package typeset_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

func TestElectronic_foot_stands_under_every_page_but_of_a_draft(t *testing.T) {
	l, _ := typeset.ShippedLayout("surat")
	first, _, _ := strings.Cut(l.FootE, " menggunakan")
	for _, draft := range []bool{false, true, false} {
		d := signedLetter("surat", 80, 1, 2)
		d.Settings = map[string]string{"ttd_cara": "elektronik"}
		if draft {
			d.Draft = []block.Gap{{}}
		}
		p := set(t, d)
		if n := strings.Count(strings.Join(words(p), " "), first); len(p.Pages) < 2 || n != map[bool]int{false: len(p.Pages)}[draft] {
			t.Errorf("a draft: %v; %d pages, and %d say that they were signed", draft, len(p.Pages), n)
		}
	}
}
