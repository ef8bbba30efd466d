package region_test

import (
	"fmt"
	"strings"
	"testing"

	"pena/model/region"
)

func walk(c region.Code, visit func(region.Region)) {
	for _, r := range region.Children(c) {
		visit(r)
		walk(r.Code, visit)
	}
}

func name(t *testing.T, c region.Code) string {
	t.Helper()
	r, ok := region.ByCode(c)
	if !ok {
		t.Errorf("no region %s", c)
	}
	return r.Name
}

func TestEveryKabupatenHasItsKecamatanDesaAndKelurahan(t *testing.T) {
	want := []struct {
		code             region.Code
		name, capital    string
		kec, desa, kelur int
	}{
		{"63.01", "Kabupaten Tanah Laut", "Pelaihari", 11, 130, 5},
		{"63.02", "Kabupaten Kotabaru", "Kotabaru", 22, 198, 4},
		{"63.03", "Kabupaten Banjar", "Martapura", 20, 277, 13},
		{"63.04", "Kabupaten Barito Kuala", "Marabahan", 17, 195, 6},
		{"63.05", "Kabupaten Tapin", "Rantau", 12, 126, 9},
		{"63.06", "Kabupaten Hulu Sungai Selatan", "Kandangan", 11, 144, 4},
		{"63.07", "Kabupaten Hulu Sungai Tengah", "Barabai", 11, 161, 8},
		{"63.08", "Kabupaten Hulu Sungai Utara", "Amuntai", 10, 214, 5},
		{"63.09", "Kabupaten Tabalong", "Tanjung", 12, 121, 10},
		{"63.10", "Kabupaten Tanah Bumbu", "Batulicin", 12, 152, 5},
		{"63.11", "Kabupaten Balangan", "Paringin", 8, 154, 3},
		{"63.71", "Kota Banjarmasin", "", 5, 0, 52},
		{"63.72", "Kota Banjarbaru", "", 5, 0, 20},
	}
	regencies := region.Regencies()
	if len(regencies) != len(want) {
		t.Fatalf("%d kabupaten and kota, want %d", len(regencies), len(want))
	}
	kec, desa, kelur := 0, 0, 0
	for i, w := range want {
		got := w
		got.code, got.name, got.capital = regencies[i].Code, regencies[i].Name, region.Capital(regencies[i].Code)
		got.kec, got.desa, got.kelur = 0, 0, 0
		walk(w.code, func(r region.Region) {
			switch {
			case r.Code.Level() == region.Kecamatan:
				got.kec++
			case r.Code.IsDesa():
				got.desa++
			case r.Code.IsKelurahan():
				got.kelur++
			}
		})
		if got != w {
			t.Errorf("got  %+v\nwant %+v", got, w)
		}
		kec, desa, kelur = kec+got.kec, desa+got.desa, kelur+got.kelur
	}
	if kec != 156 || desa != 1872 || kelur != 144 {
		t.Errorf("%d kecamatan, %d desa, %d kelurahan", kec, desa, kelur)
	}
}

func TestEveryRegionIsSound(t *testing.T) {
	count := 1
	var last region.Code
	walk("63", func(r region.Region) {
		count++
		if !r.Code.Valid() || r.Code <= last || strings.TrimSpace(r.Name) != r.Name || r.Name == "" || r.Kind() == "" {
			t.Errorf("unsound region %+v after %s", r, last)
		}
		last = r.Code
		if _, ok := region.ByCode(r.Code.Parent()); !ok {
			t.Errorf("%s lies in nothing", r.Code)
		}
		for _, typed := range []string{string(r.Code), strings.ReplaceAll(string(r.Code), ".", "")} {
			if c, ok := region.ParseCode(typed); !ok || c != r.Code {
				t.Errorf("ParseCode(%q) = %q, %v", typed, c, ok)
			}
		}
	})
	if count != 2186 {
		t.Errorf("%d regions, want 2186", count)
	}
}

