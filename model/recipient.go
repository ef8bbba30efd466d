package model

import (
	"slices"
	"strconv"
	"strings"
)

// Recipients are whom a letter goes to when they are many (Penerima): a copy for
// each, or one letter with their list behind it.
type Recipients struct {
	Listed  bool        `json:"listed,omitempty"`  // one letter, with the list in a lampiran
	Each    bool        `json:"each,omitempty"`    // every copy bears a number of its own
	Columns []string    `json:"columns,omitempty"` // names of what more is known of each: "nomor_undian"
	List    []Recipient `json:"list"`
}

// Recipient is one of them. One of To and Name is there.
type Recipient struct {
	To    string   `json:"to,omitempty"`    // as "Yth." names it: "Kepala Desa Bajuin"
	Name  string   `json:"name,omitempty"`  // of the person
	Place string   `json:"place,omitempty"` // behind "di"
	More  []string `json:"more,omitempty"`  // by Columns
}

// Bounds of a list of recipients.
const (
	MostRecipients       = 1000
	MostRecipientColumns = 20
	LongestRecipientCell = 300 // characters
)

// Called is how lists name a recipient.
func (r Recipient) Called() string {
	if r.To != "" {
		return r.To
	}
	return r.Name
}

// Copies is how many copies of the letter there are; 0 when it goes out once.
func (r *Recipients) Copies() int {
	if r == nil || r.Listed {
		return 0
	}
	return len(r.List)
}

// More is what column says of the i-th recipient; false for a column that there
// is not.
func (r *Recipients) More(i int, column string) (string, bool) {
	at := slices.Index(r.Columns, column)
	if at < 0 || i < 0 || i >= len(r.List) {
		return "", false
	}
	if more := r.List[i].More; at < len(more) {
		return more[at], true
	}
	return "", true
}

// CheckRecipients reports the first thing in a list of recipients that cannot be,
// as an [*Error] whose Field counts from one: "penerima[3]".
func CheckRecipients(r *Recipients) error {
	if r == nil {
		return nil
	}
	fail := func(kind ErrorKind, field, detail, value string) error {
		return &Error{Kind: kind, Field: field, Detail: detail, Value: value}
	}
	switch {
	case len(r.List) == 0:
		return fail(Invalid, "penerima", "recipients-none", "")
	case len(r.List) > MostRecipients:
		return fail(TooLarge, "penerima", "recipients-many", strconv.Itoa(len(r.List)))
	case len(r.Columns) > MostRecipientColumns:
		return fail(TooLarge, "penerima", "recipient-columns", strconv.Itoa(len(r.Columns)))
	case r.Listed && r.Each:
		return fail(Invalid, "penerima", "recipients-listed-each", "")
	}
	for i, c := range r.Columns {
		if !IsColumnName(c) || slices.Contains(r.Columns[:i], c) {
			return fail(Invalid, "penerima", "recipient-column", c)
		}
	}
	seen := make(map[string]bool, len(r.List))
	for i, one := range r.List {
		field := "penerima[" + strconv.Itoa(i+1) + "]"
		for _, cell := range append([]string{one.To, one.Name, one.Place}, one.More...) {
			if len([]rune(cell)) > LongestRecipientCell || strings.ContainsAny(cell, "\n\r\t") || cell != strings.TrimSpace(cell) {
				return fail(Invalid, field, "recipient-cell", cell)
			}
		}
		switch key := strings.ToLower(one.To + "\t" + one.Name + "\t" + one.Place); {
		case one.Called() == "":
			return fail(Invalid, field, "recipient-nobody", "")
		case len(one.More) > len(r.Columns):
			return fail(Invalid, field, "recipient-cells", "")
		case seen[key]:
			return fail(Invalid, field, "recipient-twice", one.Called())
		default:
			seen[key] = true
		}
	}
	return nil
}

// IsColumnName reports whether a name may stand in {{penerima.NAME}} for a column
// of the office's own: small letters, digits and low lines, beginning with a letter.
func IsColumnName(s string) bool {
	for i, r := range s {
		if r >= 'a' && r <= 'z' || i > 0 && (r >= '0' && r <= '9' || r == '_') {
			continue
		}
		return false
	}
	return s != "" && len(s) <= 40 && s != "tujuan" && s != "nama" && s != "tempat"
}
