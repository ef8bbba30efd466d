package kawasan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pena/model"
	"pena/model/region"
	"pena/ui/progress"
	"pena/ui/text"
)

// changes tells in words what a dossier has become from one state to another,
// a sentence for each fact. Ids are not facts.
func changes(before, after *model.Kawasan) []string {
	var d difference
	d.fact(text.FactName, before.Name, after.Name)
	d.fact(text.RegencyLabel, regencyName(before.Regency), regencyName(after.Regency))
	d.fact(text.ThemeLabel, before.Theme, after.Theme)
	d.fact(text.CentreLabel, before.Centre, after.Centre)
	d.fact(text.FactArea, text.HectaresOf(before.AreaM2), text.HectaresOf(after.AreaM2))
	d.fact(text.PlanFromLabel, yearOf(before.PlanFrom), yearOf(after.PlanFrom))
	d.fact(text.PlanToLabel, yearOf(before.PlanTo), yearOf(after.PlanTo))
	d.fact(text.PotentialLabel, before.Potential, after.Potential)
	d.fact(text.MapLabel, text.PictureNamed(before.Map), text.PictureNamed(after.Map))
	d.fact(text.NoteLabel, before.Note, after.Note)
	d.fact(text.FactNorth, before.Borders.North, after.Borders.North)
	d.fact(text.FactEast, before.Borders.East, after.Borders.East)
	d.fact(text.FactSouth, before.Borders.South, after.Borders.South)
	d.fact(text.FactWest, before.Borders.West, after.Borders.West)
	d.members(before.Members, after.Members)
	d.stages(progress.Stages(before), progress.Stages(after))
	d.fact(text.FactDecree, before.Team.DecreeNumber, after.Team.DecreeNumber)
	d.fact(text.FactDecreeDate, before.Team.DecreeDate.Long(), after.Team.DecreeDate.Long())
	d.team(before.Team.Members, after.Team.Members)
	d.bumdesma(&before.BUMDesma, &after.BUMDesma)
	d.meetings(before.Meetings, after.Meetings)
	return d.words
}

// difference gathers the sentences. of names the thing whose facts are
// compared: a desa, a meeting; it is empty for those of the dossier itself.
type difference struct {
	words []string
	of    func(fact string) string
}

func (d *difference) fact(name, before, after string) {
	if before == after {
		return
	}
	if d.of != nil {
		name = d.of(lower(name))
	}
	d.words = append(d.words, text.FactChanged(name, before, after))
}

// lower writes the name of a fact in the middle of a sentence.
func lower(name string) string {
	if r := []rune(name); len(r) > 1 && strings.ToUpper(string(r[1])) != string(r[1]) {
		return strings.ToLower(string(r[0])) + string(r[1:])
	}
	return name // an abbreviation
}

func yearOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// list compares two lists. Things with one key are one thing; its facts are
// compared by facts. When as many are gone as have come, the rest are the same
// things under other keys.
func list[T any](d *difference, label string, before, after []T, key, name func(T) string, facts func(old, now T)) {
	old, now := keyed(before, key), keyed(after, key)
	var gone, come, stayed []string
	for _, k := range old.order {
		if _, there := now.at[k]; there {
			stayed = append(stayed, k)
		} else {
			gone = append(gone, k)
		}
	}
	for _, k := range now.order {
		if _, there := old.at[k]; !there {
			come = append(come, k)
		}
	}
	compare := func(o, n T) {
		d.of = func(fact string) string { return text.FactOf(label, name(n), fact) }
		facts(o, n)
		d.of = nil
	}
	for _, k := range stayed {
		compare(old.at[k], now.at[k])
	}
	if len(gone) == len(come) && facts != nil {
		for i := range gone {
			o, n := old.at[gone[i]], now.at[come[i]]
			d.fact(label, name(o), name(n))
			compare(o, n)
		}
		gone, come = nil, nil
	}
	for _, k := range gone {
		d.words = append(d.words, text.FactRemoved(label, name(old.at[k])))
	}
	for _, k := range come {
		d.words = append(d.words, text.FactAdded(label, name(now.at[k])))
	}
	if order := slices.DeleteFunc(slices.Clone(now.order), func(k string) bool { return !slices.Contains(stayed, k) }); !slices.Equal(order, stayed) {
		d.words = append(d.words, text.FactReordered(label))
	}
}

// keyedList is a list by key; things with the same key are told apart by their order.
type keyedList[T any] struct {
	order []string
	at    map[string]T
}

func keyed[T any](list []T, key func(T) string) keyedList[T] {
	out := keyedList[T]{at: map[string]T{}}
	for _, v := range list {
		k := key(v)
		for n := 2; ; n++ {
			if _, taken := out.at[k]; !taken {
				break
			}
			k = fmt.Sprintf("%s/%d", key(v), n)
		}
		out.order = append(out.order, k)
		out.at[k] = v
	}
	return out
}

