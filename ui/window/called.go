package window

import (
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/journal"
	"pena/ui/kawasan"
	"pena/ui/text"
	"pena/ui/widget"
)

// called does what the start of the program, and later starts of it, ask of this
// window, until there is nobody to ask.
func (w *Window) called(files <-chan string) {
	for file := range files {
		fyne.Do(func() {
			raise(w.win)
			if file != "" {
				w.receive(file)
			}
		})
	}
}

// receive asks whether an exchange file shall be taken in. Under a box that is
// open it only says that it was called: what is typed there comes first.
func (w *Window) receive(file string) {
	if widget.DialogOpen(w.win) || w.leaving {
		w.say(text.FinishFirst(filepath.Base(file)))
		return
	}
	kawasan.Receive(w.host, file)
}

// tellOfDeath offers the report of a death nobody has looked at yet.
func (w *Window) tellOfDeath(j *journal.Journal) {
	if j == nil {
		return
	}
	r, there := j.Unseen()
	if !there {
		return
	}
	widget.Ask(w.win, text.DiedTitle, text.Died(text.Moment(r.At)), text.ShowReport, text.NotNow, func(yes bool) {
		path, err := j.Seen(r)
		if err != nil {
			slog.Error("note a report as seen", "err", err)
		}
		if yes {
			w.showReport(path, r.Text)
		}
	})
}

// tellOfStore says what the user must know of the store that was opened: that no
// copy could be made of it, or that the clock cannot be right.
func (w *Window) tellOfStore() {
	words := ""
	if err := w.host.Office.NotKept(); err != nil {
		slog.Error("copy the store of another version", "err", err)
		words = text.NotKept
	}
	saved, behind, err := w.host.Office.ClockBehind()
	if err != nil {
		slog.Error("look at the clock", "err", err)
	}
	if behind {
		words = text.ClockBehind(saved)
	}
	if words != "" {
		fyne.Do(func() { w.status.Set(widget.StatusBad, words) })
	}
}

// showReport shows the report as it lies on the disk, and where.
func (w *Window) showReport(path, words string) {
	report := fynewidget.NewLabel(words)
	report.Wrapping = fyne.TextWrapBreak
	report.TextStyle.Monospace = true
	where := widget.NewLineEntry()
	where.SetTextQuiet(path)
	where.SetReadOnly(true)
	head := container.NewVBox(fynewidget.NewLabel(text.ReportLies), where)
	widget.Box(w.win, text.DiedTitle, widget.Border(head, nil, nil, nil, container.NewVScroll(report)), fyne.NewSize(900, 520), where, nil)
}
