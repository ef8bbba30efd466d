package text

import "strings"

// Words of the list of keys (F1): what each key does. A command of the search
// box bears the same words.
const (
	KeysAnywhere = "Di mana saja"
	KeysOnPaper  = "Pada naskah"
	KeysOnLife   = "Keadaan naskah"
	KeysInText   = "Pada isian naskah"
	KeysOnPage   = "Pada halaman naskah"

	CommandSearch     = "Cari apa saja"
	CommandBack       = "Kembali ke layar sebelumnya"
	CommandNewPaper   = "Naskah baru"
	CommandNewKawasan = "Kawasan baru"
	CommandReceive    = "Buka berkas kawasan dari kantor lain"
	CommandKeys       = "Daftar tombol"
	CommandRegion     = "Bagian layar berikutnya"
	CommandNextTab    = "Lembar berikutnya"
	CommandPrevTab    = "Lembar sebelumnya"
	CommandDeleted    = "Yang pernah dihapus"
	CommandUndo       = "Urungkan"
	CommandRedo       = "Ulangi"
	CommandPDF        = "Simpan PDF"
	CommandDOCX       = "Simpan DOCX"
	CommandRecipients = "Kirim kepada banyak penerima"
	CommandNextCopy   = "Salinan penerima berikutnya"
	CommandPrevCopy   = "Salinan penerima sebelumnya"
	CommandCopies     = "Simpan PDF tiap penerima"
	CommandSRIKANDI   = "Simpan DOCX untuk SRIKANDI"
	CommandPrint      = "Cetak"
	CommandHistory    = "Riwayat naskah"
	CommandGoTo       = "Lompat ke bagian naskah"
	CommandFindings   = "Hasil pemeriksaan"
	CommandMenu       = "Menu bagian naskah"
	CommandOutline    = "Lipat, tampilkan susunan"
	CommandOnePage    = "Muat satu halaman"
	CommandZoomIn     = "Perbesar halaman"
	CommandZoomOut    = "Perkecil halaman"
	CommandFit        = "Halaman selebar kolom"
	CommandScan       = "Lampirkan pindaian"
	CommandSeal       = "Kode periksa ada, tidak ada"
	CommandClose      = "Tutup program"

	KeyPress     = "Tekan tombol yang disorot"
	KeyNextField = "Isian berikutnya, sebelumnya"
	KeyEscape    = "Tutup kotak"
	KeyNewItem   = "Butir baru"
	KeyCalendar  = "Buka kalender pada isian tanggal"
	KeyMoveItem  = "Pindahkan butir"
	KeyNextItem  = "Butir di atas, di bawah"
	KeyDropItem  = "Hapus butir yang kosong"
	KeyTextEnds  = "Awal, akhir isian"
	KeyTabSign   = "Sisipkan tab"
	KeyScroll    = "Gulung halaman"
	KeyZoom      = "Perbesar, perkecil"

	FoundCommand = "Perintah"
)

// keyNames are the names of keys that are not their own name.
var keyNames = map[string]string{
	"Left": "Kiri", "Right": "Kanan", "Up": "Atas", "Down": "Bawah", "Prior": "PageUp", "Next": "PageDown",
	"Plus": "+", "Minus": "-", "Equal": "+", "=": "+", "Escape": "Esc", "Return": "Enter", "Space": "spasi",
}

// Chord writes keys that are pressed together: "Ctrl+Shift+D".
func Chord(keys ...string) string {
	var out []string
	for _, k := range keys {
		if name, ok := keyNames[k]; ok {
			k = name
		}
		out = append(out, k)
	}
	return strings.Join(out, "+")
}

// Chords lists several ways to press, or several keys told together.
func Chords(chords ...string) string { return strings.Join(chords, ", ") }
