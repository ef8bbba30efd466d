package widget_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/ui/widget"
)

// TestTheCaretRestsWhenNothingIsTyped runs under Fyne's test driver, whose
// animations end at once: the time of blinking is over with every key.
func TestTheCaretRestsWhenNothingIsTyped(t *testing.T) {
	a := widget.Calm(test.NewTempApp(t))
	moves := func() bool { return a.Settings().ShowAnimations() }
	if fyne.CurrentApp() != a || !moves() {
		t.Fatal("before the first focus nothing moves")
	}
	e := widget.NewEntry()
	w := test.NewTempWindow(t, e)
	var told []string
	e.OnFocus = func() { told = append(told, "focus") }
	e.OnBlur = func() { told = append(told, "blur") }
	w.Canvas().Focus(e)
	if moves() {
		t.Error("the caret goes on blinking")
	}
	test.Type(e, "kata")
	if moves() || e.Text != "kata" || w.Canvas().Focused() != fyne.Focusable(e) {
		t.Errorf("after %q the caret blinks: %v; the focus is on %T", e.Text, moves(), w.Canvas().Focused())
	}
	if slices.Contains(told, "blur") {
		t.Errorf("told %v; the focus never went", told)
	}
}
