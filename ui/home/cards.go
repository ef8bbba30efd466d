package home

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/model"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/progress"
	"pena/ui/text"
	"pena/ui/widget"
)

// cards stand three in a row.
const cardsInRow = 3

func (s *Home) cards(v state) fyne.CanvasObject {
	grid := container.NewGridWithColumns(cardsInRow)
	for i := range v.kawasan {
		grid.Add(s.card(&v.kawasan[i], papersOf(v.papers, v.kawasan[i].ID)))
	}
	add := widget.NewButtonWithIcon(text.NewKawasan, icons.Tambah, func() {
		s.host.Go(nav.Route{Place: nav.Kawasan, Part: nav.PartNew})
	})
	return form.Rows(grid, container.NewHBox(add))
}

func papersOf(all []app.DocumentLine, kawasan model.ID) []app.DocumentLine {
	var out []app.DocumentLine
	for _, p := range all {
		if p.Kawasan == kawasan {
			out = append(out, p)
		}
	}
	return out
}

func (s *Home) card(k *model.Kawasan, papers []app.DocumentLine) fyne.CanvasObject {
	name := fynewidget.NewLabelWithStyle(text.KawasanName(k.Name), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	open := func() { s.host.Go(nav.Route{Place: nav.Dossier, ID: k.ID}) }
	where := form.Caption(text.RegencyName(regencyName(k.Regency)))
	at := fynewidget.NewLabel(text.AllStagesDone)
	at.Truncation = fyne.TextTruncateEllipsis
	if stage, ok := progress.Stage(k); ok {
		at.SetText(text.StageAt(text.StageName(stage.Number), stage.State))
	}
	head := form.NewLink(form.Tight(name, where, form.Dots(progress.Stages(k)), at, form.Caption(text.StagesDone(progress.Done(k), model.StageCount))), open)
	if s.first == nil {
		s.first, _ = head.(fyne.Focusable)
	}
	return form.NewCard(form.Rows(head, fynewidget.NewSeparator(), s.next(k, papers)))
}

// next names the paper that likely comes next and makes it.
func (s *Home) next(k *model.Kawasan, papers []app.DocumentLine) fyne.CanvasObject {
	kind := progress.Next(s.host.Office.Kinds(), k, papers)
	if kind == nil {
		return form.Remark(text.NoPaperNext)
	}
	words := fynewidget.NewLabel(text.NextPaper(kind.Title))
	words.Wrapping = fyne.TextWrapWord
	create := widget.NewButton(text.Create, func() { s.create(k.ID, kind.Key) })
	create.Importance = fynewidget.HighImportance
	return widget.Border(nil, nil, nil, container.NewVBox(create), words)
}

func regencyName(code string) string {
	r, ok := region.ByCode(region.Code(code))
	if !ok {
		return ""
	}
	return r.Name
}

func (s *Home) due(list []progress.Due) fyne.CanvasObject {
	rows := form.Rows(form.Heading(text.DueTitle))
	if len(list) == 0 {
		rows.Add(form.Remark(text.NothingDue))
	}
	for i, d := range list {
		if i == shownPapers {
			break
		}
		day, what, part := d.Date.Long(), "", nav.PartMeetings
		if d.Meeting != nil {
			what = text.DueMeeting(text.MeetingTitle(d.Meeting), d.Name)
		} else {
			what, part = text.DueStage(text.StageName(d.Stage.Number), d.Name), nav.PartStages
			if d.Stage.End.IsZero() && !d.Date.IsZero() {
				day = text.RunningSince(d.Date)
			}
		}
		rows.Add(form.LinkRow(day, what, "", 180, func() { s.host.Go(nav.Route{Place: nav.Dossier, ID: d.Kawasan, Part: part}) }))
	}
	return rows
}

func (s *Home) recent(v state) fyne.CanvasObject {
	rows := form.Rows(form.Heading(text.RecentTitle))
	if len(v.papers) == 0 {
		rows.Add(form.Remark(text.NothingRecent))
	}
	now := s.host.Office.Now()
	names := map[model.ID]string{}
	for i := range v.kawasan {
		names[v.kawasan[i].ID] = v.kawasan[i].Name
	}
	for i, p := range v.papers {
		if i == shownPapers {
			break
		}
		rows.Add(s.recentRow(&p, names[p.Kawasan], now))
	}
	return rows
}

// recentRow names a paper and, where its title does not, its kawasan beneath.
func (s *Home) recentRow(p *app.DocumentLine, kawasan string, now time.Time) fyne.CanvasObject {
	title := fynewidget.NewLabel(p.Title)
	title.Truncation = fyne.TextTruncateEllipsis
	words := form.Tight(title)
	if kawasan != "" && !strings.Contains(p.Title, kawasan) {
		words.Add(form.Caption(kawasan))
	}
	state := fynewidget.NewLabel(text.DocumentState(p.State))
	state.Importance = fynewidget.LowImportance
	row := form.Dated(form.Caption(text.Changed(p.Changed.In(now.Location()), now)), widget.Border(nil, nil, nil, state, words), 110)
	return form.NewLink(row, func() { s.host.Go(nav.Route{Place: nav.Document, ID: p.ID}) })
}

// discardSample tells what will be gone and does it in one act: what was tried
// out in the sample cannot be brought back.
func (s *Home) discardSample() {
	widget.Ask(s.host.Window, text.DiscardSample, text.SampleDiscardNote, text.DiscardSample, text.Cancel, func(yes bool) {
		if !yes {
			return
		}
		s.host.Say(text.DiscardingSample)
		nav.Work(s.ctx, func(context.Context) (int, error) { return s.host.Office.RemoveSample() },
			func(_ int, err error) { s.after(text.SampleDiscarded, err) })
	})
}

// after shows the store anew when the sample came or went.
func (s *Home) after(said string, err error) {
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.host.Saved(s.host.Office.Now())
	s.host.Say(said)
	s.load()
}
