package naskah

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// closed waits until the box over the window is closed.
func closed(k *screentest.Kit) {
	k.Until("the box is closed", func() bool { return !widget.DialogOpen(k.Window) })
}

// do does an act and waits for its box.
func do(k *screentest.Kit, s *Screen, a Act) {
	s.Do(a)
	k.Until("the box of "+string(a), func() bool { return widget.DialogOpen(k.Window) })
}

// answer types into the focused field of a box and confirms.
func answer(k *screentest.Kit, words, confirm string) {
	test.Type(k.Window.Canvas().Focused(), words)
	k.Tap(confirm, 0)
}

func state(t *testing.T, k *screentest.Kit, s *Screen) model.Paper {
	t.Helper()
	p, err := k.Office.Paper(s.id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestLife_a_paper_that_is_initialled_is_read_only_until_it_is_returned(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "surat-audiensi")
	do(k, s, ActParaf)
	k.Picture("paraf")
	answer(k, "Sekretaris", text.ParafDo)
	closed(k)
	p := state(t, k, s)
	if p.State != model.Diperiksa || p.Events[len(p.Events)-1].Who != "Sekretaris" {
		t.Fatalf("the paper is %s, %+v", p.State, p.Events)
	}
	k.Until("the banner", func() bool { return k.Shows(text.ReadOnlyReview) })
	if foot := s.banner.box.Position().Y + s.banner.box.Size().Height; s.banner.box.Size().Height < 40 || s.split.Position().Y < foot {
		t.Errorf("the columns begin at %v, the banner ends at %v", s.split.Position().Y, foot)
	}
	before := s.session.Document()
	row := at(t, s, nodes(s, model.Alinea)[3].ID)
	test.Type(row.entry, "x")
	row.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if s.session.Document() != before || row.entry.Text == "" {
		t.Error("a paper under review was written")
	}
	k.Picture("naskah-diperiksa")
	do(k, s, ActReturn)
	answer(k, "Perbaiki alamat", text.ReturnDo)
	closed(k)
	k.Until("the paper can be written again", func() bool { return !s.locked() && !row.entry.ReadOnly })
	test.Type(row.entry, "x")
	if s.session.Document() == before {
		t.Error("a returned paper cannot be written")
	}
}

func TestLife_a_paper_is_made_final_reopened_and_made_void_in_the_window(t *testing.T) {
	k := screentest.New(t)
	s := openPaper(t, k, app.DocumentLine{ID: k.Letter()})
	do(k, s, ActIssue)
	k.Until("the plan", func() bool { return s.issuing.plan != nil })
	for _, f := range s.issuing.plan.Findings {
		t.Log(f.Level, f.Sentence)
	}
	k.Picture("jadikan-final")
	s.issuing.dialog.Close(true)
	closed(k)
	p := state(t, k, s)
	if p.State != model.Terbit || p.Number == "" {
		t.Fatalf("the paper is %s with number %q", p.State, p.Number)
	}
	k.Until("the frozen page", func() bool { return s.last.Frozen != nil && k.Shows(p.Number) })
	k.Picture("naskah-terbit")
	out := filepath.Join(t.TempDir(), "a.pdf")
	if err := s.last.WritePDF(out); err != nil {
		t.Fatal(err)
	}
	file, _ := k.Office.PrintFile(p.Print())
	if got, _ := os.ReadFile(out); !bytes.Equal(got, file) {
		t.Error("what is saved is not the print")
	}

	do(k, s, ActReopened)
	k.Tap(text.ReopenDo, 0)
	k.Until("the reason that is asked for", func() bool { return k.Shows("Alasan belum ditulis") })
	answer(k, "Tanggal rapat salah", text.ReopenDo)
	closed(k)
	k.Until("the paper can be written", func() bool { return !s.locked() })
	if got := state(t, k, s); got.State != model.Konsep || got.Number != p.Number || len(got.Prints) != 1 {
		t.Errorf("reopened the paper is %+v", got)
	}
	do(k, s, ActCancel)
	answer(k, "Rapat urung", text.CancelDo)
	closed(k)
	e, err := k.Office.Entry(p.Entry)
	if err != nil || e.State != model.EntryVoid {
		t.Errorf("the number is %s, %v", e.State, err)
	}
}

func TestLife_a_scan_is_attached_and_the_final_number_typed(t *testing.T) {
	k := screentest.New(t)
	s := openPaper(t, k, app.DocumentLine{ID: k.Letter()})
	do(k, s, ActIssue)
	box := s.issuing
	box.way.SetSelectedIndex(int(wayProvisional))
	k.Until("the plan", func() bool { return box.plan != nil })
	box.dialog.Close(true)
	closed(k)
	k.Until("the note of the number", func() bool { return k.Shows(text.ProvisionalNote) })
	first := state(t, k, s)
	do(k, s, ActNumbered)
	answer(k, "400.10/77/SRI/2025", text.FinalDo)
	closed(k)
	if p := state(t, k, s); p.Number != "400.10/77/SRI/2025" || len(p.Prints) != 2 || p.Number == first.Number {
		t.Errorf("the paper bears %q after %q, %d prints", p.Number, first.Number, len(p.Prints))
	}
	k.Until("no number is awaited", func() bool { return !s.May(ActNumbered) })
	if said := s.banner.body.Text; !strings.Contains(said, "sebelumnya "+first.Number) {
		t.Errorf("the banner says %q, not that the number was %s", said, first.Number)
	}

	scan := filepath.Join(t.TempDir(), "asli.pdf")
	if err := os.WriteFile(scan, []byte("%PDF-1.4\n%%EOF\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	do(k, s, ActSigned)
	k.Picture("pindaian")
	test.Type(k.Window.Canvas().Focused(), scan)
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the scan is there", func() bool { return s.May(ActOpenScan) })
	if p := state(t, k, s); p.State != model.Ditandatangani || p.Scans[0].Name != "asli.pdf" {
		t.Errorf("the paper is %s with scans %+v", p.State, p.Scans)
	}
	k.Until("the banner tells of it", func() bool { return k.Shows("Pindaian bertanda tangan dilampirkan") })
	k.Picture("naskah-ditandatangani")
	s.Do(ActOpenScan)
	k.Until("the scan was written for its viewer", func() bool {
		found, _ := filepath.Glob(filepath.Join(s.scans.Dir, "*asli.pdf"))
		return s.scans.Dir != "" && len(found) == 1
	})
	dir := s.scans.Dir
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the shown scan stays behind: %v", err)
	}
}

func TestIssue_tells_what_is_missing_and_leads_there(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	do(k, s, ActIssue)
	k.Until("what is wrong", func() bool { return s.issuing.problem.Text != "" })
	s.issuing.date.Entry.SetText("15 September 2025")
	s.issuing.way.SetSelectedIndex(int(wayTyped))
	s.issuing.typed.SetText("005/77/DPMD")
	k.Until("the findings", func() bool { return s.issuing.plan != nil })
	k.Picture("jadikan-final-kurang")
	if !s.issuing.plan.Blocked() {
		t.Fatal("an empty letter is not blocked")
	}
	s.issuing.dialog.Close(true)
	if !widget.DialogOpen(k.Window) {
		t.Error("a blocked letter was confirmed")
	}
	f := s.issuing.plan.Findings[0]
	k.Tap(f.Sentence, 0)
	if widget.DialogOpen(k.Window) {
		t.Error("the box stays over the place it leads to")
	}
	if strings.HasPrefix(f.Source, "field:") && s.editor.at != f.Source || !strings.HasPrefix(f.Source, "field:") && len(k.Went) != 1 {
		t.Errorf("%s leads to %q, %v", f.Source, s.editor.at, k.Went)
	}
}
