package raster

import (
	"image"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"pena/app/typeset/font"
)

// mostGlyphBytes bounds the masks kept: many times what a long document needs
// at one zoom. When it is full, all are forgotten and drawn anew as needed.
const mostGlyphBytes = 8 << 20

// glyphs keeps the masks of glyphs by face, size, rune and part of a pixel.
type glyphs struct {
	strikes map[strikeKey]*strike
	last    *strike // most runs are set as the one before
	bytes   int

	raster vector.Rasterizer
	buf    sfnt.Buffer
}

type strikeKey struct {
	face string
	em   float32 // pixels
}

// strike holds the masks of a face in one size.
type strike struct {
	face  *font.Face
	em    float64
	reach int // no mark lies further above or below the baseline
	latin [0x180][16]*mask
	other map[rune]*[16]*mask
}

// mask is the coverage of a glyph, with its place from the origin.
type mask struct {
	x, y, w, h int
	alpha      []uint8
}

func (g *glyphs) strike(f *font.Face, em float64) *strike {
	if s := g.last; s != nil && s.face == f && s.em == em {
		return s
	}
	key := strikeKey{f.Key, float32(em)}
	s := g.strikes[key]
	if s == nil || s.face != f {
		// Accents on capitals and the swashes of Bonum stay well within.
		s = &strike{face: f, em: em, reach: int(2*em) + 2, other: map[rune]*[16]*mask{}}
		if g.strikes == nil {
			g.strikes = map[strikeKey]*strike{}
		}
		g.strikes[key] = s
	}
	g.last = s
	return s
}

// mask is the glyph of a rune, moved right and down by quarters of a pixel.
func (g *glyphs) mask(s *strike, r rune, right, down uint) *mask {
	part := right<<2 | down
	var slot **mask
	if uint32(r) < uint32(len(s.latin)) {
		slot = &s.latin[r][part]
	} else {
		parts := s.other[r]
		if parts == nil {
			parts = new([16]*mask)
			s.other[r] = parts
		}
		slot = &parts[part]
	}
	if *slot == nil {
		m := g.draw(s, r, float32(right)/4, float32(down)/4)
		*slot = m
		if g.bytes += len(m.alpha); g.bytes > mostGlyphBytes {
			g.bytes, g.strikes, g.last = 0, nil, nil
		}
		return m
	}
	return *slot
}

// draw makes the mask of a glyph from its outline; an empty one if it has none.
func (g *glyphs) draw(s *strike, r rune, dx, dy float32) *mask {
	segs, err := s.face.Outline(&g.buf, r)
	if err != nil || len(segs) == 0 {
		return &mask{}
	}
	scale := float32(s.em) / float32(s.face.UnitsPerEm()) / 64
	bounds := segs.Bounds()
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X)*scale + dx, float32(p.Y)*scale + dy
	}
	left, top := at(bounds.Min)
	right, bottom := at(bounds.Max)
	m := &mask{x: floor(left), y: floor(top)}
	m.w, m.h = floor(right)+1-m.x, floor(bottom)+1-m.y
	dx, dy = dx-float32(m.x), dy-float32(m.y)
	g.raster.Reset(m.w, m.h)
	for i, seg := range segs {
		x0, y0 := at(seg.Args[0])
		x1, y1 := at(seg.Args[1])
		switch seg.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				g.raster.ClosePath()
			}
			g.raster.MoveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			g.raster.LineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			g.raster.QuadTo(x0, y0, x1, y1)
		}
	}
	g.raster.ClosePath()
	out := image.NewAlpha(image.Rect(0, 0, m.w, m.h))
	g.raster.Draw(out, out.Rect, image.Opaque, image.Point{})
	m.alpha = out.Pix
	return m
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
