// Package lists holds the screens that look across all kawasan: the meetings,
// the papers, the search, and the box that starts a new paper. They show and
// lead on; nothing is edited here.
//
// Begin with [NewMeetings], [NewPapers], [NewSearch] and [NewPaper].
package lists
