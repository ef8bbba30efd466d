package model

import (
	"strings"
	"time"

	"pena/model/indonesia"
)

// EntryState is what became of a number.
type EntryState string

// States of a line of the register. A void number stays void: no other paper
// ever bears it.
const (
	EntryReserved EntryState = "dicadangkan"
	EntryUsed     EntryState = "terpakai"
	EntryVoid     EntryState = "batal"
)

// Entry is one line of the register of outgoing papers: a number and what it was
// given to. A line of a series has a place in its counter, which no other line
// has; a line without a series records a number that another office gave.
type Entry struct {
	ID     ID     `json:"id"`
	Sample bool   `json:"sample,omitempty"` // a paper of the sample; such lines have counters of their own
	Series string `json:"series,omitempty"` // key of the series; "" for the number of another office
	Scope  string `json:"scope,omitempty"`  // part of the series that counts for itself: a klasifikasi
	Year   int    `json:"year"`             // of the register the line stands in
	Whole  bool   `json:"whole,omitempty"`  // the counter does not begin anew each year
	Seq    int    `json:"seq,omitempty"`    // nomor urut
	Suffix string `json:"suffix,omitempty"` // sisipan: "a" of 12.a

	Number      string   `json:"number"`                // as the paper bears it
	Provisional bool     `json:"provisional,omitempty"` // another system will give the final one
	Earlier     []string `json:"earlier,omitempty"`     // provisional numbers it had before

	Code     string         `json:"code,omitempty"` // kode klasifikasi
	Date     indonesia.Date `json:"date,omitzero"`  // of the paper
	Subject  string         `json:"subject,omitempty"`
	To       string         `json:"to,omitempty"`
	Issuer   ID             `json:"issuer,omitempty"` // issuing body
	Kawasan  ID             `json:"kawasan,omitempty"`
	Document ID             `json:"document,omitempty"` // "" for a paper made elsewhere

	State  EntryState   `json:"state"`
	Events []EntryEvent `json:"events,omitempty"` // oldest first, only appended
}

// EntryAct is what was done to a line of the register.
type EntryAct string

// Acts.
const (
	ActReserve  EntryAct = "dicadangkan"
	ActUse      EntryAct = "dipakai"
	ActRecord   EntryAct = "dicatat" // a paper made elsewhere
	ActVoid     EntryAct = "dibatalkan"
	ActFinal    EntryAct = "nomor-akhir" // the final number came from another system
	ActAmend    EntryAct = "diperbaiki"  // subject, addressee, date or code changed
	ActReopen   EntryAct = "dibuka-kembali"
	ActReplaced EntryAct = "diganti"
)

// EntryEvent is one thing done to a line: when, by whom, and why where a reason
// is asked.
type EntryEvent struct {
	Act      EntryAct  `json:"act"`
	At       time.Time `json:"at"`
	By       string    `json:"by,omitempty"`
	Reason   string    `json:"reason,omitempty"`
	SkipFrom int       `json:"skip_from,omitempty"` // the first and last number that were passed over
	SkipTo   int       `json:"skip_to,omitempty"`
	Before   string    `json:"before,omitempty"` // the number until then
}

// Counter is a run of numbers: a series, or the part of it that counts for
// itself, in a year or over all.
type Counter struct {
	Sample bool
	Series string
	Scope  string
	Year   int // 0 for a series that runs on over the years
}

// Counter is the run the line stands in; ok is false for the number of another
// office, which stands in none.
func (e *Entry) Counter() (c Counter, ok bool) {
	c = Counter{e.Sample, e.Series, e.Scope, e.Year}
	if e.Whole {
		c.Year = 0
	}
	return c, e.Series != ""
}

// PlainNumber is a number as clerks compare it: case and spaces do not matter.
func PlainNumber(s string) string { return strings.ToUpper(strings.Join(strings.Fields(s), "")) }
