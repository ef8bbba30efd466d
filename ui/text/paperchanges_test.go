package text

import (
	"strings"
	"testing"
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
