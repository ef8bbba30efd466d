package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"pena/ui/widget"
)

var desa = []string{"Tanjung", "Bajuin", "Sungai Bakar", "Galam", "Ketapang", "Kunyit", "Pemalongan", "Tebing Siring", "Tirta Jaya", "Kandangan Lama", "Panyipatan", "Batakan"}

func findDesa(typed string) []widget.Option {
	var out []widget.Option
	for i, d := range desa {
		if strings.Contains(strings.ToLower(d), strings.ToLower(typed)) {
			out = append(out, widget.Option{Key: fmt.Sprintf("63.01.%02d", i), Text: d, Detail: "Kecamatan Bajuin"})
		}
	}
	return out
}

func searchSelect(t *testing.T) (*widget.SearchSelect, fyne.Window, *widget.Option) {
	t.Helper()
	s := widget.NewSearchSelect(findDesa)
	chosen := &widget.Option{}
	s.OnChosen = func(o widget.Option) { *chosen = o }
	w := window(t, container.NewVBox(s, widget.NewLineEntry()), 420, 600)
	w.Canvas().Focus(s.Entry)
	return s, w, chosen
}

// typeInto types where the focus is, as a keyboard does.
func typeInto(w fyne.Window, s string) {
	for _, r := range s {
		w.Canvas().Focused().TypedRune(r)
	}
}

func TestTypingFindsAndEnterChooses(t *testing.T) {
	s, w, chosen := searchSelect(t)
	typeInto(w, "ta")
	if s.Entry.Text != "ta" {
		t.Fatalf("the field shows %q while the list is open", s.Entry.Text)
	}
	n := len(s.Found())
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyReturn)
	if n < 3 || chosen.Text != "Ketapang" || s.Chosen() != *chosen || s.Entry.Text != "Ketapang" {
		t.Errorf("%d found, chosen %+v, the field shows %q", n, *chosen, s.Entry.Text)
	}
	if widget.DialogOpen(w) || w.Canvas().Focused() != fyne.Focusable(s.Entry) {
		t.Error("the focus did not come back to the field")
	}
}

func TestBackspaceAndEscapeWorkWhileTheListIsOpen(t *testing.T) {
	s, w, chosen := searchSelect(t)
	s.SetChosen(widget.Option{Key: "x", Text: "Bajuin"})
	press(w.Canvas().Focused(), fyne.KeyEnd, fyne.KeyBackspace)
	press(w.Canvas().Focused(), fyne.KeyBackspace)
	if s.Entry.Text != "Baju" || len(s.Found()) != 1 {
		t.Errorf("the field shows %q, found %v", s.Entry.Text, s.Found())
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if s.Entry.Text != "Bajuin" || s.Chosen().Key != "x" || chosen.Key != "" {
		t.Errorf("after Escape: %q, %+v", s.Entry.Text, s.Chosen())
	}
}

func TestDownOffersEverythingAndWalksPastTheListsEnd(t *testing.T) {
	s, w, chosen := searchSelect(t)
	press(s.Entry, fyne.KeyDown)
	if len(s.Found()) != len(desa) {
		t.Fatalf("%d offered, want all %d", len(s.Found()), len(desa))
	}
	for range 30 {
		press(w.Canvas().Focused(), fyne.KeyDown)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if chosen.Text != "Batakan" {
		t.Errorf("chosen %q, want the last", chosen.Text)
	}
}

func TestTabChoosesAndGoesOn(t *testing.T) {
	s, w, chosen := searchSelect(t)
	typeInto(w, "kuny")
	press(w.Canvas().Focused(), fyne.KeyTab)
	if chosen.Text != "Kunyit" || w.Canvas().Focused() == fyne.Focusable(s.Entry) {
		t.Errorf("chosen %q; the focus is still in the field: %v", chosen.Text, w.Canvas().Focused() == fyne.Focusable(s.Entry))
	}
}

func TestWhatIsNotFoundIsNoChoice(t *testing.T) {
	s, w, chosen := searchSelect(t)
	typeInto(w, "zzz")
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if chosen.Key != "" || !widget.DialogOpen(w) {
		t.Error("nothing was found and something was chosen")
	}
	press(w.Canvas().Focused(), fyne.KeyTab)
	if s.Entry.Text != "" || widget.DialogOpen(w) {
		t.Errorf("the field keeps %q that is no choice", s.Entry.Text)
	}
}

func TestTypingOverAChoiceReplacesIt(t *testing.T) {
	s, w, chosen := searchSelect(t)
	w.Canvas().Unfocus()
	s.SetChosen(widget.Option{Key: "x", Text: "Bajuin"})
	w.Canvas().Focus(s.Entry)
	typeInto(w, "gal")
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if chosen.Text != "Galam" {
		t.Errorf("the field showed %q, chosen %q", s.Entry.Text, chosen.Text)
	}
}

func TestAClickOpensTheList(t *testing.T) {
	s, w, _ := searchSelect(t)
	w.Canvas().Unfocus()
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 15))
	if len(s.Found()) != len(desa) {
		t.Errorf("%d offered after a click, want all", len(s.Found()))
	}
}
