package settings

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/typeset"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

func TestPrinting_saves_the_test_page_for_the_sheet(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartPrinting)
	k.Picture("pengaturan-pencetakan")
	k.Tap(text.SaveTestPage, 0)
	path := filepath.Join(t.TempDir(), "uji.pdf")
	e, ok := k.Window.Canvas().Focused().(*widget.Entry)
	if !ok || filepath.Base(e.Text) != text.TestPageFile {
		t.Fatalf("the focus is on %T", k.Window.Canvas().Focused())
	}
	e.SetText(path)
	k.Tap(text.Save, 0)
	k.Until("it is saved", func() bool { return len(k.Said) > 0 })
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		t.Error(err)
	}
	leave(t, k, s)
}

func TestLayouts_are_listed_without_an_empty_line_beneath_each(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartLayouts)
	k.Picture("pengaturan-tata-letak")
	first, second := placeOf(t, k, typeset.LayoutKeys()[0]), placeOf(t, k, typeset.LayoutKeys()[1])
	if step := second.Y - first.Y; step < 20 || step > 45 {
		t.Errorf("a layout stands %.0f beneath the one before; want a line", step)
	}
	leave(t, k, s)
}

// placeOf is where the list names a layout.
func placeOf(t *testing.T, k *screentest.Kit, key string) (at fyne.Position) {
	t.Helper()
	l, _ := typeset.ShippedLayout(key)
	found := false
	k.Walk(func(o fyne.CanvasObject) {
		if label, ok := o.(*fynewidget.Label); ok && label.Text == l.Title && !label.TextStyle.Bold {
			at, found = fyne.CurrentApp().Driver().AbsolutePositionForObject(o), true
		}
	})
	if !found {
		t.Fatalf("%q is not listed", l.Title)
	}
	return at
}
