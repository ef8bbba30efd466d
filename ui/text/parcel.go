package text

import (
	"fmt"
	"strings"
)

// Words of the package of a kawasan.
const (
	ParcelContents = "Daftar Isi Berkas"
	ParcelReceipt  = "Tanda Terima Berkas"
	ParcelOrder    = "No."
	ParcelTitle    = "Naskah"
	ParcelNumber   = "Nomor"
	ParcelDate     = "Tanggal"
	ParcelSheet    = "Lembar ke-"
	ParcelSheets   = "Jumlah lembar"
	ParcelReceived = "Naskah tersebut di atas diserahkan dan diterima dalam keadaan lengkap."
	ParcelDay      = "........................., ........................................"
	ParcelGiver    = "Yang menyerahkan,"
	ParcelTaker    = "Yang menerima,"
	ParcelSpace    = "(........................................)"
)

// ParcelHead heads a list of the papers of a kawasan.
func ParcelHead(title, kawasan string) string {
	return strings.ToUpper(title + "\nKawasan Perdesaan " + KawasanName(kawasan))
}

// ParcelFile is the title of the file of the whole package.
func ParcelFile(kawasan string) string { return "Berkas Kawasan Perdesaan " + KawasanName(kawasan) }

// ParcelTotal heads the sum of the sheets of all papers.
func ParcelTotal(papers int) string { return fmt.Sprintf("Jumlah (%d naskah)", papers) }

// ParcelPaper names a paper among the bookmarks.
func ParcelPaper(title, number string) string {
	if number == "" {
		return title
	}
	return title + " (" + number + ")"
}

// Light is how a place in the package stands, an app.Light, in words.
func Light(light string) string { return strings.ReplaceAll(light, "-", " ") }

// ParcelCounts sums the package up.
func ParcelCounts(ready, lacking, conflicting, none int) string {
	return fmt.Sprintf("%d siap · %d kurang · %d bertentangan · %d belum ada", ready, lacking, conflicting, none)
}

// Words of the package in the window.
const (
	DossierParcel      = "Paket naskah"
	ParcelPrintAll     = "Cetak seluruh paket…"
	ParcelPrint        = "Cetak…"
	ParcelPDF          = "Simpan satu PDF…"
	ParcelZIP          = "Simpan ZIP…"
	ParcelFolder       = "Simpan dalam folder…"
	ParcelAgain        = "Periksa lagi"
	ParcelStop         = "Hentikan"
	ParcelOpen         = "Buka naskah"
	ParcelNone         = "Belum ada naskah jenis ini. Naskah yang tidak diperlukan tidak perlu dibuat."
	ParcelFine         = "Tidak ada yang kurang."
	ParcelToMend       = "Yang perlu dibenahi"
	ParcelFileHint     = "Tuliskan folder dan nama berkas. PDF memuat daftar isi, seluruh naskah menurut urutan tahapan, dan tanda terima."
	ParcelZIPHint      = "Tuliskan folder dan nama berkas. ZIP memuat satu PDF untuk setiap naskah; naskah final disertakan persis seperti yang diterbitkan."
	ParcelFolderHint   = "Tuliskan foldernya; dibuat bila belum ada. Setiap naskah menjadi satu PDF; naskah final disertakan persis seperti yang diterbitkan."
	ParcelDraftTitle   = "Paket belum lengkap"
	ParcelStopped      = "Pemeriksaan dihentikan."
	ParcelEmpty        = "Belum ada naskah untuk dicetak. Pilih jenis naskah pada daftar, lalu tekan Buat."
	ParcelPrintUnready = "Cetak juga"
)

// ParcelLooking tells how far the look at the papers is.
func ParcelLooking(done, total int) string { return parcelStep("Memeriksa naskah", done, total) }

// ParcelMaking tells how far the making of the papers is.
func ParcelMaking(done, total int) string { return parcelStep("Menyusun naskah", done, total) }

func parcelStep(what string, done, total int) string {
	if total == 0 {
		return what + "…"
	}
	return fmt.Sprintf("%s %d dari %d…", what, done, total)
}

// ParcelLine is a place in the package beneath its title.
func ParcelLine(light string, findings int, number string) string {
	s := Light(light)
	if findings > 0 {
		s += fmt.Sprintf(", %d hal", findings)
	}
	if number != "" {
		s += " · " + number
	}
	return s
}

// ParcelDraft warns before papers are printed that are not ready.
func ParcelDraft(papers int) string {
	return fmt.Sprintf("%d naskah masih kurang atau bertentangan. Naskah yang belum lengkap tercetak dengan tanda DRAF.", papers)
}

// ParcelStanding is how a paper of the package stands, in a sentence.
func ParcelStanding(light, state string) string {
	return fmt.Sprintf("Naskah %s; keadaannya %s.", Light(light), state)
}
