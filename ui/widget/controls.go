package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// The controls of this file are Fyne's with the keys of a desk program: Enter
// presses as Space does, and keys that belong to the window (F1, F6, Escape)
// reach it, which Fyne gives to the focused widget alone.

// Button is a button.
type Button struct {
	fynewidget.Button
	focused bool
}

// FocusGained shows the ring of the focus.
func (b *Button) FocusGained() { b.focused = true; b.Button.FocusGained() }

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focused = false; b.Button.FocusLost() }

// CreateRenderer draws the ring around Fyne's control.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return withRing(b.Button.CreateRenderer(), func() bool { return b.focused })
}

// NewButton returns a button with words.
func NewButton(words string, tapped func()) *Button {
	return NewButtonWithIcon(words, nil, tapped)
}

// NewButtonWithIcon returns a button with a sign and words.
func NewButtonWithIcon(words string, sign fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = words, sign, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses with Enter and Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() {
			b.Tapped(nil)
		}
	default:
		if !WindowKey(b, key) {
			b.Button.TypedKey(key)
		}
	}
}

// Select is a choice of a few: Space, Enter, Up and Down open it, Left and
// Right take the one beside.
type Select struct {
	fynewidget.Select
	focused bool
}

// FocusGained shows the ring of the focus.
func (s *Select) FocusGained() { s.focused = true; s.Select.FocusGained() }

// FocusLost takes the ring away.
func (s *Select) FocusLost() { s.focused = false; s.Select.FocusLost() }

// CreateRenderer draws the ring around Fyne's control.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return withRing(s.Select.CreateRenderer(), func() bool { return s.focused })
}

// NewSelect returns a choice; changed may be nil.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey opens the choice with Enter too.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		if !WindowKey(s, key) {
			s.Select.TypedKey(key)
		}
	}
}

// Check is a tick.
type Check struct{ fynewidget.Check }

// NewCheck returns a tick with words; changed may be nil.
func NewCheck(words string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = words, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey ticks with Enter; Fyne ticks with Space.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.TypedRune(' ')
	default:
		if !WindowKey(c, key) {
			c.Check.TypedKey(key)
		}
	}
}

// List is a list of rows that are made when they come into sight.
type List struct {
	fynewidget.List
	revealed *int // the row that is to be in sight; nil: none
}

// Reveal brings a row into sight and keeps it there when the list gets its
// size: one that has no or little room yet would scroll past what fits later.
func (l *List) Reveal(row int) {
	l.revealed = &row
	l.ScrollTo(row)
}

// Resize lays the rows out anew.
func (l *List) Resize(size fyne.Size) {
	grown := size.Height > l.Size().Height
	l.List.Resize(size)
	if grown && l.revealed != nil {
		l.ScrollToTop()
		l.ScrollTo(*l.revealed)
	}
}

// NewList returns a list.
func NewList(length func() int, create func() fyne.CanvasObject, update func(fynewidget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey chooses with Enter too.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		if !WindowKey(l, key) {
			l.List.TypedKey(key)
		}
	}
}

// WindowKey hands a key that belongs to the window to it and reports whether
// it did. Escape closes the dialog on top. A control of one's own asks it
// before it takes a key.
func WindowKey(o fyne.CanvasObject, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF6:
	default:
		return false
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return false
	}
	if key.Name == fyne.KeyEscape {
		return closeTop(c)
	}
	if do := c.OnTypedKey(); do != nil {
		do(key)
	}
	return true
}
