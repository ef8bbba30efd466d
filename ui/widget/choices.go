package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// ChoiceLine is a line of [Choose]: a sign, a sentence, and smaller words beneath.
type ChoiceLine struct {
	Icon fyne.Resource
	Text string
	Sub  string // may be empty
}

// Choose shows lines over the window, each whole however long it is. Arrows go
// from line to line; a press or Enter closes the box and tells which it was.
func Choose(w fyne.Window, title string, lines []ChoiceLine, chosen func(i int)) *Dialog {
	var d *Dialog
	rows := make([]*pressable, len(lines))
	column := container.NewVBox()
	scroll := container.NewVScroll(column)
	for i, l := range lines {
		rows[i] = newPressable(choiceLine(l), func() {
			d.Close(false)
			chosen(i)
		})
		rows[i].onKey = func(key fyne.KeyName) bool { return stepBetween(w, rows, i, key) }
		rows[i].onFocus = func() { bringIntoSight(scroll, rows[i]) }
		column.Add(rows[i])
		column.Add(fynewidget.NewSeparator())
	}
	size := fyne.NewSize(fyne.Min(820, w.Canvas().Size().Width-80), fyne.Min(420, w.Canvas().Size().Height-200))
	d = newDialog(w, title, container.NewGridWrap(size, scroll), nil, "", text.Close, nil)
	if len(rows) > 0 {
		w.Canvas().Focus(rows[0])
	}
	return d
}

func choiceLine(l ChoiceLine) fyne.CanvasObject {
	words := fynewidget.NewLabel(l.Text)
	words.Wrapping = fyne.TextWrapWord
	body := container.NewVBox(words)
	if l.Sub != "" {
		sub := fynewidget.NewLabel(l.Sub)
		sub.Wrapping, sub.Importance = fyne.TextWrapWord, fynewidget.LowImportance
		body.Add(sub)
	}
	sign := fynewidget.NewIcon(l.Icon)
	return Border(nil, nil, container.NewPadded(sign), nil, body)
}

// stepBetween moves the focus with the arrows and reports whether key was one.
func stepBetween(w fyne.Window, rows []*pressable, at int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		w.Canvas().Focus(rows[min(at+1, len(rows)-1)])
	case fyne.KeyUp:
		w.Canvas().Focus(rows[max(at-1, 0)])
	default:
		return false
	}
	return true
}

// bringIntoSight scrolls until the row can be seen whole.
func bringIntoSight(s *container.Scroll, row *pressable) {
	top := row.Position().Y
	bottom := top + row.Size().Height
	switch {
	case top < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > s.Offset.Y+s.Size().Height:
		s.ScrollToOffset(fyne.NewPos(0, bottom-s.Size().Height))
	}
}
