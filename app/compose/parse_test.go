package compose

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/model"
)

const frontMatter = `---
kunci: uji
judul: Uji
keluarga: penetapan
tata_letak: surat
isian:
  - {kunci: sifat, label: Sifat, jenis: teks}
---
`

func TestABadFileIsRefusedWholeWithItsLine(t *testing.T) {
	body := strings.Count(frontMatter, "\n")
	for name, c := range map[string]struct {
		file string
		line int
		says string
	}{
		"no front matter":      {"# Isi {#isi}\n", 1, "begin"},
		"no end":               {"---\nkunci: uji\n", 1, "no end"},
		"unknown key":          {"---\nkunci: uji\nwarna: merah\n---\n", 3, "warna"},
		"key twice":            {strings.Replace(frontMatter, "judul: Uji", "judul: Uji\nkunci: lagi", 1), 4, "kunci"},
		"bad yaml":             {"---\nkunci: [uji\n---\n", 2, ""},
		"wrong type":           {strings.Replace(frontMatter, "judul: Uji", "judul: Uji\ntahap: dua", 1), 4, "kind-value-type"},
		"unknown layout":       {strings.Replace(frontMatter, "surat", "puisi", 1), 5, "puisi"},
		"unknown field type":   {strings.Replace(frontMatter, "jenis: teks", "jenis: warna", 1), 7, "warna"},
		"reserved field":       {strings.Replace(frontMatter, "kunci: sifat", "kunci: nomor", 1), 7, "program's own"},
		"code block":           {frontMatter + "# Isi {#isi}\n\n    kode\n", body + 3, "CodeBlock"},
		"fenced code":          {frontMatter + "# Isi {#isi}\n\n```\nkode\n```\n", body + 4, "FencedCodeBlock"},
		"quote":                {frontMatter + "# Isi {#isi}\n\n> kutipan\n", body + 3, "Blockquote"},
		"picture":              {frontMatter + "# Isi {#isi}\n\nlihat ![peta](peta.png)\n", body + 3, "Image"},
		"link":                 {frontMatter + "# Isi {#isi}\n\n[situs](http://a.b)\n", body + 3, "Link"},
		"code span":            {frontMatter + "# Isi {#isi}\n\n`kode`\n", body + 3, "CodeSpan"},
		"html":                 {frontMatter + "# Isi {#isi}\n\nteks <b>tebal</b>\n", body + 3, "<b>"},
		"html block":           {frontMatter + "# Isi {#isi}\n\n<div>\nteks\n</div>\n", body + 3, "HTMLBlock"},
		"rule":                 {frontMatter + "# Isi {#isi}\n\nteks\n\n***\n", body + 5, "ThematicBreak"},
		"underscore emphasis":  {frontMatter + "# Isi {#isi}\n\nkata _miring_ ini\n", body + 3, "otherwise"},
		"entity":               {frontMatter + "# Isi {#isi}\n\nA &amp; B\n", body + 3, "&amp;"},
		"unknown section":      {frontMatter + "# Apa {#apa}\n", body + 1, "apa"},
		"unknown class":        {frontMatter + "# Isi {#isi .merah}\n", body + 1, "merah"},
		"unknown placeholder":  {frontMatter + "# Isi {#isi}\n\nA {{kawasan.warna}}\n", body + 3, "kawasan.warna"},
		"unknown filter":       {frontMatter + "# Isi {#isi}\n\nA {{kawasan.nama|merah}}\n", body + 3, "merah"},
		"broken placeholder":   {frontMatter + "# Isi {#isi}\n\nA {{ kawasan.nama }}\n", body + 3, "placeholder"},
		"unknown field":        {frontMatter + "# Isi {#isi}\n\nA {{isian.apa}}\n", body + 3, "isian.apa"},
		"reference to nothing": {frontMatter + "# Isi {#isi}\n\nA {{rujuk:apa}}\n", body + 3, "apa"},
		"unknown table":        {frontMatter + "# Isi {#isi}\n\n{{tabel:apa}}\n", body + 3, "apa"},
		"name twice":           {frontMatter + "# Isi {#isi}\n\n- a {#x}\n- b {#x}\n", body + 4, "twice"},
		"two texts in a pasal": {strings.Replace(frontMatter, "surat", "anggaran-dasar", 1) + "## Pasal {#p}\n\nsatu\n\ndua\n", body + 5, "one text"},
		"plain level 2":        {frontMatter + "# Isi {#isi}\n\n## Apa\n", body + 3, "neither"},
		"nested too deep":      {frontMatter + "# Isi {#isi}\n\n" + strings.Repeat("- ", 60) + "a\n", 0, ""},
		"pasal under paragraph": {strings.Replace(frontMatter, "surat", "rpkp", 1) + "# BAB A\n\n## Latar {.subbab}\n\n- a\n\n  b\n\n## Bagian B\n\nteks\n",
			body + 11, "may not stand"},
	} {
		t.Run(name, func(t *testing.T) {
			k, err := ParseKind("uji.md", []byte(c.file))
			var e *model.Error
			if k != nil || !errors.As(err, &e) {
				t.Fatalf("taken, or refused with %v", err)
			}
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %q, want %q in it", err, c.says)
			}
			if want := "uji.md:" + itoa(c.line); c.line > 0 && e.Field != want {
				t.Errorf("the place is %s, want %s (%v)", e.Field, want, err)
			}
		})
	}
}

