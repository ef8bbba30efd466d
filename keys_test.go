package main

import (
	"fmt"
	"image"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/cli"
	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/window"
)

// TestWindow_does_at_every_key_what_its_list_says presses, in the real window,
// every key that F1 lists, and looks for what it is said to do. The list is the
// source: a key that nobody presses here fails.
func TestWindow_does_at_every_key_what_its_list_says(t *testing.T) {
	k := newKeyboard(t)
	k.start()
	k.places()
	k.boxes()
	k.paper()
	k.page()
	k.items()
	k.life()
	k.end()
	for _, one := range window.Keys() {
		for _, chord := range one.Chords {
			if !k.pressed[one.Words+chord] {
				t.Errorf("%s, %s: no test presses it", chord, one.Words)
			}
		}
	}
}

// keyboard is a desk that knows which keys of the list were pressed.
type keyboard struct {
	*desk
	pressed map[string]bool
	listed  map[string]bool

	letter              string // title of the letters
	provisional, issued string // numbers by which two of them are found
	sheets              int    // of the charter
	viewed              string // the file that the viewer of the machine was given
}

func newKeyboard(t *testing.T) *keyboard {
	k := &keyboard{desk: newDesk(t), pressed: map[string]bool{}, listed: map[string]bool{}}
	for _, one := range window.Keys() {
		for _, chord := range one.Chords {
			k.listed[one.Words+chord] = true
		}
	}
	k.letters()
	k.viewer()
	return k
}

// press presses a key of the list, by what it is said to do.
func (k *keyboard) press(words, chord string) {
	k.t.Helper()
	if !k.listed[words+chord] {
		k.t.Fatalf("the list of keys has no %s for %q", chord, words)
	}
	k.pressed[words+chord] = true
	k.keys(keysym(chord))
}

// keysyms are the names of keys to X where they are not those of the list.
var keysyms = map[string]string{
	"Kiri": "Left", "Atas": "Up", "Bawah": "Down", "PageUp": "Prior", "PageDown": "Next", "Esc": "Escape", "Enter": "Return",
	"spasi": "space", "Backspace": "BackSpace", "-": "minus", "": "plus",
}

func keysym(chord string) string {
	parts := strings.Split(strings.ReplaceAll(chord, "++", "+"), "+")
	for i, p := range parts {
		switch name, ok := keysyms[p]; {
		case ok:
			parts[i] = name
		case len(p) == 1:
			parts[i] = strings.ToLower(p)
		}
	}
	return strings.TrimPrefix(strings.Join(parts, "+"), "plus+")
}

// letters fills the store with the sample and three letters of an office: one
// that can be made final, one with a provisional number, one that is issued.
func (k *keyboard) letters() {
	t := k.t
	k.run("contoh")
	o, err := app.Open(app.Config{Dir: cli.StoreDir(k.data), Clock: time.Now, Random: rand.New(rand.NewSource(2)), User: "Petugas"})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	all := screentest.Letters(t, o, 3)
	issue := func(id model.ID, r app.IssueRequest) string {
		made, err := o.Issue(id, r)
		if err != nil {
			t.Fatal(err)
		}
		return made.Number
	}
	k.provisional = issue(all[1], app.IssueRequest{Provisional: true})
	k.issued = issue(all[2], app.IssueRequest{})
	papers, err := o.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papers {
		if p.ID == all[0] {
			k.letter = p.Title
		}
		if p.Kind == "anggaran-dasar" {
			r, err := o.Render(p.ID)
			if err != nil {
				t.Fatal(err)
			}
			k.sheets = len(r.Pages.Pages)
		}
	}
}

// viewer stands in for the program that shows files on this machine.
func (k *keyboard) viewer() {
	dir := k.t.TempDir()
	k.viewed = filepath.Join(dir, "dibuka")
	script := "#!/bin/sh\necho \"$1\" > '" + k.viewed + "'\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o755); err != nil {
		k.t.Fatal(err)
	}
	k.t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// places presses the keys that go somewhere.
