package widget_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/widget"
)

// ring is the width of the line around a control, 0 for none.
func ring(o fyne.Widget) float32 {
	for _, part := range test.WidgetRenderer(o).Objects() {
		if r, ok := part.(*canvas.Rectangle); ok && r.StrokeWidth > 0 && r.StrokeColor != color.Transparent {
			return r.StrokeWidth
		}
	}
	return 0
}

func TestFocus_is_a_ring_around_buttons_and_choices(t *testing.T) {
	b := widget.NewButton("Buat", nil)
	b.Importance = fynewidget.HighImportance
	s := widget.NewSelect([]string{"satu", "dua"}, nil)
	win := window(t, container.NewVBox(b, s), 300, 200)
	if ring(b) != 0 || ring(s) != 0 {
		t.Error("a ring is drawn though nothing has the focus")
	}
	win.Canvas().Focus(b)
	if ring(b) < 2 || ring(s) != 0 {
		t.Errorf("with the focus on the button the rings are %v and %v", ring(b), ring(s))
	}
	win.Canvas().Focus(s)
	if ring(b) != 0 || ring(s) < 2 {
		t.Errorf("with the focus on the choice the rings are %v and %v", ring(b), ring(s))
	}
}
