package indonesia

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// NIP is the number of a civil servant: 18 digits without spaces. The first
// eight are the day of birth, then year and month of appointment, sex and a
// serial number. A PPPK has 21 where the month stands.
type NIP string

// pppkMonth stands where a PNS has the month of appointment.
const pppkMonth = 21

// ParseNIP reads a NIP with or without its spaces, grouped in any way, and with
// or without the label ("NIP.", "NI PPPK") that comes along when it is pasted.
// The errors are [NIPDigits], [NIPLength], [NIPBirth], [NIPMonth] and [NIPSex].
func ParseNIP(s string) (NIP, error) {
	digits := strings.Join(strings.FieldsFunc(cutNIPLabel(s), unicode.IsSpace), "")
	if digits != "" && !isDigits(digits) {
		return "", refuse(NIPDigits, s)
	}
	if len(digits) != 18 {
		return "", refuseWant(NIPLength, s, "18")
	}
	n := NIP(digits)
	if !n.Birth().Valid() {
		return "", refuse(NIPBirth, digits[:8])
	}
	if m := n.number(12, 14); (m < 1 || m > 12) && m != pppkMonth {
		return "", refuse(NIPMonth, digits[12:14])
	}
	if digits[14] != '1' && digits[14] != '2' {
		return "", refuse(NIPSex, digits[14:15])
	}
	return n, nil
}

func cutNIPLabel(s string) string {
	s = strings.TrimSpace(s)
	for _, label := range []string{"NIPPPK", "NI PPPK", "NIP"} {
		if len(s) >= len(label) && strings.EqualFold(s[:len(label)], label) {
			return strings.TrimLeft(s[len(label):], ".: \u00a0")
		}
	}
	return s
}

// String is the printed form, grouped 8-6-1-3 with NO-BREAK SPACE so that no
// line ever ends inside it. A NIP that did not come from [ParseNIP] and has not
// 18 characters is returned as it is.
func (n NIP) String() string {
	if len(n) != 18 {
		return string(n)
	}
	return string(n[:8] + "\u00a0" + n[8:14] + "\u00a0" + n[14:15] + "\u00a0" + n[15:])
}

// Birth is the day of birth.
func (n NIP) Birth() Date {
	return Date{n.number(0, 4), time.Month(n.number(4, 6)), n.number(6, 8)}
}

// PPPK reports whether the number is that of a PPPK.
func (n NIP) PPPK() bool { return n.number(12, 14) == pppkMonth }

// TooYoung reports whether the holder would have been appointed before the year
// of the fifteenth birthday. That is worth a warning and no more.
func (n NIP) TooYoung() bool { return n.number(8, 12) < n.number(0, 4)+15 }

func (n NIP) number(from, to int) int {
	if len(n) != 18 {
		return 0
	}
	v, _ := strconv.Atoi(string(n[from:to]))
	return v
}
