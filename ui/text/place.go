package text

// The program and its places in the rail.
const (
	Program    = "Pena Kawasan"
	Beranda    = "Beranda"
	Kawasan    = "Kawasan"
	Musyawarah = "Musyawarah"
	Surat      = "Surat"
	Cari       = "Cari"
	Pengaturan = "Pengaturan"
)

// Buttons that many screens share.
const (
	Add      = "Tambah"
	Back     = "Kembali"
	Cancel   = "Batal"
	Choose   = "Pilih"
	Close    = "Tutup"
	Create   = "Buat"
	Delete   = "Hapus"
	Later    = "Nanti saja"
	MoveDown = "Turunkan"
	MoveUp   = "Naikkan"
	Next     = "Lanjut"
	Open     = "Buka"
	Print    = "Cetak"
	Redo     = "Ulangi"
	Save     = "Simpan"
	SavePDF  = "Simpan PDF"
	Undo     = "Urungkan"
)
