package naskah

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/model"
	"pena/ui/screentest"
	"pena/ui/widget"
)

// open shows the sample's paper of a kind.
func open(t *testing.T, k *screentest.Kit, kind string) *Screen {
	t.Helper()
	papers, err := k.Office.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papers {
		if p.Kind == kind {
			return openPaper(t, k, p)
		}
	}
	t.Fatalf("the sample has no %s", kind)
	return nil
}

func openPaper(t *testing.T, k *screentest.Kit, p app.DocumentLine) *Screen {
	t.Helper()
	s := New(k.Host, p.ID, "")
	k.Put(s)
	k.Until("the paper is open", func() bool { return s.session != nil })
	t.Cleanup(func() {
		if err := s.Leave(); err != nil {
			t.Error(err)
		}
		k.NoFails()
	})
	return s
}

// typed types into whatever has the focus.
func typed(k *screentest.Kit, words string) {
	for _, r := range words {
		k.Window.Canvas().Focused().TypedRune(r)
	}
}

func pressed(k *screentest.Kit, key fyne.KeyName) {
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func TestNaskah_goes_to_a_Pasal_by_its_number_and_into_its_first_ayat(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "anggaran-dasar")
	s.GoToPart()
	typed(k, "pasal 6")
	k.Picture("naskah-lompat")
	pressed(k, fyne.KeyReturn)
	e, ok := k.Window.Canvas().Focused().(*widget.Entry)
	n := model.Find(s.session.Document().Text, s.editor.at)
	if !ok || n == nil || n.Kind != model.Ayat || s.editor.view.Numbers.Label(n.ID) != "(1)" {
		t.Fatalf("the focus is on %T in %q; want the entry of the first ayat", k.Window.Canvas().Focused(), s.editor.at)
	}
	if heading := s.editor.view.Numbers.Label(s.editor.headingOf(n.ID)); heading != "Pasal 6" {
		t.Errorf("went to %q; want Pasal 6", heading)
	}
	before := n.Text
	e.SetCaret(len([]rune(e.Text)))
	typed(k, " tambahan")
	if got := model.Find(s.session.Document().Text, n.ID).Text; got != before+" tambahan" {
		t.Errorf("the text is %q; want what was typed at its end", got)
	}
	k.Until("it is on the disk", func() bool { return k.Saves > 0 })
}

func TestNaskah_lights_what_is_clicked_on_the_page(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "keputusan-penetapan-kawasan")
	var id string
	model.Walk(s.last.Document.Text, func(n *model.Node, _ []*model.Node) bool {
		if id == "" && n.Kind == model.Huruf && strings.Contains(n.Text, "bahwa") {
			id = n.ID
		}
		return true
	})
	a := s.last.Pages.Areas(id)[1]
	s.preview.tapped(a.Page, float64(a.X+a.W/2), float64(a.Y+a.H/2))
	k.Picture("naskah")
	if s.editor.at != id || s.preview.lit != id {
		t.Errorf("the editor is at %q and %q is lit; want %q", s.editor.at, s.preview.lit, id)
	}
	if _, ok := k.Window.Canvas().Focused().(*widget.Entry); !ok {
		t.Errorf("the focus is on %T; want an entry", k.Window.Canvas().Focused())
	}
	test.Tap(s.bar.check)
	if !widget.DialogOpen(k.Window) {
		t.Error("the findings are not shown")
	}
	k.Picture("naskah-periksa")
}

func TestNaskah_is_saved_for_Word_and_for_SRIKANDI(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "surat-audiensi")
	k.Host.Dir = t.TempDir()
	for _, save := range []struct {
		do    func()
		files int
	}{{s.SaveDOCX, 1}, {s.SaveSRIKANDI, 2}} {
		dir, err := os.MkdirTemp(k.Host.Dir, "")
		if err != nil {
			t.Fatal(err)
		}
		k.Host.Dir = dir
		save.do()
		k.Picture("naskah-simpan-docx")
		pressed(k, fyne.KeyReturn)
		k.Until("the files are written", func() bool {
			files, err := filepath.Glob(filepath.Join(dir, "Surat permohonan audiensi*"))
			return err == nil && len(files) == save.files
		})
	}
	test.Tap(s.bar.save)
	k.Picture("naskah-simpan")
	menu := k.Window.Canvas().Overlays().Top()
	if menu == nil {
		t.Fatal("no menu of forms to save in")
	}
	if said := strings.Join(screentest.Texts(menu), "|"); !strings.Contains(said, "Simpan PDF") || !strings.Contains(said, "Simpan DOCX untuk SRIKANDI") {
		t.Errorf("the menu says %s", said)
	}
}
