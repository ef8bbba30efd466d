package docx

import (
	"strconv"

	"pena/app/block"
	"pena/app/typeset"
)

// table is a ruled table, or one without rules that sets parts side by side.
type table struct {
	style  string // name
	indent typeset.MM
	widths []typeset.MM
	rows   []tableRow
	legal  bool // label rows of a legal product: the next of them join it
}

type tableRow struct {
	head  bool // repeated on every page
	whole bool // never divided
	least typeset.MM
	cells []cell
}

type cell struct {
	span   int
	merge  string // of cells that cover rows: restart or continue
	middle bool   // its text stands in the middle of its height
	body   []node
}

func (t *table) holdNext() {
	if n := len(t.rows); n > 0 {
		t.rows[n-1].holdNext()
	}
}

func (r *tableRow) holdNext() {
	for _, c := range r.cells {
		for _, n := range c.body {
			n.holdNext()
		}
	}
}

// closeUp does nothing: the white behind a table is no part of it.
func (t *table) closeUp(typeset.MM) {}

// lift puts the white behind each row above the next one, and that behind the
// last behind the table. At the foot of a page white behind the text of a row
// would not be dropped, but turn the page with an empty line.
func (b *builder) lift(t *table) []node {
	behind := &white{}
	for i := range t.rows {
		b.sink(&t.rows[i], behind.height)
		behind.height = t.rows[i].takeWhite()
	}
	return []node{t, behind}
}

// sink puts white above the text of every cell.
func (b *builder) sink(r *tableRow, h typeset.MM) {
	for i := range r.cells {
		c := &r.cells[i]
		if _, ok := c.body[0].(*para); !ok && h > 0 {
			c.body = append([]node{b.sheet.para(styleSpace)}, c.body...)
		}
		if p, ok := c.body[0].(*para); ok {
			p.before += h
		}
	}
}

// takeWhite takes away the white behind the longest text of the row.
func (r *tableRow) takeWhite() typeset.MM {
	most := typeset.MM(0)
	for _, c := range r.cells {
		switch n := c.body[len(c.body)-1].(type) {
		case *para:
			most, n.after = max(most, n.after), 0
		case *white:
			most, n.p.before = max(most, n.p.before), 0
		}
	}
	return most
}

func (t *table) width() typeset.MM {
	w := typeset.MM(0)
	for _, c := range t.widths {
		w += c
	}
	return w
}

func (t *table) write(x *xmlWriter) {
	x.start("w:tbl")
	x.start("w:tblPr")
	x.value("w:tblStyle", styleID(t.style))
	x.empty("w:tblW", "w:w", twips(t.width()), "w:type", "dxa")
	if t.indent != 0 {
		x.empty("w:tblInd", "w:w", twips(t.indent), "w:type", "dxa")
	}
	x.empty("w:tblLayout", "w:type", "fixed")
	x.end()
	x.start("w:tblGrid")
	for _, w := range t.widths {
		x.empty("w:gridCol", "w:w", twips(w))
	}
	x.end()
	for i := range t.rows {
		t.rows[i].write(x, t.widths)
	}
	x.end()
}

func (r *tableRow) write(x *xmlWriter, widths []typeset.MM) {
	x.start("w:tr")
	x.start("w:trPr")
	x.flag("w:cantSplit", r.whole)
	if r.least > 0 {
		x.empty("w:trHeight", "w:val", twips(r.least), "w:hRule", "atLeast")
	}
	x.flag("w:tblHeader", r.head)
	x.end()
	col := 0
	for i := range r.cells {
		r.cells[i].write(x, widths[min(col, len(widths)):min(col+max(r.cells[i].span, 1), len(widths))])
		col += max(r.cells[i].span, 1)
	}
	x.end()
}

func (c *cell) write(x *xmlWriter, widths []typeset.MM) {
	x.start("w:tc")
	x.start("w:tcPr")
	x.empty("w:tcW", "w:w", twips((&table{widths: widths}).width()), "w:type", "dxa")
	if c.span > 1 {
		x.value("w:gridSpan", strconv.Itoa(c.span))
	}
	if c.merge != "" {
		x.value("w:vMerge", c.merge)
	}
	if c.middle {
		x.value("w:vAlign", "center")
	}
	x.end()
	for _, n := range c.body {
		n.write(x)
	}
	x.end()
}

