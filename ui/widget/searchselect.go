package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// Option is one thing to choose: Key for the program, Text and Detail to read.
type Option struct{ Key, Text, Detail string }

// SearchSelect is a field in which one types a part of a name and chooses
// from what is found. Down opens the list, Up and Down walk, Enter or Tab
// chooses, Escape leaves the choice as it was.
type SearchSelect struct {
	fynewidget.BaseWidget

	Entry    *Entry
	OnChosen func(Option)
	Accept   func(typed string) (Option, bool) // what is typed and left is this choice; nil: it is none

	query  func(typed string) []Option
	chosen Option
	found  []Option
	at     int
	popup  *fynewidget.PopUp
	list   *optionList

	opening bool
}

const mostOptions = 8

// NewSearchSelect returns a field without a choice; query finds what fits the
// typed words, the likeliest first, and everything worth offering for "".
func NewSearchSelect(query func(typed string) []Option) *SearchSelect {
	s := &SearchSelect{Entry: NewLineEntry(), query: query}
	s.Entry.SetPlaceHolder(text.TypeToSearch)
	s.Entry.OnChanged = func(string) { s.search() }
	s.Entry.OnLeave = func(down bool) {
		if down {
			s.search()
		}
	}
	s.Entry.OnEnter = func(int) { s.search() }
	s.Entry.OnFocus = s.Entry.SelectAll // typing replaces the choice
	s.Entry.OnClick = func() {
		s.Entry.SelectAll()
		s.search()
	}
	s.Entry.OnBlur = s.left
	s.ExtendBaseWidget(s)
	return s
}

// left ends the search: what was typed and not chosen is no choice, unless the
// field accepts it.
func (s *SearchSelect) left() {
	if s.IsOpen() {
		return
	}
	typed := s.Entry.Text
	s.Entry.SetTextQuiet(s.chosen.Text)
	if s.Accept == nil || typed == s.chosen.Text {
		return
	}
	if o, ok := s.Accept(typed); ok {
		s.SetChosen(o)
		if s.OnChosen != nil {
			s.OnChosen(o)
		}
	}
}

// SetChosen shows a choice without telling OnChosen.
func (s *SearchSelect) SetChosen(o Option) {
	s.chosen = o
	s.Entry.SetTextQuiet(o.Text)
}

// Chosen is the choice; its Key is empty while there is none.
func (s *SearchSelect) Chosen() Option { return s.chosen }

// Found are the options on offer while the list is open.
func (s *SearchSelect) Found() []Option {
	if !s.IsOpen() {
		return nil
	}
	return append([]Option(nil), s.found...)
}

// IsOpen reports whether the list is to be seen; a click beside it hides it
// without a word.
func (s *SearchSelect) IsOpen() bool {
	return s.popup != nil && (s.opening || s.popup.Visible())
}

func (s *SearchSelect) search() {
	if s.Entry.ReadOnly {
		return
	}
	typed := s.Entry.Text
	emptied := typed == "" && s.chosen.Text != ""
	if typed == s.chosen.Text {
		typed = "" // unchanged since the choice: offer the others
	}
	s.found, s.at = s.query(typed), 0
	emptied = emptied && len(s.found) > 0 && s.found[0].Key == "" // the first on offer is no choice
	for i, o := range s.found {
		if o.Key == s.chosen.Key && typed == "" && !emptied {
			s.at = i
		}
	}
	s.open(typed)
}

// open shows the list. A popup takes the keys from the entry, so the list
// hands on what is typed.
func (s *SearchSelect) open(typed string) {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if c == nil {
		return
	}
	if s.popup == nil {
		s.list = &optionList{s: s, box: container.NewVBox()}
		s.list.ExtendBaseWidget(s.list)
		s.popup = fynewidget.NewPopUp(s.list, c)
	}
	s.list.fill(typed)
	size := fyne.NewSize(fyne.Max(s.Size().Width, 320), s.popup.MinSize().Height)
	s.opening = true
	showBelow(s.popup, s.Entry, size)
	c.Focus(s.list)
	s.opening = false
	s.Entry.Entry.FocusGained() // the caret stays to be seen where the letters go
}

