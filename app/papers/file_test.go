package papers_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pena/app/typeset"
	"pena/app/typeset/compare"
)

// run gives what a tool says of a PDF file, which stands for FILE among the
// arguments. A missing tool fails the test.
func run(t *testing.T, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "naskah.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v (packages poppler-utils and qpdf are needed): %v\n%s", name, args, err, out)
	}
	return string(out)
}

var (
	upright   = regexp.MustCompile(`Page +\d+ size: +609\.4\d* x 935\.4\d* pts`)
	lying     = regexp.MustCompile(`Page +\d+ size: +935\.4\d* x 609\.4\d* pts`)
	a4        = regexp.MustCompile(`Page +\d+ size: +595\.2\d* x 841\.8\d* pts`)
	pageSizes = regexp.MustCompile(`Page +\d+ size:`)
)

// lyingPages are the kinds with landscape pages: wide tables, and maps.
var lyingPages = map[string]bool{"rpkp": true, "keputusan-penetapan-kawasan": true}

func TestFiles_are_sound_and_of_F4_pages_with_all_fonts_within(t *testing.T) {
	for _, p := range completePapers(t) {
		file := p.file(t)
		if out := run(t, file, "qpdf", "--check", "FILE"); strings.Contains(strings.ToLower(out), "warning") {
			t.Errorf("%s: %s", p.name, out)
		}
		info := run(t, file, "pdfinfo", "-l", "-1", "FILE")
		tall, wide := len(upright.FindAllString(info, -1)), len(lying.FindAllString(info, -1))
		if p.blocks.Layout == "laporan" { // A4, as the local rules have it for reports
			tall = len(a4.FindAllString(info, -1))
		}
		if all := len(pageSizes.FindAllString(info, -1)); all != len(p.pages.Pages) || tall+wide != all || (wide > 0) != lyingPages[p.doc.Kind] {
			t.Errorf("%s: %d pages, %d upright and %d lying F4:\n%s", p.name, all, tall, wide, info)
		}
		fonts := strings.Split(strings.TrimSpace(run(t, file, "pdffonts", "FILE")), "\n")[2:]
		if len(fonts) == 0 {
			t.Errorf("%s has no fonts", p.name)
		}
		for _, line := range fonts {
			if f := strings.Fields(line); f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
				t.Errorf("%s: a font is not embedded, or its words cannot be copied: %s", p.name, line)
			}
		}
	}
}

func TestFiles_give_back_the_words_of_their_pages(t *testing.T) {
	for _, p := range completePapers(t) {
		text := strings.Split(run(t, p.file(t), "pdftotext", "-raw", "FILE", "-"), "\f")
		for i, want := range p.texts() {
			if got := strings.Fields(strings.ReplaceAll(text[i], "\u00a0", " ")); !sameWords(got, strings.Fields(want)) {
				t.Errorf("%s page %d: pdftotext reads\n%s\nand the page has\n%s", p.name, i+1, strings.Join(got, " "), want)
			}
		}
		hold(t, p.name+".txt", run(t, p.file(t), "pdftotext", "-layout", "FILE", "-"))
	}
}

// sameWords compares the letters of the words in any order: poppler reads a page
// by its lines, and a line may hold parts of several words.
func sameWords(a, b []string) bool {
	count := map[rune]int{}
	for _, r := range strings.Join(a, "") {
		count[r]++
	}
	for _, r := range strings.Join(b, "") {
		count[r]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// shown are the pages that are compared with the preview, of one kind at least
// of every layout: the first and the one of most variety.
var shown = map[string][]int{
	"surat-audiensi": {0, 1}, "undangan-mad": {0, 2}, "berita-acara-mad": {0, 1},
	"keputusan-penetapan-kawasan": {0, 5}, "anggaran-dasar": {0, 4}, "rpkp": {2, 15},
	"keputusan-tkpkp-kabupaten": {3}, "keputusan-tkpkp-kawasan": {2}, "keputusan-kepala-dinas": {0}, "keputusan-tim-penyusun-rpkp": {2},
	"keputusan-bkad": {0}, "peraturan-bupati-rpkp": {0, 7}, "peraturan-bersama-kerja-sama": {0}, "peraturan-bersama-bumdesma": {0, 7},
	"peraturan-bersama-art": {3}, "anggaran-rumah-tangga": {0},
	"surat-tugas": {0}, "nota-dinas": {0}, "daftar-hadir": {0}, "lembar-disposisi": {0}, "laporan-pendampingan": {1}, "surat-pengantar": {0},
}

func TestFiles_show_what_the_preview_shows(t *testing.T) {
	for _, p := range kindsOf(t) {
		some := &paper{name: p.name, pages: &typeset.Pages{Meta: p.pages.Meta}}
		if len(shown[p.doc.Kind]) == 0 {
			continue // its layout is shown by another kind
		}
		for _, i := range shown[p.doc.Kind] {
			some.pages.Pages = append(some.pages.Pages, p.pages.Pages[i])
		}
		compare.EqualPages(t, some.file(t), some.pages)
	}
}
