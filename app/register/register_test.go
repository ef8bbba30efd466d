package register_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
)

var day = indonesia.MustDate("2025-09-15")

func TestAPatternWritesNumbersAsOfficesDo(t *testing.T) {
	v := register.Values{Code: "400.10.3.4", Seq: 12, Unit: "PMD", Desa: "63.01.05.2003", Date: day}
	for pattern, want := range map[string]string{
		"{kode}/{urut:4}/{unit}/{bulan_romawi}/{tahun}": "400.10.3.4/0012/PMD/IX/2025",
		"{kode}/{urut}/{unit}":                          "400.10.3.4/12/PMD",
		"188.45/{urut:0}/{unit}/{tahun}":                "188.45/12/PMD/2025",
		"{kode}/{kode_desa}/{urut:8}/{bulan}/{tahun}":   "400.10.3.4/63.01.05.2003/00000012/09/2025",
		"Nomor {urut} Tahun {tahun}":                    "Nomor 12 Tahun 2025",
		"{urut:1}a{tahun}":                              "12a2025",
	} {
		p, err := register.ParsePattern(pattern)
		if err != nil {
			t.Errorf("%s: %v", pattern, err)
			continue
		}
		if got, err := p.Format(v); err != nil || got != want {
			t.Errorf("%s writes %q (%v), want %q", pattern, got, err, want)
		}
	}
	p, _ := register.ParsePattern("{kode}/{urut:4}/{unit}/{tahun}")
	v.Suffix = "a"
	if got, _ := p.Format(v); got != "400.10.3.4/0012.a/PMD/2025" {
		t.Errorf("a sisipan is written %q", got)
	}
	v.Seq = 0
	if got, _ := p.Format(v); got != "400.10.3.4/\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/PMD/2025" {
		t.Errorf("a number that is written in by hand is %q", got)
	}
}

func TestAPatternThatCannotBeIsRefusedWithItsPlace(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                       "pattern-sequence",
		"{kode}/{tahun}":         "pattern-sequence",
		"{urut}/{urut}":          "pattern-sequence",
		"{nomor}":                "pattern-token",
		"{Urut}":                 "pattern-token",
		"{urut }":                "pattern-token",
		"{tahun:4}/{urut}":       "pattern-token",
		"{urut:9}":               "pattern-width",
		"{urut:04}":              "pattern-width",
		"{urut:-1}":              "pattern-width",
		"{urut:}":                "pattern-width",
		"{urut":                  "pattern-brace",
		"urut}/{urut}":           "pattern-brace",
		"{{urut}}":               "pattern-token",
		"{urut}\n/":              "pattern-text",
		"{urut}/\U0001F600":      "pattern-text",
		strings.Repeat("x", 200): "pattern-too-long",
	} {
		_, err := register.ParsePattern(pattern)
		var e *model.Error
		if !errors.As(err, &e) || e.Detail != want || e.Field != "pola" {
			t.Errorf("%q gives %v, want %s", pattern, err, want)
		}
	}
}

