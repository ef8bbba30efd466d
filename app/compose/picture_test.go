package compose

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
)

const (
	sumA = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	sumB = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
)

func pictureFile(t testing.TB, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const mapFront = "---\nkunci: x\njudul: X\nkeluarga: penetapan\ntahap: 10\ntata_letak: keputusan\nkop: \"\"\n" +
	"isian:\n  - {kunci: peta_delineasi, label: Peta delineasi, jenis: gambar, bawaan: \"{{kawasan.peta}}\", wajib: true}\n" +
	"  - {kunci: foto, label: Foto kegiatan, jenis: gambar}\n" +
	"penandatangan:\n  bentuk: produk-hukum\n  daftar:\n    - {peran: bupati, wilayah: kabupaten}\n" +
	"gambar:\n  - {kunci: peta, isian: peta_delineasi, judul: \"Peta {{kawasan.nama}}\", penuh: true, mendatar: true}\n" +
	"  - {kunci: foto, isian: foto, lebar: 0.5}\n---\n\n# Menimbang {#menimbang .huruf}\n\n- bahwa;\n\n"

func mapKind(t testing.TB) *Kind {
	t.Helper()
	k, err := ParseKind("x.md", []byte(mapFront+"# Peta {#lampiran-1}\n\n{{gambar:peta}}\n\n{{gambar:foto}}\n"))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// figures are the pictures of a paper, each with the section it stands in.
func figures(d *block.Document) (out []*block.Figure, in []*block.Section) {
	for i := range d.Sections {
		for _, b := range d.Sections[i].Blocks {
			if f, ok := b.(*block.Figure); ok {
				out, in = append(out, f), append(in, &d.Sections[i])
			}
		}
	}
	return out, in
}

func TestTheMapOfTheDossierStandsInItsAnnexUnlessThePaperHasAnother(t *testing.T) {
	k, f := mapKind(t), testDossier()
	files := map[string][]byte{sumA: pictureFile(t, 300, 200), sumB: pictureFile(t, 200, 300)}
	f.Pictures = func(sum string) []byte { return files[sum] }
	f.Kawasan.Map = sumA
	d := testDocument(k)
	var c Composer
	list, in := figures(c.Compose(k, d, f))
	if len(list) != 1 || list[0].Picture.SHA256 != sumA || !list[0].Fill || len(list[0].Empty) > 0 || block.Line(list[0].Caption).String() != "Peta Agrowisata Bajuin" {
		t.Fatalf("the map is set as %+v", list)
	}
	s := in[0]
	if _, head := s.Blocks[0].(*block.Paragraph); !s.Landscape || !head {
		t.Errorf("a map wider than high stands on a landscape page with its heading, not in %+v", s)
	}
	if _, signed := s.Blocks[len(s.Blocks)-1].(*block.Signatures); !signed {
		t.Error("the annex is not signed on the page of its map")
	}
	again, _ := figures(c.Compose(k, d, f))
	if again[0] != list[0] {
		t.Error("an unchanged picture is composed anew")
	}
	if err := SetField(k, d, "peta_delineasi", sumB); err != nil {
		t.Fatal(err)
	}
	if err := SetField(k, d, "foto", sumA); err != nil {
		t.Fatal(err)
	}
	list, in = figures(c.Compose(k, d, f))
	if len(list) != 2 || list[0].Picture.SHA256 != sumB || list[1].Picture.SHA256 != sumA || in[0].Landscape || list[1].Picture.Share != 0.5 || list[1].Fill {
		t.Errorf("the paper's own pictures are set as %+v", list)
	}
}

func TestAPaperWithoutItsMapIsADraftWithAFrameThatSaysSo(t *testing.T) {
	k, f := mapKind(t), testDossier()
	gaps := func() (string, []*block.Figure) {
		out := new(Composer).Compose(k, testDocument(k), f)
		var all []string
		for _, g := range out.Draft {
			if g.Source == "field:peta_delineasi" {
				all = append(all, g.Text)
			}
		}
		list, _ := figures(out)
		return strings.Join(all, " "), list
	}
	text, list := gaps()
	if text != "Peta delineasi belum diisi." || len(list) != 1 || block.Line(list[0].Empty).String() != "[Peta delineasi]" || list[0].Empty[0].Style&block.Missing == 0 {
		t.Errorf("without a map: %q, %+v", text, list)
	}
	f.Kawasan.Map = sumA
	f.Pictures = func(string) []byte { return nil }
	if text, list = gaps(); text != "Peta delineasi tidak ditemukan; pilih gambarnya lagi." || len(list) != 1 || len(list[0].Picture.Data) > 0 {
		t.Errorf("with a map that is gone: %q, %+v", text, list)
	}
	form := Form(k, testDocument(k), &Dossier{Kawasan: &model.Kawasan{}})
	for _, fl := range form {
		if fl.Def.Type == TypePicture && fl.Missing != fl.Def.Required {
			t.Errorf("the form says that %s is missing: %v", fl.Def.Key, fl.Missing)
		}
	}
}

func TestTheNameOfAPictureIsNeverPrinted(t *testing.T) {
	k, f := mapKind(t), testDossier()
	f.Kawasan.Map = sumA
	f.Pictures = func(string) []byte { return pictureFile(t, 30, 20) }
	d := testDocument(k)
	d.Text = model.Edit(d.Text, d.Text[0].Children[0].ID, func(n *model.Node) {
		n.Text = "bahwa {{gambar:peta}} dan {{isian.peta_delineasi}} dan {{kawasan.peta}};"
	})
	out := new(Composer).Compose(k, d, f)
	for _, text := range texts(out, "") {
		if strings.Contains(text, "aaaa") {
			t.Errorf("printed: %q", text)
		}
	}
	if s := dump(out); !strings.Contains(s, "Gambar “Peta delineasi” harus berdiri sendiri dalam satu alinea.") {
		t.Errorf("nothing tells where a picture may stand:\n%s", s)
	}
}

func TestPicturesThatAKindCannotHaveAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"another default":           {`bawaan: "{{kawasan.peta}}"`, `bawaan: "{{kawasan.nama}}"`, "can only be"},
		"a field of another type":   {"isian: foto, lebar", "isian: tidak-ada, lebar", "no isian"},
		"a width of more than all":  {"lebar: 0.5", "lebar: 1.5", "0 to 1"},
		"a key that stands twice":   {"{kunci: foto, isian: foto", "{kunci: peta, isian: foto", "stands twice"},
		"an unknown picture":        {"{{gambar:foto}}", "{{gambar:lain}}", `no gambar "lain"`},
		"a picture in a sentence":   {"\n\n{{gambar:foto}}", "\n\nlihat {{gambar:foto}}", "must stand alone"},
		"a picture in an item":      {"- bahwa;", "- {{gambar:foto}}", "must stand alone"},
		"a picture's name as words": {"- bahwa;", "- bahwa {{isian.foto}};", "unknown placeholder"},
	} {
		file := mapFront + "# Peta {#lampiran-1}\n\n{{gambar:peta}}\n\n{{gambar:foto}}\n"
		if !strings.Contains(file, c.from) {
			t.Fatalf("%s: nothing to change", name)
		}
		_, err := ParseKind("x.md", []byte(strings.Replace(file, c.from, c.to, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if err := CheckField(FieldDef{Key: "p", Type: TypePicture}, "bukan jumlah uji"); err == nil {
		t.Error("any word is taken for the name of a picture")
	}
}
