// Package lists holds the screens that look across all kawasan: the meetings,
// the papers, the search, and the box that starts a new paper. They show and
// lead on.
//
// The register of numbers and the book of incoming letters
// are kept here, each change in a box of its own.
//
// Begin with [NewMeetings], [NewLetters], [NewSearch] and [NewPaper].
package lists
