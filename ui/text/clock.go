package text

import (
	"fmt"
	"time"

	"pena/model/indonesia"
)

// Clock writes the time of day the Indonesian way: "10.42".
func Clock(t time.Time) string { return fmt.Sprintf("%02d.%02d", t.Hour(), t.Minute()) }

// Moment writes a day and the time of day in a list: "25 Agustus 2025 09.15".
func Moment(t time.Time) string { return indonesia.DateOf(t).Long() + " " + Clock(t) }

// Greeting greets by the time of day: pagi until 10.59, siang until 14.59,
// sore until 17.59, malam after it.
func Greeting(t time.Time) string {
	switch h := t.Hour(); {
	case h >= 3 && h < 11:
		return "Selamat pagi."
	case h >= 11 && h < 15:
		return "Selamat siang."
	case h >= 15 && h < 18:
		return "Selamat sore."
	}
	return "Selamat malam."
}
