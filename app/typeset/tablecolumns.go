package typeset

import (
	"math"
	"slices"
	"sort"

	"pena/app/block"
)

// A table whose longest words take more than the share fullest of its width is
// set smaller, but never below the size smallest.
const (
	fullest  = 0.95
	smallest = Pt(7)
)

func sum(widths []MM) MM {
	all := MM(0)
	for _, w := range widths {
		all += w
	}
	return all
}

// columns divides the width by weight, then widens columns whose longest word
// would not fit at the cost of those that have room to spare, and columns whose
// cells would break into lines at the cost of those that are half empty, and at
// last the columns that make rows high at the cost of all others. A table too wide
// for its longest words is set in smaller type.
func (s *tableSetter) columns() {
	n := len(s.table.Columns)
	least, whole, rows := s.cellWidths(false)
	if sum(least) > s.width*fullest {
		least, whole, rows = s.cellWidths(true)
	}
	for sum(least) > s.width*fullest && s.size-0.5 >= smallest {
		s.size -= 0.5
		least, whole, rows = s.cellWidths(true)
	}
	total := 0.0
	for _, c := range s.table.Columns {
		total += c.Weight
	}
	widths := make([]MM, n)
	for i, c := range s.table.Columns {
		widths[i] = s.width * MM(c.Weight/total)
		if c.Keep {
			least[i], whole[i] = widths[i], widths[i]
		}
	}
	short, spare := MM(0), MM(0)
	for i := range widths {
		if d := least[i] - widths[i]; d > 0 {
			short += d
		} else {
			spare -= d
		}
	}
	if short > 0 && spare > 0 {
		take := min(1, short/spare)
		give := min(1, spare/short)
		for i := range widths {
			if d := least[i] - widths[i]; d > 0 {
				widths[i] += d * give
			} else {
				widths[i] += d * take
			}
		}
	}
	share(widths, whole)
	s.even(rows, widths, least)
	s.x = make([]MM, n+1)
	for i, w := range widths {
		s.x[i+1] = s.x[i] + w
	}
}

// share moves white from columns that are wider than their widest cell to those
// that are narrower: each as much, and what one does not need goes to the rest.
// A column keeps half of its white, and all of it when nothing stands in it: it
// is there to be written in.
func share(widths, whole []MM) {
	spare := MM(0)
	var lacking []int
	for i, w := range widths {
		switch {
		case w < whole[i]:
			lacking = append(lacking, i)
		case whole[i] > 0:
			spare += (w - whole[i]) / 2
		}
	}
	if len(lacking) == 0 || spare == 0 {
		return
	}
	sort.SliceStable(lacking, func(a, b int) bool {
		return whole[lacking[a]]-widths[lacking[a]] < whole[lacking[b]]-widths[lacking[b]]
	})
	left := spare
	for k, i := range lacking {
		more := min(whole[i]-widths[i], left/MM(len(lacking)-k))
		widths[i] += more
		left -= more
	}
	for i, w := range widths {
		if w > whole[i] && whole[i] > 0 {
			widths[i] -= (w - whole[i]) / 2 * (spare - left) / spare
		}
	}
}

const (
	evenStep  = 1.0  // mm that go from one column to another at a time
	evenLeast = 0.6  // of its width that a column keeps
	evenGain  = 0.85 // of the height of all rows that must not be passed for columns to change
	evenRows  = 200  // first rows that are looked at: beyond them a table is as it is here
)

// even moves width, a little at a time, to the column that makes rows higher than
// the others do, as long as the rows together lose height. A template's widths are
// kept where little is won.
func (s *tableSetter) even(rows [][]MM, widths, least []MM) {
	was := wholeLines(rows, widths, s.pad)
	if was < MM(len(rows))*1.2 { // nearly all rows are of one line
		return
	}
	floor := make([]MM, len(widths))
	for i, w := range widths {
		if floor[i] = max(least[i], w*evenLeast); s.table.Columns[i].Keep || least[i] == 0 {
			floor[i] = w
		}
	}
	now, next := slices.Clone(widths), height(rows, widths, s.pad)
	for {
		to, from, best := tallest(rows, now, s.pad), -1, next
		for i := range now {
			if i == to || s.table.Columns[to].Keep || now[i]-evenStep < floor[i] {
				continue
			}
			now[i], now[to] = now[i]-evenStep, now[to]+evenStep
			if h := height(rows, now, s.pad); h < best-0.01 {
				from, best = i, h
			}
			now[i], now[to] = now[i]+evenStep, now[to]-evenStep
		}
		if from < 0 {
			break
		}
		now[from], now[to], next = now[from]-evenStep, now[to]+evenStep, best
	}
	if wholeLines(rows, now, s.pad) < was*evenGain {
		copy(widths, now)
	}
}

