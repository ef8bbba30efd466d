package compose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// testKinds are small kinds of every layout, kept apart from the shipped ones so
// that an office's change of words breaks no test.
func testKinds(t testing.TB) []*Kind {
	t.Helper()
	var out []*Kind
	files, err := filepath.Glob("testdata/kinds/*.md")
	if err != nil || len(files) != 5 {
		t.Fatalf("%d test kinds (%v)", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		k, err := ParseKind(f, data)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, k)
	}
	return out
}

func testKind(t testing.TB, layout string) *Kind {
	t.Helper()
	for _, k := range testKinds(t) {
		if k.Layout == layout {
			return k
		}
	}
	t.Fatalf("no test kind with the layout %s", layout)
	return nil
}

// filled answers what the test kinds ask and fills the matrix.
func filled(t testing.TB, k *Kind) *model.Document {
	t.Helper()
	d := testDocument(k)
	for key, value := range map[string]string{"tanggal_acara": "2025-08-17", "biaya": "1500000", "salinan": "Gubernur",
		"nomor_peraturan": "Kepala Desa Tanjung Nomor 1 Tahun 2025\nKepala Desa Bajuin Nomor 4 Tahun 2025\nKepala Desa Kuala Tambangan Nomor 2 Tahun 2025"} {
		if k.Field(key) == nil {
			continue
		}
		if err := SetField(k, d, key, value); err != nil {
			t.Fatal(err)
		}
	}
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Table == "matriks" {
			n.Rows = []model.Row{
				{ID: "r1", Cells: []string{"", "Wisata", "Membangun *gerbang*", "63.01.09.2001", "2.5", "2026=1000000;2027=250000", ""}},
				{ID: "r2", Cells: []string{"", "Jalan", "Mengaspal", "63.01.09.2002", "", "2027=500000", ""}},
				{ID: "r3", Cells: []string{"", "Wisata", "Melatih pemandu [siapa]", "99.99", "banyak", "2028=7", ""}},
			}
		}
		return true
	})
	return d
}

func TestLayoutsAreAsTheGoldenFilesHaveThem(t *testing.T) {
	for _, k := range testKinds(t) {
		t.Run(k.Key, func(t *testing.T) {
			var c Composer
			hold(t, k.Key, dump(c.Compose(k, filled(t, k), testDossier())))
		})
		t.Run(k.Key+" of an empty dossier", func(t *testing.T) {
			var c Composer
			hold(t, k.Key+"-kosong", dump(c.Compose(k, k.NewDocument("d", "k", testNow), nil)))
		})
	}
}

func TestShippedKindsComposeWithNothingMissingButWhatIsAsked(t *testing.T) {
	for _, k := range Shipped().All() {
		var c Composer
		out := c.Compose(k, testDocument(k), testDossier())
		for _, g := range out.Draft {
			if strings.Contains(g.Text, "Rujukan") || strings.Contains(g.Text, "tidak dikenal") {
				t.Errorf("%s: %s", k.Key, g.Text)
			}
		}
		if s := dump(out); strings.Contains(s, "{{") || strings.Contains(s, "}}") {
			t.Errorf("%s prints a placeholder as it stands", k.Key)
		}
	}
}

// signatures finds the last signatures of a paper.
func signatures(d *block.Document) *block.Signatures {
	var out *block.Signatures
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if sg, ok := b.(*block.Signatures); ok {
				out = sg
			}
		}
	}
	return out
}

func TestWhoSignsDependsOnTheDateAndTheChoice(t *testing.T) {
	k, f := testKind(t, "surat"), testDossier()
	compose := func(change func(d *model.Document)) *block.Signatures {
		d := filled(t, k)
		change(d)
		var c Composer
		return signatures(c.Compose(k, d, f))
	}
	now := compose(func(*model.Document) {})
	if got := now.Signers[0]; got.Title[0].String() != "Plt.\u00a0KEPALA DINAS," || got.Name.String() != "Dr. Iwan, S.STP., M.AP" || !got.Bold {
		t.Errorf("the acting head signs as %+v", got)
	}
	early := compose(func(d *model.Document) { d.Date = indonesia.MustDate("2019-01-01") })
	if got := early.Signers[0]; got.Name[0].Style&block.Missing == 0 || got.Name.String() != "[Kepala Dinas PMD Provinsi Kalimantan Selatan]" {
		t.Errorf("before anybody held the office: %+v", got)
	}
	other := compose(func(d *model.Document) { d.Signer = "p1" })
	if got := other.Signers[0]; len(got.Title) != 2 || got.Title[0].String() != "a.n.\u00a0KEPALA DINAS" || got.Title[1].String() != "SEKRETARIS DAERAH," {
		t.Errorf("somebody else signs in the head's name as %q", got.Title)
	}
}

