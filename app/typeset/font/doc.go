// Package font finds, checks and measures the typefaces that papers are set in.
//
// A [Library] gives a [Face] for every family that the regulations and the
// office name. Liberation Serif, Sans and Mono and Pena Bonum (a converted TeX
// Gyre Bonum) are part of the program, so that a paper looks the same on every
// computer. Arial, Times New Roman and Bookman Old Style may not be handed out
// with a program; they are taken from the computer itself where it has them,
// and otherwise the program's face with the same widths stands in. To know
// which it was, ask [Library.Resolved].
//
// A width is rounded to a thousandth of an em, because that is how a PDF states
// it: what the typesetter adds up, what the preview paints and what a PDF
// reader advances are the same number. There is no kerning.
//
// A Face never changes after it was made and may be used by many goroutines. It
// stands for runes of the Basic Multilingual Plane only; every other rune, and
// every one the font has no glyph for, is measured and drawn as
// [Face.Replacement].
//
// The package must never write a file, and never hand out a font that a painter
// could stumble over: a damaged or forbidden file is passed over in silence for
// the stand-in.
package font

//go:generate go run ./internal/convert /usr/share/texmf/fonts/opentype/public/tex-gyre bonum testdata/bonum_widths.txt
