package docx

import (
	"math"

	"pena/app/block"
	"pena/app/typeset"
)

// kop sets a letterhead for the header of a first page, which begins at the
// given height of the page.
func (b *builder) kop(k *block.Kop, width, from typeset.MM) []*para {
	m := b.t.Letterhead(k, width)
	var out []*para
	if k.Kind == block.KopHead && m.LogoH > 0 {
		p := b.sheet.para(styleFigure)
		p.after = 2
		p.runs = []run{{inside: b.drawing(k.Logo, "Lambang", m.LogoW, m.LogoH).write}}
		out = append(out, p)
	}
	out = append(out, b.kopLines(k, m)...)
	if len(out) == 0 {
		return nil
	}
	if k.Kind == block.KopHead {
		out[len(out)-1].after += 3
		return out
	}
	beside := max(0, (m.LogoH-m.TextHeight)/2) // the lines stand in the middle of the logo's height
	out[0].before += beside
	if m.LogoH > 0 {
		d := b.drawing(k.Logo, "Lambang", m.LogoW, m.LogoH)
		d.float, d.y = true, from+max(0, (m.TextHeight-m.LogoH)/2)
		out[0].runs = append([]run{{inside: d.write}}, out[0].runs...)
	}
	rule := b.sheet.para(styleKopRule)
	rule.before += beside
	return append(out, rule)
}

// kopLines are the lines of a letterhead in the sizes to which they shrank.
func (b *builder) kopLines(k *block.Kop, m typeset.Letterhead) []*para {
	var out []*para
	add := func(text block.Line, style string) {
		p := b.sheet.para(style)
		p.runs = runsOf(text, false)
		if size := m.Sizes[len(out)]; size != p.style.size {
			b.resize(p, typeset.Pt(math.Floor(float64(size)*2)/2)) // Word knows halves only, and rounded up it would break
		}
		if m.Left > 0 || m.Right > 0 {
			p.indent = &indent{left: m.Left, right: m.Right}
		}
		out = append(out, p)
	}
	for i, text := range k.Lines {
		if k.Kind == block.KopOffice && i == len(k.Lines)-1 {
			add(text, styleKopName)
		} else {
			add(text, styleKop)
		}
	}
	if k.Kind == block.KopOffice {
		for _, text := range k.Contact {
			add(text, styleAddress)
		}
	}
	return out
}
