package text

import (
	"fmt"
	"strings"
)

// ReachFacts name facts whose place on a paper holds more than their label says.
var ReachFacts = map[string]string{"tkpkp.nomor": "Keputusan dan susunan TKPKP", "musyawarah.hadir": "Peserta musyawarah", "kawasan.desa": "Desa anggota"}

// Words of how far a change of the facts goes.
const (
	ReachShow   = "Lihat naskahnya"
	ReachTitle  = "Naskah yang tersentuh perubahan"
	ReachDrafts = "Konsep yang ikut berubah"
	ReachFinals = "Naskah final yang masih menyebut fakta lama"
	ReachNone   = "Tidak ada naskah yang tersentuh."
	ReachAdvice = "Naskah final tidak diubah. Bila fakta lamanya tidak boleh berlaku lagi, buka kembali naskahnya, gantikan, atau batalkan."
)

// Reach sums up how far a change goes.
func Reach(drafts, finals int) string {
	var parts []string
	if drafts > 0 {
		parts = append(parts, fmt.Sprintf("%d konsep ikut berubah", drafts))
	}
	if finals > 0 {
		parts = append(parts, fmt.Sprintf("%d naskah final masih menyebut fakta lama", finals))
	}
	return strings.Join(parts, "; ") + "."
}

// ReachFact tells of a fact as a paper printed it and would print it now.
func ReachFact(label, before, after string) string {
	switch {
	case before == "" && after == "":
		return label
	case before == "":
		return fmt.Sprintf("%s: bertambah %s", label, shorten(after))
	case after == "":
		return fmt.Sprintf("%s: berkurang %s", label, shorten(before))
	}
	return fmt.Sprintf("%s: %s → %s", label, shorten(before), shorten(after))
}

// ReachOther stands for a change that no fact alone makes.
const ReachOther = "Yang dihitung dari fakta"

// ReachPaper names a paper with what is reached in it.
func ReachPaper(title, number, state string, facts []string) string {
	if len(facts) == 0 {
		facts = []string{ReachOther}
	}
	return fmt.Sprintf("%s (%s). %s.", ParcelPaper(title, number), state, strings.Join(facts, "; "))
}