// longestKept is the number of lines up to which a row is never divided, as on
// our pages.
const longestKept = 12

// table sets a ruled table.
func (b *builder) table(t *block.Table, at place) []node {
	widths, size := b.t.ColumnWidths(t, at.width, at.landscape)
	out := &table{style: styleRuled, indent: at.left, widths: widths}
	if t.Open {
		out.style = styleOpen
	}
	s := cellSetter{b, t, widths, size}
	out.rows = append(out.rows, s.head()...)
	for i := range t.Rows {
		row := s.row(&t.Rows[i])
		if b.t.HoldsNext(t, i) {
			row.holdNext()
		}
		out.rows = append(out.rows, row)
	}
	return []node{out, b.sheet.white(b.l.ParSpace * 2)}
}

// cellSetter makes the cells of one table.
type cellSetter struct {
	b      *builder
	t      *block.Table
	widths []typeset.MM
	size   typeset.Pt
}

// head makes the rows of the head. Word wants a cell in every row that a tall
// cell covers.
func (s *cellSetter) head() []tableRow {
	covered := map[[2]int]int{} // row and column a tall cell reaches to, and its span
	var rows []tableRow
	for r := range s.t.Head {
		row := tableRow{head: true, whole: true}
		col := 0
		fill := func() {
			for covered[[2]int{r, col}] > 0 {
				span := covered[[2]int{r, col}]
				row.cells = append(row.cells, cell{span: span, merge: "continue", body: []node{s.empty(styleHead)}})
				col += span
			}
		}
		for i := range s.t.Head[r].Cells {
			fill()
			c := &s.t.Head[r].Cells[i]
			if col >= len(s.widths) {
				break
			}
			span := max(c.Span, 1)
			align := block.AlignCentre
			if c.Align != nil {
				align = *c.Align
			}
			made := cell{span: span, middle: true, body: []node{s.text(c, styleHead, align, block.AlignCentre, false)}}
			if down := min(c.Down, len(s.t.Head)-r); down > 1 {
				made.merge = "restart"
				for d := 1; d < down; d++ {
					covered[[2]int{r + d, col}] = span
				}
			}
			row.cells = append(row.cells, made)
			col += span
		}
		fill()
		row.holdNext()
		rows = append(rows, row)
	}
	return rows
}

func (s *cellSetter) row(r *block.TableRow) tableRow {
	out := tableRow{whole: true, least: s.b.l.LineHeight(s.b.l.Size) * typeset.MM(s.t.RowMin)}
	col := 0
	for i := range r.Cells {
		if col >= len(s.widths) {
			break
		}
		c := &r.Cells[i]
		span := min(max(c.Span, 1), len(s.widths)-col)
		align := s.t.Columns[col].Align
		if c.Align != nil {
			align = *c.Align
		}
		out.cells = append(out.cells, cell{span: span, body: []node{s.text(c, styleCell, align, block.AlignLeft, r.Bold)}})
		if s.lines(c, col, span) > longestKept {
			out.whole = false
		}
		col += span
	}
	for ; col < len(s.widths); col++ {
		out.cells = append(out.cells, cell{body: []node{s.empty(styleCell)}})
	}
	return out
}

func (s *cellSetter) lines(c *block.Cell, col, span int) int {
	width := -2 * s.b.l.TablePad
	for _, w := range s.widths[col : col+span] {
		width += w
	}
	n := s.b.t.Lines(c.Spans, block.RoleLeft, width*typeset.MM(s.b.l.Size/s.size))
	return n
}

// text is the paragraph of a cell. usual is the alignment of the style.
func (s *cellSetter) text(c *block.Cell, style string, align, usual block.Align, bold bool) *para {
	p := s.b.sheet.para(style)
	p.runs = runsOf(c.Spans, bold)
	if align != usual {
		p.align = tableAlign(align)
	}
	s.sized(p)
	return p
}

func (s *cellSetter) empty(style string) *para {
	p := s.b.sheet.para(style)
	s.sized(p)
	return p
}

// sized sets the paragraph in the table's size where it is not that of the style.
func (s *cellSetter) sized(p *para) {
	if s.size != s.b.l.TableSize {
		s.b.resize(p, s.size)
	}
}
