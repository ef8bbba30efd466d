package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"pena/model"
	"pena/ui/text"
)

// exchangeWords says what is wrong with an exchange file, by the detail of the
// error; every other error has its words in the catalogue of the screens.
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
	"logo-unused":          "Gambar ini tidak dipakai kop mana pun.",
	"sample-mixed":         "Catatan contoh dan catatan kantor tidak boleh bercampur.",
	"dossier-there":        "Kawasan ini sudah ada.",
	"record-differs":       "Data ini sudah ada dengan isi yang lain.",
	"of-other-dossier":     "Naskah ini milik kawasan lain.",
	"sample-there":         "Contoh sudah terpasang.",
}

// explain says on the screen what happened, where, and what to do next.
func explain(err error) string {
	var ambiguous *ambiguousError
	var known *model.Error
	switch {
	case errors.As(err, &ambiguous):
		return ambiguous.sentence()
	case errors.As(err, &known):
		if what, ok := exchangeWords[known.Detail]; ok {
			return refusal(known, what)
		}
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission):
	default:
		return fmt.Sprintf("%s\n", told(err)) + "Rincian: " + err.Error() + "\n"
	}
	return told(err) + place(known)
}

func told(err error) string {
	title, body := text.Error(err)
	return title + ".\n" + strings.ReplaceAll(body, "\n\n", "\n") + "\n"
}

func refusal(e *model.Error, what string) string {
	var b strings.Builder
	b.WriteString(what + "\n" + place(e))
	if e.Value != "" {
		fmt.Fprintf(&b, "Yang tertulis: “%s”\n", e.Value)
	}
	switch e.Detail {
	case "dossier-there", "record-differs":
		b.WriteString("Tidak ada yang berubah. Untuk mengganti yang ada, ulangi dengan --ganti; yang diganti tetap ada dalam riwayat.\n")
	case "sample-there":
		b.WriteString("Tidak ada yang berubah. Buang dahulu dengan: pena contoh --hapus\n")
	case "exchange-version":
		b.WriteString("Tidak ada yang berubah. Pasang Pena Kawasan versi terbaru, lalu impor lagi.\n")
	default:
		b.WriteString("Tidak ada yang disimpan. Perbaiki berkasnya, lalu impor lagi.\n")
	}
	return b.String()
}

// place names the place in the words of the file, as an editor would search it.
func place(e *model.Error) string {
	if e == nil || !strings.ContainsAny(e.Field, ".[") && e.Field != "version" && e.Field != "format" || strings.ContainsAny(e.Field, "/\\") {
		return ""
	}
	return "Tempat: " + e.Field + "\n"
}
