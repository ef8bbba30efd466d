package golden_test

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pena/tools/golden"
)

// failures takes what a comparison says.
type failures struct {
	testing.TB
	said []string
}

func (f *failures) Helper() {}
func (f *failures) Errorf(format string, a ...any) {
	f.said = append(f.said, fmt.Sprintf(format, a...))
}

func TestADifferenceIsNamedByItsLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b.golden")
	golden.Write(t, path, []byte("satu\ndua\n"))
	for got, want := range map[string]string{"satu\ndua\n": "", "satu\ntiga\n": "line 2 is\ntiga\nand should be\ndua", "satu\ndua\ntiga\n": "line 3 is\ntiga", "satu": "line 2 is\n(the end)"} {
		f := failures{TB: t}
		golden.Text(&f, path, got)
		said := strings.Join(f.said, "")
		if (said == "") != (want == "") || !strings.Contains(said, want) {
			t.Errorf("%q against the file gives %q, want %q", got, said, want)
		}
		b := failures{TB: t}
		golden.Bytes(&b, path, []byte(got))
		if (len(b.said) == 0) != (want == "") {
			t.Errorf("%q as bytes gives %q", got, b.said)
		}
	}
}

var ownFlag = regexp.MustCompile(`flag\.(Bool|Var|BoolVar|String)\((&\w+, )?"update"`)

// One command updates all golden files only while all of them use this package.
func TestMakeGoldenReachesEveryGoldenFile(t *testing.T) {
	root := filepath.Join("..", "..")
	users := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "dist" || strings.HasPrefix(d.Name(), ".") && len(d.Name()) > 2) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		dir, _ := filepath.Rel(root, filepath.Dir(path))
		if ownFlag.Match(src) && dir != "tools/golden" {
			t.Errorf("%s has a flag -update of its own, which make golden cannot pass to all packages", path)
		}
		if strings.Contains(string(src), `"pena/tools/golden"`) && dir != "tools/golden" {
			users["./"+filepath.ToSlash(dir)] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	make := exec.Command("make", "--no-print-directory", "golden-packages")
	make.Dir = root
	out, err := make.Output()
	if err != nil {
		t.Fatal(err)
	}
	named := strings.Fields(string(out))
	for _, p := range named {
		if !users[p] {
			t.Errorf("make golden names %s, which has no golden files", p)
		}
		delete(users, p)
	}
	for p := range users {
		t.Errorf("make golden leaves out %s", p)
	}
	if len(named) < 5 {
		t.Errorf("make golden names only %q", named)
	}
}
