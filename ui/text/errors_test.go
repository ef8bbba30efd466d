package text_test

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// constants reads the string constants of one type out of a package.
func constants(t *testing.T, dir, typeName string) []string {
	t.Helper()
	var out []string
	for _, f := range sources(t, dir) {
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if id, ok := v.Type.(*ast.Ident); !ok || id.Name != typeName {
				return true
			}
			for _, value := range v.Values {
				if s, ok := literal(value); ok {
					out = append(out, s)
				}
			}
			return true
		})
	}
	return out
}

// sources parses the Go files of a folder, tests left out.
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

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// details finds every detail the program can put into a model.Error: the
// field of the literal, a variable called detail, and the argument of a
// function whose parameter is called detail.
func details(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	var folders []string
	for _, top := range []string{"model", "storage", "app", "ui"} {
		_ = filepath.WalkDir(filepath.Join("..", "..", top), func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && d.Name() != "testdata" {
				folders = append(folders, path)
			}
			return nil
		})
	}
	for _, dir := range folders {
		files := sources(t, dir)
		type function struct {
			name   string
			params int
		}
		takes := map[function]int{} // -> index of its detail
		note := func(e ast.Expr) {
			if s, ok := literal(e); ok && s != "" {
				found[s] = dir
			}
		}
		index := func(name string, params *ast.FieldList) {
			i := 0
			for _, p := range params.List {
				for _, n := range p.Names {
					if n.Name == "detail" {
						takes[function{name, params.NumFields()}] = i
					}
					i++
				}
			}
		}
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.FuncDecl:
					index(n.Name.Name, n.Type.Params)
				case *ast.AssignStmt:
					for i, r := range n.Rhs {
						id, named := n.Lhs[min(i, len(n.Lhs)-1)].(*ast.Ident)
						if lit, ok := r.(*ast.FuncLit); ok && named {
							index(id.Name, lit.Type.Params)
						}
						if named && id.Name == "detail" {
							note(r)
						}
					}
				case *ast.KeyValueExpr:
					if id, ok := n.Key.(*ast.Ident); ok && id.Name == "Detail" {
						note(n.Value)
					}
				}
				return true
			})
		}
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				c, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				var name string
				switch fun := c.Fun.(type) {
				case *ast.Ident:
					name = fun.Name
				case *ast.SelectorExpr:
					name = fun.Sel.Name
				}
				if i, ok := takes[function{name, len(c.Args)}]; ok {
					note(c.Args[i])
				}
				return true
			})
		}
	}
	return found
}

var slug = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

func TestEveryKindOfErrorIsTold(t *testing.T) {
	kinds := constants(t, filepath.Join("..", "..", "model"), "ErrorKind")
	if len(kinds) < 9 {
		t.Fatalf("only %d kinds found in model", len(kinds))
	}
	unknown, _ := text.Error(errors.New("anything"))
	for _, k := range kinds {
		title, body := text.Error(&model.Error{Kind: model.ErrorKind(k)})
		if title == unknown {
			t.Errorf("kind %q has no words of its own", k)
		}
		if strings.Count(body, ".") < 3 {
			t.Errorf("kind %q: %q does not say what happened, what was kept and what to do", k, body)
		}
	}
}

func TestEveryDetailTheProgramNamesIsTold(t *testing.T) {
	all := details(t)
	for _, must := range []string{"node-in-wrong-place", "desa-twice", "not-an-id", "logo-too-large"} {
		if _, ok := all[must]; !ok {
			t.Errorf("the search through the sources no longer finds %q", must)
		}
	}
	for _, c := range indonesia.Codes() {
		all[string(c)] = "model/indonesia"
	}
	for d, dir := range all {
		if !slug.MatchString(d) {
			t.Errorf("%s: the detail %q is not lower-case-with-hyphens", dir, d)
		}
		if !text.Knows(d) {
			t.Errorf("%s: the detail %q has no sentence in ui/text", dir, d)
		}
	}
}

func TestEveryCodeOfTheIndonesianPackageIsASentence(t *testing.T) {
	for _, c := range indonesia.Codes() {
		got := text.Typed(&indonesia.Error{Code: c, Value: "x", Want: "Senin"})
		if got == text.Typed(&indonesia.Error{Code: "no-such-code"}) {
			t.Errorf("code %q has no sentence", c)
		}
		if strings.Contains(got, "%!") || !strings.HasSuffix(got, ".") {
			t.Errorf("code %q reads %q, want a whole sentence", c, got)
		}
	}
}

