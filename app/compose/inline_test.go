package compose

import (
	"strings"
	"testing"

	"pena/app/block"
)

// show writes pieces with their styles: b, i and u before a colon.
func show(pieces []piece) string {
	var parts []string
	for _, p := range pieces {
		if p.kind == pieceMark || p.kind == pieceSlash {
			continue
		}
		mark := ""
		for i, s := range []block.Style{block.Bold, block.Italic, block.Underline} {
			if p.style&s != 0 {
				mark += "biu"[i : i+1]
			}
		}
		src := p.src
		if p.kind == pieceFact {
			src = "<" + factKey(p.name, p.filter) + ">"
		}
		parts = append(parts, mark+":"+src)
	}
	return strings.Join(parts, " / ")
}

func TestMarksAreReadAsClerksMeanThem(t *testing.T) {
	for text, want := range map[string]string{
		"biasa":                       ":biasa",
		"**tebal** dan *miring*":      "b:tebal / : dan  / i:miring",
		"<u>garis **tebal**</u>":      "u:garis  / bu:tebal",
		"***keduanya***":              "bi:keduanya",
		"**luar *dalam***":            "b:luar  / bi:dalam",
		"2*3*4 = 24":                  ":2 / :* / :3 / :* / :4 = 24",
		"luas * lebar":                ":luas  / :* / : lebar",
		"**tak ditutup":               ":** / :tak ditutup",
		"*a **b* c**":                 "i:a  / i:** / i:b / : c / :**",
		"nama_berkas_ini":             ":nama_berkas_ini",
		`\*bukan miring\*`:            ":*bukan miring / :*",
		`C:\Data`:                     `:C:\Data`,
		"****":                        ":****",
		"{{kawasan.nama|kapital}} di": ":<kawasan.nama|kapital> / : di",
		"**{{kawasan.nama}}**":        "b:<kawasan.nama>",
		"{{ bukan }} {{":              ":{{ bukan }} {{",
		"</u>lepas":                   ":</u> / :lepas",
	} {
		if got := show(parseInline(text)); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func FuzzInlineLosesNoCharacter(f *testing.F) {
	for _, s := range []string{"**a** *b* <u>c</u>", `\*{{kawasan.nama|kapital}}**`, "***a** b*", "{{rujuk:n1}}{{", "</u><u>", "*a **b* c** \\", "…"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var all, marks strings.Builder
		opened := 0
		for _, p := range parseInline(s) {
			all.WriteString(p.src)
			if p.kind == pieceMark {
				marks.WriteString(p.src)
				opened++
			}
		}
		if all.String() != s {
			t.Fatalf("%q came out as %q", s, all.String())
		}
		if opened%2 != 0 {
			t.Fatalf("%q has marks without a partner: %q", s, marks.String())
		}
	})
}

func TestSpacesThatNeverBreak(t *testing.T) {
	for text, want := range map[string]string{
		"Pasal 7 ayat (1) huruf a angka 2": "Pasal_7 ayat_(1) huruf_a angka_2",
		"pada 28 Juli 2025.":               "pada 28_Juli 2025.",
		"pukul 09.00 WITA s.d. selesai":    "pukul_09.00_WITA s.d. selesai",
		"BAB IV Lampiran II;":              "BAB_IV Lampiran_II;",
		"dalam Pasal ini, ayat itu":        "dalam Pasal ini, ayat itu",
		"28 orang, 3 desa":                 "28 orang, 3 desa",
		"Undang-Undang Nomor 6 Tahun 2014": "Undang-Undang Nomor_6 Tahun 2014",
		" a  b ":                           " a  b ",
		"":                                 "",
	} {
		if got := strings.ReplaceAll(tidy(text), nbsp, "_"); got != want {
			t.Errorf("tidy(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestHolesInTheTextAreFound(t *testing.T) {
	for text, want := range map[string]string{
		"isi [nama desa] di sini": "[nama desa]", "Nomor 188/…/2025": "…", "pada ....... tanggal": ".......", "«nama»": "«nama»",
		"${nomor}": "${nomor}", "dan seterusnya...": "", "harga $5": "", "buka [tanpa tutup": "[", "{{kawasan.nama": "{{", "kotak [] kosong": "[]", "s.d. selesai": "", "{{salah}}": "{{salah}}",
	} {
		got := ""
		for _, h := range holes(text) {
			got += text[h.from:h.to]
		}
		if got != want {
			t.Errorf("holes of %q are %q, want %q", text, got, want)
		}
	}
}

func TestTitlesKeepTheirLettersInCapitals(t *testing.T) {
	for text, want := range map[string]string{
		"Kepala Desa Bajuin": "KEPALA DESA BAJUIN", "Iwan, S.STP., M.Si": "IWAN, S.STP., M.Si", "Ju'uh": "JU'UH",
		"BUPATI [Nama kabupaten],": "BUPATI [Nama kabupaten],", "No. 5": "NO. 5",
	} {
		if got := capitals(text); got != want {
			t.Errorf("capitals(%q) = %q, want %q", text, got, want)
		}
	}
}
