package compose

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pena/model"
)

// faultsIn are the faults of a file as "12 kind-layout puisi".
func faultsIn(t *testing.T, file string) []string {
	t.Helper()
	k, err := ParseKind("uji.md", []byte(file))
	if err == nil || k != nil {
		t.Fatalf("taken: %v", k)
	}
	var out []string
	for _, e := range FaultsOf(err) {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%d %s %s", FaultLine(e), e.Detail, e.Value)))
	}
	return out
}

const manyFaults = `---
kunci: Uji
judul: Uji
keluarga: penetapn
tahap: 18
tata_letak: surat
saat: nanti
aturan: [V10, V8]
klasifikasi: 4-0
isian:
  - {kunci: sifat, label: Sifat, jenis: tek}
  - kunci: maksud
    jenis: teks
    bila: warna=merah
    bawaan: >
      Untuk {{kawasan.nama}}
      dan {{kawasan.namanya}}
  - {kunci: sifat, label: Lagi, jenis: pilihan}
penandatangan:
  bentuk: suratt
  pembuka: ["Di {{ kop.kota }}", "pada {{naskah.tgl}}"]
  daftar:
    - {peran: bupati, wilayah: kabupatn}
    - {peran: camatt, wilayah: kabupatn}
tabel:
  - kunci: anggota
    sumber: anggota
    kolom:
      - {kunci: desa, label: Desa, isi: desaa, lebar: 1}
      - {kunci: luas, label: Luas, lebar: 200}
    total: [jumlah]
---
# Isi {#isi}

Yang {{isian.sifat}} dan {{isian.maksut}},
juga {{kawasan.namanya}}.

` + "`kode` dan _miring_" + `

- satu {#x}
- dua {#x}
- tiga {{rujuk:y}}

# Apa {#apa}

A &amp; B

{{tabel:anggta}}

Akhir {?sifatnya}
`

