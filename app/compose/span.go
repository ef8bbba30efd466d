package compose

import (
	"errors"
	"strings"

	"pena/model/indonesia"
)

// spanMark stands between the days of a stored span.
const spanMark = "/"

// ParseSpan reads the stored form of a span of days; a single day is a span too.
func ParseSpan(stored string) (first, last indonesia.Date, err error) {
	a, b, two := strings.Cut(stored, spanMark)
	if first, err = indonesia.ParseISO(a); err != nil {
		return first, last, err
	}
	if last = first; two {
		if last, err = indonesia.ParseISO(b); err != nil {
			return first, last, err
		}
	}
	if first.IsZero() || last.IsZero() {
		return first, last, &indonesia.Error{Code: indonesia.DateForm, Value: stored}
	}
	_, err = indonesia.DateRange(first, last)
	return first, last, err
}

// readSpan takes "28 Juli 2025", "28 s.d. 30 Juli 2025" and "28-7-2025 sampai
// 30-7-2025". What the first day leaves out it takes from the last.
func readSpan(typed string) (string, error) {
	a, b := typed, ""
	for _, mark := range []string{" s.d. ", " s/d ", " sampai dengan ", " sampai ", " – ", " - "} {
		if i := strings.Index(strings.ToLower(typed), mark); i > 0 {
			a, b = strings.TrimSpace(typed[:i]), strings.TrimSpace(typed[i+len(mark):])
			break
		}
	}
	if b == "" {
		d, err := indonesia.ParseDate(a)
		if err != nil {
			return "", err
		}
		return d.String(), nil
	}
	last, err := indonesia.ParseDate(b)
	if err != nil {
		return "", err
	}
	words := strings.Fields(last.Long())
	for given := len(strings.Fields(a)); given < len(words); given++ {
		if first, err := indonesia.ParseDate(a); err == nil {
			return storedSpan(first, last)
		}
		a += " " + words[given]
	}
	first, err := indonesia.ParseDate(a)
	if err != nil {
		return "", err
	}
	return storedSpan(first, last)
}

func storedSpan(first, last indonesia.Date) (string, error) {
	if _, err := indonesia.DateRange(first, last); err != nil {
		return "", err
	}
	if first == last {
		return first.String(), nil
	}
	return first.String() + spanMark + last.String(), nil
}

// spanWords is "28 s.d. 30 Juli 2025".
func spanWords(first, last indonesia.Date) string {
	s, err := indonesia.DateRange(first, last)
	if err != nil {
		return ""
	}
	return s
}

// setSpan gives a span its words, and how long it is for the filter lama.
func (v *fact) setSpan(first, last indonesia.Date) {
	v.text = spanWords(first, last)
	v.date, v.last = first, last
}

// duration is "3 (tiga) hari"; both ends count.
func (v *fact) duration() string {
	last := v.last
	if last.IsZero() {
		last = v.date
	}
	days := int64(last.Time().Sub(v.date.Time()).Hours()/24) + 1
	s, err := indonesia.Count(days)
	if err != nil {
		return ""
	}
	return s + " hari"
}

// weekdays is "Senin", or "Senin s.d. Rabu" of a span.
func (v *fact) weekdays() string {
	s := v.date.Weekday()
	if !v.last.IsZero() && v.last != v.date {
		s += " s.d. " + v.last.Weekday()
	}
	return s
}

// codeOf is the code of an error of package indonesia.
func codeOf(err error) indonesia.Code {
	var e *indonesia.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return indonesia.DateForm
}
