package papers_test

import (
	"sort"
	"strings"

	"pena/app/typeset"
	"pena/app/typeset/font"
)

// mark is a run of text at its place on the page.
type mark struct {
	typeset.Run
	x, y typeset.MM // of the baseline's start
}

// beside reports whether the run is none of the text: a page number or part of
// the DRAF mark.
func (m mark) beside(top typeset.MM) bool {
	return strings.HasPrefix(m.Text, "DRAF") && (m.Size > 100 || m.Size == 9) && m.Face.Style&font.Bold != 0 || m.y < top-0.5
}

// marks are the runs of a page's text, in the order in which they are painted.
func marks(page *typeset.Page, top typeset.MM) []mark {
	var list []mark
	for _, q := range page.Placed {
		for _, r := range q.Box.Runs {
			if m := (mark{r, q.X + r.X, q.Y + r.Y}); !m.beside(top) {
				list = append(list, m)
			}
		}
	}
	return list
}

// row is what stands on one baseline, from left to right.
type row struct {
	y     typeset.MM
	marks []mark
}

func (r row) text() string {
	var b strings.Builder
	for i, m := range r.marks {
		if i > 0 && m.x > r.marks[i-1].x+r.marks[i-1].Width()+0.1 {
			b.WriteByte(' ')
		}
		b.WriteString(m.Text)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// rows are the lines of a page from top to bottom.
func rows(list []mark) []row {
	list = append([]mark(nil), list...)
	sort.SliceStable(list, func(i, j int) bool {
		if d := list[i].y - list[j].y; d < -0.3 || d > 0.3 {
			return d < 0
		}
		return list[i].x < list[j].x
	})
	var out []row
	for _, m := range list {
		if n := len(out); n == 0 || m.y > out[n-1].y+0.3 {
			out = append(out, row{y: m.y})
		}
		last := &out[len(out)-1]
		last.marks = append(last.marks, m)
	}
	return out
}

// top is the upper edge of the text on a page: a letterhead begins higher.
func (p *paper) top(page int) typeset.MM {
	l, _ := typeset.ShippedLayout(p.blocks.Layout)
	if page == 0 && p.blocks.Sections[0].Kop != nil {
		return l.TopKop
	}
	return l.Top
}

// texts are the words of each page in the order in which they are painted.
func (p *paper) texts() []string {
	var list []string
	for _, page := range p.pages.Pages {
		var b strings.Builder
		var x, y typeset.MM // where the last run ended
		for _, q := range page.Placed {
			for _, r := range q.Box.Runs {
				if d := q.X + r.X - x; q.Y+r.Y != y || d < -0.1 || d > 0.1 {
					b.WriteByte(' ')
				}
				b.WriteString(r.Text)
				x, y = q.X+r.X+r.Width(), q.Y+r.Y
			}
		}
		list = append(list, strings.Join(strings.Fields(strings.ReplaceAll(b.String(), "\u00a0", " ")), " "))
	}
	return list
}
