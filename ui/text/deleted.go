package text

import (
	"fmt"
	"time"

	"pena/model/indonesia"
)

// Words of the list of what was deleted.
const (
	DeletedTitle    = "Yang pernah dihapus"
	DeletedHint     = "Naskah, kawasan, pejabat, dan instansi yang dihapus tetap disimpan dan dapat dipulihkan seperti keadaan terakhirnya."
	DeletedPapers   = "Naskah terhapus"
	SettingsDeleted = "Terhapus"
	FindDeleted     = "Cari yang terhapus"
	NothingDeleted  = "Tidak ada yang terhapus."
	BringBack       = "Pulihkan"
)

// DeletedKind names what was deleted: "naskah", "kawasan", "pejabat" or
// "instansi", as app calls them.
func DeletedKind(record string) string {
	return map[string]string{"naskah": "Naskah", "kawasan": "Kawasan", "pejabat": "Pejabat", "instansi": "Instansi"}[record]
}

// DeletedPaperOf tells which dossier a deleted paper belongs to.
func DeletedPaperOf(kind, kawasan string) string { return fmt.Sprintf("%s %s", kind, kawasan) }

// DeletedWithPapers tells how many papers come back with a dossier.
func DeletedWithPapers(kind string, papers int) string {
	return fmt.Sprintf("%s beserta %d naskahnya", kind, papers)
}

// DeletedBy tells when something was deleted and by whom.
func DeletedBy(what string, at time.Time, user string) string {
	words := fmt.Sprintf("%s, dihapus %s", what, When(at))
	if user != "" {
		words += " oleh " + user
	}
	return words
}

// DeletedWaits tells that the dossier of a paper must come back first.
func DeletedWaits(words string) string {
	return words + ". Pulihkan kawasannya lebih dahulu"
}

// BroughtBack tells that something deleted is there again.
func BroughtBack(title string) string { return fmt.Sprintf("“%s” dipulihkan.", title) }

// When tells a day and the time of day: "25 Agustus 2025 pukul 09.15".
func When(t time.Time) string {
	return fmt.Sprintf("%s pukul %s", indonesia.DateOf(t).Long(), Clock(t))
}
