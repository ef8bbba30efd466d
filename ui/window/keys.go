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
	all := w.commands()
	width := keyWidth(all)
	for _, c := range all {
		column := columns[at[c.group]]
		if c.group != group {
			group = c.group
			column.Add(form.Heading(group))
		}
		column.Add(keyRow(c, width))
	}
	page := container.NewGridWithColumns(4, columns[0], columns[1], columns[2], columns[3])
	widget.Box(w.win, text.KeysTitle, container.NewVScroll(page), fyne.NewSize(1280, 540), nil, nil)
}

// keyWidth has room for the longest chord in one line, in any size of text.
func keyWidth(all []command) (width float32) {
	for _, c := range all {
		for _, k := range c.keys {
			width = fyne.Max(width, keyLabel(k.String()).MinSize().Width)
		}
	}
	return width
}

func keyLabel(keys string) *fynewidget.Label {
	return fynewidget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

func keyRow(c command, width float32) fyne.CanvasObject {
	key := keyLabel(c.shown())
	key.Wrapping = fyne.TextWrapWord
	words := fynewidget.NewLabel(c.words)
	words.Wrapping = fyne.TextWrapWord
	return form.Dated(key, words, width)
}
