package typeset

import "pena/app/block"

// tableSetter measures one table.
type tableSetter struct {
	t     *Typesetter
	table *block.Table
	size  Pt
	pad   MM
	thick MM
	x     []MM // left edges of the columns, and the right edge of the last
	width MM
}

// longestKept is the number of lines up to which a row is never divided.
const longestKept = 12

// tableSetter measures the columns of a table.
func (t *Typesetter) tableSetter(b *block.Table, width MM, landscape bool) *tableSetter {
	s := &tableSetter{t: t, table: b, size: t.layout.TableSize, pad: t.layout.TablePad, thick: t.layout.TableRule, width: width}
	if landscape || b.Small {
		s.size = t.layout.TableSizeWide
	}
	if b.Open {
		s.thick = 0
	}
	s.columns()
	return s
}

func (t *Typesetter) table(b *block.Table, width MM, landscape bool) flow {
	s := t.tableSetter(b, width, landscape)
	var f flow
	var head *tableHead
	if len(b.Head) > 0 {
		hs := s.head()
		head = &tableHead{strips: hs}
		f = append(f, hs...)
	}
	for i := range b.Rows {
		row := s.row(&b.Rows[i], head, i == 0)
		row[len(row)-1].glue = s.holdsNext(i)
		f = append(f, row...)
	}
	return append(f, gap(t.layout.ParSpace*2)...)
}

// holdsNext reports whether a row stays with the one behind it: the head of a
// group, the first row and the last but one, so that no row stands alone, and the
// row before a total, which never stands first on a page.
func (s *tableSetter) holdsNext(i int) bool {
	rows := s.table.Rows
	last := len(rows) - 1
	if i >= last {
		return false
	}
	next := &rows[i+1]
	return i == 0 || i == last-1 || s.isGroup(&rows[i]) || next.Bold && !s.isGroup(next)
}

// isGroup reports whether a row is the head of a group of rows: one cell across
// the whole table.
func (s *tableSetter) isGroup(r *block.TableRow) bool {
	return len(r.Cells) == 1 && r.Cells[0].Span >= len(s.table.Columns)
}

func (s *tableSetter) cellLines(c *block.Cell, col int, bold bool) []line {
	end := min(col+max(c.Span, 1), len(s.x)-1)
	a := left
	align := s.table.Columns[min(col, len(s.table.Columns)-1)].Align
	if c.Align != nil {
		align = *c.Align
	}
	switch align {
	case block.AlignCentre:
		a = centre
	case block.AlignRight:
		a = right
	}
	return s.t.para(c.Spans, s.t.layout.tableStyle(s.size, a, bold), s.x[end]-s.x[col]-2*s.pad)
}

// row makes the strips of a body row: one for each line of its tallest cell.
// Short rows stay whole, long ones may be divided with two lines on each side.
func (s *tableSetter) row(r *block.TableRow, head *tableHead, first bool) flow {
	lh := s.size.MM() * 1.15
	cells := make([][]line, len(r.Cells))
	cols := make([]int, len(r.Cells))
	col, n := 0, 1
	for i := range r.Cells {
		if col >= len(s.table.Columns) {
			cells, cols = cells[:i], cols[:i]
			break
		}
		cols[i] = col
		cells[i] = s.cellLines(&r.Cells[i], col, r.Bold)
		n = max(n, len(cells[i]))
		col += max(r.Cells[i].Span, 1)
	}
	edges := s.edges(r, cols)
	least := s.t.layout.lineHeight(s.t.layout.Size) * MM(s.table.RowMin)
	extra := max(0, least-MM(n)*lh-2*s.pad)
	f := make(flow, n)
	for i := range f {
		st := strip{height: lh, text: true, head: head, glue: i < n-1 && (n <= longestKept || i == 0 || i == n-2)}
		top := MM(0)
		if i == 0 {
			top = s.pad
			st.height += s.pad
		}
		if i == n-1 {
			st.height += s.pad + extra
		}
		for k, lines := range cells {
			if i < len(lines) {
				st.placed = append(st.placed, Placed{s.x[cols[k]] + s.pad, top, lines[i].box})
			}
		}
		if s.thick > 0 {
			st.placed = append(st.placed, Placed{Box: s.frame(edges, st.height, i == 0 && first && head == nil, i == n-1)})
			st.closing = &Box{Rules: []Rule{s.across(0)}}
			if i == n-1 {
				st.closing = nil
			}
		}
		f[i] = st
	}
	if first && len(s.table.Head) > 0 {
		f[0].head = nil
	}
	if r.Source != "" { // a click between the words of a row still finds it
		for i := range f {
			area := &Box{Fills: []Fill{{W: s.width, H: f[i].height, Source: r.Source, Clear: true}}}
			f[i].placed = append([]Placed{{Box: area}}, f[i].placed...)
		}
	}
	return f
}