func TestWhatAPatternAsksAndNobodyGaveIsNamed(t *testing.T) {
	p, _ := register.ParsePattern("{kode}/{urut}/{unit}/{kode_desa}/{tahun}")
	full := register.Values{Code: "140", Seq: 1, Unit: "PMD", Desa: "63.01.05.2003", Date: day}
	for want, change := range map[string]func(*register.Values){
		"code-missing": func(v *register.Values) { v.Code = "" },
		"unit-missing": func(v *register.Values) { v.Unit = "" },
		"desa-missing": func(v *register.Values) { v.Desa = "" },
		"date-missing": func(v *register.Values) { v.Date = indonesia.Date{} },
	} {
		v := full
		change(&v)
		_, err := p.Format(v)
		var e *model.Error
		if !errors.As(err, &e) || e.Detail != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// patterns draws patterns that can be, with free text that could be taken for
// their parts.
func patterns(t *rapid.T) string {
	tokens := []string{"{kode}", "{unit}", "{kode_desa}", "{bulan_romawi}", "{bulan}", "{tahun}"}
	texts := []string{"/", "-", ".", "12", "IX", "No. ", "a"}
	var b strings.Builder
	part := func() {
		b.WriteString(rapid.SampledFrom(append(texts, tokens...)).Draw(t, "part"))
	}
	for range rapid.IntRange(0, 4).Draw(t, "before") {
		part()
	}
	b.WriteString(rapid.SampledFrom([]string{"/{urut}/", " {urut:4}-", "IX{urut:8}a"}).Draw(t, "urut"))
	for range rapid.IntRange(0, 4).Draw(t, "after") {
		part()
	}
	return b.String()
}

func TestANumberIsReadBackFromWhatItsPatternWrote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.TrimSpace(patterns(t))
		p, err := register.ParsePattern(s)
		for _, once := range []string{"{kode}", "{bulan}", "{bulan_romawi}"} {
			if strings.Count(s, once) > 1 {
				t.Skip("refused")
			}
		}
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if p.String() != s {
			t.Fatalf("%q is told as %q", s, p.String())
		}
		v := register.Values{
			Code: rapid.SampledFrom([]string{"400.10.3.4", "140", "414.2"}).Draw(t, "code"), Unit: "PMD", Desa: "63.01.05.2003",
			Seq: rapid.IntRange(1, 9_999_999).Draw(t, "seq"), Suffix: rapid.SampledFrom([]string{"", "a", "z"}).Draw(t, "suffix"), Date: day,
		}
		number, err := p.Format(v)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := p.Read(number, register.Values{Unit: v.Unit, Desa: v.Desa, Date: day})
		if !ok {
			t.Fatalf("%q is not read by %q", number, s)
		}
		if again, err := p.Format(got); err != nil || again != number {
			t.Fatalf("%q is read by %q as %+v, which is written %q", number, s, got, again)
		}
		if !strings.Contains(s, "{kode}") && (got.Seq != v.Seq || got.Suffix != v.Suffix) {
			t.Fatalf("%q is read as %d%s, want %d%s", number, got.Seq, got.Suffix, v.Seq, v.Suffix)
		}
	})
}

