package app

import (
	"bytes"
	"slices"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/app/typeset/pdf"
	"pena/model"
	"pena/storage"
)

// renderer makes pages of one document again and again. It is for one goroutine.
type renderer struct {
	o        *Office
	composer *compose.Composer
	setter   *typeset.Typesetter
	office   map[string]map[string]string
	overlook bool // gaps that the office may overlook make no draft
}

func newRenderer(o *Office) *renderer {
	return &renderer{o: o, composer: &compose.Composer{}}
}

func (r *renderer) render(k *compose.Kind, d *model.Document, f *compose.Dossier, office map[string]map[string]string, foot block.Foot) Rendered {
	b := r.composer.Compose(k, d, f)
	b.Foot = foot
	if r.overlook {
		b.Draft = slices.DeleteFunc(b.Draft, func(g block.Gap) bool { return g.Advice })
	}
	if r.setter == nil || !sameSettings(office, r.office) {
		r.setter, r.office = typeset.New(r.o.fonts, office), office
	}
	pages, err := r.setter.Set(b)
	return Rendered{Document: d, Kind: k, Facts: f, Pages: pages, Numbers: r.composer.Numbering(), Blocks: b, Gaps: b.Draft, Err: err}
}

// Render makes the pages of a stored document. Those of an issued one are the
// pages of its print, whatever was changed since.
func (o *Office) Render(id model.ID) (Rendered, error) {
	d, p, err := o.documentAndPaper(id)
	if err != nil {
		return Rendered{}, err
	}
	if last := p.Print(); last != nil && p.State.Frozen() {
		return o.renderPrint(last, p.State)
	}
	out, _, err := o.draft(&d, &p)
	return out, err
}

// draft makes the pages of a document that is no print yet, and those of each
// copy of a letter to many.
func (o *Office) draft(d *model.Document, p *model.Paper) (Rendered, []Rendered, error) {
	foot, err := o.foot(p)
	if err != nil {
		return Rendered{}, nil, err
	}
	kind, err := o.kindOf(d)
	if err != nil {
		return Rendered{}, nil, err
	}
	facts, err := o.Facts(d.Kawasan)
	if err != nil {
		return Rendered{}, nil, err
	}
	office, err := o.LayoutSettings()
	if err != nil {
		return Rendered{}, nil, err
	}
	numbers, err := o.copyNumbers(p)
	if err != nil {
		return Rendered{}, nil, err
	}
	whole, copies := newRenderer(o).whole(kind, d, facts, office, foot, numbers)
	return whole, copies, nil
}

// documentAndPaper reads a document and its official life as they stand together.
func (o *Office) documentAndPaper(id model.ID) (d model.Document, p model.Paper, err error) {
	err = o.store.View(func(tx *storage.Tx) (err error) {
		d, p, err = paperOf(tx, id)
		return err
	})
	return d, p, wrap("read document", err)
}

// WritePDF writes the paper as a PDF file at path: whole or not at all. Of an
// issued paper it is the file that was issued, byte for byte.
func (r Rendered) WritePDF(path string) error {
	data, err := r.bytes()
	if err != nil {
		return err
	}
	return WriteFile(path, data)
}

// WritePDF writes the pages as a PDF file at path: whole or not at all. An
// older file of that name is replaced only by a finished one.
func WritePDF(pages *typeset.Pages, path string) error {
	var buf bytes.Buffer
	if err := pdf.Write(&buf, pages); err != nil {
		return wrap("make PDF", err)
	}
	return WriteFile(path, buf.Bytes())
}

// WriteFile writes data as a file at path: whole or not at all. The error is of
// kind Disk.
func WriteFile(path string, data []byte) error { return writeFrom(bytes.NewReader(data), path) }
