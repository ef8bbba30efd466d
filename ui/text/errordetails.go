package text

import "pena/model/indonesia"

// Knows reports whether a detail of an error has words of its own.
func Knows(detail string) bool {
	_, ok := detailWords[detail]
	if !ok {
		_, ok = exchangeWords[detail]
	}
	if !ok {
		_, ok = registerWords[detail]
	}
	if !ok {
		_, ok = templateWords[detail]
	}
	if !ok {
		_, ok = typedSentences[indonesia.Code(detail)]
	}
	return ok
}

// detailWords tells the details of a [model.Error]. What a telling leaves out
// is taken from the kind's.
var detailWords = map[string]told{
	// facts of a dossier
	"unknown-regency":       {what: "Kabupaten ini tidak ada dalam daftar wilayah Kalimantan Selatan.", next: "Pilih kabupaten dari daftar."},
	"unknown-stage":         {what: "Tahap ini tidak ada dalam daftar tahap.", next: "Pilih tahap dari daftar."},
	"unknown-desa":          {what: "Kode ini bukan desa atau kelurahan di Kalimantan Selatan.", next: "Cari desanya menurut nama."},
	"desa-of-other-regency": {what: "Desa ini terletak di kabupaten lain, padahal satu kawasan berada dalam satu kabupaten.", next: "Pilih desa di kabupaten kawasan ini."},
	"desa-twice":            {what: "Desa ini sudah menjadi anggota pada waktu yang sama.", next: "Hapus salah satunya atau ubah tanggal keanggotaannya."},
	"too-many-members":      {what: "Desa anggotanya terlalu banyak untuk satu kawasan.", next: "Periksa daftar desa anggota."},
	"dates-out-of-order":    {what: "Tanggal akhir lebih dahulu daripada tanggal awal.", next: "Tukar atau perbaiki kedua tanggal itu."},
	"years-out-of-order":    {what: "Tahun akhir lebih awal daripada tahun awal.", next: "Tukar atau perbaiki kedua tahun itu."},
	"name-missing":          {what: "Nama belum diisi.", next: "Isi namanya, lalu simpan lagi."},
	"user-too-long":         {what: "Nama ini terlalu panjang; batasnya 100 huruf.", next: "Perpendek namanya."},
	"control-characters":    {what: "Isian memuat tanda yang tidak dapat dicetak.", next: "Hapus tanda itu atau ketik ulang isiannya."},
	"attendee-sex":          {what: "Isian kedua pada daftar hadir ialah L atau P.", next: "Perbaiki baris itu; isian lainnya dipisahkan titik koma."},
	"action-state":          {what: "Isian keempat pada tindak lanjut ialah belum, berjalan, atau selesai.", next: "Perbaiki baris itu; isian lainnya dipisahkan titik koma."},
	"action-date":           {what: "Isian ketiga pada tindak lanjut ialah tanggal, misalnya 4-8-2025.", next: "Perbaiki tanggal pada baris itu."},
	"wrong-clock":           {what: "Pukul ditulis seperti 09.00.", next: "Perbaiki pukulnya."},
	"logo-unreadable":       {title: "Gambar logo tidak dapat dibaca", what: "Berkas itu bukan gambar PNG atau JPEG yang utuh.", next: "Pilih gambar PNG atau JPEG yang lain."},
	"picture-unreadable":    {title: "Gambar tidak dapat dibaca", what: "Berkas itu bukan gambar PNG atau JPEG yang utuh.", next: "Pilih gambar PNG atau JPEG yang lain."},
	"picture-too-large":     {title: "Gambar terlalu besar", what: "Gambar itu lebih dari 16 MB atau 40 megapiksel.", next: "Perkecil gambarnya, lalu pilih lagi."},
	"picture-sum":           {title: "Gambar tidak dikenal", what: "Isian gambar tidak menunjuk gambar yang tersimpan.", next: "Pilih gambarnya lagi."},
	"logo-too-large":        {title: "Gambar logo terlalu besar", what: "Gambar itu melebihi ukuran yang dapat disimpan.", next: "Perkecil gambarnya, lalu pilih lagi."},

	"no-printer":          {title: "Naskah tidak tercetak", what: "Komputer ini belum memiliki pencetak yang menerima naskah, atau pencetaknya menolak.", kept: keptPaper, next: "Pasang pencetaknya, atau pilih Simpan PDF dan cetak dari program pembaca PDF."},
	"no-print-service":    {title: "Layanan cetak tidak berjalan", what: "Layanan pencetakan komputer ini tidak terpasang atau tidak menjawab.", kept: keptPaper, next: "Minta pengelola komputer menjalankannya, atau pilih Simpan PDF dan cetak dari komputer lain."},
	"no-standard-printer": {title: "Pencetak belum dipilih", what: "Ada beberapa pencetak, dan tidak satu pun ditetapkan sebagai pencetak baku.", kept: keptPaper, next: "Pilih pencetaknya, lalu cetak lagi."},
	"printer-gone":        {title: "Pencetak tidak ada", what: "Pencetak yang dipilih tidak ada lagi.", kept: keptPaper, next: "Pilih pencetak yang lain, lalu cetak lagi."},
	"printer-stopped":     {title: "Pencetak berhenti", what: "Pencetak itu sedang dihentikan, sehingga naskah tidak dikirim kepadanya.", kept: keptPaper, next: "Periksa kertas, tinta, dan sambungannya, jalankan lagi pencetaknya, atau pilih pencetak yang lain."},
	"printer-refuses":     {title: "Pencetak menolak", what: "Pencetak itu sedang tidak menerima naskah.", kept: keptPaper, next: "Periksa pencetaknya, atau pilih pencetak yang lain."},
	"page-list":           {what: "Halaman ditulis seperti 1-3, 5.", next: "Perbaiki daftar halamannya, atau kosongkan untuk mencetak semua."},
	"page-beyond":         {what: "Naskah tidak mempunyai halaman itu.", next: "Perbaiki daftar halamannya, atau kosongkan untuk mencetak semua."},

	// text of a document
	"document-closed":          {title: "Naskah sudah ditutup", what: "Naskah ini sudah ditutup, sehingga perubahan itu tidak dimasukkan.", kept: keptStore, next: "Buka kembali naskahnya, lalu ulangi perubahannya."},
	"node":                     {what: "Bagian naskah itu tidak ada lagi.", next: "Pilih bagian lain pada susunan."},
	"node-without-id":          {title: "Naskah rusak", what: "Ada bagian naskah tanpa tanda pengenal.", next: "Pulihkan naskah dari riwayatnya."},
	"node-id-twice":            {title: "Naskah rusak", what: "Dua bagian naskah memakai tanda pengenal yang sama.", next: "Pulihkan naskah dari riwayatnya."},
	"node-too-deep":            {what: "Susunan naskah terlalu bertingkat-tingkat.", next: "Sederhanakan susunannya."},
	"node-in-wrong-place":      {what: "Bagian itu tidak dapat berada di tempat tersebut.", next: "Pilih tempat lain pada susunan."},
	"pasal-with-text-and-ayat": {what: "Sebuah Pasal berisi teks atau ayat, tidak keduanya.", next: "Jadikan teksnya ayat, atau hapus ayatnya."},
	"rows-outside-table":       {what: "Baris tabel berada di luar tabel.", next: "Pindahkan barisnya ke dalam tabel."},
	"condition":                {what: "Syarat pada bagian naskah ini tidak dikenal.", next: "Perbaiki syaratnya pada templat, atau hapus bagian itu."},
	"reference-target":         {what: "Rujukan menunjuk bagian yang tidak ada lagi.", next: "Pilih kembali bagian yang dirujuk."},
	"dossier-deleted":          {what: "Berkas kawasan naskah ini juga terhapus.", next: "Pulihkan kawasannya lebih dahulu."},
	"deleted":                  {what: "Data ini sudah dihapus.", next: "Pulihkan dari riwayat jika masih diperlukan."},
	"record":                   {what: "Data itu tidak ada lagi.", next: "Kembali ke daftar dan pilih yang lain."},
	"choice":                   {what: "Isian ini bukan salah satu pilihan.", next: "Pilih dari daftar."},
	"per-desa":                 {what: "Isian ini memuat satu jawaban untuk setiap desa.", next: "Isi pada kolom setiap desa."},
	"one-line":                 {what: "Isian ini hanya satu baris.", next: "Hapus pergantian barisnya."},
	"unknown-kind":             {what: "Jenis naskah ini tidak dikenal oleh program.", next: "Pilih jenis lain, atau pasang versi program yang lebih baru."},
	"kind-needs-kawasan":       {what: "Jenis naskah ini mengambil isinya dari berkas kawasan.", next: "Pilih kawasannya, atau pilih jenis naskah kantor."},
	"layout":                   {what: "Tata letak itu tidak ada.", next: "Pilih tata letak dari daftar."},

	// a letter to many
	"recipients-none":        {what: "Daftar penerima masih kosong.", next: "Pilih dari berkas kawasan, atau tempel daftarnya."},
	"recipients-many":        {what: "Penerimanya terlalu banyak; batasnya 1.000.", next: "Bagi daftarnya menjadi beberapa surat."},
	"recipients-no-letter":   {what: "Hanya surat yang dapat dikirim kepada banyak penerima.", next: "Buat suratnya, lalu pilih penerimanya."},
	"recipients-numbered":    {what: "Surat ini sudah bernomor, sehingga pembagian nomornya kepada penerima tidak dapat diubah.", next: "Buat surat baru untuk penerima yang lain."},
	"recipients-listed-each": {what: "Surat dengan daftar terlampir hanya satu, sehingga nomornya juga satu.", next: "Pilih satu salinan untuk tiap penerima, atau satu nomor."},
	"recipient-columns":      {what: "Kolom daftarnya terlalu banyak.", next: "Hapus kolom yang tidak dipakai surat."},
	"recipient-column":       {what: "Nama kolom ini tidak dapat dipakai atau disebut dua kali.", next: "Beri kolom itu nama yang pendek, dengan huruf dan angka saja."},
	"recipient-cell":         {what: "Isi sel terlalu panjang atau lebih dari satu baris.", next: "Perpendek isi sel itu."},
	"recipient-cells":        {what: "Baris ini memuat sel lebih banyak daripada kolomnya.", next: "Perbaiki baris itu, lalu tempel lagi."},
	"recipient-nobody":       {what: "Baris ini tidak menyebut jabatan atau nama penerima.", next: "Isi salah satunya, atau hapus barisnya."},
	"recipient-twice":        {what: "Penerima ini disebut dua kali.", next: "Hapus salah satu barisnya."},
	"recipients-text":        {what: "Daftar itu bukan teks yang dapat dibaca.", next: "Salin lagi dari lembar kerja, atau simpan sebagai teks UTF-8."},
	"recipients-large":       {what: "Daftar yang ditempel terlalu besar.", next: "Salin hanya baris penerimanya."},
	"each-needs-next":        {what: "Nomor untuk tiap penerima selalu diambil berurutan dari seri kantor.", next: "Pilih nomor berikutnya, atau pakai satu nomor untuk semua."},

	// the library of laws
	"law":               {what: "Dasar hukum itu tidak ada dalam pustaka.", next: "Cari pada Pengaturan, Dasar hukum, atau tambahkan."},
	"law-not-shipped":   {what: "Dasar hukum ini ditambahkan oleh kantor, sehingga tidak mempunyai bawaan.", next: "Ubah isinya, atau keluarkan dari daftar."},
	"law-without-title": {what: "Judul dasar hukum belum diisi.", next: "Isi judulnya tanpa kata tentang, atau isi kutipan lengkapnya."},
	"year-form":         {what: "Tahun ditulis dengan empat angka.", next: "Perbaiki tahunnya."},

	// the store and files
	"not-an-id":       {title: "Data tidak dikenali", what: "Tanda pengenal data itu tidak sah."},
	"not-a-key":       {title: "Data tidak dikenali", what: "Nama data itu tidak sah."},
	"not-a-sum":       {title: "Data tidak dikenali", what: "Tanda pengenal lampiran itu tidak sah."},
	"not-a-store":     {title: "Bukan folder data", what: "Folder itu bukan folder data Pena Kawasan.", next: "Pilih folder yang lain."},
	"store-closed":    {title: "Penyimpanan sudah ditutup", what: "Tempat penyimpanan data sudah ditutup, sehingga perubahan itu belum tersimpan.", kept: keptScreen, next: nextClosed},
	"disk-full":       {title: "Piringan penuh", what: "Ruang kosong pada piringan tempat data disimpan hampir habis, sehingga penyimpanan dihentikan sebelum data rusak.", kept: keptFullDisk, next: nextFullDisk},
	detailCannotWrite: {title: "Berkas tidak dapat ditulis", what: "Berkas tidak dapat ditulis ke tempat itu.", kept: keptStore, next: "Tutup program lain yang membuka berkas itu, atau pilih folder lain."},
}

