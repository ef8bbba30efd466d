package form_test

import (
	"testing"

	"pena/ui/form"
)

func TestSeek_minds_neither_case_nor_accents_nor_apostrophes(t *testing.T) {
	for _, c := range []struct {
		typed, line string
		want        bool
	}{
		{"juuh", "Perikanan Ju'uh dan Ku\"u", true},
		{"JU’UH kuu", "Perikanan Ju'uh dan Ku\"u", true},
		{"ju'uh", "Perikanan Juʼuh", true},
		{"cafe", "Café", true},
		{"400.10/2", "Nomor 400.10/2/2025", true},
		{"juuh martapura", "Perikanan Ju'uh", false},
		{"", "apa saja", true},
	} {
		if got := form.Seek(c.typed).In(form.Folded(c.line)); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.typed, c.line, got, c.want)
		}
	}
}
