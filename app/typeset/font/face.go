package font

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
	Key   string // unique and stable: "liberation-sans-bold"; names the font in caches, golden files and the PDF
	Style Style
	TTF   []byte // the font file, TrueType outlines

	Ascent, Descent float64   // in em, both positive
	advance         []float64 // by rune for the runes of the Basic Multilingual Plane in use
}