// linesOf is about how many lines a text of that width fills in a column, with
// parts of a line, so that every little width counts.
func linesOf(text, width, pad MM) MM { return max(1, text/(width-2*pad)) }

// height is how many lines all rows fill by linesOf.
func height(rows [][]MM, widths []MM, pad MM) (all MM) {
	for _, cells := range rows {
		all += high(cells, widths, pad)
	}
	return all
}

// wholeLines is height without parts of lines: what is won for the eye.
func wholeLines(rows [][]MM, widths []MM, pad MM) (all MM) {
	for _, cells := range rows {
		all += MM(math.Ceil(float64(high(cells, widths, pad))))
	}
	return all
}

// high is how many lines one row fills by linesOf.
func high(cells, widths []MM, pad MM) MM {
	most := MM(1)
	for i, text := range cells {
		most = max(most, linesOf(text, widths[i], pad))
	}
	return most
}

// tallest is the column that all rows together would gain most from if it were
// as low as the next highest.
func tallest(rows [][]MM, widths []MM, pad MM) int {
	gain := make([]MM, len(widths))
	for _, cells := range rows {
		first, second, at := MM(1), MM(1), 0
		for i, text := range cells {
			switch n := linesOf(text, widths[i], pad); {
			case n > first:
				first, second, at = n, first, i
			case n > second:
				second = n
			}
		}
		gain[at] += first - second
	}
	at := 0
	for i, g := range gain {
		if g > gain[at] {
			at = i
		}
	}
	return at
}

// cellWidths are the longest unbreakable word and the widest cell set in one
// line of each column, with their padding; 0 where nothing stands. Heads may
// break between words, numbers like "400.10/03/2025" only when narrow. rows are
// the widths of the texts of the first rows, by column; cells across columns
// count as empty there.
func (s *tableSetter) cellWidths(narrow bool) (least, whole []MM, rows [][]MM) {
	n := len(s.table.Columns)
	rows = make([][]MM, min(len(s.table.Rows), evenRows))
	least, whole = make([]MM, n), make([]MM, n)
	add := func(widths []MM, c *block.Cell, col int, w MM) {
		if c.Span <= 1 && col < n && w > 0 {
			widths[col] = max(widths[col], w+2*s.pad+0.1)
		}
	}
	for i := range s.table.Rows {
		r, col := &s.table.Rows[i], 0
		if i < len(rows) {
			rows[i] = make([]MM, n)
		}
		for j := range r.Cells {
			c := &r.Cells[j]
			word, line, text := s.cellWidth(c.Spans, r.Bold, narrow)
			add(least, c, col, word)
			add(whole, c, col, line)
			if i < len(rows) && c.Span <= 1 && col < n {
				rows[i][col] = text
			}
			col += max(c.Span, 1)
		}
	}
	for _, c := range s.headCells() {
		word, _, _ := s.cellWidth(c.cell.Spans, true, narrow)
		add(least, c.cell, c.col, word)
		if whole[c.col] > 0 {
			add(whole, c.cell, c.col, word)
		}
	}
	return least, whole, rows
}

// cellWidth is the width of the longest word, of the longest line and of the whole
// text of a cell.
func (s *tableSetter) cellWidth(spans []block.Span, bold, narrow bool) (word, line, text MM) {
	run, all := MM(0), MM(0)
	em := s.size.MM()
	for _, sp := range spans {
		f := s.t.faces.face(sp.Style, bold)
		for i, r := range sp.Text {
			w := MM(f.Advance(r)) * em
			text += w
			switch r {
			case '\n':
				run, all = 0, 0
				continue
			case ' ':
				run, all = 0, all+w
				continue
			}
			run += w
			all += w
			word, line = max(word, run), max(line, all)
			if breaksAfter(sp.Text, i, r) && (narrow || breakAfter(sp.Text, i, r) != afterNumber) {
				run = 0
			}
		}
	}
	return word, line, text
}
