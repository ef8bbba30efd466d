package theme_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"

	"pena/ui/theme"
)

// onlySought are signs that are looked for in what is typed and never said.
const onlySought = "＇＂"

// TestEverySignIsInTheFacesOfTheWindow: what a face lacks, Fyne looks for in the
// fonts of the machine, and paints a question mark on one that has none of it.
func TestEverySignIsInTheFacesOfTheWindow(t *testing.T) {
	faces := map[string]*sfnt.Font{}
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		r := theme.New(theme.Look{}).Font(style)
		f, err := sfnt.Parse(r.Content())
		if err != nil {
			t.Fatal(err)
		}
		faces[r.Name()] = f
	}
	seen := 0
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			l, ok := n.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING {
				return true
			}
			words, err := strconv.Unquote(l.Value)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range words {
				if r < ' ' || strings.ContainsRune(onlySought, r) {
					continue
				}
				seen++
				for name, f := range faces {
					if i, err := f.GlyphIndex(nil, r); err != nil || i == 0 {
						t.Errorf("%s: %q of %q is not in %s", path, r, words, name)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 10_000 {
		t.Errorf("only %d signs were looked at", seen)
	}
}
