package typeset

import (
	"slices"

	"pena/app/block"
)

// sheet is the geometry of the pages of one section, and what stands on each of
// them beside the text.
type sheet struct {
	width, height            MM
	top, bottom, left, right MM
	topFirst                 MM // top margin of the first page
	centre                   bool
	numbers                  block.PageNumbers
	before                   int     // number of the page before the first
	tight                    float64 // what stays of the white between paragraphs where the last page is full
	draft                    bool
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

// cursor is a place between strips: before strip s of piece p. At the end of the
// section p is the number of pieces.
type cursor struct{ p, s int }

// keptSection is a section as it was last divided into pages.
type keptSection struct {
	sheet  sheet
	pieces []flow
	pages  []keptPage
}

// keptPage is a page and the pieces it was made of.
type keptPage struct {
	page  *Page
	marks []mark
	from  cursor
	to    cursor // where the next page begins
	seen  int    // index behind the last piece that had a say in where the page ends
}

// paginate fills pages from top to bottom. A page ends behind the last strip
// that fits and is not glued to the next; only when everything on a page is
// glued together does it end anywhere. An empty section still makes one page.
// The last page takes what is left when it fits with less white: a careful
// secretary closes up a letter that runs over by a line.
//
// A page of the last call stays as it is when it begins at the same strip and
// all pieces it was made of are the same.
func (t *Typesetter) paginate(k *keptSection, pieces []flow, sh sheet) []keptPage {
	old := *k
	if old.sheet != sh {
		old.pages = nil
	}
	*k = keptSection{sh, pieces, make([]keptPage, 0, len(old.pages)+1)}
	var at cursor
	for n := 0; n == 0 || at.p < len(pieces); n++ {
		var p keptPage
		if n < len(old.pages) && old.pages[n].stands(old.pieces, pieces, at) {
			p = old.pages[n].moved(at.p)
		} else {
			p = t.makePage(pieces, sh, at, n)
		}
		k.pages = append(k.pages, p)
		at = p.to
	}
	return k.pages
}

// stands reports whether the page would be made again just the same.
func (p *keptPage) stands(old, pieces []flow, at cursor) bool {
	n := p.seen - p.from.p
	if at.s != p.from.s || at.p+n > len(pieces) || (p.seen == len(old)) != (at.p+n == len(pieces)) {
		return false
	}
	return slices.EqualFunc(old[p.from.p:p.seen], pieces[at.p:at.p+n], flow.same)
}

// same reports whether both are one slice. Pieces are never empty.
func (f flow) same(g flow) bool { return len(f) == len(g) && &f[0] == &g[0] }

// moved is the page when its first piece has another index.
func (p keptPage) moved(first int) keptPage {
	by := first - p.from.p
	p.from.p += by
	p.to.p += by
	p.seen += by
	return p
}

// makePage sets the n-th page of a section, from a strip on.
func (t *Typesetter) makePage(pieces []flow, sh sheet, at cursor, n int) keptPage {
	p := keptPage{page: &Page{Width: sh.width, Height: sh.height}, from: at, seen: at.p}
	room, y := sh.room(n == 0), sh.top
	if n == 0 {
		y = sh.topFirst
	}
	var head flow
	if at.p < len(pieces) && n > 0 {
		if h := pieces[at.p][at.s].head; h != nil {
			head = h.strips
			room -= head.height()
		}
	}
	strips, squeeze := p.fill(pieces, sh, room)
	if sh.centre {
		y += (room - textHeight(strips)) / 2
	}
	for i := range head {
		y = p.place(&head[i], sh.left, y, 0)
	}
	for _, s := range strips {
		y = p.place(s, sh.left, y, squeeze*s.white(sh.tight))
	}
	if len(strips) > 0 && p.to.p < len(pieces) && strips[len(strips)-1].closing != nil {
		p.page.Placed = append(p.page.Placed, Placed{sh.left, y, strips[len(strips)-1].closing})
	}
	p.skipWhite(pieces)
	t.catchWord(&p, pieces, sh)
	t.numberPage(p.page, sh.numbers, sh.before+n+1)
	if sh.draft {
		t.markDraft(p.page)
	}
	return p
}

// fill takes the strips of the page and notes where the next one begins. squeeze
// is the share of their white that the last page of a section takes away.
func (p *keptPage) fill(pieces []flow, sh sheet, room MM) (strips []*strip, squeeze MM) {
	const rounding = 0.01
	h, white := MM(0), MM(0)
	at, fit := p.from, -1 // fit: how many strips fit as they are, when not all do
	for at.p < len(pieces) {
		s := &pieces[at.p][at.s]
		h, white = h+s.height, white+s.white(sh.tight)
		p.seen = at.p + 1
		if fit < 0 && h > room+rounding && !s.space {
			fit = len(strips)
		}
		if h-white > room+rounding && !s.space {
			break
		}
		strips = append(strips, s)
		at.advance(pieces)
	}
	if at.p == len(pieces) && fit >= 0 {
		squeeze = squeezed(strips, sh, room)
	} else if fit >= 0 {
		strips = strips[:pageEnd(strips[:fit])]
		if len(strips) == 0 { // higher than a page
			strips = append(strips, &pieces[p.from.p][p.from.s])
		}
	}
	p.to = p.from
	for range strips {
		p.to.advance(pieces)
	}
	return strips, squeeze
}

// squeezed is the share of the white of all strips that must go for them to fit.
func squeezed(strips []*strip, sh sheet, room MM) MM {
	over, white := textHeight(strips)-room, MM(0)
	for _, s := range trimWhite(strips) {
		white += s.white(sh.tight)
	}
	if over <= 0 || white == 0 {
		return 0
	}
	return min(1, over/white)
}

func (c *cursor) advance(pieces []flow) {
	if c.s++; c.s == len(pieces[c.p]) {
		*c = cursor{c.p + 1, 0}
	}
}

// pageEnd is how many of the strips that fit on a page stay on it.
func pageEnd(strips []*strip) int {
	for e := len(strips); e > 0; e-- {
		if !strips[e-1].glue {
			return e
		}
	}
	return len(strips)
}

// skipWhite begins the next page with what is not white.
func (p *keptPage) skipWhite(pieces []flow) {
	for p.to.p < len(pieces) && pieces[p.to.p][p.to.s].space {
		p.seen = max(p.seen, p.to.p+1)
		p.to.advance(pieces)
	}
	if p.to.p < len(pieces) {
		p.seen = max(p.seen, p.to.p+1)
	}
}

// place puts a strip on the page, less some of its white, and gives the place
// beneath it.
func (p *keptPage) place(s *strip, x, y, less MM) MM {
	for _, q := range s.placed {
		up := MM(0)
		if q.Y >= s.below {
			up = less
		}
		p.page.Placed = append(p.page.Placed, Placed{q.X + x, q.Y + y - up, q.Box})
	}
	if s.outline != nil {
		p.marks = append(p.marks, mark{entry: s.outline, y: y})
	}
	return y + s.height - less
}

// trimWhite is the strips without white at the end.
func trimWhite(strips []*strip) []*strip {
	for len(strips) > 0 && strips[len(strips)-1].space {
		strips = strips[:len(strips)-1]
	}
	return strips
}

// textHeight is the height of the strips without white at the end.
func textHeight(strips []*strip) MM {
	h := MM(0)
	for _, s := range trimWhite(strips) {
		h += s.height
	}
	return h
}
