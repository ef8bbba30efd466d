package compose

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
	"pena/tools/golden"
)

var testNow = time.Date(2025, 8, 4, 9, 0, 0, 0, time.UTC)

// dump writes a composed paper as text, one block a line.
func dump(d *block.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s | %s\n", d.Layout, d.Title, d.Author, d.Subject)
	for _, s := range d.Sections {
		fmt.Fprintf(&b, "\n== section landscape=%v numbers=%q restart=%v centre=%v\n", s.Landscape, s.Numbers, s.Restart, s.Centre)
		if s.Kop != nil {
			fmt.Fprintf(&b, "kop %s %s %s\n", s.Kop.Kind, dumpLines(s.Kop.Lines), dumpLines(s.Kop.Contact))
		}
		dumpBlocks(&b, "", s.Blocks)
	}
	if len(d.Draft) > 0 {
		b.WriteString("\n== draft\n")
	}
	for _, g := range d.Draft {
		fmt.Fprintf(&b, "%-40s %s\n", g.Source, g.Text)
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, in string, blocks []block.Block) {
	for _, bl := range blocks {
		switch bl := bl.(type) {
		case *block.Paragraph:
			fmt.Fprintf(b, "%s%s", in, bl.Role)
			if bl.KeepNext {
				b.WriteString(" +")
			}
			if bl.Outline > 0 {
				fmt.Fprintf(b, " outline=%d", bl.Outline)
			}
			fmt.Fprintf(b, " %s\n", dumpSpans(bl.Spans))
		case *block.List:
			for _, it := range bl.Items {
				fmt.Fprintf(b, "%sitem %q\n", in, it.Label)
				dumpBlocks(b, in+"    ", it.Body)
			}
		case *block.Labels:
			for _, r := range bl.Rows {
				fmt.Fprintf(b, "%slabel %s %q\n", in, bl.Kind, r.Label)
				dumpBlocks(b, in+"    ", r.Body)
			}
		case *block.Table:
			fmt.Fprintf(b, "%stable %v rowmin=%v\n", in, bl.Columns, bl.RowMin)
			dumpRows(b, in+"    head ", bl.Head)
			dumpRows(b, in+"    ", bl.Rows)
		case *block.Figure:
			fmt.Fprintf(b, "%sfigure %.8s fill=%v share=%v %s %s\n", in, bl.Picture.SHA256, bl.Fill, bl.Picture.Share, dumpSpans(bl.Empty), dumpSpans(bl.Caption))
		case *block.Signatures:
			fmt.Fprintf(b, "%ssignatures %s %s\n", in, bl.Form, dumpLines(bl.Opening))
			for _, s := range bl.Signers {
				fmt.Fprintf(b, "%s    %s %s bold=%v left=%v %s\n", in, dumpLines(s.Title), dumpSpans(s.Name), s.Bold, s.Left, dumpLines(s.Below))
			}
		default:
			fmt.Fprintf(b, "%s%T %+v\n", in, bl, bl)
		}
	}
}

func dumpRows(b *strings.Builder, in string, rows []block.TableRow) {
	for _, r := range rows {
		b.WriteString(in)
		if r.Bold {
			b.WriteString("bold ")
		}
		for _, c := range r.Cells {
			fmt.Fprintf(b, "| %s", dumpSpans(c.Spans))
			if c.Span > 1 {
				fmt.Fprintf(b, " <%d>", c.Span)
			}
			if c.Down > 1 {
				fmt.Fprintf(b, " v%d", c.Down)
			}
		}
		b.WriteString("\n")
	}
}

func dumpLines(list []block.Line) string {
	var out []string
	for _, l := range list {
		out = append(out, dumpSpans(l))
	}
	return "[" + strings.Join(out, " / ") + "]"
}

func dumpSpans(spans []block.Span) string {
	var b strings.Builder
	for _, s := range spans {
		mark := ""
		if s.Style&block.Bold != 0 {
			mark += "b"
		}
		if s.Style&block.Italic != 0 {
			mark += "i"
		}
		if s.Style&block.Underline != 0 {
			mark += "u"
		}
		if s.Style&block.Missing != 0 {
			mark += "?"
		}
		if mark != "" {
			fmt.Fprintf(&b, "<%s>", mark)
		}
		b.WriteString(strings.NewReplacer("\n", "⏎", nbsp, "_").Replace(s.Text))
		if mark != "" {
			b.WriteString("</>")
		}
	}
	return b.String()
}

// hold compares a dump with testdata/name.golden.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Text(t, filepath.Join("testdata", name+".golden"), got)
}

