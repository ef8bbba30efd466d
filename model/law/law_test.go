package law_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/model"
	"pena/model/law"
)

func TestShipped_entries_are_sound_and_unchecked(t *testing.T) {
	l := law.Shipped()
	for _, e := range l.All() {
		if err := law.CheckEntry(e); err != nil {
			t.Errorf("%s: %v", e.Key, err)
		}
		if e.Checked.Done() {
			t.Errorf("%s is shipped as checked", e.Key)
		}
		if e.Mark == "" || e.Note == "" {
			t.Errorf("%s does not say where it comes from and what to compare", e.Key)
		}
		for _, ref := range append(slices.Clone(e.AmendedBy), e.RepealedBy) {
			if _, ok := l.Get(ref); ref != "" && !ok {
				t.Errorf("%s names %s, which the library does not have", e.Key, ref)
			}
		}
	}
}

// Section 9 of the domain's facts names these.
func TestShipped_has_every_law_that_papers_name(t *testing.T) {
	for _, key := range strings.Fields(`uud-1945-18-6 uu-27-1959 uu-8-1965 uu-2-2003 uu-25-2004 uu-26-2007 uu-12-2011 uu-6-2014
		uu-23-2014 uu-9-2015 uu-8-2022 uu-3-2024 uu-15-2019 uu-13-2022 uu-6-2023 pp-43-2014 pp-47-2015 pp-11-2019 pp-11-2021
		permendagri-111-2014 permendagri-80-2015 permendagri-120-2018 permendesa-5-2016 permendagri-96-2017 permendesa-16-2019
		permendesa-3-2021 kepmendesa-63-2022 permendagri-1-2023 permendagri-83-2022 uu-33-2004 uu-1-2022`) {
		if _, ok := law.Shipped().Get(key); !ok {
			t.Errorf("no %s", key)
		}
	}
}

func TestEvery_kabupaten_has_one_law_that_formed_it(t *testing.T) {
	want := map[string]string{"63.01": "uu-8-1965", "63.02": "uu-27-1959", "63.03": "uu-27-1959", "63.04": "uu-27-1959", "63.05": "uu-8-1965",
		"63.06": "uu-27-1959", "63.07": "uu-27-1959", "63.08": "uu-27-1959", "63.09": "uu-8-1965", "63.10": "uu-2-2003", "63.11": "uu-2-2003"}
	for regency, key := range want {
		if got := keys(law.Shipped().Topic("pembentukan-kabupaten", regency, 2025)); got != key {
			t.Errorf("%s: %s; want %s", regency, got, key)
		}
	}
}

func keys(list []law.Entry) string {
	var out []string
	for _, e := range list {
		out = append(out, e.Key)
	}
	return strings.Join(out, " ")
}

func TestTopic_takes_the_law_that_replaced_another(t *testing.T) {
	old, _ := law.ShippedEntry("uu-8-1965")
	old.RepealedBy = "uu-99-2024"
	l := law.New([]law.Entry{old, {Key: "uu-99-2024", Rank: "uu", Number: "99", Year: 2024, Title: "Kabupaten Tanah Laut",
		Topic: "pembentukan-kabupaten", Regencies: []string{"63.01"}}})
	for _, c := range []struct {
		regency string
		year    int
		want    string
	}{{"63.01", 2025, "uu-99-2024"}, {"63.01", 2023, "uu-8-1965"}, {"63.01", 0, "uu-99-2024"}, {"63.05", 2025, ""}} {
		if got := keys(l.Topic("pembentukan-kabupaten", c.regency, c.year)); got != c.want {
			t.Errorf("%s in %d: %q; want %q", c.regency, c.year, got, c.want)
		}
	}
}

func cite(l *law.Library, key string, form law.Form, year int) string {
	return law.Plain(l.Cite(key, form, year))
}

