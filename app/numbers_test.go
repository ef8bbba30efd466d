package app_test

import (
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"pena/app"
	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
)

func now() time.Time { return time.Date(2025, 9, 15, 8, 0, 0, 0, time.UTC) }

func openAt(t testing.TB, dir string) *app.Office {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, User: "Rahmah", Clock: now, Random: rand.NewChaCha8([32]byte{3})})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	})
	return o
}

func newOffice(t testing.TB) *app.Office { return openAt(t, filepath.Join(t.TempDir(), "simpanan")) }

func date(s string) indonesia.Date { return indonesia.MustDate(s) }

// wantDetail holds what an error is for the program.
func wantDetail(t testing.TB, err error, kind model.ErrorKind, detail string) {
	t.Helper()
	var e *model.Error
	if !errors.As(err, &e) || e.Kind != kind || e.Detail != detail {
		t.Fatalf("got error %v, want %s %s", err, kind, detail)
	}
}

// kindOf is the kind of an error, "" for none.
func kindOf(err error) model.ErrorKind {
	var e *model.Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

func must[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func sound(t testing.TB, o *app.Office) {
	t.Helper()
	if faults := must[[]register.Fault](t)(o.AuditRegister()); len(faults) > 0 {
		t.Errorf("the register has faults: %v", faults)
	}
}

func TestNumbersFollowEachOtherAndBeginAnewEachYear(t *testing.T) {
	o := newOffice(t)
	for _, c := range []struct{ date, want string }{
		{"2025-09-15", "400.10.3.4/0001/PMD/2025"}, {"2025-09-15", "400.10.3.4/0002/PMD/2025"},
		{"2026-01-02", "400.10.3.4/0001/PMD/2026"}, {"2025-09-16", "400.10.3.4/0003/PMD/2025"},
	} {
		next, err := o.NextNumber(app.NumberRequest{Date: date(c.date)})
		if err != nil || next != c.want {
			t.Errorf("the next is %q (%v), want %q", next, err, c.want)
		}
		e := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date(c.date), Subject: "Undangan"}))
		if e.Number != c.want || e.State != model.EntryReserved || len(e.Events) != 1 || e.Events[0].By != "Rahmah" {
			t.Errorf("got %+v, want %s", e, c.want)
		}
	}
	sound(t, o)
}

func TestATakenOrVoidNumberIsNeverGivenAgain(t *testing.T) {
	o := newOffice(t)
	d := date("2025-09-15")
	e := must[model.Entry](t)(o.RecordNumber(app.NumberRequest{Date: d, Number: "400.10.3.4/0001/PMD/2025", Subject: "dibuat di luar"}))
	if e.Series != "surat-keluar" || e.Seq != 1 {
		t.Fatalf("a number typed by hand stands at %s %d", e.Series, e.Seq)
	}
	for _, again := range []app.NumberRequest{
		{Date: d, Number: "400.10.3.4/0001/PMD/2025"}, {Date: d, Number: "140/0001/PMD/2025"}, {Date: d, Seq: 1},
	} {
		_, err := o.RecordNumber(again)
		wantDetail(t, err, model.Conflict, "number-taken")
	}
	_, err := o.VoidNumber(e.ID, " ")
	wantDetail(t, err, model.Invalid, "reason-missing")
	if e = must[model.Entry](t)(o.VoidNumber(e.ID, "salah ketik")); e.State != model.EntryVoid || e.Events[1].Reason != "salah ketik" {
		t.Errorf("a void line is %+v", e)
	}
	_, err = o.RecordNumber(app.NumberRequest{Date: d, Seq: 1})
	wantDetail(t, err, model.Conflict, "number-taken")
	_, err = o.UseNumber(e.ID, "hal", "", d)
	wantDetail(t, err, model.NotAllowed, "number-not-reserved")
	_, err = o.VoidNumber(e.ID, "lagi")
	wantDetail(t, err, model.NotAllowed, "number-void")
	sound(t, o)
}

func TestTheNumberOfAnotherOfficeIsALineWithoutASeries(t *testing.T) {
	o := newOffice(t)
	bupati := model.Body{Kind: model.BodyBupati, Name: "Bupati Tanah Laut", Region: "63.01"}
	if err := o.SaveBody(&bupati); err != nil {
		t.Fatal(err)
	}
	r := app.NumberRequest{Date: date("2025-09-15"), Number: "188.45/512-KUM/2025", Body: bupati.ID, Subject: "Penetapan kawasan"}
	e := must[model.Entry](t)(o.RecordNumber(r))
	if e.Series != "" || e.Seq != 0 || e.Number != r.Number {
		t.Errorf("got %+v", e)
	}
	r.Number = "188.45 / 512-kum / 2025"
	_, err := o.RecordNumber(r)
	wantDetail(t, err, model.Conflict, "number-taken")
	r.Body = ""
	must[model.Entry](t)(o.RecordNumber(r)) // another issuer
	_, err = o.ReserveNumber(app.NumberRequest{Date: r.Date, Body: bupati.ID})
	wantDetail(t, err, model.Invalid, "no-series")
	sound(t, o)
}

