package form_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"pena/ui/form"
	"pena/ui/theme"
)

func TestLinkRow_shows_its_day_whole_in_small_and_large_letters(t *testing.T) {
	for _, look := range []theme.Look{{}, {Large: true}} {
		a := test.NewTempApp(t)
		a.Settings().SetTheme(theme.New(look))
		const day = "sejak 20 September 2025"
		first := widget.NewLabel(day)
		row := form.Dated(first, widget.NewLabel("Audiensi"), 180)
		test.NewTempWindow(t, row).Resize(fyne.NewSize(800, 60))
		if need := first.MinSize().Width; first.Size().Width < need {
			t.Errorf("%+v: the day has %v, and needs %v", look, first.Size().Width, need)
		}
	}
}
