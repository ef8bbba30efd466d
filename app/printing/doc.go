// Package printing hands a finished PDF file to the computer's own printing:
// CUPS on Linux and macOS, the shell's print verb on Windows. It never draws.
//
// Begin with [Send] or [Print]; [Printers] lists what they may be given.
//
// # Paper
//
// Papers of this work stand on F4 (215 x 330 mm), which CUPS has no name for.
// The size is read from the file and asked for as a custom one:
//
//	lp -o media=Custom.215x330mm -o print-scaling=none surat.pdf
//
// A printer whose driver allows custom sizes takes it; others answer with their
// own paper and, unscaled, cut off the lower edge: the office then chooses the
// sheet that lies in the printer by [Options.Paper]. Nothing is ever scaled: a
// letter that is a few per cent smaller is no longer the letter of the tata naskah.
// On Windows the program that opens PDF files chooses the paper.
package printing

import "pena/model"

// Options say how a file is printed; the zero value means the standard printer,
// one copy, and the paper the file was set for.
type Options struct {
	Printer string // a name of [Printers]
	Copies  int    // each whole, one behind the other
	Paper   Paper  // the sheet that lies in the printer
}

// Paper is the size of a sheet in mm, upright.
type Paper struct{ Width, Height float64 }

// Printer is a printer of this computer.
type Printer struct {
	Name     string
	Standard bool   // takes what is printed without a choice
	Problem  string // why it prints nothing now: a detail of [Print]'s errors, or ""
	Reason   string // the printer's own words for that
}

// Details of the errors of [Print] and [Printers], of kind NotAllowed.
const (
	NoService  = "no-print-service"    // nothing that prints runs on this computer
	NoPrinter  = "no-printer"          // it has no printer, or the printer refuses; Value may say why
	NoStandard = "no-standard-printer" // several, and none was chosen
	Gone       = "printer-gone"        // the chosen one; Value is its name
	Stopped    = "printer-stopped"     // it takes papers and does not print them; Value is its own reason
	Refuses    = "printer-refuses"     // it takes no papers; Value is its own reason
)

// ChoosesPaper reports whether [Options.Paper] has a meaning on this system.
const ChoosesPaper = choosesPaper

func refusal(detail, value string) error {
	return &model.Error{Kind: model.NotAllowed, Detail: detail, Value: value}
}
