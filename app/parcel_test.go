package app_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pena/app"
	"pena/app/typeset"
	"pena/model"
	"pena/ui/text"
)

func parcel(t testing.TB, o *app.Office, kawasan model.ID) *app.Parcel {
	t.Helper()
	return must[*app.Parcel](t)(o.Parcel(t.Context(), kawasan, nil))
}

func pdfWords(t *testing.T, path string, page int) string {
	t.Helper()
	n := strconv.Itoa(page)
	return string(must[[]byte](t)(exec.Command("pdftotext", "-layout", "-f", n, "-l", n, path, "-").Output()))
}

func TestThePackageOfTheSampleIsOnePDF(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	for _, k := range must[[]model.Kawasan](t)(o.Kawasans()) {
		p := parcel(t, o, k.ID)
		papers := p.Papers()
		if want := must[[]app.DocumentLine](t)(o.Documents(k.ID)); len(papers) != len(want) {
			t.Errorf("%s: the package has %d papers of %d", k.Name, len(papers), len(want))
		}
		pages := must[*typeset.Pages](t)(p.Pages(t.Context(), nil))
		if len(papers) == 0 {
			t.Fatalf("%s has no paper to look at", k.Name)
		}
		path := filepath.Join(t.TempDir(), "paket.pdf")
		if err := p.WritePDF(t.Context(), path, nil); err != nil {
			t.Fatal(err)
		}
		var marks []typeset.OutlineEntry
		for _, e := range pages.Outline {
			if e.Depth == 1 {
				marks = append(marks, e)
			}
		}
		if len(marks) != len(papers)+2 {
			t.Fatalf("%s: %d bookmarks for %d papers, contents and receipt", k.Name, len(marks), len(papers))
		}
		contents := ""
		for n := range marks[1].Page {
			contents += pdfWords(t, path, n+1)
		}
		rows := contentsRow.FindAllStringSubmatch(contents, -1)
		if len(rows) != len(papers) {
			t.Fatalf("%s: the contents have %d rows for %d papers:\n%s", k.Name, len(rows), len(papers), contents)
		}
		stage := -1
		for i, l := range papers {
			if l.Stage < stage {
				t.Errorf("%s: %s stands after a later stage", k.Name, l.Paper.Title)
			}
			if l.Stage != stage && !strings.Contains(contents, text.StageName(l.Stage)) {
				t.Errorf("%s: the contents do not name the stage %s", k.Name, text.StageName(l.Stage))
			}
			stage = l.Stage
			first := marks[i+1].Page
			row := strconv.Itoa(first + 1)
			if r := rows[i]; r[1] != strconv.Itoa(i+1) || r[2] != strings.Fields(l.Paper.Title)[0] || r[3] != row {
				t.Errorf("%s: the contents say %q for %q on sheet %s", k.Name, r[0], l.Paper.Title, row)
			}
			alone := must[app.Rendered](t)(o.Render(l.Paper.ID))
			if a, b := pageText(alone.Pages.Pages[0]), pageText(pages.Pages[first]); a != b {
				t.Errorf("%s: sheet %s is not the first of %s:\n%s\n%s", k.Name, row, l.Paper.Title, a, b)
			}
		}
		receipt := ""
		for n := marks[len(marks)-1].Page; n < len(pages.Pages); n++ {
			receipt += pdfWords(t, path, n+1)
		}
		for _, want := range []string{"TANDA TERIMA BERKAS", "Yang menyerahkan", "Yang menerima"} {
			if !strings.Contains(receipt, want) {
				t.Errorf("%s: the receipt lacks %q:\n%s", k.Name, want, receipt)
			}
		}
		if all := must[[]byte](t)(exec.Command("pdftotext", path, "-").Output()); bytes.Contains(all, []byte("{{")) {
			t.Errorf("%s: a raw mark stands in the package", k.Name)
		}
		again := filepath.Join(t.TempDir(), "lagi.pdf")
		if err := parcel(t, o, k.ID).WritePDF(t.Context(), again, nil); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(must[[]byte](t)(os.ReadFile(path)), must[[]byte](t)(os.ReadFile(again))) {
			t.Errorf("%s: the same package gives other bytes", k.Name)
		}
	}
}

// contentsRow is the first line of a row of the contents: order, first word of the title, sheet.
var contentsRow = regexp.MustCompile(`(?m)^ *(\d+) +(\S+).* (\d+)$`)

func pageText(p *typeset.Page) string {
	var b strings.Builder
	for _, q := range p.Placed {
		for _, r := range q.Box.Runs {
			b.WriteString(r.Text + "|")
		}
	}
	return b.String()
}

