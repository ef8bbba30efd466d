package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/ui/widget"
)

func TestBorder_is_walked_by_Tab_in_reading_order(t *testing.T) {
	place := map[string]*widget.Button{}
	for _, name := range []string{"atas", "bawah", "kiri", "kanan", "tengah"} {
		place[name] = widget.NewButton(name, nil)
	}
	b := widget.Border(place["atas"], place["bawah"], place["kiri"], place["kanan"], place["tengah"])
	win := window(t, container.NewStack(b), 400, 300)
	for _, want := range []string{"atas", "kiri", "tengah", "kanan", "bawah"} {
		win.Canvas().FocusNext()
		if got, ok := win.Canvas().Focused().(*widget.Button); !ok || got.Text != want {
			t.Fatalf("the focus is on %v; want %q", win.Canvas().Focused(), want)
		}
	}
	if b.Objects[0] != fyne.CanvasObject(place["atas"]) || place["bawah"].Position().Y < place["tengah"].Position().Y {
		t.Error("the sides do not stand where they belong")
	}
}
