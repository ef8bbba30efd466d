package text

import (
	"fmt"
	"strings"

	"pena/app/compose"
	"pena/model/law"
)

// Words of the page of legal bases.
const (
	LawsPage            = "Dasar hukum"
	LawsHint            = "Naskah mengutip peraturan dari pustaka ini. Yang belum diperiksa ditandai pada naskah sampai Bagian Hukum mencocokkannya."
	LawSearchHint       = "Cari nomor, tahun, atau judul"
	LawOnlyUnchecked    = "Hanya yang belum diperiksa"
	LawOnlyRemoved      = "Yang dikeluarkan"
	AddLaw              = "Tambah dasar hukum"
	LawCitationAsk      = "Ketik atau tempel kutipannya. Nomor, tahun, judul, dan lembarannya dibaca dari kutipan itu dan dapat diperbaiki sesudahnya."
	LawCitationHint     = "Peraturan Daerah Kabupaten … Nomor … Tahun … tentang …"
	NewLawTitle         = "[judul]"
	NoLawTitle          = "Tidak ada yang cocok"
	NoLawBody           = "Ubah kata pencarian, atau tambahkan peraturan yang belum ada dalam pustaka."
	LawAsCited          = "Kutipan dalam Mengingat"
	LawCheckedBy        = "Diperiksa oleh (nama atau jabatan pemeriksa)"
	LawTick             = "Tandai sudah diperiksa"
	LawUntick           = "Batalkan tanda diperiksa"
	LawCheckerMissing   = "Isi dahulu siapa yang memeriksa."
	LawRankLabel        = "Jenjang"
	LawIssuerLabel      = "Penerbit"
	LawIssuerHint       = "Menteri Dalam Negeri; perda dan perbup: Tanah Laut"
	LawNumberLabel      = "Nomor"
	LawYearLabel        = "Tahun"
	LawTitleLabel       = "Judul, tanpa kata tentang"
	LawTitleHint        = ""
	LawGazetteLabel     = "Nomor lembaran atau berita"
	LawGazetteHint      = "- bila memang tidak ada"
	LawSupplementLabel  = "Nomor tambahan lembaran"
	LawGazetteYearLabel = "Tahun lembaran"
	LawGazetteYearHint  = "kosong: tahun peraturan"
	LawAmendedLabel     = "Diubah dengan, satu tiap baris dari yang tertua"
	LawAmendedHint      = "Undang-Undang Nomor … Tahun …"
	LawRepealedLabel    = "Dicabut dengan"
	LawRepealedHint     = "kosong selama berlaku"
	LawTopicLabel       = "Pokok"
	LawNoTopic          = "Bukan pokok kabupaten"
	LawRegenciesLabel   = "Kabupaten, dipisahkan koma"
	LawRegenciesHint    = "kosong: berlaku umum"
	LawTextLabel        = "Kutipan seluruhnya, bila bentuknya tidak lazim"
	LawTextHint         = "menggantikan nomor, tahun, judul, dan lembaran di atas"
	LawNoteLabel        = "Catatan"
	LawTakeOut          = "Keluarkan dari daftar"
	LawTakeIn           = "Masukkan lagi ke daftar"
	LawRestored         = "Dasar hukum dikembalikan ke bawaan."
	LawAdd              = "Tambah dasar hukum"
	LawReplace          = "Ganti dengan dasar hukum lain"
	LawOpen             = "Buka pada pustaka"
	LawTypedAfter       = "Tambah butir ketikan sesudahnya"
	LawPickHint         = "Pilih dari pustaka; tempatnya dalam daftar diatur menurut jenjang dan tahunnya."
	LawTopicDetail      = "menurut kabupaten"
	LawYearWrong        = "Tahun ditulis dengan empat angka."
)

// LawState is a line about an entry in the list.
func LawState(e law.Entry, o law.Origin, repealedBy string) string {
	parts := []string{"belum diperiksa"}
	if e.Checked.Done() {
		parts[0] = "diperiksa " + e.Checked.By
	}
	if repealedBy != "" {
		parts = append([]string{"dicabut dengan " + repealedBy}, parts...)
	}
	switch o {
	case law.OfOffice:
		if !e.Checked.Done() {
			parts = append(parts, "diubah kantor")
		}
	case law.Own:
		parts = append(parts, "ditambahkan kantor")
	}
	s := strings.Join(parts, " · ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// LawCheckState tells who checked an entry.
func LawCheckState(c law.Check) string {
	if !c.Done() {
		return "Belum diperiksa. Cocokkan kutipan di atas dengan naskah peraturannya (JDIH), perbaiki yang keliru, lalu tandai."
	}
	return fmt.Sprintf("Diperiksa oleh %s pada tanggal %s. Perubahan isi membatalkan tanda ini.", c.By, c.On.Long())
}

// LawMark tells where what was shipped comes from, and what is to be compared.
func LawMark(m law.Mark, note string) string {
	from := "Asal bawaan: menurut ingatan penyusun program dan diragukan."
	switch m {
	case law.Found:
		from = "Asal bawaan: ditemukan pada salinan atau kutipan peraturan, bukan pada naskah aslinya."
	case law.Recalled:
		from = "Asal bawaan: menurut ingatan penyusun program, belum dicocokkan dengan naskahnya."
	}
	return strings.TrimSpace(from + " " + note)
}

// LawShipped tells what was shipped.
func LawShipped(citation string) string { return "Bawaan: " + citation }

// LawThere tells that the library has a law already.
func LawThere(name string) string { return name + " sudah ada dalam pustaka." }

// LawOut tells that a law was taken out of the list, or in again.
func LawOut(out bool) string {
	if out {
		return "Dikeluarkan dari daftar. Naskah yang mengutipnya tetap tercetak; lihat pada Yang dikeluarkan."
	}
	return "Dimasukkan lagi ke daftar."
}

// LawRank names a rank where one is chosen.
func LawRank(r law.Rank) string {
	name := strings.TrimSpace(strings.ReplaceAll(r.Name, "{penerbit}", "…"))
	if name == "…" {
		return "Lainnya"
	}
	return name
}

// LawRegencyWrong tells that there is no such kabupaten.
func LawRegencyWrong(name string) string {
	return fmt.Sprintf("Tidak ada kabupaten bernama “%s” di Kalimantan Selatan.", name)
}

// LawInPaper tells what is to be mended in a law that a paper cites.
func LawInPaper(l compose.LawShown) string {
	switch {
	case l.Missing && l.Optional:
		return "Belum ada dalam pustaka; tidak dicetak."
	case l.Missing:
		return "Belum ada dalam pustaka; tambahkan, atau hapus butir ini."
	case len(l.Unchecked) == 0:
		return "Sudah diperiksa."
	}
	var names []string
	for _, e := range l.Unchecked {
		names = append(names, law.Short(e))
	}
	return "Belum diperiksa: " + strings.Join(names, ", ") + "."
}

// LawCheck is the way from a paper to a law that is to be checked.
func LawCheck(e law.Entry) string { return "Periksa " + law.Short(e) }

// LawPickState tells of a law that may be picked.
func LawPickState(e law.Entry) string {
	switch {
	case e.RepealedBy != "":
		return "dicabut"
	case e.Checked.Done():
		return "diperiksa"
	}
	return "belum diperiksa"
}
