package text

import (
	"fmt"
	"strings"

	"pena/model"
)

// Words of the document's page beyond its frame.
const (
	OpeningDocument  = "Membuka naskah…"
	FactsOfPaper     = "Isian naskah"
	NothingToUndo    = "Tidak ada yang dapat diurungkan."
	NothingToRedo    = "Tidak ada yang dapat diulangi."
	PartRemoved      = "Bagian dihapus. Tekan Ctrl+Z untuk mengembalikannya."
	SectionTitle     = "Judul"
	NotFilled        = "belum diisi"
	NotChosen        = "(belum dipilih)"
	AddRow           = "Tambah baris"
	UnknownTable     = "Tabel yang tidak dikenal jenis naskah ini"
	InsertFact       = "Sisipkan fakta…"
	InsertReference  = "Sisipkan rujukan…"
	GoToPart         = "Lompat ke bagian"
	SaveAs           = "Simpan…"
	SaveDOCX         = "Simpan DOCX"
	SaveSRIKANDI     = "Simpan DOCX untuk SRIKANDI"
	SavePDFKey       = "  (Ctrl+E)"
	SaveDOCXKey      = "  (Ctrl+D)"
	SaveCopiesKey    = "  (Ctrl+Shift+E)"
	SaveSRIKANDIKey  = "  (Ctrl+Shift+D)"
	SaveHint         = "Tuliskan folder dan nama berkas. Berkas lama dengan nama yang sama diganti setelah yang baru selesai ditulis."
	SaveSRIKANDIHint = SaveHint + " Nomor, tanggal, sifat, hal, dan tanda tangan menjadi tanda ${…} yang diisi SRIKANDI; di sampingnya ditulis berkas teks berisi metadata yang tinggal disalin."
	PrintDraftTitle  = "Naskah belum lengkap"
	PrintDraftYes    = "Cetak sebagai draf"
	CheckTitle       = "Hasil pemeriksaan"
	NothingMissing   = "Tidak ada yang kurang pada naskah ini."
	HistoryTitle     = "Riwayat naskah: pilih keadaan yang hendak dikembalikan"
	RevisionRestored = "Keadaan terdahulu dikembalikan. Tekan Ctrl+Z untuk membatalkannya."
)

// NotPrinted tells of a part of a text that is not on the page.
const NotPrinted = "Tidak dicetak."

// PrintedWhen tells the question that keeps a part from the page: its label and
// the answers that would print it, or with not those that hide it.
func PrintedWhen(label string, values []string, not bool) string {
	quoted := "“" + strings.Join(values, "” atau “") + "”"
	switch {
	case len(values) == 0 && not:
		return fmt.Sprintf("Tidak dicetak karena “%s” berisi atau dijawab ya.", label)
	case len(values) == 0:
		return fmt.Sprintf("Tidak dicetak; dicetak bila “%s” berisi atau dijawab ya.", label)
	case not:
		return fmt.Sprintf("Tidak dicetak karena jawaban “%s” ialah %s.", label, quoted)
	}
	return fmt.Sprintf("Tidak dicetak; dicetak bila jawaban “%s” ialah %s.", label, quoted)
}

// RequiredField marks a field that must be answered.
func RequiredField(label string) string { return label + " (wajib)" }

// FollowAgain says that what is chosen here is given up for what the dossier says.
const FollowAgain = "Menurut berkas kawasan"

// CodeOfSeries says where the klasifikasi comes from when nobody names one.
const CodeOfSeries = "Menurut seri nomornya"

// FollowCode says that the klasifikasi of the kind of paper holds.
func FollowCode(code string) string { return fmt.Sprintf("Menurut jenis naskah: %s", code) }

// CodeWords is a klasifikasi with its meaning; the name may be empty.
func CodeWords(code, name string) string {
	if name == "" {
		return code
	}
	return code + " · " + name
}

// FollowDossier says what holds while nothing is chosen.
func FollowDossier(shown string) string { return fmt.Sprintf("Menurut berkas: %s", shown) }

// TableFromDossier heads a table that the dossier fills.
func TableFromDossier(title string) string {
	return strings.TrimSpace(fmt.Sprintf("Tabel %s", title)) + " (terisi dari berkas kawasan)"
}

// TableTyped heads a table that is typed by hand.
func TableTyped(title string) string { return strings.TrimSpace("Tabel " + title) }

// PDFSaved tells where the PDF lies.
func PDFSaved(path string) string { return fmt.Sprintf("PDF tersimpan: %s", path) }

// DOCXSaved tells where the Word file lies.
func DOCXSaved(path string) string { return fmt.Sprintf("DOCX tersimpan: %s", path) }

// SRIKANDISaved tells where the Word file for SRIKANDI lies, and the sheet beside it.
func SRIKANDISaved(path, sheet string) string {
	return fmt.Sprintf("Tersimpan: %s, dan di sampingnya %s", path, sheet)
}

// PrintDraft warns before an unfinished paper is printed.
func PrintDraft(gaps int) string {
	return fmt.Sprintf("Masih ada %d hal yang kurang. Naskah dapat dicetak untuk diperiksa; setiap halamannya bertanda DRAF.", gaps)
}

// Finding is a line of the list of findings.
func Finding(blocks bool, sentence string) string {
	if blocks {
		return "Harus dilengkapi: " + sentence
	}
	return "Perlu diperiksa: " + sentence
}

// nodeNames names the parts of a text.
var nodeNames = map[model.NodeKind]string{
	model.Seksi: "bagian", model.Bab: "BAB", model.Bagian: "Bagian", model.Paragraf: "Paragraf", model.Pasal: "Pasal",
	model.Ayat: "ayat", model.Huruf: "huruf", model.Angka: "angka", model.SubHuruf: "huruf a)", model.SubAngka: "angka 1)",
	model.Diktum: "diktum", model.SubBab: "subbab", model.AnakSubBab: "anak subbab", model.Alinea: "alinea",
	model.Butir: "butir", model.Tabel: "tabel",
}

// NodeName names a part of a text.
func NodeName(k model.NodeKind) string { return nodeNames[k] }

// AddAfter is the menu entry that adds a part of the same kind behind one.
func AddAfter(name string) string { return fmt.Sprintf("Tambah %s di bawahnya (Enter)", name) }

// OfPart is a menu entry that is about a part around the one with the focus.
func OfPart(part, what string) string { return fmt.Sprintf("%s: %s", part, what) }

// AddInside is the menu entry that adds a part inside one.
func AddInside(name string) string { return fmt.Sprintf("Tambah %s di dalamnya", name) }

// StageAgain is the button that puts a stage in the list once more.
const StageAgain = "Ulangi tahap ini"
