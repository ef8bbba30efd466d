package papers_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/compare"
)

// run gives what a tool says of a PDF file; a missing tool fails the test.
func run(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "naskah.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func TestPapers_stand_on_their_pages_as_the_golden_text_says(t *testing.T) {
	for _, p := range all(t, "", sample.Build(now)) {
		var b bytes.Buffer
		if err := p.pages.Dump(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", p.name+".golden")
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, golden := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
		for i := range min(len(got), len(golden)) {
			if got[i] != golden[i] {
				t.Errorf("%s: line %d is\n%s\nand should be\n%s\n(go test ./app/papers -update after looking at the pages)", p.name, i+1, got[i], golden[i])
				break
			}
		}
		if len(got) != len(golden) {
			t.Errorf("%s: %d lines, the golden file has %d", p.name, len(got), len(golden))
		}
	}
}

// parts are what must stand in the text of each kind, in this order.
var parts = map[string][]string{
	"keputusan-penetapan-kawasan": {"BUPATI TANAH LAUT", "KEPUTUSAN BUPATI TANAH LAUT", "NOMOR", "TENTANG", "PENETAPAN KAWASAN PERDESAAN", "Menimbang", "Mengingat", "Memperhatikan", "MEMUTUSKAN:", "Menetapkan", "KESATU", "KEDUA", "KETUJUH", "Ditetapkan di Pelaihari", "pada tanggal", "LAMPIRAN I", "63.01.10.2001", "Jumlah"},
	"undangan-mad":                {"Nomor", "Sifat", "Lampiran", "Hal", "Yth.", "Hari/tanggal", "Waktu", "WITA", "Tempat", "Tembusan"},
	"berita-acara-mad":            {"BERITA ACARA", "Pada hari ini, Selasa tanggal", "Demikian Berita Acara ini dibuat", "Tanda Tangan", "Mengetahui"},
	"surat-audiensi":              {"Nomor", "Hal", "Sekretaris Daerah", "Ketua Tim Koordinasi", "Tembusan"},
	"anggaran-dasar":              {"LAMPIRAN", "ANGGARAN DASAR", "BAB I", "Pasal 1", "BAB XIV", "KETENTUAN PENUTUP"},
	"rpkp":                        {"RENCANA PEMBANGUNAN", "DAFTAR ISI", "BAB I", "Latar Belakang", "Matriks Program", "PENUTUP"},
}

func TestPapers_read_back_from_the_PDF_have_every_part_in_order(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range all(t, "", sample.Build(now)) {
		text := run(t, p.file(t), "pdftotext", "-layout", "FILE", "-")
		if seen[p.doc.Kind] {
			continue
		}
		seen[p.doc.Kind] = true
		at := 0
		for _, part := range parts[p.doc.Kind] {
			i := strings.Index(text[at:], part)
			if i < 0 {
				t.Errorf("%s: %q does not stand behind what comes before it", p.name, part)
				continue
			}
			at += i
		}
	}
	if len(seen) != len(parts) {
		t.Errorf("the sample has %d kinds, %d are described", len(seen), len(parts))
	}
}

func TestPapers_are_sound_files_of_F4_pages_with_all_fonts(t *testing.T) {
	for _, p := range all(t, "", sample.Build(now)) {
		file := p.file(t)
		run(t, file, "qpdf", "--check", "FILE")
		if info := run(t, file, "pdfinfo", "FILE"); !strings.Contains(info, "609.4") || !strings.Contains(info, "935.4") {
			t.Errorf("%s: not F4:\n%s", p.name, info)
		}
		for i, line := range strings.Split(strings.TrimSpace(run(t, file, "pdffonts", "FILE")), "\n") {
			if f := strings.Fields(line); i > 1 && f[len(f)-5] != "yes" {
				t.Errorf("%s: a font is not embedded: %s", p.name, line)
			}
		}
		if !bytes.Equal(file, p.file(t)) {
			t.Errorf("%s: written twice, the bytes differ", p.name)
		}
	}
}

func TestPapers_show_nothing_raw_without_the_DRAF_mark(t *testing.T) {
	for _, p := range append(all(t, "", sample.Build(now)), all(t, "x-", sample.Extreme(now))...) {
		for i, page := range p.pages.Pages {
			var b strings.Builder
			for _, q := range page.Placed {
				for _, r := range q.Box.Runs {
					b.WriteString(r.Text + "\n")
				}
			}
			text := b.String()
			if strings.Contains(text, "{{") || strings.Contains(text, "}}") || strings.Contains(text, "‹") {
				t.Errorf("%s page %d: a raw mark stands on the page", p.name, i+1)
			}
			if marked := strings.Contains(text, "DRAF"); marked != (len(p.blocks.Draft) > 0) {
				t.Errorf("%s page %d: DRAF mark %v, %d gaps", p.name, i+1, marked, len(p.blocks.Draft))
			}
		}
	}
}

func TestPapers_keep_their_text_inside_the_paper(t *testing.T) {
	for _, p := range append(all(t, "", sample.Build(now)), all(t, "x-", sample.Extreme(now))...) {
		for i, page := range p.pages.Pages {
			for _, q := range page.Placed {
				for _, r := range q.Box.Runs {
					if x := q.X + r.X; x < 4 || x+r.Width() > page.Width-4 || q.Y+r.Y > page.Height-8 {
						t.Errorf("%s page %d: %q stands at %.1f, %.1f", p.name, i+1, r.Text, x, q.Y+r.Y)
					}
				}
			}
		}
	}
}

func TestPapers_look_the_same_in_the_preview_and_in_the_PDF(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range all(t, "", sample.Build(now)) {
		if seen[p.doc.Kind] || p.doc.Kind == "rpkp" {
			continue
		}
		seen[p.doc.Kind] = true
		first := &typeset.Pages{Meta: p.pages.Meta, Pages: p.pages.Pages[:2]}
		compare.EqualPages(t, (&paper{name: p.name, pages: first}).file(t), first)
	}
}
