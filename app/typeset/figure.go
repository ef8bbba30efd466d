package typeset

import (
	"slices"

	"pena/app/block"
)

// figureShare is the part of a page's text that a picture in the text may be high.
const figureShare = 0.9

func (t *Typesetter) figureLimit(landscape bool) MM {
	_, h := t.layout.pageSize(landscape)
	return (h - t.layout.Top - t.layout.Bottom) * figureShare
}

// figure sets a picture and its caption, together no higher than limit.
func (t *Typesetter) figure(f *block.Figure, width, limit MM) flow {
	st := t.layout.styleOf(block.RoleCaption)
	caption := flow(nil)
	if len(f.Caption) > 0 {
		caption = append(gap(t.layout.ParSpace), lineStrips(t.para(f.Caption, st, width), 0)...)
	}
	w, h, ok := t.figureSize(f, width, limit-caption.height())
	if !ok {
		return nil // compose has already said that the picture cannot be read
	}
	b := &Box{}
	if len(f.Picture.Data) > 0 {
		b.Pictures = []Picture{{(width - w) / 2, 0, w, h, f.Picture.SHA256, f.Picture.Data, f.Source}}
	} else {
		b = t.emptyFrame(f, (width-w)/2, w, h)
	}
	out := append(flow{{height: h, placed: []Placed{{Box: b}}, text: true}}, caption...).single()
	return append(flow{out}, gap(t.layout.ParSpace)...)
}

// figureSize is the size of a picture: its share of the width, and never higher
// than the limit. A frame without a picture is half as high as it is wide, or as
// high as the place that a picture would fill.
func (t *Typesetter) figureSize(f *block.Figure, width, limit MM) (w, h MM, ok bool) {
	share := f.Picture.Share
	if share <= 0 || share > 1 || f.Fill {
		share = 1
	}
	w = width * MM(share)
	switch pw, ph, err := pictureSize(f.Picture); {
	case len(f.Picture.Data) == 0 && f.Fill:
		return w, max(limit, leastFigure), true
	case len(f.Picture.Data) == 0:
		h = w / 2
	case err != nil:
		return 0, 0, false
	default:
		h = w * MM(ph) / MM(pw)
	}
	if limit = max(limit, leastFigure); h > limit {
		w, h = w*limit/h, limit
	}
	return w, h, true
}

// leastFigure is the height below which no picture shrinks.
const leastFigure MM = 30

// emptyFrame stands where a picture is missing, with words that say so.
func (t *Typesetter) emptyFrame(f *block.Figure, x, w, h MM) *Box {
	const thick = 0.3
	b := &Box{Rules: []Rule{{x, 0, x + w, 0, thick, Black}, {x, h, x + w, h, thick, Black}, {x, 0, x, h, thick, Black}, {x + w, 0, x + w, h, thick, Black}},
		Fills: []Fill{{X: x, W: w, H: h, Source: f.Source, Clear: true}}}
	st := t.layout.styleOf(block.RoleCentre)
	lines := lineStrips(t.para(f.Empty, st, w-10), 0).single()
	for _, p := range lines.placed {
		b.add(p.Box, x+5+p.X, (h-lines.height)/2+p.Y)
	}
	return b
}

// add takes the marks of another box into b, moved.
func (b *Box) add(c *Box, dx, dy MM) {
	for _, f := range c.Fills {
		f.X, f.Y = f.X+dx, f.Y+dy
		b.Fills = append(b.Fills, f)
	}
	for _, r := range c.Runs {
		r.X, r.Y = r.X+dx, r.Y+dy
		b.Runs = append(b.Runs, r)
	}
}

// fills gives the place among the blocks of a section of a picture that takes
// what is left of its page; -1 when there is none.
func fills(s *block.Section) int {
	for i, b := range s.Blocks {
		if f, ok := b.(*block.Figure); ok && f.Fill {
			return i
		}
	}
	return -1
}

// fillLimit is how high a picture may be that takes what is left of its page:
// what stands before it, such as the head of an annex, and the signatures behind
// it leave it the rest. After half a page of text it has a page of its own.
func (t *Typesetter) fillLimit(s *block.Section, at int, before []flow, width MM) MM {
	_, room := t.layout.pageSize(s.Landscape)
	room -= t.layout.Top + t.layout.Bottom
	used := MM(0)
	for _, p := range before {
		used += p.height()
	}
	if at > 0 && parted(s.Blocks[at-1], s.Blocks[at]) {
		used += t.air.height()
	}
	if used > room/2 {
		used = 0
	}
	for _, b := range s.Blocks[at+1:] {
		switch b.(type) {
		case *block.Signatures, *block.Space:
			used += t.flowOf(b, width, s.Landscape).trimEnd().height()
			continue
		}
		break
	}
	limit := room - used - t.layout.ParSpace
	t.rooms[s.Blocks[at].(*block.Figure)] = limit
	return limit
}

func (t *Typesetter) filled(f *block.Figure, width, limit MM, landscape bool) flow {
	return t.keepFlow(flowKey{f, width, landscape, limit}, func() flow { return t.figure(f, width, limit) })
}

const (
	sideShare       = 0.3 // of the text width: the column beside a picture that fills a landscape page
	sideBetween  MM = 6
	mostOutlines    = 1 // of a strip
)

// beside sets a landscape page with a picture that fills it: the picture at the
// left, as high as the page, its heading and the signature in a column at the
// right, as on the sheets of a map. It is nil when they do not fit.
func (t *Typesetter) beside(s *block.Section, at int, width MM) flow {
	side := width*sideShare - sideBetween
	from := width - side
	_, h := t.layout.pageSize(true)
	h -= t.layout.Top + t.layout.Bottom
	head, ok := t.sideHead(s.Blocks[:at], side)
	if !ok {
		return nil
	}
	foot, ok := t.sideFoot(s.Blocks[at+1:], side)
	if !ok || head.height()+foot.height() > h {
		return nil
	}
	picture := t.filled(s.Blocks[at].(*block.Figure), from-sideBetween, h, true).trimEnd().single()
	top, bottom := head.single(), foot.single()
	return flow{{height: h, text: true, outline: top.outline, placed: slices.Concat(
		shifted(picture.placed, 0, (h-picture.height)/2), shifted(top.placed, from, 0), shifted(bottom.placed, from, h-bottom.height))}}
}

// sideHead sets the heading of a picture in the column beside it.
func (t *Typesetter) sideHead(blocks []block.Block, width MM) (f flow, ok bool) {
	outlines := 0
	for i, b := range blocks {
		if i > 0 && parted(blocks[i-1], b) {
			f = append(f, t.air...)
		}
		p, isText := b.(*block.Paragraph)
		if !isText {
			f = append(f, t.flowOf(b, width, true)...)
			continue
		}
		if p.Outline > 0 {
			outlines++
		}
		st := t.layout.styleOf(p.Role)
		st.indentFrom = 0
		f = append(f, t.styled(p, st, width)...)
	}
	return f, outlines <= mostOutlines
}

// sideFoot sets the signature beneath the heading; several signers have no room
// there.
func (t *Typesetter) sideFoot(blocks []block.Block, width MM) (f flow, ok bool) {
	for _, b := range blocks {
		sign, isSign := b.(*block.Signatures)
		if !isSign || sign.Form != block.SignRight || len(sign.Signers) != 1 || sign.Signers[0].Left {
			return nil, false
		}
		whole := width / MM(t.layout.SignShare) // of which the place to sign is the right part
		f = append(f, t.signatures(sign, whole).shift(width-whole)...)
	}
	return f.trimEnd(), true
}
