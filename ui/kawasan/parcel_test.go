package kawasan

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// bundleOf opens the package of the first kawasan of the kabupaten and waits for its lights.
func bundleOf(t *testing.T, k *screentest.Kit, regency string) (*Dossier, *parcel) {
	t.Helper()
	d := open(t, k, regency, nav.PartParcel)
	k.Wait(d.bundle.looked)
	k.NoFails()
	return d, d.bundle
}

// choose chooses the line of the kind.
func choose(t *testing.T, b *parcel, kind string) app.ParcelLine {
	t.Helper()
	i := slices.IndexFunc(b.p.Lines, func(l app.ParcelLine) bool { return l.Kind.Key == kind })
	if i < 0 {
		t.Fatalf("the package has no place for %s", kind)
	}
	b.list.Choose(i)
	return b.p.Lines[i]
}

func TestParcel_lists_papers_by_stage_and_leads_to_each(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartStages)
	k.Tap(text.ParcelPrintAll, 0)
	k.Wait(d.bundle.looked)
	b := d.bundle
	k.Picture("berkas-paket")
	for _, want := range []string{text.StageName(0), "0 siap · 41 kurang · 0 bertentangan", text.ParcelToMend} {
		if !k.Shows(want) {
			t.Errorf("the package does not show %q", want)
		}
	}
	l := choose(t, b, "undangan-mad")
	if !k.Shows(l.Paper.Title) || len(l.Findings) == 0 {
		t.Fatalf("%s shows nothing to mend", l.Paper.Title)
	}
	k.Tap(text.ParcelOpen, 0)
	if want := (nav.Route{Place: nav.Document, ID: l.Paper.ID}); k.Went[len(k.Went)-1] != want {
		t.Errorf("the button leads to %+v", k.Went)
	}
	for _, f := range l.Findings {
		if f.Source == "" {
			continue
		}
		k.Tap(f.Sentence, 0)
		if got := k.Went[len(k.Went)-1]; got != placeOf(d.id, l.Paper, f.Source) || got.Part != f.Source {
			t.Errorf("%q leads to %+v", f.Sentence, got)
		}
		break
	}
}

// A kind without a paper is no fault: it is told so, and made from here.
func TestParcel_makes_what_is_not_there(t *testing.T) {
	k := screentest.Sample(t)
	d, b := bundleOf(t, k, "63.02")
	k.Picture("berkas-paket-kosong")
	l := choose(t, b, "rpkp")
	if l.Light != app.LightNone || !k.Shows("belum ada") {
		t.Fatalf("the plan is %s", l.Light)
	}
	k.Tap(text.Create, 0)
	k.Until("the new paper", func() bool { return len(k.Went) > 0 })
	made, err := k.Office.Documents(d.id)
	if err != nil || !slices.ContainsFunc(made, func(p app.DocumentLine) bool { return p.Kind == "rpkp" && p.ID == k.Went[0].ID }) {
		t.Errorf("the plan was not made: %v, %v", k.Went, err)
	}
}

func TestParcel_writes_files_by_keys_alone(t *testing.T) {
	k := screentest.Sample(t)
	k.Host.Dir = t.TempDir()
	_, b := bundleOf(t, k, "63.01")
	papers := len(b.p.Papers())
	if f := k.Window.Canvas().Focused(); f == nil || strings.Join(screentest.Texts(f.(fyne.CanvasObject)), "") != text.ParcelPrint {
		t.Fatalf("the focus is not on the first button but on %v", f)
	}
	save := func(steps int, ending string) string {
		t.Helper()
		said := len(k.Said)
		for range steps {
			k.Window.Canvas().FocusNext()
		}
		k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the name that is offered
		k.Until("the file", func() bool { return len(k.Said) > said && b.work == nil })
		k.NoFails()
		return filepath.Join(k.Host.Dir, text.ParcelFile(b.p.Kawasan.Name)+ending)
	}
	path := save(1, ".pdf")
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Errorf("the PDF: %v\n%s", err, out)
	}
	if info, err := os.Stat(save(2, ".zip")); err != nil || info.Size() == 0 {
		t.Errorf("the ZIP: %v", err)
	}
	files, err := os.ReadDir(save(3, ""))
	if err != nil || len(files) != papers+1 {
		t.Errorf("the folder holds %d files for %d papers and the receipt: %v", len(files), papers, err)
	}
}

func TestParcel_prints_after_telling_what_is_not_ready(t *testing.T) {
	k := screentest.Sample(t)
	dir := t.TempDir()
	for name, script := range map[string]string{
		"lpstat": `case "$1" in -e) echo sekretariat;; -d) echo 'system default destination: sekretariat';; esac`,
		"lp":     `for last; do :; done; cp "$last" '` + dir + `/got.pdf'`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	bundleOf(t, k, "63.01")
	k.Tap(text.ParcelPrint, 0)
	if !k.Shows(text.ParcelDraft(41)) {
		t.Error("it does not tell of the papers that are not ready")
	}
	k.Tap(text.ParcelPrintUnready, 0)
	k.Until("the box of the printer", func() bool { return k.Shows(text.PrintTitle) })
	k.Tap(text.Print, 0)
	k.Until("it is sent", func() bool { return slices.Contains(k.Said, text.Sent("sekretariat")) })
	all, err := exec.Command("pdftotext", filepath.Join(dir, "got.pdf"), "-").Output()
	if err != nil || !strings.Contains(string(all), "TANDA TERIMA BERKAS") {
		t.Errorf("what was printed is not the package: %v", err)
	}
}

func TestParcel_can_be_stopped_and_begun_again(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartParcel)
	b := d.bundle
	if !k.Shows(text.ParcelLooking(0, 0)) {
		t.Error("it does not say what is done")
	}
	k.Tap(text.ParcelStop, 0)
	if !k.Shows(text.ParcelStopped) || b.work != nil || b.p != nil {
		t.Error("the look was not stopped")
	}
	k.Tap(text.ParcelAgain, 0)
	k.Wait(b.looked)
	if b.p == nil || len(b.p.Papers()) != 41 {
		t.Error("the second look did not come through")
	}
	// A file that is stopped leaves nothing.
	path := filepath.Join(t.TempDir(), "paket.pdf")
	b.savePDF()
	k.Window.Canvas().Focused().(*widget.Entry).SetText(path)
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Tap(b.work.stop)
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the stopped file is there")
	}
}

// What was typed a moment ago is in the package.
func TestParcel_takes_what_was_typed_just_before(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartFacts)
	retype(field(t, d, text.KawasanNameLabel).Input, "Agrowisata Tampang")
	d.tabs.Open(nav.PartParcel)
	k.Wait(d.bundle.looked)
	if got := d.bundle.p.Kawasan.Name; got != "Agrowisata Tampang" {
		t.Errorf("the package is of %q", got)
	}
	if v := leave(t, k, d); v.Name != "Agrowisata Tampang" {
		t.Errorf("the store has %q", v.Name)
	}
}
