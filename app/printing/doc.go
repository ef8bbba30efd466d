// Package printing hands a finished PDF file to the computer's own printing:
// CUPS on Linux and macOS, the shell's print verb on Windows. It never draws.
//
// Begin with [Print].
//
// # Paper
//
// Papers of this work stand on F4 (215 x 330 mm), which CUPS has no name for.
// The size is read from the file and asked for as a custom one:
//
//	lp -o media=Custom.215x330mm -o print-scaling=none surat.pdf
//
// A printer whose driver allows custom sizes takes it; others answer with their
// own paper and, unscaled, cut off the lower edge: the office then sets the
// printer's paper to F4 or Folio once, in CUPS. On Windows the program that
// opens PDF files chooses the paper.
package printing

// Options say how a file is printed; the zero value means the standard printer
// and one copy.
type Options struct {
	Printer string
	Copies  int
}
