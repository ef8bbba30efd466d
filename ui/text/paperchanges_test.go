package text

import (
	"strings"
	"testing"

	"pena/model"
)

func TestExcerpt_begins_where_the_texts_part(t *testing.T) {
	long := strings.Repeat("kata ", 40)
	for _, c := range []struct{ s, other, want string }{
		{"satu dua tiga", "", "satu dua tiga"},
		{"satu dua tiga empat lima", "satu dua tiga enam lima", "… dua tiga empat lima"},
		{"sama saja", "sama saja", "sama saja"},
		{"", "dahulu ada", ""},
		{"awal " + long, "", "awal" + strings.Repeat(" kata", 13) + " …"},
	} {
		if got := Excerpt(c.s, c.other); got != c.want {
			t.Errorf("Excerpt(%q, %q) = %q, want %q", c.s, c.other, got, c.want)
		}
	}
}

func TestRecipientsChanged_names_who_came_and_went(t *testing.T) {
	list := func(names ...string) *model.Recipients {
		r := &model.Recipients{}
		for _, n := range names {
			r.List = append(r.List, model.Recipient{To: n})
		}
		return r
	}
	placed := list("Camat A", "Camat B")
	placed.List[0].Place = "Pelaihari"
	for _, c := range []struct {
		before, after *model.Recipients
		want          string
	}{
		{nil, nil, ""},
		{list("Camat A"), list("Camat A"), ""},
		{nil, list("Camat A", "Camat B"), "Daftar penerima: Camat A dan 1 penerima lain"},
		{list("Camat A"), nil, "Daftar penerima dilepas; surat kembali ke satu tujuan"},
		{list("Camat A", "Camat B"), list("Camat A", "Camat C"), "Daftar penerima ditambah Camat C, dikurangi Camat B"},
		{list("Camat A", "Camat B"), placed, "Daftar penerima diubah: 2 penerima"},
	} {
		if got := RecipientsChanged(c.before, c.after); got != c.want {
			t.Errorf("told is %q, want %q", got, c.want)
		}
	}
}
