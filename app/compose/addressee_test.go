package compose

import (
	"fmt"
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
)

// letterTo is a letter of invitation with the addressees written so in its template.
func letterTo(t *testing.T, addressees string) *Kind {
	t.Helper()
	k, err := ParseKind("surat.md", []byte(`---
kunci: uji-tujuan
judul: Surat uji
keluarga: penetapan
tahap: 1
tata_letak: surat
kop: dinas-provinsi
wilayah_kop: provinsi
isian:
  - {kunci: hal, label: Hal, jenis: teks, bawaan: Permohonan, wajib: true}
  - {kunci: diundang, label: Yang diundang, jenis: daftar}
  - {kunci: kota, label: Kota tujuan, jenis: teks, bawaan: Tempat}
  - {kunci: yth_paling_banyak, label: Paling banyak, jenis: bilangan, bawaan: "4"}
penandatangan:
  bentuk: surat
  daftar:
    - {peran: kepala-dinas-provinsi, wilayah: provinsi}
---

# Daftar Undangan {#yth}

`+addressees+`

# Isi {#isi}

Isi surat.
`))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

const invited = "- {{isian.diundang}}\n\ndi {{isian.kota}}"

// sides are the addressees in the letter itself and in a list behind it, one a
// line, with their labels.
func sides(d *block.Document) (front, behind string) {
	var words func(list []block.Block) string
	words = func(list []block.Block) string {
		var out []string
		for _, b := range list {
			switch b := b.(type) {
			case *block.Paragraph:
				out = append(out, strings.TrimSpace(block.Line(b.Spans).String()))
			case *block.List:
				for _, i := range b.Items {
					out = append(out, strings.TrimSpace(i.Label+" "+words(i.Body)))
				}
			}
		}
		return strings.Join(out, "\n")
	}
	for _, b := range d.Sections[0].Blocks {
		if l, ok := b.(*block.List); ok && l.Items[0].Label == "Yth." {
			front = words([]block.Block{l})
		}
	}
	for _, s := range d.Sections[1:] {
		behind += words(s.Blocks)
	}
	return front, behind
}

func TestAddressees(t *testing.T) {
	five := "Camat Bajuin\nCamat Pelaihari\nCamat Takisung\nCamat Panyipatan\nCamat Kurau"
	for _, c := range []struct {
		name, template, invited, front, behind string
	}{
		{"one stands behind Yth. without a number", invited, "Camat Bajuin", "Yth. Camat Bajuin\ndi Tempat", ""},
		{"two are numbered", invited, "Camat Bajuin\nCamat Pelaihari", "Yth. 1. Camat Bajuin\n2. Camat Pelaihari\ndi Tempat", ""},
		{"as many as the letter holds", invited, "A Satu\nB Dua\nC Tiga\nD Empat", "Yth. 1. A Satu\n2. B Dua\n3. C Tiga\n4. D Empat\ndi Tempat", ""},
		{"more stand in a list behind the letter", invited, five, "Yth. (daftar terlampir)\ndi Tempat",
			"1. Camat Bajuin\n2. Camat Pelaihari\n3. Camat Takisung\n4. Camat Panyipatan\n5. Camat Kurau"},
		{"the first line alone is the addressee", "Bupati {{kabupaten.nama}}\n\nu.p. Sekretaris Daerah\n\ndi {{kabupaten.ibu_kota}}", "", "Yth. Bupati Tanah Laut\nu.p. Sekretaris Daerah\ndi Pelaihari", ""},
		{"a line whose condition does not hold is left out", "- Sekretaris Daerah\n\nmelalui {{isian.diundang}} {?diundang}\n\ndi Tempat", "", "Yth. Sekretaris Daerah\ndi Tempat", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := letterTo(t, c.template)
			d := testDocument(k)
			if err := SetField(k, d, "diundang", c.invited); err != nil {
				t.Fatal(err)
			}
			front, behind := sides(new(Composer).Compose(k, d, testDossier()))
			if front != c.front {
				t.Errorf("the letter is to\n%s\nnot to\n%s", front, c.front)
			}
			if !strings.Contains(behind, c.behind) || (c.behind == "") != (behind == "") {
				t.Errorf("behind the letter stands\n%s\nnot\n%s", behind, c.behind)
			}
		})
	}
}

// The office says how many the letter itself holds; none answered means all.
func TestHowManyAddresseesALetterHolds(t *testing.T) {
	k := letterTo(t, invited)
	for _, c := range []struct {
		most    string
		count   int
		annexed bool
	}{{"4", 4, false}, {"4", 5, true}, {"1", 2, true}, {"0", 30, false}, {"30", 30, false}, {"30", 31, true}} {
		d := testDocument(k)
		names := make([]string, c.count)
		for i := range names {
			names[i] = fmt.Sprintf("Kepala Desa %d", i+1)
		}
		for key, value := range map[string]string{"yth_paling_banyak": c.most, "diundang": strings.Join(names, "\n")} {
			if err := SetField(k, d, key, value); err != nil {
				t.Fatal(err)
			}
		}
		front, behind := sides(new(Composer).Compose(k, d, testDossier()))
		if got := strings.Contains(front, "(daftar terlampir)"); got != c.annexed || (behind != "") != c.annexed {
			t.Errorf("%d addressees where %s may stand: annexed %v\n%s", c.count, c.most, got, front)
		}
		all := front
		if c.annexed {
			all = behind
		}
		if !strings.Contains(all, fmt.Sprintf("%d. Kepala Desa %[1]d", c.count)) || strings.Contains(all, fmt.Sprintf("Kepala Desa %d", c.count+1)) {
			t.Errorf("%d addressees: the last is missing or there are more:\n%s", c.count, all)
		}
	}
}

// A letter to nobody is a draft that says so, in its place.
func TestALetterToNobodyIsADraft(t *testing.T) {
	k := letterTo(t, invited)
	d := testDocument(k)
	out := new(Composer).Compose(k, d, testDossier())
	front, _ := sides(out)
	if !strings.Contains(front, "[") {
		t.Errorf("the letter is to\n%s", front)
	}
	yth := model.Node{}
	for _, n := range d.Text {
		if n.Name == "yth" {
			yth = *n
		}
	}
	found := false
	for _, g := range out.Draft {
		found = found || g.Source == yth.ID || g.Source == "field:diundang" || strings.Contains(g.Text, "tujuan")
	}
	if !found {
		t.Errorf("no gap tells that the addressee is missing: %v", out.Draft)
	}
}
