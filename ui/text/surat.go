package text

// Words of a new letter and of the register of letters.
const (
	LetterKind    = "Jenis surat"
	LetterFor     = "Untuk kawasan"
	ColumnNumber  = "Nomor"
	ColumnDate    = "Tanggal"
	ColumnSubject = "Hal"
	ColumnTo      = "Kepada"
	ColumnKawasan = "Kawasan"
	ColumnState   = "Keadaan"
	NoteOutside   = "Catat nomor luar"
	Agenda        = "Buku agenda…"
	NumberGap     = "nomor belum terpakai"
)
