package typeset

import "pena/app/block"

// signatures sets signature blocks. Each row of signers is one strip; the
// caller keeps the last lines of text with the first.
func (t *Typesetter) signatures(s *block.Signatures, width MM) flow {
	f := gap(t.layout.lineHeight(t.layout.Size) * 0.8)
	for i := range f {
		f[i].glue = true
	}
	if s.Form == block.SignPairs {
		return append(f, t.signPairs(s, width)...)
	}
	var left, right []block.Signer
	for _, sg := range s.Signers {
		if sg.Left {
			left = append(left, sg)
		} else {
			right = append(right, sg)
		}
	}
	share := MM(t.layout.SignShare)
	rw := width * share
	lw := width - rw - 4
	rows := max(len(left), len(right))
	for i := 0; i < rows; i++ {
		var opening []block.Line
		if i == 0 {
			opening = s.Opening
		}
		cells := [2]signCell{{x: 0, width: lw}, {x: width - rw, width: rw, opening: opening}}
		if i < len(left) {
			cells[0].signer = &left[i]
		}
		if i < len(right) {
			cells[1].signer = &right[i]
		}
		f = append(f, t.signRow(cells[:]))
		f = append(f, gap(t.layout.ParSpace*2)...)
	}
	return f
}

func (t *Typesetter) signPairs(s *block.Signatures, width MM) flow {
	var f flow
	half := (width - 6) / 2
	if len(s.Opening) > 0 {
		row := t.signRow([]signCell{{x: width - half, width: half, opening: s.Opening}})
		row.glue = true
		f = append(f, row)
		f = append(f, strip{height: t.layout.lineHeight(t.layout.Size) * 0.8, space: true, glue: true})
	}
	for i := 0; i < len(s.Signers); i += 2 {
		cells := []signCell{{x: 0, width: half, signer: &s.Signers[i]}}
		if i+1 < len(s.Signers) {
			cells = append(cells, signCell{x: half + 6, width: half, signer: &s.Signers[i+1]})
		} else if !s.Signers[i].Left {
			cells[0].x = half + 6 // a last one alone stands right, as the signer of a letter does
		}
		f = append(f, t.signRow(cells))
		f = append(f, gap(t.layout.lineHeight(t.layout.Size)*1.5)...)
	}
	if len(s.Signers) <= 4 { // so few stand together
		for i := range f[:len(f)-2] {
			f[i].glue = true
		}
	} else {
		lastRows := f[len(f)-4:] // two rows, each with its white: the last never stands alone
		flow(lastRows[:2]).keepTail(1)
	}
	return f
}

// signCell is one place in a row of signers.
type signCell struct {
	x, width MM
	opening  []block.Line
	signer   *block.Signer
}

// signRow sets signers side by side; their names stand on one line.
func (t *Typesetter) signRow(cells []signCell) strip {
	st := t.layout.styleOf(block.RoleLeft)
	if t.layout.SignAlign == "tengah" {
		st.align = centre
	}
	st.line = t.layout.Size.MM() * 1.15
	head := make([]flow, len(cells))
	tallest := MM(0)
	for i, c := range cells {
		for _, o := range c.opening {
			head[i] = append(head[i], lineStrips(t.para(o, st, c.width), 0)...)
		}
		if c.signer != nil {
			for _, line := range c.signer.Title {
				head[i] = append(head[i], lineStrips(t.para(line, st, c.width), 0)...)
			}
		}
		tallest = max(tallest, head[i].height())
	}
	out := strip{text: true, height: tallest}
	for i, c := range cells {
		top := tallest - head[i].height()
		if len(c.opening) > 0 {
			top = 0
		}
		out.placed = append(out.placed, shifted(head[i].single().placed, c.x, top)...)
		if c.signer == nil {
			continue
		}
		foot := t.signFoot(c.signer, st, c.width)
		y := tallest + st.line*MM(t.layout.SignRoom())
		out.placed = append(out.placed, shifted(foot.single().placed, c.x, y)...)
		out.height = max(out.height, y+foot.height())
		out.give, out.below = st.line*MM(t.layout.signGive()), y
	}
	return out
}

func (t *Typesetter) signFoot(s *block.Signer, st style, width MM) flow {
	if s.Bold && t.layout.SignBold.On() {
		st.bold = true
	}
	f := lineStrips(t.para(s.Name, st, width), 0)
	st.bold = false
	for _, b := range s.Below {
		f = append(f, lineStrips(t.para(b, st, width), 0)...)
	}
	return f
}
