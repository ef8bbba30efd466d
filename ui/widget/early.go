package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Early takes the keys that are typed before the field they are meant for is
// there, and types them into it later. It is what a screen shows until then.
type Early struct {
	fynewidget.BaseWidget
	content fyne.CanvasObject
	typed   []func(fyne.Canvas)
}

var (
	_ fyne.Focusable = (*Early)(nil)
	_ fyne.Tabbable  = (*Early)(nil)
)

// NewEarly shows the content; it takes keys while it has the focus.
func NewEarly(content fyne.CanvasObject) *Early {
	e := &Early{content: content}
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer shows the content.
func (e *Early) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(e.content) }

// FocusGained changes nothing to be seen.
func (e *Early) FocusGained() {}

// FocusLost changes nothing to be seen.
func (e *Early) FocusLost() {}

// AcceptsTab keeps Tab for the fields to come.
func (e *Early) AcceptsTab() bool { return true }

// TypedRune keeps a letter. A blank that comes first is the one by which the
// screen was opened.
func (e *Early) TypedRune(r rune) {
	if r == ' ' && len(e.typed) == 0 {
		return
	}
	e.typed = append(e.typed, func(c fyne.Canvas) {
		if f := c.Focused(); f != nil {
			f.TypedRune(r)
		}
	})
}

// TypedKey keeps a key, but for an Enter that comes first: it was pressed twice.
func (e *Early) TypedKey(key *fyne.KeyEvent) {
	if len(e.typed) == 0 && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace) {
		return
	}
	e.typed = append(e.typed, func(c fyne.Canvas) {
		f := c.Focused()
		tabs, ok := f.(fyne.Tabbable)
		switch {
		case key.Name == fyne.KeyTab && (!ok || !tabs.AcceptsTab()):
			c.FocusNext()
		case f != nil:
			f.TypedKey(key)
		}
	})
}

// TypeAgain types what was kept into what has the focus now.
func (e *Early) TypeAgain(c fyne.Canvas) {
	typed := e.typed
	e.typed = nil
	for _, do := range typed {
		do(c)
	}
}
