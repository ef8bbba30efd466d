// Package raster paints a page tree into pixels: the preview on the screen.
// Begin at [Painter.Paint].
//
// It paints the same marks at the same places as package pdf; a test compares
// the two, reading the PDF back with poppler. Glyphs are drawn from their
// outlines without hinting and placed by quarters of a pixel,
// so that the words of the preview stand where they will be printed.
// Edges of rules, fills and pictures are moved to whole pixels, as PDF readers
// do, so that a thin rule is sharp and never vanishes.
//
// The package must never fail on a page: a picture that cannot be read is a grey
// area here and an error in package pdf.
package raster
