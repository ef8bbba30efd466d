package indonesia_test

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"pena/model/indonesia"
)

func anyDay() *rapid.Generator[indonesia.Date] {
	return rapid.Custom(func(t *rapid.T) indonesia.Date {
		return indonesia.MustDate("1900-01-01").AddDays(rapid.IntRange(0, 2_958_000).Draw(t, "days"))
	})
}

// The vectors of the domain notes, which were computed by another program.
func TestDateIsWrittenInEveryForm(t *testing.T) {
	for _, v := range []struct{ iso, weekday, long, numeric, words string }{
		{"2025-07-28", "Senin", "28 Juli 2025", "28-07-2025", "Senin tanggal dua puluh delapan bulan Juli tahun dua ribu dua puluh lima"},
		{"2025-08-04", "Senin", "4 Agustus 2025", "04-08-2025", "Senin tanggal empat bulan Agustus tahun dua ribu dua puluh lima"},
		{"2025-08-17", "Minggu", "17 Agustus 2025", "17-08-2025", "Minggu tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh lima"},
		{"2025-12-31", "Rabu", "31 Desember 2025", "31-12-2025", "Rabu tanggal tiga puluh satu bulan Desember tahun dua ribu dua puluh lima"},
		{"2026-01-01", "Kamis", "1 Januari 2026", "01-01-2026", "Kamis tanggal satu bulan Januari tahun dua ribu dua puluh enam"},
		{"2026-02-04", "Rabu", "4 Februari 2026", "04-02-2026", "Rabu tanggal empat bulan Februari tahun dua ribu dua puluh enam"},
		{"2028-02-29", "Selasa", "29 Februari 2028", "29-02-2028", "Selasa tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan"},
	} {
		d := indonesia.MustDate(v.iso)
		equal(t, d.Weekday(), v.weekday)
		equal(t, d.Long(), v.long)
		equal(t, d.WithWeekday(), v.weekday+", "+v.long)
		equal(t, d.Numeric(), v.numeric)
		equal(t, d.InWords(), v.words)
	}
	equal(t, indonesia.MustDate("2025-08-04").InCapitalisedWords(),
		"Senin Tanggal Empat Bulan Agustus Tahun Dua Ribu Dua Puluh Lima")
}

func TestDateThatIsNotSetIsWrittenAsNothing(t *testing.T) {
	for _, d := range []indonesia.Date{{}, {Year: 2025, Month: 13, Day: 1}, {Year: 2025, Month: 2, Day: 30}} {
		for _, s := range []string{d.Weekday(), d.Long(), d.WithWeekday(), d.Numeric(), d.InWords(), d.InCapitalisedWords()} {
			equal(t, s, "")
		}
	}
	equal(t, indonesia.Date{}.AddDays(3), indonesia.Date{})
}

func TestDateRange(t *testing.T) {
	for _, v := range []struct{ first, last, want string }{
		{"2025-07-28", "2025-07-30", "28 s.d. 30 Juli 2025"},
		{"2025-07-28", "2025-08-02", "28 Juli s.d. 2 Agustus 2025"},
		{"2025-12-30", "2026-01-02", "30 Desember 2025 s.d. 2 Januari 2026"},
		{"2025-07-28", "2025-07-28", "28 Juli 2025"},
		{"2025-07-28", "", "28 Juli 2025"},
	} {
		got, err := indonesia.DateRange(indonesia.MustDate(v.first), indonesia.MustDate(v.last))
		equal(t, err, nil)
		equal(t, got, v.want)
	}
	_, err := indonesia.DateRange(indonesia.MustDate("2025-08-02"), indonesia.MustDate("2025-07-28"))
	refused(t, err, indonesia.DateBackwards)
}

func TestParseDateReadsWhatClerksType(t *testing.T) {
	for _, v := range []struct{ typed, want string }{
		{"4 Agustus 2025", "2025-08-04"},
		{"04 agustus 2025", "2025-08-04"},
		{"4-8-2025", "2025-08-04"},
		{"04/08/2025", "2025-08-04"},
		{"4.8.2025", "2025-08-04"},
		{"4-Agustus-2025", "2025-08-04"},
		{"4 Pebruari 2025", "2025-02-04"},
		{"4 Nopember 2025", "2025-11-04"},
		{"4 Des. 2025", "2025-12-04"},
		{"Jum'at, 1 Agustus 2025", "2025-08-01"},
		{"Jum’at 1 Agustus 2025", "2025-08-01"},
		{"jumat,1 Agustus 2025", "2025-08-01"},
		{"Ahad, 17-08-2025", "2025-08-17"},
		{"2025-08-04", "2025-08-04"},
		{"  4\u00a0Agustus\t2025 ", "2025-08-04"},
		{"", ""},
		{" ", ""},
	} {
		got, err := indonesia.ParseDate(v.typed)
		if err != nil || got.String() != v.want {
			t.Errorf("ParseDate(%q) = %v, %v; want %s", v.typed, got, err, v.want)
		}
	}
}

