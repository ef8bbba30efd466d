package typeset

import (
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model/indonesia"
)

// setSections makes all pages and returns the outline marks with page indices
// of the whole paper.
func (t *Typesetter) setSections(d *block.Document, out *Pages, labels map[string]string) []mark {
	out.Pages, out.Outline = out.Pages[:0], out.Outline[:0]
	entries := outlineOf(d)
	var marks []mark
	number := 0
	for len(t.kept) < len(d.Sections) {
		t.kept = append(t.kept, keptSection{})
	}
	t.kept = t.kept[:len(d.Sections)]
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Restart {
			number = 0
		}
		sh := t.sheet(s, number, len(d.Draft) > 0)
		sh.bottom = max(sh.bottom, noteRoom(d.Foot))
		pages := t.paginate(&t.kept[i], t.pieces(s, entries, labels), sh)
		if i == len(d.Sections)-1 && d.Foot.Code != "" && pages[len(pages)-1].lowest() > sh.height-codeRoom {
			sh.bottom = codeRoom
			pages = t.paginate(&t.kept[i], t.pieces(s, entries, labels), sh)
		}
		number += len(pages)
		for _, p := range pages {
			for _, m := range p.marks {
				m.page = len(out.Pages)
				marks = append(marks, m)
				out.Outline = append(out.Outline, OutlineEntry{m.entry.Depth, m.entry.Text, m.page, m.y})
			}
			out.Pages = append(out.Pages, p.page)
		}
	}
	return marks
}

// pieces are the flows of a section's blocks, one after the other. They are not
// copied together: a piece that is the same slice as last time has not changed,
// by which [Typesetter.paginate] knows the pages that it may keep.
func (t *Typesetter) pieces(s *block.Section, entries []contentsEntry, labels map[string]string) []flow {
	width := t.layout.textWidth(s.Landscape)
	list := make([]flow, 0, len(s.Blocks)+8)
	if s.Kop != nil {
		list = append(list, t.keepFlow(flowKey{b: s.Kop, width: width, landscape: s.Landscape}, func() flow { return t.kop(s.Kop, width) }))
	}
	filling, sign := fills(s), -1
	for i, b := range s.Blocks {
		var f flow
		switch c := b.(type) {
		case *block.Contents:
			f = t.contents(c, entries, labels, width)
		case *block.Figure:
			if i != filling {
				f = t.flowOf(b, width, s.Landscape)
				break
			}
			limit := t.fillLimit(s, i, list, width)
			if s.Landscape {
				if side := t.beside(s, i, width); side != nil {
					return []flow{side}
				}
			}
			f = t.filled(c, width, limit, s.Landscape)
		default:
			f = t.flowOf(b, width, s.Landscape)
		}
		if i > 0 {
			f = t.joinTo(list, s.Blocks[i-1], b, f)
			if parted(s.Blocks[i-1], b) {
				list = append(list, t.air)
			}
		}
		if len(f) > 0 {
			list = append(list, f)
		}
		if _, ok := b.(*block.Signatures); ok {
			sign = len(list) - 1
		}
	}
	if sign >= 0 {
		t.holdClosing(list, sign, s.Landscape)
	}
	return list
}

// mostHeld is the share of a page that signatures and what follows them may fill
// and still go over to the next page as a whole.
const mostHeld = 0.6

// holdClosing keeps what follows the last signatures, such as Tembusan, on their
// page: where it does not fit there, the signatures go over with it, and with
// them the two lines of text that they hold. A closing that could leave more than
// mostHeld of a page empty that way is parted, its beginning beneath the signatures and
// never one line alone on the page behind.
func (t *Typesetter) holdClosing(list []flow, sign int, landscape bool) {
	closing := list[sign+1:]
	if len(closing) == 0 {
		return
	}
	need := 2 * t.layout.lineHeight(t.layout.Size)
	for _, f := range closing {
		need += f.height()
	}
	signed := list[sign]
	for i := len(signed) - 1; i >= 0; i-- {
		if need += signed[i].height; signed[i].text && i > 0 && !signed[i-1].glue {
			break
		}
	}
	list[sign] = t.hold(signed, 1)
	_, room := t.layout.pageSize(landscape)
	last := len(closing) - 1
	if need > (room-t.layout.Top-t.layout.Bottom)*mostHeld {
		closing[last] = t.hold(closing[last], 2)
		for i := 0; i < len(closing) && closing[i].lines() == 0; i++ { // the white above the heading
			closing[i] = t.hold(closing[i], 1)
		}
		return
	}
	for i := range closing[:len(closing)-1] {
		closing[i] = t.hold(closing[i], closing[i].lines()+1)
	}
	closing[last] = t.hold(closing[last], whole)
}