func (s *SearchSelect) close() {
	if s.popup == nil {
		return
	}
	s.popup.Hide()
	s.popup = nil
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s.Entry)
	}
}

func (s *SearchSelect) choose(i int) {
	if i < 0 || i >= len(s.found) {
		return
	}
	s.SetChosen(s.found[i])
	s.close()
	if s.OnChosen != nil {
		s.OnChosen(s.chosen)
	}
}

// CreateRenderer shows the entry.
func (s *SearchSelect) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(s.Entry)
}

// optionList is the open list.
type optionList struct {
	fynewidget.BaseWidget
	s     *SearchSelect
	box   *fyne.Container
	rows  []*pressable
	first int // the option in the first row
}

var (
	_ fyne.Focusable    = (*optionList)(nil)
	_ fyne.Shortcutable = (*optionList)(nil)
	_ fyne.Tabbable     = (*optionList)(nil)
	_ fyne.Scrollable   = (*optionList)(nil)
)

func (l *optionList) fill(typed string) {
	s := l.s
	l.first = max(0, min(l.first, s.at, len(s.found)-mostOptions))
	if s.at >= l.first+mostOptions {
		l.first = s.at - mostOptions + 1
	}
	l.box.RemoveAll()
	l.rows = l.rows[:0]
	for i := l.first; i < len(s.found) && i < l.first+mostOptions; i++ {
		o := s.found[i]
		name := fynewidget.NewLabel(o.Text)
		name.Truncation = fyne.TextTruncateEllipsis
		detail := fynewidget.NewLabel(o.Detail)
		detail.Importance = fynewidget.LowImportance
		row := newPressable(Border(nil, nil, nil, detail, name), func() { s.choose(i) })
		row.ground = fynetheme.ColorNameSelection
		row.chosen = i == s.at
		l.rows = append(l.rows, row)
		l.box.Add(row)
	}
	switch {
	case len(s.found) == 0:
		l.box.Add(fynewidget.NewLabel(text.FoundNothing(typed)))
	case len(s.found) > l.first+mostOptions:
		more := fynewidget.NewLabel(text.MoreMatches)
		more.Importance = fynewidget.LowImportance
		l.box.Add(more)
	}
	l.Refresh()
}

func (l *optionList) walk(step int) {
	s := l.s
	if len(s.found) > 0 {
		s.at = max(0, min(s.at+step, len(s.found)-1))
		l.fill(s.Entry.Text)
	}
}

func (l *optionList) FocusGained()     {}
func (l *optionList) FocusLost()       {}
func (l *optionList) AcceptsTab() bool { return true }

// Scrolled walks with the wheel.
func (l *optionList) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY < 0 {
		l.walk(1)
	} else {
		l.walk(-1)
	}
}

// TypedRune hands on what is typed.
func (l *optionList) TypedRune(r rune) { l.s.Entry.TypedRune(r) }

// TypedShortcut hands on paste, select all and the like.
func (l *optionList) TypedShortcut(sc fyne.Shortcut) { l.s.Entry.TypedShortcut(sc) }

// TypedKey walks, chooses and leaves; other keys are the entry's.
func (l *optionList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		l.walk(1)
	case fyne.KeyUp:
		l.walk(-1)
	case fyne.KeyPageDown:
		l.walk(mostOptions)
	case fyne.KeyPageUp:
		l.walk(-mostOptions)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.s.choose(l.s.at)
	case fyne.KeyTab:
		l.s.choose(l.s.at)
		l.s.close() // where nothing was found
		if c := fyne.CurrentApp().Driver().CanvasForObject(l.s); c != nil {
			c.FocusNext()
		}
	case fyne.KeyEscape:
		l.s.Entry.SetTextQuiet(l.s.chosen.Text)
		l.s.close()
	default:
		l.s.Entry.TypedKey(key)
	}
}

func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(l.box)
}
