// Package pdf paints a page tree into a PDF file. Begin at [Write].
//
// The package measures nothing and breaks nothing: every mark stands where the
// tree says. It is the only package that knows gofpdf (1.16.2, no longer
// maintained), and it keeps away from these faults of it:
//
//   - MultiCell divides the space of justified lines as whole numbers, SplitText
//     panics on runes beyond U+FFFF and drops no-break spaces, SplitLines counts
//     bytes: neither they nor Cell are used; text is written as PDF operators.
//   - It notes which runes of a face to embed only while it draws text itself:
//     they are shown to it once, on a template that no page uses.
//   - Cutting a font writes into the bytes it was given: it gets a copy.
//   - Without dates it takes the clock, and without a sorted catalogue the order
//     of a map: both are set, so that the same tree gives the same bytes.
//   - Bookmarks of every page are placed by the height of the last page, and must
//     not skip a level: both are made good here.
//   - It copies the data of a picture unread, and stumbles over interlaced,
//     16-bit and partly transparent PNG and over RGB and CMYK JPEG: pictures are
//     decoded beforehand, which proves them sound, and those it cannot take are
//     handed over as plain PNG.
package pdf
