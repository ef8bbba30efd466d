package widget_test

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/ui/widget"
)

func TestAQuestionHasTheFocusOnItsSafeAnswer(t *testing.T) {
	w := window(t, widget.NewLineEntry(), 700, 500)
	for _, c := range []struct {
		keys []fyne.KeyName
		next int
		want bool
	}{
		{keys: []fyne.KeyName{fyne.KeyReturn}, want: false},
		{keys: []fyne.KeyName{fyne.KeyEscape}, want: false},
		{keys: []fyne.KeyName{fyne.KeyReturn}, next: 1, want: true},
		{keys: []fyne.KeyName{fyne.KeyEscape}, next: 1, want: false},
	} {
		var told []bool
		widget.Ask(w, "Buang data contoh", "Semua data contoh akan hilang.", "Buang", "Batal", func(yes bool) { told = append(told, yes) })
		if !widget.DialogOpen(w) {
			t.Fatal("the question is not to be seen")
		}
		for range c.next {
			w.Canvas().FocusNext()
		}
		press(w.Canvas().Focused(), c.keys...)
		if len(told) != 1 || told[0] != c.want || widget.DialogOpen(w) {
			t.Errorf("%v after %d Tab: told %v, want one %v", c.keys, c.next, told, c.want)
		}
	}
}

func TestAFormHasTheFocusInItsFirstFieldAndGoesWithEnter(t *testing.T) {
	before := widget.NewLineEntry()
	w := window(t, before, 700, 500)
	w.Canvas().Focus(before)
	a, b := widget.NewLineEntry(), widget.NewLineEntry()
	var told []bool
	done := func(ok bool) { told = append(told, ok) }
	widget.Form(w, "Nomor luar", container.NewVBox(a, b), []*widget.Entry{a, b}, "Catat", done)
	if w.Canvas().Focused() != fyne.Focusable(a) {
		t.Fatal("the first field has not the focus")
	}
	press(a, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Fatal("Enter did not go on to the next field")
	}
	press(b, fyne.KeyReturn)
	if len(told) != 1 || !told[0] || widget.DialogOpen(w) {
		t.Errorf("told %v", told)
	}
	if w.Canvas().Focused() != fyne.Focusable(before) {
		t.Error("the focus did not come back to the window")
	}
	widget.Form(w, "Nomor luar", container.NewVBox(a, b), []*widget.Entry{a, b}, "Catat", done)
	press(a, fyne.KeyEscape)
	if len(told) != 2 || told[1] || widget.DialogOpen(w) {
		t.Errorf("after Escape told %v", told)
	}
}

func TestAnErrorIsShownInWordsAndClosesWithEnter(t *testing.T) {
	w := window(t, widget.NewLineEntry(), 700, 500)
	widget.InformError(w, errors.New("EOF"))
	if !widget.DialogOpen(w) {
		t.Fatal("nothing is shown")
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if widget.DialogOpen(w) {
		t.Error("Enter did not close it")
	}
}

func TestADialogStandsInTheMiddleAndIsReadWhole(t *testing.T) {
	w := window(t, widget.NewLineEntry(), 1366, 700)
	p := widget.Ask(w, "Judul", longText+" "+longText, "Ya", "Tidak", nil).Placed()
	left, right := p.Position().X, 1366-p.Position().X-p.Size().Width
	if d := left - right; d < -2 || d > 2 {
		t.Errorf("%v at its left and %v at its right", left, right)
	}
	if p.Size().Height < p.MinSize().Height || p.Size().Height > 300 {
		t.Errorf("%v high, needs %v", p.Size().Height, p.MinSize().Height)
	}
}
