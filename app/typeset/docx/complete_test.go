package docx_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// sources parses the Go files of a folder but for its tests.
func sources(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var out []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

// TestEvery_type_of_block_is_written: a block that this package does not know
// would be refused when the user wants a Word file, so it is refused here.
func TestEvery_type_of_block_is_written(t *testing.T) {
	known := map[string]bool{}
	for _, f := range sources(t, ".") {
		ast.Inspect(f, func(n ast.Node) bool {
			if f, ok := n.(*ast.FuncDecl); ok && f.Name.Name != "block" {
				return false // only builder.block counts
			}
			if c, ok := n.(*ast.CaseClause); ok {
				for _, e := range c.List {
					if star, ok := e.(*ast.StarExpr); ok {
						if sel, ok := star.X.(*ast.SelectorExpr); ok {
							known[sel.Sel.Name] = true
						}
					}
				}
			}
			return true
		})
	}
	types := 0
	for _, f := range sources(t, "../../block") {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Name.Name != "isBlock" {
				continue
			}
			name := fn.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name
			if types++; !known[name] {
				t.Errorf("block.%s is not written: add a case to builder.block in body.go", name)
			}
		}
	}
	if types < 10 || len(known) < 10 {
		t.Fatalf("only %d types and %d cases were found", types, len(known))
	}
}

// TestEvery_role_has_a_style: a role without one would look like running text.
func TestEvery_role_has_a_style(t *testing.T) {
	named := map[string]bool{}
	for _, f := range sources(t, ".") {
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || v.Names[0].Name != "roleNames" {
				return true
			}
			ast.Inspect(v, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok {
					named[sel.Sel.Name] = true
				}
				return true
			})
			return false
		})
	}
	roles := 0
	for _, f := range sources(t, "../../block") {
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) == 0 || !strings.HasPrefix(v.Names[0].Name, "Role") {
				return true
			}
			if roles++; !named[v.Names[0].Name] {
				t.Errorf("block.%s has no style: add it to roleNames in styles.go", v.Names[0].Name)
			}
			return true
		})
	}
	if roles < 15 {
		t.Fatalf("only %d roles were found", roles)
	}
}
