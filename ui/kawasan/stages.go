package kawasan

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// stages lists the stages in the office's own order, each with the papers that
// belong to it. No stage ever blocks a paper.
func (d *Dossier) stages() fyne.CanvasObject {
	own := d.begin(nav.PartStages)
	var list *form.List
	line := form.NewStageLine(func(i int) { list.Choose(i) })
	chosen := d.present()
	draw := func() { line.Set(d.steps(), chosen) }
	lines := func() []form.Line {
		draw()
		var out []form.Line
		for i, s := range d.k.Value().Stages {
			out = append(out, form.Line{Title: text.StageNumbered(i+1, text.StageName(s.Number)),
				Sub: text.StageLine(text.StageState(s.State), days(s), len(d.papersAt(s.Number)))})
		}
		return out
	}
	at := func(i int, change func(*kawasan)) {
		if d.group != own { // another tab was opened meanwhile
			return
		}
		if change == nil || d.edit(change) {
			list.SetLines(lines())
			list.Choose(i)
		}
	}
	list = form.NewList(nil, form.Empty(text.DossierStages, ""), func(i int) fyne.CanvasObject {
		chosen = i
		draw()
		return d.stage(i, func() { list.SetLines(lines()) }, at)
	})
	list.SetLines(lines())
	list.Choose(chosen)
	all := widget.NewButtonWithIcon(text.ParcelPrintAll, icons.Cetak, func() { d.tabs.Open(nav.PartParcel) })
	foot := container.NewVBox(fynewidget.NewSeparator(), container.NewHBox(all))
	return widget.Border(container.NewVBox(line.Object, fynewidget.NewSeparator()), foot, nil, nil, list.Object)
}

// steps are the stages as the line at the top shows them, with the day each
// ended on or began.
func (d *Dossier) steps() []form.Step {
	var out []form.Step
	for _, s := range d.k.Value().Stages {
		day := s.End
		if day.IsZero() {
			day = s.Start
		}
		out = append(out, form.Step{Name: text.StageShort(s.Number), Day: text.DayShort(day), State: s.State})
	}
	return out
}

// present is the stage the process is at: the first that is neither done nor
// passed over.
func (d *Dossier) present() int {
	for i, s := range d.k.Value().Stages {
		if s.State != model.StageDone && s.State != model.StageSkipped {
			return i
		}
	}
	return 0
}

func days(s model.Stage) string {
	switch {
	case s.Start.IsZero() && s.End.IsZero():
		return ""
	case s.End.IsZero() || s.Start.IsZero() || s.Start == s.End:
		if s.Start.IsZero() {
			return s.End.Long()
		}
		return s.Start.Long()
	}
	span, err := indonesia.DateRange(s.Start, s.End)
	if err != nil {
		return s.Start.Long()
	}
	return span
}

func (d *Dossier) papersAt(stage int) []app.DocumentLine {
	var out []app.DocumentLine
	for _, p := range d.papers {
		at := 0 // of a kind that the office does not have: another office's own
		if k := d.host.Office.Kinds().Kind(p.Kind); k != nil {
			at = k.Stage
		}
		if at == stage {
			out = append(out, p)
		}
	}
	return out
}

