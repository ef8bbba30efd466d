//go:build !windows

package printing_test

import (
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

// fake puts a command in the path that writes down what it was given, answers
// and ends as told.
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
	f4, across, a4 := [2]typeset.MM{215, 330}, [2]typeset.MM{330, 215}, [2]typeset.MM{210, 297}
	for _, c := range []struct {
		name    string
		path    string
		options printing.Options
		want    []string
	}{
		{"F4", paper(t, "surat.pdf", f4), printing.Options{}, []string{"-o", "media=Custom.215x330mm"}},
		{"F4 that begins with a sheet across", paper(t, "rpkp.pdf", across, f4), printing.Options{}, []string{"-o", "media=Custom.215x330mm"}},
		{"A4", paper(t, "nota.pdf", a4), printing.Options{}, []string{"-o", "media=A4"}},
		{"a printer and copies", paper(t, "-surat.pdf", f4), printing.Options{Printer: "kantor", Copies: 2},
			[]string{"-o", "media=Custom.215x330mm", "-d", "kantor", "-n", "2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			noted := fake(t, "lp", "", 0)
			if err := printing.Print(c.path, c.options); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(noted)
			if err != nil {
				t.Fatal(err)
			}
			want := append(append([]string{"-o", "print-scaling=none"}, c.want...), "--", c.path)
			if lines := strings.Split(strings.TrimSpace(string(got)), "\n"); !slices.Equal(lines, want) {
				t.Errorf("lp was given %q, not %q", lines, want)
			}
		})
	}
}

func TestPrint_tells_when_no_printer_takes_the_file(t *testing.T) {
	path := paper(t, "surat.pdf", [2]typeset.MM{215, 330})
	t.Run("lp refuses", func(t *testing.T) {
		fake(t, "lp", "echo 'lp: tidak ada pencetak' >&2", 1)
		noPrinter(t, printing.Print(path, printing.Options{}), "tidak ada pencetak")
	})
	t.Run("there is no CUPS", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		noPrinter(t, printing.Print(path, printing.Options{}), "")
		_, err := printing.Printers()
		noPrinter(t, err, "")
	})
	t.Run("there is no file", func(t *testing.T) {
		noted := fake(t, "lp", "", 0)
		err := printing.Print(filepath.Join(t.TempDir(), "tiada.pdf"), printing.Options{})
		if !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Errorf("got %v", err)
		}
		if _, err := os.Stat(noted); err == nil {
			t.Error("lp was called all the same")
		}
	})
}

func noPrinter(t *testing.T, err error, complaint string) {
	t.Helper()
	var known *model.Error
	if !errors.As(err, &known) || known.Detail != "no-printer" || !strings.Contains(known.Value, complaint) {
		t.Errorf("got %v", err)
	}
}

func TestPrinters_lists_the_queues_of_CUPS(t *testing.T) {
	fake(t, "lpstat", "printf 'kantor\\nruang-sekretariat\\n'", 0)
	got, err := printing.Printers()
	if err != nil || !slices.Equal(got, []string{"kantor", "ruang-sekretariat"}) {
		t.Errorf("got %q, %v", got, err)
	}
}
