package docx

import (
	"pena/app/block"
	"pena/app/typeset"
)

// signatures sets places to sign: as indented lines for one signer at the right,
// else in a table without rules, a row for each two. Nothing of one place is
// parted by a page end.
func (b *builder) signatures(s *block.Signatures, at place) []node {
	g := &signer{b: b, s: s, tight: b.sheet.share < 1, mark: b.opts.SignatureMark}
	lead := b.sheet.white(b.l.LineHeight(b.l.Size) * 0.8)
	lead.held = true
	out := []node{lead}
	switch {
	case s.Form == block.SignPairs:
		return append(out, g.pairs(at)...)
	case anyLeft(s):
		return append(out, g.sides(at)...)
	}
	from := at.width * (1 - typeset.MM(b.l.SignShare))
	for i := range s.Signers {
		g.next()
		lines := g.lines(&s.Signers[i], 0)
		if i == 0 {
			lines = append(g.opening(), lines...)
		}
		for k, p := range lines {
			p.indent = &indent{left: at.left + from}
			p.keepNext = k < len(lines)-1
			out = append(out, p)
		}
		out = append(out, b.sheet.white(b.l.ParSpace*2))
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
	b     *builder
	s     *block.Signatures
	rows  int    // so far
	tight bool   // the rows from here on stand on a page that is closed up
	mark  string // stands in the room of the first place that is not of one who only takes note
}

// next begins a row, which may be the first on a page that is closed up.
func (g *signer) next() {
	if c := &g.b.last; c.From == g.s && c.Before == g.rows {
		g.b.sheet.share, g.tight = c.White, true
	}
	g.rows++
}

func (g *signer) opening() []*para {
	var out []*para
	for _, o := range g.s.Opening {
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
	room := g.b.l.SignRoom()
	if g.tight {
		room -= g.b.last.Room
	}
	empty := int(room)
	for i := range empty {
		p := g.line(nil)
		if g.mark != "" && !s.Left && i == empty/2 {
			p.runs, g.mark = []run{{text: g.mark}}, ""
		}
		out = append(out, p)
	}
	p := g.line(runsOf(s.Name, s.Bold && g.b.l.SignBold.On()))
	p.before += single * typeset.MM(room-float64(empty))
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
func (g *signer) pairs(at place) []node {
	half := (at.width - pairGap) / 2
	st := &stack{b: g.b, grid: table{style: styleOpen, indent: at.left, widths: []typeset.MM{half, pairGap, half}}}
	if len(g.s.Opening) > 0 {
		st.add(g.row(half, nil, nil, g.opening()), g.b.l.LineHeight(g.b.l.Size)*0.8)
		st.hold()
	}
	for i := 0; i < len(g.s.Signers); i += 2 {
		left, right := &g.s.Signers[i], (*block.Signer)(nil)
		switch {
		case i+1 < len(g.s.Signers):
			right = &g.s.Signers[i+1]
		case !left.Left:
			left, right = nil, left
		}
		if n := len(g.s.Signers); i > 0 && (n <= 4 || i+2 >= n) { // so few stand together, and the last of many not alone
			st.hold()
		}
		st.add(g.row(half, left, right, nil), g.b.l.LineHeight(g.b.l.Size)*1.5)
	}
	return st.nodes
}

// sides sets who takes note at the left and who signs at the right.
func (g *signer) sides(at place) []node {
	var left, right []*block.Signer
	for i := range g.s.Signers {
		if sg := &g.s.Signers[i]; sg.Left {
			left = append(left, sg)
		} else {
			right = append(right, sg)
		}
	}
	wide := at.width * typeset.MM(g.b.l.SignShare)
	st := &stack{b: g.b, grid: table{style: styleOpen, indent: at.left, widths: []typeset.MM{at.width - wide - 4, 4, wide}}}
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
			opening = g.opening()
		}
		st.add(g.row(wide, a, z, opening), g.b.l.ParSpace*2)
	}
	return st.nodes
}

// stack sets rows of signatures one beneath the other. Each is a table of its
// own, so that the white behind it, which is no part of it, is dropped at the
// end of a page; only rows that hold on to each other are rows of one table.
type stack struct {
	b     *builder
	grid  table  // without its rows
	nodes []node // tables and white in turn
	held  bool
}

// hold keeps the row that was added last on the page of the next.
func (s *stack) hold() { s.held = true }

func (s *stack) add(r tableRow, behind typeset.MM) {
	n := len(s.nodes)
	if s.held {
		t := s.nodes[n-2].(*table)
		s.b.sink(&r, s.nodes[n-1].(*white).height)
		t.rows[len(t.rows)-1].holdNext()
		t.rows = append(t.rows, r)
		s.nodes, s.held = s.nodes[:n-1], false
	} else {
		t := s.grid
		t.rows = []tableRow{r}
		s.nodes = append(s.nodes, &t)
	}
	s.nodes = append(s.nodes, s.b.sheet.white(behind))
}

// row sets one or two places side by side, their names on one line.
func (g *signer) row(width typeset.MM, left, right *block.Signer, opening []*para) tableRow {
	g.next()
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