// stage edits one stage and shows its papers.
func (d *Dossier) stage(i int, changed func(), at func(int, func(*kawasan))) fyne.CanvasObject {
	g := d.beginDetail(fmt.Sprintf("tahap %d", d.k.Value().Stages[i].Number))
	s := func(k *kawasan) *model.Stage { return &k.Stages[i] }
	var states []form.Option
	for _, v := range []model.StageState{model.StageNotYet, model.StageRunning, model.StageDone, model.StageSkipped, model.StageRepeated} {
		states = append(states, form.Option{Value: string(v), Text: text.StageState(v)})
	}
	state := g.Choice(text.StageStateLabel, states, func(k *kawasan) string { return string(s(k).State) }, func(k *kawasan, v string) { s(k).State = model.StageState(v) }, nil)
	start := g.Date(text.StageStartLabel, text.DateHint, func(k *kawasan) indonesia.Date { return s(k).Start }, func(k *kawasan, v indonesia.Date) { s(k).Start = v })
	end := g.Date(text.StageEndLabel, text.DateHint, func(k *kawasan) indonesia.Date { return s(k).End }, func(k *kawasan, v indonesia.Date) { s(k).End = v })
	note := g.Line(text.RemarkLabel, "", func(k *kawasan) string { return s(k).Note }, func(k *kawasan, v string) { s(k).Note = v })
	g.OnApplied(changed)
	move := func(by int) {
		to := i + by
		if to >= 0 && to < len(d.k.Value().Stages) {
			at(to, func(k *kawasan) { k.Stages[i], k.Stages[to] = k.Stages[to], k.Stages[i] })
		}
	}
	repeat := widget.NewButton(text.StageAgain, func() {
		at(i+1, func(k *kawasan) {
			k.Stages = slices.Insert(k.Stages, i+1, model.Stage{Number: k.Stages[i].Number, State: model.StageRepeated})
		})
	})
	number := d.k.Value().Stages[i].Number
	return form.Rows(form.Heading(text.StageName(number)), d.stagePapers(number, func() { at(i, nil) }),
		state.Object, form.Row(start.Object, end.Object), note.Object, container.NewHBox(moveButtons(move), repeat))
}

// stagePapers lists the papers of a stage and the kinds that can be made.
func (d *Dossier) stagePapers(stage int, again func()) fyne.CanvasObject {
	box := form.Rows(form.Caption(text.StagePapers))
	papers := d.papersAt(stage)
	for _, p := range papers {
		open := form.LinkRow(text.DocumentState(p.State), p.Title, p.Number, 120, func() {
			d.host.Go(nav.Route{Place: nav.Document, ID: p.ID})
		})
		remove := widget.NewButtonWithIcon(text.Delete, icons.Hapus, func() { d.remove(p, again) })
		remove.Importance = fynewidget.LowImportance
		box.Add(widget.Border(nil, nil, nil, remove, open))
	}
	kinds := 0
	for _, k := range d.host.Office.Kinds().All() {
		if k.Stage != stage {
			continue
		}
		kinds++
		create := widget.NewButton(text.Create, func() { d.make(k.Key) })
		box.Add(widget.Border(nil, nil, nil, create, form.Remark(k.Title)))
	}
	if kinds == 0 && len(papers) == 0 {
		box.Add(form.Remark(text.NoStagePapers))
	}
	return box
}

// remove takes a paper away and offers the way back.
func (d *Dossier) remove(p app.DocumentLine, again func()) {
	change := func(do func(model.ID) error, done func()) {
		nav.Work(d.ctx, func(context.Context) ([]app.DocumentLine, error) {
			if err := do(p.ID); err != nil {
				return nil, err
			}
			return d.host.Office.Documents(d.id)
		}, func(papers []app.DocumentLine, err error) {
			if err != nil {
				d.host.Fail(err)
				return
			}
			d.papers = papers
			d.host.Saved(d.host.Office.Now())
			again()
			done()
		})
	}
	change(d.host.Office.DeleteDocument, func() {
		d.undo.Offer(text.PaperRemoved(p.Title), func() {
			change(func(id model.ID) error { return d.host.Office.Restore(app.RecordDocument, id) }, func() {})
		})
	})
}

// make starts a paper and opens it.
func (d *Dossier) make(kind string) {
	nav.Work(d.ctx, func(context.Context) (model.ID, error) { return d.host.Office.NewDocument(d.id, kind) },
		func(id model.ID, err error) {
			if err != nil {
				d.host.Fail(err)
				return
			}
			d.host.Go(nav.Route{Place: nav.Document, ID: id})
		})
}
