// Package printing hands a finished PDF file to the computer's own printing:
// CUPS where there is `lp`, the shell's print verb on Windows. It never draws.
package printing

// Options say how a file is printed; the zero value means the standard printer
// and one copy.
type Options struct {
	Printer string
	Copies  int
}
