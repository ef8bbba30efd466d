package text

import (
	"fmt"

	"pena/model/indonesia"
)

// Words of the lists of meetings and papers and of the search.
const (
	FindDocument    = "Cari judul atau nomor"
	AllKawasan      = "Semua kawasan"
	AllKinds        = "Semua jenis"
	AllStates       = "Semua keadaan"
	ColumnTitle     = "Naskah"
	NoPaperTitle    = "Belum ada naskah"
	NoPaperBody     = "Semua naskah, juga yang tanpa kawasan, tampak di sini, yang terakhir dikerjakan lebih dahulu."
	NoPaperFits     = "Tidak ada naskah yang cocok dengan saringan ini."
	NoMeetingsBody  = "Musyawarah dari semua kawasan tampak di sini menurut tanggalnya. Catat musyawarah pada berkas kawasannya."
	FoundDocument   = "Naskah"
	FoundOfficial   = "Pejabat"
	SearchEmptyHint = "Ketik sebagian judul, nomor surat, nama desa, atau nama pejabat."
	LetterKindHint  = "Ketik jenis naskah"
	OfNoKawasan     = "Tanpa kawasan"
	OfficePaper     = "Naskah kantor"
	LooseKindsOnly  = "Tanpa kawasan hanya dapat dibuat naskah kantor; jenis lain mengambil isinya dari berkas kawasan."
	NoDossierHere   = "Naskah ini tanpa kawasan, sehingga tidak ada berkas kawasan yang memuat data itu."
	NewPaper        = "Naskah baru"
	LikelyNext      = "kemungkinan berikutnya"
)

// PapersShown tells how many papers the filters leave.
func PapersShown(shown, of int) string { return fmt.Sprintf("%d dari %d naskah", shown, of) }

// FoundIn tells what a hit is and where it belongs: "Naskah, Agrowisata Bajuin".
func FoundIn(what, where string) string {
	if where == "" {
		return what
	}
	return fmt.Sprintf("%s, %s", what, where)
}

// FoundDesa tells of a desa of a kawasan.
func FoundDesa(district, kawasan string) string {
	return fmt.Sprintf("Desa, Kecamatan %s, anggota %s", district, kawasan)
}

// KindAt tells the stage a kind of paper belongs to.
func KindAt(stage string) string { return fmt.Sprintf("Tahap %s", stage) }

// Day writes a date in a column, or nothing.
func Day(d indonesia.Date) string { return d.Long() }

// MeetingPlace tells where and when on the day a meeting is held.
func MeetingPlace(place, start string) string {
	switch {
	case start == "":
		return place
	case place == "":
		return fmt.Sprintf("pukul %s", start)
	}
	return fmt.Sprintf("%s, pukul %s", place, start)
}