func TestTheLatestHolderOfAnOfficeWins(t *testing.T) {
	day := indonesia.MustDate
	hold := func(from, to string) []model.Holding {
		return []model.Holding{{Role: model.RoleCamat, Region: "63.01.09", Title: "Camat Bajuin", From: day(from), To: day(to)}}
	}
	f := &Dossier{People: []model.Person{{ID: "a", Name: "Lama", Holdings: hold("2020-01-01", "2025-06-30")},
		{ID: "b", Name: "Pengganti", Holdings: hold("2025-06-01", "2025-06-30")}, {ID: "c", Name: "Baru", Holdings: hold("2025-07-01", "")}}}
	for date, want := range map[string]string{"2025-05-31": "Lama", "2025-06-01": "Pengganti", "2025-07-01": "Baru", "": "Baru", "2019-01-01": ""} {
		if o, _ := f.Holder(model.RoleCamat, "63.01.09", day(date)); o.Person.Name != want {
			t.Errorf("on %q it is %q, want %q", date, o.Person.Name, want)
		}
	}
	if _, ok := f.Holder(model.RoleCamat, "63.01.01", day("2025-07-01")); ok {
		t.Error("the camat of one kecamatan was taken for that of another")
	}
}

func TestLegalProductsNeverPrintTitles(t *testing.T) {
	k := testKind(t, "keputusan")
	var c Composer
	s := signatures(c.Compose(k, filled(t, k), testDossier()))
	if s.Signers[0].Name.String() != "RAHMAT" || len(s.Signers[0].Below) != 0 {
		t.Errorf("signed as %q %q", s.Signers[0].Name, s.Signers[0].Below)
	}
}

func TestMembersAreThoseOfThePapersDate(t *testing.T) {
	k, f := testKind(t, "anggaran-dasar"), testDossier()
	f.Kawasan.Members[0].Left = indonesia.MustDate("2025-08-10")
	d := filled(t, k)
	var c Composer
	if s := signatures(c.Compose(k, d, f)); len(s.Signers) != 2 {
		t.Errorf("%d desa sign after one has left", len(s.Signers))
	}
	d.Date = indonesia.MustDate("2025-08-10")
	if s := signatures(c.Compose(k, d, f)); len(s.Signers) != 3 {
		t.Errorf("%d desa sign on the last day of the third", len(s.Signers))
	}
}

func TestExtremeDataIsComposed(t *testing.T) {
	f := testDossier()
	var names []string
	for i := range 27 {
		code := "63.11.06." + "20" + string(rune('0'+i/10)) + string(rune('0'+i%10))
		f.Kawasan.Members = append(f.Kawasan.Members, model.Member{Code: code, PrintName: "SIMPANG EMPAT SUNGAI BARU " + string(rune('A'+i)), AreaM2: 1})
		names = append(names, code)
		f.Kawasan.Meetings[0].Present = append(f.Kawasan.Meetings[0].Present, make([]model.Attendee, 5)...)
	}
	for _, k := range testKinds(t) {
		d := filled(t, k)
		long := strings.Repeat("Prof. Dr. Ir. H. ", 5)
		f.People[3].FrontTitle, f.People[4].Name = long, "Z"
		var c Composer
		out := c.Compose(k, d, f)
		if s := signatures(out); k.Signing.Form == SignVillage && k.Layout == "anggaran-dasar" && len(s.Signers) != 3+len(names) {
			t.Errorf("%d of %d desa sign", len(s.Signers), 3+len(names))
		}
	}
}