func TestNamesStandAsInTheDataSet(t *testing.T) {
	for code, want := range map[region.Code]string{
		"63":            "Kalimantan Selatan",
		"63.01.01.2011": "Telaga langsat",
		"63.08.08.2012": "Tambak Sari panji",
		"63.10.03.2015": "Sumber makmur",
		"63.09.03.2008": `Pulau Ku"u`,
		"63.11.08.2004": "Ju'uh",
		"63.03.06.2009": "Bi'ih",
		"63.03.09.2006": "Ati'im",
		"63.03.11.2012": "Pa'au",
		"63.07.03.2008": "Ta'al",
		"63.07.03.2015": "Murung Ta'al",
		"63.09.06.1006": "Mabu'un",
		"63.10.12.2007": "Hati'if",
		"63.11.04":      "Batu Mandi",
		"63.07.02.2001": "Murung A.",
		"63.07.09.2003": "Murung B.",
	} {
		if got := name(t, code); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
	longest := map[region.Level]int{}
	walk("63", func(r region.Region) {
		longest[r.Code.Level()] = max(longest[r.Code.Level()], len(r.Name))
	})
	if longest[region.Desa] != 25 || longest[region.Kecamatan] != 26 || longest[region.Kabupaten] != 29 {
		t.Errorf("the longest names have %v characters", longest)
	}
}

// One name twice inside one kabupaten: only the kecamatan, or being a
// kelurahan, tells them apart.
func TestLabelsTellNamesakesApart(t *testing.T) {
	namesakes := map[region.Code][]string{
		"63.02": {"Betung", "Rampa", "Pantai Baru", "Batuah"},
		"63.03": {"Simpang Empat", "Pasar Lama", "Rantau Bujur"},
		"63.04": {"Karya Baru"},
		"63.06": {"Baru", "Pandulangan"},
		"63.08": {"Teluk Mesjid", "Pandulangan", "Keramat", "Murung Sari"},
		"63.09": {"Padangin"},
		"63.10": {"Kampung Baru", "Sari Mulya", "Wonorejo", "Mekar Jaya"},
		"63.11": {"Galumbang"},
	}
	for _, r := range region.Regencies() {
		names := map[string]int{}
		walk(r.Code, func(r region.Region) {
			if r.Code.Level() == region.Desa {
				names[r.Name]++
			}
		})
		for _, twice := range namesakes[r.Code] {
			if names[twice] < 2 {
				t.Errorf("%s stands %d times in %s", twice, names[twice], r.Name)
			}
			delete(names, twice)
		}
		for other, n := range names {
			if n > 1 {
				t.Errorf("%s also stands %d times in %s", other, n, r.Name)
			}
		}
	}
	labels := map[string]region.Code{}
	walk("63", func(r region.Region) {
		h, ok := region.Locate(r.Code)
		if other, taken := labels[h.Label()]; !ok || taken {
			t.Errorf("%s and %s are both %q", r.Code, other, h.Label())
		}
		labels[h.Label()] = r.Code
	})
}

func TestCodes(t *testing.T) {
	for _, v := range []struct {
		code            region.Code
		level           region.Level
		parent          region.Code
		desa, kel, kota bool
	}{
		{"63", region.Provinsi, "", false, false, false},
		{"63.01", region.Kabupaten, "63", false, false, false},
		{"63.71", region.Kabupaten, "63", false, false, true},
		{"63.01.05", region.Kecamatan, "63.01", false, false, false},
		{"63.01.05.2003", region.Desa, "63.01.05", true, false, false},
		{"63.01.05.3003", region.Desa, "63.01.05", true, false, false},
		{"63.01.05.1003", region.Desa, "63.01.05", false, true, false},
		{"63.01.05.4003", 0, "", false, false, false},
		{"63.01.05.200", 0, "", false, false, false},
		{"63-01", 0, "", false, false, false},
		{"6301052003", 0, "", false, false, false},
		{"63.0a", 0, "", false, false, false},
		{"", 0, "", false, false, false},
	} {
		c := v.code
		got := fmt.Sprint(c.Level(), c.Parent(), c.IsDesa(), c.IsKelurahan(), c.IsKota(), c.Valid())
		if want := fmt.Sprint(v.level, v.parent, v.desa, v.kel, v.kota, v.level != 0); got != want {
			t.Errorf("%q: got %s, want %s", c, got, want)
		}
	}
	for _, bad := range []string{"", "6", "630", "6301052003x", "63.0105", "63..01", "63.01.05.2003.1", "é3"} {
		if c, ok := region.ParseCode(bad); ok {
			t.Errorf("ParseCode(%q) = %q", bad, c)
		}
	}
	if region.Code("63.010").Within("63.01") || !region.Code("63.01.05").Within("63.01") || region.Code("63").Within("63.01") {
		t.Error("Within confuses codes")
	}
	if _, ok := region.ByCode("63.99"); ok {
		t.Error("63.99 was found")
	}
	if _, ok := region.Locate("63.99"); ok {
		t.Error("63.99 was located")
	}
}

func TestChildrenMayBeChangedByTheCaller(t *testing.T) {
	region.Children("63.01")[0].Name = "changed"
	if got := region.Children("63.01")[0].Name; got == "changed" {
		t.Error("the data set itself was changed")
	}
	if got := region.Children("63.01.01.2011"); len(got) != 0 {
		t.Errorf("a desa has children: %v", got)
	}
}

func ExampleLocate() {
	h, _ := region.Locate("63.11.08.2004")
	fmt.Println(h.Kind(), h.Label())
	fmt.Println(h.Kabupaten.Name, "·", h.Kabupaten.Short(), "·", region.Capital(h.Kabupaten.Code))
	// Output:
	// Desa Ju'uh, Kec. Tebing Tinggi, Kab. Balangan
	// Kabupaten Balangan · Balangan · Paringin
}

func ExampleSearch() {
	for _, h := range region.Search("betung", region.Options{Under: "63.02"}) {
		fmt.Println(h.Code, h.Label())
	}
	// Output:
	// 63.02.04.2009 Betung, Kec. Pulau Laut Timur, Kab. Kotabaru
	// 63.02.13.2004 Betung, Kec. Pamukan Utara, Kab. Kotabaru
	// 63.02.12.2002 Sungai Betung, Kec. Sampanahan, Kab. Kotabaru
}
