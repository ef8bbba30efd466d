package compose

import (
	"errors"
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
)

const conditionFile = `---
kunci: uji-syarat
judul: Surat dengan syarat
keluarga: penetapan
tahap: 1
tata_letak: surat
isian:
  - {kunci: hal, label: Hal, jenis: teks, bawaan: Uji}
  - {kunci: hasil, label: Hasil, jenis: pilihan, pilihan: [Dapat, Dapat dengan catatan, Belum], bawaan: Dapat}
  - {kunci: catatan, label: Catatan, jenis: daftar, wajib: true, bila: hasil=Dapat dengan catatan}
  - {kunci: biaya, label: Ada biaya?, jenis: ya-tidak, bawaan: tidak}
tabel:
  - kunci: rincian
    kolom: [{kunci: uraian, label: Uraian, jenis: teks, lebar: 1}]
---

# Isi {#isi ?hasil}

Alinea pertama menunjuk {{rujuk:kedua}}.

- satu {?biaya}
- dua {#kedua ?!hasil=Belum}
- tiga {#ketiga}
  - anak {?biaya=tidak}

Kawasan dikenal. {?kawasan.nama}

Catatan: {{isian.catatan}}. {?hasil=Dapat dengan catatan}

{{tabel:rincian}} {?biaya}

# Tembusan {#tembusan ?biaya}

- Bupati

# Rincian Biaya {#lampiran-1 ?biaya}

Isi lampiran.
`

func conditionKind(t *testing.T) *Kind {
	t.Helper()
	k, err := ParseKind("syarat.md", []byte(conditionFile))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestPartsArePrintedWhenTheirConditionHolds(t *testing.T) {
	k := conditionKind(t)
	d, f := testDocument(k), testDossier()
	answer := func(key, value string) {
		t.Helper()
		if err := SetField(k, d, key, value); err != nil {
			t.Fatal(err)
		}
	}
	var c Composer
	page := func() string { return dump(c.Compose(k, d, f)) }
	has := func(wanted map[string]bool) {
		t.Helper()
		out := page()
		for s, want := range wanted {
			if strings.Contains(out, s) != want {
				t.Errorf("%q on the page: %v, want %v\n%s", s, !want, want, out)
			}
		}
	}
	has(map[string]bool{"satu": false, `item "1."`: true, `item "2."`: true, `item "3."`: false, "menunjuk angka_1": true, "anak": true,
		"Kawasan dikenal": true, "Catatan": false, "Tembusan": false, "Isi lampiran": false, "label  \"Lampiran\"\n    kiri -": true})
	answer("biaya", "ya")
	has(map[string]bool{"satu": true, `item "3."`: true, "menunjuk angka_2": true, "anak": false, "Tembusan": true, "Isi lampiran": true, "table": true})
	answer("hasil", "Belum")
	has(map[string]bool{"dua": false, "[rujukan ke bagian yang tidak dicetak]": true, "Rujukan menunjuk bagian yang tidak dicetak.": true})
	answer("hasil", "Dapat dengan catatan")
	has(map[string]bool{"Catatan belum diisi.": true, "dua": true})
	f.Kawasan.Name = ""
	has(map[string]bool{"Kawasan dikenal": false})
	if !c.Numbering().Hidden(model.Find(d.Text, "ketiga").Children[0].ID) {
		t.Error("the editor is not told what is hidden")
	}
}

func TestAQuestionThatOtherAnswersMakeIdleIsNotAsked(t *testing.T) {
	k := conditionKind(t)
	d := testDocument(k)
	asked := func() *Field {
		for _, f := range Form(k, d, testDossier()) {
			if f.Def.Key == "catatan" {
				return &f
			}
		}
		return nil
	}
	if asked() != nil {
		t.Error("catatan is asked of a paper without any")
	}
	if err := SetField(k, d, "hasil", "Dapat dengan catatan"); err != nil {
		t.Fatal(err)
	}
	if f := asked(); f == nil || !f.Missing {
		t.Errorf("catatan is not asked, or not missed: %+v", f)
	}
	for _, f := range Form(k, d, nil) {
		if f.Def.Type == TypeYesNo && (len(f.Choices) != 2 || f.Choices[0] != (Choice{"ya", "Ya"}) || f.Default != "tidak") {
			t.Errorf("a question of yes and no offers %+v, default %q", f.Choices, f.Default)
		}
	}
	if err := SetField(k, d, "biaya", "mungkin"); !errors.Is(err, &model.Error{Kind: model.Invalid}) {
		t.Errorf("mungkin was taken: %v", err)
	}
}

func TestWhatAConditionCannotAskIsRefusedWithItsLine(t *testing.T) {
	for old, c := range map[string]struct{ bad, says string }{
		"{?biaya}\n- dua":          {"{?ongkos}\n- dua", "ongkos"},
		"{#kedua ?!hasil=Belum}":   {"{#kedua ?!hasil=Entah}", "Entah"},
		"{?biaya=tidak}":           {"{?biaya=mungkin}", "mungkin"},
		"{?kawasan.nama}":          {"{?kawasan.warna}", "kawasan.warna"},
		"anak {":                   {"anak {.kelas ", "class"},
		"{?hasil=Dapat dengan":     {"{#nama ?hasil=Dapat dengan", "no name"},
		"# Tembusan {#tembusan ?b": {"# Tembusan {#tembusan ?B", "condition"},
		"bila: hasil=":             {"bila: hasill=", "hasill"},
	} {
		if !strings.Contains(conditionFile, old) {
			t.Fatalf("the file has no %q", old)
		}
		_, err := ParseKind("syarat.md", []byte(strings.Replace(conditionFile, old, c.bad, 1)))
		var e *model.Error
		if !errors.As(err, &e) || !strings.HasPrefix(e.Field, "syarat.md:") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q gives %v", c.bad, err)
		}
	}
}

// An older paper may hold a condition on a question that its kind no longer
// asks: its words are printed.
func TestAConditionNobodyUnderstandsHidesNothing(t *testing.T) {
	k := conditionKind(t)
	d := testDocument(k)
	for _, when := range []string{"dahulu", "dahulu=ya", "!!", "hasil=Dahulu", "kawasan.warna"} {
		d.Text = model.Edit(d.Text, model.Find(d.Text, "ketiga").ID, func(n *model.Node) { n.When = when })
		if len(Printed(k, d, nil)) != len(d.Text)-2 || model.Find(Printed(k, d, nil), "ketiga") == nil {
			t.Errorf("%q hides its part", when)
		}
	}
}

func TestAConditionalTableStandsWhereItsKindSays(t *testing.T) {
	k := conditionKind(t)
	d := testDocument(k)
	count := func() (n int) {
		var c Composer
		for _, s := range c.Compose(k, d, testDossier()).Sections {
			for _, b := range s.Blocks {
				if _, ok := b.(*block.Table); ok {
					n++
				}
			}
		}
		return n
	}
	if count() != 0 {
		t.Error("the table is printed without its answer")
	}
	if err := SetField(k, d, "biaya", "ya"); err != nil {
		t.Fatal(err)
	}
	if count() != 1 {
		t.Error("the table is not printed")
	}
}
