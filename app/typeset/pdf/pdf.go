package pdf

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"pena/app/typeset"
	"pena/app/typeset/font"
)

const creator = "Pena Kawasan"

// Write writes the PDF file of the pages. The same pages give the same bytes. A
// picture that is damaged or of an unknown format is a model.Error of kind
// Invalid whose Value begins its SHA-256.
func Write(w io.Writer, p *typeset.Pages) error {
	if len(p.Pages) == 0 {
		return errors.New("writing a PDF: there are no pages")
	}
	if p.Meta.Created.IsZero() {
		return errors.New("writing a PDF: the date of creation is missing")
	}
	pictures, err := decodePictures(p)
	if err != nil {
		return fmt.Errorf("writing a PDF: %w", err)
	}
	painter := &painter{pages: p, pictures: pictures, fonts: map[string]*embedded{}}
	if err := painter.write(w); err != nil {
		return fmt.Errorf("writing a PDF: %w", err)
	}
	return nil
}

// painter draws one file.
type painter struct {
	pages    *typeset.Pages
	pictures map[string]picture // by SHA-256
	file     *gofpdf.Fpdf
	fonts    map[string]*embedded // by key
	order    []*embedded          // as they were met

	// What holds for the operators that follow on this page.
	height   typeset.MM
	face     *embedded
	size     typeset.Pt
	color    typeset.Color
	tracking typeset.MM

	ops []byte // operators not yet handed to gofpdf
}

// embedded is a face of the file and the runes it shows.
type embedded struct {
	face  *font.Face
	used  [1 << 16 / 64]uint64 // a bit for each rune
	runes []rune
}

// write turns a panic of gofpdf into an error: a letter that cannot be written
// must not take the unsaved work on the screen along.
func (p *painter) write(w io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("gofpdf: %v", r)
		}
	}()
	first := p.pages.Pages[0]
	p.file = gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "mm",
		Size:    gofpdf.SizeType{Wd: float64(first.Width), Ht: float64(first.Height)},
	})
	p.file.SetMargins(0, 0, 0)
	p.file.SetAutoPageBreak(false, 0)
	p.file.SetCatalogSort(true)
	p.setMeta()
	for i, page := range p.pages.Pages {
		p.page(page)
		p.bookmarks(i)
	}
	p.showRunes()
	return p.file.Output(w)
}

func (p *painter) setMeta() {
	m := p.pages.Meta
	p.file.SetTitle(basic(m.Title), true)
	p.file.SetAuthor(basic(m.Author), true)
	p.file.SetSubject(basic(m.Subject), true)
	p.file.SetCreator(creator, true)
	p.setPlace()
	p.file.SetCreationDate(m.Created)
	p.file.SetModificationDate(m.Created)
}

// bookmarks adds the outline entries of the page just painted.
func (p *painter) bookmarks(page int) {
	depth := 0
	last := p.pages.Pages[len(p.pages.Pages)-1].Height
	for _, e := range p.pages.Outline {
		depth = min(max(e.Depth, 1), depth+1)
		if e.Page == page {
			// gofpdf measures from the foot of the last page.
			y := e.Y + last - p.height
			p.file.Bookmark(p.bookmarkText(e.Text), depth-1, float64(y))
		}
	}
}

// bookmarkText makes up for gofpdf, which takes the text of a bookmark as UTF-8
// only once an embedded font was chosen.
func (p *painter) bookmarkText(s string) string {
	if len(p.order) > 0 {
		return basic(s)
	}
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return string(out)
}

// basic replaces what gofpdf's conversion to UTF-16 cannot take.
func basic(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s)
}

// font is the face as it is embedded, added to the file when first met.
func (p *painter) font(f *font.Face) *embedded {
	e := p.fonts[f.Key]
	if e == nil {
		e = &embedded{face: f}
		p.fonts[f.Key] = e
		p.order = append(p.order, e)
		data := append([]byte(nil), f.TTF...)
		p.file.AddUTF8FontFromBytes(f.Key, "", data)
	}
	return e
}

// showRunes tells gofpdf which runes of each face to embed.
func (p *painter) showRunes() {
	p.file.CreateTemplate(func(t *gofpdf.Tpl) {
		for _, e := range p.order {
			t.SetFont(e.face.Key, "", 1)
			t.Text(0, 0, string(e.runes))
		}
	})
}

func (e *embedded) use(r rune) {
	word, bit := &e.used[r>>6], uint64(1)<<(r&63)
	if *word&bit == 0 {
		*word |= bit
		e.runes = append(e.runes, r)
	}
}
