package typeset

import (
	"strings"

	"pena/app/block"
)

const (
	noCatchWord    = "tidak"
	catchDrop   MM = 1 // of the line of the catch word beneath the text
)

// catchWord writes the first word of the next page beneath the right end of the
// text, in the layout's form, as a sign that the text goes on there.
func (t *Typesetter) catchWord(p *keptPage, pieces []flow, sh sheet) {
	if t.layout.CatchWord == noCatchWord || p.to.p >= len(pieces) {
		return
	}
	word := pieces[p.to.p][p.to.s].firstWord()
	if word == "" { // a picture
		return
	}
	st := t.layout.styleOf(block.RoleRight)
	text := strings.ReplaceAll(t.layout.CatchWord, "{kata}", word)
	ln := t.para([]block.Span{{Text: text}}, st, sh.width-sh.left-sh.right)
	p.page.Placed = append(p.page.Placed, Placed{sh.left, sh.height - sh.bottom + catchDrop, ln[0].box})
}

// firstWord is the first word of a strip, at its top left.
func (s *strip) firstWord() string {
	word, x, y := "", MM(0), MM(0)
	for _, q := range s.placed {
		for _, r := range q.Box.Runs {
			f := strings.Fields(r.Text)
			if len(f) == 0 {
				continue
			}
			if rx, ry := q.X+r.X, q.Y+r.Y; word == "" || ry < y-0.5 || ry < y+0.5 && rx < x {
				word, x, y = f[0], rx, ry
			}
		}
	}
	return word
}