func TestCitations(t *testing.T) {
	l := law.New([]law.Entry{
		{Key: "uu-1-2000", Rank: "uu", Number: "1", Year: 2000, Title: "Contoh", Gazette: law.Gazette{Number: "3", Supplement: "4"},
			AmendedBy: []string{"uu-2-2004"}},
		{Key: "uu-2-2004", Rank: "uu", Number: "2", Year: 2004, Title: "Perubahan atas Contoh", Gazette: law.Gazette{Number: "5", Supplement: "-"}},
		{Key: "perda-3-2016", Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016, Title: "Rencana Tata Ruang",
			Gazette: law.Gazette{Number: "3", Supplement: "30"}},
		{Key: "perbup-4-2018", Rank: "perbup", Issuer: "Tanah Laut", Number: "4", Year: 2018, Title: "Desa", Gazette: law.Gazette{Year: 2019, Number: "1"},
			AmendedBy: []string{"Peraturan Bupati Tanah Laut Nomor 5 Tahun 2020 tentang Perubahan", "Peraturan Bupati Tanah Laut Nomor 9 Tahun 2019 tentang Perubahan"}},
	})
	for _, c := range []struct {
		key  string
		form law.Form
		year int
		want string
	}{
		{"uud-1945-18-6", law.Full, 0, "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"},
		{"uu-25-2004", law.Full, 0, "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 104, Tambahan Lembaran Negara Republik Indonesia Nomor 4421)"},
		{"uu-1-2000", law.Full, 0, "Undang-Undang Nomor 1 Tahun 2000 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 3, Tambahan Lembaran Negara Republik Indonesia Nomor 4) sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2004 tentang Perubahan atas Contoh (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 5)"},
		{"uu-1-2000", law.Full, 2003, "Undang-Undang Nomor 1 Tahun 2000 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 3, Tambahan Lembaran Negara Republik Indonesia Nomor 4)"},
		{"uu-6-2014", law.Full, 2025, "Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 7, Tambahan Lembaran Negara Republik Indonesia Nomor 5495) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 3 Tahun 2024 tentang Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2024 Nomor 77, Tambahan Lembaran Negara Republik Indonesia Nomor 6914)"},
		{"uu-6-2014", law.Amended, 2025, "Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 3 Tahun 2024 tentang Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa"},
		{"uu-6-2014", law.WithTitle, 2025, "Undang-Undang Nomor 6 Tahun 2014 tentang Desa"},
		{"uu-6-2014", law.NumberOnly, 2025, "Undang-Undang Nomor 6 Tahun 2014"},
		{"permendesa-5-2016", law.Full, 0, "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 5 Tahun 2016 tentang Pembangunan Kawasan Perdesaan (Berita Negara Republik Indonesia Tahun 2016 Nomor 359)"},
		{"kepmendesa-63-2022", law.Full, 0, "Keputusan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 63 Tahun 2022 tentang Indeks Perkembangan Kawasan Perdesaan"},
		{"perda-3-2016", law.Full, 0, "Peraturan Daerah Kabupaten Tanah Laut Nomor 3 Tahun 2016 tentang Rencana Tata Ruang (Lembaran Daerah Kabupaten Tanah Laut Tahun 2016 Nomor 3, Tambahan Lembaran Daerah Kabupaten Tanah Laut Nomor 30)"},
		{"perbup-4-2018", law.Full, 0, "Peraturan Bupati Tanah Laut Nomor 4 Tahun 2018 tentang Desa (Berita Daerah Kabupaten Tanah Laut Tahun 2019 Nomor 1) sebagaimana telah diubah beberapa kali, terakhir dengan Peraturan Bupati Tanah Laut Nomor 5 Tahun 2020 tentang Perubahan"},
		{"uu-6-2023", law.Full, 0, "Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2023 Nomor [nomor], Tambahan Lembaran Negara Republik Indonesia Nomor [nomor])"},
	} {
		if got := cite(l, c.key, c.form, c.year); got != c.want {
			t.Errorf("%s %q in %d:\n%s\nwant\n%s", c.key, c.form, c.year, got, c.want)
		}
	}
}

func TestCite_marks_what_is_missing_and_names_the_entries(t *testing.T) {
	parts := law.Shipped().Cite("uu-23-2014", law.Full, 2025)
	missing, named := 0, map[string]bool{}
	for _, p := range parts {
		if p.Missing {
			missing++
			if p.Key != "uu-6-2023" {
				t.Errorf("%q is missing of %q", p.Text, p.Key)
			}
		}
		named[p.Key] = true
	}
	if missing != 2 || !named["uu-23-2014"] || !named["uu-6-2023"] {
		t.Errorf("%d parts missing, of %v", missing, named)
	}
}

func TestNew_prefers_the_office_and_keeps_the_way_back(t *testing.T) {
	e, _ := law.ShippedEntry("uu-3-2024")
	e.Gazette.Number = "78"
	e.Checked.By = "Bagian Hukum"
	l := law.New([]law.Entry{e, {Key: "perda-1-2020", Rank: "perda", Issuer: "Kotabaru", Number: "1", Year: 2020, Title: "Desa"}})
	if got, _ := l.Get("uu-3-2024"); got.Gazette.Number != "78" || l.Origin("uu-3-2024") != law.OfOffice {
		t.Errorf("%+v of %s", got, l.Origin("uu-3-2024"))
	}
	if l.Origin("perda-1-2020") != law.Own || l.Origin("uu-6-2014") != law.OfProgram {
		t.Error("the origins of the entries are mixed up")
	}
	if back, _ := law.ShippedEntry("uu-3-2024"); back.Gazette.Number != "77" || back.Checked.Done() {
		t.Errorf("the shipped entry became %+v", back)
	}
}

