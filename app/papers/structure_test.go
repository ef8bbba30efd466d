package papers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/font"
)

// faults names what a strict reader would send back, on any paper.
func (p *paper) faults() []string {
	var list []string
	say := func(page int, format string, args ...any) {
		list = append(list, fmt.Sprintf("%s page %d: %s", p.name, page+1, fmt.Sprintf(format, args...)))
	}
	headings := headingsOf(p.blocks)
	for i, page := range p.pages.Pages {
		text := marks(page, p.top(i))
		p.marginFaults(i, text, say)
		overlapFaults(i, text, say)
		lines := rows(text)
		if len(lines) == 0 {
			say(i, "is empty")
			continue
		}
		if last := lines[len(lines)-1]; i < len(p.pages.Pages)-1 && headings.end(last) && p.headingPlace(page, last) {
			say(i, "ends with the heading %q", last.text())
		}
	}
	p.headFaults(say)
	p.signerFaults(say)
	p.closingFaults(say)
	return list
}

// headingPlace reports whether a row stands where headings do: in the middle, or
// at the margin. The same words may end what is set in beside a label.
func (p *paper) headingPlace(page *typeset.Page, r row) bool {
	l, _ := typeset.ShippedLayout(p.blocks.Layout)
	first, last := r.marks[0], r.marks[len(r.marks)-1]
	left, right := first.x-l.Left, page.Width-l.Right-last.x-last.Width()
	return left < 0.5 || left-right < 0.5 && right-left < 0.5
}

func (p *paper) marginFaults(i int, text []mark, say func(int, string, ...any)) {
	l, _ := typeset.ShippedLayout(p.blocks.Layout)
	page := p.pages.Pages[i]
	const rounding = 0.3
	for _, m := range text {
		if m.x < l.Left-rounding || m.x+m.Width() > page.Width-l.Right+rounding || m.y > page.Height-l.Bottom+rounding {
			say(i, "%q stands outside the margins, from %.1f to %.1f at %.1f", m.Text, m.x, m.x+m.Width(), m.y)
		}
	}
	for _, q := range page.Placed {
		for _, r := range q.Box.Rules {
			x, y, w, h := r.Rectangle()
			if x+q.X < l.Left-0.5 || x+q.X+w > page.Width-l.Right+0.5 || y+q.Y+h > page.Height-l.Bottom+1 {
				say(i, "a rule stands outside the margins, from %.1f to %.1f at %.1f", x+q.X, x+q.X+w, y+q.Y)
			}
		}
		for _, c := range q.Box.Pictures {
			if c.X+q.X < l.Left-rounding || c.X+q.X+c.W > page.Width-l.Right+rounding || c.Y+q.Y+c.H > page.Height-l.Bottom+rounding {
				say(i, "a picture stands outside the margins")
			}
		}
	}
}

// overlapFaults compares the bodies of letters, without their ascenders and
// descenders, of all runs whose lines are near each other.
func overlapFaults(i int, text []mark, say func(int, string, ...any)) {
	lines := rows(text)
	for k, l := range lines {
		for _, m := range l.marks {
			for _, below := range lines[k:min(k+6, len(lines))] {
				for _, o := range below.marks {
					if m.x == o.x && m.y == o.y || o.y < m.y {
						continue
					}
					top := o.y - o.Size.MM()*0.7
					if m.y > top+0.1 && m.x+m.Width() > o.x+0.1 && o.x+o.Width() > m.x+0.1 {
						say(i, "%q and %q overlap at %.1f %.1f", m.Text, o.Text, o.x, o.y)
					}
				}
			}
		}
	}
}

// heads are the headings of a paper: text by the source of its last span.
type heads map[string][]string

func headingsOf(d *block.Document) heads {
	h := heads{}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			p, ok := b.(*block.Paragraph)
			if !ok || len(p.Spans) == 0 {
				continue
			}
			switch p.Role {
			case block.RoleBab, block.RoleBagian, block.RolePasal, block.RoleSubBab, block.RoleAnak, block.RoleCaption, block.RoleTitle, block.RoleHead:
				text := ""
				for _, sp := range p.Spans {
					text += sp.Text
				}
				source := p.Spans[len(p.Spans)-1].Source
				h[source] = append(h[source], strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " "))
			}
		}
	}
	return h
}

