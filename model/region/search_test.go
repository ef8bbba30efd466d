package region_test

import (
	"slices"
	"strings"
	"testing"

	"pena/model/region"
)

func labels(hits []region.Hit) []string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Label())
	}
	return out
}

func TestSearchFindsWhatWasMeant(t *testing.T) {
	for _, v := range []struct {
		query string
		o     region.Options
		want  []string // the first hits
	}{
		{"juuh", region.Options{}, []string{"Ju'uh, Kec. Tebing Tinggi, Kab. Balangan"}},
		{"JU’UH", region.Options{}, []string{"Ju'uh, Kec. Tebing Tinggi, Kab. Balangan"}},
		{"juʼúh", region.Options{}, []string{"Ju'uh, Kec. Tebing Tinggi, Kab. Balangan"}},
		{"pulau kuu", region.Options{}, []string{"Pulau Ku\"u, Kec. Tanta, Kab. Tabalong"}},
		{"bati bati", region.Options{}, []string{"Kec. Bati Bati, Kab. Tanah Laut", "Bati-Bati, Kec. Bati Bati, Kab. Tanah Laut"}},
		{"batibati", region.Options{Level: region.Desa}, []string{"Bati-Bati, Kec. Bati Bati, Kab. Tanah Laut"}},
		{"pelaihari", region.Options{}, []string{"Kec. Pelaihari, Kab. Tanah Laut", "Kel. Pelaihari, Kec. Pelaihari, Kab. Tanah Laut"}},
		{"batu mandi", region.Options{}, []string{"Kec. Batu Mandi, Kab. Balangan", "Batumandi, Kec. Batu Mandi, Kab. Balangan"}},
		{"tanah laut", region.Options{}, []string{"Kabupaten Tanah Laut"}},
		{"kabupaten tanah laut", region.Options{}, []string{"Kabupaten Tanah Laut"}},
		{"kab. tanah laut", region.Options{}, []string{"Kabupaten Tanah Laut"}},
		{"63.11.08.2004", region.Options{}, []string{"Ju'uh, Kec. Tebing Tinggi, Kab. Balangan"}},
		{"6311082004", region.Options{}, []string{"Ju'uh, Kec. Tebing Tinggi, Kab. Balangan"}},
		{"63.11", region.Options{}, []string{"Kabupaten Balangan"}},
		{"kelurahan pelaihari", region.Options{Limit: 1}, []string{"Kel. Pelaihari, Kec. Pelaihari, Kab. Tanah Laut"}},
		{"betung pulau laut", region.Options{}, []string{"Betung, Kec. Pulau Laut Timur, Kab. Kotabaru"}},
		{"selayar", region.Options{}, []string{"Kec. Pulau Laut Tanjung Selayar, Kab. Kotabaru"}},
		{"", region.Options{Level: region.Kecamatan, Under: "63.11", Limit: 2}, []string{"Kec. Juai, Kab. Balangan", "Kec. Halong, Kab. Balangan"}},
	} {
		got := labels(region.Search(v.query, v.o))
		if len(got) < len(v.want) || !slices.Equal(got[:len(v.want)], v.want) {
			t.Errorf("Search(%q, %+v)\ngot  %q\nwant %q first", v.query, v.o, got[:min(len(got), 5)], v.want)
		}
	}
	for _, query := range []string{"zzz", "!!!", "63.99", strings.Repeat("a", 1000), "kelurahan"} {
		if got := region.Search(query, region.Options{}); len(got) != 0 {
			t.Errorf("Search(%q) found %q", query, labels(got))
		}
	}
}

func TestSearchPutsTheBestFirst(t *testing.T) {
	hits := region.Search("baru", region.Options{Level: region.Desa})
	class := func(h region.Hit) int {
		name := strings.ToLower(h.Name)
		switch {
		case name == "baru":
			return 0
		case strings.HasPrefix(name, "baru"):
			return 1
		case strings.Contains(name, " baru"):
			return 2
		case strings.Contains(name, "baru"):
			return 3
		}
		return 4
	}
	if !slices.IsSortedFunc(hits, func(a, b region.Hit) int { return class(a) - class(b) }) || class(hits[0]) != 0 || class(hits[5]) != 0 || class(hits[6]) != 1 {
		t.Errorf("out of order: %q", labels(hits))
	}
	if again := region.Search("baru", region.Options{Level: region.Desa}); !slices.Equal(hits, again) {
		t.Error("the same search gave another order")
	}
}

func TestEveryRegionIsFoundByItsName(t *testing.T) {
	walk("63", func(r region.Region) {
		hits := region.Search(r.Name, region.Options{Under: r.Code.Parent(), Level: r.Code.Level()})
		if !slices.ContainsFunc(hits, func(h region.Hit) bool { return h.Code == r.Code }) {
			t.Errorf("%q does not find %s", r.Name, r.Code)
		}
	})
}

func FuzzSearch(f *testing.F) {
	for _, s := range []string{"juuh", "63.01", "bati bati", "", "kel pelaihari", "\xff'", "ʼ", "İ", "betung kotabaru"} {
		f.Add(s, "63.01", 3, 5)
	}
	f.Fuzz(func(t *testing.T, query, under string, level, limit int) {
		o := region.Options{Under: region.Code(under), Level: region.Level(level), Limit: limit}
		hits := region.Search(query, o)
		if limit > 0 && len(hits) > limit {
			t.Errorf("%d hits over the limit %d", len(hits), limit)
		}
		seen := map[region.Code]bool{}
		for _, h := range hits {
			if seen[h.Code] || !h.Code.Within(o.Under) || o.Level != 0 && h.Code.Level() != o.Level || h.Label() == "" {
				t.Errorf("Search(%q, %+v) found %+v", query, o, h)
			}
			seen[h.Code] = true
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	for _, query := range []string{"b", "pelaihari", "betung kotabaru", "63.01", "zzz"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				region.Search(query, region.Options{Limit: 20})
			}
		})
	}
}

func TestSearchAroundFindsAllDesaOfAKecamatan(t *testing.T) {
	o := region.Options{Under: "63.11", Level: region.Desa}
	if got := region.Search("lampihong", o); len(got) >= 27 {
		t.Fatalf("without it %d desa are found by the name of their kecamatan", len(got))
	}
	o.Around = true
	got := region.Search("lampihong", o)
	if len(got) < 27 {
		t.Errorf("%d desa are found; want the 27 of the kecamatan", len(got))
	}
	for _, h := range got {
		if h.Kecamatan.Name != "Lampihong" {
			t.Errorf("%s is found too", h.Label())
		}
	}
	if own := region.Search("betung pulau laut", region.Options{Around: true}); own[0].Name != "Betung" {
		t.Errorf("first comes %s; want what bears the name itself", own[0].Label())
	}
}
