package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"pena/app/typeset"
)

// Painter paints pages and keeps what it drew for the next time: glyphs and
// scaled pictures, within bounds. It must be used by one goroutine at a time.
type Painter struct {
	glyphs   glyphs
	pictures pictures

	// What holds for the page being painted.
	dst   *image.RGBA
	scale float64 // pixels per millimetre
}

// New makes a painter with nothing drawn yet.
func New() *Painter { return &Painter{} }

// Lit is the sentence or place to lay a tint behind; the zero value is none.
type Lit struct {
	Source string
	Color  typeset.Color
}

// Bounds are the pixels of a whole page at a resolution.
func Bounds(p *typeset.Page, dpi float64) image.Rectangle {
	const hair = 1e-3 // of rounding
	scale := dpi / 25.4
	return image.Rect(0, 0, int(math.Ceil(float64(p.Width)*scale-hair)), int(math.Ceil(float64(p.Height)*scale-hair)))
}

// Paint paints the page on white. The pixel (0, 0) is the top left of the page,
// whatever the bounds of dst: a part of the page is painted by an image with
// the bounds of that part.
func (t *Painter) Paint(dst *image.RGBA, p *typeset.Page, dpi float64, lit Lit) {
	t.dst, t.scale = dst, dpi/25.4
	draw.Draw(dst, dst.Rect, image.White, image.Point{}, draw.Src)
	for _, placed := range p.Placed {
		t.box(placed, lit)
	}
	t.dst = nil
}

// box paints the marks of a box in the same order as package pdf.
func (t *Painter) box(placed typeset.Placed, lit Lit) {
	b := placed.Box
	for _, f := range b.Fills {
		if !f.Clear {
			t.rectangle(placed.X+f.X, placed.Y+f.Y, f.W, f.H, f.Color)
		}
	}
	if lit.Source != "" {
		t.tint(placed, lit)
	}
	for _, r := range b.Rules {
		x, y, w, h := r.Rectangle()
		t.rectangle(placed.X+x, placed.Y+y, w, h, r.Color)
	}
	for _, pic := range b.Pictures {
		t.picture(placed.X+pic.X, placed.Y+pic.Y, pic)
	}
	for i := range b.Runs {
		t.run(placed.X, placed.Y, &b.Runs[i])
	}
}

func (t *Painter) tint(placed typeset.Placed, lit Lit) {
	for _, f := range placed.Box.Fills {
		if f.Source == lit.Source {
			t.rectangle(placed.X+f.X, placed.Y+f.Y, f.W, f.H, lit.Color)
		}
	}
	for _, r := range placed.Box.Runs {
		if r.Source == lit.Source {
			x, y, w, h := r.Band()
			t.rectangle(placed.X+x, placed.Y+y, w, h, lit.Color)
		}
	}
}

func (t *Painter) rectangle(x, y, w, h typeset.MM, c typeset.Color) {
	if w <= 0 || h <= 0 {
		return
	}
	draw.Draw(t.dst, t.pixels(x, y, w, h), image.NewUniform(color.RGBA{c.R, c.G, c.B, 0xFF}), image.Point{}, draw.Src)
}

// pixels moves the edges of an area to the nearest pixels; it has at least one.
func (t *Painter) pixels(x, y, w, h typeset.MM) image.Rectangle {
	at := func(v typeset.MM) int { return int(math.Floor(float64(v)*t.scale + 0.5)) }
	r := image.Rectangle{Min: image.Pt(at(x), at(y)), Max: image.Pt(at(x+w), at(y+h))}
	r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
	return r
}

// run blends the glyphs of a run onto the page, each at the nearest quarter of
// a pixel.
func (t *Painter) run(x, y typeset.MM, r *typeset.Run) {
	const parts = 4
	em := float64(r.Size.MM()) * t.scale
	strike := t.glyphs.strike(r.Face, em)
	py := int(math.Floor(float64(y+r.Y)*t.scale*parts + 0.5))
	if line := py / parts; line+strike.reach < t.dst.Rect.Min.Y || line-strike.reach > t.dst.Rect.Max.Y {
		return
	}
	pen, space, track := float64(x+r.X)*t.scale, float64(r.WordSpace)*t.scale, float64(r.Tracking)*t.scale
	for _, c := range r.Text {
		if c != ' ' && c != '\u00A0' {
			px := int(math.Floor(pen*parts + 0.5))
			m := t.glyphs.mask(strike, c, uint(px&(parts-1)), uint(py&(parts-1)))
			blend(t.dst, m, px>>2, py>>2, r.Color)
		}
		pen += r.Face.Advance(c)*em + track
		if c == ' ' {
			pen += space
		}
	}
}

// blend lays colour through a mask whose origin is put at a pixel.
func blend(dst *image.RGBA, m *mask, x, y int, c typeset.Color) {
	x, y = x+m.x, y+m.y
	x0, x1 := max(x, dst.Rect.Min.X), min(x+m.w, dst.Rect.Max.X)
	y0, y1 := max(y, dst.Rect.Min.Y), min(y+m.h, dst.Rect.Max.Y)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	red, green, blue := uint32(c.R), uint32(c.G), uint32(c.B)
	for row := y0; row < y1; row++ {
		src := m.alpha[(row-y)*m.w+x0-x:][:x1-x0]
		out := dst.Pix[dst.PixOffset(x0, row):][:4*(x1-x0)]
		for i, a := range src {
			if a == 0 {
				continue
			}
			p := out[4*i : 4*i+4 : 4*i+4]
			if a == 0xFF {
				p[0], p[1], p[2] = c.R, c.G, c.B
				continue
			}
			// (255-a)*old + a*new, divided by 255 with rounding.
			k, n := uint32(a), uint32(0xFF-a)
			p[0] = div255(n*uint32(p[0]) + k*red)
			p[1] = div255(n*uint32(p[1]) + k*green)
			p[2] = div255(n*uint32(p[2]) + k*blue)
		}
	}
}

func div255(v uint32) uint8 { return uint8((v + 128 + (v+128)>>8) >> 8) }
