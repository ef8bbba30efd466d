package typeset_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

// setAndLast sets a paper of one section and tells of its last page.
func setAndLast(t *testing.T, d *block.Document) (*typeset.Pages, typeset.LastPage) {
	t.Helper()
	s := typeset.New(lib, nil)
	p, err := s.Set(d)
	if err != nil {
		t.Fatal(err)
	}
	return p, s.LastPage(0)
}

func TestLast_pages_are_closed_up_in_Word_where_ours_are_and_a_line_before(t *testing.T) {
	l, _ := typeset.ShippedLayout("surat")
	closed, early := 0, 0
	for lines := 20; lines < 60; lines++ {
		d := signedLetter("surat", lines, 1, 2)
		p, last := setAndLast(t, d)
		left := p.Pages[0].Height - l.Bottom - bottomOf(p.Pages[len(p.Pages)-1])
		d.Settings = map[string]string{"muat_jarak_alinea": "12", "muat_ttd_ruang": "8"}
		loose := set(t, d)
		switch {
		case len(loose.Pages) > len(p.Pages):
			closed++
			if last.From == nil || last.White >= 1 || last.Room <= 0 {
				t.Errorf("%d lines: our last page is closed up, that of Word is not: %+v", lines, last)
			}
		case left > 2*l.LineHeight(l.Size):
			if last.From != nil || last.White != 1 || last.Room != 0 {
				t.Errorf("%d lines: a page with %.0f mm left is closed up: %+v", lines, left, last)
			}
		case last.From != nil:
			early++
		}
		if last.Whole != (len(p.Pages) == 1) {
			t.Errorf("%d lines: the last of %d pages is the only one: %v", lines, len(p.Pages), last.Whole)
		}
	}
	if closed == 0 || early == 0 {
		t.Errorf("%d pages were closed up as ours are, %d before", closed, early)
	}
}

func TestLast_pages_are_closed_up_from_their_first_row_of_signatures_on(t *testing.T) {
	found := false
	for lines := 2; lines < 40; lines++ {
		d := signedLetter("keputusan", lines, 27, 9)
		p, last := setAndLast(t, d)
		if last.From == nil {
			continue
		}
		rows := 1 // the opening
		for _, page := range p.Pages[:len(p.Pages)-1] {
			rows += (counted(page)["PENANDATANGAN"] + 1) / 2
		}
		if _, ok := last.From.(*block.Signatures); ok && rows > 1 {
			found = true
			if last.Before != rows {
				t.Errorf("%d lines: %d rows stand before the last page, not %d", lines, last.Before, rows)
			}
		}
	}
	if !found {
		t.Error("no last page began with a row of signatures")
	}
}

func TestParagraphs_are_set_closer_only_for_a_line_less(t *testing.T) {
	const width = 165
	s := typeset.New(lib, nil)
	closer := 0
	text := strings.Repeat("RPKP ini disusun dengan maksud menyediakan pedoman ", 4)
	for i := range 80 {
		text += "i"
		d := &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: []block.Block{par(block.RoleBody, text)}}}}
		if _, err := s.Set(d); err != nil {
			t.Fatal(err)
		}
		by := s.Condensed(d.Sections[0].Blocks[0].(*block.Paragraph).Spans, block.RoleBody, width)
		if by < 0 || by > 0.2 {
			t.Errorf("%d letters more: set closer by %.2f pt", i, by)
		}
		if by > 0 {
			closer++
		}
		if left := s.Condensed(d.Sections[0].Blocks[0].(*block.Paragraph).Spans, block.RoleLeft, width); left != 0 {
			t.Errorf("%d letters more: ragged text is set closer by %.2f pt", i, left)
		}
	}
	if closer == 0 || closer > 40 {
		t.Errorf("%d of 80 paragraphs are set closer", closer)
	}
}