// edges are the vertical rules of a row: the borders of its cells.
func (s *tableSetter) edges(r *block.TableRow, cols []int) []MM {
	edges := []MM{0}
	for i := range cols {
		end := min(cols[i]+max(r.Cells[i].Span, 1), len(s.x)-1)
		edges = append(edges, s.x[end])
	}
	if edges[len(edges)-1] != s.x[len(s.x)-1] {
		edges = append(edges, s.x[len(s.x)-1])
	}
	return edges
}

func (s *tableSetter) across(y MM) Rule {
	return Rule{X1: -s.thick / 2, Y1: y, X2: s.x[len(s.x)-1] + s.thick/2, Y2: y, Thick: s.thick}
}

func (s *tableSetter) frame(edges []MM, height MM, top, bottom bool) *Box {
	b := &Box{}
	for _, x := range edges {
		b.Rules = append(b.Rules, Rule{X1: x, Y1: 0, X2: x, Y2: height, Thick: s.thick})
	}
	if top {
		b.Rules = append(b.Rules, s.across(0))
	}
	if bottom {
		b.Rules = append(b.Rules, s.across(height))
	}
	return b
}

// head sets the head rows as one strip; a cell may cover columns and rows.
func (s *tableSetter) head() flow {
	lh := s.size.MM() * 1.15
	rows := s.headCells()
	mid := block.AlignCentre
	for i := range rows {
		c := *rows[i].cell
		if c.Align == nil {
			c.Align = &mid
		}
		rows[i].lines = s.cellLines(&c, rows[i].col, true)
	}
	heights := make([]MM, len(s.table.Head))
	for _, c := range rows {
		if c.down == 1 {
			heights[c.row] = max(heights[c.row], MM(len(c.lines))*lh+2*s.pad)
		}
	}
	for _, c := range rows { // tall cells stretch their last row
		have := MM(0)
		for i := c.row; i < c.row+c.down; i++ {
			have += heights[i]
		}
		if need := MM(len(c.lines))*lh + 2*s.pad; need > have {
			heights[c.row+c.down-1] += need - have
		}
	}
	st := strip{text: true, glue: true}
	y := make([]MM, len(heights)+1)
	for i, h := range heights {
		y[i+1] = y[i] + h
	}
	st.height = y[len(heights)]
	frame := &Box{Rules: []Rule{s.across(0), s.across(st.height)}}
	for _, c := range rows {
		x1, x2 := s.x[c.col], s.x[min(c.col+c.span, len(s.x)-1)]
		y1, y2 := y[c.row], y[c.row+c.down]
		if s.thick > 0 {
			frame.Rules = append(frame.Rules,
				Rule{X1: x1, Y1: y1, X2: x1, Y2: y2, Thick: s.thick}, Rule{X1: x2, Y1: y1, X2: x2, Y2: y2, Thick: s.thick},
				Rule{X1: x1, Y1: y2, X2: x2, Y2: y2, Thick: s.thick})
		}
		top := y1 + (y2-y1-MM(len(c.lines))*lh)/2
		for i, l := range c.lines {
			st.placed = append(st.placed, Placed{x1 + s.pad, top + MM(i)*lh, l.box})
		}
	}
	if s.thick > 0 {
		st.placed = append(st.placed, Placed{Box: frame})
	}
	return flow{st}
}

// headCell is a head cell at its place in the grid.
type headCell struct {
	row, col, span, down int
	cell                 *block.Cell
	lines                []line
}

// headCells places the cells of the head, as yet without their lines.
func (s *tableSetter) headCells() []headCell {
	taken := map[[2]int]bool{}
	var out []headCell
	for r := range s.table.Head {
		col := 0
		for i := range s.table.Head[r].Cells {
			for taken[[2]int{r, col}] {
				col++
			}
			if col >= len(s.table.Columns) {
				break
			}
			c := &s.table.Head[r].Cells[i]
			h := headCell{r, col, max(c.Span, 1), min(max(c.Down, 1), len(s.table.Head)-r), c, nil}
			for dr := range h.down {
				for dc := range h.span {
					taken[[2]int{r + dr, col + dc}] = true
				}
			}
			out = append(out, h)
			col += h.span
		}
	}
	return out
}