func TestParseDateSaysWhatIsWrong(t *testing.T) {
	for _, v := range []struct {
		typed string
		want  indonesia.Code
	}{
		{"8/25/2025", indonesia.DateMonthNumber},
		{"31 April 2025", indonesia.DateNoSuchDay},
		{"29-2-2025", indonesia.DateNoSuchDay},
		{"0-2-2025", indonesia.DateNoSuchDay},
		{"4 August 2025", indonesia.DateMonthName},
		{"4-8-25", indonesia.DateYearDigits},
		{"4-8-20255", indonesia.DateYearDigits},
		{"4-8-1825", indonesia.DateYearRange},
		{"4-8/2025", indonesia.DateForm},
		{"Agustus 2025", indonesia.DateForm},
		{"besok", indonesia.DateForm},
		{"2025/08/04", indonesia.DateForm},
		{"2025-8-4", indonesia.DateForm},
		{"٤-٨-٢٠٢٥", indonesia.DateForm},
		{"Selasa, 4 Agustus 2025", indonesia.DateWeekday},
	} {
		_, err := indonesia.ParseDate(v.typed)
		refused(t, err, v.want)
	}
	_, err := indonesia.ParseDate("Selasa, 4 Agustus 2025")
	equal(t, err.(*indonesia.Error).Want, "Senin")
}

func TestDateSurvivesEveryWrittenForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "day")
		for _, text := range []string{d.String(), d.Long(), d.WithWeekday(), d.Numeric()} {
			if got, err := indonesia.ParseDate(text); err != nil || got != d {
				t.Fatalf("ParseDate(%q) = %v, %v; want %v", text, got, err, d)
			}
		}
		if got, want := d.Weekday(), indonesia.WeekdayName(d.Time().Weekday()); got != want {
			t.Fatalf("weekday of %v is %s, want %s", d, got, want)
		}
		n := rapid.IntRange(-1000, 1000).Draw(t, "n")
		if e := d.AddDays(n); d.Before(e) != (n > 0) || e.AddDays(-n) != d {
			t.Fatalf("%v and %v, %d days later, are out of order", d, e, n)
		}
	})
}

func TestDateInJSON(t *testing.T) {
	type record struct {
		From indonesia.Date `json:"from,omitzero"`
		To   indonesia.Date `json:"to"`
	}
	for _, v := range []struct {
		r    record
		want string
	}{
		{record{}, `{"to":""}`},
		{record{From: indonesia.MustDate("2025-08-04"), To: indonesia.MustDate("2025-12-31")}, `{"from":"2025-08-04","to":"2025-12-31"}`},
	} {
		b, err := json.Marshal(v.r)
		equal(t, err, nil)
		equal(t, string(b), v.want)
		var back record
		equal(t, json.Unmarshal(b, &back), nil)
		equal(t, back, v.r)
	}
	if _, err := json.Marshal(record{To: indonesia.Date{Year: 2025, Month: 2, Day: 30}}); err == nil {
		t.Error("a day the calendar does not have was stored")
	}
	for _, bad := range []string{`{"to":"04-08-2025"}`, `{"to":"2025-02-30"}`, `{"to":20250804}`, `{"to":"0001-01-01"}`} {
		kept := record{To: indonesia.MustDate("2025-08-04")}
		if err := json.Unmarshal([]byte(bad), &kept); err == nil {
			t.Errorf("%s was taken as %v", bad, kept.To)
		}
	}
}

func TestDateOfTakesTheDayOfTheTimesOwnZone(t *testing.T) {
	wita := time.FixedZone("WITA", 8*3600)
	equal(t, indonesia.DateOf(time.Date(2025, 8, 4, 1, 0, 0, 0, wita)), indonesia.MustDate("2025-08-04"))
}

func TestNamesOutsideTheCalendarAreEmpty(t *testing.T) {
	for _, s := range []string{indonesia.MonthName(0), indonesia.MonthName(13), indonesia.WeekdayName(-1), indonesia.WeekdayName(7), indonesia.RomanMonth(13)} {
		equal(t, s, "")
	}
}

func TestClockSpan(t *testing.T) {
	for _, v := range []struct{ start, end, zone, want string }{
		{"09.00", "selesai", "WITA", "pukul 09.00 WITA s.d. selesai"},
		{"9:00", "", "WITA", "pukul 09.00 WITA"},
		{"09.00", "12.30", "WITA", "pukul 09.00 s.d. 12.30 WITA"},
		{"09.00", "", "", "pukul 09.00"},
	} {
		got, err := indonesia.ClockSpan(v.start, v.end, v.zone)
		equal(t, err, nil)
		equal(t, got, v.want)
	}
	for _, v := range []struct {
		start, end string
		want       indonesia.Code
	}{
		{"9", "", indonesia.ClockForm},
		{"09.5", "", indonesia.ClockForm},
		{"09.00.00", "", indonesia.ClockForm},
		{"24.00", "", indonesia.ClockRange},
		{"09.60", "", indonesia.ClockRange},
		{"09.00", "sore", indonesia.ClockForm},
		{"09.00", "08.59", indonesia.ClockBackwards},
		{"09.00", "09.00", indonesia.ClockBackwards},
	} {
		_, err := indonesia.ClockSpan(v.start, v.end, "WITA")
		refused(t, err, v.want)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"4 Agustus 2025", "Jum'at, 1 Agustus 2025", "04/08/2025", "2025-08-04", "29-2-2025", "4 Nop. 2025", "Senin,,4-8-2025", "\xff-8-2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := indonesia.ParseDate(s)
		switch {
		case err != nil && !d.IsZero():
			t.Errorf("ParseDate(%q) gave both %v and %v", s, d, err)
		case err == nil && !d.IsZero():
			if !d.Valid() {
				t.Errorf("ParseDate(%q) made a day that is none: %#v", s, d)
			}
			if again, err := indonesia.ParseDate(d.WithWeekday()); err != nil || again != d {
				t.Errorf("ParseDate(%q) = %v, written and read again %v, %v", s, d, again, err)
			}
		}
	})
}
