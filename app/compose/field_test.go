package compose

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"pena/model"
)

func TestAnswersAreReadAndShown(t *testing.T) {
	for _, c := range []struct {
		t                    FieldType
		typed, stored, shown string
		detail               string
	}{
		{TypeDate, "28 Juli 2025", "2025-07-28", "28 Juli 2025", ""},
		{TypeDate, "31 Februari 2025", "", "", "date-no-such-day"},
		{TypeClock, "9:05", "09.05", "09.05", ""},
		{TypeClock, "25.00", "", "", "clock-range"},
		{TypeNumber, "1.234,50", "1234.5", "1.234,5", ""},
		{TypeNumber, "banyak", "", "", "number-form"},
		{TypeRupiah, "Rp1.500.000,00", "1500000", "1.500.000", ""},
		{TypeArea, "0,0001", "0.0001", "0,0001", ""},
		{TypeChoice, "Biasa", "Biasa", "Biasa", ""},
		{TypeChoice, "Merah", "Merah", "Merah", "choice"},
		{TypeText, "satu\ndua", "satu\ndua", "satu\ndua", "one-line"},
		{TypeList, "satu\ndua", "satu\ndua", "satu\ndua", ""},
		{TypeDate, "  ", "", "", ""},
	} {
		f := FieldDef{Key: "x", Type: c.t}
		if c.t == TypeChoice {
			f.Choices = []string{"Biasa"}
		}
		stored, err := ReadField(f, c.typed)
		var e *model.Error
		detail := ""
		if errors.As(err, &e) {
			detail = e.Detail
		}
		if stored != c.stored || detail != c.detail || (err != nil && e.Field != "x") {
			t.Errorf("%s %q is stored as %q, %v", c.t, c.typed, stored, err)
		}
		if got := ShowField(f, stored); got != c.shown {
			t.Errorf("%s %q is shown as %q, want %q", c.t, stored, got, c.shown)
		}
	}
}

func TestStoredNumbersComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, scale := rapid.Int64().Draw(t, "n"), rapid.IntRange(0, 9).Draw(t, "scale")
		m, s, err := parseStored(storedNumber(n, scale))
		for err == nil && s < scale {
			m, s = m*10, s+1
		}
		if err != nil || m != n {
			t.Fatalf("%d with %d decimals is stored as %q and read as %d (%v)", n, scale, storedNumber(n, scale), m, err)
		}
	})
}

func TestCellsOfYearsKeepTheirPlaceWhenThePlanGrows(t *testing.T) {
	def := testKind(t, "rpkp").Table("matriks")
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.IntRange(2020, 2030).Draw(t, "from"), rapid.IntRange(2031, 2040).Draw(t, "to")
		row, want := model.Row{ID: "r"}, map[int]string{}
		for range rapid.IntRange(1, 10).Draw(t, "edits") {
			cols := def.ColumnsFor(from, to)
			c := rapid.SampledFrom(cols).Draw(t, "column")
			value := rapid.SampledFrom([]string{"", "1", "250"}).Draw(t, "value")
			before := append([]string(nil), row.Cells...)
			next := c.WithCell(row, value)
			if len(before) > 0 && before[0] != row.Cells[0] {
				t.Fatal("the old row was changed")
			}
			row = next
			if c.Year > 0 {
				want[c.Year] = value
			}
			to = min(to+rapid.IntRange(0, 3).Draw(t, "longer"), from+maxYears-1)
		}
		for _, c := range def.ColumnsFor(from, to) {
			if c.Year > 0 && c.Cell(row) != want[c.Year] {
				t.Fatalf("%d holds %q, want %q in %q", c.Year, c.Cell(row), want[c.Year], row.Cells)
			}
		}
	})
}

func TestSumsAreExact(t *testing.T) {
	var s sum
	for _, v := range []string{"0.1", "0.2", "1000000", "", "x", "-0.3"} {
		s.add(v)
	}
	if s.stored() != "1000000" {
		t.Errorf("the sum is %s", s.stored())
	}
	s.add("9223372036854775807")
	s.add("9223372036854775807")
	if s.stored() != "" {
		t.Errorf("a sum beyond all bounds is told as %s", s.stored())
	}
}

func TestTheFormSaysWhatIsAskedAndWhatHolds(t *testing.T) {
	k, f := testKind(t, "surat"), testDossier()
	d := k.NewDocument("d", "k", testNow)
	byKey := func() map[string]Field {
		out := map[string]Field{}
		for _, fl := range Form(k, d, f) {
			out[fl.Def.Key] = fl
		}
		return out
	}
	form := byKey()
	for _, key := range []string{"nomor", "tanggal", "musyawarah", "kop", "penandatangan", "sifat", "hal", "tanggal_acara"} {
		if _, ok := form[key]; !ok {
			t.Errorf("%s is not asked", key)
		}
	}
	if h := form["hal"]; h.Value != "" || h.Default != "Permohonan Agrowisata Bajuin" || h.Shown != h.Default || h.Missing {
		t.Errorf("hal: %+v", h)
	}
	if p := form["penandatangan"]; p.Default != "p3" || p.Missing || len(p.Choices) != len(f.People) {
		t.Errorf("penandatangan: %+v", p)
	}
	if form["nomor"].Missing || form["nomor"].Def.Required || !form["tanggal_acara"].Missing || form["catatan"].Missing {
		t.Error("missing is what is required and not known; a number is given when the paper is issued")
	}
	f.Kawasan.Name = "Lain"
	if got := byKey()["hal"].Shown; got != "Permohonan Lain" {
		t.Errorf("the default did not follow the fact: %q", got)
	}
	for key, stored := range map[string]string{"hal": "Undangan", "tanggal": "2025-08-11", "nomor": "1/2025", "musyawarah": "m", "penandatangan": "p1"} {
		if err := SetField(k, d, key, stored); err != nil {
			t.Errorf("%s: %v", key, err)
		}
	}
	form = byKey()
	if form["hal"].Shown != "Undangan" || form["tanggal"].Value != "2025-08-11" || form["musyawarah"].Shown == "" || form["penandatangan"].Shown != "Drs. H. Dahlan, M.Si." {
		t.Errorf("after the answers: %+v", form)
	}
	if err := SetField(k, d, "tanggal_acara", "besok"); err == nil || d.Fields["tanggal_acara"] != "" {
		t.Errorf("a wrong date was taken: %v", err)
	}
	if err := SetField(k, d, "apa", "x"); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("an unknown field: %v", err)
	}
	ClearField(d, "hal")
	if got := byKey()["hal"]; got.Value != "" || got.Shown != "Permohonan Lain" {
		t.Errorf("after clearing: %+v", got)
	}
	d.Body, d.Meeting, d.Signer = "gone", "gone", "gone"
	form = byKey()
	for _, key := range []string{"kop", "musyawarah", "penandatangan"} {
		if form[key].Err == nil {
			t.Errorf("%s names a record that is gone, and nobody says so", key)
		}
	}
}
