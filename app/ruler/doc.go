// Package ruler makes the test page: two rulers and frames along the edges, by
// which an office sees with a ruler of its own whether a printer prints at full
// size, and how near the edge it gets. A letter made for F4 that a printer
// scales to another sheet, or cuts at the foot, is the common accident.
//
// It belongs to no kawasan and no kind, and it knows no language: its words are
// given. Begin with [Page].
package ruler