func TestNoErrorShowsItsTechnicalCause(t *testing.T) {
	cause := errors.New("EOF at offset 42")
	for _, err := range []error{
		cause,
		fmt.Errorf("open: %w", &model.Error{Kind: model.Corrupt, Err: cause}),
		&model.Error{Kind: model.Invalid, Field: "blob/ab12", Detail: "not-a-sum", Err: cause},
	} {
		title, body := text.Error(err)
		if strings.Contains(title+body, "EOF") || strings.Contains(body, "blob") {
			t.Errorf("%v is told as %q %q", err, title, body)
		}
	}
}

func TestErrorsNameThePlaceAndTheValue(t *testing.T) {
	_, body := text.Error(&model.Error{Kind: model.Invalid, Field: "anggota[3]", Detail: "unknown-desa", Value: "63.01.99.2001"})
	for _, want := range []string{"anggota nomor 3", "63.01.99.2001"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q does not name %q", body, want)
		}
	}
}

func TestWellKnownErrorsOfTheMachineAreTold(t *testing.T) {
	unknown, _ := text.Error(errors.New("anything"))
	for _, err := range []error{context.Canceled, fs.ErrNotExist, fs.ErrPermission} {
		if title, _ := text.Error(fmt.Errorf("doing: %w", err)); title == unknown {
			t.Errorf("%v is told as unexpected", err)
		}
	}
	if title, body := text.Error(nil); title != "" || body != "" {
		t.Errorf("no error is told as %q %q", title, body)
	}
}

func TestPlaceReadsAFieldForAUser(t *testing.T) {
	for field, want := range map[string]string{
		"anggota[3].kode": "anggota nomor 3, kode",
		"nama":            "nama",
		"jenis-surat":     "jenis surat",
		"0198-ab":         "",
		"blob":            "",
		"doc/1":           "",
		"":                "",
	} {
		if got := text.Place(field); got != want {
			t.Errorf("Place(%q) = %q, want %q", field, got, want)
		}
	}
}

func TestClockAndGreeting(t *testing.T) {
	at := func(h, m int) time.Time { return time.Date(2025, 8, 4, h, m, 0, 0, time.UTC) }
	for _, c := range []struct {
		t     time.Time
		clock string
		greet string
	}{
		{at(0, 5), "00.05", "Selamat malam."},
		{at(9, 7), "09.07", "Selamat pagi."},
		{at(11, 0), "11.00", "Selamat siang."},
		{at(15, 30), "15.30", "Selamat sore."},
		{at(18, 0), "18.00", "Selamat malam."},
	} {
		if got := text.Clock(c.t); got != c.clock {
			t.Errorf("Clock = %q, want %q", got, c.clock)
		}
		if got := text.Greeting(c.t); got != c.greet {
			t.Errorf("Greeting at %s = %q, want %q", c.clock, got, c.greet)
		}
	}
	if got := text.Saved(at(10, 42)); got != "Tersimpan 10.42" {
		t.Errorf("Saved = %q", got)
	}
}

// A box of the window holds the first faults of a file; the command line has room
// for all.
func TestManyFaultsOfATemplateAreTold(t *testing.T) {
	file := "---\nkunci: uji\njudul: Uji\nkeluarga: penetapan\ntata_letak: surat\n---\n# Isi {#isi}\n\n" + strings.Repeat("A {{kawasan.namanya}}\n\n", 12)
	_, err := compose.ParseKind("templat", []byte(file))
	title, box := text.Error(err)
	if title != "Templat belum dapat dipakai" || !strings.Contains(box, "12 kesalahan") || strings.Count(box, "\nBaris ") != 8 || !strings.Contains(box, "4 kesalahan lagi") {
		t.Errorf("the box says %q: %s", title, box)
	}
	if _, all := text.CommandError(err); strings.Count(all, "\nBaris ") != 12 || strings.Contains(all, "lagi") {
		t.Errorf("the command line says %s", all)
	}
	if n := strings.Count(text.TemplateFaults(err), "\n"); n != 11 {
		t.Errorf("all of them are %d lines", n+1)
	}
}
