package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

// signedLetter has a body of lines, one or two who sign, and copies for some.
func signedLetter(layout string, lines, signers, copies int) *block.Document {
	var b []block.Block
	for i := range lines {
		b = append(b, par(block.RoleFlush, fmt.Sprintf("baris %d", i)))
	}
	sign := &block.Signatures{Form: block.SignRight, Opening: []block.Line{block.Text("Ditetapkan di Pelaihari", "")}}
	for i := range signers {
		sign.Signers = append(sign.Signers, block.Signer{Title: []block.Line{block.Text("BUPATI", "")}, Name: block.Text(fmt.Sprintf("PENANDATANGAN %d", i), "")})
	}
	if signers > 1 {
		sign.Form = block.SignPairs
	}
	b = append(b, sign)
	if copies > 0 {
		list := &block.List{}
		for i := range copies {
			list.Items = append(list.Items, block.Item{Label: fmt.Sprintf("%d.", i+1), Body: []block.Block{par(block.RoleFlush, fmt.Sprintf("salinan %d", i))}})
		}
		b = append(b, &block.Space{Lines: 1}, &block.Paragraph{Role: block.RoleLeft, Spans: text("Tembusan:"), KeepNext: true}, list)
	}
	return &block.Document{Layout: layout, Sections: []block.Section{{Numbers: block.NumbersNone, Blocks: b}}}
}

// counted are the lines of a page by how they begin.
func counted(page *typeset.Page) map[string]int {
	n := map[string]int{}
	for _, q := range page.Placed {
		for _, r := range q.Box.Runs {
			n[strings.Fields(r.Text)[0]]++
		}
	}
	return n
}

func TestClosings_stand_beneath_the_signature_for_every_length_of_text(t *testing.T) {
	for _, layout := range typeset.LayoutKeys() {
		for _, c := range []struct{ signers, copies int }{{1, 0}, {1, 1}, {1, 3}, {1, 8}, {2, 4}, {12, 4}} {
			for lines := 2; lines < 70; lines++ {
				p := set(t, signedLetter(layout, lines, c.signers, c.copies))
				copies := 0
				for i, page := range p.Pages {
					n := counted(page)
					copies += n["salinan"]
					if n["salinan"]+n["Tembusan:"] > 0 && (n["PENANDATANGAN"] == 0 || n["Tembusan:"] == 0) {
						t.Errorf("%s, %d lines, %d copies: page %d has copies without their heading or a signature", layout, lines, c.copies, i+1)
					}
					if c.signers == 1 && n["PENANDATANGAN"] > 0 && n["baris"] < 2 {
						t.Errorf("%s, %d lines, %d copies: page %d has the signature and %d lines", layout, lines, c.copies, i+1, n["baris"])
					}
				}
				if copies != c.copies {
					t.Errorf("%s, %d lines: %d copies of %d", layout, lines, copies, c.copies)
				}
			}
		}
	}
}

// Many copies are parted rather than leave most of a page empty before them.
func TestLong_closings_begin_beneath_the_signature_and_fill_its_page(t *testing.T) {
	for _, copies := range []int{18, 90} {
		for lines := 2; lines < 70; lines++ {
			p := set(t, signedLetter("surat", lines, 1, copies))
			for i, page := range p.Pages {
				n := counted(page)
				if n["Tembusan:"] > 0 && (n["PENANDATANGAN"] == 0 || n["salinan"] < 2) {
					t.Errorf("%d lines: page %d has the heading of the copies, %d of them, and no signature", lines, i+1, n["salinan"])
				}
				if n["salinan"] == 1 {
					t.Errorf("%d lines: page %d has one copy alone", lines, i+1)
				}
				if i < len(p.Pages)-1 && bottomOf(page) < page.Height/2 {
					t.Errorf("%d lines, %d copies: page %d ends at %.0f mm", lines, copies, i+1, bottomOf(page))
				}
			}
		}
	}
}

// bottomOf is where the last line of a page stands.
func bottomOf(page *typeset.Page) (y typeset.MM) {
	for _, q := range page.Placed {
		for _, r := range q.Box.Runs {
			y = max(y, q.Y+r.Y)
		}
	}
	return y
}

// A page more than the text needs would be turned for nothing.
func TestLast_pages_give_up_white_before_they_run_over(t *testing.T) {
	l, _ := typeset.ShippedLayout("surat")
	room := typeset.MM(330) - l.Top - l.Bottom
	for _, sign := range []int{0, 1} {
		squeezed := 0
		for lines := 20; lines < 60; lines++ {
			d := signedLetter("surat", lines, max(sign, 1), 2*sign)
			if sign == 0 {
				d.Sections[0].Blocks = d.Sections[0].Blocks[:lines]
			}
			p := set(t, d)
			d.Settings = map[string]string{"muat_jarak_alinea": "12", "muat_ttd_ruang": "8"}
			if loose := set(t, d); len(loose.Pages) > len(p.Pages) {
				squeezed++
			}
			last := p.Pages[len(p.Pages)-1]
			for _, q := range last.Placed {
				for _, r := range q.Box.Runs {
					if y := q.Y + r.Y; y > last.Height-l.Bottom {
						t.Errorf("%d lines: %q stands at %.1f, beneath the text", lines, r.Text, y)
					}
				}
			}
		}
		if squeezed == 0 {
			t.Errorf("sign %d: no text of one line more than %.0f mm was closed up", sign, room)
		}
	}
}

func TestRooms_of_electronic_signatures_keep_their_height(t *testing.T) {
	for lines := 20; lines < 60; lines++ {
		d := signedLetter("surat", lines, 1, 2)
		d.Settings = map[string]string{"ttd_cara": "elektronik"}
		p := set(t, d)
		var title, name typeset.MM
		var size typeset.Pt
		for _, q := range p.Pages[len(p.Pages)-1].Placed {
			for _, r := range q.Box.Runs {
				switch r.Text {
				case "BUPATI":
					title = q.Y + r.Y
				case "PENANDATANGAN 0":
					name, size = q.Y+r.Y, r.Size
				}
			}
		}
		l, _ := typeset.ShippedLayout("surat")
		if got, want := float64((name-title)/(size.MM()*1.15)), l.SignGapE+1; got < want-0.01 {
			t.Errorf("%d lines: the room is %.2f lines, not %.2f", lines, got, want)
		}
	}
}
