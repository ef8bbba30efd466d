package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// pressable makes any content a thing to press, with the mouse or with Enter
// and Space, that shows hover, focus and choice.
type pressable struct {
	fynewidget.BaseWidget
	content  fyne.CanvasObject
	onTapped func()
	onKey    func(fyne.KeyName) bool // keys before Enter and Space; true if taken
	onFocus  func()                  // the focus came here; may be nil
	chosen   bool
	ground   fyne.ThemeColorName // of the chosen one

	hovered, focused bool
}

var (
	_ fyne.Focusable    = (*pressable)(nil)
	_ fyne.Tappable     = (*pressable)(nil)
	_ fyne.Shortcutable = (*pressable)(nil)
	_ desktop.Hoverable = (*pressable)(nil)
)

func newPressable(content fyne.CanvasObject, onTapped func()) *pressable {
	p := &pressable{content: content, onTapped: onTapped, ground: fynetheme.ColorNameSelection}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pressable) choose(chosen bool) {
	if p.chosen != chosen {
		p.chosen = chosen
		p.Refresh()
	}
}

// Tapped presses.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if p.onTapped != nil {
		p.onTapped()
	}
}

// TypedKey presses with Enter and Space.
func (p *pressable) TypedKey(key *fyne.KeyEvent) {
	if p.onKey != nil && p.onKey(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Tapped(nil)
	default:
		WindowKey(p, key)
	}
}

// TypedRune takes no letters.
func (p *pressable) TypedRune(rune) {}

// TypedShortcut leaves every shortcut to the window.
func (p *pressable) TypedShortcut(s fyne.Shortcut) { toWindow(p, s) }

// FocusGained shows the frame of the focus.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
	if p.onFocus != nil {
		p.onFocus()
	}
}

// FocusLost takes the frame away.
func (p *pressable) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn shows the hover.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (p *pressable) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor is the hand.
func (p *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (p *pressable) CreateRenderer() fyne.WidgetRenderer {
	r := &pressableRenderer{p: p, back: canvas.NewRectangle(color.Transparent)}
	r.colour()
	return r
}

type pressableRenderer struct {
	p    *pressable
	back *canvas.Rectangle
}

func (r *pressableRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.p.content.Resize(size)
}

func (r *pressableRenderer) MinSize() fyne.Size { return r.p.content.MinSize() }

func (r *pressableRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.p.content}
}

func (r *pressableRenderer) Destroy() {}

func (r *pressableRenderer) Refresh() {
	r.colour()
	r.p.content.Refresh()
	repaint(r.p)
}

func (r *pressableRenderer) colour() {
	th, variant := r.p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.FillColor = color.Transparent
	switch {
	case r.p.chosen:
		r.back.FillColor = th.Color(r.p.ground, variant)
	case r.p.hovered:
		r.back.FillColor = th.Color(fynetheme.ColorNameHover, variant)
	}
	r.back.CornerRadius = th.Size(fynetheme.SizeNameButtonRadius)
	r.back.StrokeWidth = 0
	if r.p.focused {
		r.back.StrokeWidth = 2
		r.back.StrokeColor = th.Color(fynetheme.ColorNamePrimary, variant)
	}
}