func itoa(n int) string { return storedNumber(int64(n), 0) }

func TestAFileOverTheBoundIsRefused(t *testing.T) {
	_, err := ParseKind("besar.md", make([]byte, maxKindBytes+1))
	if !errors.Is(err, &model.Error{Kind: model.TooLarge}) {
		t.Errorf("got %v", err)
	}
}

func TestTheBodyBecomesTheTreeItDescribes(t *testing.T) {
	k := testKind(t, "anggaran-dasar")
	var b strings.Builder
	model.Walk(k.Text, func(n *model.Node, above []*model.Node) bool {
		b.WriteString(strings.Repeat(" ", len(above)) + string(n.Kind) + " " + n.Name + n.Table + " " + short(n.Text) + "\n")
		return true
	})
	hold(t, "tree", b.String())
	if k.Text[0].Children[0].Text != "Bahwa desa-desa bersepakat." {
		t.Errorf("the mukadimah reads %q", k.Text[0].Children[0].Text)
	}
}

func TestKindsAreInTheOrderOfLists(t *testing.T) {
	last := -1
	for _, k := range Shipped().All() {
		family := strings.Index(strings.Join(families, " "), k.Family)
		if at := (family*100+k.Stage)*100 + k.Order; at < last {
			t.Errorf("%s stands too late", k.Key)
		} else {
			last = at
		}
		if Shipped().Kind(k.Key) != k {
			t.Errorf("%s is not found by its key", k.Key)
		}
	}
	if Shipped().Kind("tidak-ada") != nil {
		t.Error("a kind was found that is not there")
	}
}

func TestANewDocumentIsACopyWithIdsOfItsOwn(t *testing.T) {
	k := Shipped().Kind("anggaran-dasar")
	d := k.NewDocument("d", "k", testNow)
	if err := model.CheckText(d.Text); err != nil {
		t.Fatal(err)
	}
	if len(d.Fields) != 0 || d.State != model.Konsep || d.NextNode == 0 {
		t.Errorf("fields %v, state %s, next node %d", d.Fields, d.State, d.NextNode)
	}
	d.Text[0].Children[0].Text = "diubah"
	if k.Text[0].Children[0].Text == "diubah" {
		t.Error("the document shares a node with the kind")
	}
}

func FuzzParseKind(f *testing.F) {
	files, _ := filepath.Glob("testdata/kinds/*.md")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(frontMatter + "# Isi {#isi}\n\n- a **b** {#x}\n  - {{rujuk:x}}\n\n{{naskah.tanggal|hari}}\n"))
	for _, key := range []string{"surat-undangan", "keputusan-penetapan-kawasan"} {
		f.Add(ShippedText(key))
	}
	f.Add([]byte(doubling(40)))
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := ParseKind("f", data)
		if err != nil {
			return
		}
		d := k.NewDocument("d", "k", testNow)
		if err := model.CheckText(d.Text); err != nil {
			t.Fatalf("taken, but %v", err)
		}
		var c Composer
		c.Compose(k, d, nil)
		if n := len(dump(c.Compose(k, d, testDossier()))); n > 64<<20 {
			t.Fatalf("%d bytes make %d", len(data), n)
		}
		Form(k, d, nil)
	})
}
