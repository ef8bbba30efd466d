package typeset

import "pena/app/block"

// Measures of the bottom margin, from the edge of the paper. Printers of offices
// leave 4 to 6 mm white.
const (
	codeSide  MM = 15  // of the kode periksa: 0.4 mm for one of its 37 dots, which a telephone reads
	codeFloor MM = 7   // beneath it
	CodeQuiet MM = 1.8 // white around it: four dots and more
	codeRoom     = codeFloor + codeSide + CodeQuiet
	noteLine  MM = 3.2
	noteSize  Pt = 7
	noteFloor MM = 8 // beneath the last line of small print
)

// noteRoom is the least bottom margin beside small print.
func noteRoom(f block.Foot) MM {
	if f.Note == "" {
		return 0
	}
	return noteFloor + noteLine
}

// lowest is how far down the text of the page reaches. Page number and DRAF mark
// stand above.
func (p *keptPage) lowest() MM {
	low := MM(0)
	for _, q := range p.page.Placed {
		low = max(low, q.Y+q.Box.lowest())
	}
	return low
}

func (b *Box) lowest() MM {
	low := MM(0)
	for _, r := range b.Runs {
		if r.Color != draftShade {
			low = max(low, r.Y)
		}
	}
	for _, f := range b.Fills {
		low = max(low, f.Y+f.H)
	}
	for _, r := range b.Rules {
		low = max(low, r.Y1, r.Y2)
	}
	for _, p := range b.Pictures {
		low = max(low, p.Y+p.H)
	}
	return low
}

// footKey names a foot that was set before.
type footKey struct {
	foot block.Foot
	last bool
}

// setFoot writes the small print under the pages. Pages are shared with the last
// call, so each gets a copy.
func (t *Typesetter) setFoot(out *Pages, f block.Foot) {
	out.Code = nil
	if f.Note == "" && f.Code == "" || len(out.Pages) == 0 {
		return
	}
	left := t.layout.Left
	for i, p := range out.Pages {
		last := i == len(out.Pages)-1
		if f.Note == "" && !last {
			continue
		}
		c := *p
		c.Placed = append(append(make([]Placed, 0, len(p.Placed)+1), p.Placed...), Placed{left, p.Height, t.footBox(f, last)})
		out.Pages[i] = &c
		if last && f.Code != "" {
			out.Code = &CodePlace{left, p.Height - codeFloor - codeSide, codeSide}
		}
	}
}

// footBox is the small print measured from the bottom edge of the paper.
func (t *Typesetter) footBox(f block.Foot, last bool) *Box {
	key := footKey{f, last}
	if b := t.feet[key]; b != nil {
		return b
	}
	b := &Box{}
	t.feet[key] = b
	x, lines := MM(0), []string{}
	if last && f.Code != "" {
		x = codeSide + 2*CodeQuiet
		lines = append(lines, f.Code)
		if f.Empty {
			b.frame(0, -codeFloor-codeSide, codeSide)
		}
	}
	if f.Note != "" {
		lines = append(lines, f.Note)
	}
	face := t.faces.face(0, false)
	for i, s := range lines {
		y := -noteFloor - noteLine*MM(len(lines)-1-i)
		b.Runs = append(b.Runs, Run{X: x, Y: y, Face: face, Size: noteSize, Text: s})
	}
	return b
}

// frame draws a square of thin grey lines.
func (b *Box) frame(x, y, side MM) {
	grey := Color{150, 150, 150}
	for _, r := range [4][4]MM{{x, y, x + side, y}, {x, y + side, x + side, y + side}, {x, y, x, y + side}, {x + side, y, x + side, y + side}} {
		b.Rules = append(b.Rules, Rule{X1: r[0], Y1: r[1], X2: r[2], Y2: r[3], Thick: 0.15, Color: grey})
	}
}

// WithCode is the pages with the dots of a kode periksa in its place. Each row of
// dots is a run of squares; true is a dot.
func (p *Pages) WithCode(dots [][]bool) *Pages {
	if p.Code == nil || len(dots) == 0 {
		return p
	}
	c := *p
	c.Pages = append([]*Page(nil), p.Pages...)
	last := *c.Pages[len(c.Pages)-1]
	last.Placed = append(append([]Placed(nil), last.Placed...), Placed{p.Code.X, p.Code.Y, codeBox(dots, p.Code.Side)})
	c.Pages[len(c.Pages)-1] = &last
	return &c
}

func codeBox(dots [][]bool, side MM) *Box {
	b := &Box{}
	size := side / MM(len(dots))
	for y, row := range dots {
		for x := 0; x < len(row); x++ {
			n := 0
			for x+n < len(row) && row[x+n] {
				n++
			}
			if n > 0 {
				b.Fills = append(b.Fills, Fill{X: MM(x) * size, Y: MM(y) * size, W: MM(n) * size, H: size})
				x += n
			}
		}
	}
	return b
}
