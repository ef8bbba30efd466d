package text

import "fmt"

// What the start of the program says.
const (
	NoGraphics = "Jendela tidak dapat dibuka: komputer ini tidak menyediakan OpenGL 2.1, misalnya karena penggerak kartu grafis belum terpasang atau karena dipakai lewat desktop jarak jauh.\n\n" +
		"Data Anda tidak tersentuh. Cara mengatasinya ada dalam panduan pemasangan, bagian “Komputer tanpa OpenGL”."

	DiedTitle  = "Program pernah berhenti mendadak"
	ShowReport = "Lihat laporan"
	NotNow     = "Tidak"
	ReportLies = "Berkas laporan:"
)

// Died offers the report of a death of the program.
func Died(when string) string {
	return fmt.Sprintf("Program berhenti mendadak pada %s. Yang sudah tersimpan tetap ada. Laporannya ada di komputer ini, tidak dikirim ke mana pun, dan tidak memuat isi naskah.", when)
}

// FinishFirst says why a file that was called for is not opened now.
func FinishFirst(file string) string {
	return fmt.Sprintf("Berkas %s belum dibuka: selesaikan dahulu yang sedang terbuka, lalu buka lagi berkasnya.", file)
}

// What is said when a dossier comes as a file or goes as one.
const (
	ReceiveTitle = "Terima berkas kawasan"
	Receive      = "Terima"
	ReplaceHere  = "Ganti yang ada"
	Reading      = "Membaca berkas…"
	SendKawasan  = "Kirim sebagai berkas…"
	SendTitle    = "Kirim kawasan sebagai berkas"
	SendHint     = "Berkas memuat fakta kawasan, musyawarah, naskah, instansi, pejabat, dan gambarnya. Kantor lain membukanya dengan klik ganda, atau dengan Ctrl+O pada program ini."
	ReceiveOpen  = "Buka berkas kawasan…"
	NoPenaHere   = "Tidak ada berkas .pena di folder ini."
)

// ReceiveBody says what a file holds.
func ReceiveBody(file, name string, papers, bodies, people int) string {
	what := KawasanName(name)
	if name == "" {
		what = "naskah tanpa kawasan"
	}
	return fmt.Sprintf("Berkas %s memuat %s: %d naskah, %d instansi, %d pejabat.", file, what, papers, bodies, people)
}

// ReplaceBody asks whether what is here already shall give way.
func ReplaceBody(why string) string {
	return why + "\n\nBila diganti, keadaan sebelumnya tetap ada dalam riwayat. Naskah yang tidak ada dalam berkas dikeluarkan dari kawasan."
}

// Received says what was taken in.
func Received(name string, papers int) string {
	if name == "" {
		return fmt.Sprintf("Diterima: %d naskah tanpa kawasan.", papers)
	}
	return fmt.Sprintf("Diterima: %s, %d naskah.", KawasanName(name), papers)
}

// TakenOut says which papers the file did not have.
func TakenOut(titles string) string { return "Naskah yang dikeluarkan dari kawasan: " + titles + "." }

// KawasanSent says where the file lies.
func KawasanSent(path string) string { return "Berkas kawasan tersimpan: " + path }
