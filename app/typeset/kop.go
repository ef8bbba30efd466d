package typeset

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"  // logos

	"pena/app/block"
)

// pictureSize reads the size of a PNG or JPEG file in pixels.
func pictureSize(p block.Picture) (w, h int, err error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err == nil && (c.Width <= 0 || c.Height <= 0) {
		err = fmt.Errorf("picture %s is empty", p.SHA256)
	}
	return c.Width, c.Height, err
}

// kop sets a letterhead. Lines that are too long for their place shrink to fit:
// "PEMERINTAH KABUPATEN HULU SUNGAI SELATAN" beside a logo.
func (t *Typesetter) kop(k *block.Kop, width MM) flow {
	var logo *Box
	logoW, logoH := t.logoSize(k, width)
	if logoW > 0 {
		logo = &Box{Pictures: []Picture{{0, 0, logoW, logoH, k.Logo.SHA256, k.Logo.Data, k.Source}}}
	}
	if k.Kind == block.KopHead {
		return t.kopOfHead(k, width, logo, logoW, logoH)
	}
	side, room := MM(0), width
	if logo != nil {
		side, room = t.besideLogo(k, logoW, width)
	}
	var lines flow
	for _, row := range t.kopRows(k, room) {
		lines = append(lines, row...)
	}
	text := lines.single()
	h := max(text.height, logoH)
	s := strip{height: h, glue: true}
	if logo != nil {
		s.placed = append(s.placed, Placed{0, (h - logoH) / 2, logo})
	}
	s.placed = append(s.placed, shifted(text.placed, side, (h-text.height)/2)...)
	rules := &Box{Rules: []Rule{
		{X1: 0, Y1: 1.6, X2: width, Y2: 1.6, Thick: 0.9},
		{X1: 0, Y1: 2.6, X2: width, Y2: 2.6, Thick: 0.25},
	}}
	return flow{s, {height: 3, placed: []Placed{{Box: rules}}, glue: true}, {height: 4, glue: true, space: true}}
}

// logoSize is the size of the logo, zero when there is none.
func (t *Typesetter) logoSize(k *block.Kop, width MM) (w, h MM) {
	if k.Logo == nil {
		return 0, 0
	}
	pw, ph, err := pictureSize(*k.Logo)
	if err != nil {
		return 0, 0
	}
	h = t.layout.KopLogo
	w = h * MM(pw) / MM(ph)
	if most := width * 0.2; w > most {
		w, h = most, h*most/w
	}
	return w, h
}

// besideLogo is where the lines begin and how wide they may be.
func (t *Typesetter) besideLogo(k *block.Kop, logoW, width MM) (side, room MM) {
	side = logoW + 3
	room = width - 2*side // the lines stand in the middle of the page
	if !t.kopFits(k, room) {
		room = width - side // or in the middle of what the logo leaves
	}
	return side, room
}

// kopOfHead is the letterhead of a head of region: emblem above, centred.
func (t *Typesetter) kopOfHead(k *block.Kop, width MM, logo *Box, logoW, logoH MM) flow {
	var f flow
	if logo != nil {
		f = append(f, strip{height: logoH + 2, placed: []Placed{{X: (width - logoW) / 2, Box: logo}}, glue: true})
	}
	for _, row := range t.kopRows(k, width) {
		f = append(f, row...)
	}
	for i := range f {
		f[i].glue = true
	}
	return append(f, strip{height: 3, glue: true, space: true})
}

// kopFits reports whether the lines need not shrink.
func (t *Typesetter) kopFits(k *block.Kop, width MM) bool {
	l := &t.layout
	for i, line := range k.Lines {
		st := style{size: l.KopLine}
		if i == len(k.Lines)-1 {
			st.size, st.bold = l.KopName, true
		}
		if t.textWidth(line.String(), st) > width {
			return false
		}
	}
	return true
}

// kopRows sets each line of a letterhead, those of the address last.
func (t *Typesetter) kopRows(k *block.Kop, width MM) []flow {
	l := &t.layout
	var rows []flow
	for i, line := range k.Lines {
		st, least := style{size: l.KopLine, align: centre}, leastKop
		if k.Kind == block.KopOffice && i == len(k.Lines)-1 {
			st.size, st.bold, least = l.KopName, true, min(1, l.KopLine/l.KopName) // never smaller than the lines above
		}
		rows = append(rows, t.fitted(line, st, width, least))
	}
	if k.Kind == block.KopHead {
		return rows
	}
	for _, line := range k.Contact {
		rows = append(rows, t.fitted(line, style{size: l.KopContact, align: centre}, width, leastKop))
	}
	return rows
}

// leastKop is the share of its size to which a line of a letterhead may shrink
// before it breaks instead.
const leastKop Pt = 0.7

// fitted sets a line of a letterhead in the fewest lines that shrinking to the
// share least of its size allows, and those as large as they can be.
func (t *Typesetter) fitted(text block.Line, st style, width MM, least Pt) flow {
	const steps = 20
	full := st.size
	set := func(step int) []line {
		st.size = full * (1 - (1-least)*Pt(step)/steps)
		st.line = st.size.MM() * 1.15
		return t.para(text, st, width)
	}
	fewest := len(set(steps))
	for step := range steps {
		if lines := set(step); len(lines) == fewest {
			return lineStrips(lines, 0)
		}
	}
	return lineStrips(set(steps), 0)
}
