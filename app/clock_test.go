package app_test

import (
	"math/rand"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/model"
)

// TestClock_set_years_back: the battery of the machine is empty. The program says
// so, and what is saved then follows what was saved before.
func TestClock_set_years_back(t *testing.T) {
	now := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	dir := filepath.Join(t.TempDir(), "simpanan")
	seed := int64(0)
	open := func() *app.Office {
		seed++
		return must[*app.Office](t)(app.Open(app.Config{Dir: dir, Clock: func() time.Time { return now }, Random: rand.New(rand.NewSource(seed)), User: "akun"}))
	}
	o := open()
	id := paperOf(t, o, "surat-audiensi")
	write := func(words string) {
		t.Helper()
		s := openSession(t, o, id)
		if err := s.SetField("hal", words); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	write("sebelum jam mundur")
	right := now
	now = now.Add(20 * time.Minute) // is set right by hand
	if _, behind, err := o.ClockBehind(); behind || err != nil {
		t.Errorf("a right clock counts as wrong, %v", err)
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}

	now = time.Date(2015, 1, 1, 0, 5, 0, 0, time.UTC)
	o = open()
	saved, behind, err := o.ClockBehind()
	if err != nil || !behind || !saved.Equal(right) {
		t.Errorf("the clock of 2015 is told as %v, %v, %v", saved, behind, err)
	}
	write("ketika jam mundur")
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}

	now = right.Add(24 * time.Hour)
	o = open()
	defer o.Close()
	write("sesudah jam dibetulkan")
	history := must[[]app.Revision](t)(o.History(id))
	var said []string
	for _, r := range history {
		d := must[model.Document](t)(o.DocumentAt(id, r.ID))
		if v := d.Fields["hal"]; len(said) == 0 || said[len(said)-1] != v {
			said = append(said, v)
		}
	}
	if len(said) < 3 || said[0] != "sesudah jam dibetulkan" || said[1] != "ketika jam mundur" || said[2] != "sebelum jam mundur" {
		t.Errorf("newest first the paper said %q", said)
	}
}

// TestAWrongYearIsNumberedOnlyWithAWord: the date of a paper may come from a
// calendar that opens where a wrong clock stands. Its number is then of another
// year than the register is in; nothing is lost, and it is said before.
func TestAWrongYearIsNumberedOnlyWithAWord(t *testing.T) {
	for _, c := range []struct{ name, clock, number, says string }{
		{"right", "2026-11-24", "400.10.3.4/0003/PMD/2026", ""},
		{"a year behind", "2025-11-24", "400.10.3.4/0001/PMD/2025", "register tahun 2026 sudah dipakai (nomor 400.10.3.4/0002/PMD/2026 tanggal 20 November 2026)"},
		{"a year ahead", "2027-11-24", "400.10.3.4/0001/PMD/2027", "nomor pertama dalam register tahun 2027; nomor sebelumnya 400.10.3.4/0002/PMD/2026 tanggal 20 November 2026"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o, at := movable(t)
			kawasan := secretariat(t, o)
			id := letter(t, o, kawasan)
			for _, day := range []string{"2026-11-18", "2026-11-20"} {
				must[model.Entry](t)(o.RecordNumber(app.NumberRequest{Date: date(day), Series: "surat-keluar"}))
			}
			*at = date(c.clock).Time().Add(8 * time.Hour)
			plan := must[*app.IssuePlan](t)(o.Plan(id, app.IssueRequest{Date: date(c.clock)}))
			if said := strings.Join(plan.Warnings(), "\n"); plan.Number != c.number || strings.Contains(said, "register tahun") != (c.says != "") || !strings.Contains(said, c.says) {
				t.Errorf("%s is planned with the words\n%s\nwant %s with %q", plan.Number, said, c.number, c.says)
			}
			out := issue(t, o, id, app.IssueRequest{Date: date(c.clock)})
			if c.says != "" && !strings.Contains(strings.Join(out.Print.Accepted, "\n"), c.says) {
				t.Errorf("the print keeps that %q was accepted", out.Print.Accepted)
			}

			// The clock is set right: the number is void, and the letter takes the next of its year.
			*at = date("2026-11-25").Time()
			if c.says != "" {
				ok(t, o.Cancel(id, "jam komputer salah"))
				id = letter(t, o, kawasan)
				out = issue(t, o, id, app.IssueRequest{Date: date("2026-11-25"), Next: true})
				if out.Number != "400.10.3.4/0003/PMD/2026" || strings.Contains(strings.Join(out.Print.Accepted, "\n"), "register tahun") {
					t.Errorf("the next is %s with the words %q", out.Number, out.Print.Accepted)
				}
			}
			sound(t, o)
		})
	}
}

// TestTheDayOfAPaperDecidesItsYear: whatever the clock says, and also against the
// days of its neighbours.
func TestTheDayOfAPaperDecidesItsYear(t *testing.T) {
	o, at := movable(t)
	take := func(day string) (model.Entry, error) {
		return o.RecordNumber(app.NumberRequest{Date: date(day), Series: "surat-keluar"})
	}
	for _, day := range []string{"2026-11-18", "2026-11-20"} {
		must[model.Entry](t)(take(day))
	}
	for _, clock := range []string{"2025-11-24", "2027-11-24", "1970-01-01"} {
		*at = date(clock).Time()
		if e := must[model.Entry](t)(take("2026-11-20")); e.Year != 2026 || !e.Events[0].At.Equal(*at) {
			t.Errorf("with a clock of %s the line is %+v", clock, e)
		}
		_, err := take("2026-11-19")
		wantDetail(t, err, model.Invalid, "order-reason")
	}
	reserved := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2027-01-04"), Series: "surat-keluar"}))
	if other := must[*model.Entry](t)(o.OtherYear(app.NumberRequest{Date: date("2026-12-01"), Series: "surat-keluar"})); other != nil {
		t.Errorf("the number kept for next year, %s, makes this year doubtful", reserved.Number)
	}
	sound(t, o)
}

// movable is an office whose clock is set by the test.
func movable(t *testing.T) (*app.Office, *time.Time) {
	t.Helper()
	at := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	o := must[*app.Office](t)(app.Open(app.Config{Dir: filepath.Join(t.TempDir(), "simpanan"), Clock: func() time.Time { return at },
		Random: rand.New(rand.NewSource(4)), User: "akun"}))
	t.Cleanup(func() { ok(t, o.Close()) })
	return o, &at
}