func TestASisipanNeedsItsPlaceAndItsReason(t *testing.T) {
	o := newOffice(t)
	for _, d := range []string{"2025-09-01", "2025-09-08", "2025-09-15"} {
		must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date(d)}))
	}
	r := app.NumberRequest{Date: date("2025-09-09"), InsertAfter: 2}
	_, err := o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "insert-reason")
	r.Reason = "surat mundur atas disposisi Kepala Dinas"
	for _, want := range []string{"a", "b"} {
		if e := must[model.Entry](t)(o.ReserveNumber(r)); e.Number != "400.10.3.4/0002."+want+"/PMD/2025" || e.Events[0].Reason != r.Reason {
			t.Errorf("the sisipan is %+v", e)
		}
	}
	r.InsertAfter = 3
	_, err = o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "insert-at-end")
	r.InsertAfter = 9
	_, err = o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "insert-nowhere")
	if next := must[string](t)(o.NextNumber(app.NumberRequest{Date: date("2025-09-15")})); next != "400.10.3.4/0004/PMD/2025" {
		t.Errorf("after a sisipan the next is %s", next)
	}
	r.InsertAfter = 1
	for range 26 {
		must[model.Entry](t)(o.ReserveNumber(r))
	}
	_, err = o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "insert-full")
	sound(t, o)
}

func TestNumbersPassedOverAndDatesOutOfOrderNeedAReason(t *testing.T) {
	o := newOffice(t)
	must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15"), Seq: 250})) // the office begins in mid-year
	r := app.NumberRequest{Date: date("2025-09-15"), Seq: 255}
	_, err := o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "skip-reason")
	r.Reason = "dipakai bidang lain"
	must[model.Entry](t)(o.ReserveNumber(r))
	r = app.NumberRequest{Date: date("2025-09-15"), Seq: 240}
	_, err = o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "skip-reason")
	r.Reason = "buku lama"
	must[model.Entry](t)(o.ReserveNumber(r))
	r = app.NumberRequest{Date: date("2025-09-14")}
	_, err = o.ReserveNumber(r)
	wantDetail(t, err, model.Invalid, "order-reason")
	r.Reason = "tanggal rapat"
	must[model.Entry](t)(o.ReserveNumber(r))
	gaps := must[[]register.Gap](t)(o.NumberGaps(2025))
	if len(gaps) != 2 || gaps[0].From != 241 || gaps[0].To != 249 || gaps[1].From != 251 || gaps[1].To != 254 || gaps[1].Reason != "dipakai bidang lain" {
		t.Errorf("gaps %+v", gaps)
	}
	sound(t, o)
}

func TestAProvisionalNumberAndTheFinalOneAreBothRemembered(t *testing.T) {
	o := newOffice(t)
	e := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15"), Provisional: true}))
	was := e.Number
	_, err := o.FinalNumber(e.ID, " ")
	wantDetail(t, err, model.Invalid, "number-missing")
	e = must[model.Entry](t)(o.FinalNumber(e.ID, "400.10.3.4/7781/PMD/2025"))
	if e.Number != "400.10.3.4/7781/PMD/2025" || len(e.Earlier) != 1 || e.Earlier[0] != was || e.Provisional || e.Events[1].Before != was {
		t.Errorf("got %+v", e)
	}
	_, err = o.FinalNumber(e.ID, "lain")
	wantDetail(t, err, model.NotAllowed, "number-not-provisional")
	for _, n := range []string{was, e.Number} {
		if found := must[model.Entry](t)(o.FindEntry(n, 2025)); found.ID != e.ID {
			t.Errorf("%s is found as %+v", n, found)
		}
	}
	_, err = o.RecordNumber(app.NumberRequest{Date: date("2025-09-15"), Number: was})
	wantDetail(t, err, model.Conflict, "number-taken")
	sound(t, o)
}

func TestTheOfficeSetsItsSeries(t *testing.T) {
	o := newOffice(t)
	s := register.Shipped()[0]
	s.Pattern, s.Unit, s.First = "{urut:3}/{unit}/{bulan_romawi}/{tahun}", "DPMD", 10
	if err := o.SaveSeries(s); err != nil {
		t.Fatal(err)
	}
	e := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15")}))
	if e.Number != "010/DPMD/IX/2025" {
		t.Errorf("the number is %s", e.Number)
	}
	own := register.Series{Key: "nota", Name: "Nota dinas", Kinds: []string{"nota-dinas"}, Pattern: "{kode}/{urut}/ND/{tahun}", First: 1, Count: register.CountCodes}
	if err := o.SaveSeries(own); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ code, want string }{{"140", "140/1/ND/2025"}, {"140", "140/2/ND/2025"}, {"410", "410/1/ND/2025"}} {
		if e = must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Series: "nota", Date: date("2025-09-15"), Code: c.code})); e.Number != c.want {
			t.Errorf("the number is %s, want %s", e.Number, c.want)
		}
	}
	own.Count = register.CountAll
	wantDetail(t, o.SaveSeries(own), model.NotAllowed, "series-used")
	wantDetail(t, o.ResetSeries("nota"), model.NotAllowed, "series-used")
	if err := o.ResetSeries("surat-keluar"); err != nil {
		t.Fatal(err)
	}
	if e = must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Series: "surat-keluar", Date: date("2025-09-15")})); e.Number != "400.10.3.4/0011/PMD/2025" {
		t.Errorf("back on the shipped series the number is %s", e.Number)
	}
	sound(t, o)
}

func TestTheSampleCountsForItself(t *testing.T) {
	o := newOffice(t)
	must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15"), Sample: true}))
	e := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15")}))
	if e.Seq != 1 {
		t.Errorf("a number of the sample took the real number 1: the first real one is %s", e.Number)
	}
	if list := must[[]model.Entry](t)(o.Register(2025)); len(list) != 1 {
		t.Errorf("the register shows %d lines", len(list))
	}
	sound(t, o)
}
