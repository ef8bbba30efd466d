package widget_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"pena/ui/widget"
)

const longText = "Penyertaan modal sebagaimana dimaksud pada ayat (1) dilakukan secara langsung oleh Desa dan masyarakat Desa sesuai dengan ketentuan peraturan perundang-undangan."

func clip(t *testing.T, s string) *fyne.ShortcutPaste {
	t.Helper()
	c := test.NewClipboard()
	c.SetContent(s)
	return &fyne.ShortcutPaste{Clipboard: c}
}

func TestAParagraphGrowsWithItsRowsAndTellsSo(t *testing.T) {
	e := widget.NewEntry()
	told := 0
	e.OnHeight = func() { told++ }
	window(t, container.NewVScroll(container.NewVBox(e)), 300, 400)
	one := e.MinSize().Height
	e.SetText(longText)
	long := e.MinSize().Height
	if long < one*2 {
		t.Errorf("height %v with a long text, %v with none", long, one)
	}
	if told == 0 {
		t.Error("OnHeight was not told")
	}
	e.Resize(fyne.NewSize(900, long))
	if wide := e.MinSize().Height; wide >= long {
		t.Errorf("height %v at 900 wide, %v at 300", wide, long)
	}
	e.SetText("")
	if got := e.MinSize().Height; got != one {
		t.Errorf("height %v once empty again, want %v", got, one)
	}
}

func TestTheWheelGoesToTheScrollerAroundTheEntry(t *testing.T) {
	for name, e := range map[string]*widget.Entry{"paragraph": widget.NewEntry(), "line": widget.NewLineEntry()} {
		e.SetText(strings.Repeat(longText, 3))
		box := container.NewVBox(e)
		for range 40 {
			box.Add(widget.NewLineEntry())
		}
		scroll := container.NewVScroll(box)
		w := window(t, scroll, 300, 200)
		test.Scroll(w.Canvas(), fyne.NewPos(60, 20), 0, -50)
		if scroll.Offset.Y == 0 {
			t.Errorf("%s: the wheel over the entry did not scroll the column", name)
		}
	}
}

func TestTabMovesTheFocusAndCtrlTabInsertsATab(t *testing.T) {
	a, b := widget.NewEntry(), widget.NewLineEntry()
	w := window(t, container.NewVBox(a, b), 300, 200)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(a) {
		t.Fatal("the first entry has not the focus")
	}
	if a.AcceptsTab() {
		t.Error("the paragraph swallows Tab")
	}
	a.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl})
	if a.Text != "\t" {
		t.Errorf("text %q after Ctrl+Tab", a.Text)
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("Tab did not reach the second entry")
	}
}

func TestTheKeysOfAnEditorReachItsCallbacks(t *testing.T) {
	e := widget.NewEntry()
	var got []string
	note := func(s string) func() { return func() { got = append(got, s) } }
	way := func(s string) func(bool) {
		return func(down bool) {
			if down {
				got = append(got, s+" down")
			} else {
				got = append(got, s+" up")
			}
		}
	}
	e.OnEnter = func(caret int) { got = append(got, "enter"); _ = caret }
	e.OnEmptyBackspace, e.OnStartBackspace = note("empty"), note("start")
	e.OnMove, e.OnLeave, e.OnPage = way("move"), way("leave"), way("page")
	e.OnUndo, e.OnRedo, e.OnEscape = note("undo"), note("redo"), note("escape")
	e.OnFocus, e.OnBlur = note("focus"), note("blur")
	w := window(t, e, 300, 200)
	w.Canvas().Focus(e)
	press(e, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyEscape)
	e.SetText("a")
	press(e, fyne.KeyHome, fyne.KeyBackspace, fyne.KeyUp, fyne.KeyDown)
	ctrl := fyne.KeyModifierControl
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: ctrl})
	e.TypedShortcut(&fyne.ShortcutUndo{})
	e.TypedShortcut(&fyne.ShortcutRedo{})
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrl | fyne.KeyModifierShift})
	w.Canvas().Unfocus()
	want := []string{"focus", "empty", "enter", "page down", "escape", "start", "leave up", "leave down", "move up", "undo", "redo", "redo", "blur"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("callbacks\n got %v\nwant %v", got, want)
	}
	if e.Text != "a" {
		t.Errorf("the keys changed the text to %q", e.Text)
	}
}

func TestAPasteOfSeveralParagraphsIsHandedToTheEditor(t *testing.T) {
	e := widget.NewEntry()
	var got []string
	e.OnParagraphs = func(p []string) { got = p }
	window(t, e, 300, 200)
	e.TypedShortcut(clip(t, "Pertama\r\n\r\n  Kedua \nKetiga\n"))
	if want := []string{"Pertama", "Kedua", "Ketiga"}; !reflect.DeepEqual(got, want) {
		t.Errorf("paragraphs %q, want %q", got, want)
	}
	if e.Text != "" {
		t.Errorf("the text became %q", e.Text)
	}
	e.TypedShortcut(clip(t, "satu paragraf\n"))
	if e.Text != "satu paragraf" {
		t.Errorf("one paragraph gave %q", e.Text)
	}
}

