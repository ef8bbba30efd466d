package progress

import (
	"cmp"
	"slices"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

// Stage is the stage a kawasan is in: the first that runs, else the first not
// yet begun in the office's own order. It reports false when all lie behind.
func Stage(k *model.Kawasan) (model.Stage, bool) {
	for _, s := range Stages(k) {
		if s.State == model.StageRunning || s.State == model.StageRepeated {
			return s, true
		}
	}
	for _, s := range Stages(k) {
		if s.State == model.StageNotYet || s.State == "" {
			return s, true
		}
	}
	return model.Stage{}, false
}

// Done counts the stages that lie behind: done or passed over.
func Done(k *model.Kawasan) int {
	n := 0
	for _, s := range k.Stages {
		if s.State == model.StageDone || s.State == model.StageSkipped {
			n++
		}
	}
	return n
}

// Likely orders all kinds of paper of the set by how likely a kawasan needs them next:
// first those of its stage that are not there yet, then those of the stages
// after it, then the rest in the order of lists.
func Likely(set *compose.Set, k *model.Kawasan, papers []app.DocumentLine) []*compose.Kind {
	kinds := set.All()
	rank := ranks(k)
	here := map[string]bool{}
	for _, p := range papers {
		here[p.Kind] = true
	}
	order := func(kind *compose.Kind) int {
		r, ok := rank[kind.Stage]
		switch {
		case !ok:
			r = 2 * model.StageCount
		case here[kind.Key]:
			r += model.StageCount
		}
		return r
	}
	slices.SortStableFunc(kinds, func(a, b *compose.Kind) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.Order, b.Order))
	})
	return kinds
}

// ranks numbers the stages that do not lie behind, the present one first.
func ranks(k *model.Kawasan) map[int]int {
	rank := map[int]int{}
	for _, state := range []func(model.StageState) bool{
		func(s model.StageState) bool { return s == model.StageRunning || s == model.StageRepeated },
		func(s model.StageState) bool { return s == model.StageNotYet || s == "" },
	} {
		for _, s := range Stages(k) {
			if _, ranked := rank[s.Number]; !ranked && state(s.State) {
				rank[s.Number] = len(rank)
			}
		}
	}
	return rank
}

// Next is the paper a kawasan likely needs next, nil when every kind of the
// stages ahead is there. Papers of the office itself wait for nobody.
func Next(set *compose.Set, k *model.Kawasan, papers []app.DocumentLine) *compose.Kind {
	rank := ranks(k)
	for _, kind := range Likely(set, k, papers) {
		_, ahead := rank[kind.Stage]
		if ahead && !kind.Loose && !slices.ContainsFunc(papers, func(p app.DocumentLine) bool { return p.Kind == kind.Key }) {
			return kind
		}
	}
	return nil
}

// Due is something with a day: a meeting to come, or a stage that runs.
type Due struct {
	Kawasan model.ID
	Name    string // of the kawasan
	Date    indonesia.Date
	Meeting *model.Meeting // or
	Stage   *model.Stage
}

// DueDates lists the meetings from today on and the stages that run, by day.
func DueDates(all []model.Kawasan, today indonesia.Date) []Due {
	var out []Due
	for i := range all {
		k := &all[i]
		for j := range k.Meetings {
			if m := &k.Meetings[j]; !m.Date.IsZero() && !m.Date.Before(today) {
				out = append(out, Due{Kawasan: k.ID, Name: k.Name, Date: m.Date, Meeting: m})
			}
		}
		for j := range k.Stages {
			s := &k.Stages[j]
			if s.State != model.StageRunning && s.State != model.StageRepeated {
				continue
			}
			day := s.End
			if day.IsZero() {
				day = s.Start
			}
			out = append(out, Due{Kawasan: k.ID, Name: k.Name, Date: day, Stage: s})
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int {
		switch {
		case a.Date.Before(b.Date):
			return -1
		case b.Date.Before(a.Date):
			return 1
		}
		return 0
	})
	return out
}

// Stages are the stages of a kawasan in the office's own order; stages that
// are not in it yet follow in their usual order.
func Stages(k *model.Kawasan) []model.Stage {
	out := slices.Clone(k.Stages)
	for n := range model.StageCount {
		if !slices.ContainsFunc(out, func(s model.Stage) bool { return s.Number == n }) {
			out = append(out, model.Stage{Number: n, State: model.StageNotYet})
		}
	}
	return out
}
