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
	Add        = "Tambah"
	Apply      = "Terapkan"
	Back       = "Kembali"
	Cancel     = "Batal"
	Choose     = "Pilih"
	Close      = "Tutup"
	Copy       = "Salin"
	Create     = "Buat"
	Delete     = "Hapus"
	Edit       = "Ubah"
	Export     = "Kirim berkas…"
	Later      = "Nanti saja"
	MoveDown   = "Turunkan"
	MoveUp     = "Naikkan"
	Next       = "Lanjut"
	No         = "Tidak"
	OK         = "Oke"
	Open       = "Buka"
	OpenFolder = "Buka folder"
	Print      = "Cetak"
	Redo       = "Ulangi"
	Save       = "Simpan"
	SavePDF    = "Simpan PDF"
	Show       = "Lihat"
	Stop       = "Hentikan"
	TryAgain   = "Coba lagi"
	Undo       = "Urungkan"
	Yes        = "Ya"
)
