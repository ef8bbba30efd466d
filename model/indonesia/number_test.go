package indonesia_test

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"pena/model/indonesia"
)

func TestTerbilang(t *testing.T) {
	for n, want := range map[int64]string{
		0: "nol", 1: "satu", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh", 21: "dua puluh satu",
		100: "seratus", 101: "seratus satu", 111: "seratus sebelas", 200: "dua ratus",
		1000: "seribu", 1001: "seribu satu", 1100: "seribu seratus", 1999: "seribu sembilan ratus sembilan puluh sembilan",
		2000: "dua ribu", 2025: "dua ribu dua puluh lima", 11000: "sebelas ribu", 21000: "dua puluh satu ribu", 101000: "seratus satu ribu",
		1_000_000: "satu juta", 1_001_000: "satu juta seribu",
		326_560_000_000:   "tiga ratus dua puluh enam miliar lima ratus enam puluh juta",
		1_100_000_000_000: "satu triliun seratus miliar",
		1_000_001_001_000: "satu triliun satu juta seribu",
	} {
		got, err := indonesia.Terbilang(n)
		equal(t, err, nil)
		equal(t, got, want)
	}
	_, err := indonesia.Terbilang(-1)
	refused(t, err, indonesia.NumberNegative)
	_, err = indonesia.Terbilang(indonesia.MaxTerbilang + 1)
	refused(t, err, indonesia.NumberTooLarge)
}

// The file was made by two other programs: see terbilang-vectors.mjs.
func TestTerbilangAgreesWithOtherPrograms(t *testing.T) {
	file, err := os.Open("testdata/terbilang.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	count := 0
	for scan := bufio.NewScanner(file); scan.Scan(); {
		number, want, ok := strings.Cut(scan.Text(), "\t")
		if !ok || strings.HasPrefix(number, "#") {
			continue
		}
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		got, err := indonesia.Terbilang(n)
		if err != nil || got != want {
			t.Errorf("Terbilang(%d)\ngot  %s, %v\nwant %s", n, got, err, want)
		}
		count++
	}
	if count < 1900 {
		t.Errorf("only %d numbers in the file", count)
	}
}

func TestTerbilangReadsBackAsTheSameNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, indonesia.MaxTerbilang).Draw(t, "n")
		text, err := indonesia.Terbilang(n)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := readTerbilang(text); err != nil || back != n {
			t.Fatalf("%d is %q, which reads as %d, %v", n, text, back, err)
		}
	})
}

