package app_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/model"
)

const (
	// older is where stores lie that older programs wrote, each with what that
	// program read of it (docs/store.md).
	older    = "testdata/simpanan"
	listName = "isi.txt"
)

// olderStores unpacks each store in turn.
func olderStores(t *testing.T, do func(t *testing.T, dir string, wrote []byte)) {
	t.Helper()
	paths := must[[]string](t)(filepath.Glob(filepath.Join(older, "*.zip")))
	if len(paths) < 3 {
		t.Errorf("only %d stores of older programs: %v", len(paths), paths)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".zip"), func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "Data Kantor", "Désa & Kawasan “Meratus”") // as profiles are named
			unzip(t, path, dir)
			do(t, dir, must[[]byte](t)(os.ReadFile(filepath.Join(dir, listName))))
		})
	}
}

// unzip unpacks a ZIP as a person does.
func unzip(t testing.TB, path, dir string) {
	t.Helper()
	z := must[*zip.ReadCloser](t)(zip.OpenReader(path))
	defer z.Close()
	for _, f := range z.File {
		to := filepath.Join(dir, filepath.FromSlash(f.Name))
		ok(t, os.MkdirAll(filepath.Dir(to), 0o700))
		ok(t, os.WriteFile(to, must[[]byte](t)(fs.ReadFile(z, f.Name)), 0o600))
	}
}

func copiesDir(dir string) string { return filepath.Join(dir, "cadangan") }

// copiesIn are the copies that were made of the store in dir.
func copiesIn(t testing.TB, dir string) []string {
	t.Helper()
	return must[[]string](t)(filepath.Glob(filepath.Join(copiesDir(dir), "simpanan-*.zip")))
}

func TestStoresOfOlderProgramsOpenWhole(t *testing.T) {
	olderStores(t, func(t *testing.T, dir string, wrote []byte) {
		o := openFor(t, dir, "uji")
		if err := o.NotKept(); err != nil {
			t.Errorf("no copy was made: %v", err)
		}
		kinds := o.Kinds().All()
		everyPaperIsMade(t, o)
		sound(t, o)
		ok(t, o.Close())
		reads(t, listing(t, storeIn(dir), kinds), wrote)
		copies := copiesIn(t, dir)
		if len(copies) != 1 {
			t.Fatalf("the copies are %v, want one", copies)
		}
		back := t.TempDir()
		unzip(t, copies[0], back)
		reads(t, listing(t, storeIn(back), kinds), wrote)
	})
}

// everyPaperIsMade composes and paints every paper as pages and for Word, and holds
// the prints of those that were made final to their own codes.
func everyPaperIsMade(t *testing.T, o *app.Office) {
	t.Helper()
	papers := must[[]app.DocumentLine](t)(o.AllDocuments())
	for _, d := range papers {
		r, err := o.Render(d.ID)
		if err != nil {
			t.Errorf("%s: %v", d.Kind, err)
			continue
		}
		path := filepath.Join(t.TempDir(), "naskah")
		ok(t, r.WritePDF(path+".pdf"))
		ok(t, o.WriteDOCX(r, path+".docx"))
		s := openSession(t, o, d.ID)
		if s.Writable() == nil {
			compose.Form(s.Kind(), s.Document(), s.Facts())
		}
		ok(t, s.Close())
		p := must[model.Paper](t)(o.Paper(d.ID))
		for i := range p.Prints {
			v, err := o.VerifyFile(must[[]byte](t)(o.PrintFile(&p.Prints[i])))
			if err != nil || !v.Stored {
				t.Errorf("%s: print %d is told as %+v, %v", d.Kind, i, v, err)
			}
		}
	}
	if len(papers) < 5 {
		t.Errorf("only %d papers", len(papers))
	}
	for _, l := range must[[]app.TemplateLine](t)(o.Templates()) {
		if l.Fault != nil {
			t.Errorf("the office's template %s: %v", l.Key, l.Fault)
		}
	}
}

// TestWorkGoesOnInAStoreOfAnOlderProgram: what was begun with the older program is
// written on, and numbers follow those it gave.
func TestWorkGoesOnInAStoreOfAnOlderProgram(t *testing.T) {
	olderStores(t, func(t *testing.T, dir string, _ []byte) {
		o := openFor(t, dir, "uji")
		defer o.Close()
		written := 0
		for _, d := range must[[]app.DocumentLine](t)(o.AllDocuments()) {
			s := openSession(t, o, d.ID)
			if text := all(s.Document(), model.Alinea, model.Ayat, model.Butir); s.Writable() == nil && len(text) > 0 {
				before := len(must[[]app.Revision](t)(o.History(d.ID)))
				ok(t, s.SetNode(text[0].ID, "Ditulis sesudah pembaruan."))
				ok(t, s.Close())
				if after := must[[]app.Revision](t)(o.History(d.ID)); len(after) != before+1 {
					t.Errorf("%s: %d saved states, then %d", d.Kind, before, len(after))
				}
				written++
				continue
			}
			ok(t, s.Close())
		}
		if written < 3 {
			t.Errorf("only %d papers could be written on", written)
		}
		r := app.NumberRequest{Date: date("2025-09-30"), Subject: "Sesudah pembaruan"}
		must[model.Entry](t)(o.RecordNumber(r))
		sound(t, o)
	})
}