// typedSentences tells what is wrong with something typed, beneath its field.
// A sentence with a place for it names what would be right.
var typedSentences = map[indonesia.Code]string{
	indonesia.DateForm:        "Tulis tanggal seperti 4 Agustus 2025 atau 4-8-2025.",
	indonesia.DateNoSuchDay:   "Tanggal itu tidak ada dalam kalender.",
	indonesia.DateMonthName:   "Nama bulan itu tidak dikenal.",
	indonesia.DateMonthNumber: "Bulan paling besar 12; tulis hari lebih dahulu, lalu bulan.",
	indonesia.DateYearDigits:  "Tulis tahun dengan empat angka.",
	indonesia.DateYearRange:   "Tahun harus antara 1900 dan 9999.",
	indonesia.DateWeekday:     "Tanggal itu jatuh pada hari %s.",
	indonesia.DateBackwards:   "Tanggal akhir lebih dahulu daripada tanggal awal.",
	indonesia.ClockForm:       "Tulis pukul seperti 09.00.",
	indonesia.ClockRange:      "Jam paling besar 23 dan menit paling besar 59.",
	indonesia.ClockBackwards:  "Waktu selesai harus sesudah waktu mulai.",
	indonesia.NumberForm:      "Tulis bilangan seperti 1.234 atau 1.234,5.",
	indonesia.NumberNegative:  "Bilangan ini tidak boleh kurang dari nol.",
	indonesia.NumberTooLarge:  "Bilangan ini terlalu besar.",
	indonesia.NumberDecimals:  "Angka di belakang koma terlalu banyak.",
	indonesia.RomanForm:       "Tulis angka Romawi seperti XIV.",
	indonesia.NIPLength:       "NIP terdiri atas 18 angka.",
	indonesia.NIPDigits:       "NIP hanya berisi angka.",
	indonesia.NIPBirth:        "Delapan angka pertama NIP bukan tanggal lahir.",
	indonesia.NIPMonth:        "Bulan pengangkatan dalam NIP harus 01 sampai 12, atau 21 untuk PPPK.",
	indonesia.NIPSex:          "Angka ke-15 NIP harus 1 atau 2.",
	indonesia.TextTooLong:     "Teks ini terlalu panjang; batasnya %s huruf.",
}

// typedWithoutWant tells those codes whose right answer is not at hand.
var typedWithoutWant = map[indonesia.Code]string{
	indonesia.DateWeekday: "Nama hari tidak cocok dengan tanggalnya.",
	indonesia.TextTooLong: "Teks ini terlalu panjang.",
}