// end reports whether the row is the last line of a heading.
func (h heads) end(r row) bool {
	for _, text := range h[r.marks[len(r.marks)-1].Source] {
		if strings.HasSuffix(text, r.text()) {
			return true
		}
	}
	return false
}

// headFaults looks for pages that begin within a table but not with its head.
func (p *paper) headFaults(say func(int, string, ...any)) {
	heads := map[string]bool{}
	for _, s := range p.blocks.Sections {
		for _, t := range tablesIn(s.Blocks) {
			if len(t.Head) > 0 {
				heads[firstWord(t.Head[0].Cells[0])] = true
			}
		}
	}
	if len(heads) == 0 { // a form, which has none
		return
	}
	for i, page := range p.pages.Pages {
		if !tableAt(page, p.top(i)) {
			continue
		}
		found := false
		for _, m := range marks(page, p.top(i)) {
			found = found || m.y < p.top(i)+20 && m.Face.Style&font.Bold != 0 && heads[m.Text]
		}
		if !found {
			say(i, "a table goes on without its head")
		}
	}
}

// tablesIn lists the tables among blocks, those beside labels and in items too.
func tablesIn(blocks []block.Block) []*block.Table {
	var out []*block.Table
	for _, b := range blocks {
		switch b := b.(type) {
		case *block.Table:
			out = append(out, b)
		case *block.Labels:
			for _, r := range b.Rows {
				out = append(out, tablesIn(r.Body)...)
			}
		case *block.List:
			for _, it := range b.Items {
				out = append(out, tablesIn(it.Body)...)
			}
		}
	}
	return out
}

// tableAt reports whether a column's rule begins at the height.
func tableAt(page *typeset.Page, y typeset.MM) bool {
	for _, q := range page.Placed {
		for _, r := range q.Box.Rules {
			if d := q.Y + r.Y1 - y; r.X1 == r.X2 && d > -0.5 && d < 0.5 {
				return true
			}
		}
	}
	return false
}

func firstWord(c block.Cell) string {
	for _, sp := range c.Spans {
		if f := strings.Fields(sp.Text); len(f) > 0 {
			return f[0]
		}
	}
	return ""
}

// signerFaults looks for signers who are missing or doubled, and for signatures
// with fewer than two lines of text on their page.
func (p *paper) signerFaults(say func(int, string, ...any)) {
	texts := p.texts()
	whole := strings.Join(texts, " ")
	want := map[string]int{}
	for _, s := range p.blocks.Sections {
		lines := 0
		for _, b := range s.Blocks {
			if sign, ok := b.(*block.Signatures); ok {
				for _, sg := range sign.Signers {
					want[signed(sg)]++
				}
				p.lonely(sign, min(lines, 2), say)
				lines = 0 // signatures that follow others, as those of who promulgates, have no text to stand with
			} else if _, white := b.(*block.Space); !white {
				lines++
			}
		}
	}
	for text, n := range want {
		if got := strings.Count(whole+" ", text+" "); got != n {
			say(0, "%q stands %d times, not %d", text, got, n)
		}
	}
}

// closingFaults looks for pages with what follows the signatures, such as
// Tembusan, on which nobody signs. Only one that fills most of a page beside a
// signature may go on without.
func (p *paper) closingFaults(say func(int, string, ...any)) {
	for _, s := range p.blocks.Sections {
		sign := -1
		for i, b := range s.Blocks {
			if _, ok := b.(*block.Signatures); ok {
				sign = i
			}
		}
		if sign < 0 || sign == len(s.Blocks)-1 {
			continue
		}
		names, closing := map[string]bool{}, map[string]bool{}
		for _, sg := range s.Blocks[sign].(*block.Signatures).Signers {
			names[sg.Source] = true
		}
		for _, b := range s.Blocks[sign+1:] {
			if l, ok := b.(*block.List); ok {
				for _, it := range l.Items {
					closing[it.Source] = true
				}
			}
		}
		height, begun := typeset.MM(0), false
		for i, page := range p.pages.Pages {
			var signs, closes []mark
			for _, m := range marks(page, p.top(i)) {
				if names[m.Source] {
					signs = append(signs, m)
				}
				if m.Source != "" && closing[m.Source] {
					closes = append(closes, m)
				}
			}
			if len(closes) == 0 {
				continue
			}
			height += closes[len(closes)-1].y - closes[0].y
			if len(signs) > 0 {
				height += closes[0].y - p.opens(i, s.Blocks[sign].(*block.Signatures), signs[0].y)
			}
			if len(signs) == 0 && (!begun || height < page.Height/3) {
				say(i, "%q stands without the signature it belongs to", closes[0].Text)
			}
			begun = true
		}
	}
}

