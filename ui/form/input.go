package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/widget"
)

// tall keeps an entry at least so many rows high, so that a field for a long
// text looks like one while it is empty.
type tall struct{ rows int }

func (t tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	row := fynewidget.NewLabel("").MinSize().Height * 0.62
	size.Height = fyne.Max(size.Height, row*float32(t.rows)+18)
	return size
}

func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// newText is an entry that shows at least so many rows and grows beyond them.
func newText(rows int) (*widget.Entry, *fyne.Container) {
	e := widget.NewEntry()
	box := container.New(tall{rows}, e)
	e.OnHeight = box.Refresh
	return e, box
}

// DateField asks for a day; its calendar opens at today.
func DateField(h *nav.Host, d indonesia.Date) *widget.DateField {
	f := widget.NewDateField(func() indonesia.Date { return indonesia.DateOf(h.Office.Now()) })
	f.SetDate(d)
	return f
}

// Date is a day, empty for none, typed in any form a clerk writes or chosen in
// a calendar. A wrong one is complained of when the keys rest.
func (g *Group[T]) Date(label, hint string, get func(*T) indonesia.Date, set func(*T, indonesia.Date)) *Field {
	input := DateField(g.k.host, get(&g.k.value))
	input.Entry.SetPlaceHolder(hint)
	f := newField(label, input)
	f.Input, f.tell = input.Entry, input.SetProblem
	f.raw, f.retype = func() string { return input.Entry.Text }, input.Entry.SetTextQuiet
	read := input.Entry.OnChanged
	input.Entry.OnChanged = func(s string) {
		read(s)
		g.k.touch(f)
	}
	return g.add(f, func() error {
		d, err := input.Date()
		if err != nil {
			return err
		}
		return g.k.try(func(v *T) error { set(v, d); return nil })
	})
}
