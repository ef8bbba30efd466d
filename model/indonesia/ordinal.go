package indonesia

import (
	"strconv"
	"strings"
)

// Diktum is the label of the n-th diktum of a Keputusan: "KESATU", "KESEBELAS",
// "KEDUA PULUH SATU". The errors are those of [Ordinal].
func Diktum(n int) (string, error) {
	s, err := Ordinal(n)
	return strings.ToUpper(s), err
}

// Ordinal is the number of a Bagian in words: "Kesatu", "Kedua Belas". The
// first is always "Kesatu", never "Pertama". It takes 1 to 999; outside that
// the error is [NumberNegative] or [NumberTooLarge].
func Ordinal(n int) (string, error) {
	if n < 1 {
		return "", refuse(NumberNegative, strconv.Itoa(n))
	}
	if n > 999 {
		return "", refuse(NumberTooLarge, strconv.Itoa(n))
	}
	return capitalise("ke" + words(int64(n))), nil
}

// Letters is the label of the n-th huruf: a to z, then the letter doubled (aa,
// bb, … zz, aaa), as the lists of long regulations go on. It takes 1 to 260;
// outside that the error is [NumberNegative] or [NumberTooLarge].
func Letters(n int) (string, error) {
	if n < 1 {
		return "", refuse(NumberNegative, strconv.Itoa(n))
	}
	if n > 260 {
		return "", refuse(NumberTooLarge, strconv.Itoa(n))
	}
	letter := string(rune('a' + (n-1)%26))
	return strings.Repeat(letter, 1+(n-1)/26), nil
}
