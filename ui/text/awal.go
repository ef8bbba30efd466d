package text

// Words of the first start.
const (
	FirstTitle      = "Selamat datang di Pena Kawasan"
	FirstOffice     = "Kantor"
	FirstOfficeHint = "Nama, alamat, dan kop surat kantor Anda. Semua dapat diubah nanti di Pengaturan."
	FirstBackup     = "Cadangan"
	FirstBackupHint = "Folder tempat cadangan disimpan, sebaiknya di piringan lain atau diska lepas."
	FirstPass       = "Kata sandi"
	FirstPassHint   = "Tanpa kata sandi, siapa pun yang memakai komputer ini dapat membuka berkas. Dengan kata sandi, isi disandikan, dan tidak seorang pun dapat membukanya jika kata sandi itu hilang."
)

// Words of the settings.
const (
	LookTitle = "Tampilan"
	LookLight = "Terang"
	LookDark  = "Gelap"
	LookLarge = "Huruf besar"
)
