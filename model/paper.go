package model

import (
	"time"

	"pena/model/indonesia"
)

// Paper is the official life of a document, beside its text: who looked at it,
// its number, its frozen prints, the scan of the signed original. Its id is the
// document's.
type Paper struct {
	ID         ID           `json:"id"`
	Sample     bool         `json:"sample,omitempty"`
	State      State        `json:"state"`
	Entry      ID           `json:"entry,omitempty"`  // its line in the register
	More       []ID         `json:"more,omitempty"`   // lines of its further copies, when each bears a number
	Number     string       `json:"number,omitempty"` // of that line; the text bears no other
	Prints     []Print      `json:"prints,omitempty"` // oldest first; the last is the one in force
	Scans      []Scan       `json:"scans,omitempty"`  // of the signed original, oldest first
	ReplacedBy ID           `json:"replaced_by,omitempty"`
	Unsealed   bool         `json:"unsealed,omitempty"` // bears no kode periksa, by the user's choice
	Events     []PaperEvent `json:"events,omitempty"`   // oldest first, only appended
}

// Print is a paper as it was made final: the file, and what it was made of.
// Sums are SHA-256 in hexadecimal digits and name blobs of the store.
type Print struct {
	Number   string         `json:"number,omitempty"`
	Date     indonesia.Date `json:"date,omitzero"`
	At       time.Time      `json:"at"`
	By       string         `json:"by,omitempty"`
	PDF      string         `json:"pdf"`    // the file
	Base     string         `json:"base"`   // sum of the file without the kode periksa; no blob
	Tree     string         `json:"tree"`   // its page tree, for the preview
	Source   string         `json:"source"` // text, facts and settings it was made of
	Pages    int            `json:"pages"`
	Sealed   bool           `json:"sealed,omitempty"`
	Revision string         `json:"revision"`           // of the document
	Note     string         `json:"note,omitempty"`     // the line that says what it replaces
	Accepted []string       `json:"accepted,omitempty"` // warnings that were read and accepted
	Copies   []Copy         `json:"copies,omitempty"`   // a letter to many: PDF and Tree hold all of them, in this order
}

// Copy is one recipient's letter of a print, as a file of its own.
type Copy struct {
	To     string `json:"to"`
	Number string `json:"number,omitempty"`
	PDF    string `json:"pdf"`  // the file
	Base   string `json:"base"` // sum of the file without the kode periksa
	Pages  int    `json:"pages"`
}

// Scan is a picture of the signed original.
type Scan struct {
	SHA256 string    `json:"sha256"`
	Name   string    `json:"name"` // of the file it came from
	Type   string    `json:"type"` // "pdf" or "jpeg"
	Size   int64     `json:"size"` // bytes
	At     time.Time `json:"at"`
	By     string    `json:"by,omitempty"`
}

// Act is what is done to a paper.
type Act string

// Acts.
const (
	ActParaf    Act = "paraf"        // looked at and initialled
	ActApprove  Act = "setujui"      // approved
	ActReturn   Act = "kembalikan"   // back to who writes it
	ActIssue    Act = "terbitkan"    // numbered and frozen
	ActNumbered Act = "nomor-akhir"  // the final number of another system was typed in
	ActSigned   Act = "tandatangani" // the scan of the signed original was attached
	ActReopened Act = "buka-kembali" // an issued paper is written again
	ActCancel   Act = "batalkan"     // void, and its number with it
	ActReplace  Act = "ganti"        // another paper stands in its place
)

// PaperEvent is one thing done to a paper.
type PaperEvent struct {
	Act    Act       `json:"act"`
	From   State     `json:"from"`
	To     State     `json:"to"`
	At     time.Time `json:"at"`
	By     string    `json:"by,omitempty"`
	Who    string    `json:"who,omitempty"`    // whose paraf or approval it is, when another typed it
	Before string    `json:"before,omitempty"` // the provisional number, when the final one came
	Reason string    `json:"reason,omitempty"`
}

// Gone reports whether the paper no longer counts: it is void or another stands in
// its place.
func (s State) Gone() bool { return s == Batal || s == Diganti }

// Frozen reports whether the text of the paper stands as it was printed.
func (s State) Frozen() bool {
	switch s {
	case Terbit, Ditandatangani, Batal, Diganti:
		return true
	}
	return false
}

// Print is the print in force, nil before the first.
func (p *Paper) Print() *Print {
	if len(p.Prints) == 0 {
		return nil
	}
	return &p.Prints[len(p.Prints)-1]
}

// Lines are the lines of the register that the paper bears, in the order of its
// copies.
func (p *Paper) Lines() []ID {
	if p.Entry == "" {
		return nil
	}
	return append([]ID{p.Entry}, p.More...)
}

// Incoming is a letter that came in, with what is to be done about it.
type Incoming struct {
	ID           ID             `json:"id"`
	Year         int            `json:"year"`   // of Received
	Agenda       int            `json:"agenda"` // nomor agenda, from 1 each year
	Received     indonesia.Date `json:"received"`
	Date         indonesia.Date `json:"date,omitzero"` // of the letter
	Number       string         `json:"number,omitempty"`
	From         string         `json:"from"`
	Subject      string         `json:"subject"`
	Enclosures   string         `json:"enclosures,omitempty"`
	Nature       string         `json:"nature,omitempty"` // sifat
	Code         string         `json:"code,omitempty"`
	Kawasan      ID             `json:"kawasan,omitempty"`
	Dispositions []Disposition  `json:"dispositions,omitempty"`
	Scans        []Scan         `json:"scans,omitempty"`
	Void         string         `json:"void,omitempty"` // why the line does not count; its number is not given again
}

// Disposition is an instruction on an incoming letter.
type Disposition struct {
	To          string         `json:"to"`
	Instruction string         `json:"instruction"`
	By          string         `json:"by,omitempty"`
	Date        indonesia.Date `json:"date,omitzero"`
	Done        indonesia.Date `json:"done,omitzero"` // zero while it is open
}
