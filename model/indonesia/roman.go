package indonesia

import (
	"strconv"
	"strings"
	"time"
)

var romanParts = [...]struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
	{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// Roman is n as BAB and the months of letter numbers bear it: "VIII". It takes
// 1 to 3999; outside that the error is [NumberTooLarge] or [NumberNegative].
func Roman(n int) (string, error) {
	if n < 1 {
		return "", refuse(NumberNegative, strconv.Itoa(n))
	}
	if n > 3999 {
		return "", refuse(NumberTooLarge, strconv.Itoa(n))
	}
	return roman(n), nil
}

func roman(n int) string {
	var b strings.Builder
	for _, p := range romanParts {
		for ; n >= p.value; n -= p.value {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// ParseRoman reads a roman number in capitals. Only the proper form is taken:
// "IIII" and "IC" are refused with [RomanForm].
func ParseRoman(s string) (int, error) {
	n, rest := 0, s
	for _, p := range romanParts {
		for strings.HasPrefix(rest, p.text) && n <= 3999 {
			rest = rest[len(p.text):]
			n += p.value
		}
	}
	if rest != "" || n < 1 || n > 3999 || roman(n) != s {
		return 0, refuse(RomanForm, s)
	}
	return n, nil
}

// RomanMonth is a month as letter numbers bear it: "VII"; "" for no month.
func RomanMonth(m time.Month) string {
	if MonthName(m) == "" {
		return ""
	}
	return roman(int(m))
}
