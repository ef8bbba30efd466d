package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// Key is a line of the list of keys: what each of its chords does.
type Key struct {
	Group, Words string
	Chords       []string // as they are written: "Ctrl+Shift+D"
}

// Keys is the whole list of keys, in its order.
func Keys() (all []Key) {
	for _, c := range (&Window{}).commands() {
		all = append(all, Key{c.group, c.words, c.chords()})
	}
	return all
}

// showKeys lists every key, in four columns.
func (w *Window) showKeys() {
	at := map[string]int{text.KeysAnywhere: 0, text.KeysOnPaper: 1, text.KeysOnLife: 2, text.KeysInText: 3, text.KeysOnPage: 3}
	columns := []*fyne.Container{form.Tight(), form.Tight(), form.Tight(), form.Tight()}
	group := ""
	all := Keys()
	width := keyWidth(all)
	for _, k := range all {
		column := columns[at[k.Group]]
		if k.Group != group {
			group = k.Group
			column.Add(form.Heading(group))
		}
		column.Add(keyRow(k, width))
	}
	page := container.NewGridWithColumns(4, columns[0], columns[1], columns[2], columns[3])
	widget.Box(w.win, text.KeysTitle, container.NewVScroll(page), fyne.NewSize(1280, 540), nil, nil)
}

// keyWidth has room for the longest chord in one line, in any size of text.
func keyWidth(all []Key) (width float32) {
	for _, k := range all {
		for _, chord := range k.Chords {
			width = fyne.Max(width, keyLabel(chord).MinSize().Width)
		}
	}
	return width
}

func keyLabel(keys string) *fynewidget.Label {
	return fynewidget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

func keyRow(k Key, width float32) fyne.CanvasObject {
	key := keyLabel(text.Chords(k.Chords...))
	key.Wrapping = fyne.TextWrapWord
	words := fynewidget.NewLabel(k.Words)
	words.Wrapping = fyne.TextWrapWord
	return form.Dated(key, words, width)
}