func TestTheLightsOfThePackage(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	light := func() (app.Light, bool) {
		for _, l := range parcel(t, o, k).Lines {
			if l.Kind.Key == "surat-audiensi" {
				return l.Light, l.Paper != nil
			}
		}
		t.Fatal("the package has no place for a surat audiensi")
		return "", false
	}
	if l, made := light(); l != app.LightNone || made {
		t.Errorf("without a paper: %s, made %v", l, made)
	}
	empty := must[model.ID](t)(o.NewDocument(k, "surat-audiensi"))
	if l, made := light(); l != app.LightMissing || !made {
		t.Errorf("with an empty paper: %s, made %v", l, made)
	}
	if err := o.DeleteDocument(empty); err != nil {
		t.Fatal(err)
	}
	id := letter(t, o, k)
	if l, _ := light(); l != app.LightMissing {
		t.Errorf("a draft without its number: %s", l)
	}
	issue(t, o, id, app.IssueRequest{})
	if l, _ := light(); l != app.LightReady {
		t.Errorf("an issued paper: %s", l)
	}
	second := letter(t, o, k)
	s := openSession(t, o, second)
	if err := s.SetField("nomor", must[model.Paper](t)(o.Paper(id)).Number); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if n := parcel(t, o, k).Count(app.LightConflict); n != 1 {
		t.Errorf("a number borne twice lights %d conflicts", n)
	}
	if err := o.Cancel(id, "salah alamat"); err != nil {
		t.Fatal(err)
	}
	if n := len(parcel(t, o, k).Papers()); n != 1 {
		t.Errorf("a void paper is in the package: %d papers", n)
	}
}

// A final paper leaves as the very file that was issued, whatever was changed since.
func TestTheFilesOfAPackageAreThoseIssued(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	id := letter(t, o, k)
	issue(t, o, id, app.IssueRequest{})
	paper := must[model.Paper](t)(o.Paper(id))
	issued := must[[]byte](t)(o.PrintFile(paper.Print()))
	d := must[model.Kawasan](t)(o.Kawasan(k))
	d.Name = "Nama Lain"
	if err := o.SaveKawasan(&d); err != nil {
		t.Fatal(err)
	}
	p := parcel(t, o, k)
	dir := t.TempDir()
	path := filepath.Join(dir, "paket.zip")
	if err := p.WriteZIP(t.Context(), path, nil); err != nil {
		t.Fatal(err)
	}
	z := must[*zip.ReadCloser](t)(zip.OpenReader(path))
	defer z.Close()
	if len(z.File) != 2 || !strings.Contains(z.File[1].Name, "tanda-terima") {
		t.Fatalf("the ZIP holds %d files", len(z.File))
	}
	f := must[io.ReadCloser](t)(z.File[0].Open())
	if got := must[[]byte](t)(io.ReadAll(f)); !bytes.Equal(got, issued) {
		t.Error("the file in the ZIP is not the one that was issued")
	}
	folder := filepath.Join(dir, "berkas")
	if err := p.WriteFolder(t.Context(), folder, nil); err != nil {
		t.Fatal(err)
	}
	if got := must[[]byte](t)(os.ReadFile(filepath.Join(folder, z.File[0].Name))); !bytes.Equal(got, issued) {
		t.Error("the file in the folder is not the one that was issued")
	}
	// In the one PDF the paper stands with the dots of its code.
	pages := must[*typeset.Pages](t)(p.Pages(t.Context(), nil))
	alone := must[app.Rendered](t)(o.Render(id))
	last := alone.Pages.Pages[len(alone.Pages.Pages)-1]
	inside := pages.Pages[len(alone.Pages.Pages)]
	if want, got := pageText(last), pageText(inside); want != got {
		t.Errorf("the last sheet of the paper reads\n%s, not\n%s", got, want)
	}
	dots := 0
	for _, q := range inside.Placed {
		dots = max(dots, len(q.Box.Fills))
	}
	if paper.Print().Sealed && dots < 100 {
		t.Errorf("the kode periksa is gone: %d dots", dots)
	}
	if !paper.Print().Sealed {
		t.Error("the letter of this test should bear a kode periksa")
	}
}

// A letter to many is one line of the list, with the first and the last number.
func TestThePackageNamesAllNumbersOfALetter(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	id := letter(t, o, k)
	s := openSession(t, o, id)
	to := &model.Recipients{Each: true, List: []model.Recipient{{To: "Bupati Tanah Laut"}, {To: "Bupati Balangan"}, {To: "Bupati Kotabaru"}}}
	if err := s.SetRecipients(to); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	numbers := issue(t, o, id, app.IssueRequest{}).Numbers()
	p := parcel(t, o, k)
	pages := must[*typeset.Pages](t)(p.Pages(t.Context(), nil))
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Paper != nil && l.Paper.Number != numbers {
			t.Errorf("the list names %q, the letter bears %q", l.Paper.Number, numbers)
		}
	}
	if list := pageText(pages.Pages[0]); !strings.Contains(list, "(3 nomor)") {
		t.Errorf("the contents do not name all numbers:\n%s", list)
	}
}

func TestAPackageCanBeStopped(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	all := must[[]model.Kawasan](t)(o.Kawasans())
	i := slices.IndexFunc(all, func(k model.Kawasan) bool { return len(must[[]app.DocumentLine](t)(o.Documents(k.ID))) > 3 })
	if i < 0 {
		t.Fatal("no kawasan of the sample has more than three papers")
	}
	ctx, stop := context.WithCancel(t.Context())
	told := 0
	if _, err := o.Parcel(ctx, all[i].ID, func(done, _ int) {
		if told = done; done == 2 {
			stop()
		}
	}); !errors.Is(err, context.Canceled) || told != 2 {
		t.Errorf("stopped after %d with %v", told, err)
	}
	p := parcel(t, o, all[i].ID)
	path := filepath.Join(t.TempDir(), "paket.pdf")
	ctx, stop = context.WithCancel(t.Context())
	if err := p.WritePDF(ctx, path, func(int, int) { stop() }); !errors.Is(err, context.Canceled) {
		t.Errorf("writing went on: %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a stopped package left a file: %v", err)
	}
}
