package text

// Words of a new letter and of the register of letters.
const (
	NewLetter      = "Surat baru"
	LetterKind     = "Jenis surat"
	LetterFor      = "Untuk kawasan"
	FilledHint     = "Yang sudah diketahui terisi dari berkas kawasan dan dapat diubah untuk surat ini saja."
	ColumnNumber   = "Nomor"
	ColumnDate     = "Tanggal"
	ColumnSubject  = "Hal"
	ColumnTo       = "Kepada"
	ColumnKawasan  = "Kawasan"
	ColumnState    = "Keadaan"
	FilterYear     = "Tahun"
	FilterSeries   = "Deret nomor"
	FilterKind     = "Jenis"
	FilterAll      = "Semua"
	NoteOutside    = "Catat nomor luar"
	Agenda         = "Buku agenda…"
	NumberGap      = "nomor belum terpakai"
	NumberVoid     = "nomor batal"
	NoLettersTitle = "Belum ada surat bernomor"
	NoLettersBody  = "Setiap surat yang diterbitkan tercatat di sini bersama nomornya."
)
