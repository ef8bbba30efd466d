package docx

import (
	"pena/app/block"
	"pena/app/typeset"
)

// signatures sets places to sign: as indented lines for one signer at the right,
// else in a table without rules, a row for each two. Nothing of one place is
// parted by a page end.
func (b *builder) signatures(s *block.Signatures, at place) []node {
	g := &signer{b: b, mark: b.opts.SignatureMark}
	out := []node{&white{height: b.l.LineHeight(b.l.Size) * 0.8, held: true}}
	switch {
	case s.Form == block.SignPairs:
		return append(out, g.pairs(s, at)...)
	case anyLeft(s):
		return append(out, g.sides(s, at)...)
	}
	from := at.width * (1 - typeset.MM(b.l.SignShare))
	for i := range s.Signers {
		lines := g.lines(&s.Signers[i], 0)
		if i == 0 {
			lines = append(g.opening(s), lines...)
		}
		for k, p := range lines {
			p.indent = &indent{left: at.left + from}
			p.keepNext = k < len(lines)-1
			out = append(out, p)
		}
		out = append(out, &white{height: b.l.ParSpace * 2})
	}
	return out
}

func anyLeft(s *block.Signatures) bool {
	for _, sg := range s.Signers {
		if sg.Left {
			return true
		}
	}
	return false
}

// signer makes the lines of places to sign.
type signer struct {
	b    *builder
	mark string // stands in the room of the first place that is not of one who only takes note
}

func (g *signer) opening(s *block.Signatures) []*para {
	var out []*para
	for _, o := range s.Opening {
		out = append(out, g.line(runsOf(o, false)))
	}
	return out
}

func (g *signer) line(runs []run) *para {
	p := g.b.sheet.para(styleSign)
	p.keep, p.runs = true, runs
	return p
}

// lines are the office, the room for the signature and the name; above is the
// white that brings the name to the line of its neighbour's.
func (g *signer) lines(s *block.Signer, above typeset.MM) []*para {
	var out []*para
	for _, t := range s.Title {
		out = append(out, g.line(runsOf(t, false)))
	}
	if len(out) > 0 {
		out[0].before += above
	}
	single := g.b.l.Size.MM() * 1.15
	empty := int(g.b.l.SignRoom())
	for i := range empty {
		p := g.line(nil)
		if g.mark != "" && !s.Left && i == empty/2 {
			p.runs, g.mark = []run{{text: g.mark}}, ""
		}
		out = append(out, p)
	}
	p := g.line(runsOf(s.Name, s.Bold && g.b.l.SignBold.On()))
	p.before += single * typeset.MM(g.b.l.SignRoom()-float64(empty))
	out = append(out, p)
	for _, t := range s.Below {
		out = append(out, g.line(runsOf(t, false)))
	}
	return out
}

// pairGap lies between the two places of a row.
const pairGap typeset.MM = 6

// pairs sets signers two in a row; the last one alone stands right, as the
// signer of a letter does.
func (g *signer) pairs(s *block.Signatures, at place) []node {
	half := (at.width - pairGap) / 2
	t := &table{style: styleOpen, indent: at.left, widths: []typeset.MM{half, pairGap, half}}
	if len(s.Opening) > 0 {
		row := g.row(half, nil, nil, g.opening(s))
		row.closeUp(g.b.l.LineHeight(g.b.l.Size) * 0.8)
		row.holdNext()
		t.rows = append(t.rows, row)
	}
	for i := 0; i < len(s.Signers); i += 2 {
		left, right := &s.Signers[i], (*block.Signer)(nil)
		switch {
		case i+1 < len(s.Signers):
			right = &s.Signers[i+1]
		case !left.Left:
			left, right = nil, left
		}
		row := g.row(half, left, right, nil)
		row.closeUp(g.b.l.LineHeight(g.b.l.Size) * 1.5)
		t.rows = append(t.rows, row)
	}
	if n := len(t.rows); len(s.Signers) > 4 {
		t.rows[n-2].holdNext()
	}
	return []node{t}
}

// sides sets who takes note at the left and who signs at the right.
func (g *signer) sides(s *block.Signatures, at place) []node {
	var left, right []*block.Signer
	for i := range s.Signers {
		if sg := &s.Signers[i]; sg.Left {
			left = append(left, sg)
		} else {
			right = append(right, sg)
		}
	}
	wide := at.width * typeset.MM(g.b.l.SignShare)
	t := &table{style: styleOpen, indent: at.left, widths: []typeset.MM{at.width - wide - 4, 4, wide}}
	for i := range max(len(left), len(right)) {
		var a, z *block.Signer
		var opening []*para
		if i < len(left) {
			a = left[i]
		}
		if i < len(right) {
			z = right[i]
		}
		if i == 0 {
			opening = g.opening(s)
		}
		row := g.row(wide, a, z, opening)
		row.closeUp(g.b.l.ParSpace * 2)
		t.rows = append(t.rows, row)
	}
	return []node{t}
}

// row sets one or two places side by side, their names on one line.
func (g *signer) row(width typeset.MM, left, right *block.Signer, opening []*para) tableRow {
	single := g.b.l.Size.MM() * 1.15
	heads := [2]int{g.height(left, width), len(opening) + g.height(right, width)}
	tallest := max(heads[0], heads[1])
	var sides [2][]*para
	if left != nil {
		sides[0] = g.lines(left, single*typeset.MM(tallest-heads[0]))
	}
	sides[1] = opening
	if right != nil {
		sides[1] = append(sides[1], g.lines(right, single*typeset.MM(tallest-heads[1]))...)
	}
	row := tableRow{whole: true, cells: make([]cell, 3)}
	for i, side := range sides {
		c := &row.cells[2*i]
		for _, p := range side { // the row is whole: held on to each other, LibreOffice would not part the rows either
			c.body = append(c.body, p)
		}
	}
	for i := range row.cells {
		row.cells[i].body = g.b.closed(row.cells[i].body)
	}
	return row
}

// height is the number of lines of an office's title.
func (g *signer) height(s *block.Signer, width typeset.MM) int {
	n := 0
	if s != nil {
		for _, t := range s.Title {
			n += g.b.t.Lines(t, block.RoleLeft, width)
		}
	}
	return n
}
