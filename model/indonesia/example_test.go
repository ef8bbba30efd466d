package indonesia_test

import (
	"errors"
	"fmt"

	"pena/model/indonesia"
)

func ExampleParseDate() {
	d, _ := indonesia.ParseDate("Senin, 4-8-2025")
	fmt.Println(d.WithWeekday())
	fmt.Println("Pada hari ini, " + d.InWords())

	_, err := indonesia.ParseDate("Selasa, 4 Agustus 2025")
	var wrong *indonesia.Error
	fmt.Println(errors.As(err, &wrong), wrong.Code, wrong.Want)
	// Output:
	// Senin, 4 Agustus 2025
	// Pada hari ini, Senin tanggal empat bulan Agustus tahun dua ribu dua puluh lima
	// true date-weekday Senin
}

func ExampleTerbilang() {
	text, _ := indonesia.Terbilang(1_001_000)
	fmt.Println(text)
	// Output: satu juta seribu
}

func ExampleRupiahWords() {
	text, _ := indonesia.RupiahWords(1_500_000, indonesia.RupiahEYD)
	fmt.Println(text)
	// Output: Rp1.500.000,00 (satu juta lima ratus ribu rupiah)
}

func ExampleFullName() {
	fmt.Println(indonesia.FullName("Dr. H.", "Ahmad Noor", "S.STP., M.Si"))
	fmt.Println(indonesia.LegalName("Ahmad Noor"))
	// Output:
	// Dr. H. Ahmad Noor, S.STP., M.Si
	// AHMAD NOOR
}

func ExampleClockSpan() {
	text, _ := indonesia.ClockSpan("09.00", indonesia.Selesai, "WITA")
	fmt.Println(text)
	// Output: pukul 09.00 WITA s.d. selesai
}

func ExampleDiktum() {
	text, _ := indonesia.Diktum(21)
	fmt.Println(text)
	// Output: KEDUA PULUH SATU
}