func (k *keyboard) places() {
	for i, place := range []string{text.Beranda, text.Kawasan, text.Musyawarah, text.Surat, text.Cari, text.Pengaturan} {
		k.press(place, "Ctrl+"+string(rune('1'+i)))
		k.waitTitle(place + " – ")
	}
	k.see(text.AddOfficial)
	k.press(text.CommandNextTab, "Ctrl+PageDown")
	k.gone(text.AddOfficial)
	k.press(text.CommandPrevTab, "Ctrl+PageUp")
	k.see(text.AddOfficial)
	k.press(text.CommandDeleted, "Ctrl+Shift+Delete")
	k.see(text.DeletedTitle)
	k.press(text.CommandNewKawasan, "Ctrl+Shift+N")
	k.waitTitle(text.Kawasan + " – ")
	k.write("Hulu Contoh")
	k.see("Hulu Contoh") // the name of the new kawasan has the focus
	k.press(text.CommandBack, "Alt+Kiri")
	k.waitTitle(text.Pengaturan + " – ")
}

// boxes presses the keys that open a box anywhere.
func (k *keyboard) boxes() {
	k.press(text.CommandKeys, "F1")
	k.see(text.KeysTitle)
	k.press(text.KeyEscape, "Esc")
	k.gone(text.KeysTitle)
	k.press(text.CommandNewPaper, "Ctrl+N")
	k.see(text.LetterKind)
	k.keys("Escape")
	k.boxed(text.CommandReceive, "Ctrl+O", text.ReceiveTitle)
	k.press(text.CommandSearch, "Ctrl+K")
	k.see(text.FindHint)
	k.keys("Escape")
	k.gone(text.FindHint)
}

// boxed presses a key that opens a box with the words, and closes it.
func (k *keyboard) boxed(words, chord, shown string) {
	k.t.Helper()
	k.press(words, chord)
	k.see(shown)
	k.keys("Escape")
	k.gone(shown)
}

// paper presses the keys of a paper as a whole, on the charter of the sample.
func (k *keyboard) paper() {
	k.open("anggaran dasar bum", "Anggaran Dasar")
	k.see(text.FitWidth)
	k.boxed(text.CommandGoTo, "Ctrl+G", text.GoToPart)
	k.boxed(text.CommandFindings, "Ctrl+Shift+F", text.CheckTitle)
	k.boxed(text.CommandHistory, "Ctrl+H", text.HistoryTitle)
	k.boxed(text.CommandPDF, "Ctrl+E", text.SavePDF)
	k.boxed(text.CommandDOCX, "Ctrl+D", text.SaveDOCX)
	k.boxed(text.CommandSRIKANDI, "Ctrl+Shift+D", text.SaveSRIKANDI)
	k.boxed(text.CommandPrint, "Ctrl+P", text.PrintDraftTitle)
	k.press(text.CommandOutline, "Ctrl+L")
	k.see(text.Outline)
	k.keys("ctrl+l")
	k.gone(text.Outline)
	k.press(text.CommandFit, "Ctrl+0")
	k.see("69%")
	k.press(text.CommandZoomIn, "Ctrl++")
	k.see("79%")
	k.press(text.CommandZoomOut, "Ctrl+-")
	k.see("69%")
	k.keys("ctrl+minus")
	k.see("59%")
	k.keys("ctrl+0")
	k.see("69%")
}

// page presses the keys of the pages.
func (k *keyboard) page() {
	last := text.PageOf(k.sheets, k.sheets)
	k.see(text.PageOf(1, k.sheets))
	k.press(text.CommandRegion, "F6")
	k.press(text.KeyScroll, "End")
	k.see(last)
	k.press(text.KeyScroll, "Home")
	k.see(text.PageOf(1, k.sheets))
	k.moves(text.KeyScroll, "Bawah")
	k.moves(text.KeyScroll, "Atas")
	k.press(text.KeyScroll, "PageDown")
	k.keys("Next", "Next")
	k.gone(text.PageOf(1, k.sheets))
	k.press(text.KeyScroll, "PageUp")
	k.keys("Prior", "Prior")
	k.see(text.PageOf(1, k.sheets))
	k.press(text.KeyZoom, "+")
	k.see("79%")
	k.press(text.KeyZoom, "-")
	k.see("69%")
}

// moves presses a key that moves the page a little.
func (k *keyboard) moves(words, chord string) {
	k.t.Helper()
	before := k.picture()
	k.press(words, chord)
	k.waitPicture("the page at another place", func(p *image.RGBA) bool { return differ(before, p, p.Bounds()) > 2000 })
}

