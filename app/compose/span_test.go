package compose

import (
	"testing"
)

func TestDaysAreReadAsClerksWriteThem(t *testing.T) {
	for typed, want := range map[string]struct{ stored, words, long, days string }{
		"28 Juli 2025":                         {"2025-07-28", "28 Juli 2025", "1 (satu) hari", "Senin"},
		"28 s.d. 30 Juli 2025":                 {"2025-07-28/2025-07-30", "28 s.d. 30 Juli 2025", "3 (tiga) hari", "Senin s.d. Rabu"},
		"28 – 30 Juli 2025":                    {"2025-07-28/2025-07-30", "28 s.d. 30 Juli 2025", "3 (tiga) hari", "Senin s.d. Rabu"},
		"30 Juli sampai dengan 1 Agustus 2025": {"2025-07-30/2025-08-01", "30 Juli s.d. 1 Agustus 2025", "3 (tiga) hari", "Rabu s.d. Jumat"},
		"31-12-2025 sampai 1-1-2026":           {"2025-12-31/2026-01-01", "31 Desember 2025 s.d. 1 Januari 2026", "2 (dua) hari", "Rabu s.d. Kamis"},
		"28 Februari 2024 s/d 1 Maret 2024":    {"2024-02-28/2024-03-01", "28 Februari s.d. 1 Maret 2024", "3 (tiga) hari", "Rabu s.d. Jumat"},
		"28 Juli 2025 s.d. 28 Juli 2025":       {"2025-07-28", "28 Juli 2025", "1 (satu) hari", "Senin"},
	} {
		got, err := readSpan(typed)
		if err != nil || got != want.stored {
			t.Errorf("%q is read as %q (%v), want %q", typed, got, err, want.stored)
			continue
		}
		first, last, err := ParseSpan(got)
		if err != nil {
			t.Errorf("%q does not come back", got)
			continue
		}
		var v fact
		v.setSpan(first, last)
		if v.text != want.words || v.duration() != want.long || v.weekdays() != want.days {
			t.Errorf("%q is %q, %q, %q; want %+v", typed, v.text, v.duration(), v.weekdays(), want)
		}
	}
}

func TestASpanThatIsNoneIsRefused(t *testing.T) {
	for _, typed := range []string{"besok", "30 s.d. 28 Juli 2025", "31 Juni s.d. 2 Juli 2025", "28 s.d.", "s.d. 30 Juli 2025"} {
		if got, err := readSpan(typed); err == nil {
			t.Errorf("%q was read as %q", typed, got)
		} else if codeOf(err) == "" {
			t.Errorf("%q is refused without a code: %v", typed, err)
		}
	}
	if _, _, err := ParseSpan("2025-07-30/2025-07-28"); err == nil {
		t.Error("a stored span that ends before it begins is taken")
	}
	if _, _, err := ParseSpan("2025-07-30/"); err == nil {
		t.Error("a half span is taken")
	}
}
