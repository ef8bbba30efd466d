package naskah

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
)

// toMany opens a surat dinas of a dossier with two desa, and the box of its
// recipients.
func toMany(t *testing.T, k *screentest.Kit) (*Screen, *recipientBox) {
	t.Helper()
	d, err := k.Office.NewKawasan("Agrowisata", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	d.Members = []model.Member{{Code: "63.01.05.2001"}, {Code: "63.01.05.2002"}}
	if err := k.Office.SaveKawasan(&d); err != nil {
		t.Fatal(err)
	}
	id, err := k.Office.NewDocument(d.ID, "surat-dinas")
	if err != nil {
		t.Fatal(err)
	}
	s := openPaper(t, k, app.DocumentLine{ID: id})
	return s, openRecipients(s)
}

func openRecipients(s *Screen) *recipientBox {
	b := &recipientBox{s: s, before: s.session.Document().To}
	b.build()
	return b
}

func TestRecipients_of_the_dossier_are_seen_before_they_are_taken(t *testing.T) {
	k := screentest.New(t)
	s, b := toMany(t, k)
	if !k.Shows(text.RecipientsCount(2)) || s.session.Document().To != nil {
		t.Errorf("the box shows %+v before it is confirmed", b.list)
	}
	k.Picture("penerima")
	b.number.SetSelected(text.RecipientsEachNo)
	b.dialog.Close(true)
	k.Until("the first copy", func() bool { return s.last.Copies == 2 && s.last.Copy == 1 })
	if to := s.session.Document().To; !to.Each || to.Listed || len(to.List) != 2 {
		t.Fatalf("taken are %+v", to)
	}
	if !k.Shows(text.RecipientsOpen(2)) || !k.Shows(text.CopyOf(1, 2)) {
		t.Error("the page does not say whose copy it is")
	}
	s.StepCopy(-1) // round to the last
	k.Until("the last copy", func() bool { return s.last.Copy == 2 })
	s.StepCopy(1)
	k.Until("the first copy again", func() bool { return s.last.Copy == 1 })

	folder := t.TempDir()
	k.Remember(folder)
	s.SaveCopies()
	k.Until("the box", func() bool { return k.Shows(text.SaveCopiesTitle) })
	entry := k.Window.Canvas().Focused()
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the files", func() bool { return strings.Contains(strings.Join(k.Said, "\n"), "2 berkas disimpan") })

	// Back to one letter.
	b = openRecipients(s)
	b.from.SetSelected(text.RecipientsDrop)
	b.dialog.Close(true)
	k.Until("one letter", func() bool { return s.last.Copies == 0 })
	if s.session.Document().To != nil {
		t.Error("the list is still there")
	}
	s.Undo()
	k.Until("the list again", func() bool { return s.last.Copies == 2 })
}

// The pages of an issued letter are all its copies; the banner and the field Nomor
// name all numbers.
func TestRecipients_of_an_issued_letter_are_stepped_through(t *testing.T) {
	k := screentest.New(t)
	s := openPaper(t, k, app.DocumentLine{ID: k.Letter()})
	list := []model.Recipient{{To: "Camat Bajuin", Place: "Bajuin"}, {To: "Camat Pelaihari", Place: "Pelaihari"}, {To: "Camat Takisung", Place: "Takisung"}}
	if err := s.session.SetRecipients(&model.Recipients{List: list, Each: true}); err != nil {
		t.Fatal(err)
	}
	do(k, s, ActIssue)
	k.Until("the plan", func() bool { return s.issuing.plan != nil })
	each := s.issuing.plan.Each
	s.issuing.dialog.Close(true)
	closed(k)
	k.Until("the frozen pages", func() bool { return s.last.Frozen != nil })
	if want := text.NumberRun(each[0], each[2], 3); len(each) != 3 || !strings.Contains(s.banner.head.Text, want) {
		t.Errorf("the banner says %q, the numbers are %v", s.banner.head.Text, each)
	}
	if want := text.NumberRun(each[0], each[2], 3); s.editor.fields["field:nomor"].entry.Text != want {
		t.Errorf("the field Nomor says %q, want %q", s.editor.fields["field:nomor"].entry.Text, want)
	}
	size := len(s.last.Pages.Pages) / 3
	view, at := s.preview.view, s.preview.copy.at
	for _, c := range []struct{ by, copy int }{{1, 2}, {1, 3}, {1, 1}, {-1, 3}, {-1, 2}} {
		s.StepCopy(c.by)
		if at.Text != text.CopyOf(c.copy, 3) || view.Page() != (c.copy-1)*size {
			t.Errorf("stepped by %d it shows page %d and says %q, want copy %d of %d pages each", c.by, view.Page(), at.Text, c.copy, size)
		}
	}
	k.Picture("salinan-terbit")
	view.ShowPage(0)
	if at.Text != text.CopyOf(1, 3) {
		t.Errorf("scrolled back it says %q", at.Text)
	}
	if s.preview.copy.open.Visible() {
		t.Error("the list of an issued letter is offered for change")
	}
}

func TestRecipients_pasted_wrong_are_refused_with_their_line(t *testing.T) {
	k := screentest.New(t)
	s, b := toMany(t, k)
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("Jabatan\tNama\nCamat Bajuin\tAhmad\n\tSiti\nCamat Bajuin\tAhmad\n")
	b.from.SetSelected(text.RecipientsPaste)
	if b.fault == nil || !strings.Contains(b.problem.Text, "Baris 4: ") || b.list != nil {
		t.Errorf("told is %q of %+v", b.problem.Text, b.list)
	}
	k.Picture("penerima-salah")
	b.dialog.Close(true)
	if s.session.Document().To != nil {
		t.Error("a list that is wrong was taken")
	}
	clip.SetContent("Jabatan\tNama\tNomor Undian\nCamat Bajuin\tAhmad\t17\n\tSiti\t18\n")
	b = openRecipients(s)
	b.from.SetSelected(text.RecipientsPaste)
	b.how.SetSelected(text.RecipientsListed)
	if !b.number.Disabled() {
		t.Error("a letter that goes out once may choose a number for each")
	}
	b.dialog.Close(true)
	to := s.session.Document().To
	if to == nil || !to.Listed || len(to.List) != 2 || to.Columns[0] != "nomor_undian" {
		t.Errorf("taken are %+v", to)
	}
	k.Until("the annex", func() bool { return len(s.last.Pages.Pages) == 2 })
}

func TestRecipients_are_asked_of_letters_only(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "nota-dinas")
	s.Recipients()
	if len(k.Said) == 0 || k.Said[len(k.Said)-1] != text.RecipientsOnlyLetters || !s.preview.copy.box.Hidden {
		t.Errorf("said %v", k.Said)
	}
	s.StepCopy(1)
	s.SaveCopies()
	if k.Said[len(k.Said)-1] != text.NoCopies {
		t.Errorf("said %v", k.Said)
	}
	if entries, err := os.ReadDir(t.TempDir()); err != nil || len(entries) > 0 {
		t.Errorf("files were written: %v, %v", entries, err)
	}
}
