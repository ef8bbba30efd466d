package app

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// Light says how a place in the package of a kawasan stands.
type Light string

// Lights.
const (
	LightReady    Light = "siap"
	LightNone     Light = "belum-ada"    // no paper of the kind was made
	LightMissing  Light = "kurang"       // something in it is to be filled in
	LightConflict Light = "bertentangan" // it contradicts the facts or another paper
)

// Parcel is the package of a kawasan: its papers in the order of the procedure,
// and the kinds that there is no paper of.
type Parcel struct {
	Kawasan model.Kawasan
	Lines   []ParcelLine

	o *Office
}

// ParcelLine is a place in a [Parcel]. Void and replaced papers have none.
type ParcelLine struct {
	Stage    int
	Kind     *compose.Kind
	Paper    *DocumentLine // nil: none was made
	Light    Light
	Findings []check.Finding // of a paper that is still written

	rendered Rendered
}

// Papers are the lines that there is a paper of.
func (p *Parcel) Papers() []ParcelLine {
	return slices.DeleteFunc(slices.Clone(p.Lines), func(l ParcelLine) bool { return l.Paper == nil })
}

// Count is how many lines stand so.
func (p *Parcel) Count(light Light) (n int) {
	for _, l := range p.Lines {
		if l.Light == light {
			n++
		}
	}
	return n
}

// Progress is told how much of a long work is done. It may be nil.
type Progress func(done, total int)

func (p Progress) tell(done, total int) {
	if p != nil {
		p(done, total)
	}
}

// Parcel makes all papers of a kawasan and looks at each. It stops with the
// error of ctx when that is done.
func (o *Office) Parcel(ctx context.Context, kawasan model.ID, progress Progress) (*Parcel, error) {
	facts, err := o.Facts(kawasan)
	if err != nil {
		return nil, err
	}
	papers, err := o.Documents(kawasan)
	if err != nil {
		return nil, err
	}
	papers = slices.DeleteFunc(papers, func(d DocumentLine) bool { return d.State.Gone() })
	p := &Parcel{Kawasan: *facts.Kawasan, o: o}
	p.Lines = parcelLines(o.Kinds(), &p.Kawasan, papers)
	look := &looker{o: o, facts: facts, renderer: newRenderer(o), missions: sync.OnceValues(o.Missions), lines: map[int][]model.Entry{}}
	if look.layout, err = o.LayoutSettings(); err != nil {
		return nil, err
	}
	for i := range p.Lines {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := look.at(&p.Lines[i]); err != nil {
			return nil, wrap("make the package", err)
		}
		progress.tell(i+1, len(p.Lines))
	}
	return p, nil
}

// parcelLines puts papers and kinds without one in the order of the stages as
// the office has them, those of one kind by their dates. A stage that is passed
// over asks for nothing.
func parcelLines(set *compose.Set, k *model.Kawasan, papers []DocumentLine) []ParcelLine {
	var out []ParcelLine
	kinds := set.All()
	slices.SortStableFunc(kinds, func(a, b *compose.Kind) int { return cmp.Compare(a.Order, b.Order) })
	slices.SortStableFunc(papers, func(a, b DocumentLine) int {
		if a.Date.IsZero() || b.Date.IsZero() {
			return cmp.Compare(b.Date.String(), a.Date.String())
		}
		return cmp.Compare(a.Date.String(), b.Date.String())
	})
	for _, s := range stagesOf(k) {
		for _, kind := range kinds {
			if kind.Stage != s.Number {
				continue
			}
			made := false
			for i := range papers {
				if papers[i].Kind == kind.Key {
					made = true
					out = append(out, ParcelLine{Stage: s.Number, Kind: kind, Paper: &papers[i], Light: LightReady})
				}
			}
			if !made && s.State != model.StageSkipped {
				out = append(out, ParcelLine{Stage: s.Number, Kind: kind, Light: LightNone})
			}
		}
	}
	return out
}

// stagesOf are the stages of a kawasan, each once, those it does not name last.
func stagesOf(k *model.Kawasan) []model.Stage {
	var out []model.Stage
	add := func(s model.Stage) {
		if !slices.ContainsFunc(out, func(o model.Stage) bool { return o.Number == s.Number }) {
			out = append(out, s)
		}
	}
	for _, s := range k.Stages {
		add(s)
	}
	for n := range model.StageCount {
		add(model.Stage{Number: n, State: model.StageNotYet})
	}
	return out
}

// looker makes the papers of one dossier from facts that are read once.
type looker struct {
	o        *Office
	facts    *compose.Dossier
	layout   map[string]map[string]string
	renderer *renderer
	missions func() ([]check.Mission, error) // of all dossiers, read once a paper asks for them
	lines    map[int][]model.Entry           // of the register, by year
}

func (k *looker) at(l *ParcelLine) error {
	if l.Paper == nil {
		return nil
	}
	d, p, err := k.o.documentAndPaper(l.Paper.ID)
	if err != nil {
		return err
	}
	l.Paper.Number = text.PaperNumbers(&p) // of all copies of a letter to many
	if last := p.Print(); last != nil && p.State.Frozen() {
		l.rendered, err = k.o.renderPrint(last, p.State)
		return err
	}
	foot, err := k.o.foot(&p)
	if err != nil {
		return err
	}
	numbers, err := k.o.copyNumbers(&p)
	if err != nil {
		return err
	}
	l.rendered, _ = k.renderer.whole(l.Kind, &d, k.facts, k.layout, foot, numbers)
	if l.rendered.Pages == nil {
		return l.rendered.Err
	}
	in := check.Input{Kind: l.Kind, Document: &d, Facts: k.facts, Blocks: l.rendered.Blocks, Entry: p.Entry}
	if d.Date.Valid() && !d.Sample {
		if in.Register, err = k.register(d.Date.Year); err != nil {
			return err
		}
	}
	if check.SendsStaff(l.Kind) {
		if in.Missions, err = k.missions(); err != nil {
			return err
		}
	}
	l.Findings = check.Check(in)
	l.Light = lightOf(l.Findings, len(l.rendered.Gaps) > 0)
	return nil
}

func (k *looker) register(year int) (lines []model.Entry, err error) {
	if lines, ok := k.lines[year]; ok {
		return lines, nil
	}
	lines, err = k.o.Register(year)
	k.lines[year] = lines
	return lines, err
}

// lightOf sums findings up: what contradicts weighs more than what is missing.
func lightOf(findings []check.Finding, gaps bool) Light {
	light := LightReady
	if gaps {
		light = LightMissing
	}
	for _, f := range findings {
		switch {
		case f.Contradicts():
			return LightConflict
		case f.Level == check.Block:
			light = LightMissing
		}
	}
	return light
}
