package typeset

import (
	"time"

	"pena/app/typeset/font"
)

// MM is a length in millimetres.
type MM float64

// Pt is a size in typographic points (1/72 inch).
type Pt float64

// MM converts points to millimetres.
func (p Pt) MM() MM { return MM(p) * 25.4 / 72 }

// Color is an RGB colour.
type Color struct{ R, G, B uint8 }

// Black is the ink of all text that is not marked.
var Black = Color{}

// Pages is the page tree of a paper: all that a painter needs, and nothing it
// would have to measure.
type Pages struct {
	Meta    Meta
	Pages   []*Page
	Outline []OutlineEntry
	Code    *CodePlace // where a kode periksa belongs, on the last page; nil: nowhere
}

// CodePlace is a square for a kode periksa; white of [CodeQuiet] lies around it.
type CodePlace struct{ X, Y, Side MM }

// Meta is the metadata of the file.
type Meta struct {
	Title, Author, Subject string
	Created                time.Time // passed in, never read from a clock
}

// OutlineEntry is a bookmark.
type OutlineEntry struct {
	Depth int // 1..3
	Text  string
	Page  int // index into Pages
	Y     MM
}

// Page is one sheet. Boxes are painted in order, later ones above.
type Page struct {
	Width, Height MM
	Label         string // its number as printed, or ""
	Placed        []Placed
}

// Placed is a box at its place on a page. Boxes are shared and never changed
// after they were made.
type Placed struct {
	X, Y MM // of the box's own origin, from the top left of the page
	Box  *Box
}

// Box is a group of marks with places relative to its own origin (y grows
// downwards). Fills lie under rules, pictures and text.
type Box struct {
	Fills    []Fill
	Rules    []Rule
	Pictures []Picture
	Runs     []Run
}

// Run is a piece of text in one face and size on one baseline.
type Run struct {
	X, Y      MM // start of the baseline
	Face      *font.Face
	Size      Pt
	Text      string
	WordSpace MM // added to every U+0020 of Text: justification
	Tracking  MM // added to every character of Text: justification of lines of few words
	Color     Color
	Source    string // id of the sentence it comes from
}

// Width is the length of the run on the page.
func (r Run) Width() MM {
	w := MM(0)
	for _, c := range r.Text {
		w += MM(r.Face.Advance(c))*r.Size.MM() + r.Tracking
		if c == ' ' {
			w += r.WordSpace
		}
	}
	return w
}

// Rule is a straight black line of the given thickness, centred on its points.
// It is always horizontal or vertical.
type Rule struct {
	X1, Y1, X2, Y2 MM
	Thick          MM
	Color          Color
}

// Fill is a filled rectangle; it carries the tint of missing facts and the
// source of an empty place, so that a click there still finds its field.
type Fill struct {
	X, Y, W, H MM
	Color      Color
	Source     string
	Clear      bool // a place to click only; painters pass over it
}

// Picture is an image scaled into a rectangle.
type Picture struct {
	X, Y, W, H MM
	SHA256     string
	Data       []byte // PNG or JPEG file
	Source     string
}
