package register

import (
	"fmt"
	"slices"

	"pena/model"
)

// Fault is something in a register that can never be, whatever was done: a sign
// that the store was damaged or changed by another program.
type Fault struct {
	Detail string // key of a sentence
	Number string
	Year   int
}

// Audit looks for faults in whole lines: a place or a written number that two
// lines have, a line without an event, a number passed over of which no line
// says why. It is what tests hold the register by, and what a user can ask for.
func Audit(lines []model.Entry) []Fault {
	var out []Fault
	tell := func(detail string, e *model.Entry) { out = append(out, Fault{detail, e.Number, e.Year}) }
	places, written := map[string]bool{}, map[string]model.ID{}
	for i := range lines {
		e := &lines[i]
		if c, ok := e.Counter(); ok {
			at := fmt.Sprintf("%v %d%s", c, e.Seq, e.Suffix)
			if places[at] {
				tell("audit-place-twice", e)
			}
			places[at] = true
		}
		for _, n := range append([]string{e.Number}, e.Earlier...) {
			at := fmt.Sprint(e.Issuer, e.Year, e.Sample, model.PlainNumber(n))
			if other, ok := written[at]; ok && other != e.ID {
				tell("audit-number-twice", e)
			}
			written[at] = e.ID
		}
		if len(e.Events) == 0 {
			tell("audit-no-event", e)
		}
	}
	for _, g := range Gaps(lines) {
		if g.Reason == "" {
			out = append(out, Fault{"audit-silent-gap", fmt.Sprintf("%d–%d", g.From, g.To), g.Year})
		}
	}
	slices.SortStableFunc(out, func(a, b Fault) int { return a.Year - b.Year })
	return out
}
