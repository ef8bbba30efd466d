//go:build !windows

package printing_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/app/printing"
	"pena/app/typeset"
	"pena/model"
)

// fake puts commands in the path that write down what they are given, answer
// and end as told.
func fake(t *testing.T, name, answer string, exit int) (noted string) {
	t.Helper()
	dir := t.TempDir()
	noted = filepath.Join(dir, "noted")
	script := fmt.Sprintf("#!/bin/sh\nprintf '%%s\\n' \"$@\" > '%s'\n%s\nexit %d\n", noted, answer, exit)
	if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return noted
}

// fakePrinter makes lpstat know one printer.
func fakePrinter(t *testing.T) {
	fake(t, "lpstat", `[ "$1" = -e ] && echo kantor || echo 'system default destination: kantor'`, 0)
}

// paper makes a real PDF file with sheets of the sizes, in a folder of its own.
func paper(t *testing.T, name string, sheets ...[2]typeset.MM) string {
	t.Helper()
	p := &typeset.Pages{Meta: typeset.Meta{Title: "Uji", Created: time.Date(2025, 9, 2, 8, 0, 0, 0, time.UTC)}}
	for _, s := range sheets {
		p.Pages = append(p.Pages, &typeset.Page{Width: s[0], Height: s[1]})
	}
	path := filepath.Join(t.TempDir(), name)
	if err := app.WritePDF(p, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPrint_gives_the_file_to_lp_unscaled_on_its_own_paper(t *testing.T) {
	f4, across, a4, folio := [2]typeset.MM{215, 330}, [2]typeset.MM{330, 215}, [2]typeset.MM{210, 297}, [2]typeset.MM{215.9, 330.2}
	for _, c := range []struct {
		name    string
		path    string
		options printing.Options
		want    []string
	}{
		{"F4", paper(t, "surat.pdf", f4), printing.Options{}, []string{"-o", "media=Custom.215x330mm"}},
		{"F4 that begins with a sheet across", paper(t, "surat.pdf", across, f4), printing.Options{}, []string{"-o", "media=Custom.215x330mm"}},
		{"A4", paper(t, "surat.pdf", a4), printing.Options{}, []string{"-o", "media=A4"}},
		{"Folio", paper(t, "surat.pdf", folio), printing.Options{}, []string{"-o", "media=Custom.215.9x330.2mm"}},
		{"F4 on the Legal sheets in the printer", paper(t, "surat.pdf", f4), printing.Options{Paper: printing.Paper{Width: 215.9, Height: 355.6}}, []string{"-o", "media=Legal"}},
		{"copies", paper(t, "surat.pdf", f4), printing.Options{Printer: "kantor", Copies: 2},
			[]string{"-o", "media=Custom.215x330mm", "-n", "2", "-o", "collate=true"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fakePrinter(t)
			noted := fake(t, "lp", "", 0)
			if to, err := printing.Print(c.path, c.options); err != nil || to != "kantor" {
				t.Fatal(to, err)
			}
			got, err := os.ReadFile(noted)
			if err != nil {
				t.Fatal(err)
			}
			want := append(append([]string{"-d", "kantor", "-t", "surat", "-o", "print-scaling=none"}, c.want...), "--", c.path)
			if lines := strings.Split(strings.TrimSpace(string(got)), "\n"); !slices.Equal(lines, want) {
				t.Errorf("lp was given %q, not %q", lines, want)
			}
		})
	}
}

func TestPrint_tells_when_no_printer_takes_the_file(t *testing.T) {
	path := paper(t, "surat.pdf", [2]typeset.MM{215, 330})
	t.Run("lp refuses", func(t *testing.T) {
		fakePrinter(t)
		fake(t, "lp", "echo 'lp: tidak ada pencetak' >&2", 1)
		_, err := printing.Print(path, printing.Options{})
		wantRefusal(t, err, printing.NoPrinter, "tidak ada pencetak")
	})
	t.Run("there is no CUPS", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		_, err := printing.Print(path, printing.Options{})
		wantRefusal(t, err, printing.NoService, "")
		_, err = printing.Printers()
		wantRefusal(t, err, printing.NoService, "")
	})
	t.Run("there is no file", func(t *testing.T) {
		fakePrinter(t)
		noted := fake(t, "lp", "", 0)
		_, err := printing.Print(filepath.Join(t.TempDir(), "tiada.pdf"), printing.Options{})
		if !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Errorf("got %v", err)
		}
		if _, err := os.Stat(noted); err == nil {
			t.Error("lp was called all the same")
		}
	})
}

func wantRefusal(t *testing.T, err error, detail, complaint string) {
	t.Helper()
	var known *model.Error
	if !errors.As(err, &known) || known.Detail != detail || !strings.Contains(known.Value, complaint) {
		t.Errorf("got %v, want %s", err, detail)
	}
}

func TestSend_leaves_no_file_behind_and_sweeps_old_ones(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	old := filepath.Join(os.TempDir(), "pena-cetak-1")
	if err := errors.Join(os.Mkdir(old, 0o700), os.Chtimes(old, time.Time{}, time.Now().Add(-48*time.Hour))); err != nil {
		t.Fatal(err)
	}
	fakePrinter(t)
	noted := fake(t, "lp", `for last; do :; done; cat "$last" > "$(dirname "$0")/got"`, 0)
	if _, err := printing.Send("Surat é.pdf", []byte("%PDF isi"), printing.Options{}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(filepath.Dir(noted), "got"))
	if err != nil || !bytes.Equal(got, []byte("%PDF isi")) {
		args, _ := os.ReadFile(noted)
		t.Errorf("lp read %q (%v), given %q", got, err, args)
	}
	left, err := os.ReadDir(os.TempDir())
	if err != nil || len(left) != 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
}
