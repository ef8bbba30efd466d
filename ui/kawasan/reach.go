package kawasan

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// reachRest is how long a dossier must stay as it was stored before its papers are
// compared: all of them are composed for that.
const reachRest = time.Second

// reach tells which papers the changes made on this page touch: a line at the foot
// of the page, with the way to each of them.
type reach struct {
	d      *Dossier
	before model.Kawasan // as the page was opened
	object *fyne.Container
	words  *fynewidget.Label
	found  app.Reach
	timer  *time.Timer
	cancel context.CancelFunc // of the look under way
}

func newReach(d *Dossier, before model.Kawasan) *reach {
	r := &reach{d: d, before: clone(before), words: fynewidget.NewLabel(""), cancel: func() {}}
	r.words.Truncation = fyne.TextTruncateEllipsis
	show := widget.NewButtonWithIcon(text.ReachShow, icons.Naskah, r.show)
	away := widget.NewButtonWithIcon("", icons.Tutup, func() { r.object.Hide(); r.d.body.Refresh() })
	away.Importance = fynewidget.LowImportance
	r.object = widget.Border(nil, nil, fynewidget.NewIcon(icons.Keterangan), container.NewHBox(show, away), r.words)
	r.object.Hide()
	return r
}

// look compares the papers once the dossier rests.
func (r *reach) look() {
	if r.timer != nil {
		r.timer.Stop()
	}
	r.timer = time.AfterFunc(reachRest, func() { fyne.Do(r.lookNow) })
}

func (r *reach) lookNow() {
	r.cancel()
	var ctx context.Context
	ctx, r.cancel = context.WithCancel(r.d.ctx)
	nav.Work(ctx, func(ctx context.Context) (app.Reach, error) { return r.d.host.Office.Reach(ctx, &r.before) }, func(found app.Reach, err error) {
		if err != nil {
			r.d.host.Fail(err)
			return
		}
		r.found = found
		if found.Empty() {
			r.object.Hide()
		} else {
			r.words.SetText(text.Reach(len(found.Drafts), len(found.Finals)))
			r.object.Show()
		}
		r.d.body.Refresh() // gives the line its place, or takes it
	})
}

// show lists the papers, what must stay as it is first; a press opens one.
func (r *reach) show() {
	var lines []widget.ChoiceLine
	var ids []model.ID
	add := func(sign fyne.Resource, papers []app.Reached) {
		for i := range papers {
			p := &papers[i]
			lines = append(lines, widget.ChoiceLine{Icon: sign, Text: text.ReachPaper(p.Paper.Title, p.Paper.Number, text.DocumentState(p.Paper.State), p.Words())})
			ids = append(ids, p.Paper.ID)
		}
	}
	add(icons.Terkunci, r.found.Finals)
	add(icons.Naskah, r.found.Drafts)
	title := text.ReachTitle
	if len(r.found.Finals) > 0 {
		title += "\n" + text.ReachAdvice
	}
	widget.Choose(r.d.host.Window, title, lines, func(i int) { r.d.host.Go(nav.Route{Place: nav.Document, ID: ids[i]}) })
}

// stop ends what is still to come.
func (r *reach) stop() {
	if r.timer != nil {
		r.timer.Stop()
	}
	r.cancel()
}
