package indonesia

import (
	"fmt"
	"time"
)

var monthNames = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}

var weekdayNames = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

// MonthName is the name of a month, "" for a number that is no month.
func MonthName(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return monthNames[m-1]
}

// WeekdayName is the name of a day of the week, "" for a number that is none.
func WeekdayName(w time.Weekday) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	return weekdayNames[w]
}

// Weekday is the name of the day: "Senin". Like all forms below it is "" for
// the zero Date.
func (d Date) Weekday() string {
	if !d.Valid() {
		return ""
	}
	return WeekdayName(d.Time().Weekday())
}

// Long is the form of letters: "4 Agustus 2025".
func (d Date) Long() string {
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, MonthName(d.Month), d.Year)
}

// WithWeekday is the form of invitations: "Senin, 4 Agustus 2025".
func (d Date) WithWeekday() string {
	if !d.Valid() {
		return ""
	}
	return d.Weekday() + ", " + d.Long()
}

// Numeric is the short form, day first: "04-08-2025".
func (d Date) Numeric() string {
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%02d-%02d-%04d", d.Day, int(d.Month), d.Year)
}

// InWords is the form of a berita acara, to follow "Pada hari ini,":
// "Senin tanggal empat bulan Agustus tahun dua ribu dua puluh lima".
func (d Date) InWords() string {
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%s tanggal %s bulan %s tahun %s", d.Weekday(), words(int64(d.Day)), MonthName(d.Month), words(int64(d.Year)))
}

// InCapitalisedWords is InWords with a capital on every word, as some offices
// write it: "Senin Tanggal Empat Bulan Agustus Tahun Dua Ribu Dua Puluh Lima".
func (d Date) InCapitalisedWords() string { return capitalise(d.InWords()) }

// DateRange is a span of days as invitations write it, saying month and year
// once where both days share them: "28 s.d. 30 Juli 2025",
// "28 Juli s.d. 2 Agustus 2025". A zero last day, or one equal to the first,
// gives the first day alone. A span that ends before it begins is an [Error].
func DateRange(first, last Date) (string, error) {
	switch {
	case last.IsZero() || first == last:
		return first.Long(), nil
	case last.Before(first):
		return "", refuseWant(DateBackwards, last.Long(), first.Long())
	case !first.Valid() || !last.Valid():
		return "", refuse(DateNoSuchDay, first.String()+" / "+last.String())
	case first.Year != last.Year:
		return first.Long() + " s.d. " + last.Long(), nil
	case first.Month != last.Month:
		return fmt.Sprintf("%d %s s.d. %s", first.Day, MonthName(first.Month), last.Long()), nil
	}
	return fmt.Sprintf("%d s.d. %s", first.Day, last.Long()), nil
}
