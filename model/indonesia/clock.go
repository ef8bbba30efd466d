package indonesia

import (
	"fmt"
	"strconv"
	"strings"
)

// Clock is a time of day on the 24-hour clock.
type Clock struct {
	Hour, Minute int
}

// Selesai is the open end of a meeting: "s.d. selesai".
const Selesai = "selesai"

// ParseClock reads "09.00", and also "9.00" and "09:00" as clerks type them.
// The errors are [ClockForm] and [ClockRange].
func ParseClock(s string) (Clock, error) {
	hour, minute, ok := strings.Cut(strings.Replace(strings.TrimSpace(s), ":", ".", 1), ".")
	if !ok || !isDigits(hour) || len(hour) > 2 || !isDigits(minute) || len(minute) != 2 {
		return Clock{}, refuse(ClockForm, s)
	}
	var c Clock
	c.Hour, _ = strconv.Atoi(hour)
	c.Minute, _ = strconv.Atoi(minute)
	if c.Hour > 23 || c.Minute > 59 {
		return Clock{}, refuse(ClockRange, s)
	}
	return c, nil
}

// String is the printed form, with a dot: "09.00".
func (c Clock) String() string { return fmt.Sprintf("%02d.%02d", c.Hour, c.Minute) }

// Before reports whether c comes before e on the same day.
func (c Clock) Before(e Clock) bool { return c.Hour*60+c.Minute < e.Hour*60+e.Minute }

// ClockSpan is the time of a meeting: "pukul 09.00 WITA" when end is blank,
// "pukul 09.00 WITA s.d. selesai" for [Selesai], else
// "pukul 09.00 s.d. 12.00 WITA". Zone may be blank. The errors are those of
// [ParseClock], and [ClockBackwards].
func ClockSpan(start, end, zone string) (string, error) {
	from, err := ParseClock(start)
	if err != nil {
		return "", err
	}
	if zone != "" {
		zone = " " + zone
	}
	switch end = strings.TrimSpace(end); {
	case end == "":
		return "pukul " + from.String() + zone, nil
	case strings.EqualFold(end, Selesai):
		return "pukul " + from.String() + zone + " s.d. " + Selesai, nil
	}
	to, err := ParseClock(end)
	if err != nil {
		return "", err
	}
	if !from.Before(to) {
		return "", refuseWant(ClockBackwards, to.String(), from.String())
	}
	return "pukul " + from.String() + " s.d. " + to.String() + zone, nil
}
