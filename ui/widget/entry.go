package widget

import (
	"image/color"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// LongestPaste is the most characters one paste may bring. A wrapped entry
// slows down with the square of its length (fyne#5059, fyne#5297).
const LongestPaste = 20_000

// Entry is a field of a form or of a text: one line ([NewLineEntry]), one
// wrapped paragraph that grows with its rows ([NewEntry]), or a whole file
// ([NewFileEntry]). Unlike Fyne's own
// it leaves Tab to the focus, the wheel to the scroller around it, undo to the
// document, and unknown shortcuts to the window.
//
// Every callback may be nil; the key then does what Fyne's entry does.
type Entry struct {
	fynewidget.Entry

	ReadOnly bool // the caret walks and words can be copied, nothing is changed; see [Entry.SetReadOnly]

	OnEnter          func(caret int)           // Enter: a new item; without it a paragraph takes a line break
	OnEmptyBackspace func()                    // Backspace in an empty entry: remove the item
	OnStartBackspace func()                    // Backspace before the first character: join with the item above
	OnMove           func(down bool)           // Ctrl+Up, Ctrl+Down: move the item
	OnLeave          func(down bool)           // Up in the first row, Down in the last
	OnOpen           func()                    // Alt+Down: what lies under the field, such as a calendar
	OnPage           func(down bool)           // PageUp, PageDown
	OnEscape         func()                    // Escape
	OnClick          func()                    // a click, after the caret went there
	OnUndo, OnRedo   func()                    // Ctrl+Z; Ctrl+Y or Ctrl+Shift+Z: undo of the whole document
	OnFocus, OnBlur  func()                    // the focus came, the focus went
	OnCaret          func(offset int)          // the caret stands before this character (counted in runes)
	OnHeight         func()                    // the number of rows changed: the entry wants another height
	OnParagraphs     func(paragraphs []string) // a paste of several paragraphs, for the editor to split
	OnPasteRefused   func(characters int)      // a paste over [LongestPaste]: nothing was inserted

	height    float32 // last height wanted
	blinking  *fyne.Animation
	lastCaret int
	quiet     bool
	scrolls   bool // the text scrolls within the entry
}

var (
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
	_ fyne.Tabbable     = (*Entry)(nil)
)

// NewEntry returns an entry for one wrapped paragraph.
func NewEntry() *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	return e.start()
}

// NewFileEntry returns an entry for the text of a whole file: rows of one width of
// letter that scroll within it.
func NewFileEntry() *Entry {
	e := &Entry{scrolls: true}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.TextStyle.Monospace = true
	return e.start()
}

// NewLineEntry returns an entry of one line.
func NewLineEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	return e.start()
}

func (e *Entry) start() *Entry {
	e.ExtendBaseWidget(e)
	e.OnCursorChanged = e.caretMoved
	return e
}

