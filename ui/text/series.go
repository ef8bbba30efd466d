package text

import "fmt"

// Words of the settings of numbers.
const (
	SettingsNumbers   = "Penomoran"
	NumbersApproval   = "Naskah hanya dapat dijadikan final setelah disetujui"
	NumbersSeal       = "Cantumkan kode periksa pada naskah final"
	NumbersHint       = "Naskah mengambil nomor dari seri yang paling sempit melayaninya. Nomor Bupati dan desa diketik, tidak diambil dari seri."
	AddSeries         = "Tambah seri"
	NewSeriesName     = "Seri baru"
	SeriesName        = "Nama seri"
	SeriesPattern     = "Pola nomor"
	SeriesPatternHint = "mis. {kode}/{urut:4}/{unit}/{tahun}"
	SeriesParts       = "Sisipkan bagian pola di akhir:"
	SeriesWidth       = "Lebar nomor urut"
	SeriesUnit        = "Kode unit ({unit})"
	SeriesCode        = "Klasifikasi bila naskah tidak menyebut ({kode})"
	SeriesFirst       = "Nomor pertama"
	SeriesRestart     = "Hitungan"
	SeriesYearly      = "mulai lagi setiap tahun"
	SeriesRunsOn      = "berlanjut melewati tahun"
	SeriesCount       = "Dihitung"
	SeriesTogether    = "semua naskah bersama"
	SeriesPerCode     = "setiap klasifikasi tersendiri"
	SeriesIssuer      = "Untuk penerbit"
	SeriesAnyIssuer   = "semua penerbit"
	SeriesKinds       = "Untuk jenis naskah (kosong: semua jenis)"
	SeriesAddKind     = "Ketik jenis naskah untuk menambahkannya"
	SeriesCodes       = "Untuk klasifikasi dan yang di bawahnya, satu baris satu kode (kosong: semua)"
	SeriesState       = "Pemakaian"
	SeriesOn          = "dipakai"
	SeriesOff         = "tidak dipakai lagi"
	SeriesUsed        = "Seri ini sudah memberi nomor; cara menghitungnya tidak dapat diubah lagi."
	SeriesNoExample   = "Contoh belum dapat dibuat."
	SeriesReset       = "Kembali ke bawaan"
	SeriesRemove      = "Hapus seri ini"
	SeriesAllWidths   = "tanpa nol di depan"
)

// SeriesExample shows how a series writes its first number.
func SeriesExample(number string) string { return fmt.Sprintf("Contoh: %s", number) }

// SeriesDigits tells a width of the number: "4 angka: 0012".
func SeriesDigits(n int) string {
	if n == 0 {
		return SeriesAllWidths
	}
	return fmt.Sprintf("%d angka: %0*d", n, n, 12)
}
