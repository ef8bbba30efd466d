package typeset_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

func TestLight_covers_a_sentence_with_its_facts_evenly_and_nothing_else(t *testing.T) {
	isFact := func(source string) bool { return strings.HasPrefix(source, "fact:") }
	fact := func(s string) block.Span { return block.Span{Text: s, Source: "fact:kawasan.nama"} }
	own := func(s, id string) block.Span { return block.Span{Text: s, Source: id} }
	long := strings.Repeat("Kawasan Perdesaan Agrowisata Bajuin dan sekitarnya ", 6) // more than two lines
	p := set(t, &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: []block.Block{
		&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{own("Kalimat di atas menyebut ", "n1"), fact("Bajuin"), own(".", "n1")}},
		&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{fact("Bupati"), own(" menetapkan ", "n2"), fact(long), own("sebagai kawasan ", "n2"), fact("2025")}},
		&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{fact("Bajuin"), own(" disebut lagi di bawah.", "n3")}},
	}}}})
	areas := p.Light("n2", isFact)
	in := func(x, y typeset.MM) (n int) {
		for _, a := range areas {
			if x >= a.X && x < a.X+a.W && y >= a.Y && y < a.Y+a.H {
				n++
			}
		}
		return n
	}
	var lines []typeset.Placed
	for _, q := range p.Pages[0].Placed {
		if len(q.Box.Runs) > 0 && q.Box.Runs[0].Source != "" {
			lines = append(lines, q)
		}
	}
	if len(lines) < 5 {
		t.Fatalf("%d lines; the test wants a sentence of several", len(lines))
	}
	for i, q := range lines {
		want := 1
		if i == 0 || i == len(lines)-1 {
			want = 0 // the sentences above and below
		}
		for _, r := range q.Box.Runs {
			if n := in(q.X+r.X+r.Width()/2, q.Y+r.Y-r.Size.MM()/3); n != want {
				t.Errorf("%q of line %d is lit %d times, want %d", r.Text, i+1, n, want)
			}
		}
		if want == 1 && i+1 < len(lines)-1 {
			// Between this line and the next, all the way down.
			for y := q.Y + q.Box.Runs[0].Y; y < lines[i+1].Y+lines[i+1].Box.Runs[0].Y; y += 0.05 {
				if n := in(q.X+q.Box.Runs[0].X+1, y); n != 1 {
					t.Errorf("below line %d a stripe is lit %d times", i+1, n)
					break
				}
			}
		}
	}
	if alone := p.Light("n2", func(string) bool { return false }); len(alone) == 0 || len(alone) >= len(areas)+2 {
		t.Errorf("without its facts the sentence has %d areas", len(alone))
	}
}
