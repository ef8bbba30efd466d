package pdf

import (
	"math"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"pena/app/typeset"
)

// perMM is the number of PDF units (points) in a millimetre.
const perMM = 72 / 25.4

func (p *painter) page(page *typeset.Page) {
	p.file.AddPageFormat("P", gofpdf.SizeType{Wd: float64(page.Width), Ht: float64(page.Height)})
	p.height = page.Height
	p.face, p.size, p.color, p.tracking = nil, 0, typeset.Black, 0
	for _, placed := range page.Placed {
		b := placed.Box
		for _, f := range b.Fills {
			if !f.Clear {
				p.rectangle(placed.X+f.X, placed.Y+f.Y, f.W, f.H, f.Color)
			}
		}
		for _, r := range b.Rules {
			x, y, w, h := r.Rectangle()
			p.rectangle(placed.X+x, placed.Y+y, w, h, r.Color)
		}
		for _, pic := range b.Pictures {
			p.picture(placed.X+pic.X, placed.Y+pic.Y, pic)
		}
		for i := range b.Runs {
			p.run(placed.X, placed.Y, &b.Runs[i])
		}
	}
	p.flush()
}

func (p *painter) rectangle(x, y, w, h typeset.MM, c typeset.Color) {
	p.setColor(c)
	p.length(x)
	p.length(p.height - y - h)
	p.length(w)
	p.length(h)
	p.ops = append(p.ops, "re f\n"...)
}

func (p *painter) picture(x, y typeset.MM, pic typeset.Picture) {
	p.flush()
	image := p.pictures[pic.SHA256]
	options := gofpdf.ImageOptions{ImageType: image.format, AllowNegativePosition: true}
	p.file.RegisterImageOptionsReader(pic.SHA256, options, image.reader())
	p.file.ImageOptions(pic.SHA256, float64(x), float64(y), float64(pic.W), float64(pic.H), false, options, 0, "")
}

// run writes the text as one string whose spaces are followed by the word space
// (in thousandths of the size, counted to the left), so that every word stands
// in its place and a reader finds real spaces. The operator Tw would not do: it
// knows one-byte spaces only.
func (p *painter) run(x, y typeset.MM, r *typeset.Run) {
	if r.Text == "" {
		return
	}
	p.setFont(r)
	p.setColor(r.Color)
	p.ops = append(p.ops, "BT "...)
	p.length(x + r.X)
	p.length(p.height - y - r.Y)
	p.ops = append(p.ops, "Td "...)
	p.track(r.Tracking)
	p.ops = append(p.ops, "[("...)
	space := -float64(r.WordSpace) * perMM / float64(r.Size) * 1000
	for _, c := range r.Text {
		if !r.Face.Has(c) {
			c = r.Face.Replacement()
		}
		p.face.use(c)
		p.ops = appendByte(p.ops, byte(c>>8))
		p.ops = appendByte(p.ops, byte(c))
		if c == ' ' && r.WordSpace != 0 {
			p.ops = append(p.ops, ')')
			p.number(space)
			p.ops = append(p.ops, '(')
		}
	}
	p.ops = append(p.ops, ")] TJ ET\n"...)
}

// track sets the white behind every character, which stays until it is set again.
func (p *painter) track(mm typeset.MM) {
	if mm == p.tracking {
		return
	}
	p.tracking = mm
	p.length(mm)
	p.ops = append(p.ops, "Tc "...)
}

func (p *painter) setFont(r *typeset.Run) {
	if p.face != nil && p.face.face == r.Face && p.size == r.Size {
		return
	}
	p.flush()
	p.face, p.size = p.font(r.Face), r.Size
	p.file.SetFont(r.Face.Key, "", float64(r.Size))
}

func (p *painter) setColor(c typeset.Color) {
	if c == p.color {
		return
	}
	p.color = c
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		p.number(float64(v) / 255)
	}
	p.ops = append(p.ops, "rg\n"...)
}

func (p *painter) length(mm typeset.MM) { p.number(float64(mm) * perMM) }

// number writes three decimals: a third of a thousandth of a millimetre.
func (p *painter) number(v float64) {
	v = math.Round(v*1000) / 1000
	if v == 0 {
		v = 0 // not the negative zero
	}
	p.ops = strconv.AppendFloat(p.ops, v, 'f', -1, 64)
	p.ops = append(p.ops, ' ')
}

// flush hands the operators to gofpdf, before it writes one of its own.
func (p *painter) flush() {
	if len(p.ops) > 0 {
		p.file.RawWriteStr(string(p.ops))
		p.ops = p.ops[:0]
	}
}

// appendByte writes a byte of a PDF string.
func appendByte(ops []byte, b byte) []byte {
	switch b {
	case '(', ')', '\\':
		return append(ops, '\\', b)
	case '\r': // read as a line feed unless escaped
		return append(ops, '\\', 'r')
	}
	return append(ops, b)
}
