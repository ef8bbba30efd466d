package text

import (
	"fmt"
	"strings"
)

// NotASignature stands beneath every verdict.
const NotASignature = "Kode periksa membuktikan keutuhan berkas. Kode itu bukan tanda tangan elektronik dan tidak membuktikan siapa yang membuatnya."

// FileWhole says that a file is as its code was made for it.
func FileWhole(number, date string) string {
	return fmt.Sprintf("Berkas utuh: sama dengan yang dibuat saat kode periksanya diterbitkan.\nNomor: %s\nTanggal: %s", orDash(number), date)
}

// CodeReads says what the text of a code says.
func CodeReads(number, date string) string {
	return fmt.Sprintf("Kode terbaca dan tidak salah salin.\nNomor: %s\nTanggal: %s\nHalaman cetaknya sendiri tidak dapat dicocokkan dari kode; bandingkan isinya dengan berkas yang tersimpan.", orDash(number), date)
}

// FileKnown says that a file without a code is a print of this office.
const FileKnown = "Berkas ini tidak memuat kode periksa, tetapi sama dengan cetakan yang tersimpan di kantor ini."

// CodeKnown says how a code stands in this office: its print is in force, or was
// replaced.
func CodeKnown(inUse bool, state string) string {
	if inUse {
		return fmt.Sprintf("Register kantor ini: cetakan ini tercatat dan berlaku; keadaan naskah: %s.", state)
	}
	return fmt.Sprintf("Register kantor ini: cetakan ini tercatat, tetapi sudah digantikan oleh cetakan yang lebih baru; keadaan naskah: %s.", state)
}

// Verdicts on a code of which this office has no print.
const (
	CodeOther   = "PERHATIAN: nomor ini ada dalam register kantor ini, tetapi untuk berkas yang lain. Jangan dipakai sebelum ditanyakan kepada kantor penerbit."
	CodeUnknown = "Nomor ini tidak ada dalam register kantor ini. Tanyakan kepada kantor penerbitnya apakah nomor dan tanggalnya benar."
	NoRegister  = "Register kantor ini tidak dapat dibuka sekarang, jadi nomornya tidak dicocokkan."
)

func orDash(s string) string {
	if strings.TrimSpace(s) == "" {
		return "–"
	}
	return s
}
