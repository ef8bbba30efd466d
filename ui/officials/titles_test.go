package officials

import (
	"strings"
	"testing"

	"pena/app/compose"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/screentest"
)

func TestTitles_typed_reach_the_papers_and_emptied_go_back(t *testing.T) {
	k := screentest.Sample(t)
	s := New(k.Host)
	s.OpenAt(nav.PartTitles)
	k.Put(s)
	k.Wait(s.loaded)
	k.Picture("pejabat-sebutan")
	page := s.keep.(*form.Keeper[titles])
	if hint := find(t, page.Fields(), "Kabupaten Banjar", 0).PlaceHolder; hint != "Pambakal" {
		t.Errorf("Kabupaten Banjar shows %q in grey; want what was shipped", hint)
	}
	called := func(code string) string {
		own, err := k.Office.HeadTitles()
		if err != nil {
			t.Fatal(err)
		}
		return (&compose.Dossier{HeadTitles: own}).HeadTitle(code)
	}
	entry := find(t, page.Fields(), "Kabupaten Tapin", 0)
	entry.SetText(" Pambakal  Desa")
	k.Until("the title is stored", func() bool { return called("63.05") == "Pambakal Desa" })
	entry.SetText(strings.Repeat("panjang ", 20))
	page.Settle()
	if said := page.Fields()[4].Problem(); called("63.05") != "Pambakal Desa" || said == "" || !k.Shows(said) {
		t.Error("a title longer than a line was taken, or nothing was said")
	}
	entry.SetText("")
	leave(t, k, s)
	if called("63.05") != "Kepala Desa" {
		t.Errorf("emptied, it is %q; want what was shipped", called("63.05"))
	}
}
