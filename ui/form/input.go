package form

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"fyne.io/fyne/v2/container"

	"pena/model/indonesia"
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

// Date is a day, empty for none, typed in any form a clerk writes.
func (g *Group[T]) Date(label, hint string, get func(*T) indonesia.Date, set func(*T, indonesia.Date)) *Field {
	show := func(v *T) string { return get(v).Long() }
	return g.Parsed(label, hint, show, func(v *T, s string) error {
		if s == "" {
			set(v, indonesia.Date{})
			return nil
		}
		d, err := indonesia.ParseDate(s)
		if err == nil {
			set(v, d)
		}
		return err
	})
}
