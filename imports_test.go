package main

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// rule says that packages in any of `in` may not import anything of `not`.
type rule struct {
	in, not, except []string
	why             string
}

var rules = []rule{
	{in: []string{"model"}, not: []string{"pena/app", "pena/ui", "pena/storage", "pena/icons", "pena/cli", "os", "net"}, except: []string{"model/region/internal"}, why: "model imports nothing of the project and does no I/O"},
	{in: []string{"storage"}, not: []string{"pena/app", "pena/ui", "pena/cli"}, why: "storage knows the model only"},
	{in: []string{"app"}, not: []string{"pena/ui", "pena/cli", "fyne.io"}, except: []string{"pena/ui/text"}, why: "app works without a window"},
	{in: []string{"ui"}, not: []string{"pena/storage", "pena/cli", "fyne.io/fyne/v2/app"}, why: "screens ask app, never the store, and need no driver"},
	{in: []string{"app/compose"}, not: []string{"pena/app/typeset"}, why: "compose knows no millimetres"},
	{in: []string{"app/typeset"}, not: []string{"pena/app/compose", "pena/model/region"}, why: "typeset knows no office"},
	{in: []string{"app", "ui", "model", "cli", "icons"}, not: []string{"github.com/dgraph-io/badger"}, why: "only storage imports Badger"},
	{in: []string{"app/block", "app/compose", "app/exchange", "app/check", "app/printing", "app/sample", "ui", "model", "storage", "cli", "icons"}, not: []string{"github.com/jung-kurt/gofpdf"}, why: "only app/typeset/pdf imports gofpdf"},
	{in: []string{"app/typeset"}, not: []string{"github.com/jung-kurt/gofpdf"}, except: []string{"app/typeset/pdf"}, why: "only app/typeset/pdf imports gofpdf"},
	{in: []string{"storage", "tools"}, not: []string{"fyne.io"}, why: "Fyne is for ui, icons and main"},
	{in: []string{"cli"}, not: []string{"fyne.io", "pena/storage"}, except: []string{"pena/ui/text"}, why: "the command line needs no window and no store of its own"},
}

// TestImports_run_one_way holds the arrows of docs/design.md, section 3.
func TestImports_run_one_way(t *testing.T) {
	packages := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "dist" || name == "artefacts") {
			return fs.SkipDir
		}
		p, err := build.ImportDir(path, 0)
		if err != nil {
			if _, none := err.(*build.NoGoError); none {
				return nil
			}
			return err
		}
		packages++
		dir := filepath.ToSlash(path)
		for _, r := range rules {
			if !under(dir, r.in) || under(dir, r.except) {
				continue
			}
			for _, imp := range p.Imports {
				if under(imp, r.not) && !under(imp, r.except) {
					t.Errorf("%s imports %s: %s", dir, imp, r.why)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if packages < 10 {
		t.Fatalf("only %d packages were looked at", packages)
	}
}

func under(path string, roots []string) bool {
	for _, r := range roots {
		if path == r || strings.HasPrefix(path, r+"/") {
			return true
		}
	}
	return false
}
