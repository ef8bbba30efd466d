package indonesia

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// monthSpellings are the month names read besides the proper ones: older
// spellings and the abbreviations of tables. None of them is ever printed.
var monthSpellings = map[string]time.Month{
	"pebruari": time.February, "nopember": time.November,
	"jan": time.January, "feb": time.February, "peb": time.February, "mar": time.March, "apr": time.April,
	"jun": time.June, "jul": time.July, "agu": time.August, "agt": time.August, "ags": time.August, "agust": time.August,
	"sep": time.September, "sept": time.September, "okt": time.October, "nov": time.November, "nop": time.November, "des": time.December,
}

// ParseDate reads a date as clerks type it: "4 Agustus 2025", "4-8-2025",
// "04/08/2025", "4.8.2025", "4 Pebruari 2025", "Jum'at, 1 Agustus 2025" and
// "2025-08-04". Numbers are day first, never month first. A weekday may stand
// before the date and must be that of the day. Blank input gives the zero Date.
//
// What cannot be read is an [Error]: [DateForm], [DateNoSuchDay],
// [DateMonthName], [DateMonthNumber], [DateYearDigits], [DateYearRange] or
// [DateWeekday].
func ParseDate(s string) (Date, error) {
	text := strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
	if text == "" {
		return Date{}, nil
	}
	if len(text) > 64 {
		return Date{}, refuse(DateForm, s)
	}
	weekday, rest := cutWeekday(text)
	d, err := parseDay(rest)
	if err != nil {
		return Date{}, err
	}
	if weekday != "" && weekday != d.Weekday() {
		return Date{}, refuseWant(DateWeekday, weekday, d.Weekday())
	}
	return d, nil
}

// cutWeekday takes a leading day name off, in its proper spelling.
func cutWeekday(s string) (weekday, rest string) {
	end := strings.IndexAny(s, ", ")
	if end < 0 {
		return "", s
	}
	name := strings.ToLower(s[:end])
	for _, apostrophe := range []string{"'", "’", "‘", "`"} {
		name = strings.ReplaceAll(name, apostrophe, "")
	}
	if name == "ahad" {
		name = "minggu"
	}
	for _, w := range weekdayNames {
		if name == strings.ToLower(w) {
			return w, strings.TrimLeft(s[end:], ", ")
		}
	}
	return "", s
}

// parseDay reads the date proper, its three parts parted by one kind of
// separator.
func parseDay(s string) (Date, error) {
	var parts []string
	for _, separator := range []string{" ", "-", "/", "."} {
		if parts = strings.Split(s, separator); len(parts) == 3 {
			break
		}
	}
	if len(parts) != 3 {
		return Date{}, refuse(DateForm, s)
	}
	if len(parts[0]) == 4 && isDigits(parts[0]) {
		return ParseISO(s)
	}
	if !isDigits(parts[0]) || len(parts[0]) > 2 {
		return Date{}, refuse(DateForm, s)
	}
	if !isDigits(parts[2]) {
		return Date{}, refuse(DateForm, s)
	}
	if len(parts[2]) != 4 {
		return Date{}, refuse(DateYearDigits, s)
	}
	month, err := parseMonth(parts[1])
	if err != nil {
		return Date{}, err
	}
	day, _ := strconv.Atoi(parts[0])
	year, _ := strconv.Atoi(parts[2])
	d, err := NewDate(year, month, day)
	if err != nil {
		err.(*Error).Value = s // as typed, not in the stored form
		return Date{}, err
	}
	return d, nil
}

func parseMonth(s string) (time.Month, error) {
	if isDigits(s) {
		n, err := strconv.Atoi(s)
		if err != nil || len(s) > 2 || n < 1 || n > 12 {
			return 0, refuse(DateMonthNumber, s)
		}
		return time.Month(n), nil
	}
	name := strings.ToLower(strings.TrimSuffix(s, "."))
	for i, m := range monthNames {
		if name == strings.ToLower(m) {
			return time.Month(i + 1), nil
		}
	}
	if m, ok := monthSpellings[name]; ok {
		return m, nil
	}
	return 0, refuse(DateMonthName, s)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
