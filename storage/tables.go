package storage

import (
	"errors"
	"strings"
	"time"

	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

// DossierSummary is what lists show of a kawasan.
type DossierSummary struct {
	ID      model.ID `json:"id"`
	Sample  bool     `json:"sample,omitempty"`
	Name    string   `json:"name"`
	Theme   string   `json:"theme,omitempty"`
	Regency string   `json:"regency,omitempty"`
}

// DocumentSummary is what lists show of a document.
type DocumentSummary struct {
	ID      model.ID       `json:"id"`
	Kawasan model.ID       `json:"kawasan"`
	Sample  bool           `json:"sample,omitempty"`
	Kind    string         `json:"kind"`
	Title   string         `json:"title"`
	State   model.State    `json:"state"`
	Number  string         `json:"number,omitempty"`
	Date    indonesia.Date `json:"date,omitzero"`
	Meeting model.ID       `json:"meeting,omitempty"`
	Changed time.Time      `json:"changed"`
}

// BodySummary is what lists show of an issuing body.
type BodySummary struct {
	ID     model.ID       `json:"id"`
	Sample bool           `json:"sample,omitempty"`
	Kind   model.BodyKind `json:"kind"`
	Name   string         `json:"name"`
	Region string         `json:"region,omitempty"`
}

// PersonSummary is what lists show of an official.
type PersonSummary struct {
	ID         model.ID `json:"id"`
	Sample     bool     `json:"sample,omitempty"`
	FrontTitle string   `json:"front_title,omitempty"`
	Name       string   `json:"name"`
	BackTitle  string   `json:"back_title,omitempty"`
	NIP        string   `json:"nip,omitempty"`
}

// LawSummary names a law of the office's own library.
type LawSummary struct {
	Key string `json:"key"`
}

// TemplateSummary names a template of the office's own.
type TemplateSummary struct {
	Key string `json:"key"`
}

// PaperSummary is what lists show of the official life of a document.
type PaperSummary struct {
	ID     model.ID    `json:"id"`
	Sample bool        `json:"sample,omitempty"`
	State  model.State `json:"state"`
	Entry  model.ID    `json:"entry,omitempty"`
	Number string      `json:"number,omitempty"`
	Signed bool        `json:"signed,omitempty"` // a scan of the signed original is there
}

// The tables of the store.
var (
	// Dossiers holds the facts of the kawasan.
	Dossiers = &Table[model.Kawasan, DossierSummary]{
		name: "dossier", index: prefixIndex + "dossier/",
		id:    func(k *model.Kawasan) model.ID { return k.ID },
		place: noPlace[model.Kawasan],
		summary: func(k *model.Kawasan) DossierSummary {
			return DossierSummary{k.ID, k.Sample, k.Name, k.Theme, k.Regency}
		},
	}

	// Documents holds the papers; see also [DocumentsOf].
	Documents = &Table[model.Document, DocumentSummary]{
		name: "doc", index: prefixIndex + "doc/kawasan/",
		id:      func(d *model.Document) model.ID { return d.ID },
		place:   placeOfDocument,
		changed: func(d *model.Document) *time.Time { return &d.Changed },
		summary: func(d *model.Document) DocumentSummary {
			return DocumentSummary{d.ID, d.Kawasan, d.Sample, d.Kind, d.Title, d.State, d.Number, d.Date, d.Meeting, d.Changed}
		},
	}

	// Bodies holds the issuing bodies.
	Bodies = &Table[model.Body, BodySummary]{
		name: "body", index: prefixIndex + "body/",
		id:    func(b *model.Body) model.ID { return b.ID },
		place: noPlace[model.Body],
		summary: func(b *model.Body) BodySummary {
			return BodySummary{b.ID, b.Sample, b.Kind, b.Name, b.Region}
		},
	}

	// People holds the officials.
	People = &Table[model.Person, PersonSummary]{
		name: "person", index: prefixIndex + "person/",
		id:    func(p *model.Person) model.ID { return p.ID },
		place: noPlace[model.Person],
		summary: func(p *model.Person) PersonSummary {
			return PersonSummary{p.ID, p.Sample, p.FrontTitle, p.Name, p.BackTitle, p.NIP}
		},
	}

	// Laws holds the office's own entries of the library of legal bases; what is
	// shipped is never stored. Their ids are made of their keys.
	Laws = &Table[law.Entry, LawSummary]{
		name: "law", index: prefixIndex + "law/",
		id:      func(e *law.Entry) model.ID { return law.ID(e.Key) },
		place:   noPlace[law.Entry],
		summary: func(e *law.Entry) LawSummary { return LawSummary{e.Key} },
	}

	// Templates holds the office's own files of kinds of paper; what is shipped is
	// never stored. Their ids are made of the keys of the kinds.
	Templates = &Table[model.Template, TemplateSummary]{
		name: "template", index: prefixIndex + "template/",
		id:      func(t *model.Template) model.ID { return model.TemplateID(t.Key) },
		place:   noPlace[model.Template],
		summary: func(t *model.Template) TemplateSummary { return TemplateSummary{t.Key} },
	}

	// Papers holds the official lives of documents, under the ids of these.
	Papers = &Table[model.Paper, PaperSummary]{
		name: "paper", index: prefixIndex + "paper/",
		id:    func(p *model.Paper) model.ID { return p.ID },
		place: noPlace[model.Paper],
		summary: func(p *model.Paper) PaperSummary {
			return PaperSummary{p.ID, p.Sample, p.State, p.Entry, p.Number, len(p.Scans) > 0}
		},
	}
)

func noPlace[T any](*T) (string, error) { return "", nil }

// placeOfDocument sorts summaries of documents by kawasan and kind. A paper may
// as yet belong to no kawasan.
func placeOfDocument(d *model.Document) (string, error) {
	var err error
	if d.Kawasan != "" {
		err = checkID("kawasan", d.Kawasan)
	}
	if d.Kind != "" {
		err = errors.Join(err, checkPart("kind", d.Kind))
	}
	return documentPlace(string(d.Kawasan), d.Kind), err
}

// DocumentsOf returns the summaries of a kawasan's documents, of one kind or,
// when kind is empty, of all kinds. The empty kawasan has the papers that belong
// to none.
func DocumentsOf(tx *Tx, kawasan model.ID, kind string) ([]DocumentSummary, error) {
	place, err := placeOfDocument(&model.Document{Kawasan: kawasan, Kind: kind})
	if err != nil {
		return nil, err
	}
	if kind == "" {
		place = strings.TrimSuffix(place, nothing+"/")
	}
	return Documents.list(tx, place)
}

// lastPart is what stands behind the last slash of a key.
func lastPart(key string) string { return key[strings.LastIndexByte(key, '/')+1:] }
