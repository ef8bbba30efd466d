package settings

import (
	"testing"

	"pena/ui/screentest"
	"pena/ui/text"
)

func TestDeleted_says_when_there_is_nothing(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartDeleted)
	k.Wait(s.gone.loaded)
	if !k.Shows(text.NothingDeleted) {
		t.Error("the empty list says nothing")
	}
	leave(t, k, s)
}

func TestDeleted_dossier_comes_back_with_its_papers(t *testing.T) {
	k := screentest.New(t)
	v, err := k.Office.NewKawasan("Agrowisata Bajuin", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	if _, err = k.Office.NewDocument(v.ID, "surat-audiensi"); err != nil {
		t.Fatal(err)
	}
	single, err := k.Office.NewDocument(v.ID, "rpkp")
	if err != nil {
		t.Fatal(err)
	}
	if err = k.Office.DeleteDocument(single); err != nil {
		t.Fatal(err)
	}
	if _, err = k.Office.DeleteKawasan(v.ID); err != nil {
		t.Fatal(err)
	}
	s := open(t, k, PartDeleted)
	k.Wait(s.gone.loaded)
	for _, words := range []string{"Kawasan beserta 1 naskahnya, dihapus 25 Agustus 2025 pukul 09.15 oleh Petugas", "Pulihkan kawasannya lebih dahulu"} {
		if !k.Shows(words) {
			t.Errorf("the list does not say %q", words)
		}
	}
	k.Picture("pengaturan-terhapus")
	k.Tap(text.BringBack, 0)
	k.Until("the dossier is there again", func() bool { return k.Shows("dihapus") && !k.Shows("beserta") })
	k.Tap(text.BringBack, 0)
	k.Until("nothing is left", func() bool { return k.Shows(text.NothingDeleted) })
	papers, err := k.Office.Documents(v.ID)
	if err != nil || len(papers) != 2 {
		t.Errorf("%d papers, %v; want both back", len(papers), err)
	}
	leave(t, k, s)
}
