package laws

import (
	"strings"
	"testing"

	"pena/model/law"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// standing shows the page alone, as the settings hold it.
type standing struct{ *Page }

func (standing) Trail() []nav.Crumb { return nil }
func (standing) Shown()             {}

func open(t *testing.T, k *screentest.Kit, key string) *Page {
	t.Helper()
	p := New(k.Host, key)
	k.Put(standing{p})
	k.Wait(p.loaded)
	return p
}

func leave(t *testing.T, k *screentest.Kit, p *Page) *law.Library {
	t.Helper()
	if err := p.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
	l, err := k.Office.Laws()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func retype(t *testing.T, p *Page, label, v string) *form.Field {
	t.Helper()
	for _, f := range p.keep.Fields() {
		if f.Label() == label {
			f.Input.(*widget.Entry).SetText(v)
			p.keep.Settle()
			return f
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

func TestLaws_lists_the_library_and_opens_at_a_law(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "uu-3-2024")
	if p.keep.Value().Key != "uu-3-2024" || !strings.Contains(p.detail.citation.Text, "Nomor 77") {
		t.Errorf("open at %s: %s", p.keep.Value().Key, p.detail.citation.Text)
	}
	if len(p.shown) != len(law.Shipped().All()) {
		t.Errorf("%d laws are listed", len(p.shown))
	}
	k.Picture("dasar-hukum")
	leave(t, k, p)
}

func TestLaws_are_ticked_and_a_change_takes_the_tick_back(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "uu-3-2024")
	p.detail.by.SetText("Kepala Bagian Hukum")
	k.Tap(text.LawTick, 0)
	if !k.Shows("Diperiksa oleh Kepala Bagian Hukum") {
		t.Error("the tick does not show")
	}
	k.Picture("dasar-hukum-diperiksa")
	retype(t, p, text.LawGazetteLabel, "78")
	if !strings.Contains(p.detail.state.Text, "Belum diperiksa") {
		t.Errorf("after a change: %s", p.detail.state.Text)
	}
	l := leave(t, k, p)
	if e, _ := l.Get("uu-3-2024"); e.Checked.Done() || e.Gazette.Number != "78" {
		t.Errorf("stored %+v", e)
	}
}

func TestLaws_tick_is_taken_back(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "pp-11-2021")
	k.Tap(text.LawTick, 0)
	k.Tap(text.LawUntick, 0)
	if l := leave(t, k, p); l.Origin("pp-11-2021") != law.OfProgram {
		t.Error("a tick taken back leaves the office's words behind")
	}
}

func TestLaws_need_who_checked(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "pp-11-2021")
	p.detail.by.SetText(" ")
	k.Tap(text.LawTick, 0)
	if len(k.Said) == 0 || k.Said[len(k.Said)-1] != text.LawCheckerMissing {
		t.Errorf("said %v", k.Said)
	}
	leave(t, k, p)
}

func TestLaws_go_back_to_what_was_shipped(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "uu-6-2014")
	retype(t, p, text.LawTitleLabel, "Desa dan Lainnya")
	if err := p.keep.Flush(); err != nil {
		t.Fatal(err)
	}
	p.reopen("uu-6-2014")
	k.Picture("dasar-hukum-diubah")
	k.Tap(text.BackToShipped, 0)
	if !strings.Contains(p.detail.citation.Text, "tentang Desa (Lembaran") {
		t.Errorf("after the way back: %s", p.detail.citation.Text)
	}
	if l := leave(t, k, p); l.Origin("uu-6-2014") != law.OfProgram {
		t.Error("the office's words are still there")
	}
}

func TestLaws_are_found_and_filtered(t *testing.T) {
	k := screentest.New(t)
	if err := k.Office.CheckLaw("uu-6-2014", "Kabag"); err != nil {
		t.Fatal(err)
	}
	p := open(t, k, "")
	p.search.SetText("desa 2014")
	found := len(p.shown)
	for _, e := range p.shown {
		if !strings.Contains(p.lib.Name(e, law.WithTitle), "2014") {
			t.Errorf("found %s", e.Key)
		}
	}
	p.undone.SetChecked(true)
	if len(p.shown) != found-1 || found < 3 {
		t.Errorf("%d found, %d of them unchecked", found, len(p.shown))
	}
	p.search.SetText("maklumat")
	if len(p.shown) != 0 || !k.Shows(text.NoLawTitle) {
		t.Error("nothing found, and the page does not say so")
	}
	leave(t, k, p)
}