func FuzzParsePattern(f *testing.F) {
	for _, s := range []string{"{kode}/{urut:4}/{unit}/{bulan_romawi}/{tahun}", "{urut", "}{", "{{urut}}", "{urut:9}", "\x00{urut}"} {
		f.Add(s, "400.10/0012/PMD/IX/2025")
	}
	f.Fuzz(func(t *testing.T, s, number string) {
		p, err := register.ParsePattern(s)
		if err != nil {
			var e *model.Error
			if !errors.As(err, &e) || e.Kind != model.Invalid {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		q, err := register.ParsePattern(p.String())
		if err != nil || q.String() != p.String() {
			t.Fatalf("%q is told as %q, which is read as %q (%v)", s, p, q, err)
		}
		v := register.Values{Code: "140", Unit: "PMD", Desa: "63.01.05.2003", Date: day}
		if got, ok := p.Read(number, v); ok {
			if again, err := p.Format(got); err != nil || again != strings.TrimSpace(number) {
				t.Fatalf("%q reads %q as %+v, which it writes %q", s, number, got, again)
			}
		}
	})
}

func TestThePaperTakesTheNarrowestSeriesThatServesIt(t *testing.T) {
	list := []register.Series{
		{Key: "semua"},
		{Key: "dinas", Issuer: model.BodyDinasProvinsi},
		{Key: "dinas-bumdesma", Issuer: model.BodyDinasProvinsi, Codes: []string{"400.10.7"}},
		{Key: "undangan", Issuer: model.BodyDinasProvinsi, Codes: []string{"400.10"}, Kinds: []string{"undangan"}},
		{Key: "lama", Issuer: model.BodyDinasProvinsi, Codes: []string{"400"}, Kinds: []string{"undangan"}, Off: true},
	}
	for _, c := range []struct {
		claim register.Claim
		want  string
	}{
		{register.Claim{Issuer: model.BodyDesa, Kind: "undangan", Code: "140"}, "semua"},
		{register.Claim{Issuer: model.BodyDinasProvinsi, Kind: "nota", Code: "400.10.3.4"}, "dinas"},
		{register.Claim{Issuer: model.BodyDinasProvinsi, Kind: "nota", Code: "400.10.7.1"}, "dinas-bumdesma"},
		{register.Claim{Issuer: model.BodyDinasProvinsi, Kind: "undangan", Code: "400.10.7"}, "undangan"},
		{register.Claim{Issuer: model.BodyDinasProvinsi, Kind: "undangan", Code: "400.100"}, "dinas"},
	} {
		if s, ok := register.For(list, c.claim); !ok || s.Key != c.want {
			t.Errorf("%+v takes %q, want %q", c.claim, s.Key, c.want)
		}
	}
	if s, ok := register.For(list[1:], register.Claim{Issuer: model.BodyBupati}); ok {
		t.Errorf("a paper of the Bupati takes a number of %s", s.Key)
	}
}

func TestCodesAreFoundByBeginningAndByWords(t *testing.T) {
	for query, want := range map[string]string{
		"kawasan": "400.10.3.4", "400.10.3.4": "400.10.3.4", "PENGEMBANGAN kawasan": "400.10.3.4", "bum desa": "400.10.7",
	} {
		if got := register.FindCodes(query); len(got) != 1 || got[0].Code != want {
			t.Errorf("%q finds %v, want %s", query, got, want)
		}
	}
	if got := register.FindCodes("400.10.3"); len(got) != 6 {
		t.Errorf("400.10.3 finds %v", got)
	}
	if register.CheckCode("414.2") != nil || register.CheckCode("KP-03.a") != nil {
		t.Error("a code of an old scheme is refused")
	}
	for _, wrong := range []string{"", "400..10", "400/10", "400 10", ".400", strings.Repeat("1", 41)} {
		if register.CheckCode(wrong) == nil {
			t.Errorf("%q is taken for a code", wrong)
		}
	}
}

func line(seq int, suffix, date string, events ...model.EntryEvent) model.Entry {
	return model.Entry{ID: model.ID("e" + date + suffix + string(rune('0'+seq))), Series: "s", Year: 2025, Seq: seq, Suffix: suffix,
		Number: string(rune('0'+seq)) + suffix, Date: indonesia.MustDate(date), State: model.EntryUsed,
		Events: append([]model.EntryEvent{{Act: model.ActUse}}, events...)}
}

func TestGapsAreToldWithTheReasonSomebodyGave(t *testing.T) {
	lines := []model.Entry{
		line(9, "", "2025-09-09", model.EntryEvent{Reason: "blanko dibagi", SkipFrom: 5, SkipTo: 8}),
		line(2, "", "2025-09-02"), line(3, "", "2025-09-03"), line(3, "a", "2025-09-03"), line(6, "", "2025-09-06"),
	}
	got := register.Gaps(lines)
	if len(got) != 2 || got[0].From != 4 || got[0].To != 5 || got[0].Reason != "" || got[1].From != 7 || got[1].To != 8 || got[1].Reason != "blanko dibagi" {
		t.Errorf("gaps %+v", got)
	}
}

func TestALineIsHeldAgainstTheNearestOnEachSide(t *testing.T) {
	lines := []model.Entry{line(1, "", "2025-09-01"), line(2, "", "2025-09-10"), line(4, "", "2025-09-12"), line(5, "", "2025-09-13")}
	e := line(3, "", "2025-09-14")
	if before, after := register.OutOfOrder(lines, &e); before != nil || after == nil || after.Seq != 4 {
		t.Errorf("too late: %v, %v", before, after)
	}
	e = line(3, "", "2025-09-05")
	if before, after := register.OutOfOrder(lines, &e); after != nil || before == nil || before.Seq != 2 {
		t.Errorf("too early: %v, %v", before, after)
	}
	e = line(2, "a", "2025-09-10")
	if before, after := register.OutOfOrder(lines, &e); before != nil || after != nil {
		t.Errorf("in order: %v, %v", before, after)
	}
}

func TestTheAuditFindsWhatCannotBe(t *testing.T) {
	sound := []model.Entry{line(1, "", "2025-09-01"), line(2, "", "2025-09-02"), line(2, "a", "2025-09-02")}
	if f := register.Audit(sound); len(f) != 0 {
		t.Errorf("a sound register has %v", f)
	}
	for want, change := range map[string]func(l []model.Entry) []model.Entry{
		"audit-place-twice": func(l []model.Entry) []model.Entry {
			e := line(2, "", "2025-09-03")
			e.Number = "lain"
			return append(l, e)
		},
		"audit-number-twice": func(l []model.Entry) []model.Entry { l[1].Number = "1"; return l },
		"audit-no-event":     func(l []model.Entry) []model.Entry { l[1].Events = nil; return l },
		"audit-silent-gap":   func(l []model.Entry) []model.Entry { return append(l, line(5, "", "2025-09-05")) },
	} {
		lines := change([]model.Entry{line(1, "", "2025-09-01"), line(2, "", "2025-09-02"), line(2, "a", "2025-09-02")})
		f := register.Audit(lines)
		if len(f) == 0 || f[0].Detail != want {
			t.Errorf("got %v, want %s", f, want)
		}
	}
}