func TestLabels_are_short(t *testing.T) {
	for key, want := range map[string]string{"uu-6-2014": "UU 6/2014 Desa", "permendesa-5-2016": "Permen 5/2016 Pembangunan Kawasan Perdesaan",
		"uud-1945-18-6": "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"} {
		if e, _ := law.Shipped().Get(key); law.Label(e) != want {
			t.Errorf("%s is %q", key, law.Label(e))
		}
	}
	if got := keys(law.Shipped().Search("uu 6/2014")); !strings.HasPrefix(got, "uu-6-2014") {
		t.Errorf("uu 6/2014 finds %s", got)
	}
}

func TestRemoved_entries_are_cited_but_not_listed(t *testing.T) {
	e, _ := law.ShippedEntry("uu-33-2004")
	e.Removed = true
	l := law.New([]law.Entry{e})
	if strings.Contains(keys(l.All()), "uu-33-2004") || keys(l.Search("33 2004 perimbangan")) != "" || keys(l.Removed()) != "uu-33-2004" {
		t.Error("a removed entry is listed")
	}
	if cite(l, "uu-33-2004", law.NumberOnly, 0) != "Undang-Undang Nomor 33 Tahun 2004" {
		t.Error("a removed entry cannot be cited")
	}
}

func TestRead_recognises_laws_that_were_typed(t *testing.T) {
	for text, want := range map[string]law.Typed{
		"Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara ...);":       {Rank: "uu", Number: "6", Year: 2014},
		"Undang-undang Republik Indonesia No. 23 Tahun 2014 tentang":                 {Rank: "uu", Number: "23", Year: 2014},
		"Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022":            {Rank: "perppu", Number: "2", Year: 2022},
		"Peraturan Pemerintah Nomor 43 Tahun 2014 tentang":                           {Rank: "pp", Number: "43", Year: 2014},
		"Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 tentang":                 {Rank: "permen", Issuer: "Menteri Dalam Negeri", Number: "80", Year: 2015},
		"Peraturan Daerah Kabupaten Tanah Laut Nomor 3 Tahun 2016 tentang":           {Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016},
		"Peraturan Bupati Hulu Sungai Selatan Nomor 12A Tahun 2019 tentang":          {Rank: "perbup", Issuer: "Hulu Sungai Selatan", Number: "12A", Year: 2019},
		"Peraturan Gubernur Kalimantan Selatan Nomor 044 Tahun 2014 tentang":         {Rank: "pergub", Issuer: "Kalimantan Selatan", Number: "044", Year: 2014},
		"Keputusan Menteri Desa Nomor 63 Tahun 2022":                                 {Rank: "kepmen", Issuer: "Menteri Desa", Number: "63", Year: 2022},
		"Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945": {Rank: "uud"},
	} {
		if got, ok := law.Read(text); !ok || got != want {
			t.Errorf("%q is read as %+v, %v; want %+v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "Berita Acara Nomor 5 Tahun 2025", "kesepakatan Musyawarah Antar Desa", "Undang-Undang tentang Desa"} {
		if got, ok := law.Read(text); ok {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestRead_knows_every_shipped_citation_that_has_a_number(t *testing.T) {
	l := law.Shipped()
	for _, e := range l.All() {
		if e.Text != "" {
			continue
		}
		typed, ok := law.Read(cite(l, e.Key, law.Full, 0))
		if got, known := l.Known(typed); !ok || !known || got.Key != e.Key {
			t.Errorf("%s is read as %+v, known as %s", e.Key, typed, got.Key)
		}
	}
}

func TestOrder_is_by_rank_year_and_number(t *testing.T) {
	l := law.Shipped()
	want := "uud-1945-18-6 uu-27-1959 uu-8-1965 uu-25-2004 uu-26-2007 uu-12-2011 uu-6-2014 uu-23-2014 pp-43-2014 pp-11-2021 " +
		"permendagri-111-2014 permendagri-80-2015 permendesa-5-2016 permendagri-96-2017 kepmendesa-63-2022 rtrw-kabupaten"
	list := strings.Fields(want)
	slices.Reverse(list)
	slices.SortFunc(list, func(a, b string) int { return l.PlaceOf(a).Compare(l.PlaceOf(b)) })
	if got := strings.Join(list, " "); got != want {
		t.Errorf("order\n%s\nwant\n%s", got, want)
	}
}

func TestPlaces_are_totally_ordered(t *testing.T) {
	place := rapid.Custom(func(t *rapid.T) law.Place {
		return law.Place{Rank: rapid.IntRange(0, 3).Draw(t, "rank"), Year: rapid.IntRange(2000, 2002).Draw(t, "year"),
			Number: rapid.StringMatching(`[0-9]{0,3}[A-C]?`).Draw(t, "number")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := place.Draw(t, "a"), place.Draw(t, "b"), place.Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Errorf("%+v and %+v are not ordered", a, b)
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Errorf("%+v, %+v, %+v are not in one order", a, b, c)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("Peraturan Daerah Kabupaten Tanah Laut Nomor 3 Tahun 2016 tentang")
	f.Add("Undang-Undang Nomor 99999999999 Tahun 9999")
	f.Fuzz(func(t *testing.T, text string) {
		typed, ok := law.Read(text)
		if ok && typed.Rank != "uud" && (typed.Number == "" || typed.Year == 0) {
			t.Errorf("%q is read as %+v", text, typed)
		}
		law.Shipped().Known(typed)
	})
}

func TestCheckEntry_names_the_place(t *testing.T) {
	sound := law.Entry{Key: "perda-1-2020", Rank: "perda", Issuer: "Kotabaru", Number: "1", Year: 2020, Title: "Desa"}
	for field, spoil := range map[string]func(*law.Entry){
		"kunci":          func(e *law.Entry) { e.Key = "Perda 1" },
		"jenjang":        func(e *law.Entry) { e.Rank = "maklumat" },
		"tahun":          func(e *law.Entry) { e.Year = 20 },
		"tentang":        func(e *law.Entry) { e.Title = " " },
		"nomor":          func(e *law.Entry) { e.Number = "1\n2" },
		"tahun-lembaran": func(e *law.Entry) { e.Gazette.Year = 16 },
		"pokok":          func(e *law.Entry) { e.Topic = "lain" },
		"kabupaten":      func(e *law.Entry) { e.Regencies = []string{"63.99"} },
		"diubah":         func(e *law.Entry) { e.AmendedBy = make([]string, 51) },
		"catatan":        func(e *law.Entry) { e.Note = strings.Repeat("a", 2001) },
	} {
		e := sound
		spoil(&e)
		var bad *model.Error
		if err := law.CheckEntry(e); !errors.As(err, &bad) || bad.Kind != model.Invalid || bad.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	if err := law.CheckEntry(sound); err != nil {
		t.Error(err)
	}
}

func TestIDs_are_the_same_everywhere(t *testing.T) {
	if a, b := law.ID("uu-6-2014"), law.ID("uu-6-2014"); a != b || len(a) != 36 || a == law.ID("uu-3-2024") {
		t.Errorf("%s %s", a, b)
	}
}

func TestParse_reads_back_every_shipped_citation(t *testing.T) {
	l := law.Shipped()
	for _, e := range l.All() {
		if e.Text != "" {
			continue
		}
		want := e
		want.Key, want.AmendedBy, want.RepealedBy, want.Topic, want.Regencies = "", nil, "", "", nil
		got := law.Parse(cite(l, e.Key, law.Full, 0) + ";")
		if want.Gazette.Number == "" {
			got.Gazette = law.Gazette{}
		}
		if !got.Same(want) {
			t.Errorf("%s is read as %+v; want %+v", e.Key, got, want)
		}
	}
}

func TestParse_keeps_what_it_does_not_know(t *testing.T) {
	for typed, want := range map[string]law.Entry{
		" Kesepakatan  Bersama tiga Bupati; ":                                                            {Rank: "lain", Text: "Kesepakatan Bersama tiga Bupati"},
		"Peraturan Daerah Kabupaten Kotabaru Nomor 3 Tahun 2020":                                         {Rank: "perda", Issuer: "Kotabaru", Number: "3", Year: 2020},
		"Peraturan Bupati Kotabaru No. 5 Tahun 2021 tentang Desa (B)":                                    {Rank: "perbup", Issuer: "Kotabaru", Number: "5", Year: 2021, Title: "Desa (B)"},
		"Undang-Undang Dasar Negara Republik Indonesia Tahun 1945":                                       {Rank: "lain", Text: "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"},
		"Peraturan Desa Bajuin Nomor 2 Tahun 2024 tentang BUM (Lembaran Desa Bajuin Tahun 2025 Nomor 1)": {Rank: "perdes", Issuer: "Bajuin", Number: "2", Year: 2024, Title: "BUM", Gazette: law.Gazette{Year: 2025, Number: "1"}},
	} {
		if got := law.Parse(typed); !got.Same(want) {
			t.Errorf("%q is read as %+v; want %+v", typed, got, want)
		}
	}
}
