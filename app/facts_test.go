package app_test

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"pena/app"
	"pena/model"
)

func TestFacts_of_a_real_dossier_hold_nothing_of_the_sample(t *testing.T) {
	o, err := app.Open(app.Config{Dir: filepath.Join(t.TempDir(), "simpanan"), User: "Rahmah",
		Clock:  func() time.Time { return time.Date(2025, 9, 15, 8, 0, 0, 0, time.UTC) },
		Random: rand.NewChaCha8([32]byte{3})})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	k, err := o.NewKawasan("Agrowisata Sungguhan", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	own := model.Person{Name: "Pejabat Sungguhan"}
	if err := o.SavePerson(&own); err != nil {
		t.Fatal(err)
	}
	f, err := o.Facts(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Bodies) != 0 || len(f.People) != 1 || f.People[0].Name != own.Name {
		t.Errorf("a real dossier has %d bodies and the people %v", len(f.Bodies), f.People)
	}
	all, err := o.Kawasans()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if !s.Sample {
			continue
		}
		if f, err = o.Facts(s.ID); err != nil || len(f.People) == 0 || len(f.Bodies) == 0 {
			t.Errorf("%s: %d bodies, %d people, %v", s.Name, len(f.Bodies), len(f.People), err)
		}
	}
}
