//go:build !windows

package printing_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/printing"
	"pena/model"
)

// fakeLP puts an `lp` in the path that writes down what it was given.
func fakeLP(t *testing.T, exit string) (noted string) {
	t.Helper()
	dir := t.TempDir()
	noted = filepath.Join(dir, "noted")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + noted + "'\necho 'lp: tidak ada pencetak' >&2\nexit " + exit + "\n"
	if err := os.WriteFile(filepath.Join(dir, "lp"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return noted
}

func TestPrint_gives_the_file_to_lp_unscaled(t *testing.T) {
	noted := fakeLP(t, "0")
	if err := printing.Print("/tmp/-surat.pdf", printing.Options{Printer: "kantor", Copies: 2}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(noted)
	if err != nil {
		t.Fatal(err)
	}
	want := "-o\nprint-scaling=none\n-d\nkantor\n-n\n2\n--\n/tmp/-surat.pdf\n"
	if string(got) != want {
		t.Errorf("lp was given %q, not %q", got, want)
	}
}

func TestPrint_tells_when_no_printer_takes_the_file(t *testing.T) {
	fakeLP(t, "1")
	err := printing.Print("surat.pdf", printing.Options{})
	var known *model.Error
	if !errors.As(err, &known) || known.Detail != "no-printer" || !strings.Contains(known.Value, "tidak ada pencetak") {
		t.Errorf("got %v", err)
	}
}
