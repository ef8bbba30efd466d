package indonesia_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"pena/model/indonesia"
)

func TestTitleCase(t *testing.T) {
	for in, want := range map[string]string{
		"PENETAPAN KAWASAN PERDESAAN DI KABUPATEN TANAH LAUT": "Penetapan Kawasan Perdesaan di Kabupaten Tanah Laut",
		"keputusan bupati tentang tim koordinasi dan pokja":   "Keputusan Bupati tentang Tim Koordinasi dan Pokja",
		"tentang desa":                          "Tentang Desa",
		"UNDANG-UNDANG NOMOR 6 TAHUN 2014":      "Undang-Undang Nomor 6 Tahun 2014",
		"RENCANA PEMBANGUNAN (RPKP) TAHAP II":   "Rencana Pembangunan (RPKP) Tahap II",
		"rencana RPKP oleh S.Hut dan/atau M.Si": "Rencana RPKP oleh S.Hut dan/atau M.Si",
		"DESA JU'UH DAN PULAU KU\"U":            "Desa Ju'uh dan Pulau Ku\"u",
		"2 desa untuk kawasan":                  "2 Desa untuk Kawasan",
		"":                                      "",
		"  \"dari\" atas":                       "  \"Dari\" Atas",
	} {
		equal(t, indonesia.TitleCase(in), want)
	}
	rapid.Check(t, func(t *rapid.T) {
		once := indonesia.TitleCase(rapid.StringMatching(`[a-zA-Z' -]*[a-z]`).Draw(t, "s"))
		if twice := indonesia.TitleCase(once); twice != once && strings.ToUpper(once) != once {
			t.Fatalf("%q became %q the second time", once, twice)
		}
	})
}

func TestJoinAnd(t *testing.T) {
	for n, want := range []string{"", "A", "A dan B", "A, B, dan C", "A, B, C, dan D"} {
		equal(t, indonesia.JoinAnd([]string{"A", "B", "C", "D"}[:n]), want)
	}
}

func TestCleanText(t *testing.T) {
	for _, v := range []struct{ in, want, removed string }{
		{"Desa Bajuin\r\nKec.\rX\u2028Y\tZ", "Desa Bajuin\nKec.\nX\nY\tZ", ""},
		{"e\u0301", "é", ""},
		{"\ufeffa\u200bb\x00\u00adc", "abc", "[{65279 control 1 1} {8203 control 1 1} {0 control 1 1} {173 control 1 1}]"},
		{"a\nb😀😀", "a\nb\ufffd\ufffd", "[{128512 unprintable 2 2}]"},
		{"\uf0b7 butir", "\ufffd butir", "[{61623 unprintable 1 1}]"},
		{"a\xff\xfe", "a\ufffd\ufffd", "[{65533 bad-utf8 2 1}]"},
		{"e\u200b\u0301", "é", "[{8203 control 1 1}]"},
	} {
		got, removed, err := indonesia.CleanText(v.in, 100)
		equal(t, err, nil)
		equal(t, got, v.want)
		if text := strings.TrimPrefix(fmt.Sprint(removed), "[]"); text != v.removed {
			t.Errorf("CleanText(%q) reported %s, want %s", v.in, text, v.removed)
		}
	}
	if _, _, err := indonesia.CleanText("éé", 2); err != nil {
		t.Errorf("a text of just the bound was refused: %v", err)
	}
	got, _, err := indonesia.CleanText("ééé", 2)
	refused(t, err, indonesia.TextTooLong)
	equal(t, got, "")
}

func FuzzCleanText(f *testing.F) {
	for _, s := range []string{"Desa Bajuin\r\n", "e\u0301😀", "a\xffb\x00", "\uf0b7\ufeff", strings.Repeat("\u0301", 40), "\u1100\u1161\u2028\u0085"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, removed, err := indonesia.CleanText(s, 1000)
		if err != nil {
			if got != "" || removed != nil {
				t.Errorf("refused text came with a result")
			}
			return
		}
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || utf8.RuneCountInString(got) > 1000 {
			t.Errorf("CleanText(%q) = %q is not clean", s, got)
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return r > 0xFFFF || r < ' ' && r != '\n' && r != '\t' }); i >= 0 {
			t.Errorf("CleanText(%q) kept %q", s, got[i:])
		}
		again, removedAgain, err := indonesia.CleanText(got, 1000)
		if err != nil || again != got || len(removedAgain) > 0 {
			t.Errorf("CleanText(%q) = %q, cleaned again %q, %v, %v", s, got, again, removedAgain, err)
		}
		for _, r := range removed {
			if r.Count < 1 || r.Line < 1 {
				t.Errorf("reported %+v", r)
			}
		}
		if slices.Contains([]rune(s), '😀') && len(removed) == 0 {
			t.Errorf("an emoji went unreported")
		}
	})
}
