package indonesia

import "fmt"

// Code says what is wrong with something typed. It is a key of the catalogue of
// sentences and is never shown as it is.
type Code string

// The codes of this package.
const (
	DateForm        Code = "date-form"         // not a date in any accepted form
	DateNoSuchDay   Code = "date-no-such-day"  // 31 April, 29 Februari of a common year
	DateMonthName   Code = "date-month-name"   // a word that is no Indonesian month
	DateMonthNumber Code = "date-month-number" // month over 12: typed month first?
	DateYearDigits  Code = "date-year-digits"  // the year must have four digits
	DateYearRange   Code = "date-year-range"   // before 1900
	DateWeekday     Code = "date-weekday"      // that day has another name; Want holds it
	DateBackwards   Code = "date-backwards"    // a range that ends before it begins
	ClockForm       Code = "clock-form"        // not a time like 09.00
	ClockRange      Code = "clock-range"       // hour over 23 or minute over 59
	ClockBackwards  Code = "clock-backwards"   // a time span that does not end after it begins
	NumberForm      Code = "number-form"       // not a number written the Indonesian way
	NumberNegative  Code = "number-negative"   // has no words here
	NumberTooLarge  Code = "number-too-large"  // beyond the stated bound
	NumberDecimals  Code = "number-decimals"   // more decimals than the field holds
	RomanForm       Code = "roman-form"        // not a roman number as it is properly written
	NIPLength       Code = "nip-length"        // not 18 digits
	NIPDigits       Code = "nip-digits"        // something else than digits and spaces
	NIPBirth        Code = "nip-birth"         // the first eight digits are no day
	NIPMonth        Code = "nip-month"         // appointment month neither 01-12 nor 21
	NIPSex          Code = "nip-sex"           // the fifteenth digit neither 1 nor 2
	TextTooLong     Code = "text-too-long"     // over the bound; Want holds the bound
)

// Codes returns every [Code], so that a test can hold the catalogue complete.
func Codes() []Code {
	return []Code{
		DateForm, DateNoSuchDay, DateMonthName, DateMonthNumber, DateYearDigits, DateYearRange, DateWeekday, DateBackwards,
		ClockForm, ClockRange, ClockBackwards,
		NumberForm, NumberNegative, NumberTooLarge, NumberDecimals,
		RomanForm, NIPLength, NIPDigits, NIPBirth, NIPMonth, NIPSex, TextTooLong,
	}
}

// Error is something typed that cannot be taken. It belongs to no field: the
// caller knows which field it came from.
type Error struct {
	Code  Code
	Value string // what was given, shortened
	Want  string // what would be right, where that is known: "Senin", "18"
}

// Error is the English form for the log.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s: %q", e.Code, e.Value)
	if e.Want != "" {
		s += fmt.Sprintf(", want %q", e.Want)
	}
	return s
}

// Is makes errors.Is(err, &Error{Code: c}) compare codes only.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && t.Value == "" && t.Want == ""
}

// refuse makes the error for value, of which at most 80 runes are kept.
func refuse(c Code, value string) error { return &Error{Code: c, Value: shorten(value)} }

func refuseWant(c Code, value, want string) error {
	return &Error{Code: c, Value: shorten(value), Want: want}
}

func shorten(s string) string {
	n := 0
	for i := range s {
		if n++; n > 80 {
			return s[:i] + "…"
		}
	}
	return s
}