// opens is where the place and date above the signatures that stand at y on a
// page begin; a long place takes many lines.
func (p *paper) opens(page int, s *block.Signatures, y typeset.MM) typeset.MM {
	opening := ""
	for _, o := range s.Opening {
		opening += strings.ReplaceAll(o.String(), "\u00a0", " ") + "\n"
	}
	for _, r := range slices.Backward(rows(marks(p.pages.Pages[page], p.top(page)))) {
		if top := r.marks[0].y; top < y && strings.Contains(opening, r.text()) {
			y = top
		} else if top < y {
			break
		}
	}
	return y
}

// signed is a signer as the words follow each other on the page.
func signed(s block.Signer) string {
	text := ""
	for _, l := range append(slices.Clone(s.Title), s.Name) {
		text += l.String() + " "
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}

// lonely looks for the page of the first signer and counts the lines above.
func (p *paper) lonely(s *block.Signatures, want int, say func(int, string, ...any)) {
	sources := map[string]bool{}
	for _, sg := range s.Signers {
		sources[sg.Source] = true
	}
	opening := map[string]bool{}
	for _, o := range s.Opening {
		opening[strings.ReplaceAll(o.String(), "\u00a0", " ")] = true
	}
	for i, page := range p.pages.Pages {
		above := 0
		for _, r := range rows(marks(page, p.top(i))) {
			if m := r.marks[0]; sources[m.Source] && m.Text != "" && strings.HasPrefix(strings.ReplaceAll(s.Signers[0].Title[0].String(), "\u00a0", " "), r.marks[0].textWithSpaces()) {
				if above < want {
					say(i, "only %d lines of text stand with the signature of %s", above, s.Signers[0].Name)
				}
				return
			}
			if !opening[r.text()] {
				above++
			}
		}
	}
}

func (m mark) textWithSpaces() string { return strings.ReplaceAll(m.Text, "\u00a0", " ") }

func TestEvery_paper_of_the_sample_and_of_the_extreme_set_is_without_fault(t *testing.T) {
	papers := append(all(t, "", sample.Build(now)), completePapers(t)...)
	for _, p := range append(papers, all(t, "ekstrem-", sample.Extreme(now))...) {
		for _, f := range p.faults() {
			t.Error(f)
		}
	}
}

func TestEvery_page_of_a_draft_bears_the_mark_and_no_other(t *testing.T) {
	for _, p := range append(append(all(t, "", sample.Build(now)), completePapers(t)...), all(t, "ekstrem-", sample.Extreme(now))...) {
		for i, text := range p.texts() {
			for _, raw := range []string{"{{", "}}", "‹", "›"} {
				if strings.Contains(text, raw) {
					t.Errorf("%s page %d: %q stands on the page", p.name, i+1, raw)
				}
			}
			if marked := strings.Contains(text, "DRAF – belum lengkap, jangan ditandatangani"); marked != (len(p.blocks.Draft) > 0) {
				t.Errorf("%s page %d: DRAF mark %v, %d gaps", p.name, i+1, marked, len(p.blocks.Draft))
			}
		}
	}
}

func TestSetting_a_paper_again_keeps_every_page(t *testing.T) {
	for _, p := range completePapers(t) {
		ts := typeset.New(fonts, nil)
		var before []*typeset.Page
		for range 3 {
			pages, err := ts.Set(p.blocks)
			if err != nil {
				t.Fatal(err)
			}
			for i := range before {
				if before[i] != pages.Pages[i] {
					t.Errorf("%s: page %d was made anew", p.name, i+1)
				}
			}
			before = append([]*typeset.Page(nil), pages.Pages...)
		}
	}
}
