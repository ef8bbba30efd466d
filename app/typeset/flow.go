package typeset

import "pena/app/block"

// strip is a slice of a page that is never divided: a line, a row of a table's
// lines, a signature block, a space.
type strip struct {
	height  MM
	placed  []Placed // relative to the strip's left and top
	glue    bool     // the page may not end behind this strip
	space   bool     // white that vanishes at the top of a page
	give    MM       // of its height, white that a full last page may take away
	below   MM       // its marks from here on stand beneath that white
	text    bool     // a line of text: counts when lines are kept with a signature
	head    *tableHead
	closing *Box // drawn at its bottom when the page ends here: the rule under a divided row
	outline *OutlineEntry
	block   block.Block // the innermost that it was made of
}

// tableHead is repeated on every page that a table runs over.
type tableHead struct{ strips []strip }

// flow is measured content, top to bottom, all in one column of known width.
type flow []strip

// shift moves a flow to the right. The strips are new, their boxes shared.
func (f flow) shift(dx MM) flow {
	if dx == 0 {
		return f
	}
	out := make(flow, len(f))
	for i, s := range f {
		s.placed = shifted(s.placed, dx, 0)
		if s.head != nil {
			s.head = s.head.shift(dx)
		}
		if s.closing != nil {
			s.closing = &Box{Rules: movedRules(s.closing.Rules, dx)}
		}
		out[i] = s
	}
	return out
}

func (h *tableHead) shift(dx MM) *tableHead { return &tableHead{flow(h.strips).shift(dx)} }

func movedRules(rules []Rule, dx MM) []Rule {
	out := make([]Rule, len(rules))
	for i, r := range rules {
		r.X1 += dx
		r.X2 += dx
		out[i] = r
	}
	return out
}

func shifted(p []Placed, dx, dy MM) []Placed {
	out := make([]Placed, len(p))
	for i, q := range p {
		q.X += dx
		q.Y += dy
		out[i] = q
	}
	return out
}

func (f flow) height() MM {
	h := MM(0)
	for _, s := range f {
		h += s.height
	}
	return h
}

// lines counts the lines of text.
func (f flow) lines() int {
	n := 0
	for i := range f {
		if f[i].text {
			n++
		}
	}
	return n
}

// single stacks a flow into one strip, for what must stay on one page.
func (f flow) single() strip {
	out := strip{text: true}
	for _, s := range f {
		out.placed = append(out.placed, shifted(s.placed, 0, out.height)...)
		if out.outline == nil {
			out.outline = s.outline
		}
		out.height += s.height
	}
	return out
}

// withMark puts a box on the first strip, at the given place.
func (f flow) withMark(x MM, b *Box) flow {
	out := append(flow(nil), f...)
	for i := range out {
		if !out[i].space {
			out[i].placed = append([]Placed{{X: x, Box: b}}, out[i].placed...)
			return out
		}
	}
	return append(out, strip{placed: []Placed{{X: x, Box: b}}, text: true})
}

// trimEnd drops white at the end: the space after a last paragraph belongs to
// what holds it.
func (f flow) trimEnd() flow {
	for len(f) > 0 && f[len(f)-1].space {
		f = f[:len(f)-1]
	}
	return f
}

// keepTail forbids a page end behind the last n lines of text, so that what
// follows never stands alone.
func (f flow) keepTail(n int) {
	for i := len(f) - 1; i >= 0; i-- {
		f[i].glue = true
		if f[i].text {
			if n--; n == 0 {
				return
			}
		}
	}
}

// keepWhole forbids a page end between lines of the flow.
func (f flow) keepWhole() {
	for i := len(f) - 1; i >= 0; i-- {
		if f[i].text {
			flow(f[:i]).keepTail(i + 1)
			return
		}
	}
}

// madeOf notes the block of the strips that were made of no other within it.
func (f flow) madeOf(b block.Block) flow {
	for i := range f {
		if f[i].block == nil {
			f[i].block = b
		}
	}
	return f
}

// gap is a strip of white.
func gap(h MM) flow {
	if h <= 0 {
		return nil
	}
	return flow{{height: h, space: true}}
}

// white is what a strip may lose of its height on a full last page.
func (s *strip) white(least float64) MM {
	if s.space {
		return s.height * MM(1-least)
	}
	return s.give
}
