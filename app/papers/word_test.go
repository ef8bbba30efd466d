package papers_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/docx"
)

// word is the Word file of the paper.
func (p *paper) word(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, p.blocks, typeset.New(fonts, nil), docx.Options{SignatureMark: p.signed}); err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return b.Bytes()
}

// converted are the PDFs that LibreOffice makes of the Word files of papers, all
// in one run, with the faces that our own pages are set in.
func converted(t *testing.T, list []*paper) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for _, p := range list {
		path := filepath.Join(dir, p.name+".docx")
		if err := os.WriteFile(path, p.word(t), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	ctx, stop := context.WithTimeout(t.Context(), 5*time.Minute)
	defer stop()
	c := exec.CommandContext(ctx, "soffice", args...)
	c.Env = append(os.Environ(), "FONTCONFIG_FILE="+ourFonts(t, dir))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("soffice (package libreoffice-writer-nogui is needed): %v\n%s", err, out)
	}
	pdfs := map[string][]byte{}
	for _, p := range list {
		data, err := os.ReadFile(filepath.Join(dir, p.name+".pdf"))
		if err != nil {
			t.Fatalf("LibreOffice could not open the Word file of %s: %v", p.name, err)
		}
		pdfs[p.name] = data
	}
	return pdfs
}

// ourFonts makes a configuration in which Arial is Liberation Sans and Bookman
// Old Style is Pena Bonum, which stand in for them on our pages too.
func ourFonts(t *testing.T, dir string) string {
	t.Helper()
	folder := filepath.Join(dir, "fonts")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"sans.ttf": liberationsansregular.TTF, "sansb.ttf": liberationsansbold.TTF,
		"sansi.ttf": liberationsansitalic.TTF, "sansbi.ttf": liberationsansbolditalic.TTF}
	bonum, err := filepath.Glob("../typeset/font/bonum/*.ttf")
	if err != nil || len(bonum) != 4 {
		t.Fatalf("%d faces of Pena Bonum: %v", len(bonum), err)
	}
	for _, path := range bonum {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	alias := func(family, face string) string {
		return fmt.Sprintf(`<alias binding="same"><family>%s</family><prefer><family>%s</family></prefer></alias>`, family, face)
	}
	conf := filepath.Join(dir, "fonts.conf")
	text := "<fontconfig><dir>" + folder + "</dir><cachedir>" + filepath.Join(dir, "cache") + "</cachedir>" +
		alias("Arial", "Liberation Sans") + alias("Bookman Old Style", "Pena Bonum") + "</fontconfig>"
	if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return conf
}

// sheetSize is a page as pdfinfo tells of it.
var sheetSize = regexp.MustCompile(`Page +\d+ size: +([\d.]+) x ([\d.]+) pts`)

func TestWord_files_open_in_LibreOffice_as_our_pages(t *testing.T) {
	list := append(completePapers(t), kindsOf(t)...)
	list = append(list, all(t, "ekstrem-", sample.Extreme(now))...)
	marked := forSRIKANDI(t)
	pdfs := converted(t, append(slices.Clone(list), marked...))
	for _, p := range list {
		w := readWord(t, p, pdfs[p.name])
		w.sameLength(t)
		w.sameSheets(t)
		w.sameWords(t)
		w.kopOnce(t)
	}
	for _, p := range marked { // other words stand in them
		readWord(t, p, pdfs[p.name]).sameLength(t)
	}
}

// forSRIKANDI are the extreme papers with marks in place of what SRIKANDI knows.
func forSRIKANDI(t *testing.T) []*paper {
	t.Helper()
	c := &compose.Composer{Marks: map[string]string{"naskah.nomor": "${nomor_naskah}", "naskah.tanggal": "${tanggal_naskah}",
		"isian.sifat": "${sifat}", "isian.hal": "${hal}"}}
	list := composed(t, "ekstrem-srikandi-", sample.Extreme(now), c)
	for _, p := range list {
		p.signed = "${ttd_pengirim}"
	}
	return list
}

// wordPages is a Word file as LibreOffice shows it.
type wordPages struct {
	p     *paper
	info  string
	pages []string // words of each page as they follow one another, without what stands in its header
	heads []string // what stood there
}

func readWord(t *testing.T, p *paper, file []byte) *wordPages {
	t.Helper()
	w := &wordPages{p: p, info: run(t, file, "pdfinfo", "-l", "-1", "FILE")}
	pages := strings.Split(run(t, file, "pdftotext", "-raw", "FILE", "-"), "\f")
	for _, page := range pages[:len(pages)-1] {
		head, text := cutHead(page)
		w.heads, w.pages = append(w.heads, head), append(w.pages, text)
	}
	return w
}

var pageLabel = regexp.MustCompile(`^(- )?(\d{1,3}|[ivxlc]+)( -)?$`)

