package app_test

import (
	"errors"
	"math/rand"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/model"
)

func openOffice(t *testing.T, dir string) *app.Office {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, Clock: time.Now, Random: rand.New(rand.NewSource(1)), User: "akun"})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestUser_who_is_set_signs_what_follows_and_is_known_after_a_restart(t *testing.T) {
	dir := t.TempDir()
	o := openOffice(t, dir)
	k, err := o.NewKawasan("Agrowisata Bajuin", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Siti Aminah", "  Rahmadi \t Noor\u0007 ", "siti aminah"} {
		if err := o.SetUser(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.SetUser("Rahmadi Noor"); err != nil {
		t.Fatal(err)
	}
	k.Theme = "Agrowisata"
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}

	o = openOffice(t, dir)
	defer o.Close()
	known, err := o.Users()
	if err != nil || o.User() != "Rahmadi Noor" || strings.Join(known, ", ") != "Rahmadi Noor, siti aminah" {
		t.Errorf("%q works, %q are known, %v; want Rahmadi Noor, and both names once", o.User(), known, err)
	}
	history, err := o.KawasanHistory(k.ID)
	if err != nil || len(history) != 2 || history[0].User != "Rahmadi Noor" || history[1].User != "akun" {
		t.Errorf("history %+v, %v; want Rahmadi Noor after akun", history, err)
	}
}

func TestUser_that_cannot_be_is_refused_and_the_old_one_stays(t *testing.T) {
	o := openOffice(t, t.TempDir())
	defer o.Close()
	for name, kind := range map[string]model.ErrorKind{" \n ": model.Invalid, strings.Repeat("a", 101): model.TooLarge} {
		if err := o.SetUser(name); !errors.Is(err, &model.Error{Kind: kind}) {
			t.Errorf("%q: %v; want %s", name, err, kind)
		}
	}
	if o.User() != "akun" {
		t.Errorf("the name is %q; want the one before", o.User())
	}
}