func TestLaws_are_added_from_their_citation(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "")
	k.Tap(text.AddLaw, 0)
	e := k.Window.Canvas().Focused().(*widget.Entry)
	e.SetText("Peraturan Daerah Kabupaten Tanah Laut Nomor 3 Tahun 2016 tentang Rencana Tata Ruang Wilayah Tahun 2016-2036 (Lembaran Daerah Kabupaten Tanah Laut Tahun 2016 Nomor 3, Tambahan Lembaran Daerah Kabupaten Tanah Laut Nomor 30);")
	k.Tap(text.Add, 0)
	if got := p.keep.Value(); got.Key != "perda-tanah-laut-3-2016" || got.Title != "Rencana Tata Ruang Wilayah Tahun 2016-2036" || got.Gazette.Supplement != "30" {
		t.Errorf("added %+v", got)
	}
	retype(t, p, text.LawRegenciesLabel, "tanah laut, 63.02")
	if f := retype(t, p, text.LawRegenciesLabel, "Tanah Lauk"); f.Problem() != text.LawRegencyWrong("Tanah Lauk") {
		t.Errorf("told %q", f.Problem())
	}
	retype(t, p, text.LawRegenciesLabel, "Tanah Laut")
	if f := retype(t, p, text.LawYearLabel, "16"); f.Problem() == "" {
		t.Error("a year of two digits is taken")
	}
	retype(t, p, text.LawYearLabel, "2016")
	choose(t, p, text.LawTopicLabel, "Peraturan daerah tentang rencana tata ruang wilayah")
	k.Picture("dasar-hukum-baru")
	l := leave(t, k, p)
	if list := l.Topic("rtrw-kabupaten", "63.01", 2025); len(list) != 1 {
		t.Errorf("the RTRW of Tanah Laut: %+v", list)
	}
}

func choose(t *testing.T, p *Page, label, option string) {
	t.Helper()
	for _, f := range p.keep.Fields() {
		if f.Label() == label {
			f.Input.(interface{ SetSelected(string) }).SetSelected(option)
			return
		}
	}
	t.Fatalf("no field %q", label)
}

func TestLaws_that_are_there_are_not_added_twice(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "")
	p.added(law.Parse("Undang-Undang Nomor 6 Tahun 2014 tentang Desa"))
	if p.keep.Value().Key != "uu-6-2014" {
		t.Errorf("shows %s", p.keep.Value().Key)
	}
	if l := leave(t, k, p); len(l.All()) != len(law.Shipped().All()) {
		t.Error("the library has one more")
	}
}

func TestLaws_taken_out_are_listed_apart(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "uu-33-2004")
	k.Tap(text.LawTakeOut, 0)
	p.removed.SetChecked(true)
	if len(p.shown) != 1 || p.shown[0].Key != "uu-33-2004" {
		t.Errorf("taken out: %v", p.shown)
	}
	p.choose("uu-33-2004")
	k.Tap(text.LawTakeIn, 0)
	if l := leave(t, k, p); len(l.Removed()) != 0 {
		t.Error("it is still out")
	}
}

func TestLaws_amendments_are_shown_by_name_and_kept_by_key(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, "uu-6-2014")
	retype(t, p, text.LawAmendedLabel, "Undang-Undang Nomor 6 Tahun 2023\nuu-3-2024\nUndang-Undang Nomor 99 Tahun 2025 tentang Contoh")
	l := leave(t, k, p)
	e, _ := l.Get("uu-6-2014")
	if got := strings.Join(e.AmendedBy, "|"); got != "uu-6-2023|uu-3-2024|Undang-Undang Nomor 99 Tahun 2025 tentang Contoh" {
		t.Errorf("amended by %s", got)
	}
}
