package settings

import (
	"strings"
	"testing"

	"pena/ui/screentest"
	"pena/ui/text"
)

func TestUser_is_set_by_Enter_and_offered_again(t *testing.T) {
	k := screentest.New(t)
	told := 0
	k.Host.User = func() { told++ }
	s := open(t, k, PartUser)
	e := k.Entry(text.UserNameHint)
	if e.Text != "Petugas" {
		t.Errorf("the field shows %q; want who works now", e.Text)
	}
	for _, name := range []string{"Siti Aminah", "Rahmadi Noor"} {
		e.SetText(name)
		e.OnEnter(0)
		k.Until(name+" works", func() bool { return k.Office.User() == name && told > 0 })
		told = 0
	}
	k.Until("the other name is offered", func() bool { return k.Shows("Siti Aminah") })
	k.Picture("pengaturan-pengguna")
	k.Tap("Siti Aminah", 0)
	k.Until("she works again", func() bool { return k.Office.User() == "Siti Aminah" && e.Text == "Siti Aminah" })
	leave(t, k, s)
}

func TestUser_typed_and_not_confirmed_is_taken_when_the_page_is_left(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartUser)
	k.Entry(text.UserNameHint).SetText("Siti Aminah")
	leave(t, k, s)
	if k.Office.User() != "Siti Aminah" {
		t.Errorf("%q works; want who was typed", k.Office.User())
	}
	s = open(t, k, PartUser)
	k.Entry(text.UserNameHint).SetText(" ")
	leave(t, k, s)
	if k.Office.User() != "Siti Aminah" {
		t.Errorf("%q works; want the one before, for nothing was typed", k.Office.User())
	}
}

func TestUser_too_long_is_told_beneath_the_field(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartUser)
	e := k.Entry(text.UserNameHint)
	e.SetText(strings.Repeat("panjang ", 20))
	e.OnEnter(0)
	k.Until("the sentence", func() bool { return k.Shows("terlalu panjang") })
	if s.Leave() == nil {
		t.Error("the page can be left with a name that is not taken")
	}
	e.SetText("Siti")
	leave(t, k, s)
}
