package model

import "fmt"

// ErrorKind says what sort of thing went wrong, for the program to act on.
type ErrorKind string

// The kinds of error. ui and the command line turn each into an Indonesian sentence.
const (
	Invalid    ErrorKind = "invalid"     // what was given cannot be right
	NotFound   ErrorKind = "not-found"   // no such record
	Conflict   ErrorKind = "conflict"    // the record changed meanwhile
	Locked     ErrorKind = "locked"      // another program has the store open
	Corrupt    ErrorKind = "corrupt"     // the store or a file is damaged
	NotAllowed ErrorKind = "not-allowed" // the state of the record forbids it
	TooLarge   ErrorKind = "too-large"   // over the stated bound
	Version    ErrorKind = "version"     // written by another version of the program
	Disk       ErrorKind = "disk"        // the disk refused: full, read-only, gone
)

// Error is an error the program can act on and the user can be told of.
// Field is the place in the field's own words ("anggota[3].kode"); Detail is a
// key of the catalogue of sentences (lower-case-with-hyphens) or empty; Value
// is what was given, shortened.
type Error struct {
	Kind   ErrorKind
	Field  string
	Detail string
	Value  string
	Err    error
}

// Error is the English form for the log.
func (e *Error) Error() string {
	s := string(e.Kind)
	if e.Field != "" {
		s += " " + e.Field
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	if e.Value != "" {
		s += fmt.Sprintf(" (%q)", e.Value)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is(err, &Error{Kind: k}) compare kinds only.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Kind == e.Kind && t.Detail == "" && t.Field == ""
}
