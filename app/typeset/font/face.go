package font

import (
	"fmt"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Style is the style of a face.
type Style uint8

// Styles; they combine.
const (
	Regular Style = 0
	Bold    Style = 1
	Italic  Style = 2
)

// Face is one TrueType font, ready to be measured and embedded.
type Face struct {
	Key    string // unique and stable: "liberation-sans-bold"; names the font in caches, golden files and the PDF
	Family string // the family really used: "Liberation Sans"
	Style  Style
	TTF    []byte // the font file, TrueType outlines; must not be changed

	Ascent, Descent float64 // in em, both positive

	font        *sfnt.Font
	glyphs      [256]*[256]glyph // by the high and the low byte of a rune
	unitsPerEm  int
	replacement rune
	missing     glyph
}

// glyph is what a rune of the font looks like; index 0 means that it has none.
type glyph struct {
	advance float64 // em
	index   sfnt.GlyphIndex
}

// Advance is the width of a rune in em.
func (f *Face) Advance(r rune) float64 { return f.glyph(r).advance }

// Has tells whether the font draws the rune by its own glyph.
func (f *Face) Has(r rune) bool {
	if uint32(r) > 0xFFFF {
		return false
	}
	page := f.glyphs[r>>8]
	return page != nil && page[r&0xFF].index != 0
}

// Replacement is the rune drawn for those the font lacks: U+FFFD where it has
// it, and otherwise, as in Liberation, a question mark.
func (f *Face) Replacement() rune { return f.replacement }

func (f *Face) glyph(r rune) glyph {
	if uint32(r) <= 0xFFFF {
		if page := f.glyphs[r>>8]; page != nil && page[r&0xFF].index != 0 {
			return page[r&0xFF]
		}
	}
	return f.missing
}

// UnitsPerEm is the size of the grid [Face.Outline] is given in.
func (f *Face) UnitsPerEm() int { return f.unitsPerEm }

// Outline gives the glyph of a rune in 1/64 of the font's units, y downwards
// from the baseline. The segments are valid until buf is used again.
func (f *Face) Outline(buf *sfnt.Buffer, r rune) (sfnt.Segments, error) {
	segs, err := f.font.LoadGlyph(buf, f.glyph(r).index, fixed.I(f.unitsPerEm), nil)
	if err != nil {
		return nil, fmt.Errorf("loading U+%04X of %s: %w", r, f.Key, err)
	}
	return segs, nil
}
