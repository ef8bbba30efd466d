package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

// compared is the library of an office that compared every law; what is missing is invented.
func compared(more ...law.Entry) *law.Library {
	own := append(law.Shipped().All(), more...)
	for i := range own {
		own[i].Checked = law.Check{By: "Bagian Hukum", On: indonesia.MustDate("2025-01-02")}
		if own[i].Gazette.Number == "" {
			own[i].Gazette.Number = "11"
		}
		if own[i].Gazette.Supplement == "" {
			own[i].Gazette.Supplement = "22"
		}
	}
	return law.New(own)
}

func decreeKind(t testing.TB, mengingat string) *Kind {
	t.Helper()
	k, err := ParseKind("x.md", []byte("---\nkunci: x\njudul: X\nkeluarga: penetapan\ntahap: 10\ntata_letak: keputusan\nkop: \"\"\n---\n\n"+
		"# Menimbang {#menimbang .huruf}\n\n- bahwa menurut Pasal 83 {{hukum:uu-6-2014|perubahan}} perlu ditetapkan;\n\n# Mengingat {#mengingat .angka}\n\n"+mengingat+
		"\n\n# Memutuskan {#diktum .diktum}\n\n- Menetapkan kawasan.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// items are what stands behind the label Mengingat, with the labels.
func items(t testing.TB, d *block.Document) []string {
	t.Helper()
	var out []string
	for _, b := range d.Sections[0].Blocks {
		l, ok := b.(*block.Labels)
		if !ok || l.Rows[0].Label != "Mengingat" {
			continue
		}
		for _, b := range l.Rows[0].Body {
			switch b := b.(type) {
			case *block.List:
				for _, it := range b.Items {
					out = append(out, it.Label+" "+block.Line(it.Body[0].(*block.Paragraph).Spans).String())
				}
			case *block.Paragraph:
				out = append(out, block.Line(b.Spans).String())
			}
		}
	}
	return out
}

func heads(list []string) string {
	var out []string
	for _, s := range list {
		s, _, _ = strings.Cut(strings.ReplaceAll(s, nbsp, " "), " tentang ")
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestMengingatIsPutInOrderWithWhatWasTypedInItsPlace(t *testing.T) {
	k := decreeKind(t, "- {{hukum:permendesa-5-2016}};\n- {{hukum:pp-43-2014}};\n- Peraturan Contoh Nomor 1 Tahun 2020 tentang Ketikan;\n- {{hukum:uu-23-2014}};\n"+
		"- {{hukum:pembentukan-kabupaten}};\n- {{hukum:uu-6-2014}};\n- {{hukum:kawasan-kabupaten}};\n- {{hukum:uud-1945-18-6}}.")
	f := testDossier()
	f.Laws = compared()
	d := testDocument(k)
	out := new(Composer).Compose(k, d, f)
	want := `1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 8 Tahun 1965
3. Peraturan Contoh Nomor 1 Tahun 2020
4. Undang-Undang Nomor 6 Tahun 2014
5. Undang-Undang Nomor 23 Tahun 2014
6. Peraturan Pemerintah Nomor 43 Tahun 2014
7. Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 5 Tahun 2016`
	got := items(t, out)
	if heads(got) != want {
		t.Errorf("Mengingat is\n%s\nwant\n%s", heads(got), want)
	}
	for i, s := range got {
		if !strings.HasSuffix(s, ";") {
			t.Errorf("item %d ends %q", i+1, s[len(s)-10:])
		}
	}
	for _, g := range out.Draft {
		if _, isLaw := LawOf(g.Source); isLaw {
			t.Errorf("of a library that was compared: %s", g.Text)
		}
	}
	if d.Text[1].Children[0].Text != "{{hukum:permendesa-5-2016}};" {
		t.Error("composing changed the paper")
	}
}

func TestPunctuationStaysWithThePlace(t *testing.T) {
	k := decreeKind(t, "- {{hukum:pp-43-2014}};\n- {{hukum:uu-6-2014}}; dan\n- {{hukum:uu-25-2004}}.")
	f := testDossier()
	f.Laws = compared()
	var ends []string
	for _, n := range Arranged(testDocument(k), f)[1].Children {
		ends = append(ends, n.Text)
	}
	want := "{{hukum:uu-25-2004}};|{{hukum:uu-6-2014}}; dan|{{hukum:pp-43-2014}}."
	if got := strings.Join(ends, "|"); got != want {
		t.Errorf("got %s; want %s", got, want)
	}
}

func TestLawsThatNobodyComparedAreTintedAndNamedUntilTheyAreTicked(t *testing.T) {
	k, f := decreeKind(t, "- {{hukum:uu-6-2014}};\n- {{hukum:uu-6-2023}};"), testDossier()
	unchecked := func(d *model.Document) (gaps []string, advice int) {
		out := new(Composer).Compose(k, d, f)
		for _, g := range out.Draft {
			if key, ok := LawOf(g.Source); ok {
				gaps = append(gaps, key)
				if g.Advice {
					advice++
				}
			}
		}
		for _, s := range strings.Split(dump(out), "\n") {
			if tint := strings.Contains(s, "<?>Undang-Undang Nomor_6 Tahun 2014"); strings.Contains(s, "Undang-Undang Nomor_6 Tahun 2014 tentang Desa (") && tint != (advice > 0) {
				t.Errorf("tint %v with %d gaps: %s", tint, advice, s)
			}
		}
		return gaps, advice
	}
	d := testDocument(k)
	if gaps, advice := unchecked(d); advice != 3 || !slices.Contains(gaps, "uu-3-2024") || len(gaps) != 4 {
		t.Errorf("shipped: %v, %d of advice; want the two laws, the amendment, and the gazette that is missing", gaps, advice)
	}
	f.Laws = compared()
	if gaps, _ := unchecked(d); len(gaps) != 0 {
		t.Errorf("compared: %v", gaps)
	}
	f.Laws = nil
	d.State = model.Terbit
	if gaps, advice := unchecked(d); advice != 0 || len(gaps) != 1 {
		t.Errorf("issued: %v; want only the gazette", gaps)
	}
}

func TestAmendmentsYoungerThanThePaperAreLeftOut(t *testing.T) {
	k, f := decreeKind(t, "- {{hukum:uu-6-2014}};\n- {{hukum:pp-43-2014}};"), testDossier()
	f.Laws = compared()
	d := testDocument(k)
	d.Date = indonesia.MustDate("2018-05-02")
	got := strings.Join(items(t, new(Composer).Compose(k, d, f)), "\n")
	if strings.Contains(got, "2024") || !strings.Contains(got, "diubah dengan Peraturan Pemerintah Nomor"+nbsp+"47 Tahun 2015") {
		t.Errorf("a paper of 2018 cites\n%s", got)
	}
}

func TestTopicsTakeTheLawOfTheKabupaten(t *testing.T) {
	k := decreeKind(t, "- {{hukum:pembentukan-kabupaten}};\n- {{hukum:rtrw-kabupaten}};\n- {{hukum:kawasan-kabupaten}};")
	f := testDossier()
	for regency, want := range map[string]string{"63.01": "8 Tahun 1965", "63.11": "2 Tahun 2003", "63.02": "27 Tahun 1959"} {
		f.Kawasan.Regency = regency
		out := new(Composer).Compose(k, testDocument(k), f)
		if got := items(t, out); len(got) != 2 || !strings.Contains(got[0], want) || !strings.HasPrefix(got[1], "2. [Peraturan Daerah Kabupaten ") {
			t.Errorf("%s cites %q; want %s, and the place of the RTRW", regency, got, want)
		}
	}
	f.Laws = compared(law.Entry{Key: "perda-1", Rank: "perda", Issuer: "Balangan", Number: "1", Year: 2013, Title: "RTRW", Topic: "rtrw-kabupaten", Regencies: []string{"63.11"}},
		law.Entry{Key: "perda-2", Rank: "perda", Issuer: "Balangan", Number: "2", Year: 2017, Title: "Kawasan Perdesaan", Topic: "kawasan-kabupaten", Regencies: []string{"63.11"}})
	f.Kawasan.Regency = "63.11"
	if got := heads(items(t, new(Composer).Compose(k, testDocument(k), f))); !strings.Contains(got, "2. Peraturan Daerah Kabupaten Balangan Nomor 1 Tahun 2013\n3. Peraturan Daerah Kabupaten Balangan Nomor 2 Tahun 2017") {
		t.Errorf("with Perda of the kabupaten:\n%s", got)
	}
}

func TestALawThatIsGoneLeavesItsPlace(t *testing.T) {
	k, f := decreeKind(t, "- {{hukum:uu-6-2014}};"), testDossier()
	d := testDocument(k)
	d.Text = model.Edit(d.Text, d.Text[1].Children[0].ID, func(n *model.Node) { n.Text = "{{hukum:perda-entah}};" })
	out := new(Composer).Compose(k, d, f)
	if got := items(t, out); len(got) != 1 || !strings.Contains(got[0], "[Dasar hukum “perda-entah”]") {
		t.Errorf("%q", got)
	}
}

// The text and answers of a decree as the program wrote it before it had the library.
func TestADecreeOfTheOldFormPrintsAsItDid(t *testing.T) {
	k, f := Shipped().Kind("keputusan-penetapan-kawasan"), testDossier()
	d := testDocument(k)
	mengingat := model.Find(d.Text, "mengingat")
	old := []string{
		"Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
		"{{isian.dasar_pembentukan}};",
		"Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah diubah dengan Undang-Undang Nomor 3 Tahun 2024 ({{isian.lembaran_uu_3_2024}});",
		"{{isian.dasar_hukum_daerah}};",
	}
	d.Text = model.Edit(d.Text, mengingat.ID, func(n *model.Node) {
		n.Children = nil
		for i, s := range old {
			n.Children = append(n.Children, &model.Node{ID: fmt.Sprint("lama", i), Kind: model.Angka, Text: s})
		}
	})
	for key, answer := range map[string]string{"dasar_pembentukan": k.Field("dasar_pembentukan").Choices[1],
		"lembaran_uu_3_2024": "Lembaran Negara Republik Indonesia Tahun 2024 Nomor 77", "dasar_hukum_daerah": "Perda A\nPerda B"} {
		if err := SetField(k, d, key, answer); err != nil {
			t.Fatal(err)
		}
	}
	got := strings.ReplaceAll(strings.Join(items(t, new(Composer).Compose(k, d, f)), "\n"), nbsp, " ")
	for _, want := range []string{"2. Undang-Undang Nomor 8 Tahun 1965 tentang Pembentukan Daerah Tingkat II Tanah Laut",
		"Tahun 2024 (Lembaran Negara Republik Indonesia Tahun 2024 Nomor 77);", "4. Perda A;", "5. Perda B;"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	asks := func(d *model.Document) string {
		var out []string
		for _, fl := range Form(k, d, f) {
			if fl.Def.Retired {
				out = append(out, fl.Def.Key)
			}
		}
		return strings.Join(out, " ")
	}
	if got := asks(d); got != "dasar_pembentukan dasar_hukum_daerah lembaran_uu_3_2024" {
		t.Errorf("the old paper is asked for %s", got)
	}
	if got := asks(testDocument(k)); got != "" {
		t.Errorf("a new paper is asked for %s", got)
	}
}

func TestEveryLawThatKindsCiteIsInTheLibrary(t *testing.T) {
	for _, k := range Shipped().All() {
		model.Walk(k.Text, func(n *model.Node, _ []*model.Node) bool {
			for _, p := range parseInline(n.Text) {
				key, ok := LawOf(p.name)
				_, topic := law.TopicOf(key)
				if _, there := law.Shipped().Get(key); ok && !topic && !there {
					t.Errorf("%s cites %s", k.Key, key)
				}
			}
			return true
		})
	}
}

func TestArrangingOnlyMovesLawsAndIsDoneAtOnce(t *testing.T) {
	keys := []string{"uu-6-2014", "uu-23-2014", "pp-43-2014", "permendesa-5-2016", "uud-1945-18-6", "rtrw-kabupaten", "tidak-ada"}
	f := testDossier()
	rapid.Check(t, func(t *rapid.T) {
		var nodes []*model.Node
		for i := range rapid.IntRange(0, 9).Draw(t, "items") {
			text := fmt.Sprintf("ketikan %d;", i)
			if rapid.Bool().Draw(t, "law") {
				text = "{{hukum:" + rapid.SampledFrom(keys).Draw(t, "key") + "}};"
			}
			nodes = append(nodes, &model.Node{ID: fmt.Sprint("n", i), Kind: model.Angka, Text: text})
		}
		d := &model.Document{Text: []*model.Node{{ID: "s", Kind: model.Seksi, Children: nodes}}, Date: indonesia.MustDate("2025-01-01")}
		before := fmt.Sprint(len(nodes), ids(nodes))
		out := Arranged(d, f)
		got := out[0].Children
		if fmt.Sprint(len(nodes), ids(nodes)) != before {
			t.Fatal("the paper itself was changed")
		}
		a, b := ids(nodes), ids(got)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Fatalf("%v became %v", a, b)
		}
		for i, n := range nodes {
			if _, ok := LawOfItem(n); !ok && got[i] != n {
				t.Fatalf("%q was moved", n.Text)
			}
		}
		d.Text = out
		if again := Arranged(d, f); len(again) > 0 && &again[0] != &out[0] {
			t.Fatal("what was arranged is arranged again")
		}
	})
}

func ids(nodes []*model.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, n.ID)
	}
	return out
}

func TestBlocksOfLawsAreKeptUntilTheLibraryChanges(t *testing.T) {
	k, f := decreeKind(t, "- {{hukum:pp-43-2014}};\n- {{hukum:uu-6-2014}};"), testDossier()
	d := testDocument(k)
	var c Composer
	first := c.Compose(k, d, f)
	second := c.Compose(k, d, f)
	row := func(d *block.Document) block.Block {
		for _, b := range d.Sections[0].Blocks {
			if l, ok := b.(*block.Labels); ok && l.Rows[0].Label == "Mengingat" {
				return b
			}
		}
		t.Fatal("no Mengingat")
		return nil
	}
	if row(first) != row(second) {
		t.Error("nothing changed and Mengingat was made anew")
	}
	g := *f
	g.Laws = compared()
	if third := c.Compose(k, d, &g); row(third) == row(second) || strings.Contains(dump(third), "<?>Undang-Undang Nomor_6") {
		t.Error("the tick does not show")
	}
}