func TestAPasteOverTheBoundIsRefusedWhole(t *testing.T) {
	e := widget.NewEntry()
	refused := 0
	e.OnPasteRefused = func(n int) { refused = n }
	window(t, e, 300, 200)
	e.SetText("tetap")
	e.TypedShortcut(clip(t, strings.Repeat("a", widget.LongestPaste+1)))
	if e.Text != "tetap" || refused != widget.LongestPaste+1 {
		t.Errorf("text of %d characters, told of %d", len(e.Text), refused)
	}
}

func TestALineTakesAPastedTextOnOneLine(t *testing.T) {
	e := widget.NewLineEntry()
	window(t, e, 300, 60)
	e.TypedShortcut(clip(t, "Jalan Dharma Praja\nBanjarbaru"))
	if e.Text != "Jalan Dharma Praja Banjarbaru" {
		t.Errorf("text %q", e.Text)
	}
}

func TestSetTextQuietTellsNobodyAndKeepsTheCaretAtItsWords(t *testing.T) {
	e := widget.NewEntry()
	e.OnChanged = func(s string) { t.Errorf("OnChanged told of %q", s) }
	window(t, e, 200, 400)
	e.SetTextQuiet(longText)
	at := strings.Index(longText, "Desa dan")
	e.SetCaret(at)
	if e.Caret() != at {
		t.Fatalf("caret %d after SetCaret(%d)", e.Caret(), at)
	}
	e.SetTextQuiet("Bahwa " + longText)
	if got := e.Caret(); got != at+len("Bahwa ") {
		t.Errorf("caret %d after a word was put before it, want %d", got, at+len("Bahwa "))
	}
	e.SetTextQuiet("Bahwa " + longText + " Demikian.")
	if got := e.Caret(); got != at+len("Bahwa ") {
		t.Errorf("caret %d after words were added behind it, want %d", got, at+len("Bahwa "))
	}
	e.SetTextQuiet("x")
	if got := e.Caret(); got > 1 {
		t.Errorf("caret %d in a text of one character", got)
	}
}

func TestSetCaretReachesEveryCharacterOfAWrappedText(t *testing.T) {
	e := widget.NewEntry()
	window(t, e, 220, 600)
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringMatching(`([a-zé]{1,12} ?){0,40}`).Draw(r, "text")
		e.SetTextQuiet(text)
		n := rapid.IntRange(0, len([]rune(text))).Draw(r, "caret")
		e.SetCaret(n)
		if got := e.Caret(); got != n {
			r.Fatalf("SetCaret(%d) put it at %d in %q", n, got, text)
		}
	})
}

func TestAnUnknownShortcutIsTakenByTheWindow(t *testing.T) {
	// The canvas of a test window hides its shortcuts, so this one is driven directly.
	c := software.NewCanvas()
	asked := 0
	s := &desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl}
	c.AddShortcut(s, func(fyne.Shortcut) { asked++ })
	widget.Deliver(c, s)
	if asked != 1 {
		t.Errorf("the window was asked %d times, want once", asked)
	}
}

func TestAnEntryLeavesToTheWindowWhatIsNoKeyOfItsText(t *testing.T) {
	const ctrl, shift, alt = fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	for _, c := range []struct {
		key  fyne.KeyName
		mod  fyne.KeyModifier
		own  bool
		what string
	}{
		{fyne.KeyLeft, ctrl, true, "a word to the left"},
		{fyne.KeyRight, ctrl | shift, true, "a word to the right, selected"},
		{fyne.KeyLeft, alt, false, "back to the screen before"},
		{fyne.KeyDelete, ctrl, true, "the next word"},
		{fyne.KeyDelete, ctrl | shift, false, "what was deleted"},
		{fyne.KeyK, ctrl, false, "the search"},
	} {
		if own := widget.NewEntry().Takes(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}); own != c.own {
			t.Errorf("%s: the entry takes it: %v", c.what, own)
		}
	}
}

func TestCtrlHomeAndCtrlEndGoToTheEndsOfAWrappedText(t *testing.T) {
	e := widget.NewEntry()
	e.SetText(longText)
	window(t, container.NewVScroll(container.NewVBox(e)), 300, 400)
	e.SetCaret(60)
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierControl})
	if got, want := e.Caret(), len([]rune(longText)); got != want {
		t.Errorf("Ctrl+End went to %d, want %d", got, want)
	}
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyHome, Modifier: fyne.KeyModifierControl})
	if got := e.Caret(); got != 0 || e.SelectedText() != "" {
		t.Errorf("Ctrl+Home went to %d with %q selected, want 0 and nothing", got, e.SelectedText())
	}
}

func TestTheCaretOfAFileStepsOverRowsAndStopsAtTheEnds(t *testing.T) {
	e := widget.NewFileEntry()
	window(t, e, 300, 200)
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("baris %d", i))
	}
	e.SetText(strings.Join(lines, "\n"))
	for _, c := range []struct{ rows, want int }{{10, 10}, {25, 35}, {25, 39}, {-30, 9}, {-30, 0}} {
		e.StepRows(c.rows)
		if got := strings.Count(e.Text[:e.Caret()], "\n"); got != c.want {
			t.Fatalf("%d rows on the caret is in row %d, want %d", c.rows, got, c.want)
		}
	}
}