// joinTo forbids page ends between a block and the pieces before it where they
// belong together.
func (t *Typesetter) joinTo(list []flow, before, b block.Block, f flow) flow {
	switch b.(type) {
	case *block.Signatures:
		t.holdTail(list, 2)
	case *block.Space: // a heading holds on to the white behind it, and so to its text
		if n := len(list); n > 0 && list[n-1][len(list[n-1])-1].glue {
			return t.hold(f, 1)
		}
	default:
		if announces(before, b) {
			t.holdTail(list, 1)
		}
	}
	return f
}

// announces reports whether a paragraph is the sentence before a list or table,
// which never stands last on a page.
func announces(before, b block.Block) bool {
	if _, ok := before.(*block.Paragraph); !ok {
		return false
	}
	switch b.(type) {
	case *block.List, *block.Table, *block.Labels:
		return true
	}
	return false
}

// partedLines is that white, in lines.
const partedLines = 0.7

// parted reports whether white stands between the last line of a head and what
// follows it.
func parted(before, next block.Block) bool {
	p, ok := before.(*block.Paragraph)
	if !ok || (p.Role != block.RoleTitle && p.Role != block.RoleHead && p.Role != block.RoleAnnex) {
		return false
	}
	switch next := next.(type) {
	case *block.Space:
		return false
	case *block.Paragraph:
		return next.Role != p.Role
	}
	return true
}

// heldKey names a kept flow of which the last lines hold on to what follows, or
// which is held together, when lines is whole.
type heldKey struct {
	first *strip
	lines int
}

const whole = -1

// hold is the flow with no page end behind its last n lines, or within it. The
// same flow gives the same slice again.
func (t *Typesetter) hold(f flow, n int) flow {
	if len(f) == 0 {
		return f
	}
	key := heldKey{&f[0], n}
	k, ok := t.held[key]
	if !ok {
		k = &keptFlow{flow: append(flow(nil), f...)}
		if n == whole {
			k.flow.keepWhole()
		} else {
			k.flow.keepTail(n)
		}
		t.held[key] = k
	}
	k.round = t.round
	return k.flow
}

// holdTail forbids a page end behind the last n lines of all pieces.
func (t *Typesetter) holdTail(list []flow, n int) {
	for i := len(list) - 1; i >= 0 && n > 0; i-- {
		lines := list[i].lines()
		list[i] = t.hold(list[i], n)
		n -= lines
	}
}

func (t *Typesetter) sheet(s *block.Section, number int, draft bool) sheet {
	w, h := t.layout.pageSize(s.Landscape)
	sh := sheet{w, h, t.layout.Top, t.layout.Bottom, t.layout.Left, t.layout.Right, t.layout.Top, s.Centre, s.Numbers, number, t.layout.tight(), draft}
	if s.Kop != nil {
		sh.topFirst = t.layout.TopKop
	}
	return sh
}

// numberPage writes the page number in the middle of the top margin. n counts
// through the paper, or from the last restart.
func (t *Typesetter) numberPage(p *Page, numbers block.PageNumbers, n int) {
	l := &t.layout
	switch numbers {
	case block.NumbersNone:
		return
	case block.NumbersRoman:
		r, err := indonesia.Roman(n)
		if err != nil { // beyond 3999 no paper goes
			r = strconv.Itoa(n)
		}
		p.Label = strings.ToLower(r)
	default:
		p.Label = strconv.Itoa(n)
		if numbers == block.NumbersLayout && n < l.PageNumberFrom {
			return
		}
	}
	text := strings.ReplaceAll(l.PageNumber, "{n}", p.Label)
	st := style{size: l.PageNumberSize, line: l.PageNumberSize.MM() * 1.15, align: centre}
	ln := t.para([]block.Span{{Text: text}}, st, p.Width-l.Left-l.Right)
	p.Placed = append(p.Placed, Placed{l.Left, l.Top/2 - st.line/2, ln[0].box})
}
