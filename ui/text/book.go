package text

import (
	"fmt"
	"strings"
)

// Words of the books of the register.
const (
	BookOutgoing    = "Buku Agenda Surat Keluar"
	BookIncoming    = "Buku Agenda Surat Masuk"
	BookOrder       = "No."
	BookAgenda      = "Agenda"
	BookNumber      = "Nomor surat"
	BookDate        = "Tanggal surat"
	BookReceived    = "Diterima"
	BookSubject     = "Hal"
	BookTo          = "Kepada"
	BookFrom        = "Dari"
	BookKawasan     = "Kawasan"
	BookState       = "Keadaan"
	BookDisposition = "Disposisi"
	BookAll         = "Seluruh waktu"
	BookEmpty       = "Tidak ada surat dalam kurun waktu ini."
)

// BookSince, BookUntil and BookBetween name the days a book covers.
func BookSince(day string) string { return "Sejak " + day }

// BookUntil names a book that ends on a day.
func BookUntil(day string) string { return "Sampai dengan " + day }

// BookBetween names a book of a period.
func BookBetween(from, to string) string {
	if from == to {
		return from
	}
	return fmt.Sprintf("%s s.d. %s", from, to)
}

// BookEarlier says which provisional numbers a line bore before.
func BookEarlier(numbers string) string { return "; sebelumnya " + numbers }

// BookVoid says why a line does not count.
func BookVoid(reason string) string { return "batal: " + reason }

// Disposition is an instruction in one line.
func Disposition(to, instruction, by, date, done string) string {
	s := to
	if instruction != "" {
		s = strings.TrimPrefix(s+": "+instruction, ": ")
	}
	switch {
	case by != "" && date != "":
		s += fmt.Sprintf(" (%s, %s)", by, date)
	case by != "" || date != "":
		s += fmt.Sprintf(" (%s%s)", by, date)
	}
	if done != "" {
		s += ", selesai " + done
	}
	return s
}