func (d *difference) members(before, after []model.Member) {
	list(d, text.FactDesa, before, after, func(m model.Member) string { return m.Code }, memberName, func(o, n model.Member) {
		d.fact(text.CodeLabel, o.Code, n.Code)
		d.fact(text.PrintNameLabel, o.PrintName, n.PrintName)
		d.fact(text.FactArea, text.HectaresOf(o.AreaM2), text.HectaresOf(n.AreaM2))
		d.fact(text.PopulationLabel, text.CountOf(o.Population), text.CountOf(n.Population))
		d.fact(text.HouseholdsLabel, text.CountOf(o.Households), text.CountOf(n.Households))
		d.fact(text.PotentialLabel, o.Potential, n.Potential)
		d.fact(text.JoinedLabel, o.Joined.Long(), n.Joined.Long())
		d.fact(text.LeftLabel, o.Left.Long(), n.Left.Long())
		d.fact(text.ReasonLabel, o.Reason, n.Reason)
	})
}

func (d *difference) stages(before, after []model.Stage) {
	name := func(s model.Stage) string { return text.StageName(s.Number) }
	key := func(s model.Stage) string { return strconv.Itoa(s.Number) }
	list(d, text.FactStage, before, after, key, name, func(o, n model.Stage) {
		d.fact(text.StageStateLabel, text.StageState(o.State), text.StageState(n.State))
		d.fact(text.StageStartLabel, o.Start.Long(), n.Start.Long())
		d.fact(text.StageEndLabel, o.End.Long(), n.End.Long())
		d.fact(text.RemarkLabel, o.Note, n.Note)
	})
}

func (d *difference) team(before, after []model.TeamMember) {
	name := func(m model.TeamMember) string {
		if m.Office == "" {
			return m.Position
		}
		return text.FoundIn(m.Position, m.Office)
	}
	list(d, text.FactTeam, before, after, name, name, func(o, n model.TeamMember) {
		if o.Person != n.Person {
			d.words = append(d.words, text.FactPerson(text.FactOf(text.FactTeam, name(n), lower(text.PersonLabel))))
		}
		d.fact(text.RemarkLabel, o.Note, n.Note)
	})
}

func (d *difference) bumdesma(before, after *model.BUMDesma) {
	d.fact(text.FactBUMDesma, before.Name, after.Name)
	d.fact(text.SeatLabel, before.Seat, after.Seat)
	d.fact(text.FoundedLabel, before.Founded.Long(), after.Founded.Long())
	d.items(text.FactUnits, before.Units, after.Units)
	codes := map[string]bool{}
	for _, c := range append(slices.Clone(before.Capital), after.Capital...) {
		if codes[c.Code] {
			continue
		}
		codes[c.Code] = true
		o, n := capital(&kawasan{BUMDesma: *before}, c.Code), capital(&kawasan{BUMDesma: *after}, c.Code)
		h, _ := region.Locate(region.Code(c.Code))
		d.of = func(fact string) string { return text.FactOf(text.FactCapital, h.Name, fact) }
		d.fact(text.VillageCapital, text.RupiahOf(o.Village), text.RupiahOf(n.Village))
		d.fact(text.CommunityCapital, text.RupiahOf(o.Community), text.RupiahOf(n.Community))
		d.of = nil
	}
}

// items compares lists of plain words.
func (d *difference) items(label string, before, after []string) {
	same := func(s string) string { return s }
	if d.of != nil {
		label = d.of(lower(label))
	}
	inner := difference{}
	list(&inner, label, before, after, same, same, func(_, _ string) {})
	d.words = append(d.words, inner.words...)
}

func (d *difference) meetings(before, after []model.Meeting) {
	name := func(m model.Meeting) string { return text.MeetingTitle(&m) }
	list(d, text.FactMeeting, before, after, func(m model.Meeting) string { return string(m.ID) }, name, func(o, n model.Meeting) {
		d.fact(text.MeetingNameLabel, o.Title, n.Title)
		d.fact(text.MeetingKindLabel, text.MeetingKind(o.Kind), text.MeetingKind(n.Kind))
		d.fact(text.HostLabel, desaName(o.Desa), desaName(n.Desa))
		d.fact(text.MeetingDateLabel, o.Date.Long(), n.Date.Long())
		d.fact(text.StartLabel, o.Start, n.Start)
		d.fact(text.EndLabel, o.End, n.End)
		d.fact(text.PlaceLabel, o.Place, n.Place)
		d.fact(text.LeaderLabel, o.Leader, n.Leader)
		d.fact(text.SecretaryLabel, o.Secretary, n.Secretary)
		d.items(text.FactSpeakers, o.Speakers, n.Speakers)
		d.items(text.FactAgenda, o.Agenda, n.Agenda)
		d.items(text.FactDecisions, o.Decisions, n.Decisions)
		rows(d, text.FactPresent, o.Present, n.Present)
		d.fact(text.CalledLabel, o.Called, n.Called)
		d.fact(text.BeganLabel, o.Began, n.Began)
		d.fact(text.ClosedLabel, o.Closed, n.Closed)
		rows(d, text.FactDiscussion, o.Discussion, n.Discussion)
		rows(d, text.FactActions, o.Actions, n.Actions)
	})
}

func desaName(code string) string {
	h, _ := region.Locate(region.Code(code))
	return h.Name
}

// rows tells of a list of rows by its length, or how many rows say something else.
func rows[T comparable](d *difference, label string, before, after []T) {
	if len(before) != len(after) {
		d.fact(label, text.RowsOf(len(before)), text.RowsOf(len(after)))
		return
	}
	n := 0
	for i := range before {
		if before[i] != after[i] {
			n++
		}
	}
	if n > 0 {
		d.words = append(d.words, text.FactRows(d.of(lower(label)), n))
	}
}
