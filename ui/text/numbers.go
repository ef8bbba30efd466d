package text

import "fmt"

// Words of the register of numbers on the screen of letters.
const (
	TabPapers        = "Semua naskah"
	TabRegister      = "Register nomor"
	TabIncoming      = "Surat masuk"
	FindNumber       = "Cari nomor, hal, tujuan"
	AllYears         = "Semua tahun"
	AllSeries        = "Semua seri"
	OtherOffices     = "Nomor kantor lain"
	RegisterGaps     = "Nomor terlewati"
	NoNumberTitle    = "Belum ada nomor tercatat"
	NoNumberBody     = "Nomor naskah yang dijadikan final tercatat di sini. Surat yang dibuat di luar program dicatat dalam satu baris."
	NoNumberFits     = "Tidak ada nomor yang cocok dengan saringan ini."
	ReserveNumber    = "Cadangkan nomor"
	NoteOutsideHint  = "Untuk surat yang dibuat di luar program. Kosongkan nomor untuk mengambil nomor berikutnya dari seri."
	ReserveHint      = "Nomor ini disimpan untuk surat yang akan dibuat; pilih “Nomor yang dicadangkan” saat menjadikannya final."
	NumberTyped      = "Nomor (kosong: berikutnya)"
	ReasonIfAsked    = "Alasan (diminta bila nomor melompat atau tanggalnya mundur)"
	SeriesLabel      = "Seri"
	NoKawasan        = "tanpa kawasan"
	VoidNumber       = "Batalkan nomor…"
	VoidNumberHint   = "Nomor ini tidak akan diberikan lagi kepada surat mana pun."
	UseNumber        = "Tandai terpakai…"
	AmendNumber      = "Perbaiki baris…"
	BookFrom0        = "Dari tanggal (kosong: dari awal)"
	BookTo0          = "Sampai tanggal (kosong: sampai akhir)"
	BookForm         = "Bentuk berkas"
	BookPDF          = "PDF untuk dicetak"
	BookXLSX         = "Lembar kerja (XLSX)"
	BookFile         = "Folder dan nama berkas"
	BookDo           = "Buat buku"
	IncomingAdd      = "Catat surat masuk"
	NoIncomingTitle  = "Belum ada surat masuk"
	NoIncomingBody   = "Surat yang diterima kantor dicatat di sini dengan nomor agenda dan disposisinya."
	FindIncoming     = "Cari pengirim, hal, nomor"
	IncomingOpen     = "Disposisi terbuka"
	IncomingAll      = "Semua surat masuk"
	IncomingReceived = "Diterima tanggal"
	IncomingDate     = "Tanggal surat"
	IncomingNumber   = "Nomor surat"
	IncomingFrom     = "Dari"
	IncomingSubject  = "Hal"
	IncomingNature   = "Sifat"
	IncomingEncl     = "Lampiran"
	DispositionHead  = "Disposisi"
	DispositionHint  = "Satu baris satu disposisi; kosongkan tujuan untuk menghapus barisnya."
	DispositionTo    = "Kepada"
	DispositionWhat  = "Isi disposisi"
	DispositionBy    = "Oleh"
	DispositionDone  = "Selesai tanggal"
	DispositionAdd   = "Tambah disposisi"
	IncomingScanned  = "Pindaian surat masuk dilampirkan."
	IncomingVoid     = "Batalkan baris, dengan alasan"
	IncomingScan     = "Lampirkan pindaian"
)

// NumbersShown tells how many lines of the register the filters leave.
func NumbersShown(shown, of int) string { return fmt.Sprintf("%d dari %d nomor", shown, of) }

// LettersShown tells how many incoming letters the filters leave.
func LettersShown(shown, of int) string { return fmt.Sprintf("%d dari %d surat masuk", shown, of) }

// GapRow is a row of the register for numbers that nobody has.
func GapRow(from, to int) string {
	if from == to {
		return fmt.Sprintf("nomor urut %d", from)
	}
	return fmt.Sprintf("nomor urut %d–%d", from, to)
}

// GapWhy tells why numbers were passed over.
func GapWhy(reason string) string {
	if reason == "" {
		return "terlewati tanpa alasan"
	}
	return "terlewati: " + reason
}

// Recorded is said when a number was taken.
func Recorded(number string) string { return fmt.Sprintf("Tercatat: %s", number) }

// OnceMore asks who takes a number that is told to be doubtful.
func OnceMore(doubt string) string { return doubt + " Bila sudah benar, simpan sekali lagi." }

// AgendaOf names an incoming letter.
func AgendaOf(agenda, year int) string { return fmt.Sprintf("Agenda %d tahun %d", agenda, year) }

// OpenDispositions tells how many dispositions are not done.
func OpenDispositions(open, all int) string {
	switch {
	case all == 0:
		return ""
	case open == 0:
		return "selesai"
	}
	return fmt.Sprintf("%d belum selesai", open)
}

// entryActs tell what was done to a line of the register.
var entryActs = map[string]string{
	"dicadangkan": "dicadangkan", "dipakai": "dipakai", "dicatat": "dicatat", "dibatalkan": "dibatalkan", "nomor-akhir": "nomor akhir diketik",
	"diperbaiki": "diperbaiki", "dibuka-kembali": "naskahnya dibuka kembali", "diganti": "naskahnya diganti",
}

// EntryEvent tells in one line what was done to a line of the register.
func EntryEvent(act, when, by, before, reason string) string {
	s := when + ": " + entryActs[act]
	if by != "" {
		s += " oleh " + by
	}
	if before != "" {
		s += ", sebelumnya " + before
	}
	if reason != "" {
		s += "; " + reason
	}
	return s
}

// FileSaved tells where a file lies.
func FileSaved(path string) string { return fmt.Sprintf("Tersimpan: %s", path) }
