package app_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app"
	"pena/model"
)

// papersOf are the papers of the sample, one of each kind, by kind.
func papersOf(t *testing.T, o *app.Office) map[string]app.Rendered {
	t.Helper()
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	out := map[string]app.Rendered{}
	for _, k := range must[[]model.Kawasan](t)(o.Kawasans()) {
		for _, d := range must[[]app.DocumentLine](t)(o.Documents(k.ID)) {
			if _, seen := out[d.Kind]; !seen {
				out[d.Kind] = must[app.Rendered](t)(o.Render(d.ID))
			}
		}
	}
	return out
}

// wordText is the text part of a Word file.
func wordText(t *testing.T, path string) string { return wordPart(t, path, "word/document.xml") }

func wordPart(t *testing.T, path, part string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	data, err := fs.ReadFile(z, part)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWordFileOfAnIssuedPaperBearsNoMarkOfADraft(t *testing.T) {
	o := newOffice(t)
	r := papersOf(t, o)["surat-audiensi"]
	path := filepath.Join(t.TempDir(), "surat.docx")
	for _, issued := range []bool{false, true} {
		if issued { // with what the office may overlook still in its blocks
			r.Frozen, r.Gaps = &model.Print{}, nil
		}
		if err := o.WriteDOCX(r, path); err != nil {
			t.Fatal(err)
		}
		plain := strings.Contains(wordPart(t, path, "word/header1.xml"), "DRAF")
		if _, err := o.WriteSRIKANDI(r, path); err != nil {
			t.Fatal(err)
		}
		if marked := strings.Contains(wordPart(t, path, "word/header1.xml"), "DRAF"); marked == issued || plain == issued {
			t.Errorf("issued %v: mark %v, for SRIKANDI %v", issued, plain, marked)
		}
	}
}

func TestWordFilesAreMadeOfEveryKindAndTheSameEachTime(t *testing.T) {
	o := newOffice(t)
	dir := t.TempDir()
	for kind, r := range papersOf(t, o) {
		var made [2][]byte
		for i := range made {
			path := filepath.Join(dir, kind+".docx")
			if err := o.WriteDOCX(r, path); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			made[i] = data
		}
		if !bytes.Equal(made[0], made[1]) {
			t.Errorf("%s: written twice, the files differ", kind)
		}
	}
}

func TestWordFilesTakeTheSettingsOfTheOffice(t *testing.T) {
	o := newOffice(t)
	r := papersOf(t, o)["surat-audiensi"]
	if err := o.SaveLayoutSettings("surat", map[string]string{"tepi_kiri": "40"}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "surat.docx")
	if err := o.WriteDOCX(r, path); err != nil {
		t.Fatal(err)
	}
	if text := wordText(t, path); !strings.Contains(text, `w:left="2268"`) { // 40 mm
		t.Error("the margin is not the office's")
	}
}

func TestSRIKANDIsMarksStandInEveryKindThatBearsANumber(t *testing.T) {
	o := newOffice(t)
	dir := t.TempDir()
	bearers := 0
	for kind, r := range papersOf(t, o) {
		path := filepath.Join(dir, kind+".docx")
		if err := o.WriteDOCX(r, path); err != nil {
			t.Fatal(err)
		}
		plain, number := wordText(t, path), r.Document.Number
		bearsNumber := strings.Contains(plain, "[Nomor naskah]") || number != "" && strings.Contains(plain, number)
		if bearsNumber {
			bearers++
		}
		made, err := o.WriteSRIKANDI(r, path)
		if err != nil {
			t.Fatal(err)
		}
		text := wordText(t, path)
		if got := strings.Contains(text, "${nomor_naskah}"); got != bearsNumber {
			t.Errorf("%s: mark of the number %v", kind, got)
		}
		if number != "" && strings.Contains(text, number) {
			t.Errorf("%s still bears the number %s", kind, number)
		}
		signed := len(r.Kind.Signing.Signers) > 0 && kind != "berita-acara-mad"
		if signed && !strings.Contains(text, "${ttd_pengirim}") {
			t.Errorf("%s has no mark of the signature", kind)
		}
		for _, g := range made.Gaps {
			if strings.Contains(g.Text, "${") || strings.Contains(g.Text, "Nomor naskah") {
				t.Errorf("%s: a mark counts as missing: %s", kind, g.Text)
			}
		}
		sheet, err := os.ReadFile(made.Sheet)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(sheet), "Jenis naskah:\r\n"+r.Kind.Title+"\r\n") {
			t.Errorf("%s: the sheet says\n%s", kind, sheet)
		}
	}
	if bearers < 4 {
		t.Errorf("only %d kinds bear a number", bearers)
	}
}

func TestWordFileThatCannotBeWrittenLeavesNothing(t *testing.T) {
	o := newOffice(t)
	r := papersOf(t, o)["surat-audiensi"]
	dir := filepath.Join(t.TempDir(), "tidak-ada")
	wantDetail(t, o.WriteDOCX(r, filepath.Join(dir, "surat.docx")), model.Disk, "cannot-write")
	if _, err := o.WriteSRIKANDI(r, filepath.Join(dir, "surat.docx")); kindOf(err) != model.Disk {
		t.Errorf("the error is %v", err)
	}
}
