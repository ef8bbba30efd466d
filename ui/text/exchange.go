package text

// exchangeWords says what is wrong with an exchange file or with what it refers
// to, by the detail of the error.
var exchangeWords = map[string]string{
	"file-too-large":       "Berkas lebih besar daripada 64 MB.",
	"too-deep":             "Susunan berkas terlalu bertingkat-tingkat.",
	"list-too-long":        "Daftar ini terlalu panjang.",
	"text-too-long":        "Teks ini terlalu panjang.",
	"not-utf8":             "Berkas memuat bita yang bukan teks UTF-8.",
	"not-json":             "Berkas bukan JSON yang utuh.",
	"not-an-exchange-file": "Berkas ini bukan berkas pertukaran Pena Kawasan.",
	"exchange-version":     "Berkas ini ditulis dalam versi format yang tidak dikenal program ini.",
	"unknown-field":        "Isian ini tidak dikenal.",
	"field-twice":          "Isian ini disebut dua kali.",
	"field-missing":        "Isian ini wajib ada.",
	"wrong-type":           "Jenis nilainya tidak sesuai.",
	"number-form":          "Nilai ini harus bilangan dalam bentuk simpan.",
	"date-form":            "Tanggal ditulis seperti 2025-07-28 dan harus ada dalam kalender.",
	"not-base64":           "Isi gambar bukan base64 yang utuh.",
	"id-twice":             "Tanda pengenal ini dipakai dua kali.",
	"node-id-ahead":        "Pengenal simpul melebihi simpul-terakhir.",
	"record-missing":       "Rujukan menunjuk data yang tidak ada dalam berkas.",
	"unknown-region":       "Kode ini bukan wilayah di Kalimantan Selatan.",
	"unknown-table":        "Tabel ini tidak ada dalam jenis naskahnya.",
	"rows-from-dossier":    "Isi tabel ini diambil dari data kawasan dan tidak ditulis tangan.",
	"too-many-cells":       "Barisnya memuat sel lebih banyak daripada kolom tabel.",
	"computed-cell":        "Sel ini dihitung oleh program dan tidak ditulis tangan.",
	"year-cell":            "Sel tiap tahun ditulis seperti 2026=100;2027=250.",
	"layout-setting":       "Setelan tata letak ini tidak ada atau nilainya di luar batas.",
	"logo-sum":             "Gambar tidak sesuai dengan jumlah ujinya.",
	"picture-unused":       "Gambar ini tidak dipakai berkas atau naskah mana pun.",
	"logo-unused":          "Gambar ini tidak dipakai kop mana pun.",
	"sample-mixed":         "Catatan contoh dan catatan kantor tidak boleh bercampur.",
	"dossier-there":        "Kawasan ini sudah ada.",
	"template-unused":      "Templat ini tidak dipakai naskah mana pun dalam berkas.",
	"template-other":       "Kantor ini mempunyai templat lain untuk jenis naskah itu, sehingga naskahnya akan terbaca lain.",
	"record-differs":       "Data ini sudah ada dengan isi yang lain.",
	"of-other-dossier":     "Naskah ini milik kawasan lain.",
	"sample-there":         "Contoh sudah terpasang.",
	"body":                 "Instansi yang disebut tidak ada.",
	"person":               "Pejabat yang disebut tidak ada.",
	"meeting":              "Musyawarah yang disebut tidak ada.",
	"field":                "Isian ini tidak ada pada jenis naskahnya.",
}

// Exchange says in one sentence what a detail of an exchange file's error means.
func Exchange(detail string) (string, bool) {
	s, ok := exchangeWords[detail]
	return s, ok
}
