package typeset

// SourceAt is the id of the sentence at a point of the page, or of the nearest
// one on the same line; "" where there is none.
func SourceAt(p *Page, x, y MM) string {
	best, source := MM(8), "" // a click farther than 8 mm beside a line means nothing
	for i := len(p.Placed) - 1; i >= 0; i-- {
		q := p.Placed[i]
		for _, f := range q.Box.Fills {
			if f.Source != "" && inside(x-q.X-f.X, y-q.Y-f.Y, f.W, f.H) && best > 0.01 {
				best, source = 0.01, f.Source
			}
		}
		for _, c := range q.Box.Pictures {
			if c.Source != "" && inside(x-q.X-c.X, y-q.Y-c.Y, c.W, c.H) {
				return c.Source
			}
		}
		for j := range q.Box.Runs {
			r := &q.Box.Runs[j]
			em := r.Size.MM()
			dy := y - (q.Y + r.Y)
			if r.Source == "" || dy < -em || dy > em*0.35 {
				continue
			}
			from := q.X + r.X
			to := from + r.Width()
			d := max(from-x, x-to, 0)
			if d < best {
				best, source = d, r.Source
			}
		}
	}
	return source
}

func inside(x, y, w, h MM) bool { return x >= 0 && y >= 0 && x <= w && y <= h }

// Locate finds where a sentence begins: the index of its first page and the top
// of its first line there.
func (p *Pages) Locate(source string) (page int, y MM, ok bool) {
	for i, pg := range p.Pages {
		for _, q := range pg.Placed {
			if t, found := q.Box.top(source); found && (!ok || q.Y+t < y) {
				y, ok = q.Y+t, true
			}
		}
		if ok {
			return i, y, true
		}
	}
	return 0, 0, false
}

func (b *Box) top(source string) (MM, bool) {
	for i := range b.Runs {
		if b.Runs[i].Source == source {
			return b.Runs[i].Y - b.Runs[i].Size.MM(), true
		}
	}
	for i := range b.Fills {
		if b.Fills[i].Source == source {
			return b.Fills[i].Y, true
		}
	}
	return 0, false
}

// Area is a rectangle on a page.
type Area struct {
	Page       int // index into Pages.Pages
	X, Y, W, H MM
}

// Areas are the places on the pages where a sentence stands.
func (p *Pages) Areas(source string) []Area {
	var out []Area
	for i, pg := range p.Pages {
		for _, q := range pg.Placed {
			for j := range q.Box.Runs {
				if r := &q.Box.Runs[j]; r.Source == source {
					x, y, w, h := r.Band()
					out = append(out, Area{i, q.X + x, q.Y + y, w, h})
				}
			}
		}
	}
	return out
}
