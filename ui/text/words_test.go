package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestWords_are_each_said_somewhere holds that no word outlives the screen that
// said it: every name of this package is used by the program, not by tests alone.
func TestWords_are_each_said_somewhere(t *testing.T) {
	words, said := map[string]string{}, map[string]bool{}
	program(t, func(path string, file *ast.File) {
		own := filepath.Dir(path) == filepath.Join("..", "text")
		named := map[*ast.Ident]bool{}
		if own {
			for _, name := range declared(file) {
				words[name.Name] = path
				named[name] = true
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "text" {
					said[n.Sel.Name] = true
				}
			case *ast.Ident:
				if own && !named[n] {
					said[n.Name] = true
				}
			}
			return true
		})
	})
	if len(words) < 800 {
		t.Fatalf("only %d words were found", len(words))
	}
	for name, path := range words {
		if !said[name] && name != "Knows" { // asked by the tests of the catalogue
			t.Errorf("%s: %s is said nowhere", filepath.Base(path), name)
		}
	}
}

// program gives every source of the program that is no test.
func program(t *testing.T, use func(path string, file *ast.File)) {
	t.Helper()
	set := token.NewFileSet()
	for _, root := range []string{"../../app", "../../cli", ".."} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err == nil {
				use(path, file)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// declared are the constants, variables, types and functions of a file.
func declared(file *ast.File) (names []*ast.Ident) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names = append(names, d.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.ValueSpec:
					names = append(names, s.Names...)
				case *ast.TypeSpec:
					names = append(names, s.Name)
				}
			}
		}
	}
	return names
}
