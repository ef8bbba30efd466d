//go:build !windows

package printer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"pena/app/ruler"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// cups puts an lpstat with two printers in the path and an lp that notes what it
// is given and keeps the file.
func cups(t *testing.T) (noted string) {
	t.Helper()
	dir := t.TempDir()
	for name, script := range map[string]string{
		"lpstat": `case "$1" in -e) echo sekretariat; echo gudang;; -d) echo 'system default destination: gudang'; printf 'printer sekretariat disabled since hari ini -\n\tkertas habis\n';; esac`,
		"lp":     `for last; do :; done; cp "$last" '` + dir + `/got.pdf'; printf '%s\n' "$@" > '` + dir + `/noted'`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return filepath.Join(dir, "noted")
}

// open shows the box for a paper of five F4 pages.
func open(t *testing.T, k *screentest.Kit) {
	t.Helper()
	paper, _ := typeset.PaperByName("F4")
	p := ruler.Page(paper, font.New(), ruler.Words{Title: "Uji", Edge: func(int) string { return "" }}, time.Date(2025, 9, 2, 8, 0, 0, 0, time.UTC))
	for len(p.Pages) < 5 {
		p.Pages = append(p.Pages, p.Pages[0])
	}
	Print(t.Context(), k.Host, "Surat - Kawasan", p)
	k.Until("the box", func() bool { return k.Shows(text.PrintTitle) })
}

// selects are the choices in the box: the printer, and the sheet.
func selects(k *screentest.Kit) (out []*widget.Select) {
	k.Walk(func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok {
			out = append(out, s)
		}
	})
	return out
}

func TestPrint_asks_for_printer_copies_pages_and_sheet(t *testing.T) {
	k := screentest.New(t)
	noted := cups(t)
	open(t, k)
	k.Picture("cetak")
	choice := selects(k)
	if len(choice) != 2 || choice[0].Selected != "gudang (baku)" || fmt.Sprint(choice[0].Options) != "[sekretariat – berhenti gudang (baku)]" {
		t.Fatalf("the choices are %v", choice)
	}
	if !strings.Contains(choice[1].Selected, "F4 (215 × 330 mm)") {
		t.Errorf("the sheet is %q", choice[1].Selected)
	}
	k.Entry("1").SetText("3")
	k.Entry(text.PrintPagesHint).SetText("2-3; 5")
	choice[1].SetSelected("Legal (215,9 × 355,6 mm)")
	k.Tap(text.Print, 0)
	k.Until("it is sent", func() bool { return len(k.Said) > 0 && k.Said[len(k.Said)-1] == text.Sent("gudang") })
	k.NoFails()
	args, err := os.ReadFile(noted)
	if want := "-d gudang -t Surat - Kawasan -o print-scaling=none -o media=Legal -n 3 -o collate=true"; err != nil || !strings.HasPrefix(strings.ReplaceAll(string(args), "\n", " "), want) {
		t.Errorf("lp was given %q (%v)", args, err)
	}
	file, err := os.ReadFile(filepath.Join(filepath.Dir(noted), "got.pdf"))
	if err != nil || strings.Count(string(file), "/Type /Page\n") != 3 {
		t.Errorf("the file has %d pages, want 3 (%v)", strings.Count(string(file), "/Type /Page\n"), err)
	}
}

func TestPrint_tells_wrong_pages_in_the_box_and_keeps_what_was_typed(t *testing.T) {
	k := screentest.New(t)
	noted := cups(t)
	open(t, k)
	k.Entry("1").SetText("2")
	k.Entry(text.PrintPagesHint).SetText("4-9")
	k.Tap(text.Print, 0)
	if !k.Shows("Naskah tidak mempunyai halaman itu.") {
		t.Error("it does not say what is wrong")
	}
	if k.Entry("1").Text != "2" || k.Entry(text.PrintPagesHint).Text != "4-9" {
		t.Error("what was typed is gone")
	}
	k.Entry("1").SetText("seratus")
	k.Tap(text.Print, 0)
	if !k.Shows(text.WrongCopies) {
		t.Error("it does not say that copies are a number")
	}
	if _, err := os.Stat(noted); err == nil {
		t.Error("something was printed")
	}
	small := selects(k)[1]
	small.SetSelected("A4 (210 × 297 mm)")
	if !k.Shows("akan terpotong") {
		t.Error("no warning of a sheet that is too small")
	}
}

func TestPrint_says_why_nothing_can_be_printed(t *testing.T) {
	for name, want := range map[string]string{"berhenti": "printer-stopped", "tanpa layanan": "no-print-service"} {
		t.Run(name, func(t *testing.T) {
			k := screentest.New(t)
			if name == "tanpa layanan" {
				t.Setenv("PATH", t.TempDir())
				Print(t.Context(), k.Host, "Surat", &typeset.Pages{})
			} else {
				cups(t)
				open(t, k)
				selects(k)[0].SetSelectedIndex(0)
				k.Tap(text.Print, 0)
			}
			k.Until("the error", func() bool { return len(k.Fails) > 0 })
			if got := k.Fails[0].Error(); !strings.Contains(got, want) {
				t.Errorf("told was %s, want %s", got, want)
			}
		})
	}
}
