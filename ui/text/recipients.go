package text

import (
	"fmt"

	"pena/model"
)

// Words of a letter to many recipients.
const (
	RecipientsTitle       = "Kirim kepada banyak penerima"
	RecipientsHint        = "Setiap penerima mendapat salinan dengan nama dan tempatnya sendiri, atau surat tetap satu dengan daftar penerima sebagai lampiran."
	RecipientsSource      = "Ambil dari"
	RecipientsKeep        = "Daftar yang sekarang"
	RecipientsPaste       = "Daftar yang disalin dari Excel"
	RecipientsHow         = "Cara mengirim"
	RecipientsCopies      = "Satu salinan untuk tiap penerima"
	RecipientsListed      = "Satu surat, daftar penerima terlampir"
	RecipientsNumber      = "Nomor"
	RecipientsOneNo       = "Satu nomor untuk semua"
	RecipientsEachNo      = "Nomor sendiri untuk tiap penerima"
	RecipientsUse         = "Pakai daftar ini"
	RecipientsDrop        = "Kembali ke satu surat"
	RecipientsDropIt      = "Daftar penerima dilepas; surat kembali ditujukan kepada yang disebut pada isiannya."
	RecipientsReadAgain   = "Baca lagi"
	RecipientsOnlyLetters = "Hanya surat yang dapat dikirim kepada banyak penerima."
	RecipientsNone        = "Belum ada daftar."
	RecipientsFormat      = "Salin baris-barisnya di Excel, lalu kembali ke sini. Urutan kolomnya: jabatan, nama, tempat. Baris pertama boleh berisi nama kolom; kolom lain dapat dipakai dalam surat, misalnya {{penerima.nomor_undian}}."
	RecipientsEmpty       = "Berkas kawasan belum mempunyai penerima ini. Lengkapi desa anggota, pejabat, atau susunan TKPKP-nya."
	ColumnOffice          = "Jabatan"
	ColumnPerson          = "Nama"
	ColumnPlace           = "Tempat"
	SaveCopies            = "Simpan PDF tiap penerima…"
	SaveCopiesTitle       = "Simpan PDF tiap penerima"
	SaveCopiesHint        = "Satu berkas untuk setiap penerima ditulis ke folder ini. Berkas lama yang sama namanya diganti."
	NoCopies              = "Surat ini tidak mempunyai salinan untuk tiap penerima."
)

// OfRecipient says whose copy of a letter lacks something.
func OfRecipient(n int, called, gap string) string {
	return fmt.Sprintf("Penerima nomor %d (%s): %s", n, called, gap)
}

// ToMany names the recipients of a letter in one line: the first, and how many more.
func ToMany(first string, n int) string {
	if n < 2 {
		return first
	}
	return fmt.Sprintf("%s dan %d penerima lain", first, n-1)
}

// RecipientsCount tells how many recipients a list has.
func RecipientsCount(n int) string { return fmt.Sprintf("%d penerima", n) }

// InLine says in which line of a pasted list something is wrong.
func InLine(line, what string) string { return fmt.Sprintf("Baris %s: %s", line, what) }

// RecipientsOpen is the button that opens the list.
func RecipientsOpen(n int) string {
	if n == 0 {
		return "Banyak penerima…"
	}
	return fmt.Sprintf("Penerima (%d)…", n)
}

// RecipientsMore tells that a list goes on.
func RecipientsMore(n int) string { return fmt.Sprintf("… dan %d lagi", n) }

// RecipientsSet tells that a list was taken over.
func RecipientsSet(n int) string { return fmt.Sprintf("Surat ini ditujukan kepada %d penerima.", n) }

// CopyOf tells whose copy is shown.
func CopyOf(n, of int) string { return fmt.Sprintf("Salinan %d dari %d", n, of) }

// CopiesSaved tells where the copies lie.
func CopiesSaved(n int, folder string) string {
	return fmt.Sprintf("%d berkas disimpan di %s", n, folder)
}

// NumberRun tells the numbers of copies: the first, the last and how many.
func NumberRun(first, last string, n int) string {
	return fmt.Sprintf("%s sampai dengan %s (%d nomor)", first, last, n)
}

// PaperNumbers are the numbers of a paper in words: its own, or the first and the
// last of its copies.
func PaperNumbers(p *model.Paper) string {
	if last := p.Print(); last != nil && len(p.More) > 0 && len(last.Copies) > 1 {
		n := len(last.Copies)
		return NumberRun(last.Copies[0].Number, last.Copies[n-1].Number, n)
	}
	return p.Number
}

// EachNumbered tells that every copy gets a number of its own.
func EachNumbered(series string) string {
	return "Nomor berikutnya dalam seri " + series + ", satu untuk tiap penerima."
}
