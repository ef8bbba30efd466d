package model

import (
	"time"

	"pena/model/indonesia"
)

// State is where a document stands between draft and archive.
type State string

// States of a document.
const (
	Konsep         State = "konsep"
	Diperiksa      State = "diperiksa"
	Disetujui      State = "disetujui"
	Terbit         State = "terbit"
	Ditandatangani State = "ditandatangani"
	Batal          State = "batal"
	Diganti        State = "diganti"
)

// Document is a naskah: the answers to its kind's fields and the tree of its text.
// Text holds placeholders ({{kawasan.nama}}) that compose fills from the dossier.
type Document struct {
	ID       ID                `json:"id"`
	Kawasan  ID                `json:"kawasan"`
	Sample   bool              `json:"sample,omitempty"`
	Kind     string            `json:"kind"`  // key of the template
	Title    string            `json:"title"` // as lists show it
	State    State             `json:"state"`
	Number   string            `json:"number,omitempty"`
	Date     indonesia.Date    `json:"date,omitzero"` // the date the paper bears
	Meeting  ID                `json:"meeting,omitempty"`
	Body     ID                `json:"body,omitempty"`   // issuing body chosen for this paper; empty: the kind's own
	Signer   ID                `json:"signer,omitempty"` // person chosen; empty: who held the office on the date
	Via      string            `json:"via,omitempty"`    // the office between, when the signer signs u.b.: "Sekretaris"
	Fields   map[string]string `json:"fields,omitempty"` // answers in stored form, by key of the kind's field
	Layout   map[string]string `json:"layout,omitempty"` // settings of the layout changed for this paper alone
	To       *Recipients       `json:"to,omitempty"`     // many, each with a copy or in a list; nil: those the text names
	NextNode int               `json:"next_node"`        // counter behind the ids of nodes; never goes back. Before the text: so that an edit changes few bytes
	Text     []*Node           `json:"text"`
	Created  time.Time         `json:"created"`
	Changed  time.Time         `json:"changed"`
}
