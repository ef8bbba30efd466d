package typeset

import "sort"

// bridge is the widest room between two runs of a line that a light goes over:
// a space drawn out by justification, not the way to another column.
const bridge = MM(6)

// touch is the widest room between two lines that a light closes.
const touch = MM(2.5)

// Light is where a sentence stands, with what stands within it: one area for
// each of its lines, without a gap between lines that follow each other.
// within reports whether a run of another source may be part of a sentence, as
// a fact is; such runs are lit between two runs of the sentence and beside them
// on one line.
func (p *Pages) Light(source string, within func(source string) bool) []Area {
	lit := p.litRuns(source, within)
	var out []Area
	for i, pg := range p.Pages {
		var lines []Area
		for j := range pg.Placed {
			lines = append(lines, bands(i, &pg.Placed[j], lit)...)
		}
		out = append(out, closed(lines)...)
	}
	return out
}

// litRuns are the runs of the sentence and what stands between them. Runs of no
// source, as the foot of a page has, stand between and are not lit.
func (p *Pages) litRuns(source string, within func(string) bool) map[*Run]bool {
	lit := map[*Run]bool{}
	open, waiting := false, []*Run(nil) // facts since the last run of the sentence
	for _, pg := range p.Pages {
		for i := range pg.Placed {
			runs := pg.Placed[i].Box.Runs
			for j := range runs {
				r := &runs[j]
				switch {
				case r.Source == source:
					for _, w := range waiting {
						lit[w] = true
					}
					lit[r], open, waiting = true, true, nil
				case r.Source == "":
				case open && within(r.Source):
					waiting = append(waiting, r)
				default:
					open, waiting = false, nil
				}
			}
			beside(runs, lit, within)
		}
	}
	return lit
}

// beside lights the facts before the first and after the last lit run of a line.
func beside(runs []Run, lit map[*Run]bool, within func(string) bool) {
	for i := 1; i < len(runs); i++ {
		if lit[&runs[i-1]] && within(runs[i].Source) && near(&runs[i-1], &runs[i]) {
			lit[&runs[i]] = true
		}
	}
	for i := len(runs) - 1; i > 0; i-- {
		if lit[&runs[i]] && within(runs[i-1].Source) && near(&runs[i-1], &runs[i]) {
			lit[&runs[i-1]] = true
		}
	}
}

// near reports whether two runs stand beside each other on one line.
func near(a, b *Run) bool {
	gap := b.X - (a.X + a.Width())
	return a.Y == b.Y && gap > -bridge && gap < bridge
}

// bands are the areas of the lit runs of a box, one for each row of neighbours.
func bands(page int, q *Placed, lit map[*Run]bool) []Area {
	var out []Area
	var last *Run
	for i := range q.Box.Runs {
		r := &q.Box.Runs[i]
		if !lit[r] {
			continue
		}
		x, y, w, h := r.Band()
		a := Area{page, q.X + x, q.Y + y, w, h}
		if n := len(out); last != nil && near(last, r) {
			out[n-1] = union(out[n-1], a)
		} else {
			out = append(out, a)
		}
		last = r
	}
	return out
}

func union(a, b Area) Area {
	right, foot := max(a.X+a.W, b.X+b.W), max(a.Y+a.H, b.Y+b.H)
	a.X, a.Y = min(a.X, b.X), min(a.Y, b.Y)
	a.W, a.H = right-a.X, foot-a.Y
	return a
}

// closed draws every area down or up to the one that follows beneath it, so
// that lines of one sentence are lit without stripes.
func closed(lines []Area) []Area {
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].Y < lines[j].Y })
	for i := range lines {
		for j := i + 1; j < len(lines); j++ {
			a, b := &lines[i], &lines[j]
			gap := b.Y - (a.Y + a.H)
			if b.Y > a.Y && b.X < a.X+a.W && a.X < b.X+b.W && gap > -touch && gap < touch {
				a.H = b.Y - a.Y
				break
			}
		}
	}
	return lines
}
