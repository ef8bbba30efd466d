package window

import (
	"strings"

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

// keysBox is the size of the list of keys.
var keysBox = fyne.NewSize(1280, 540)

// showKeys lists every key, in as many columns as its words have room in.
func (w *Window) showKeys() {
	all := Keys()
	width := keyWidth(all)
	columns, at := keyColumns(width + wordWidth(all))
	group := ""
	for _, k := range all {
		column := columns[at[k.Group]]
		if k.Group != group {
			group = k.Group
			column.Add(form.Heading(group))
		}
		column.Add(keyRow(k, width))
	}
	page := container.NewGridWithColumns(len(columns))
	for _, column := range columns {
		page.Add(column)
	}
	widget.Box(w.win, text.KeysTitle, container.NewVScroll(page), keysBox, nil, nil)
}

// keyColumns makes the columns for keys of a width and says which column each
// group stands in: four, or two where large letters want more room.
func keyColumns(width float32) (columns []*fyne.Container, at map[string]int) {
	n := 4
	if width*4 > keysBox.Width {
		n = 2
	}
	for range n {
		columns = append(columns, form.Tight())
	}
	at = map[string]int{}
	for i, group := range []string{text.KeysAnywhere, text.KeysOnPaper, text.KeysOnLife, text.KeysInText} {
		at[group] = i * n / 4
	}
	at[text.KeysOnPage] = n - 1
	return columns, at
}

// wordWidth has room for the longest word of what a key does.
func wordWidth(all []Key) (width float32) {
	for _, k := range all {
		for word := range strings.FieldsSeq(k.Words) {
			width = fyne.Max(width, fynewidget.NewLabel(word).MinSize().Width)
		}
	}
	return width
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
	return form.Beside(key, words, width)
}
