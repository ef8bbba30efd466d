package text

import "fmt"

// Words of the first start.
const (
	FirstSteps      = "Langkah pertama"
	FirstTitle      = "Selamat datang di Pena Kawasan"
	FirstHint       = "Dua isian singkat sebelum bekerja. Keduanya boleh ditunda dan dapat diubah kapan saja di Pengaturan."
	FirstOffice     = "Kantor"
	FirstOfficeHint = "Nama, alamat, dan kop surat kantor Anda. Kop instansi lain, seperti Bupati, kecamatan, dan desa, ditambahkan di Pengaturan."
	FirstUser       = "Pengguna"
	FirstBegin      = "Mulai"
	FirstBeginHint  = "Data contoh memuat tiga kawasan rekaan beserta naskahnya untuk berlatih. Data itu dapat dibuang sekaligus kapan saja, dan data Anda sendiri tidak tersentuh."
	FirstNow        = "sekarang"
	FirstLater      = "nanti"
	FirstNotYet     = "berikutnya"
	FirstAgain      = "Buka langkah pertama"
	FirstAgainHint  = "Langkah pertama menanyakan kantor beserta kopnya dan nama pengguna, lalu menawarkan data contoh."

	OfficeNameHint    = "mis. Dinas Pemberdayaan Masyarakat dan Desa Provinsi Kalimantan Selatan"
	OfficeKopHint     = "PEMERINTAH PROVINSI KALIMANTAN SELATAN\nDINAS PEMBERDAYAAN MASYARAKAT DAN DESA"
	OfficeAddressHint = "Jalan dan nomor, kota"
	OfficeCityHint    = "mis. Banjarbaru"
)

// FirstNumbered is the name of a step with its number.
func FirstNumbered(n int, name string) string { return fmt.Sprintf("%d. %s", n, name) }

// Words of the settings.
const (
	LookTitle = "Tampilan"
)