func TestAllThatIsWrongIsToldAtOnce(t *testing.T) {
	want := []string{
		"2 kind-key Uji",
		"4 kind-family penetapn",
		"5 kind-stage 18",
		"7 kind-timing nanti",
		"8 kind-rule-name V8",
		"9 kind-class 4-0",
		"11 kind-field-type tek",
		"12 kind-field-label maksud",
		"14 kind-condition warna=merah",
		"17 kind-placeholder {{kawasan.namanya}}",
		"18 kind-field-twice sifat",
		"18 kind-field-choices sifat",
		"20 kind-signing suratt",
		"21 kind-not-placeholder {{ kop.kota }}",
		"21 kind-placeholder {{naskah.tgl}}",
		"23 kind-scope kabupatn",
		"24 kind-role camatt",
		"24 kind-scope kabupatn",
		"29 kind-column-value desaa",
		"30 kind-column-width luas",
		"30 kind-column-no-value luas",
		"31 kind-no-column jumlah",
		"35 kind-placeholder {{isian.maksut}}",
		"36 kind-placeholder {{kawasan.namanya}}",
		"38 kind-code",
		"41 kind-name-twice x",
		"44 kind-section apa",
		"46 kind-entity &amp;",
		"48 kind-no-table anggta",
		"50 kind-condition sifatnya",
	}
	if got := faultsIn(t, manyFaults); !slices.Equal(got, want) {
		t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What only follows from another fault is not told: the one who mends it would
// look for it in vain.
func TestWhatFollowsFromAnotherFaultIsNotTold(t *testing.T) {
	charter := strings.Replace(frontMatter, "surat", "anggaran-dasar", 1)
	body := strings.Count(frontMatter, "\n")
	for name, c := range map[string]struct {
		file string
		want []string
	}{
		"the sections of an unknown layout": {strings.Replace(frontMatter, "surat", "puisi", 1) + "# Isi {#isi}\n\n# Bait {#bait}\n",
			[]string{"5 kind-layout puisi"}},
		"the fields of a misspelt list": {strings.Replace(frontMatter, "isian:", "isan:", 1) + "# Isi {#isi}\n\nA {{isian.sifat}} {?sifat}\n",
			[]string{"6 kind-unknown-key isan"}},
		"the key of a field that is misspelt": {strings.Replace(frontMatter, "kunci: sifat", "kuci: sifat", 1) + "# Isi {#isi}\n\nA {{isian.sifat}}\n",
			[]string{"7 kind-unknown-key kuci"}},
		"a field with a wrong key": {strings.Replace(frontMatter, "kunci: sifat", "kunci: 1sifat", 1) + "# Isi {#isi}\n\nA {{isian.sifat}}\n",
			[]string{"7 kind-key 1sifat"}},
		"the layout that is misspelt": {strings.Replace(frontMatter, "tata_letak", "tataletak", 1) + "# Isi {#isi}\n\nA {{kawasan.namanya}}\n",
			[]string{"5 kind-unknown-key tataletak", fmt.Sprintf("%d kind-placeholder {{kawasan.namanya}}", body+3)}},
		"several unknown keys": {strings.Replace(frontMatter, "judul: Uji", "judul: Uji\nwarna: merah\ntahap: dua\njudul: Lagi", 1),
			[]string{"4 kind-unknown-key warna", "5 kind-value-type dua", "6 kind-key-twice judul"}},
		"front matter that is no YAML": {"---\njudul: [a\nkunci: b\n---\n# Bait {#bait}\n\n{{isian.a}} {{tabel:a}} {{kawasan.namanya}} {?a}\n\n> kutipan\n",
			[]string{"3 kind-yaml kunci", "7 kind-placeholder {{kawasan.namanya}}", "9 kind-quote"}},
		"the end of a tag, and marks beside it": {frontMatter + "# Isi {#isi}\n\nkata <b>_tebal_</b> ini\n",
			[]string{fmt.Sprintf("%d kind-html <b>", body+3)}},
		"what a quote holds": {frontMatter + "# Isi {#isi}\n\n> `a` &amp; <b>\n> # b\n",
			[]string{fmt.Sprintf("%d kind-quote", body+3)}},
		"all that stands beneath an unknown heading": {charter + "# BAB Satu\n\n## Pasal\n\nteks\n\n## Apa\n\nteks\n\nteks lagi\n\n## Pasal\n\nteks\n",
			[]string{fmt.Sprintf("%d kind-heading Apa", body+7)}},
		"every text in a place for none": {charter + "# BAB A\n\n## Bagian B\n\nsatu\n\ndua\n\ntiga\n",
			[]string{fmt.Sprintf("%d kind-place", body+5)}},
		"every text too many of a Pasal": {charter + "# BAB Satu\n\n## Pasal\n\nsatu\n\ndua\n\ntiga\n",
			[]string{fmt.Sprintf("%d kind-pasal-text", body+7)}},
		"a reference to what is refused": {frontMatter + "# Isi {#isi}\n\n- ```\n  {#x}\n  ```\n- dua {{rujuk:x}}\n",
			[]string{fmt.Sprintf("%d kind-code", body+4)}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := faultsIn(t, c.file); !slices.Equal(got, c.want) {
				t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestFaultsAreBounded(t *testing.T) {
	file := frontMatter + "# Isi {#isi}\n\n" + strings.Repeat("A {{kawasan.namanya}}\n\n", 900)
	if got := faultsIn(t, file); len(got) != MostFaults {
		t.Errorf("%d are told", len(got))
	}
}

func TestAllThatWouldReadPapersOtherwiseIsToldAtOnce(t *testing.T) {
	old := Shipped().Kind("surat-undangan")
	file := string(ShippedText(old.Key))
	for _, c := range [][2]string{{"tata_letak: surat", "tata_letak: judul"}, {"label: Lampiran\n    jenis: teks", "label: Lampiran\n    jenis: paragraf"}} {
		if !strings.Contains(file, c[0]) {
			t.Fatalf("the template does not say %q", c[0])
		}
		file = strings.Replace(file, c[0], c[1], 1)
	}
	k, err := ParseKind("uji.md", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = k.Follow(old, "uji.md", []byte(file))
	var details []string
	for _, e := range FaultsOf(err) {
		details = append(details, e.Detail)
	}
	if want := []string{"kind-layout-changed", "kind-field-changed"}; !slices.Equal(details, want) {
		t.Errorf("told %v, want %v", details, want)
	}
	if joined := FaultsOf(JoinFaults(err, err, &model.Error{Kind: model.Invalid, Field: "uji.md:1", Detail: "kind-key"})); len(joined) != 3 || joined[0].Detail != "kind-key" {
		t.Errorf("joined they are %v", joined)
	}
	if !errors.Is(err, &model.Error{Kind: model.Invalid}) {
		t.Error("they are not of kind Invalid")
	}
}
