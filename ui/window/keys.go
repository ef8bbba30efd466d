package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// showKeys lists every key, in four columns.
func (w *Window) showKeys() {
	at := map[string]int{text.KeysAnywhere: 0, text.KeysOnPaper: 1, text.KeysOnLife: 2, text.KeysInText: 3, text.KeysOnPage: 3}
	columns := []*fyne.Container{form.Tight(), form.Tight(), form.Tight(), form.Tight()}
	group := ""
	for _, c := range w.commands() {
		column := columns[at[c.group]]
		if c.group != group {
			group = c.group
			column.Add(form.Heading(group))
		}
		column.Add(keyRow(c))
	}
	page := container.NewGridWithColumns(4, columns[0], columns[1], columns[2], columns[3])
	widget.Box(w.win, text.KeysTitle, container.NewVScroll(page), fyne.NewSize(1280, 540), nil, nil)
}

func keyRow(c command) fyne.CanvasObject {
	key := fynewidget.NewLabelWithStyle(c.shown(), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	key.Wrapping = fyne.TextWrapWord
	words := fynewidget.NewLabel(c.words)
	words.Wrapping = fyne.TextWrapWord
	return form.Dated(key, words, 118)
}