// cutHead parts the lines above the text of a page, the mark of a draft and the
// number, from the text.
func cutHead(page string) (head, text string) {
	lines := strings.Split(page, "\n")
	n := 0
	for n < len(lines) && n < 2 && (lines[n] == typeset.DraftNotice || pageLabel.MatchString(lines[n])) {
		n++
	}
	return strings.Join(lines[:n], "\n"), strings.Join(lines[n:], "\n")
}

// sameLength holds the pages to be as many as ours, or one more or less: Word
// breaks lines one by one, and not every page ends at the same of them. What is
// one page is one there too.
func (w *wordPages) sameLength(t *testing.T) {
	got, want := len(w.pages), len(w.p.pages.Pages)
	if d := got - want; d < -1 || d > 1 || want == 1 && d != 0 {
		t.Errorf("%s: %d pages, and %d of ours", w.p.name, got, want)
	}
}

// sameSheets holds the size of every page to ours, F4 or A4, and as many lying as ours.
func (w *wordPages) sameSheets(t *testing.T) {
	const pt, tolerance = 72 / 25.4, 1.5
	lying, ours := 0, 0
	for _, m := range sheetSize.FindAllStringSubmatch(w.info, -1) {
		var width, height float64
		if _, err := fmt.Sscan(m[1]+" "+m[2], &width, &height); err != nil {
			t.Fatal(err)
		}
		if width > height {
			lying++
			width, height = height, width
		}
		first := w.p.pages.Pages[0]
		short, long := float64(min(first.Width, first.Height)), float64(max(first.Width, first.Height))
		if d, e := width-short*pt, height-long*pt; d < -tolerance || d > tolerance || e < -tolerance || e > tolerance {
			t.Errorf("%s: a page of %s x %s pt is not %g x %g mm", w.p.name, m[1], m[2], short, long)
		}
	}
	for _, page := range w.p.pages.Pages {
		if page.Width > page.Height {
			ours++
		}
	}
	if (lying > 0) != (ours > 0) {
		t.Errorf("%s: %d pages lie, and %d of ours", w.p.name, lying, ours)
	}
}

// squeezed is a text without white, which differs with the ends of lines.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), "")
}

// leaders are the dots and the number behind an entry of the contents, which
// LibreOffice counts anew by its own pages.
var leaders = regexp.MustCompile(`(?m)\s*\.{4,}\s*([ivxlc]+|\d+)?\s*$`)

// sameWords holds every part of the paper to stand in the Word file, in its
// order, and nothing beside it: the letters of the file and of our pages are the
// same but for the heads of tables, which both repeat where their pages end.
func (w *wordPages) sameWords(t *testing.T) {
	text := squeezed(leaders.ReplaceAllString(strings.Join(w.pages, "\n"), ""))
	at := 0
	for _, part := range partsOf(w.p.blocks) {
		part = squeezed(part)
		i := strings.Index(text[at:], part)
		if i < 0 {
			t.Errorf("%s: %q does not stand behind %q", w.p.name, part, text[max(0, at-60):at])
			return
		}
		at += i + len(part)
	}
	var ours strings.Builder
	for i, page := range w.p.pages.Pages {
		for _, m := range marks(page, w.p.top(i)) {
			ours.WriteString(m.Text)
		}
	}
	mine := squeezed(ours.String())
	for _, head := range tableHeads(w.p.blocks) { // how often it is repeated is the page ends' affair
		text, mine = strings.ReplaceAll(text, head, ""), strings.ReplaceAll(mine, head, "")
	}
	got, want := letters(text), letters(mine)
	for r := range want {
		if got[r] != want[r] && !strings.ContainsRune(w.ignored(), r) {
			t.Errorf("%s: %q stands %d times, and %d times on our pages", w.p.name, r, got[r], want[r])
		}
	}
}

// ignored are the letters that may differ: of a paper with contents the dots and
// the numbers, which were taken away, or not, with the line they stand on.
func (w *wordPages) ignored() string {
	for _, s := range w.p.blocks.Sections {
		for _, b := range s.Blocks {
			if _, ok := b.(*block.Contents); ok {
				return ".ivxlc0123456789"
			}
		}
	}
	return ""
}

func letters(s string) map[rune]int {
	n := map[rune]int{}
	for _, r := range squeezed(s) {
		n[r]++
	}
	return n
}

// kopOnce holds the letterhead to stand on the first page alone.
func (w *wordPages) kopOnce(t *testing.T) {
	k := w.p.blocks.Sections[0].Kop
	if k == nil {
		return
	}
	kop := squeezed(strings.Join(lineWords(append(slices.Clone(k.Lines), k.Contact...)), ""))
	for i, page := range w.pages {
		if stands := strings.HasPrefix(squeezed(page), kop); stands != (i == 0) {
			t.Errorf("%s page %d: letterhead %v", w.p.name, i+1, stands)
		}
	}
}
