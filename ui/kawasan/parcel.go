package kawasan

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/check"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// parcel is the tab of the package: every paper of the kawasan and every kind
// there is none of, by stage, and the ways to paper and file.
type parcel struct {
	d      *Dossier
	ctx    context.Context
	cancel context.CancelFunc
	p      *app.Parcel // nil until all papers were looked at
	page   *fyne.Container
	bar    *fyne.Container // the buttons, or how far the work is
	list   *form.List
	work   *work         // nil while nothing is done
	looked chan struct{} // closed when all papers were looked at for the first time
}

func (d *Dossier) parcel() fyne.CanvasObject {
	d.begin(nav.PartParcel)
	t := &parcel{d: d, page: container.NewStack(), bar: container.NewStack(), looked: make(chan struct{})}
	t.ctx, t.cancel = context.WithCancel(d.ctx)
	d.bundle = t
	t.look()
	return t.page
}

func (d *Dossier) closeParcel() {
	d.bundle.cancel()
	d.bundle = nil
	d.closeTab()
}

// look makes all papers, after what was typed is stored.
func (t *parcel) look() {
	if t.d.k.Flush() != nil {
		return // told by the status line
	}
	t.list = form.NewList(nil, form.Remark(""), t.line)
	t.page.RemoveAll()
	t.page.Add(widget.Border(t.bar, nil, nil, nil, t.list.Object))
	t.page.Refresh()
	run(t, text.ParcelLooking, func(ctx context.Context, told app.Progress) (*app.Parcel, error) {
		return t.d.host.Office.Parcel(ctx, t.d.id, told)
	}, func(p *app.Parcel) {
		before := t.p
		t.p = p
		t.list.SetLines(t.lines())
		t.list.Choose(t.first())
		t.showBar("")
		if before == nil {
			close(t.looked)
		}
	})
}

// first is the first line that is not ready, of those that there is a paper of;
// else the first of all.
func (t *parcel) first() int {
	for i, l := range t.p.Lines {
		if l.Paper != nil && l.Light != app.LightReady {
			return i
		}
	}
	return 0
}

func (t *parcel) lines() []form.Line {
	var out []form.Line
	stage := -1
	for _, l := range t.p.Lines {
		title, number := l.Kind.Title, ""
		if l.Paper != nil {
			title, number = l.Paper.Title, l.Paper.Number
		}
		line := form.Line{Title: title, Sub: text.ParcelLine(string(l.Light), len(l.Findings), number), Sign: lightSign(l.Light)}
		if l.Stage != stage {
			stage = l.Stage
			line.Head = text.StageName(stage)
		}
		out = append(out, line)
	}
	return out
}

func lightSign(l app.Light) fyne.Resource {
	switch l {
	case app.LightReady:
		return icons.Centang
	case app.LightConflict:
		return icons.Peringatan
	case app.LightMissing:
		return icons.TahapSebagian
	}
	return icons.TahapBelum
}

// line shows what stands against a paper, each a way to its place.
func (t *parcel) line(i int) fyne.CanvasObject {
	l := &t.p.Lines[i]
	if l.Paper == nil {
		create := widget.NewButtonWithIcon(text.Create, icons.Tambah, func() { t.d.make(l.Kind.Key) })
		create.Importance = fynewidget.HighImportance
		return form.Rows(form.Heading(l.Kind.Title), form.Remark(text.ParcelNone), container.NewHBox(create))
	}
	open := widget.NewButtonWithIcon(text.ParcelOpen, icons.Naskah, func() { t.d.host.Go(placeOf(t.d.id, l.Paper, "")) })
	open.Importance = fynewidget.HighImportance
	head := form.Heading(l.Paper.Title)
	head.Wrapping = fyne.TextWrapWord
	rows := form.Rows(head, form.Remark(text.ParcelStanding(string(l.Light), text.DocumentState(l.Paper.State))), container.NewHBox(open))
	if len(l.Findings) == 0 {
		rows.Add(form.Remark(text.ParcelFine))
		return rows
	}
	rows.Add(form.Caption(text.ParcelToMend))
	for i := range l.Findings {
		f := &l.Findings[i]
		words := fynewidget.NewLabel(f.Sentence)
		words.Wrapping = fyne.TextWrapWord
		sign := fynewidget.NewIcon(icons.Keterangan)
		if f.Level == check.Block || f.Contradicts() {
			sign.SetResource(icons.Peringatan)
		}
		rows.Add(form.NewLink(widget.Border(nil, nil, sign, nil, words), func() { t.d.host.Go(placeOf(t.d.id, l.Paper, f.Source)) }))
	}
	return rows
}

// placeOf is where the source of a finding is mended: the dossier, the settings,
// or the paper itself.
func placeOf(kawasan model.ID, paper *app.DocumentLine, source string) nav.Route {
	if to, ok := nav.Elsewhere(kawasan, paper.Meeting, source); ok {
		return to
	}
	return nav.Route{Place: nav.Document, ID: paper.ID, Part: source}
}

// showBar shows what can be done, and what the package sums up to; said, when it
// is not empty, stands in place of the sum.
func (t *parcel) showBar(said string) {
	again := widget.NewButtonWithIcon(text.ParcelAgain, icons.Ulangi, t.look)
	buttons := []fyne.CanvasObject{again}
	some := t.p != nil && len(t.p.Papers()) > 0
	switch {
	case some:
		said = text.ParcelCounts(t.p.Count(app.LightReady), t.p.Count(app.LightMissing), t.p.Count(app.LightConflict), t.p.Count(app.LightNone))
	case t.p != nil:
		said = text.ParcelEmpty
	}
	if some {
		print := widget.NewButtonWithIcon(text.ParcelPrint, icons.Cetak, t.print)
		print.Importance = fynewidget.HighImportance
		buttons = []fyne.CanvasObject{print,
			widget.NewButtonWithIcon(text.ParcelPDF, icons.SimpanPDF, t.savePDF),
			widget.NewButtonWithIcon(text.ParcelZIP, icons.SimpanPDF, t.saveZIP),
			widget.NewButtonWithIcon(text.ParcelFolder, icons.Folder, t.saveFolder), again}
	}
	t.bar.RemoveAll()
	t.bar.Add(form.Rows(container.NewHBox(buttons...), form.Remark(said), fynewidget.NewSeparator()))
	t.bar.Refresh()
	t.d.host.Window.Canvas().Focus(buttons[0].(fyne.Focusable))
}
