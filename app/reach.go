package app

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"pena/app/block"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// Reach is how far a change of a dossier's facts goes.
type Reach struct {
	Drafts []Reached // they print the new fact from now on
	Finals []Reached // they stay as they were issued, and still say the old fact
}

// Empty reports whether no paper is reached.
func (r *Reach) Empty() bool { return len(r.Drafts)+len(r.Finals) == 0 }

// Reached is a paper that prints a fact that was changed.
type Reached struct {
	Paper DocumentLine
	Facts []FactChange // none: only what follows from facts, a condition or a sum, was changed
}

// FactChange is a fact as the paper prints it with the earlier and the present facts.
type FactChange struct{ Label, Before, After string }

// Reach finds the papers of a dossier that print something else with its present
// facts than before: a draft with the facts of before, an issued paper with those
// it was issued with. Each is composed with both, so that just what it truly
// prints counts, and a desa that left after the date of a letter does not. It
// stops with the error of ctx when that is done.
func (o *Office) Reach(ctx context.Context, before *model.Kawasan) (Reach, error) {
	var out Reach
	now, err := o.Facts(before.ID)
	if err != nil {
		return out, err
	}
	papers, err := o.Documents(before.ID)
	if err != nil {
		return out, err
	}
	earlier := *now
	earlier.Kawasan = before
	same := reflect.DeepEqual(before, now.Kawasan)
	for _, line := range papers {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		if line.State.Gone() {
			continue
		}
		d, p, err := o.documentAndPaper(line.ID)
		if err != nil {
			return out, err
		}
		if last := p.Print(); last != nil && p.State.Frozen() {
			if facts, reached, err := o.outdated(last, now.Kawasan); err != nil {
				return out, err
			} else if reached {
				out.Finals = append(out.Finals, Reached{line, facts})
			}
			continue
		}
		if same || p.State.Frozen() {
			continue
		}
		kind, err := o.kindOf(&d)
		if err != nil {
			return out, err
		}
		if facts, reached := difference(kind, &d, &earlier, now); reached {
			out.Drafts = append(out.Drafts, Reached{line, facts})
		}
	}
	return out, nil
}

// outdated compares what a print says with what it would say with the facts of now.
func (o *Office) outdated(p *model.Print, now *model.Kawasan) ([]FactChange, bool, error) {
	s, err := o.frozenSource(p)
	if err != nil || reflect.DeepEqual(s.Kawasan, now) {
		return nil, false, err
	}
	kind, err := o.kindOf(&s.Document)
	if err != nil {
		return nil, false, err
	}
	then := o.factsOf(s)
	today := *then
	today.Kawasan = now
	facts, reached := difference(kind, &s.Document, then, &today)
	return facts, reached, nil
}

// difference composes a paper with both and compares what it prints.
func difference(k *compose.Kind, d *model.Document, before, after *compose.Dossier) ([]FactChange, bool) {
	old, now := new(compose.Composer).Compose(k, d, before).Printed(), new(compose.Composer).Compose(k, d, after).Printed()
	if slices.Equal(old, now) {
		return nil, false
	}
	out := changed(old, now, "fact:", func(key string) string { return factName(k, key, after.Kinds) })
	if len(out) == 0 { // an answer that facts gave
		out = changed(old, now, "field:", func(key string) string { return k.FactLabel("isian."+key, after.Kinds) })
	}
	return out, true
}

// changed compares what comes from sources that begin so.
func changed(old, now []block.Printed, sources string, name func(key string) string) (out []FactChange) {
	was, is := factsIn(old, sources), factsIn(now, sources)
	for _, key := range append(slices.Clone(was.order), is.order...) {
		label := name(key)
		if slices.ContainsFunc(out, func(c FactChange) bool { return c.Label == label }) || slices.Equal(was.texts[key], is.texts[key]) {
			continue
		}
		out = append(out, FactChange{label, only(was.texts[key], is.texts[key]), only(is.texts[key], was.texts[key])})
	}
	return out
}

func factName(k *compose.Kind, key string, s *compose.Set) string {
	if name, ok := text.ReachFacts[key]; ok {
		return name
	}
	return k.FactLabel(key, s)
}

// printedFacts are the texts of each fact or answer on a paper, in their order.
type printedFacts struct {
	order []string
	texts map[string][]string
}

func factsIn(page []block.Printed, sources string) printedFacts {
	out := printedFacts{texts: map[string][]string{}}
	for _, p := range page {
		key, ok := strings.CutPrefix(p.Source, sources)
		if !ok {
			continue
		}
		if out.texts[key] == nil {
			out.order = append(out.order, key)
		}
		out.texts[key] = append(out.texts[key], p.Text)
	}
	return out
}

// only is a text that the other does not have, rather one that is not written in
// capitals; "" when there is none.
func only(texts, other []string) string {
	found := ""
	for _, s := range texts {
		if strings.TrimSpace(s) == "" || slices.Contains(other, s) {
			continue
		}
		if s != strings.ToUpper(s) {
			return s
		}
		if found == "" {
			found = s
		}
	}
	return found
}

// KawasanBefore is the dossier as it was when the day began, the zero day meaning
// the one it was changed on last; or as it was begun, when that was later.
func (o *Office) KawasanBefore(id model.ID, day indonesia.Date) (model.Kawasan, error) {
	saves, err := o.KawasanHistory(id)
	if err != nil {
		return model.Kawasan{}, err
	}
	dayOf := func(r Revision) indonesia.Date { return indonesia.DateOf(r.Time.In(o.clock().Location())) }
	if day.IsZero() && len(saves) > 0 {
		day = dayOf(saves[0])
	}
	at := ""
	for _, r := range saves {
		if r.Deleted {
			continue
		}
		if at = r.ID; dayOf(r).Before(day) {
			break
		}
	}
	if at == "" {
		return o.Kawasan(id)
	}
	return o.KawasanAt(id, at)
}

// Words tell of the facts, a piece for each.
func (r *Reached) Words() []string {
	var out []string
	for _, f := range r.Facts {
		out = append(out, text.ReachFact(f.Label, f.Before, f.After))
	}
	return out
}
