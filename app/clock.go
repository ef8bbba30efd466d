package app

import "time"

// clockTolerance is how far a clock may be set back, as when it is set right by
// hand, before it counts as wrong.
const clockTolerance = time.Hour

// ClockBehind reports whether the clock stands plainly before the time at which a
// paper was last saved, and that time. A machine whose battery is empty begins
// years ago, and papers would be dated so. What is saved then is in order all the
// same: revisions follow each other whatever the clock says.
func (o *Office) ClockBehind() (saved time.Time, behind bool, err error) {
	papers, err := o.AllDocuments()
	for _, p := range papers {
		if p.Changed.After(saved) {
			saved = p.Changed
		}
	}
	return saved, saved.After(o.Now().Add(clockTolerance)), wrap("look at the clock", err)
}
