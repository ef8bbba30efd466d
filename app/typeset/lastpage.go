package typeset

import "pena/app/block"

// LastPage is how the last page of a section is closed up in a word processor,
// which cannot do that by itself.
type LastPage struct {
	From   block.Block // the innermost block with which the page begins; nil: nothing is closed up
	Before int         // lines of it, or rows of signatures, that stand on the page before
	Whole  bool        // the section has no other page, so that a letterhead stands on it
	White  MM          // the share that stays of white between paragraphs
	Room   float64     // lines that the rooms for signatures lose
}

// LastPage is that of a section of the paper that was set last. It gives up what
// our own last page gave up, and as much more as leaves a full page the reserve:
// a word processor that breaks one paragraph of it otherwise, or knows a face a
// little wider, would turn a page for its last line.
func (t *Typesetter) LastPage(section int) LastPage {
	k := &t.kept[section]
	n := len(k.pages) - 1
	at := k.pages[n].from
	strips := k.behind(at)
	if len(strips) == 0 {
		return LastPage{White: 1}
	}
	room := k.sheet.room(n == 0) + k.sheet.bottom - t.layout.Bottom - t.reserve()
	if h := strips[0].head; h != nil && n > 0 {
		room -= flow(h.strips).height()
	}
	share := squeezed(strips, k.sheet, room)
	out := LastPage{Whole: n == 0, White: 1 - share*MM(1-k.sheet.tight), Room: float64(share) * t.layout.signGive()}
	if share == 0 {
		return out
	}
	for _, s := range strips {
		if out.From = s.block; out.From != nil {
			break
		}
	}
	for i := range at.s {
		if s := &k.pieces[at.p][i]; s.text && s.block == out.From {
			out.Before++
		}
	}
	return out
}

// behind are the strips of a section from a place on.
func (k *keptSection) behind(at cursor) []*strip {
	var out []*strip
	for ; at.p < len(k.pieces); at.advance(k.pieces) {
		out = append(out, &k.pieces[at.p][at.s])
	}
	return out
}

// reserve is the white that a word processor is left at the foot of a last page.
func (t *Typesetter) reserve() MM { return t.layout.lineHeight(t.layout.Size) }
