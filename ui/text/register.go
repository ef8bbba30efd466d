package text

import (
	"fmt"

	"pena/model"
)

// registerWords tells what the register of numbers refuses.
var registerWords = map[string]told{
	// series and their patterns
	"pattern-too-long": {what: "Pola nomor terlalu panjang.", next: "Perpendek teks bebasnya."},
	"pattern-text":     {what: "Pola nomor memuat tanda yang tidak dapat dicetak.", next: "Ketik ulang polanya."},
	"pattern-brace":    {what: "Kurung kurawal pada pola nomor tidak berpasangan.", next: "Tulis setiap bagian seperti {urut:4}."},
	"pattern-token":    {what: "Bagian pola ini tidak dikenal.", next: "Pakai {kode}, {urut}, {unit}, {kode_desa}, {bulan_romawi}, {bulan}, atau {tahun}."},
	"pattern-width":    {what: "Banyak angka nomor urut harus antara 0 dan 8.", next: "Tulis misalnya {urut:4}."},
	"pattern-sequence": {what: "Pola nomor harus memuat {urut} tepat satu kali.", next: "Tambahkan atau kurangi {urut}."},
	"pattern-twice":    {what: "Kode dan bulan hanya boleh disebut satu kali dalam pola.", next: "Hapus salah satunya."},
	"pattern-adjacent": {what: "Nomor urut dalam pola bersentuhan dengan angka, titik, atau bagian lain sehingga tidak dapat dibedakan.", next: "Pisahkan {urut} dengan garis miring atau tanda hubung."},
	"pattern-code":     {what: "Seri yang dihitung per klasifikasi harus memuat {kode} dalam polanya, agar dua surat tidak bernomor sama.", next: "Tambahkan {kode}, atau hitung semua surat bersama."},
	"series-key":       {what: "Kunci seri hanya memuat huruf kecil, angka, dan tanda hubung, dan tidak boleh sama dengan buku surat masuk.", next: "Ganti kuncinya."},
	"series":           {what: "Seri nomor itu tidak ada.", next: "Pilih seri dari daftar."},
	"series-off":       {what: "Seri nomor itu sudah tidak dipakai.", next: "Pilih seri lain, atau pakai kembali seri itu di Pengaturan."},
	"series-used":      {what: "Seri ini sudah memberi nomor.", next: "Tandai seri itu tidak dipakai, lalu buat seri baru."},
	"series-unsaid":    {what: "Kantor mempunyai lebih dari satu seri nomor.", next: "Sebutkan seri atau instansi penerbitnya."},
	"no-series":        {what: "Tidak ada seri nomor kantor ini untuk naskah tersebut; nomornya diberikan oleh kantor penerbit.", next: "Ketik nomor yang diberikan, atau buat serinya di Pengaturan."},
	"first-number":     {what: "Nomor pertama seri harus paling sedikit 1.", next: "Perbaiki nomor pertamanya."},
	"code-form":        {what: "Kode klasifikasi terdiri atas angka dan huruf dengan titik atau tanda hubung di antaranya.", next: "Perbaiki kodenya, misalnya 400.10.3.4."},
	"code-missing":     {what: "Kode klasifikasi belum diisi.", next: "Pilih kodenya."},
	"unit-missing":     {what: "Pola memuat {unit}, tetapi kode unitnya belum diisi.", next: "Isi kode unit pada seri nomor."},
	"desa-missing":     {what: "Pola memuat {kode_desa}, tetapi penerbitnya bukan desa.", next: "Pilih instansi penerbit, atau ubah polanya."},

	// numbers
	"number-taken":           {title: "Nomor sudah dipakai", what: "Nomor ini sudah ada dalam register.", kept: keptAsWas, next: "Pilih nomor lain; nomor yang batal pun tidak dipakai lagi."},
	"number-void":            {what: "Nomor ini sudah dibatalkan.", next: "Ambil nomor baru."},
	"number-stays":           {what: "Nomor yang sudah tercatat tidak berpindah dan tidak dihapus.", next: "Batalkan nomornya dengan alasan jika tidak jadi dipakai."},
	"events-stay":            {what: "Riwayat nomor hanya dapat bertambah."},
	"number-text":            {what: "Nomor ini terlalu panjang atau memuat tanda yang tidak dapat dicetak.", next: "Ketik ulang nomornya dalam satu baris."},
	"number-missing":         {what: "Nomor belum diisi.", next: "Ketik nomornya."},
	"number-of-paper":        {what: "Nomor ini dipakai sebuah naskah dalam program.", next: "Buka naskahnya, lalu batalkan atau perbaiki dari sana."},
	"number-not-reserved":    {what: "Nomor ini tidak sedang dicadangkan.", next: "Pilih nomor yang berkeadaan dicadangkan."},
	"number-not-provisional": {what: "Nomor ini bukan nomor sementara.", next: "Nomor akhir hanya diketik untuk nomor sementara."},
	"no-such-number":         {what: "Nomor itu tidak ada dalam register.", next: "Periksa nomor dan tahunnya."},
	"insert-nowhere":         {what: "Nomor yang hendak disisipi tidak ada dalam register.", next: "Sebutkan nomor urut yang ada."},
	"insert-at-end":          {what: "Nomor itu yang terakhir, jadi tidak perlu sisipan.", next: "Ambil nomor berikutnya."},
	"insert-full":            {what: "Sisipan nomor itu sudah sampai huruf z.", next: "Sisipkan pada nomor lain."},
	"insert-reason":          {what: "Nomor sisipan memerlukan alasan, karena suratnya bertanggal mundur.", next: "Tulis alasannya."},
	"skip-reason":            {what: "Nomor ini melewati nomor yang belum ada dalam register.", next: "Tulis alasannya, atau ambil nomor berikutnya."},
	"order-reason":           {what: "Tanggal surat tidak urut dengan nomor di dekatnya.", next: "Perbaiki tanggalnya, atau tulis alasannya."},
	"reason-missing":         {what: "Alasan belum ditulis.", next: "Tulis alasannya; alasan itu disimpan dalam register."},
	"date-missing":           {what: "Tanggal surat belum diisi.", next: "Isi tanggalnya."},
	"clock-behind":           {what: "Jam komputer tertinggal dari simpanan terakhir, jadi hari ini tidak diketahui.", next: "Betulkan jam komputer, atau sebutkan tanggalnya."},
	"date-other-year":        {what: "Nomor ini dari register tahun lain.", next: "Batalkan nomornya, lalu ambil nomor pada tahun surat."},

	// the life of a paper
	"state-forbids":      {what: "Keadaan naskah tidak mengizinkan tindakan ini.", next: "Lihat keadaan naskah dan tindakan yang tersedia."},
	"not-issued":         {what: "Naskah ini belum pernah diterbitkan.", next: "Terbitkan naskahnya dahulu."},
	"paper-frozen":       {title: "Naskah sudah terbit", what: "Naskah yang sudah terbit tidak dapat diubah.", kept: keptAsWas, next: "Buka kembali dengan alasan; nomornya tetap dan cetakan lamanya disimpan."},
	"paper-under-review": {title: "Naskah sedang diperiksa", what: "Naskah yang sudah diparaf atau disetujui tidak dapat diubah.", kept: keptAsWas, next: "Kembalikan ke konsep untuk mengubahnya."},
	"approval-missing":   {what: "Kantor ini menerbitkan naskah setelah disetujui, sedangkan naskah ini belum disetujui.", next: "Mintakan persetujuan dahulu."},
	"paper-blocked":      {title: "Naskah belum dapat diterbitkan", what: "Masih ada hal yang harus dilengkapi pada naskah.", kept: "Nomor belum diambil; naskah tetap konsep.", next: "Lengkapi yang disebut hasil pemeriksaan, lalu terbitkan lagi."},
	"replaced-by-itself": {what: "Naskah tidak dapat diganti oleh dirinya sendiri.", next: "Pilih naskah penggantinya."},
	"numbered-stays":     {what: "Naskah yang pernah bernomor tidak dapat dihapus.", next: "Batalkan dengan alasan; nomornya tetap tercatat sebagai batal."},
	"number-of-register": {what: "Nomor naskah ini diambil dari register dan tidak dapat diketik ulang.", next: "Batalkan naskahnya jika nomornya salah, lalu buat naskah pengganti."},
	"issued-here":        {what: "Naskah itu sudah diterbitkan di kantor ini.", kept: keptAsWas, next: "Buka kembali naskahnya dengan alasan sebelum memasukkan yang lain."},

	"scan-unreadable": {title: "Pindaian tidak dapat dibaca", what: "Berkas itu bukan PDF atau JPEG yang dapat dibaca.", next: "Pilih hasil pindaian berupa PDF atau JPEG."},
	"scan-too-large":  {title: "Pindaian terlalu besar", what: "Berkas itu lebih dari 50 MB.", next: "Pindai ulang dengan ketelitian lebih rendah, misalnya 200 dpi."},

	"no-scan": {what: "Naskah ini belum mempunyai pindaian.", next: "Lampirkan pindaian naskah yang sudah ditandatangani."},

	// incoming letters
	"no-such-agenda":   {what: "Nomor agenda itu tidak ada pada buku surat masuk.", next: "Periksa nomor dan tahunnya."},
	"received-missing": {what: "Tanggal terima surat masuk belum diisi.", next: "Isi tanggal surat itu diterima."},
	"sender-missing":   {what: "Pengirim surat masuk belum diisi.", next: "Isi dari siapa surat itu."},
	"subject-missing":  {what: "Hal surat masuk belum diisi.", next: "Isi pokok suratnya."},

	// the kode periksa
	"code-unknown":  {what: "Tulisan ini bukan kode periksa naskah.", next: "Salin seluruh kode yang diawali PENA1."},
	"code-mistyped": {what: "Kode periksa ini salah salin: hurufnya tidak cocok satu sama lain.", next: "Pindai atau salin ulang kodenya."},
	"seal-none":     {what: "Berkas ini tidak memuat kode periksa naskah.", next: "Periksa nomornya pada register kantor penerbit."},
	"seal-broken":   {title: "Berkas tidak cocok dengan kodenya", what: "Berkas ini bukan lagi berkas yang kode periksanya dibuat: isinya pernah diubah.", next: "Mintalah berkas aslinya kepada kantor penerbit."},

	// what the audit of the register finds
	"audit-place-twice":  {what: "Dua baris register menempati satu nomor urut.", next: "Pulihkan dari cadangan yang terbukti utuh."},
	"audit-number-twice": {what: "Dua baris register memakai nomor yang sama.", next: "Pulihkan dari cadangan yang terbukti utuh."},
	"audit-no-event":     {what: "Sebuah baris register tidak mempunyai riwayat.", next: "Pulihkan dari cadangan yang terbukti utuh."},
	"audit-silent-gap":   {what: "Ada nomor yang terlewati tanpa alasan.", next: "Catat surat yang memakainya, atau batalkan nomornya dengan alasan."},
	"audit-not-held":     {what: "Sebuah nomor dalam register tidak terkunci.", next: "Pulihkan dari cadangan yang terbukti utuh."},
}

// LineOf names a line of the register by what it is about.
func LineOf(subject, to string) string {
	switch {
	case subject == "" && to == "":
		return "(tanpa keterangan)"
	case to == "":
		return subject
	case subject == "":
		return "kepada " + to
	}
	return subject + ", kepada " + to
}

// SealCaption stands beside the code in the foot of a paper.
const SealCaption = "Kode periksa naskah, bukan tanda tangan elektronik."

// ReprintNote stands in the foot of a paper that was issued before.
func ReprintNote(n int, date string) string {
	return fmt.Sprintf("Perbaikan ke-%d, menggantikan cetakan tanggal %s.", n, date)
}

// EntryState names what became of a number.
func EntryState(s model.EntryState, provisional bool) string {
	if provisional && s != model.EntryVoid {
		return string(s) + " (nomor sementara)"
	}
	return string(s)
}

// Gap tells of numbers that no line of the register has.
func Gap(series string, from, to int, reason string) string {
	s := fmt.Sprintf("%s: nomor %d", series, from)
	if to > from {
		s = fmt.Sprintf("%s: nomor %d sampai %d", series, from, to)
	}
	if reason == "" {
		return s + " terlewati tanpa alasan"
	}
	return s + " terlewati: " + reason
}
