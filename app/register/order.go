package register

import (
	"cmp"
	"slices"

	"pena/model"
)

// Order sorts lines by year, series, scope, number and insertion.
func Order(a, b *model.Entry) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Series, b.Series), cmp.Compare(a.Scope, b.Scope),
		cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Suffix, b.Suffix), cmp.Compare(a.ID, b.ID))
}

// Gap is a run of numbers that no line has.
type Gap struct {
	model.Counter
	From, To int
	Reason   string // why they were passed over; "" when nobody said
}

// Gaps finds the numbers that were passed over in each counter, from its first
// line on. Lines come in any order.
func Gaps(lines []model.Entry) []Gap {
	var out []Gap
	for c, list := range counters(lines) {
		next := 0
		for _, e := range list {
			if next > 0 && e.Seq > next {
				out = append(out, Gap{c, next, e.Seq - 1, skipReason(list, next, e.Seq-1)})
			}
			next = e.Seq + 1
		}
	}
	slices.SortFunc(out, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Series, b.Series), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.From, b.From))
	})
	return out
}

func counters(lines []model.Entry) map[model.Counter][]*model.Entry {
	by := map[model.Counter][]*model.Entry{}
	for i := range lines {
		if c, ok := lines[i].Counter(); ok {
			by[c] = append(by[c], &lines[i])
		}
	}
	for _, list := range by {
		slices.SortFunc(list, func(a, b *model.Entry) int {
			return cmp.Or(cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Suffix, b.Suffix))
		})
	}
	return by
}

// skipReason is what a line of the counter said when the numbers were passed over.
func skipReason(list []*model.Entry, from, to int) string {
	for _, e := range list {
		for _, ev := range e.Events {
			if ev.SkipFrom > 0 && ev.SkipFrom <= from && to <= ev.SkipTo {
				return ev.Reason
			}
		}
	}
	return ""
}

// OutOfOrder finds the lines beside which e would be out of order by its date:
// an earlier number with a later date, or a later number with an earlier one
// (V7). The nearest on each side is told. Void and reserved lines count too:
// their dates stand in the book. Lines without a date do not.
func OutOfOrder(lines []model.Entry, e *model.Entry) (before, after *model.Entry) {
	own, ok := e.Counter()
	if !ok || e.Date.IsZero() {
		return nil, nil
	}
	for i := range lines {
		x := &lines[i]
		c, ok := x.Counter()
		if !ok || c != own || x.ID == e.ID || x.Date.IsZero() {
			continue
		}
		place := cmp.Or(cmp.Compare(x.Seq, e.Seq), cmp.Compare(x.Suffix, e.Suffix))
		switch {
		case place < 0 && e.Date.Before(x.Date) && (before == nil || Order(before, x) < 0):
			before = x
		case place > 0 && x.Date.Before(e.Date) && (after == nil || Order(x, after) < 0):
			after = x
		}
	}
	return before, after
}

// NextSuffix is the letter of the next insertion behind a number: "a" to "z",
// "" when there is none left.
func NextSuffix(last string) string {
	switch {
	case last == "":
		return "a"
	case len(last) == 1 && last >= "a" && last < "z":
		return string(rune(last[0] + 1))
	}
	return ""
}
