package app_test

import (
	"math/rand"
	"path/filepath"
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
