package typeset

// sheet is the geometry of the pages of one section.
type sheet struct {
	width, height            MM
	top, bottom, left, right MM
	topFirst                 MM // top margin of the first page
	centre                   bool
}

func (s sheet) room(first bool) MM {
	if first {
		return s.height - s.topFirst - s.bottom
	}
	return s.height - s.top - s.bottom
}

// mark is an outline entry found on the way.
type mark struct {
	entry *OutlineEntry
	page  int
	y     MM
}

// paginate fills pages from top to bottom. A page ends behind the last strip
// that fits and is not glued to the next; only when everything on a page is
// glued together does it end anywhere. An empty flow still makes one page.
func paginate(f flow, sh sheet) (pages []*Page, marks []mark) {
	start := 0
	for first := true; first || start < len(f); first = false {
		for start < len(f) && f[start].space && !first {
			start++
		}
		if start >= len(f) && !first {
			break
		}
		p := &Page{Width: sh.width, Height: sh.height}
		y := sh.top
		if first {
			y = sh.topFirst
		}
		var head *tableHead
		if start < len(f) && !first {
			head = f[start].head
		}
		room := sh.room(first)
		if head != nil {
			room -= flow(head.strips).height()
		}
		end := pageEnd(f, start, room)
		if sh.centre {
			y += (room - f[start:end].trimEnd().height()) / 2
		}
		if head != nil {
			for _, s := range head.strips {
				p.Placed = append(p.Placed, shifted(s.placed, sh.left, y)...)
				y += s.height
			}
		}
		for i := start; i < end; i++ {
			s := &f[i]
			for _, q := range s.placed {
				p.Placed = append(p.Placed, Placed{q.X + sh.left, q.Y + y, q.Box})
			}
			if s.outline != nil {
				marks = append(marks, mark{s.outline, len(pages), y})
			}
			y += s.height
		}
		if end < len(f) && end > start && f[end-1].closing != nil {
			p.Placed = append(p.Placed, Placed{sh.left, y, f[end-1].closing})
		}
		pages = append(pages, p)
		start = end
	}
	return pages, marks
}

// pageEnd is the index behind the last strip of a page that begins at start.
func pageEnd(f flow, start int, room MM) int {
	h := MM(0)
	end := start
	for end < len(f) {
		h += f[end].height
		if h > room+0.01 && !f[end].space {
			break
		}
		end++
	}
	if end == len(f) {
		return end
	}
	for e := end; e > start; e-- {
		if !f[e-1].glue {
			return e
		}
	}
	return max(end, start+1)
}
