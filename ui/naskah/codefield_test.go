package naskah

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/model/indonesia"
	"pena/ui/screentest"
	"pena/ui/text"
)

// emptied selects all that stands in the focused entry and deletes it.
func emptied(k *screentest.Kit) {
	f := k.Window.Canvas().Focused()
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	pressed(k, fyne.KeyBackspace)
}

func TestNaskah_klasifikasi_is_found_as_one_types_and_begins_the_number(t *testing.T) {
	k := screentest.Sample(t)
	id, err := k.Office.NewDocument("", "surat-dinas")
	if err != nil {
		t.Fatal(err)
	}
	s := openPaper(t, k, app.DocumentLine{ID: id})
	code := func() string { return s.session.Document().Fields["klasifikasi"] }
	number := func() string {
		plan, err := k.Office.Plan(id, app.IssueRequest{Date: indonesia.MustDate("2025-08-25")})
		if err != nil {
			t.Fatal(err)
		}
		return plan.Number
	}
	if !s.editor.goTo("field:klasifikasi") {
		t.Fatal("the form does not ask the klasifikasi")
	}
	k.Picture("naskah-klasifikasi")
	typed(k, "partisipatif")
	k.Picture("naskah-klasifikasi-cari")
	pressed(k, fyne.KeyReturn)
	if code() != "400.10.3.2" {
		t.Errorf("by a word the code is %q; want 400.10.3.2", code())
	}
	emptied(k)
	typed(k, "400.10.7")
	pressed(k, fyne.KeyTab)
	if code() != "400.10.7" {
		t.Errorf("by the code it is %q; want 400.10.7", code())
	}
	s.editor.goTo("field:klasifikasi")
	emptied(k)
	typed(k, "188.45")
	test.TapCanvas(k.Window.Canvas(), fyne.NewPos(4, 4)) // beside the list
	k.Window.Canvas().Unfocus()
	if code() != "188.45" {
		t.Errorf("a code of the older scheme, typed and left, is %q", code())
	}
	if n := number(); n[:7] != "188.45/" {
		t.Errorf("the next number is %q; want it to begin with the code of the paper", n)
	}
	s.editor.goTo("field:klasifikasi")
	emptied(k)
	pressed(k, fyne.KeyReturn)
	if code() != "" || !k.Shows(text.CodeWords("400.10.3.4", "Pengembangan Kawasan Perdesaan")) {
		t.Errorf("emptied, it is %q; want that of the kind in grey", code())
	}
}
