package start

import (
	"strings"
	"testing"

	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

func open(t *testing.T, k *screentest.Kit) *Start {
	t.Helper()
	s := New(k.Host).(*Start)
	k.Wait(s.loaded)
	k.Put(s)
	return s
}

func leave(t *testing.T, k *screentest.Kit, s *Start) {
	t.Helper()
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
	if first, err := k.Office.FirstStart(); err != nil || first {
		t.Errorf("first start %v, %v; want the steps not to come again", first, err)
	}
}

func entry(t *testing.T, s *Start, label string) *widget.Entry {
	t.Helper()
	for _, f := range s.office.keep.Fields() {
		if f.Label() == label {
			return f.Input.(*widget.Entry)
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

func TestStart_keeps_the_office_and_the_user_and_begins(t *testing.T) {
	k := screentest.New(t)
	if first, err := k.Office.FirstStart(); err != nil || !first {
		t.Fatalf("first start %v, %v in an empty store; want the steps", first, err)
	}
	s := open(t, k)
	k.Picture("awal-kantor")
	if k.Window.Canvas().Focused() != entry(t, s, text.BodyNameLabel) {
		t.Error("the focus is not in the first field")
	}
	entry(t, s, text.BodyNameLabel).SetText("Dinas PMD Provinsi Kalimantan Selatan")
	entry(t, s, text.KopLinesLabel).SetText("PEMERINTAH PROVINSI KALIMANTAN SELATAN\nDINAS PEMBERDAYAAN MASYARAKAT DAN DESA")
	entry(t, s, text.CityLabel).SetText("Banjarbaru")
	k.Tap(text.Next, 0)
	k.Entry(text.UserNameHint).SetText("Siti Aminah")
	k.Picture("awal-pengguna")
	k.Tap(text.Next, 0)
	k.Picture("awal-mulai")
	k.Tap(text.BeginEmpty, 0)
	if len(k.Went) != 1 || k.Went[0] != (nav.Route{Place: nav.Kawasan, Part: nav.PartNew}) {
		t.Errorf("went to %+v; want the box of a new kawasan", k.Went)
	}
	leave(t, k, s)
	bodies, err := k.Office.Bodies()
	if err != nil || len(bodies) != 1 || bodies[0].City != "Banjarbaru" || len(bodies[0].Lines) != 2 || bodies[0].Kind != model.BodyDinasProvinsi {
		t.Errorf("stored %+v, %v; want the one office", bodies, err)
	}
	if k.Office.User() != "Siti Aminah" {
		t.Errorf("%q works; want who was typed", k.Office.User())
	}
}

func TestStart_left_for_later_stores_nothing_and_shows_the_sample(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	k.Tap(text.Later, 0)
	k.Tap(text.Later, 0)
	k.Tap(text.LoadSample, 0)
	k.Until("the start page", func() bool { return len(k.Went) == 1 && k.Went[0].Place == nav.Home })
	leave(t, k, s)
	bodies, err := k.Office.Bodies()
	for _, b := range bodies {
		if !b.Sample {
			t.Errorf("an office was stored though nothing was typed: %+v", b)
		}
	}
	if there, _ := k.Office.SampleThere(); err != nil || !there {
		t.Errorf("sample there: %v, %v", there, err)
	}
}

func TestStart_left_in_the_middle_keeps_what_was_typed_and_shows_it_again(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	entry(t, s, text.AddressLabel).SetText("Jalan Contoh 1")
	leave(t, k, s)
	s = open(t, k)
	if got := entry(t, s, text.AddressLabel).Text; got != "Jalan Contoh 1" {
		t.Errorf("the address is %q; want what was typed", got)
	}
	entry(t, s, text.BodyNameLabel).SetText("Dinas PMD")
	leave(t, k, s)
	bodies, _ := k.Office.Bodies()
	if len(bodies) != 1 || bodies[0].Name != "Dinas PMD" || bodies[0].Address != "Jalan Contoh 1" {
		t.Errorf("stored %+v; want one office with both", bodies)
	}
}

func TestStart_says_what_cannot_be_and_stays(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	entry(t, s, text.AddressLabel).SetText(strings.Repeat("panjang ", 4000))
	k.Tap(text.Next, 0)
	if s.step != stepOffice {
		t.Error("went on though the address cannot be taken")
	}
	var told []string
	for _, f := range s.office.keep.Fields() {
		if p := f.Problem(); p != "" {
			told = append(told, p)
		}
	}
	if len(told) != 1 {
		t.Errorf("told %q; want one sentence", told)
	}
	entry(t, s, text.AddressLabel).SetText("Jalan Contoh 1")
	k.Tap(text.Next, 0)
	if s.step != stepUser {
		t.Error("stays though all is right")
	}
	leave(t, k, s)
}

func TestStart_comes_again_after_it_was_cut_off_with_an_office_stored(t *testing.T) {
	k := screentest.New(t)
	if err := k.Office.SaveBody(&model.Body{Kind: model.BodyDinasProvinsi, Name: "Dinas PMD"}); err != nil {
		t.Fatal(err)
	}
	if first, err := k.Office.FirstStart(); err != nil || !first {
		t.Errorf("first start %v, %v; want the steps again: they were neither done nor left", first, err)
	}
}
