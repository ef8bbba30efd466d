// Package compare holds the two painters equal, for tests only: it renders a PDF
// with poppler's pdftoppm and compares it with the preview of the same page
// tree. Begin at [EqualPages].
//
// Both pictures are softened a little and compared in small tiles, because the
// two smooth edges in different ways: what remains is a mark that is missing,
// of another colour, or in another place. A word moved by half a millimetre
// fails; the tests of package pdf prove it.
package compare