// AcceptsTab is false: Tab moves the focus, Ctrl+Tab inserts a tab.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained tells OnFocus after the entry shows its caret.
func (e *Entry) FocusGained() {
	e.stir()
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost tells OnBlur.
func (e *Entry) FocusLost() {
	e.still()
	e.Entry.FocusLost()
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// Tapped tells OnClick.
func (e *Entry) Tapped(at *fyne.PointEvent) {
	e.Entry.Tapped(at)
	if e.OnClick != nil {
		e.OnClick()
	}
}

// SetReadOnly sets whether the text can be changed by hand.
func (e *Entry) SetReadOnly(on bool) {
	if e.ReadOnly != on {
		e.ReadOnly = on
		e.Refresh()
	}
}

// TypedRune types a letter.
func (e *Entry) TypedRune(r rune) {
	e.stir()
	if !e.ReadOnly {
		e.Entry.TypedRune(r)
	}
}

// SelectAll selects the text, so that typing replaces it.
func (e *Entry) SelectAll() { e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Caret is the number of characters before the caret.
func (e *Entry) Caret() int { return e.CursorTextOffset() }

// SetCaret puts the caret before the character of that number.
func (e *Entry) SetCaret(offset int) {
	offset = max(0, min(offset, utf8.RuneCountInString(e.Text)))
	e.CursorRow, e.CursorColumn = 0, 0
	start := 0
	for {
		e.CursorRow++
		next := e.CursorTextOffset() // a row that is not there begins at 0
		if next <= start || next > offset {
			e.CursorRow--
			break
		}
		start = next
	}
	e.CursorColumn = offset - start
	e.Refresh()
}

// StepRows moves the caret so many rows down, up when negative, as far as there
// are rows.
func (e *Entry) StepRows(rows int) {
	from, column := e.CursorRow, e.CursorColumn
	e.CursorColumn = 0
	for e.CursorRow = max(0, from+rows); e.CursorRow > max(0, from) && e.CursorTextOffset() == 0; e.CursorRow-- {
	}
	end := utf8.RuneCountInString(e.Text)
	start := e.CursorTextOffset()
	e.CursorRow++
	if next := e.CursorTextOffset(); next > start {
		end = next - 1
	}
	e.CursorRow--
	e.CursorColumn = min(column, end-start)
	e.Refresh()
	e.caretMoved()
}

// SetTextQuiet replaces the text without telling OnChanged, and keeps the
// caret at the same words where they are still there.
func (e *Entry) SetTextQuiet(text string) {
	if text == e.Text {
		return
	}
	caret := caretAfter([]rune(e.Text), []rune(text), e.Caret())
	changed := e.OnChanged
	e.OnChanged, e.quiet = nil, true
	e.SetText(text)
	e.SetCaret(caret)
	e.OnChanged, e.quiet = changed, false
}

// caretAfter finds where a caret belongs after old became now: it stays in
// what both begin with, and keeps its distance from the end in what both end with.
func caretAfter(old, now []rune, caret int) int {
	same := 0
	for same < len(old) && same < len(now) && old[same] == now[same] {
		same++
	}
	if caret <= same {
		return caret
	}
	tail := 0
	for tail < len(old)-same && tail < len(now)-same && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	if caret >= len(old)-tail {
		return len(now) - (len(old) - caret)
	}
	return min(caret, len(now)-tail)
}

func (e *Entry) caretMoved() {
	if e.OnCaret == nil || e.quiet {
		return
	}
	if c := e.Caret(); c != e.lastCaret {
		e.lastCaret = c
		e.OnCaret(c)
	}
}

// MinSize is narrow and as high as the rows at the present width.
func (e *Entry) MinSize() fyne.Size { return e.BaseWidget.MinSize() }

// Resize wraps the text anew and tells OnHeight when that takes another height.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.checkHeight()
}

func (e *Entry) checkHeight() {
	if !e.MultiLine || e.OnHeight == nil || e.Size().Width <= 0 {
		return
	}
	if h := e.MinSize().Height; h != e.height {
		e.height = h
		e.OnHeight()
	}
}

// CreateRenderer takes Fyne's renderer and puts the text into a clip instead
// of a scroller, so that the wheel reaches the scroller around the entry. Only
// the text of a file scrolls within.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	if e.scrolls {
		return e.Entry.CreateRenderer()
	}
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e}
	for _, o := range r.WidgetRenderer.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			r.scroll = s
			r.clip = container.NewClip(s.Content)
		}
	}
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry  *Entry
	scroll *container.Scroll
	clip   *container.Clip
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	seen := r.scroll.Size()
	if !r.entry.MultiLine { // a long line ends before the border, as it begins behind it
		seen.Width -= r.entry.Theme().Size(theme.SizeNameInnerPadding) / 2
	}
	r.clip.Resize(seen)
	r.clip.Move(r.scroll.Position())
}

// Refresh is where every change of the text passes: Fyne's entry refreshes
// itself past its extension.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	if r.entry.ReadOnly {
		r.bare()
	}
	r.entry.checkHeight()
}

// bare takes the ground and, without the focus, the border away: what cannot be
// typed into does not look as if it could.
func (r *entryRenderer) bare() {
	c := fyne.CurrentApp().Driver().CanvasForObject(r.entry)
	focused := c != nil && c.Focused() == fyne.Focusable(r.entry)
	for _, o := range r.WidgetRenderer.Objects() {
		if box, ok := o.(*canvas.Rectangle); ok {
			box.FillColor = color.Transparent
			if !focused {
				box.StrokeColor = color.Transparent
			}
			box.Refresh()
		}
	}
}

// Objects puts the border over a text that is scrolled under it.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	var objects, above []fyne.CanvasObject
	for _, o := range r.WidgetRenderer.Objects() {
		switch box, ok := o.(*canvas.Rectangle); {
		case o == fyne.CanvasObject(r.scroll):
			objects = append(objects, r.clip)
		case ok && box.StrokeWidth > 0:
			above = append(above, o)
		default:
			objects = append(objects, o)
		}
	}
	return append(objects, above...)
}

func (r *entryRenderer) MinSize() fyne.Size {
	size := r.WidgetRenderer.MinSize()
	if !r.entry.MultiLine {
		return size
	}
	th := r.entry.Theme()
	row := fyne.MeasureText("M", th.Size(theme.SizeNameText), r.entry.TextStyle).Height
	size.Height = row + th.Size(theme.SizeNameInnerPadding)*2
	if r.entry.Size().Width > 0 {
		size.Height = fyne.Max(size.Height, r.scroll.Content.MinSize().Height)
	}
	size.Height += th.Size(theme.SizeNameInputBorder) * 2
	return size
}

// TypedKey gives the keys of an editor to its callbacks, the rest to Fyne.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	e.stir()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace, fyne.KeyDelete:
		if e.ReadOnly {
			return
		}
	}
	if !e.Disabled() && e.ownKey(key) {
		return
	}
	row, col := e.CursorRow, e.CursorColumn
	e.Entry.TypedKey(key)
	if (key.Name == fyne.KeyUp || key.Name == fyne.KeyDown) && row == e.CursorRow &&
		e.OnLeave != nil && e.SelectedText() == "" {
		e.CursorColumn = col
		e.OnLeave(key.Name == fyne.KeyDown)
	}
}

