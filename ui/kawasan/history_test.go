package kawasan

import (
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
)

func TestHistory_joins_the_saves_of_one_person_without_a_pause(t *testing.T) {
	at := func(minutes int, user string) app.Revision {
		return app.Revision{ID: user, Time: screentest.Now().Add(time.Duration(minutes) * time.Minute), User: user}
	}
	gone := at(31, "Siti")
	gone.Deleted = true
	states := statesOf([]app.Revision{at(32, "Siti"), gone, at(30, "Siti"), at(29, "Siti"), at(28, "Rahmadi"), at(8, "Siti"), at(4, "Siti"), at(0, "Siti"), at(-20, "Siti"), at(-24, "Siti"), at(-28, "Siti"), at(-32, "Siti"), at(-36, "Siti"), at(-40, "Siti"), at(-44, "Siti"), at(-48, "Siti"), at(-52, "Siti")})
	var got []string
	for _, s := range states {
		got = append(got, text.StateTime(s.first.Time, s.last.Time)[len("25 Agustus 2025 pukul "):])
	}
	if want := "09.47 09.46 09.44–09.45 09.43 09.15–09.23 08.27–08.55 08.23"; strings.Join(got, " ") != want {
		t.Errorf("states %v; want %s", got, want)
	}
}

func TestHistory_tells_what_changed_and_brings_a_state_back_and_forth(t *testing.T) {
	k := screentest.New(t)
	v, err := k.Office.NewKawasan("Agrowisata Bajuin", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	v.AreaM2 = 12_000_000
	v.Members = []model.Member{{Code: "63.01.09.2001"}}
	if err := k.Office.SaveKawasan(&v); err != nil {
		t.Fatal(err)
	}
	if err := k.Office.SetUser("Siti Aminah"); err != nil {
		t.Fatal(err)
	}
	v.AreaM2 = 12_500_000
	v.Members = append(v.Members, model.Member{Code: "63.01.09.2002"})
	if err := k.Office.SaveKawasan(&v); err != nil {
		t.Fatal(err)
	}
	d := NewDossier(k.Host, v.ID, nav.PartHistory).(*Dossier)
	k.Wait(d.loaded)
	k.Put(d)
	k.Wait(d.past.loaded)
	for _, words := range []string{"Siti Aminah: Luas: 1.200 ha → 1.250 ha; 1 perubahan lain", "Petugas: Berkas kawasan dibuat; 4 perubahan lain", text.StateNow} {
		if !k.Shows(words) {
			t.Errorf("the history does not show %q", words)
		}
	}
	d.past.list.Choose(1)
	if !k.Shows("Desa: " + desaName("63.01.09.2002") + " dikeluarkan") {
		t.Error("what bringing it back would change is not told")
	}
	k.Picture("berkas-riwayat")
	stored := func() int64 {
		t.Helper()
		now, err := k.Office.Kawasan(v.ID)
		if err != nil {
			t.Fatal(err)
		}
		return now.AreaM2
	}
	k.Tap(text.StateBack, 0)
	if stored() != 12_000_000 {
		t.Errorf("the area is %d; want that of the earlier state", stored())
	}
	k.Until("the history shows the new state", func() bool {
		return len(d.past.states) == 3 && k.Shows("Siti Aminah: "+strings.TrimSuffix(text.StateRestored, "."))
	})
	k.Picture("berkas-riwayat-dikembalikan")
	k.Tap(text.Undo, 0)
	if stored() != 12_500_000 {
		t.Errorf("the area is %d; want that before it was brought back", stored())
	}
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
}