// testDossier is a full dossier of three desa in two kecamatan of Tanah Laut.
func testDossier() *Dossier {
	day := indonesia.MustDate
	villages := []struct{ code, name, head string }{
		{"63.01.09.2002", "Tanjung", "Ahmad Ju'uh"}, {"63.01.09.2001", "Bajuin", "Siti Ku\"u"}, {"63.01.01.2003", "", "Budi"},
	}
	k := &model.Kawasan{
		ID: "k", Name: "Agrowisata Bajuin", Theme: "Agrowisata", Regency: "63.01", Centre: "Desa Bajuin", AreaM2: 123456700,
		PlanFrom: 2026, PlanTo: 2028, Borders: model.Borders{North: "Kecamatan Bati-Bati", East: "Kecamatan Batu Ampar"},
		Team:     model.Team{DecreeNumber: "188.45/12/2025", DecreeDate: day("2025-02-03"), Members: []model.TeamMember{{Position: "Ketua", Office: "Sekretaris Daerah", Person: "p1"}}},
		BUMDesma: model.BUMDesma{Name: "Maju Bersama", Seat: "Desa Bajuin", Units: []string{"wisata", "simpan pinjam"}},
		Meetings: []model.Meeting{{ID: "m", Kind: model.MAD, Title: "Musyawarah Antar Desa Pembentukan Kawasan", Desa: "63.01.09.2001",
			Date: day("2025-08-04"), Start: "09.00", End: "selesai", Place: "Balai Desa Bajuin", Leader: "Siti Ku\"u", Secretary: "Budi",
			Speakers: []string{"Camat Bajuin"}, Agenda: []string{"pembukaan;", "pembahasan; dan", "penutup."},
			Decisions: []string{"membentuk kawasan;", "mengusulkan penetapan."},
			Present:   []model.Attendee{{Name: "Rahmah", Sex: "P", Office: "Kader", From: "Desa Bajuin"}, {Name: "Udin", Sex: "L", From: "Desa Tanjung"}}}},
	}
	f := &Dossier{Kawasan: k}
	for i, v := range villages {
		k.Members = append(k.Members, model.Member{Code: v.code, PrintName: v.name, AreaM2: int64(i+1) * 10005000, Population: 1200 * i, Potential: "kopi"})
		k.BUMDesma.Capital = append(k.BUMDesma.Capital, model.Capital{Code: v.code, Village: 50_000_000, Community: int64(i) * 1_500_000})
		f.People = append(f.People, model.Person{ID: model.ID("v" + v.code), Name: v.head,
			Holdings: []model.Holding{{Role: model.RoleKepalaDesa, Region: v.code, Title: "Kepala Desa " + memberName(k.Members[i]), Form: model.Definitif, From: day("2020-01-01")}}})
	}
	f.People = append(f.People,
		model.Person{ID: "p1", FrontTitle: "Drs. H.", Name: "Dahlan", BackTitle: "M.Si.", NIP: "196811151992021002", Rank: "Pembina Utama Muda", Grade: "IV/c",
			Holdings: []model.Holding{{Role: model.RoleSekda, Region: "63.01", Title: "Sekretaris Daerah", Form: model.Definitif, From: day("2021-01-01")}}},
		model.Person{ID: "p2", Name: "Rahmat", BackTitle: "S.E.", Holdings: []model.Holding{{Role: model.RoleBupati, Region: "63.01", Title: "Bupati Tanah Laut", From: day("2025-02-20")}}},
		model.Person{ID: "p3", FrontTitle: "Dr.", Name: "Iwan", BackTitle: "S.STP., M.AP", NIP: "197011151992021002", Rank: "Pembina Tingkat I",
			Holdings: []model.Holding{{Role: model.RoleKepalaDinasProvinsi, Region: "63", Title: "Kepala Dinas", Form: model.Plt, From: day("2025-01-01")}}},
		model.Person{ID: "p4", Name: "Norhayati", NIP: "198001012005012001", Holdings: []model.Holding{{Role: model.RoleCamat, Region: "63.01.09", Title: "Camat Bajuin", From: day("2022-01-01")}}},
	)
	f.Bodies = []model.Body{
		{ID: "b1", Kind: model.BodyDinasProvinsi, Region: "63", Name: "Dinas PMD", Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA"}, Address: "Jalan Dharma Praja", Postal: "70732", Web: "dpmd.example", City: "Banjarbaru"},
		{ID: "b2", Kind: model.BodyBupati, Region: "63.01", Name: "Bupati Tanah Laut", Lines: []string{"BUPATI TANAH LAUT", "PROVINSI KALIMANTAN SELATAN"}, City: "Pelaihari"},
		{ID: "b3", Kind: model.BodyDesa, Region: "63.01.09.2001", Name: "Desa Bajuin", Lines: []string{"PEMERINTAH KABUPATEN TANAH LAUT", "KECAMATAN BAJUIN", "DESA BAJUIN"}, City: "Bajuin"},
	}
	f.Documents = []Summary{{ID: "x1", Kind: "berita-acara-mad", Number: "1/BA/2025", Date: day("2025-08-04"), State: model.Terbit},
		{ID: "x2", Kind: "berita-acara-mad", Number: "2/BA/2025", Date: day("2025-08-05"), State: model.Batal}}
	return f
}

func testDocument(k *Kind) *model.Document {
	d := k.NewDocument("d", "k", testNow)
	d.Number, d.Date, d.Meeting = "400.10/7/PMD/2025", indonesia.MustDate("2025-08-11"), "m"
	return d
}
