package indonesia

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a calendar day without a clock or a time zone, as letters bear it.
// The zero value means "no date yet" and is written as an empty string.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the day, or an [Error] when the calendar has no such day or
// the year is not of 1900 to 9999.
func NewDate(year int, month time.Month, day int) (Date, error) {
	d := Date{year, month, day}
	given := fmt.Sprintf("%04d-%02d-%02d", year, int(month), day)
	if year < 1900 || year > 9999 {
		return Date{}, refuse(DateYearRange, given)
	}
	if !d.Valid() {
		return Date{}, refuse(DateNoSuchDay, given)
	}
	return d, nil
}

// DateOf returns the day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

// ParseISO reads "2025-07-28". The empty string gives the zero Date.
func ParseISO(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if len(s) != len("2025-07-28") || s[4] != '-' || s[7] != '-' {
		return Date{}, refuse(DateForm, s)
	}
	year, errY := strconv.ParseUint(s[:4], 10, 16)
	month, errM := strconv.ParseUint(s[5:7], 10, 8)
	day, errD := strconv.ParseUint(s[8:], 10, 8)
	if errY != nil || errM != nil || errD != nil {
		return Date{}, refuse(DateForm, s)
	}
	return NewDate(int(year), time.Month(month), int(day))
}

// MustDate is ParseISO for constants in tests; it panics on a wrong day.
func MustDate(s string) Date {
	d, err := ParseISO(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether no day is set.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the calendar has the day. The zero Date is not valid.
func (d Date) Valid() bool {
	return d.Year >= 1900 && d.Year <= 9999 && d.Day >= 1 && d == DateOf(d.Time())
}

// String gives the stored form "2025-07-28", or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Time is midnight of the day in UTC, for arithmetic.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Before reports whether d lies before e. The zero Date lies before every day.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// AddDays returns the day n days later (or earlier, when n is negative). The
// zero Date stays zero: a date that is not set yet has no day after it.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// MarshalText writes the stored form. A day the calendar does not have is an
// error, so that it can never be stored.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && !d.Valid() {
		return nil, refuse(DateNoSuchDay, d.String())
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads the stored form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseISO(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
