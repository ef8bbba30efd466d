package app_test

import (
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

func lawOffice(t *testing.T) *app.Office {
	t.Helper()
	o, err := app.Open(app.Config{Dir: filepath.Join(t.TempDir(), "simpanan"), User: "Rahmah",
		Clock:  func() time.Time { return time.Date(2025, 9, 15, 8, 0, 0, 0, time.UTC) },
		Random: rand.NewChaCha8([32]byte{3})})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o
}

func lawOf(t *testing.T, o *app.Office, key string) (law.Entry, law.Origin) {
	t.Helper()
	l, err := o.Laws()
	if err != nil {
		t.Fatal(err)
	}
	e, ok := l.Get(key)
	if !ok {
		t.Fatalf("no %s", key)
	}
	return e, l.Origin(key)
}

func TestLaws_are_ticked_by_name_and_day_and_lose_the_tick_with_a_change(t *testing.T) {
	o := lawOffice(t)
	if err := o.CheckLaw("uu-3-2024", " Bagian Hukum "); err != nil {
		t.Fatal(err)
	}
	e, origin := lawOf(t, o, "uu-3-2024")
	if e.Checked != (law.Check{By: "Bagian Hukum", On: indonesia.MustDate("2025-09-15")}) || origin != law.OfOffice {
		t.Fatalf("%+v, %s", e.Checked, origin)
	}
	e.Note = "dicocokkan dengan salinan JDIH"
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if e, _ = lawOf(t, o, "uu-3-2024"); !e.Checked.Done() {
		t.Error("a remark took the tick back")
	}
	e.Gazette.Number = "78"
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if e, _ = lawOf(t, o, "uu-3-2024"); e.Checked.Done() || e.Gazette.Number != "78" {
		t.Errorf("after a change: %+v", e)
	}
	history, err := o.LawHistory("uu-3-2024")
	if err != nil || len(history) != 3 {
		t.Errorf("history %+v, %v", history, err)
	}
}

func TestLaws_go_back_to_what_was_shipped(t *testing.T) {
	o := lawOffice(t)
	e, _ := lawOf(t, o, "uu-6-2023")
	shipped := e
	e.Gazette = law.Gazette{Number: "41", Supplement: "6856"}
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if err := o.RestoreLaw("uu-6-2023"); err != nil {
		t.Fatal(err)
	}
	if got, origin := lawOf(t, o, "uu-6-2023"); !got.Same(shipped) || origin != law.OfProgram {
		t.Errorf("%+v of %s", got, origin)
	}
	// An entry typed back to the shipped words is none of the office's any more.
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if err := o.SaveLaw(&shipped); err != nil {
		t.Fatal(err)
	}
	if _, origin := lawOf(t, o, "uu-6-2023"); origin != law.OfProgram {
		t.Errorf("origin %s", origin)
	}
	// A tick that is taken back leaves nothing behind either.
	if err := errors.Join(o.CheckLaw("uu-6-2023", "Kabag Hukum"), o.CheckLaw("uu-6-2023", "")); err != nil {
		t.Fatal(err)
	}
	if e, origin := lawOf(t, o, "uu-6-2023"); origin != law.OfProgram || e.Checked.Done() {
		t.Errorf("%+v of %s", e.Checked, origin)
	}
}

func TestLaws_of_the_office_are_added_and_taken_out(t *testing.T) {
	o := lawOffice(t)
	e := law.Entry{Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016, Title: "Rencana Tata Ruang Wilayah",
		Topic: "rtrw-kabupaten", Regencies: []string{"63.01"}}
	var err error
	if e.Key, err = o.NewLawKey(e); err != nil || e.Key != "perda-tanah-laut-3-2016" {
		t.Fatalf("key %q, %v", e.Key, err)
	}
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if again, _ := o.NewLawKey(e); again != "perda-tanah-laut-3-2016-2" {
		t.Errorf("a second key is %q", again)
	}
	l, _ := o.Laws()
	if list := l.Topic("rtrw-kabupaten", "63.01", 2025); len(list) != 1 || l.Origin(e.Key) != law.Own {
		t.Errorf("%+v", list)
	}
	if err := o.RestoreLaw(e.Key); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("way back of an own law: %v", err)
	}
	e.Removed = true
	if err := o.SaveLaw(&e); err != nil {
		t.Fatal(err)
	}
	if l, _ = o.Laws(); len(l.Search("Tanah Laut Rencana Tata Ruang")) != 0 {
		t.Error("a law that was taken out is found")
	}
	if _, ok := l.Get(e.Key); !ok {
		t.Error("papers can no longer cite a law that was taken out")
	}
}

func TestLaws_that_cannot_be_are_refused(t *testing.T) {
	o := lawOffice(t)
	for _, e := range []law.Entry{{}, {Key: "uu-6-2014", Rank: "uu"}, {Key: "x", Rank: "?", Title: "Desa"}} {
		if err := o.SaveLaw(&e); !errors.Is(err, &model.Error{Kind: model.Invalid}) {
			t.Errorf("%+v: %v", e, err)
		}
	}
	if err := o.CheckLaw("tidak-ada", "Kabag"); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("tick of no law: %v", err)
	}
}
