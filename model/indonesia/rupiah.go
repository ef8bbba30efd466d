package indonesia

import (
	"strconv"
	"strings"
)

// RupiahStyle is how an office writes money.
type RupiahStyle string

// The styles. The zero value is EYD: no space, no dot after Rp.
const (
	RupiahEYD    RupiahStyle = ""       // Rp1.500.000,00
	RupiahWhole  RupiahStyle = "bulat"  // Rp1.500.000
	RupiahSpaced RupiahStyle = "spasi"  // Rp 1.500.000,00
	RupiahDash   RupiahStyle = "kantor" // Rp. 1.500.000,-
)

// Rupiah is an amount in whole rupiah: "Rp1.500.000,00".
func Rupiah(n int64, style RupiahStyle) string {
	sign, u := absolute(n)
	amount := group(strconv.FormatUint(u, 10))
	switch style {
	case RupiahWhole:
		return sign + "Rp" + amount
	case RupiahSpaced:
		return sign + "Rp\u00a0" + amount + ",00"
	case RupiahDash:
		return sign + "Rp.\u00a0" + amount + ",-"
	}
	return sign + "Rp" + amount + ",00"
}

// RupiahWords is an amount with its words:
// "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)". The errors are those of
// [Terbilang].
func RupiahWords(n int64, style RupiahStyle) (string, error) {
	text, err := Terbilang(n)
	if err != nil {
		return "", err
	}
	return Rupiah(n, style) + " (" + text + " rupiah)", nil
}

// ParseRupiah reads an amount as it is typed, in any of the styles or bare
// ("1500000"). Amounts are whole rupiah: sen other than 00 are refused. The
// errors are those of [ParseDecimal].
func ParseRupiah(s string) (int64, error) {
	text := strings.TrimSpace(s)
	negative := strings.HasPrefix(text, "-")
	text = strings.TrimPrefix(text, "-")
	if len(text) >= 2 && strings.EqualFold(text[:2], "rp") {
		text = strings.TrimSpace(strings.TrimPrefix(text[2:], "."))
	}
	text = strings.TrimSuffix(text, ",-")
	if strings.HasPrefix(text, "-") { // one sign is enough
		return 0, refuse(NumberForm, s)
	}
	n, err := ParseDecimal(text, 0)
	if err != nil {
		err.(*Error).Value = shorten(s)
		return 0, err
	}
	if negative {
		n = -n
	}
	return n, nil
}
