package indonesia

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// maxDecimals is the largest number of decimals written or read here.
const maxDecimals = 9

// Thousands is a whole number with a dot between thousands: "1.500.000".
func Thousands(n int64) string {
	sign, u := absolute(n)
	return sign + group(strconv.FormatUint(u, 10))
}

// FormatDecimal is a number with a dot between thousands and a comma before the
// decimals: FormatDecimal(3841157, 3) is "3.841,157". Unscaled is the number
// without its comma; decimals outside 0 to 9 are taken as the nearest bound.
func FormatDecimal(unscaled int64, decimals int) string {
	decimals = min(max(decimals, 0), maxDecimals)
	sign, u := absolute(unscaled)
	whole, fraction := splitDecimal(u, decimals)
	text := sign + group(strconv.FormatUint(whole, 10))
	if decimals > 0 {
		text += "," + fraction
	}
	return text
}

// Hectares is an area in square metres written in hectares with the unit left
// off. It has at least two decimals, and four when the area needs them: it is
// never rounded, so that the areas of the desa always add up to that of the
// kawasan. Hectares(12345600) is "1.234,56".
func Hectares(m2 int64) string {
	if m2%100 == 0 {
		return FormatDecimal(m2/100, 2)
	}
	return FormatDecimal(m2, 4)
}

// ParseDecimal reads a number as it is typed ("1.234,56", "1234,56") and
// returns it without its comma, with exactly the given decimals (0 to 9):
// ParseDecimal("1.234,5", 4) is 12345000. A dot parts thousands and nothing
// else, so "12.5" is refused rather than guessed at. The errors are
// [NumberForm], [NumberDecimals] and [NumberTooLarge].
func ParseDecimal(s string, decimals int) (int64, error) {
	if decimals < 0 || decimals > maxDecimals {
		return 0, refuse(NumberDecimals, strconv.Itoa(decimals))
	}
	text := strings.TrimSpace(s)
	negative := strings.HasPrefix(text, "-")
	whole, fraction, comma := strings.Cut(strings.TrimPrefix(text, "-"), ",")
	digits, ok := ungroup(whole)
	if !ok || comma && !isDigits(fraction) {
		return 0, refuse(NumberForm, s)
	}
	if len(fraction) > decimals {
		if strings.Trim(fraction[decimals:], "0") != "" {
			return 0, refuseWant(NumberDecimals, s, strconv.Itoa(decimals))
		}
		fraction = fraction[:decimals]
	}
	n, err := strconv.ParseInt(digits+fraction+strings.Repeat("0", decimals-len(fraction)), 10, 64)
	if err != nil {
		return 0, refuse(NumberTooLarge, s)
	}
	if negative {
		n = -n
	}
	return n, nil
}

// ParseHectares reads an area typed in hectares into square metres. The errors
// are those of [ParseDecimal], and [NumberNegative].
func ParseHectares(s string) (int64, error) {
	m2, err := ParseDecimal(s, 4)
	if err == nil && m2 < 0 {
		return 0, refuse(NumberNegative, s)
	}
	return m2, err
}

// ungroup takes the dots between thousands out, which must stand where they belong.
func ungroup(s string) (string, bool) {
	parts := strings.Split(s, ".")
	for i, p := range parts {
		if !isDigits(p) || len(parts) > 1 && (i == 0 && len(p) > 3 || i > 0 && len(p) != 3) {
			return "", false
		}
	}
	return strings.Join(parts, ""), true
}

func group(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

func splitDecimal(u uint64, decimals int) (whole uint64, fraction string) {
	scale := uint64(math.Pow10(decimals)) // exact: decimals <= 9
	return u / scale, fmt.Sprintf("%0*d", decimals, u%scale)
}

// absolute parts the sign from n; the smallest int64 has no positive int64.
func absolute(n int64) (sign string, u uint64) {
	if n < 0 {
		return "-", -uint64(n)
	}
	return "", uint64(n)
}
