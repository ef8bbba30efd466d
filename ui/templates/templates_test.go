package templates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// standing shows the page alone, as the settings hold it.
type standing struct{ *Page }

func (standing) Trail() []nav.Crumb { return nil }
func (standing) Shown()             {}

const (
	key     = "surat-undangan"
	ending  = "Demikian undangan ini disampaikan."
	own     = "Kami mengharapkan kehadiran Saudara tepat waktu."
	unknown = "{{kawasan.namanya}}"
)

// open opens the page at a kind and waits for its pages.
func open(t *testing.T, k *screentest.Kit, key string) *Page {
	t.Helper()
	p := New(k.Host, key)
	k.Put(standing{p})
	k.Wait(p.loaded)
	rest(k, p)
	return p
}

// rest waits until the text was looked at and its pages or faults are shown.
func rest(k *screentest.Kit, p *Page) {
	k.Until("the text", func() bool { return p.edit != nil && p.edit.keep != nil })
	before := p.edit.looking
	p.edit.look()
	k.Until("a look at the text", func() bool { return p.edit != nil && p.edit.told > before })
}

// renewed does what shows a kind anew, and waits for that.
func renewed(k *screentest.Kit, p *Page, do func()) {
	before := p.edit
	do()
	k.Until("another editor", func() bool { return p.edit != nil && p.edit != before && p.edit.keep != nil })
	rest(k, p)
}

// tapped taps what shows a kind anew.
func tapped(k *screentest.Kit, p *Page, words string) { renewed(k, p, func() { k.Tap(words, 0) }) }

func leave(t *testing.T, k *screentest.Kit, p *Page) {
	t.Helper()
	if err := p.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
}

// typeOver replaces words of the text as if they were typed over.
func typeOver(t *testing.T, p *Page, from, to string) {
	t.Helper()
	s := p.edit.entry.Text
	at := strings.Index(s, from)
	if at < 0 {
		t.Fatalf("the text does not say %q", from)
	}
	p.host.Window.Canvas().Focus(p.edit.entry)
	p.edit.entry.SetCaret(len([]rune(s[:at])))
	for range []rune(from) {
		p.edit.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	for _, r := range to {
		p.edit.entry.TypedRune(r)
	}
}

// stored is what the store has of a kind, nothing when it has none.
func stored(t *testing.T, k *screentest.Kit, key string) app.TemplateLine {
	t.Helper()
	all, err := k.Office.Templates()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		if l.Key == key {
			return l
		}
	}
	return app.TemplateLine{}
}

