package text

// templateWords tells what is wrong with a file of a template. The value is what
// stands there; the line is told beside it.
var templateWords = map[string]string{
	"kind-too-large":       "Templat melebihi batas ukuran, yaitu 256 kB.",
	"kind-no-front":        "Templat harus diawali satu baris berisi tiga tanda hubung (---).",
	"kind-no-front-end":    "Kepala templat belum ditutup dengan satu baris berisi tiga tanda hubung (---).",
	"kind-too-deep":        "Susunan pada baris ini terlalu bertingkat-tingkat.",
	"kind-too-long":        "Teks naskah dari templat ini terlalu banyak bagiannya.",
	"kind-alias":           "Tanda & dan * pada kepala templat tidak dapat dipakai untuk mengulang isi; apit teksnya dengan tanda kutip.",
	"kind-yaml":            "Kepala templat tidak dapat dibaca di sini; periksa titik dua, jorokan, dan tanda kutipnya.",
	"kind-unknown-key":     "Kata kunci ini tidak dikenal.",
	"kind-key-twice":       "Kata kunci ini tertulis dua kali.",
	"kind-value-type":      "Isi kata kunci ini bukan bentuk yang diminta.",
	"kind-key":             "Kunci terdiri atas huruf kecil, angka, tanda hubung, atau garis bawah, dan diawali huruf.",
	"kind-no-title":        "Judul belum diisi.",
	"kind-family":          "Keluarga ini tidak ada; pilih perencanaan, piagam, musyawarah, atau penetapan.",
	"kind-stage":           "Tahap ialah bilangan 0 sampai 17.",
	"kind-layout":          "Tata letak ini tidak ada.",
	"kind-class":           "Kode klasifikasi ditulis seperti 400.10.3.4.",
	"kind-kop":             "Jenis kop ini tidak ada.",
	"kind-scope":           "Wilayah ini tidak ada; pilih provinsi, kabupaten, kecamatan, tiap-kecamatan, desa, desa-tuan-rumah, atau tiap-desa.",
	"kind-timing":          "Saat ini tidak ada; pilih sebelum-acara, hari-acara, atau sesudah-acara.",
	"kind-rule-name":       "Aturan ini tidak dapat diminta di sini; pilih V10, organ, atau ketua.",
	"kind-field-twice":     "Dua isian memakai kunci yang sama.",
	"kind-field-own":       "Kunci isian ini milik program; pakai kunci yang lain.",
	"kind-field-label":     "Isian ini belum mempunyai label.",
	"kind-field-type":      "Jenis isian ini tidak ada.",
	"kind-field-meeting":   "Pilihan pada isian musyawarah ialah musdes, mad, fgd, atau rapat.",
	"kind-field-choices":   "Isian berjenis pilihan memerlukan daftar pilihan, dan isian berjenis lain tidak boleh mempunyainya.",
	"kind-field-default":   "Bawaan isian ini bukan jawaban yang dapat dibaca.",
	"kind-picture-default": "Bawaan isian gambar hanya dapat berupa {{kawasan.peta}}.",
	"kind-condition":       "Syarat ini menanyakan isian, pilihan, atau data yang tidak ada.",
	"kind-signing":         "Bentuk tanda tangan ini tidak ada; pilih produk-hukum, surat, atau tiap-desa.",
	"kind-promulgation":    "Hanya naskah bertata letak peraturan yang diundangkan.",
	"kind-role":            "Peran ini tidak ada; tanpa peran, penanda tangan memerlukan jabatan dan nama, atau jabatan dan kosong.",
	"kind-table-key":       "Kunci tabel ini tidak dapat dipakai atau tertulis dua kali.",
	"kind-table-source":    "Sumber tabel ini tidak ada.",
	"kind-columns":         "Sebuah tabel mempunyai 1 sampai 40 kolom.",
	"kind-column-key":      "Kunci kolom ini tidak dapat dipakai atau tertulis dua kali.",
	"kind-column-type":     "Jenis kolom ini tidak ada.",
	"kind-column-width":    "Lebar kolom ialah bilangan lebih dari 0 dan paling banyak 100.",
	"kind-column-value":    "Sumber tabel ini tidak mempunyai isi tersebut.",
	"kind-column-no-value": "Kolom ini belum menyebut isi dari sumber tabelnya.",
	"kind-column-choices":  "Kolom berjenis pilihan memerlukan daftar pilihan, dan kolom berjenis lain tidak boleh mempunyainya.",
	"kind-column-sum":      "Kolom yang dijumlahkan harus berada sebelum kolom ini.",
	"kind-rows-source":     "Baris awal hanya untuk tabel yang diketik sendiri, yaitu tabel tanpa sumber.",
	"kind-rows-cells":      "Baris awal mempunyai lebih banyak isi daripada kolom yang diketik.",
	"kind-rows-value":      "Isi baris awal ini bukan isi yang dapat dibaca.",
	"kind-no-column":       "Tabel ini tidak mempunyai kolom tersebut.",
	"kind-picture-key":     "Kunci gambar ini tidak dapat dipakai atau tertulis dua kali.",
	"kind-picture-field":   "Gambar ini harus menunjuk sebuah isian berjenis gambar.",
	"kind-picture-width":   "Lebar gambar ialah bagian dari lebar teks, 0 sampai 1.",
	"kind-not-placeholder": "Penanda ditulis dengan dua kurung kurawal tanpa spasi, misalnya {{kawasan.nama}}.",
	"kind-placeholder":     "Penanda ini tidak dikenal.",
	"kind-picture-alone":   "Penanda gambar harus berdiri sendiri dalam satu alinea.",
	"kind-markdown":        "Bentuk tulisan ini tidak dapat dipakai dalam naskah.",
	"kind-code":            "Baris yang menjorok empat spasi atau diapit tanda ` tidak dapat dipakai dalam naskah.",
	"kind-quote":           "Baris yang diawali tanda > tidak dapat dipakai dalam naskah.",
	"kind-link":            "Tautan dan gambar bertanda kurung siku tidak dapat dipakai dalam naskah.",
	"kind-rule":            "Garis pemisah tidak dapat dipakai dalam naskah.",
	"kind-html":            "Tanda ini tidak dapat dipakai; hanya <u> dan </u> untuk garis bawah.",
	"kind-place":           "Bagian ini tidak dapat berada di tempat tersebut.",
	"kind-heading":         "Judul bertingkat ialah Bagian, Paragraf, Pasal, atau judul bertanda {.subbab}.",
	"kind-heading-class":   "Tanda ini tidak ada; pilih .huruf, .angka, .diktum, .subbab, atau .anaksubbab.",
	"kind-section":         "Tata letak naskah ini tidak mempunyai bagian bernama demikian.",
	"kind-item-text":       "Butir harus diawali teks.",
	"kind-item-class":      "Butir tidak dapat diberi tanda titik.",
	"kind-pasal-text":      "Sebuah Pasal mempunyai satu alinea saja, sebelum ayat-ayatnya.",
	"kind-pasal-name":      "Nama dan syarat sebuah Pasal ditulis pada judulnya.",
	"kind-paragraph-name":  "Alinea dan tabel hanya dapat diberi syarat, tanpa nama.",
	"kind-no-table":        "Tabel ini tidak ada pada kepala templat.",
	"kind-no-picture":      "Gambar ini tidak ada pada kepala templat.",
	"kind-entity":          "Tulis hurufnya sendiri, bukan kode ini.",
	"kind-marks":           "Tanda bintang, garis bawah, atau garis miring pada baris ini terbaca lain; beri tanda \\ di depannya.",
	"kind-name-twice":      "Nama ini sudah dipakai bagian lain.",
	"kind-shape":           "Susunan bagian ini tidak dapat dipakai.",
	"kind-reference":       "Rujukan ini menunjuk nama yang tidak dipakai bagian bernomor mana pun.",
	"kind-not-text":        "Berkas ini bukan teks UTF-8 atau memuat tanda yang tidak dapat dicetak.",
	"kind-layout-changed":  "Tata letak jenis naskah ini tidak dapat diganti, karena naskah yang sudah ada memakainya.",
	"kind-field-changed":   "Jenis isian ini tidak dapat diganti, karena naskah yang sudah ada memuat jawabannya; buat isian dengan kunci lain.",
	"kind-table-changed":   "Kolom dan sumber tabel ini tidak dapat diganti, karena naskah yang sudah ada memuat barisnya; buat tabel dengan kunci lain.",
	"kind-key-other":       "Kunci templat ini harus tetap; untuk jenis naskah baru, salin templatnya.",
	"template-not-own":     "Kantor tidak mempunyai templat sendiri untuk jenis naskah ini.",
	"template-there":       "Kantor sudah mempunyai templat sendiri untuk jenis naskah ini, dan isinya berbeda.",
}

// nextOfTemplate is what to do about a fault of a template.
const nextOfTemplate = "Perbaiki baris yang disebut. Templat yang dipakai naskah tidak berubah sebelum perbaikannya selesai."

// nextOfFaults is what to do about several faults of a template.
const nextOfFaults = "Perbaiki baris-baris yang disebut. Templat yang dipakai naskah tidak berubah sebelum perbaikannya selesai."

// templateNext are other ways on than to mend a line.
var templateNext = map[string]string{
	"template-not-own": "Pilih jenis naskah lain, atau buat templatnya lebih dahulu.",
	"template-there":   "Ekspor templat yang sekarang sebagai cadangan, lalu minta untuk menggantinya.",
}

func templateFault(detail string) (told, bool) {
	what, ok := templateWords[detail]
	if !ok {
		return told{}, false
	}
	next := nextOfTemplate
	if n, other := templateNext[detail]; other {
		next = n
	}
	return told{title: "Templat belum dapat dipakai", what: what, next: next}, true
}
