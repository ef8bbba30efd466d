package naskah

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app/compose"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// lawsOf are the laws of Mengingat in their order.
func lawsOf(s *Screen) (out []string) {
	for _, n := range model.Find(s.session.Document().Text, "mengingat").Children {
		key, ok := compose.LawOfItem(n)
		if !ok {
			key = "ketikan"
		}
		out = append(out, key)
	}
	return out
}

// lawAt goes to the law with the key and gives its row.
func lawAt(t *testing.T, s *Screen, key string) *lawRow {
	t.Helper()
	for _, n := range model.Find(s.session.Document().Text, "mengingat").Children {
		if k, _ := compose.LawOfItem(n); k == key {
			if !s.editor.goTo(n.ID) || s.editor.laws[n.ID] == nil {
				t.Fatalf("the editor has no row for %s", key)
			}
			return s.editor.laws[n.ID]
		}
	}
	t.Fatalf("Mengingat has no %s", key)
	return nil
}

func TestNaskah_picks_a_law_to_its_place_and_takes_it_back(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "keputusan-penetapan-kawasan")
	mengingat := model.Find(s.session.Document().Text, "mengingat").ID
	s.editor.goTo(addLaw + mengingat)
	k.Tap(text.LawAdd, 0)
	k.Window.Canvas().Focused().(*widget.Entry).SetText("badan usaha milik desa pp")
	k.Picture("naskah-dasar-hukum")
	test.Tap(option(t, k, "PP 11/2021 Badan Usaha Milik Desa"))
	want := "uud-1945-18-6 pembentukan-kabupaten uu-25-2004 uu-26-2007 uu-6-2014 uu-23-2014 pp-43-2014 pp-11-2021 permendesa-5-2016 rtrw-kabupaten rpjmd-kabupaten kawasan-kabupaten"
	if got := strings.Join(lawsOf(s), " "); got != want {
		t.Errorf("Mengingat is\n%s\nwant\n%s", got, want)
	}
	rendered(k, s)
	if r := lawAt(t, s, "pp-11-2021"); r.label.Text != "8." || r.law.Text != "PP 11/2021 Badan Usaha Milik Desa" || !strings.Contains(r.note.Text, "Belum diperiksa") {
		t.Errorf("the row shows %q %q %q", r.label.Text, r.law.Text, r.note.Text)
	}
	k.Picture("naskah-mengingat")
	s.Undo()
	if slices.Contains(lawsOf(s), "pp-11-2021") {
		t.Error("undo leaves the law there")
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
}

// option is the row of a choice that is found.
func option(t *testing.T, k *screentest.Kit, words string) fyne.Tappable {
	t.Helper()
	var found fyne.Tappable
	for _, o := range k.Window.Canvas().Overlays().List() {
		for _, x := range test.LaidOutObjects(o) {
			if tap, ok := x.(fyne.Tappable); ok && strings.HasPrefix(strings.Join(screentest.Texts(x), " "), words) {
				found = tap
			}
		}
	}
	if found == nil {
		t.Fatalf("nothing to choose bears %q", words)
	}
	return found
}

func TestNaskah_removes_a_law_by_Delete_and_opens_it_in_the_library(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "keputusan-penetapan-kawasan")
	r := lawAt(t, s, "uu-26-2007")
	k.Window.Canvas().Focus(r.press)
	r.press.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if slices.Contains(lawsOf(s), "uu-26-2007") {
		t.Error("the law is still there")
	}
	s.editor.openLaw("uu-6-2014")
	if want := (nav.Route{Place: nav.Settings, Part: "hukum:uu-6-2014"}); len(k.Went) == 0 || k.Went[len(k.Went)-1] != want {
		t.Errorf("went to %+v, want %+v", k.Went, want)
	}
	s.goTo("hukum:uu-3-2024")
	if want := (nav.Route{Place: nav.Settings, Part: "hukum:uu-3-2024"}); k.Went[len(k.Went)-1] != want {
		t.Errorf("the finding leads to %+v", k.Went)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
}

func TestNaskah_takes_a_typed_law_between_those_of_the_library(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "keputusan-penetapan-kawasan")
	r := lawAt(t, s, "rpjmd-kabupaten")
	r.typedAfter()
	e, ok := k.Window.Canvas().Focused().(*widget.Entry)
	if !ok {
		t.Fatal("the new item has not the focus")
	}
	e.SetText("Peraturan Bupati Tanah Laut Nomor 1 Tahun 2024 tentang Contoh;")
	if got := lawsOf(s); got[len(got)-2] != "ketikan" {
		t.Errorf("Mengingat is %v", got)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
}

func TestNaskah_replaces_a_law(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "keputusan-penetapan-kawasan")
	r := lawAt(t, s, "uu-25-2004")
	if err := s.session.SetLaw(r.id, "uu-12-2011"); err != nil {
		t.Fatal(err)
	}
	s.editor.reload()
	got := strings.Join(lawsOf(s), " ")
	if strings.Contains(got, "uu-25-2004") || !strings.Contains(got, "uu-26-2007 uu-12-2011 uu-6-2014") {
		t.Errorf("Mengingat is %s", got)
	}
	if id, err := s.session.AddLaw(model.Find(s.session.Document().Text, "mengingat").ID, "uu-12-2011"); err != nil || id != r.id {
		t.Errorf("the law that is there was added again: %s, %v", id, err)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
}

func TestNaskah_asks_one_thing_of_every_desa(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "peraturan-bersama-kerja-sama")
	const id = "field:nomor_desa/63.01.10.2003"
	s.editor.goTo(id)
	r := s.editor.villages[id]
	if r == nil || r.entry.Text != "[nomor]" {
		t.Fatalf("row %+v", r)
	}
	k.Picture("naskah-tiap-desa")
	r.entry.SetText("17")
	rendered(k, s)
	fields := s.session.Document().Fields["nomor_desa"]
	if got := compose.PerDesa(fields); got["63.01.10.2003"] != "17" || got["63.01.10.2001"] != "[nomor]" || len(got) != 12 {
		t.Errorf("stored %q", fields)
	}
	const year = "field:tahun_desa/63.01.10.2003"
	s.editor.goTo(year)
	if y := s.editor.villages[year]; y == nil || y.entry.Text != "" || y.entry.PlaceHolder != "2025" {
		t.Errorf("the year holds %+v; want the year of the paper in grey", y)
	}
	s.Undo()
	s.editor.goTo(id)
	if got := s.editor.villages[id].entry.Text; got != "[nomor]" {
		t.Errorf("after undo the entry holds %q", got)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
}