// bears reports whether a new paper of the kind bears the words.
func bears(t *testing.T, k *screentest.Kit, words string) bool {
	t.Helper()
	v, err := k.Office.NewKawasan("Agrowisata Bajuin", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	id, err := k.Office.NewDocument(v.ID, key)
	if err != nil {
		t.Fatal(err)
	}
	r, err := k.Office.Render(id)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	model.Walk(r.Document.Text, func(n *model.Node, _ []*model.Node) bool {
		found = found || strings.Contains(n.Text, words)
		return true
	})
	return found
}

func TestTemplates_are_listed_and_found_as_one_types(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	if len(p.shown) != len(compose.Shipped().All()) || p.edit.line.Key != key || p.pages.view.Pages() == 0 {
		t.Errorf("%d kinds, open at %s with %d pages", len(p.shown), p.edit.line.Key, p.pages.view.Pages())
	}
	p.search.SetText("undangan musyawarah")
	if len(p.shown) != 2 || p.edit.line.Key != key {
		t.Errorf("%d found, and the text is of %s", len(p.shown), p.edit.line.Key)
	}
	p.search.OnEnter(0)
	k.Until("the text of the first", func() bool {
		return p.edit != nil && p.edit.keep != nil && k.Window.Canvas().Focused() == fyne.Focusable(p.edit.entry)
	})
	if p.edit.line.Key != p.shown[0].Key {
		t.Errorf("Enter opens %s", p.edit.line.Key)
	}
	p.search.SetText("tidak ada yang begini")
	if !k.Shows(text.TemplateNoMatchTitle) {
		t.Error("nothing found, and the page does not say so")
	}
	p.search.SetText("")
	rest(k, p)
	leave(t, k, p)
}

func TestTemplates_typed_are_kept_and_make_no_paper_until_taken(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	typeOver(t, p, ending, own)
	rest(k, p)
	if p.pages.view.Pages() == 0 || !k.Shows("Perubahan di bawah tersimpan") {
		t.Errorf("%d pages", p.pages.view.Pages())
	}
	k.Picture("templat")
	leave(t, k, p)
	if bears(t, k, own) {
		t.Error("a draft made a paper")
	}
	p = open(t, k, key) // as after closing the program
	if !strings.Contains(p.edit.entry.Text, own) {
		t.Fatal("what was typed is gone")
	}
	for range 2 {
		tapped(k, p, text.TemplateTake)
		if !bears(t, k, own) || !k.Shows("memakai templat kantor") || stored(t, k, key).Origin != app.TemplateChanged {
			t.Error("a new paper does not bear the sentence")
		}
		tapped(k, p, text.Undo)
		if bears(t, k, own) || !strings.Contains(p.edit.entry.Text, own) || stored(t, k, key).Origin != app.TemplateShipped {
			t.Error("undone, papers bear the sentence still, or what was typed is gone")
		}
	}
	tapped(k, p, text.TemplateTake)
	tapped(k, p, text.BackToShipped)
	if bears(t, k, own) || strings.Contains(p.edit.entry.Text, own) {
		t.Error("gone back, the sentence is still there")
	}
	tapped(k, p, text.Undo)
	if !bears(t, k, own) || !strings.Contains(p.edit.entry.Text, own) {
		t.Error("the way back to the shipped one cannot be undone")
	}
	leave(t, k, p)
}

func TestTemplates_that_are_wrong_say_where_and_are_not_taken(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	typeOver(t, p, ending, unknown)
	rest(k, p)
	if !p.edit.take.Disabled() || !k.Shows(unknown) || !k.Shows(text.TemplateLastPages) {
		t.Errorf("shows %v", screentest.Texts(p.edit.found))
	}
	k.Picture("templat-salah")
	line := strings.Count(p.edit.entry.Text[:strings.Index(p.edit.entry.Text, unknown)], "\n") + 1
	p.edit.entry.SetCaret(0)
	p.edit.follow()
	test.Tap(p.edit.found.Objects[0].(fyne.Tappable))
	if !strings.HasPrefix(p.edit.at.Text, text.TemplateCaret(line, 0, 0)[:len("Baris 100")]) {
		t.Errorf("the way to the line leads to %s", p.edit.at.Text)
	}
	typeOver(t, p, unknown, own)
	rest(k, p)
	if p.edit.take.Disabled() || !k.Shows(text.TemplateFine) {
		t.Error("mended, it cannot be taken")
	}
	leave(t, k, p)
}

func TestTemplates_tell_all_that_is_wrong_at_once(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	typeOver(t, p, ending, unknown)
	typeOver(t, p, "tata_letak: surat", "tata_letak: puisi")
	typeOver(t, p, "jenis: daftar", "jenis: daftr")
	typeOver(t, p, "urutan: 40", "urutannya: 40")
	rest(k, p)
	k.Picture("templat-banyak-salah")
	lines := strings.Split(p.edit.entry.Text, "\n")
	links := p.edit.found.Objects
	if len(links) != 4 || !strings.Contains(p.edit.at.Text, "4 kesalahan") {
		t.Fatalf("%d are listed beneath %q: %v", len(links), p.edit.at.Text, screentest.Texts(p.edit.found))
	}
	for i, wrong := range []string{"urutannya", "puisi", "daftr", unknown} {
		test.Tap(links[i].(fyne.Tappable))
		before := []rune(p.edit.entry.Text)[:p.edit.entry.Caret()]
		if at := strings.Count(string(before), "\n"); !strings.Contains(lines[at], wrong) {
			t.Errorf("the way to %q leads to %q", wrong, lines[at])
		}
	}
	typeOver(t, p, "urutannya: 40", "urutan: 40")
	rest(k, p)
	if len(p.edit.found.Objects) != 3 || !p.edit.take.Disabled() {
		t.Errorf("one mended, %v are listed", screentest.Texts(p.edit.found))
	}
	leave(t, k, p)
}

func TestTemplates_history_brings_a_text_into_the_editor(t *testing.T) {
	k := screentest.New(t)
	first := strings.Replace(string(compose.ShippedText(key)), ending, own, 1)
	for _, s := range []string{first, strings.Replace(first, own, "Sekian.", 1)} {
		if err := k.Office.TakeTemplate(key, s); err != nil {
			t.Fatal(err)
		}
	}
	p := open(t, k, key)
	k.Tap(text.History, 0)
	k.Until("the history", func() bool { return k.Shows(text.TemplateShippedLine) })
	k.Picture("templat-riwayat")
	next := k.Window.Canvas().Focused()
	next.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.edit.entry.Text != first {
		t.Error("the editor has another text")
	}
	p.edit.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if !strings.Contains(p.edit.entry.Text, "Sekian.") {
		t.Error("undo does not bring back what was there")
	}
	leave(t, k, p)
}

func TestTemplates_become_kinds_of_the_office_and_travel_as_files(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	p.edit.copy()
	k.Window.Canvas().Focused().(*widget.Entry).SetText("Undangan Rapat Pimpinan")
	tapped(k, p, text.Create)
	tapped(k, p, text.TemplateTake)
	if l := stored(t, k, "undangan-rapat-pimpinan"); l.Origin != app.TemplateOwn || p.edit.line.Key != l.Key {
		t.Errorf("the new kind is %+v, and the page is open at %s", l, p.edit.line.Key)
	}
	k.Picture("templat-jenis-baru")

	file := filepath.Join(t.TempDir(), "undangan.md")
	p.edit.export()
	k.Window.Canvas().Focused().(*widget.Entry).SetText(file)
	k.Tap(text.Save, 0)
	k.Until("the file", func() bool { _, err := os.Stat(file); return err == nil && len(k.Said) > 0 })
	k.Tap(text.TemplateStop, 0)
	k.Until("it is not offered", func() bool {
		return stored(t, k, "undangan-rapat-pimpinan").Origin == app.TemplatePast && p.edit != nil && p.edit.keep != nil
	})
	leave(t, k, p)

	other := screentest.New(t)
	p = open(t, other, key)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("\ufeff"+strings.ReplaceAll(string(data), "\n", "\r\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	p.load(file)
	other.Until("the kind of the file", func() bool {
		return p.edit != nil && p.edit.line.Key == "undangan-rapat-pimpinan" && p.edit.keep != nil
	})
	rest(other, p)
	if p.edit.entry.Text != string(data) || stored(t, other, "undangan-rapat-pimpinan").Key != "" {
		t.Error("the file is read otherwise than it was written, or was taken at once")
	}
	renewed(other, p, p.edit.discard)
	if p.line("undangan-rapat-pimpinan") != nil {
		t.Error("it is not discarded")
	}
	tapped(other, p, text.Undo)
	if p.edit.line.Key != "undangan-rapat-pimpinan" || p.edit.entry.Text != string(data) {
		t.Error("it is not back")
	}
	if err := os.WriteFile(file, []byte("---\nkunci: x\n---\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	p.load(file)
	other.Until("the broken file is refused", func() bool { return len(other.Fails) == 1 })
	other.Fails = nil
	leave(t, other, p)
}

func TestTemplates_over_a_draft_are_imported_with_a_way_back(t *testing.T) {
	k := screentest.New(t)
	p := open(t, k, key)
	typeOver(t, p, ending, own)
	file := filepath.Join(t.TempDir(), "undangan.txt")
	if err := os.WriteFile(file, []byte(strings.Replace(string(compose.ShippedText(key)), ending, "Sekian.", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	p.load(file)
	k.Until("the file is in the editor", func() bool { return p.edit != nil && strings.Contains(p.edit.entry.Text, "Sekian.") })
	p.Undo()
	if !strings.Contains(p.edit.entry.Text, own) {
		t.Error("what was typed is gone")
	}
	leave(t, k, p)
}
