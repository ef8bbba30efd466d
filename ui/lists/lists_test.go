package lists

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/theme"
)

func enter(e interface{ TypedKey(*fyne.KeyEvent) }) {
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestLists_of_an_empty_office_say_what_belongs_there(t *testing.T) {
	k := screentest.New(t)
	m := NewMeetings(k.Host).(*Meetings)
	k.Wait(m.loaded)
	k.Put(m)
	if !k.Shows(text.NoMeetingTitle) {
		t.Error("the meetings do not say what belongs there")
	}
	k.Picture("musyawarah-kosong")
	p := NewPapers(k.Host).(*Papers)
	k.Wait(p.loaded)
	k.Put(p)
	if !k.Shows(text.NoPaperTitle) {
		t.Error("the papers do not say what belongs there")
	}
	k.Picture("surat-kosong")
}

func TestMeetings_stand_by_date_and_open_in_their_dossier(t *testing.T) {
	k := screentest.Sample(t)
	s := NewMeetings(k.Host).(*Meetings)
	k.Wait(s.loaded)
	k.Put(s)
	k.Picture("musyawarah")
	all, _ := k.Office.Kawasans()
	meetings := byDate(all)
	for i := 1; i < len(meetings); i++ {
		if meetings[i-1].meeting.Date.Before(meetings[i].meeting.Date) {
			t.Errorf("%s stands above %s; want the latest first", meetings[i-1].meeting.Date, meetings[i].meeting.Date)
		}
	}
	list := s.first.(interface{ Select(int) })
	list.Select(0)
	want := nav.Route{Place: nav.Dossier, ID: meetings[0].kawasan.ID, Part: nav.PartMeetings + "/" + string(meetings[0].meeting.ID)}
	if len(k.Went) != 1 || k.Went[0] != want {
		t.Errorf("went to %+v; want %+v", k.Went, want)
	}
}

func TestPapers_are_filtered_by_every_column(t *testing.T) {
	k := screentest.Sample(t)
	s := NewPapers(k.Host).(*Papers)
	k.Wait(s.loaded)
	k.Put(s)
	k.Picture("surat")
	all := len(s.shown)
	s.state.SetSelected(text.StateDraft)
	drafts := len(s.shown)
	for _, p := range s.shown {
		if p.State != model.Konsep {
			t.Errorf("%s is %s; want drafts alone", p.Title, p.State)
		}
	}
	test.Type(s.typed, "rpkp")
	if all <= drafts || drafts <= len(s.shown) || len(s.shown) == 0 {
		t.Errorf("%d papers, %d drafts, %d of RPKP; want each fewer and one left", all, drafts, len(s.shown))
	}
	s.table.list.Select(0)
	if len(k.Went) != 1 || k.Went[0] != (nav.Route{Place: nav.Document, ID: s.shown[0].ID}) {
		t.Errorf("went to %+v; want the paper", k.Went)
	}
	s.typed.SetText("tidak ada yang begini")
	if !k.Shows(text.NoPaperFits) {
		t.Error("nothing tells that no paper fits")
	}
}

func TestPapers_are_found_by_words_in_any_order_and_by_their_kawasan(t *testing.T) {
	k := screentest.New(t)
	s := &Papers{base: newBase(k.Host, nav.Crumb{})}
	s.show(&contents{kawasan: []model.Kawasan{{ID: "k", Name: "Pesisir Ju’uh"}}, papers: []app.DocumentLine{
		{ID: "1", Kawasan: "k", Title: "Berita Acara Musyawarah", Number: "005/7"}, {ID: "2", Title: "Notula"}}})
	for typed, want := range map[string]int{"musyawarah berita": 1, "juuh": 1, "7 acara": 1, "juuh notula": 0, "": 2} {
		if s.typed.SetText(typed); len(s.shown) != want {
			t.Errorf("%q finds %d papers; want %d", typed, len(s.shown), want)
		}
	}
}

func TestTables_show_their_days_whole_in_small_and_large_letters(t *testing.T) {
	for _, look := range []theme.Look{{}, {Large: true}} {
		k := screentest.New(t)
		fyne.CurrentApp().Settings().SetTheme(theme.New(look))
		s := &Papers{base: newBase(k.Host, nav.Crumb{})}
		const day = "31 Desember 2025"
		s.show(&contents{papers: []app.DocumentLine{{ID: "1", Title: "Notula", Date: indonesia.MustDate("2025-12-31"), State: model.Ditandatangani}}})
		k.Put(s)
		for _, words := range []string{day, text.StateSigned} {
			if !k.Shows(words) {
				t.Errorf("%+v: %q is cut: %v", look, words, screentest.Texts(k.Window.Content()))
			}
		}
	}
}

func TestSearch_finds_papers_kawasan_desa_and_officials(t *testing.T) {
	k := screentest.Sample(t)
	s := NewSearch(k.Host).(*Search)
	k.Wait(s.loaded)
	k.Put(s)
	for typed, place := range map[string]nav.Place{
		"meratus balangan": nav.Dossier, "rpkp agrowisata": nav.Document, "desa sebelimbingan": nav.Dossier, "bupati kotabaru": nav.Settings,
	} {
		s.finder.Entry.SetText(typed)
		k.Went = nil
		enter(s.finder.Entry)
		if len(k.Went) != 1 || k.Went[0].Place != place {
			t.Errorf("%q went to %+v; want %s", typed, k.Went, place)
		}
	}
	s.finder.Entry.SetText("bajuin")
	k.Picture("cari")
	s.finder.Entry.SetText("xyzzy")
	if !k.Shows("xyzzy") {
		t.Error("nothing tells that nothing was found")
	}
}

func TestSearch_minds_no_apostrophes(t *testing.T) {
	k := screentest.New(t)
	v, err := k.Office.NewKawasan("Perikanan Ju’uh dan Ku\"u", "63.11")
	if err != nil {
		t.Fatal(err)
	}
	s := NewSearch(k.Host).(*Search)
	k.Wait(s.loaded)
	k.Put(s)
	for _, typed := range []string{"juuh", "ju'uh", "kuu perikanan"} {
		k.Went = nil
		s.finder.Entry.SetText(typed)
		enter(s.finder.Entry)
		if len(k.Went) != 1 || k.Went[0].ID != v.ID {
			t.Errorf("%q went to %+v", typed, k.Went)
		}
	}
}

func TestOpenSearch_goes_where_Enter_says(t *testing.T) {
	k := screentest.Sample(t)
	OpenSearch(k.Host)
	k.Until("the box is open", func() bool { return k.Window.Canvas().Focused() != nil })
	focused := k.Window.Canvas().Focused()
	test.Type(focused, "lereng")
	k.Picture("cari-kotak")
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(k.Went) != 1 || k.Went[0].Place != nav.Dossier {
		t.Errorf("went to %+v; want the dossier", k.Went)
	}
	if k.Window.Canvas().Overlays().Top() != nil {
		t.Error("the box is still open")
	}
}

func TestNewPaper_begins_with_the_likely_kind_and_makes_it(t *testing.T) {
	k := screentest.New(t)
	v, err := k.Office.NewKawasan("Uji", "63.05")
	if err != nil {
		t.Fatal(err)
	}
	v.Stages[0].State, v.Stages[1].State = model.StageDone, model.StageRunning
	if err := k.Office.SaveKawasan(&v); err != nil {
		t.Fatal(err)
	}
	NewPaper(k.Host, v.ID)
	k.Until("the box is open", func() bool { return k.Window.Canvas().Focused() != nil })
	k.Picture("naskah-baru")
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the paper is opened", func() bool { return len(k.Went) == 1 })
	docs, _ := k.Office.Documents(v.ID)
	if len(docs) != 1 || docs[0].Kind != "surat-audiensi" {
		t.Errorf("made %+v; want the letter of the running stage", docs)
	}
}

func TestNewPaper_without_a_kawasan_makes_a_paper_of_the_office(t *testing.T) {
	k := screentest.New(t)
	NewPaper(k.Host, "")
	k.Until("the box", func() bool { return k.Shows(text.LooseKindsOnly) && k.Shows("Nota Dinas") })
	if k.Shows("Rencana Pembangunan Kawasan Perdesaan") {
		t.Error("a kind that is made of the facts of a dossier is offered without one")
	}
	k.Picture("naskah-baru-tanpa-kawasan")
	find := k.Window.Canvas().Focused()
	for _, r := range "tugas" {
		find.TypedRune(r)
	}
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the paper is opened", func() bool { return len(k.Went) == 1 })
	docs, err := k.Office.Documents("")
	if err != nil || len(docs) != 1 || docs[0].Kind != "laporan-pelaksanaan-tugas" && docs[0].Kind != "surat-tugas" {
		t.Errorf("made %+v, %v", docs, err)
	}
}

func TestPapers_of_no_kawasan_are_found_and_told_apart(t *testing.T) {
	k := screentest.Sample(t)
	id, err := k.Office.NewDocument("", "nota-dinas")
	if err != nil {
		t.Fatal(err)
	}
	s := NewPapers(k.Host).(*Papers)
	k.Wait(s.loaded)
	k.Put(s)
	s.kawasan.SetSelected(text.OfNoKawasan)
	if len(s.shown) != 1 || s.shown[0].ID != id {
		t.Errorf("%d papers are left; want the one of no kawasan", len(s.shown))
	}
	k.Picture("surat-tanpa-kawasan")
	c, err := readAll(k.Office)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, f := range everything(k.Host, c) {
		found = found || f.hit.Text == "Nota Dinas" && strings.Contains(f.hit.Sub, text.NoKawasan)
	}
	if !found {
		t.Error("the search does not tell that the paper belongs to no kawasan")
	}
	NewPaper(k.Host, "") // the paper last worked on belongs to none
	k.Until("the box", func() bool { return k.Shows(text.LooseKindsOnly) })
}

func TestPapers_scroll_twenty_thousand_rows_and_stay_within_the_window(t *testing.T) {
	k := screentest.New(t)
	c := &contents{kawasan: []model.Kawasan{{ID: "k", Name: strings.Repeat("Kawasan yang panjang namanya ", 5)}}}
	for i := range 20_000 {
		c.papers = append(c.papers, app.DocumentLine{ID: model.ID(fmt.Sprint(i)), Kawasan: "k", Title: fmt.Sprintf("Berita acara ke-%d tentang hal yang panjang sekali penyebutannya", i), State: model.Konsep})
	}
	s := &Papers{base: newBase(k.Host, nav.Crumb{})}
	s.show(c)
	k.Put(s)
	k.Picture("surat-panjang")
	if w := s.Object().MinSize().Width; w > screentest.Width {
		t.Errorf("the page wants %v wide; want no more than %d", w, screentest.Width)
	}
	s.typed.SetText("ke-19999")
	if len(s.shown) != 1 {
		t.Errorf("%d papers fit; want one", len(s.shown))
	}
}