// items presses the keys of a text, on an ayat of the charter.
func (k *keyboard) items() {
	k.keys("ctrl+g")
	k.see(text.GoToPart)
	k.write("pasal 6")
	k.keys("Return")
	k.gone(text.GoToPart)
	k.press(text.KeyTextEnds, "Ctrl+End")
	k.write(" ujiakhir")
	end := k.see("ujiakhir")
	k.press(text.KeyTextEnds, "Ctrl+Home")
	k.write("Ujiawal ")
	if start := k.see("Ujiawal"); start.Min.Y >= end.Min.Y {
		k.t.Errorf("what is typed after Ctrl+Home stands at %v, the end of the text at %v", start, end)
	}
	k.press(text.CommandUndo, "Ctrl+Z")
	k.gone("Ujiawal")
	k.press(text.CommandRedo, "Ctrl+Y")
	k.see("Ujiawal")

	k.keys("ctrl+End")
	k.press(text.KeyNewItem, "Enter")
	k.write("Butirbaru")
	below := k.see("Butirbaru")
	k.press(text.KeyMoveItem, "Ctrl+Atas")
	k.waitPlace("Butirbaru", func(now image.Rectangle) bool { return now.Min.Y < below.Min.Y })
	k.press(text.KeyMoveItem, "Ctrl+Bawah")
	k.waitPlace("Butirbaru", func(now image.Rectangle) bool { return now == below })
	k.press(text.KeyNextItem, "Atas")
	k.keys("ctrl+End")
	k.write("naik")
	k.see("ujiakhirnaik")
	k.press(text.KeyNextItem, "Bawah")
	k.keys("ctrl+End")
	k.write("turun")
	k.see("Butirbaruturun")
	k.press(text.CommandMenu, "Ctrl+M")
	k.see(text.InsertFact)
	k.keys("Escape")
	k.gone(text.InsertFact)
	k.keys("ctrl+a", "BackSpace")
	k.gone("Butirbaruturun")
	k.press(text.KeyDropItem, "Backspace")
	k.write("lagi") // at the end of the item above
	k.see("ujiakhirnaiklagi")
	k.fields()
}

// waitPlace waits until the words stand where they should.
func (k *keyboard) waitPlace(words string, there func(image.Rectangle) bool) {
	k.t.Helper()
	all := stamps(k.t, words)
	k.waitPicture(fmt.Sprintf("%q at its new place", words), func(p *image.RGBA) bool {
		at, ok := find(p, all)
		return ok && there(at)
	})
}

// fields presses the keys that go from field to field.
func (k *keyboard) fields() {
	k.write(" kiri")
	k.press(text.KeyTabSign, "Ctrl+Tab")
	k.write("kanan")
	left, right := k.see("kiri"), k.see("kanan")
	if left.Min.Y != right.Min.Y || right.Min.X-left.Max.X < 10 {
		k.t.Errorf("the tab between %v and %v is not to be seen", left, right)
	}
	k.press(text.KeyNextField, "Tab")
	k.press(text.KeyNextField, "Shift+Tab")
	k.write("balik")
	k.see("kananbalik")
	k.keys("Tab", "ctrl+Home")
	k.write("Berikut")
	if at := k.see("Berikut"); at.Min.Y <= right.Min.Y {
		k.t.Errorf("Tab goes to %v, which is not below %v", at, right)
	}
	for _, chord := range []string{"Enter", "spasi"} {
		k.keys("ctrl+p")
		k.see(text.PrintDraftTitle)
		k.press(text.KeyPress, chord)
		k.gone(text.PrintDraftTitle)
	}
}

