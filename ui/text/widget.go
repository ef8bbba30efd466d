package text

import (
	"fmt"
	"time"

	"pena/model/indonesia"
)

// Words of the date field.
const (
	DateHint      = "mis. 4 Agustus 2025"
	OpenCalendar  = "Buka kalender"
	PreviousMonth = "Bulan sebelumnya"
	NextMonth     = "Bulan berikutnya"
)

// MonthYear heads the small calendar: "Agustus 2025".
func MonthYear(m time.Month, year int) string {
	return fmt.Sprintf("%s %d", indonesia.MonthName(m), year)
}

// WeekdaysShort are the heads of the columns of the calendar, Senin first.
var WeekdaysShort = [7]string{"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"}

// Words of the menu of an entry.
const (
	MenuCut       = "Potong"
	MenuCopy      = "Salin"
	MenuPaste     = "Tempel"
	MenuSelectAll = "Pilih semua"
)
