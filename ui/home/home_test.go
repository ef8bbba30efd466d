package home

import (
	"testing"

	"fyne.io/fyne/v2"

	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
)

func open(t *testing.T, k *screentest.Kit) *Home {
	t.Helper()
	s := New(k.Host).(*Home)
	k.Wait(s.loaded)
	k.Put(s)
	t.Cleanup(func() { s.Leave() })
	return s
}

func TestHome_of_an_empty_store_invites_to_the_sample(t *testing.T) {
	k := screentest.New(t)
	open(t, k)
	k.Picture("beranda-kosong")
	k.Tap(text.LoadSample, 0)
	k.Until("the sample is on the screen", func() bool { return k.Shows("Agrowisata Bajuin") })
	there, err := k.Office.SampleThere()
	if err != nil || !there {
		t.Fatalf("sample in the store: %v, %v; want it there", there, err)
	}
}

func TestHome_shows_each_kawasan_and_makes_its_next_paper(t *testing.T) {
	k := screentest.Sample(t)
	open(t, k)
	k.Picture("beranda")
	before, _ := k.Office.AllDocuments()
	k.Tap(text.Create, 0)
	k.Until("the new paper is opened", func() bool { return len(k.Went) == 1 })
	after, _ := k.Office.AllDocuments()
	if len(after) != len(before)+1 || k.Went[0] != (nav.Route{Place: nav.Document, ID: after[0].ID}) {
		t.Errorf("went to %+v with %d papers; want the newest of %d", k.Went[0], len(after), len(before)+1)
	}
}

func TestHome_begins_on_what_it_shows(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k)
	s.Shown()
	first := k.Host.Window.Canvas().Focused()
	if first == nil {
		t.Fatal("nothing on the page has the focus")
	}
	first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(k.Went) != 1 || k.Went[0].Place != nav.Dossier {
		t.Errorf("Enter on the first card went to %+v", k.Went)
	}
}

func TestHome_discards_the_sample_after_saying_what_goes(t *testing.T) {
	k := screentest.Sample(t)
	open(t, k)
	k.Tap(text.DiscardSample, 0)
	if !k.Shows("instansi, dan pejabatnya dibuang") {
		t.Error("the box does not say what will be gone")
	}
	k.Picture("beranda-buang-contoh")
	k.Tap(text.DiscardSample, 0)
	k.Until("the empty page", func() bool { return k.Shows(text.NoKawasanTitle) })
}

func TestHome_keeps_its_place_with_long_names(t *testing.T) {
	k := screentest.New(t)
	for range 4 {
		v, err := k.Office.NewKawasan("Pengembangan Agrowisata, Hortikultura, dan Perikanan Air Tawar Terpadu Pegunungan Meratus Bagian Selatan", "63.07")
		if err != nil {
			t.Fatal(err)
		}
		v.Meetings = []model.Meeting{{ID: "m1", Kind: model.MAD, Title: "Musyawarah Antar Desa tentang pembentukan kawasan perdesaan yang dihadiri seluruh kepala desa"}}
		if err := k.Office.SaveKawasan(&v); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, k)
	k.Picture("beranda-panjang")
	if w := s.Object().MinSize().Width; w > screentest.Width {
		t.Errorf("the page wants %v wide; want no more than %d, or it scrolls sideways", w, screentest.Width)
	}
}
