package indonesia

import (
	"strconv"
	"strings"
)

// MaxTerbilang is the largest number [Terbilang] puts into words.
const MaxTerbilang = 999_999_999_999_999

var digitWords = [...]string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"}

// Terbilang is n in words: 1.001.000 is "satu juta seribu". It takes 0 to
// [MaxTerbilang]; outside that the error is [NumberNegative] or
// [NumberTooLarge].
func Terbilang(n int64) (string, error) {
	if n < 0 {
		return "", refuse(NumberNegative, Thousands(n))
	}
	if n > MaxTerbilang {
		return "", refuse(NumberTooLarge, Thousands(n))
	}
	return words(n), nil
}

// words is Terbilang for a number known to be in bounds.
func words(n int64) string {
	if n == 0 {
		return digitWords[0]
	}
	var out []string
	for _, scale := range []struct {
		value int64
		name  string
	}{{1e12, "triliun"}, {1e9, "miliar"}, {1e6, "juta"}, {1e3, "ribu"}} {
		group := n / scale.value
		n %= scale.value
		switch {
		case group == 0:
		case group == 1 && scale.value == 1e3: // only ribu takes "se-": seribu, but satu juta
			out = append(out, "seribu")
		default:
			out = append(appendBelowThousand(out, group), scale.name)
		}
	}
	return strings.Join(appendBelowThousand(out, n), " ")
}

func appendBelowThousand(out []string, n int64) []string {
	switch hundreds := n / 100; {
	case hundreds == 1:
		out = append(out, "seratus")
	case hundreds > 1:
		out = append(out, digitWords[hundreds], "ratus")
	}
	switch n %= 100; {
	case n == 0:
	case n < 10:
		out = append(out, digitWords[n])
	case n == 10:
		out = append(out, "sepuluh")
	case n == 11:
		out = append(out, "sebelas")
	case n < 20:
		out = append(out, digitWords[n-10], "belas")
	default:
		out = append(out, digitWords[n/10], "puluh")
		if n%10 != 0 {
			out = append(out, digitWords[n%10])
		}
	}
	return out
}

// TerbilangDecimal is a number with decimals in words, the decimals read one by
// one: TerbilangDecimal(6002, 2) is "enam puluh koma nol dua". Unscaled is the
// number without its comma, decimals how many of its digits stand behind it (0
// to 9; every one of them is read). The errors are those of [Terbilang], and
// [NumberDecimals].
func TerbilangDecimal(unscaled int64, decimals int) (string, error) {
	if decimals < 0 || decimals > maxDecimals {
		return "", refuse(NumberDecimals, strconv.Itoa(decimals))
	}
	if unscaled < 0 {
		return "", refuse(NumberNegative, FormatDecimal(unscaled, decimals))
	}
	whole, fraction := splitDecimal(uint64(unscaled), decimals)
	text, err := Terbilang(int64(whole))
	if err != nil || decimals == 0 {
		return text, err
	}
	out := []string{text, "koma"}
	for _, digit := range fraction {
		out = append(out, digitWords[digit-'0'])
	}
	return strings.Join(out, " "), nil
}

// Count is a small number as running text doubles it: "3 (tiga)". The errors
// are those of [Terbilang].
func Count(n int64) (string, error) {
	text, err := Terbilang(n)
	if err != nil {
		return "", err
	}
	return Thousands(n) + " (" + text + ")", nil
}

// capitalise puts a capital on every word of s that begins with a letter a-z.
func capitalise(s string) string {
	b := []byte(s)
	for i := range b {
		if (i == 0 || b[i-1] == ' ') && b[i] >= 'a' && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}