// life moves a letter through all states by their keys.
func (k *keyboard) life() {
	k.open("audiensi konsep", k.letter)
	k.see(text.FitWidth)
	k.keys("Tab", "Tab") // from the number over the klasifikasi to the date
	k.boxed(text.KeyCalendar, "Alt+Bawah", text.WeekdaysShort[2])
	k.press(text.CommandSeal, "Ctrl+Shift+Q")
	k.wait("the offer to seal the letter again", func() bool { // the menu is that of the moment it is opened
		k.press(text.LifeActs, "Ctrl+Shift+K")
		k.see(text.ActParaf)
		_, ok := find(k.picture(), stamps(k.t, text.ActSealOn))
		k.keys("Escape")
		k.gone(text.ActParaf)
		return ok
	})
	k.many()
	k.asked(text.ParafTitle, "Ctrl+Shift+A", text.ParafBy, model.Diperiksa)
	k.asked(text.ApproveTitle, "Ctrl+Shift+S", text.ApproveBy, model.Disetujui)
	k.asked(text.ReturnTitle, "Ctrl+Shift+B", text.ReasonOptional, model.Konsep)
	k.press(text.MakeFinal, "Ctrl+Shift+J")
	k.see(text.IssueMayWarn(1))
	k.keys("Return", "Return")
	k.see(text.StateButton(model.Terbit))
	k.scan()
	k.asked(text.ReopenTitle, "Ctrl+Shift+O", text.ReopenTitle, model.Konsep)

	k.open(k.provisional, k.letter)
	k.see(text.PaperBanner(model.Terbit, k.provisional))
	k.press(text.FinalTitle, "Ctrl+Shift+U")
	k.see(text.FinalLabel)
	k.write("005/1/SRIKANDI/2025")
	k.keys("Return")
	k.see("005/1/SRIKANDI/2025")
	k.asked(text.CancelTitle, "Ctrl+Shift+X", text.CancelTitle, model.Batal)

	k.open(k.issued, k.letter)
	k.see(text.PaperBanner(model.Terbit, k.issued))
	k.press(text.ReplaceTitle, "Ctrl+Shift+G")
	k.see(text.ReplaceBy)
	k.write("audiensi")
	k.keys("Return", "Tab")
	k.write("Salah tujuan")
	k.keys("Return")
	k.see(text.StateButton(model.Diganti))
}

// many sends the letter to the heads of all desa, looks at their copies, and
// takes that back; and it asks how the letter may take a page less.
func (k *keyboard) many() {
	k.press(text.CommandRecipients, "Ctrl+Shift+T")
	k.see(text.RecipientsUse)
	k.keys("shift+Tab", "Return") // the focus is in the first field; before it lies the last button
	k.see(text.CopyOf(1, 2))
	k.press(text.CommandNextCopy, "Ctrl+Shift+PageDown")
	k.see(text.CopyOf(2, 2))
	k.press(text.CommandPrevCopy, "Ctrl+Shift+PageUp")
	k.see(text.CopyOf(1, 2))
	k.boxed(text.CommandCopies, "Ctrl+Shift+E", text.SaveCopiesTitle)
	k.keys("ctrl+z")
	k.gone(text.CopyOf(1, 2))
	k.press(text.CommandOnePage, "Ctrl+Shift+M")
	k.wait("the ways to take a page less, or that there is none", func() bool {
		p := k.picture()
		_, ways := find(p, stamps(k.t, text.FitPageTitle))
		_, none := find(p, stamps(k.t, text.FitNone[:30]))
		return ways || none
	})
	k.keys("Escape")
	k.gone(text.FitPageTitle)
}

// asked presses the key of an act that asks for a line, answers, and waits for
// the state of the paper.
func (k *keyboard) asked(words, chord, shown string, state model.State) {
	k.t.Helper()
	k.press(words, chord)
	k.see(shown)
	k.write("Sebab uji")
	k.keys("Return")
	k.see(text.StateButton(state))
}

// scan attaches a scan and opens it.
func (k *keyboard) scan() {
	path := filepath.Join(k.t.TempDir(), "pindaian.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.4\n%%EOF\n"), 0o644); err != nil {
		k.t.Fatal(err)
	}
	k.press(text.CommandScan, "Ctrl+Shift+L")
	k.see(text.FilterFiles)
	k.write(path)
	k.keys("Return")
	k.see(text.StateButton(model.Ditandatangani))
	k.press(text.ActOpenScan, "Ctrl+Shift+I")
	k.wait("the viewer of the machine", func() bool { _, err := os.Stat(k.viewed); return err == nil })
}

// end closes the program by its key.
func (k *keyboard) end() {
	k.press(text.CommandClose, "Ctrl+Q")
	k.ended()
}
