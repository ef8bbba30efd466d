package papers_test

import (
	"bytes"
	"testing"
	"time"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/model"
)

var fonts = font.New()

// now is the day on which all papers of these tests are made.
var now = time.Date(2025, 12, 31, 9, 0, 0, 0, time.FixedZone("WITA", 8*3600))

// paper is one document on its way to the printer.
type paper struct {
	name   string // for test names and golden files
	doc    *model.Document
	blocks *block.Document
	pages  *typeset.Pages
	signed string // stands in the Word file where it will be signed
}

// set takes a document down the road of the program, to its pages.
func set(t testing.TB, name string, d *model.Document, f *compose.Dossier) *paper {
	t.Helper()
	return setBy(t, name, d, f, new(compose.Composer))
}

func setBy(t testing.TB, name string, d *model.Document, f *compose.Dossier, c *compose.Composer) *paper {
	t.Helper()
	p := &paper{name: name, doc: d}
	p.blocks = c.Compose(compose.Shipped().Kind(d.Kind), d, f)
	var err error
	if p.pages, err = typeset.New(fonts, nil).Set(p.blocks); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return p
}

// all sets every document of a set; prefix keeps the names of two sets apart.
func all(t testing.TB, prefix string, s sample.Set) []*paper {
	t.Helper()
	return composed(t, prefix, s, new(compose.Composer))
}

func composed(t testing.TB, prefix string, s sample.Set, c *compose.Composer) []*paper {
	t.Helper()
	var list []*paper
	for _, d := range s.Documents {
		name := prefix + d.Kind
		for i := range s.Kawasan {
			if len(s.Kawasan) > 1 && s.Kawasan[i].ID == d.Kawasan {
				name += "-" + s.Kawasan[i].Regency
			}
		}
		list = append(list, setBy(t, name, d, s.Facts(d.Kawasan), c))
	}
	return list
}

// file is the PDF of the paper.
func (p *paper) file(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, p.pages); err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return b.Bytes()
}
