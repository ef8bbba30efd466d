package text

import (
	"fmt"
	"strings"
	"time"

	"pena/model/indonesia"
)

// Names of the facts of a dossier, as its history tells of them.
const (
	FactName       = "Nama kawasan"
	FactArea       = "Luas"
	FactNorth      = "Batas utara"
	FactEast       = "Batas timur"
	FactSouth      = "Batas selatan"
	FactWest       = "Batas barat"
	FactDesa       = "Desa"
	FactStage      = "Tahap"
	FactTeam       = "TKPKP"
	FactDecree     = "Nomor keputusan TKPKP"
	FactDecreeDate = "Tanggal keputusan TKPKP"
	FactBUMDesma   = "Nama BUM Desa bersama"
	FactUnits      = "Unit usaha"
	FactCapital    = "Penyertaan modal"
	FactMeeting    = "Musyawarah"
	FactSpeakers   = "Narasumber"
	FactAgenda     = "Acara"
	FactDecisions  = "Kesepakatan"
	FactPresent    = "Daftar hadir"
	FactDiscussion = "Pembahasan"
	FactActions    = "Tindak lanjut"
	FactOrder      = "urutannya diubah"
)

// Words of the history of a dossier.
const (
	StateNow       = "Ini keadaan sekarang."
	StateChanged   = "Yang berubah"
	StateWouldBe   = "Bila dikembalikan"
	StateBack      = "Kembalikan keadaan ini"
	StateBegan     = "Berkas kawasan dibuat."
	StateSame      = "Tidak ada fakta yang berubah."
	StateDeleted   = "Berkas kawasan dihapus."
	StateRestored  = "Keadaan terdahulu dikembalikan."
	NoHistoryTitle = "Belum ada riwayat"
	NoHistoryBody  = "Setiap perubahan berkas kawasan tampak di sini beserta waktu dan nama yang mengubahnya."
	OlderStates    = "Tampilkan yang lebih lama"
	ReadingHistory = "Membaca riwayat…"
)

// longestFact is how much of a long fact its history repeats.
const longestFact = 60

func shorten(s string) string {
	r := []rune(s)
	if len(r) <= longestFact {
		return s
	}
	return string(r[:longestFact-1]) + "…"
}

// FactChanged tells that a fact was filled, emptied or changed:
// "Luas: 1.200 ha → 1.250 ha".
func FactChanged(name, before, after string) string {
	switch {
	case before == "":
		return fmt.Sprintf("%s: %s (diisi)", name, shorten(after))
	case after == "":
		return fmt.Sprintf("%s: %s dikosongkan", name, shorten(before))
	case shorten(before) == shorten(after):
		return fmt.Sprintf("%s: bagian akhirnya diubah", name)
	}
	return fmt.Sprintf("%s: %s → %s", name, shorten(before), shorten(after))
}

// FactAdded tells of something new in a list: "Desa: Bajuin ditambahkan".
func FactAdded(name, what string) string {
	return fmt.Sprintf("%s: %s ditambahkan", name, shorten(what))
}

// FactRemoved tells of something gone from a list.
func FactRemoved(name, what string) string {
	return fmt.Sprintf("%s: %s dikeluarkan", name, shorten(what))
}

// FactReordered tells that a list stands in another order.
func FactReordered(name string) string { return fmt.Sprintf("%s: %s", name, FactOrder) }

// FactOf names a fact of one thing of a list: "Desa Bajuin, luas".
func FactOf(name, what, fact string) string {
	return fmt.Sprintf("%s %s, %s", name, shorten(what), fact)
}

// HectaresOf writes an area with its unit, "" for none.
func HectaresOf(m2 int64) string {
	if m2 == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimRight(indonesia.Hectares(m2), "0"), ",") + " ha"
}

// RupiahOf writes an amount, "" for none.
func RupiahOf(n int64) string {
	if n == 0 {
		return ""
	}
	return "Rp" + indonesia.Thousands(n)
}

// RowsOf counts the rows of a list, "" for none.
func RowsOf(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s baris", indonesia.Thousands(int64(n)))
}

// CountOf writes a number, "" for none.
func CountOf(n int) string {
	if n == 0 {
		return ""
	}
	return indonesia.Thousands(int64(n))
}

// StateTime tells when a state was saved, from its first save to its last.
func StateTime(from, to time.Time) string {
	day := indonesia.DateOf(to).Long()
	if Clock(from) == Clock(to) {
		return fmt.Sprintf("%s pukul %s", day, Clock(to))
	}
	return fmt.Sprintf("%s pukul %s–%s", day, Clock(from), Clock(to))
}

// StateLine sums up a state: who saved it, and the first of what changed.
func StateLine(user string, changes []string) string {
	line := StateSame
	if len(changes) > 0 {
		line = strings.TrimSuffix(changes[0], ".")
	}
	if n := len(changes); n > 1 {
		line = fmt.Sprintf("%s; %d perubahan lain", line, n-1)
	}
	if user == "" {
		return line
	}
	return fmt.Sprintf("%s: %s", user, line)
}

// StateBy names who saved a state.
func StateBy(user string) string {
	if user == "" {
		return "Namanya tidak tercatat."
	}
	return fmt.Sprintf("Disimpan oleh %s.", user)
}

// FactPerson tells that another person, or none, is named.
func FactPerson(name string) string { return fmt.Sprintf("%s: diganti", name) }

// FactRows tells how many rows of a list say something else.
func FactRows(name string, rows int) string { return fmt.Sprintf("%s: %d baris diubah", name, rows) }

// Bullet sets a sentence in a list of sentences.
func Bullet(words string) string { return "•  " + words }
