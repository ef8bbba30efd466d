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

// Lights tell in words how a paper of the package stands.
var lights = map[string]string{"siap": "siap", "kurang": "kurang", "bertentangan": "bertentangan"}

// Light is how a paper of the package stands.
func Light(light string, made bool) string {
	if !made {
		return "belum ada"
	}
	return lights[light]
}
