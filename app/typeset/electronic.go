package typeset

import "pena/app/block"

// Look of the line under a paper that is signed electronically.
const (
	// ElectronicSize is the size of its type.
	ElectronicSize = Pt(8)
	electronicGap  = MM(1.5) // beneath the text
)

// electronicKey names such a line that was set before.
type electronicKey struct{ x, width MM }

// setElectronic writes the line of the layout into the bottom margin of every
// page of a paper that will be signed electronically; on the last it stands
// beside the kode periksa. The office may empty it. A draft bears none: it would
// say that it was signed beside the mark that it must not be.
func (t *Typesetter) setElectronic(out *Pages, f block.Foot) {
	l := &t.layout
	if !t.hasElectronic() {
		return
	}
	for i, p := range out.Pages {
		x := MM(0)
		if i == len(out.Pages)-1 && f.Code != "" {
			x = codeSide + 2*CodeQuiet
		}
		c := *p
		at := Placed{l.Left + x, p.Height - l.Bottom + electronicGap, t.electronicBox(x, p.Width-l.Left-l.Right-x)}
		c.Placed = append(append(make([]Placed, 0, len(p.Placed)+1), p.Placed...), at)
		out.Pages[i] = &c
	}
}

func (t *Typesetter) hasElectronic() bool {
	return t.layout.electronic() && t.layout.FootE != "" && !t.draft
}

func (t *Typesetter) electronicBox(x, width MM) *Box {
	key := electronicKey{x, width}
	if b := t.electronics[key]; b != nil {
		return b
	}
	st := style{size: ElectronicSize, line: ElectronicSize.MM() * 1.15, align: centre}
	whole := &Box{}
	for _, q := range lineStrips(t.para([]block.Span{{Text: t.layout.FootE}}, st, width), 0).single().placed {
		whole.add(q.Box, q.X, q.Y)
	}
	t.electronics[key] = whole
	return whole
}

// ElectronicFoot is how far the line for papers that are signed electronically
// reaches beneath the text of a page; 0 when the paper that was set last has none.
func (t *Typesetter) ElectronicFoot(landscape bool) MM {
	if !t.hasElectronic() {
		return 0
	}
	return electronicGap + t.electronicBox(0, t.layout.textWidth(landscape)).lowest() + ElectronicSize.MM()*0.3 // the descenders of its last line
}
