package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// mostDeleted is how many rows are shown at once; the filter finds the others.
const mostDeleted = 60

// deletedList lists what was deleted, with the way back beside each.
type deletedList struct {
	s      *Settings
	all    []app.DeletedLine
	filter *widget.Entry
	rows   *fyne.Container
	loaded chan struct{} // closed when it first shows the store
	once   bool
}

// deleted is the part of the page that brings back what was deleted.
func (s *Settings) deleted() fyne.CanvasObject {
	l := &deletedList{s: s, filter: widget.NewLineEntry(), rows: container.NewVBox(), loaded: make(chan struct{})}
	s.gone = l
	l.filter.SetPlaceHolder(text.FindDeleted)
	l.filter.OnChanged = func(string) { l.show() }
	l.filter.Hide()
	l.load()
	head := form.Rows(form.Heading(text.DeletedTitle), form.Remark(text.DeletedHint), l.filter)
	return widget.Border(head, nil, nil, nil, form.Page(l.rows))
}

func (l *deletedList) load() {
	nav.Work(l.s.ctx, func(context.Context) ([]app.DeletedLine, error) { return l.s.host.Office.Deleted() }, func(all []app.DeletedLine, err error) {
		if err != nil {
			l.s.host.Fail(err)
			return
		}
		l.all = all
		l.show()
		if !l.once {
			l.once = true
			close(l.loaded)
		}
	})
}

func (l *deletedList) show() {
	l.rows.RemoveAll()
	if len(l.all) > 0 {
		l.filter.Show()
	}
	typed := form.Seek(l.filter.Text)
	for _, d := range l.all {
		if !typed.In(form.Folded(d.Title + " " + d.Kawasan + " " + deletedLine(d))) {
			continue
		}
		if len(l.rows.Objects) == mostDeleted {
			l.rows.Add(form.Remark(text.MoreMatches))
			break
		}
		l.rows.Add(l.row(d))
	}
	switch {
	case len(l.all) == 0:
		l.rows.Add(form.Remark(text.NothingDeleted))
	case len(l.rows.Objects) == 0:
		l.rows.Add(form.Remark(text.FoundNothing(l.filter.Text)))
	}
	l.rows.Refresh()
}

func (l *deletedList) row(d app.DeletedLine) fyne.CanvasObject {
	title := fynewidget.NewLabelWithStyle(deletedTitle(d), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Truncation = fyne.TextTruncateEllipsis
	words := form.Tight(title, form.Caption(deletedLine(d)))
	back := widget.NewButtonWithIcon(text.BringBack, icons.Urungkan, func() { l.restore(d) })
	if d.Waits {
		back.Disable()
	}
	return container.NewVBox(widget.Border(nil, nil, nil, container.NewCenter(back), words), fynewidget.NewSeparator())
}

func (l *deletedList) restore(d app.DeletedLine) {
	nav.Store(l.s.ctx, l.s.host, func() error { return l.s.host.Office.Restore(d.Record, d.ID) }, func() {
		l.s.host.Say(text.BroughtBack(deletedTitle(d)))
		l.load()
	})
}

func deletedTitle(d app.DeletedLine) string {
	if d.Record == app.RecordKawasan {
		return text.KawasanName(d.Title)
	}
	return d.Title
}

// deletedLine tells what was deleted, when and by whom.
func deletedLine(d app.DeletedLine) string {
	what := text.DeletedKind(string(d.Record))
	switch {
	case d.Papers > 0:
		what = text.DeletedWithPapers(what, d.Papers)
	case d.Kawasan != "":
		what = text.DeletedPaperOf(what, d.Kawasan)
	case d.Loose:
		what = text.FoundIn(what, text.NoKawasan)
	}
	line := text.DeletedBy(what, d.Gone.Time, d.Gone.User)
	if d.Waits {
		line = text.DeletedWaits(line)
	}
	return line
}