// readTerbilang knows the grammar and nothing of how the words were made.
func readTerbilang(text string) (int64, error) {
	small := map[string]int64{"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11}
	scale := map[string]int64{"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
	var total, group, digit int64
	for word := range strings.SplitSeq(text, " ") {
		switch {
		case word == "belas":
			group, digit = group+digit+10, 0
		case word == "puluh":
			group, digit = group+digit*10, 0
		case word == "ratus":
			group, digit = group+digit*100, 0
		case word == "seratus":
			group += 100
		case word == "seribu":
			if group+digit != 0 {
				return 0, fmt.Errorf("seribu after %d", group+digit)
			}
			total += 1000
		case scale[word] != 0:
			total, group, digit = total+(group+digit)*scale[word], 0, 0
		default:
			n, ok := small[word]
			if !ok || digit != 0 {
				return 0, fmt.Errorf("no word for a number here: %q", word)
			}
			digit = n
		}
	}
	return total + group + digit, nil
}

func TestTerbilangDecimal(t *testing.T) {
	for _, v := range []struct {
		unscaled int64
		decimals int
		want     string
	}{
		{6002, 2, "enam puluh koma nol dua"},
		{5, 1, "nol koma lima"},
		{500, 2, "lima koma nol nol"},
		{60, 0, "enam puluh"},
	} {
		got, err := indonesia.TerbilangDecimal(v.unscaled, v.decimals)
		equal(t, err, nil)
		equal(t, got, v.want)
	}
	_, err := indonesia.TerbilangDecimal(-1, 2)
	refused(t, err, indonesia.NumberNegative)
	_, err = indonesia.TerbilangDecimal(1, 10)
	refused(t, err, indonesia.NumberDecimals)
	_, err = indonesia.TerbilangDecimal(math.MaxInt64, 2)
	refused(t, err, indonesia.NumberTooLarge)
}

func TestRupiah(t *testing.T) {
	for _, v := range []struct {
		n     int64
		style indonesia.RupiahStyle
		want  string
	}{
		{1_500_000, indonesia.RupiahEYD, "Rp1.500.000,00"},
		{1_500_000, indonesia.RupiahWhole, "Rp1.500.000"},
		{1_500_000, indonesia.RupiahSpaced, "Rp\u00a01.500.000,00"},
		{1_500_000, indonesia.RupiahDash, "Rp.\u00a01.500.000,-"},
		{0, indonesia.RupiahEYD, "Rp0,00"},
		{-500, indonesia.RupiahEYD, "-Rp500,00"},
	} {
		equal(t, indonesia.Rupiah(v.n, v.style), v.want)
		back, err := indonesia.ParseRupiah(v.want)
		equal(t, err, nil)
		equal(t, back, v.n)
	}
	text, err := indonesia.RupiahWords(1_500_000, indonesia.RupiahEYD)
	equal(t, err, nil)
	equal(t, text, "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)")
	_, err = indonesia.RupiahWords(-1, indonesia.RupiahEYD)
	refused(t, err, indonesia.NumberNegative)
	for typed, want := range map[string]indonesia.Code{
		"": indonesia.NumberForm, "Rp": indonesia.NumberForm, "Rp--5": indonesia.NumberForm, "--5": indonesia.NumberForm,
		"Rp1.50": indonesia.NumberForm, "Rp1,50": indonesia.NumberDecimals, "1 juta": indonesia.NumberForm,
		"99999999999999999999": indonesia.NumberTooLarge,
	} {
		_, err := indonesia.ParseRupiah(typed)
		refused(t, err, want)
	}
}

func TestNumbersInDigits(t *testing.T) {
	equal(t, indonesia.Thousands(0), "0")
	equal(t, indonesia.Thousands(-1234), "-1.234")
	equal(t, indonesia.Thousands(math.MinInt64), "-9.223.372.036.854.775.808")
	equal(t, indonesia.FormatDecimal(3841157, 3), "3.841,157")
	equal(t, indonesia.FormatDecimal(-5, 2), "-0,05")
	equal(t, indonesia.Hectares(12_345_600), "1.234,56")
	equal(t, indonesia.Hectares(12_345_678), "1.234,5678")
	equal(t, indonesia.Hectares(0), "0,00")
	n, err := indonesia.Count(3)
	equal(t, err, nil)
	equal(t, n, "3 (tiga)")
	_, err = indonesia.ParseHectares("-1")
	refused(t, err, indonesia.NumberNegative)
	_, err = indonesia.ParseHectares("1,00001")
	refused(t, err, indonesia.NumberDecimals)
	for _, typed := range []string{"12.5", "1,2,3", ".500", "1.", "1,", "1.2345", "1234.567", "+5", "1e3", "--1"} {
		_, err := indonesia.ParseDecimal(typed, 4)
		refused(t, err, indonesia.NumberForm)
	}
}

func TestDecimalReadsBackAsTheSameNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-math.MaxInt64, math.MaxInt64).Draw(t, "n")
		decimals := rapid.IntRange(0, 9).Draw(t, "decimals")
		text := indonesia.FormatDecimal(n, decimals)
		if got, err := indonesia.ParseDecimal(text, decimals); err != nil || got != n {
			t.Fatalf("%d with %d decimals is %q, which reads as %d, %v", n, decimals, text, got, err)
		}
		m2 := max(n, -n)
		if got, err := indonesia.ParseHectares(indonesia.Hectares(m2)); err != nil || got != m2 {
			t.Fatalf("%d m2 is %q ha, which reads as %d, %v", m2, indonesia.Hectares(m2), got, err)
		}
	})
}

func TestRomanNumbersReadBack(t *testing.T) {
	for n := 1; n <= 3999; n++ {
		text, err := indonesia.Roman(n)
		equal(t, err, nil)
		back, err := indonesia.ParseRoman(text)
		equal(t, err, nil)
		equal(t, back, n)
	}
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 444: "CDXLIV", 2025: "MMXXV", 3999: "MMMCMXCIX"} {
		got, _ := indonesia.Roman(n)
		equal(t, got, want)
	}
	_, err := indonesia.Roman(0)
	refused(t, err, indonesia.NumberNegative)
	_, err = indonesia.Roman(4000)
	refused(t, err, indonesia.NumberTooLarge)
	for _, bad := range []string{"", "IIII", "IC", "VX", "iv", "MMMM", "IVI", "I ", strings.Repeat("M", 10_000)} {
		_, err := indonesia.ParseRoman(bad)
		refused(t, err, indonesia.RomanForm)
	}
	equal(t, indonesia.RomanMonth(time.August), "VIII")
}

func TestOrdinals(t *testing.T) {
	for n, want := range map[int]string{
		1: "KESATU", 2: "KEDUA", 3: "KETIGA", 4: "KEEMPAT", 5: "KELIMA", 6: "KEENAM", 7: "KETUJUH", 8: "KEDELAPAN", 9: "KESEMBILAN",
		10: "KESEPULUH", 11: "KESEBELAS", 12: "KEDUA BELAS", 20: "KEDUA PULUH", 21: "KEDUA PULUH SATU", 99: "KESEMBILAN PULUH SEMBILAN", 100: "KESERATUS",
	} {
		got, err := indonesia.Diktum(n)
		equal(t, err, nil)
		equal(t, got, want)
	}
	bagian, err := indonesia.Ordinal(12)
	equal(t, err, nil)
	equal(t, bagian, "Kedua Belas")
	for n, want := range map[int]string{1: "a", 26: "z", 27: "aa", 28: "bb", 52: "zz", 53: "aaa"} {
		got, err := indonesia.Letters(n)
		equal(t, err, nil)
		equal(t, got, want)
	}
	for _, label := range []func(int) (string, error){indonesia.Diktum, indonesia.Ordinal, indonesia.Letters} {
		_, err := label(0)
		refused(t, err, indonesia.NumberNegative)
		_, err = label(1000)
		refused(t, err, indonesia.NumberTooLarge)
	}
}
