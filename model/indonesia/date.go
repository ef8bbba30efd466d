package indonesia

import (
	"fmt"
	"time"
)

// Date is a calendar day without a clock or a time zone, as letters bear it.
// The zero value means "no date yet" and is written as an empty string.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the day, or an error when the calendar has no such day.
func NewDate(year int, month time.Month, day int) (Date, error) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1900 || year > 9999 || t.Year() != year || t.Month() != month || t.Day() != day {
		return Date{}, fmt.Errorf("no such day: %04d-%02d-%02d", year, month, day)
	}
	return Date{year, month, day}, nil
}

// DateOf returns the day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

// ParseISO reads "2025-07-28". The empty string gives the zero Date.
func ParseISO(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return Date{}, fmt.Errorf("not a day in the form 2025-07-28: %q", s)
	}
	return NewDate(t.Year(), t.Month(), t.Day())
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

// String gives the stored form "2025-07-28", or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Time is midnight of the day in UTC, for arithmetic.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Before reports whether d lies before e.
func (d Date) Before(e Date) bool { return d.Time().Before(e.Time()) }

// AddDays returns the day n days later (or earlier, when n is negative).
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// MarshalText writes the stored form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the stored form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseISO(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
