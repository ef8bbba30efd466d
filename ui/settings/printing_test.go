package settings

import (
	"os"
	"path/filepath"
	"testing"

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
