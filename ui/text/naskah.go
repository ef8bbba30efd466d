package text

import (
	"fmt"

	"pena/model/indonesia"
)

// Words of the screen of a document.
const (
	Outline   = "Susunan"
	History   = "Riwayat"
	MakeFinal = "Jadikan final"
	Reopen    = "Buka kembali…"
	FitWidth  = "Selebar kolom"
)

// States of a document.
const (
	StateDraft    = "konsep"
	StateChecked  = "diperiksa"
	StateApproved = "disetujui"
	StateIssued   = "terbit"
	StateSigned   = "ditandatangani"
	StateVoid     = "batal"
	StateReplaced = "diganti"
)

// PageOf tells which page is in sight: "Halaman 3 / 14".
func PageOf(page, of int) string { return fmt.Sprintf("Halaman %d / %d", page, of) }

// Percent writes a zoom: "100%".
func Percent(n int) string { return fmt.Sprintf("%d%%", n) }

// Check is the button that opens the findings of a document.
func Check(n int) string {
	if n == 0 {
		return "Periksa"
	}
	return fmt.Sprintf("Periksa %d", n)
}

// PasteTooLarge tells that a pasted text was refused.
func PasteTooLarge(got, most int) string {
	return fmt.Sprintf("Teks yang ditempel terlalu panjang (%s huruf, paling banyak %s). Tidak ada yang berubah. Tempelkan sebagian demi sebagian.",
		indonesia.Thousands(int64(got)), indonesia.Thousands(int64(most)))
}

// Pasted tells that a pasted text became several items.
func Pasted(n int) string {
	return fmt.Sprintf("Teks yang ditempel menjadi %d butir. Tekan Ctrl+Z untuk mengurungkan.", n)
}
