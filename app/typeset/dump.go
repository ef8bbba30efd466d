package typeset

import (
	"fmt"
	"io"
	"sort"
	"strings"
)

// Dump writes the page tree as text, one mark a line in millimetres with two
// decimals: the primary golden form of a paper, small, reviewable, and the same
// on every platform.
func (p *Pages) Dump(w io.Writer) error {
	var b strings.Builder
	for i, page := range p.Pages {
		fmt.Fprintf(&b, "page %d %.2f x %.2f label %q\n", i+1, page.Width, page.Height, page.Label)
		page.dump(&b)
	}
	for _, o := range p.Outline {
		fmt.Fprintf(&b, "bookmark %d page %d %q\n", o.Depth, o.Page+1, o.Text)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (page *Page) dump(b *strings.Builder) {
	type entry struct {
		y, x MM
		text string
	}
	var out []entry
	add := func(x, y MM, format string, args ...any) {
		out = append(out, entry{y, x, fmt.Sprintf(format, args...)})
	}
	for _, q := range page.Placed {
		for _, f := range q.Box.Fills {
			if !f.Clear {
				add(q.X+f.X, q.Y+f.Y, "fill %.2f %.2f %.2f x %.2f", q.X+f.X, q.Y+f.Y, f.W, f.H)
			}
		}
		for _, r := range q.Box.Rules {
			add(q.X+r.X1, q.Y+r.Y1, "rule %.2f %.2f - %.2f %.2f thick %.2f", q.X+r.X1, q.Y+r.Y1, q.X+r.X2, q.Y+r.Y2, r.Thick)
		}
		for _, c := range q.Box.Pictures {
			add(q.X+c.X, q.Y+c.Y, "picture %.2f %.2f %.2f x %.2f %.12s", q.X+c.X, q.Y+c.Y, c.W, c.H, c.SHA256)
		}
		for _, r := range q.Box.Runs {
			ws := ""
			if r.WordSpace != 0 {
				ws = fmt.Sprintf(" ws %.3f", r.WordSpace)
			}
			if r.Tracking != 0 {
				ws += fmt.Sprintf(" ls %.3f", r.Tracking)
			}
			add(q.X+r.X, q.Y+r.Y, "text %.2f %.2f %gpt %s%s %q", q.X+r.X, q.Y+r.Y, r.Size, r.Face.Key, ws, r.Text)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if d := out[i].y - out[j].y; d < -0.005 || d > 0.005 {
			return d < 0
		}
		return out[i].x < out[j].x
	})
	for _, e := range out {
		b.WriteString("  " + e.text + "\n")
	}
}
