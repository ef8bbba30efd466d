package widget_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/theme"
	"pena/ui/widget"
)

// manyRows is what a register holds after years.
const manyRows = 20_000

// longList is a list as screens have it, and how many rows it made and filled.
func longList() (l *widget.List, made, filled *int) {
	made, filled = new(int), new(int)
	l = widget.NewList(func() int { return manyRows },
		func() fyne.CanvasObject {
			*made++
			number, title := fynewidget.NewLabel(""), fynewidget.NewLabel("")
			title.Truncation = fyne.TextTruncateEllipsis
			return widget.Border(nil, nil, number, nil, title)
		},
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			*filled++
			parts := o.(*fyne.Container).Objects
			parts[0].(*fynewidget.Label).SetText(fmt.Sprintf("400.10.2.2/%d/2025", i))
			parts[1].(*fynewidget.Label).SetText(fmt.Sprintf("Undangan musyawarah ke-%d", i))
		})
	return l, made, filled
}

func TestList_of_twenty_thousand_rows_makes_those_in_sight_alone(t *testing.T) {
	l, made, filled := longList()
	w := window(t, l, 1240, 600)
	w.Canvas().Capture()
	row := l.MinSize().Height
	inSight := int(600/row) + 3
	if *made > inSight+2 || *filled > 3*inSight {
		t.Errorf("at first %d rows were made and %d filled; %d are in sight", *made, *filled, inSight)
	}
	for at := 0; at < manyRows; at += 997 {
		*filled = 0
		l.ScrollTo(at)
		w.Canvas().Capture()
		if *filled > 3*inSight {
			t.Fatalf("at row %d %d rows were filled; %d are in sight", at, *filled, inSight)
		}
	}
}

func BenchmarkList_first_paint_of_20000_rows(b *testing.B) {
	a := test.NewTempApp(b)
	a.Settings().SetTheme(theme.New(theme.Look{}))
	w := test.NewTempWindow(b, fynewidget.NewLabel(""))
	w.Resize(fyne.NewSize(1240, 600))
	for b.Loop() {
		l, _, _ := longList()
		w.SetContent(l)
		w.Canvas().Capture()
	}
}

func BenchmarkList_scrolls_20000_rows(b *testing.B) {
	a := test.NewTempApp(b)
	a.Settings().SetTheme(theme.New(theme.Look{}))
	l, _, _ := longList()
	w := test.NewTempWindow(b, l)
	w.Resize(fyne.NewSize(1240, 600))
	at := 0
	for b.Loop() {
		at = (at + 37) % manyRows
		l.ScrollTo(at)
	}
}
