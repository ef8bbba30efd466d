package compose

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/model"
	"pena/model/law"
)

func TestWordsShowPlaceholdersAndComeBackTheSame(t *testing.T) {
	k := Shipped().Kind("keputusan-penetapan-kawasan")
	d := k.NewDocument("d", "k", testNow)
	num := model.Number(d.Text)
	w := NewWords(k, nil, d.Text, num)
	for stored, shown := range map[string]string{
		"Kawasan {{kawasan.nama}};":      "Kawasan ‹Nama kawasan›;",
		"{{kawasan.nama|kapital}}":       "‹Nama kawasan (huruf kapital)›",
		"{{kawasan.tema|kecil}}":         "‹Tema kawasan (huruf kecil)›",
		"{{naskah.tanggal|hari}}":        "‹Tanggal naskah (nama harinya)›",
		"{{kawasan.nama|lain}}":          "‹Nama kawasan|lain›",
		"dalam {{rujuk:diktum-kawasan}}": "dalam ‹diktum KESATU›",
		"ditulis ‹Nama kawasan› saja":    `ditulis \‹Nama kawasan› saja`,
		"ditulis ‹apa saja›":             "ditulis ‹apa saja›",
		`\\{{kawasan.nama}}`:             `\\{{kawasan.nama}}`,
		`\{{kawasan.nama}}`:              `\{{kawasan.nama}}`,
		"{{tidak.ada}}":                  "{{tidak.ada}}",
	} {
		if got := w.Display(stored); got != shown {
			t.Errorf("Display(%q) = %q, want %q", stored, got, shown)
		}
		if got := w.Stored(shown); got != stored {
			t.Errorf("Stored(%q) = %q, want %q", shown, got, stored)
		}
	}
}

func TestWordsTellEveryFilterAndTakeWhatWasShownBefore(t *testing.T) {
	k := Shipped().Kind("keputusan-penetapan-kawasan")
	d := k.NewDocument("d", "k", testNow)
	w := NewWords(k, nil, d.Text, model.Number(d.Text))
	if got := w.Stored("‹Nama kawasan|kapital›"); got != "{{kawasan.nama|kapital}}" {
		t.Errorf("as it was shown once it becomes %q", got)
	}
	for _, f := range append([]string{"kapital", "judul", "kata", "kecil", "hari", "lama"}, string(law.Amended), string(law.WithTitle), string(law.NumberOnly)) {
		if told(f) == bar(f) {
			t.Errorf("the filter %q is shown to the user as it is stored", f)
		}
	}
}

func TestWordsLoseNothing(t *testing.T) {
	k := Shipped().Kind("anggaran-dasar")
	d := k.NewDocument("d", "k", testNow)
	w := NewWords(k, nil, d.Text, model.Number(d.Text))
	bits := []string{"‹", "›", `\`, "{{", "}}", "|", "kawasan.nama", "{{kawasan.nama}}", "{{kawasan.nama|kapital}}", "‹Nama kawasan›",
		"‹Nama kawasan|kapital›", "‹Nama kawasan (huruf kapital)›", "(huruf kapital)", "{{kawasan.nama|lain}}", "{{rujuk:tujuan}}", "‹Pasal 1›", "‹Pasal\u00a01›", "*", "**", "<u>", "</u>", "Desa", " ", "\n", "…"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 12).Draw(t, "text"), "")
		if got := w.Stored(w.Display(s)); got != s {
			t.Fatalf("stored %q\nshown  %q\nback   %q", s, w.Display(s), got)
		}
	})
}

func TestLabelsOfFactsAreUnique(t *testing.T) {
	for _, k := range Shipped().All() {
		seen := map[string]string{}
		for _, d := range FactDefs(k, nil) {
			if other, ok := seen[d.Label]; ok {
				t.Errorf("%s: %s and %s are both called %q", k.Key, d.Key, other, d.Label)
			}
			seen[d.Label] = d.Key
			if !k.knows(d.Key, "") {
				t.Errorf("%s: the menu offers %s, which is not known", k.Key, d.Key)
			}
		}
	}
}
