package app

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"io"

	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/model/law"
)

// frozen is what a print was made of, as it was then. It is a stored format.
type frozen struct {
	Version   int                          `json:"v"`
	Document  model.Document               `json:"document"`
	Kawasan   *model.Kawasan               `json:"kawasan,omitempty"`
	Bodies    []model.Body                 `json:"bodies,omitempty"`
	People    []model.Person               `json:"people,omitempty"`
	Documents []compose.Summary            `json:"documents,omitempty"`
	Laws      []law.Entry                  `json:"laws,omitempty"`
	Layout    map[string]map[string]string `json:"layout,omitempty"`
	Titles    map[string]string            `json:"head-titles,omitempty"` // of the heads of desa
}

const frozenVersion = 1

// largestFrozen bounds a file of a print, unpacked too: a plan of a thousand pages.
const largestFrozen = 256 << 20

func freeze(d *model.Document, f *compose.Dossier, layout map[string]map[string]string) frozen {
	s := frozen{
		Version: frozenVersion, Document: *d, Kawasan: f.Kawasan, Bodies: f.Bodies, People: f.People, Documents: f.Documents,
		Layout: layout, Titles: f.HeadTitles,
	}
	if f.Laws != nil {
		s.Laws = append(f.Laws.All(), f.Laws.Removed()...)
	}
	return s
}

// factsOf are those a print was made with.
func (o *Office) factsOf(s *frozen) *compose.Dossier {
	return &compose.Dossier{Kawasan: s.Kawasan, Bodies: s.Bodies, People: s.People, Documents: s.Documents, Laws: law.New(s.Laws),
		HeadTitles: s.Titles, Kinds: o.Kinds(), Pictures: o.Picture}
}

// keepPacked stores what write writes as a compressed blob and returns its sum.
func (o *Office) keepPacked(write func(w io.Writer) error) (sum string, err error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return "", err
	}
	if err := write(w); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return o.store.PutBlob(bytes.NewReader(b.Bytes()), largestFrozen)
}

func (o *Office) openPacked(sum string) (io.Reader, error) {
	r, err := o.store.Blob(sum)
	if err != nil {
		return nil, err
	}
	return io.LimitReader(flate.NewReader(r), largestFrozen), nil
}

// frozenSource reads what a print was made of.
func (o *Office) frozenSource(p *model.Print) (*frozen, error) {
	r, err := o.openPacked(p.Source)
	if err != nil {
		return nil, wrap("read what a print was made of", err)
	}
	var s frozen
	if err := json.NewDecoder(r).Decode(&s); err != nil {
		return nil, &model.Error{Kind: model.Corrupt, Field: "cetakan", Err: err}
	}
	if s.Version != frozenVersion {
		return nil, &model.Error{Kind: model.Version, Field: "cetakan"}
	}
	return &s, nil
}

// renderPrint gives the pages of a print as they were printed, and the text and
// facts of then, whatever was changed since.
func (o *Office) renderPrint(p *model.Print, state model.State) (Rendered, error) {
	s, err := o.frozenSource(p)
	if err != nil {
		return Rendered{}, err
	}
	kind, err := o.kindOf(&s.Document)
	if err != nil {
		return Rendered{}, err
	}
	tree, err := o.openPacked(p.Tree)
	if err != nil {
		return Rendered{}, wrap("read the pages of a print", err)
	}
	pages, err := typeset.Decode(tree, o.fonts, o.Picture)
	if err != nil {
		return Rendered{}, &model.Error{Kind: model.Corrupt, Field: "cetakan", Err: err}
	}
	s.Document.State = state
	facts := o.factsOf(s)
	composer := &compose.Composer{}
	blocks := composer.Compose(kind, &s.Document, facts)
	return Rendered{Document: &s.Document, Kind: kind, Facts: facts, Pages: pages, Numbers: composer.Numbering(), Blocks: blocks, Frozen: p,
		file: func() ([]byte, error) { return o.PrintFile(p) }}, nil
}

// PrintFile gives the bytes of a print: each time the same file. Errors are of
// kind NotFound when the paper was not issued, and Corrupt when the store no
// longer holds what was printed.
func (o *Office) PrintFile(p *model.Print) ([]byte, error) {
	if p == nil {
		return nil, &model.Error{Kind: model.NotFound, Field: "cetakan", Detail: "not-issued"}
	}
	r, err := o.store.Blob(p.PDF)
	if err != nil {
		return nil, wrap("read a print", err)
	}
	data, err := io.ReadAll(r)
	return data, wrap("read a print", err)
}
