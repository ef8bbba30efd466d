package kawasan

import (
	"context"
	"strings"

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

// List is the screen of all kawasan.
type List struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc

	all    []model.Kawasan
	filter *widget.Entry
	name   *widget.Entry
	where  *widget.Select
	create *widget.Button
	draft  *draft
	rows   *fyne.Container
	undo   *form.UndoBar
	page   fyne.CanvasObject
	part   string
	loaded chan struct{}
	once   bool
}

var _ nav.Screen = (*List)(nil)

// NewList makes the list. Its parts are [nav.PartNew], which puts the focus into
// the box of a new kawasan, and those of [nav.KawasanOf], which show one kabupaten.
func NewList(h *nav.Host, part string) nav.Screen {
	l := &List{host: h, part: part, rows: container.NewVBox(), undo: form.NewUndoBar(), loaded: make(chan struct{})}
	l.ctx, l.cancel = context.WithCancel(context.Background())
	l.filter = widget.NewLineEntry()
	l.filter.SetPlaceHolder(text.FilterKawasan)
	l.filter.OnChanged = func(string) { l.show() }
	if code := nav.Regency(part); code != "" {
		l.filter.SetTextQuiet(regencyName(code))
	}
	l.name = widget.NewLineEntry()
	l.name.SetPlaceHolder(text.NewKawasanHint)
	l.name.OnEnter = func(int) { l.add() }
	l.where = widget.NewSelect(regencyNames(), nil)
	l.where.PlaceHolder = text.RegencyLabel
	l.create = widget.NewButton(text.NewKawasan, l.add)
	l.create.Importance = fynewidget.HighImportance
	box := widget.Border(nil, nil, nil, l.create, form.Row(l.name, form.Framed(l.where)))
	receive := widget.NewButtonWithIcon(text.ReceiveOpen, icons.Folder, func() { PickFile(h) })
	find := widget.Border(nil, nil, nil, receive, l.filter)
	head := form.Rows(form.Heading(text.Kawasan), form.NewCard(box), find, l.undo.Object)
	l.page = container.NewPadded(widget.Border(head, nil, nil, nil, container.NewVScroll(l.rows)))
	l.draft = newDraft(l)
	l.load()
	return l
}

// Object is the content.
func (l *List) Object() fyne.CanvasObject { return l.page }

// Trail is the path to the screen.
func (l *List) Trail() []nav.Crumb {
	return []nav.Crumb{{Text: text.Kawasan, Route: nav.Route{Place: nav.Kawasan}}}
}

// Shown sets the focus.
func (l *List) Shown() {
	if l.part == nav.PartNew {
		l.host.Window.Canvas().Focus(l.name)
		return
	}
	l.host.Window.Canvas().Focus(l.filter)
}

// Undo takes back the last removal, while the bar offers it.
func (l *List) Undo() { l.undo.Undo() }

// Leave keeps what was typed of a new kawasan and ends the screen's work.
func (l *List) Leave() error {
	if err := l.draft.keep(); err != nil {
		return err
	}
	l.cancel()
	return nil
}

func (l *List) load() {
	nav.Work(l.ctx, func(context.Context) ([]model.Kawasan, error) { return l.host.Office.Kawasans() },
		func(all []model.Kawasan, err error) {
			if err != nil {
				l.host.Fail(err)
			}
			l.all = all
			l.show()
			if !l.once {
				l.once = true
				close(l.loaded)
			}
		})
}

func (l *List) show() {
	l.rows.RemoveAll()
	wanted := form.Seek(l.filter.Text)
	for i := range l.all {
		k := &l.all[i]
		regency := regencyName(k.Regency)
		if wanted.In(form.Folded(k.Name + " " + regency + " " + k.Theme)) {
			l.rows.Add(l.row(k, regency))
		}
	}
	switch {
	case len(l.all) == 0:
		l.rows.Add(form.Empty(text.NoKawasanTitle, text.NoKawasanBody))
	case len(l.rows.Objects) == 0:
		l.rows.Add(form.Remark(text.NothingOfTheSort))
	}
	l.rows.Refresh()
}

func (l *List) row(k *model.Kawasan, regency string) fyne.CanvasObject {
	name := fynewidget.NewLabelWithStyle(text.KawasanName(k.Name), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	at := form.Caption(text.AllStagesDone)
	if s, ok := progress.Stage(k); ok {
		at.SetText(text.StageAt(text.StageName(s.Number), s.State))
	}
	where := form.Caption(text.RegencyName(regency))
	size := form.Caption(text.KawasanCount(len(k.Members)))
	row := form.Row(form.Tight(name, where), form.Tight(at, form.Dots(progress.Stages(k))), size)
	remove := widget.NewButton(text.Delete, func() { l.remove(k.ID, k.Name) })
	remove.Importance = fynewidget.LowImportance
	send := widget.NewButton(text.SendKawasan, func() { l.send(k.ID, k.Name) })
	send.Importance = fynewidget.LowImportance
	open := form.NewLink(row, func() { l.host.Go(nav.Route{Place: nav.Dossier, ID: k.ID}) })
	return container.NewVBox(widget.Border(nil, nil, nil, container.NewCenter(container.NewHBox(send, remove)), open), fynewidget.NewSeparator())
}

// add makes a kawasan and opens it; the name may follow later.
func (l *List) add() {
	name, regency := strings.TrimSpace(l.name.Text), ""
	if i := l.where.SelectedIndex(); i >= 0 {
		regency = string(kabupaten()[i].Code)
	}
	l.create.Disable()
	nav.Work(l.ctx, func(context.Context) (model.Kawasan, error) { return l.host.Office.NewKawasan(name, regency) },
		func(k model.Kawasan, err error) {
			l.create.Enable()
			if err != nil {
				l.host.Fail(err)
				return
			}
			l.host.Saved(l.host.Office.Now())
			l.draft.forget()
			l.host.Go(nav.Route{Place: nav.Dossier, ID: k.ID, Part: nav.PartFacts})
		})
}

func (l *List) remove(id model.ID, name string) {
	nav.Work(l.ctx, func(context.Context) ([]model.ID, error) { return l.host.Office.DeleteKawasan(id) },
		func(papers []model.ID, err error) {
			if err != nil {
				l.host.Fail(err)
				return
			}
			l.undo.Offer(text.KawasanRemoved(text.KawasanName(name), len(papers)), func() { l.restore(id) })
			l.host.Saved(l.host.Office.Now())
			l.load()
		})
}

func (l *List) restore(id model.ID) {
	nav.Work(l.ctx, func(context.Context) (struct{}, error) {
		return struct{}{}, l.host.Office.Restore(app.RecordKawasan, id)
	}, func(_ struct{}, err error) {
		if err != nil {
			l.host.Fail(err)
		}
		l.load()
	})
}

// kabupaten are the 11 kabupaten; a kota has no desa.
func kabupaten() []region.Region {
	var out []region.Region
	for _, r := range region.Regencies() {
		if !r.Code.IsKota() {
			out = append(out, r)
		}
	}
	return out
}

func regencyNames() []string {
	var out []string
	for _, r := range kabupaten() {
		out = append(out, r.Name)
	}
	return out
}

func regencyName(code string) string {
	r, _ := region.ByCode(region.Code(code))
	return r.Name
}
