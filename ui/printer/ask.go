package printer

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/printing"
	"pena/app/typeset"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// ask is the box, with what was chosen until now.
type ask struct {
	ctx      context.Context
	h        *nav.Host
	title    string
	pages    *typeset.Pages
	printers []printing.Printer

	printer int
	copies  string
	list    string // of pages
	paper   int    // 0: the paper's own; else one more than its place in typeset.Papers
	problem string
}

// show opens the box; what cannot be is told in it, and nothing typed is lost.
func (a *ask) show() {
	problem := fynewidget.NewLabel(a.problem)
	problem.Importance = fynewidget.DangerImportance
	problem.Wrapping = fyne.TextWrapWord
	tell := func(words string) {
		problem.SetText(words)
		if words == "" {
			problem.Hide()
		} else {
			problem.Show()
		}
	}
	tell(a.problem)
	count := line(a.copies, "1", func(s string) { a.copies = s })
	list := line(a.list, text.PrintPagesHint, func(s string) { a.list = s })
	rows := container.NewVBox(labelled(text.PrintTo, a.choosePrinter()), form.Row(labelled(text.PrintCopies, count), labelled(text.PrintPages, list)))
	if printing.ChoosesPaper {
		rows.Add(labelled(text.PrintPaper, a.choosePaper(tell)))
	}
	hint := fynewidget.NewLabel(text.PrintHint)
	hint.Wrapping = fyne.TextWrapWord
	hint.Importance = fynewidget.LowImportance
	rows.Add(hint)
	rows.Add(problem)
	widget.Form(a.h.Window, text.PrintTitle, rows, []*widget.Entry{count, list}, text.Print, a.done)
}

func (a *ask) done(confirmed bool) {
	if !confirmed {
		return
	}
	some, o, problem := a.chosen()
	if problem != "" {
		a.problem = problem
		a.show()
		return
	}
	a.send(some, o)
}

func labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(form.Caption(name), o)
}

func line(value, hint string, changed func(string)) *widget.Entry {
	e := widget.NewLineEntry()
	e.SetTextQuiet(value)
	e.SetPlaceHolder(hint)
	e.OnChanged = changed
	return e
}

func (a *ask) choosePrinter() fyne.CanvasObject {
	var names []string
	for _, p := range a.printers {
		names = append(names, text.Printer(p))
	}
	s := widget.NewSelect(names, nil)
	s.SetSelectedIndex(a.printer)
	s.OnChanged = func(string) { a.printer = s.SelectedIndex() }
	return form.Framed(s)
}

// choosePaper offers the sheets, and warns of one that is smaller than the paper.
func (a *ask) choosePaper(tell func(string)) fyne.CanvasObject {
	own := sheetOf(a.pages)
	names := []string{text.PaperOfDocument + ": " + text.Paper(own)}
	for _, p := range typeset.Papers() {
		names = append(names, text.Paper(p))
	}
	s := widget.NewSelect(names, nil)
	s.SetSelectedIndex(a.paper)
	s.OnChanged = func(string) {
		a.paper = s.SelectedIndex()
		tell("")
		if a.paper < 1 {
			return
		}
		if p := typeset.Papers()[a.paper-1]; p.Width+1 < own.Width || p.Height+1 < own.Height {
			tell(text.SheetTooShort(p, own))
		}
	}
	return form.Framed(s)
}

// sheetOf is the sheet the pages stand on, upright.
func sheetOf(p *typeset.Pages) typeset.Paper {
	w, h := p.Pages[0].Width, p.Pages[0].Height
	own := typeset.Paper{Width: min(w, h), Height: max(w, h)}
	for _, known := range typeset.Papers() {
		if known.Width == own.Width && known.Height == own.Height {
			return known
		}
	}
	return own
}

// copies reads how many copies: 1 to 99.
func copies(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n >= 1 && n <= 99
}
