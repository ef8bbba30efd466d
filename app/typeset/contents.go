package typeset

import (
	"strconv"
	"strings"

	"pena/app/block"
)

// contentsEntry is a heading that the contents list.
type contentsEntry struct {
	key   string
	depth int
	text  block.Line
}

// outlineOf lists the headings of a paper in order.
func outlineOf(d *block.Document) []contentsEntry {
	var out []contentsEntry
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if p, ok := b.(*block.Paragraph); ok && p.Outline > 0 {
				out = append(out, contentsEntry{strconv.Itoa(len(out)), p.Outline, outlineLine(p)})
			}
		}
	}
	return out
}

// outlineLine is a heading on one line, in plain type.
func outlineLine(p *block.Paragraph) block.Line {
	out := make(block.Line, len(p.Spans))
	for i, s := range p.Spans {
		out[i] = block.Span{Text: strings.ReplaceAll(s.Text, "\n", " "), Style: s.Style & block.Missing}
	}
	return out
}

func outlineText(p *block.Paragraph) string { return strings.TrimSpace(outlineLine(p).String()) }

// relabel notes the page label of every heading and reports whether any changed.
func (t *Typesetter) relabel(out *Pages, marks []mark, labels map[string]string) bool {
	changed := false
	for i, m := range marks {
		key, label := strconv.Itoa(i), out.Pages[m.page].Label
		if labels[key] != label {
			labels[key], changed = label, true
		}
	}
	return changed
}

// contents sets the table of contents with dotted leaders.
func (t *Typesetter) contents(c *block.Contents, entries []contentsEntry, labels map[string]string, width MM) flow {
	st := t.layout.styleOf(block.RoleLeft)
	st.line = t.layout.lineHeight(st.size)
	numberWidth := t.textWidth("0000", st)
	dot := t.textWidth(".", st)
	var f flow
	for _, e := range entries {
		if e.depth > c.Depth {
			continue
		}
		x := MM(e.depth-1) * t.layout.Step
		lines := t.para(e.text, st, width-x-numberWidth-dot*3)
		strips := lineStrips(lines, x)
		last := &strips[len(strips)-1]
		last.placed = append(last.placed, t.leader(lines[len(lines)-1], x, width, dot, labels[e.key], st)...)
		f = append(f, strips...)
	}
	return f
}

// leader sets the dots and the page number behind an entry. Dots stand on a
// common grid so that they line up from row to row.
func (t *Typesetter) leader(l line, x, width, dot MM, label string, st style) []Placed {
	end := x
	if n := len(l.box.Runs); n > 0 {
		r := l.box.Runs[n-1]
		end = x + r.X + r.Width()
	}
	number := t.textWidth(label, st)
	from := int((end+dot)/dot) + 1
	to := int((width - number - dot) / dot)
	var out []Placed
	if to > from {
		dots := t.para([]block.Span{{Text: strings.Repeat(".", to-from)}}, st, width)
		out = append(out, Placed{X: MM(from) * dot, Box: dots[0].box})
	}
	if label != "" {
		num := t.para([]block.Span{{Text: label}}, st, width)
		out = append(out, Placed{X: width - number, Box: num[0].box})
	}
	return out
}

// markDraft puts the DRAF mark beneath a page: a paper that lacks something must
// never pass for a finished one.
func (t *Typesetter) markDraft(p *Page) {
	size := [2]MM{p.Width, p.Height}
	if t.drafts[size] == nil {
		t.drafts[size] = t.draftMark(p.Width, p.Height)
	}
	p.Placed = append([]Placed{{Box: t.drafts[size]}}, p.Placed...)
}

// DraftNotice stands in the corner of every page of a draft.
const DraftNotice = "DRAF – belum lengkap, jangan ditandatangani"

// draftInk is the red of the DRAF mark, draftShade the grey word behind the text.
var (
	draftInk   = Color{176, 32, 32}
	draftShade = Color{236, 236, 236}
)

func (t *Typesetter) draftMark(w, h MM) *Box {
	bold := t.faces.face(block.Bold, true)
	run := func(text string, size Pt, c Color) Run {
		return Run{Face: bold, Size: size, Text: text, Color: c}
	}
	big := run("DRAF", 150, draftShade)
	big.X, big.Y = (w-big.Width())/2, h/2+big.Size.MM()*0.35
	small := run(DraftNotice, 9, draftInk)
	small.X, small.Y = w-small.Width()-8, 7
	return &Box{Runs: []Run{big, small}}
}
