package compose

import "strings"

// filterWords are the filters of a placeholder in the words of the editor.
var filterWords = []struct{ filter, words string }{
	{"kapital", "huruf kapital"},
	{"judul", "awal kata kapital"},
	{"kecil", "huruf kecil"},
	{"kata", "dengan kata-kata"},
	{"hari", "nama harinya"},
	{"lama", "lamanya"},
	{"perubahan", "dengan perubahannya"},
	{"singkat", "dengan judulnya"},
	{"nomor", "nomor dan tahunnya"},
}

// told is a filter as it stands behind a label: " (huruf kapital)". One that
// has no words stays as it is stored.
func told(filter string) string {
	for _, f := range filterWords {
		if f.filter == filter {
			return " (" + f.words + ")"
		}
	}
	return bar(filter)
}

// cutTold parts a label from the filter told behind it.
func cutTold(s string) (label, filter string) {
	for _, f := range filterWords {
		if before, ok := strings.CutSuffix(s, " ("+f.words+")"); ok {
			return before, f.filter
		}
	}
	return s, ""
}