func (e *Entry) ownKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyTab:
		return true // Fyne would insert it
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.OnEnter != nil {
			e.OnEnter(e.Caret())
			return true
		}
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
			return true
		}
		return WindowKey(e, key)
	case fyne.KeyF1, fyne.KeyF6:
		return WindowKey(e, key)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		if e.OnPage != nil {
			e.OnPage(key.Name == fyne.KeyPageDown)
			return true
		}
	case fyne.KeyBackspace:
		switch {
		case e.Text == "" && e.OnEmptyBackspace != nil:
			e.OnEmptyBackspace()
			return true
		case e.Text != "" && e.Caret() == 0 && e.SelectedText() == "" && e.OnStartBackspace != nil:
			e.OnStartBackspace()
			return true
		}
	}
	return false
}

// TypedShortcut gives undo to the document and unknown shortcuts to the
// window: Fyne offers them to the focused widget only.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		if e.OnUndo != nil {
			e.OnUndo()
			return
		}
	case *fyne.ShortcutRedo:
		if e.OnRedo != nil {
			e.OnRedo()
			return
		}
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard)
		return
	case *fyne.ShortcutCut:
		if e.ReadOnly {
			return
		}
	case *desktop.CustomShortcut:
		if !e.ownShortcut(s) {
			toWindow(e, s)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// ownShortcut reports whether Fyne's entry is to have the shortcut, after it
// was given to a callback where there is one.
func (e *Entry) ownShortcut(s *desktop.CustomShortcut) bool {
	ctrl := s.Modifier == fyne.KeyModifierControl
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		return s.Modifier&fyne.KeyModifierAlt == 0 // Alt+Left goes back to the screen before
	case fyne.KeyBackspace, fyne.KeyDelete:
		return !e.ReadOnly && s.Modifier&fyne.KeyModifierShift == 0
	case fyne.KeyUp, fyne.KeyDown:
		if s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyDown && e.OnOpen != nil && !e.ReadOnly {
			e.OnOpen()
			return true
		}
		if ctrl && e.OnMove != nil && !e.ReadOnly {
			e.OnMove(s.KeyName == fyne.KeyDown)
			return true
		}
	case fyne.KeyHome, fyne.KeyEnd:
		if ctrl {
			e.toEnd(s.KeyName)
			return true
		}
	case fyne.KeyTab:
		if ctrl && e.MultiLine {
			e.TypedRune('\t')
			return true
		}
	case fyne.KeyZ:
		if s.Modifier == fyne.KeyModifierControl|fyne.KeyModifierShift {
			e.TypedShortcut(&fyne.ShortcutRedo{})
			return true
		}
	}
	return false
}

// toEnd puts the caret before the first or behind the last character; Fyne's
// entry knows the ends of a row only.
func (e *Entry) toEnd(key fyne.KeyName) {
	e.Entry.TypedKey(&fyne.KeyEvent{Name: key}) // lets go of what was selected
	if key == fyne.KeyHome {
		e.SetCaret(0)
	} else {
		e.SetCaret(utf8.RuneCountInString(e.Text))
	}
	e.caretMoved()
}

// toWindow offers a shortcut to the canvas a widget stands on.
func toWindow(o fyne.CanvasObject, s fyne.Shortcut) {
	deliver(fyne.CurrentApp().Driver().CanvasForObject(o), s)
}

func deliver(c fyne.Canvas, s fyne.Shortcut) {
	if takes, ok := c.(fyne.Shortcutable); ok {
		takes.TypedShortcut(s)
	}
}

// paste inserts one paragraph, hands several to OnParagraphs, and refuses
// what is over [LongestPaste].
func (e *Entry) paste(from fyne.Clipboard) {
	if e.Disabled() || e.ReadOnly {
		return
	}
	text := strings.ReplaceAll(strings.ReplaceAll(from.Content(), "\r\n", "\n"), "\r", "\n")
	if n := utf8.RuneCountInString(text); n > LongestPaste {
		if e.OnPasteRefused != nil {
			e.OnPasteRefused(n)
		}
		return
	}
	free := e.MultiLine && e.OnParagraphs == nil && e.OnEnter == nil // line breaks are part of the text
	if !free {
		paragraphs := Paragraphs(text)
		if len(paragraphs) > 1 && e.OnParagraphs != nil {
			e.OnParagraphs(paragraphs)
			return
		}
		text = strings.Join(paragraphs, " ")
	}
	if text == "" {
		return
	}
	e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted(text)})
}

// Paragraphs splits a text at its line breaks and leaves out empty lines.
func Paragraphs(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Trim(line, " \t\r"); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// pasted is a clipboard that holds a text made ready for pasting.
type pasted string

func (p pasted) Content() string   { return string(p) }
func (p pasted) SetContent(string) {}
