package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	penawidget "pena/ui/widget"
)

// Panel is a piece of a page: a card with a border, or a row of a list
// without one.
type Panel struct {
	widget.BaseWidget

	content fyne.CanvasObject
	border  bool
	padding float32
	stroke  fyne.ThemeColorName // of the border; the separators' when empty
	hovered bool
	focused bool
	chosen  bool
}

// NewCard is a bordered panel.
func NewCard(content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, border: true, padding: 10}
	p.ExtendBaseWidget(p)
	return p
}

// Framed gives a widget that Fyne draws bare the border of an entry.
func Framed(content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, border: true, padding: 1, stroke: theme.ColorNameInputBorder}
	p.ExtendBaseWidget(p)
	return p
}

// link is a panel that opens something and can be reached by the keyboard.
type link struct {
	Panel
	onTapped func()
}

// NewLink is a row that opens something.
func NewLink(content fyne.CanvasObject, onTapped func()) fyne.CanvasObject {
	l := &link{Panel{content: content}, onTapped}
	l.ExtendBaseWidget(l)
	return l
}

var (
	_ fyne.Focusable    = (*link)(nil)
	_ fyne.Tappable     = (*link)(nil)
	_ desktop.Hoverable = (*link)(nil)
)

// Tapped opens what the panel stands for.
func (l *link) Tapped(*fyne.PointEvent) {
	l.onTapped()
}

// FocusGained shows where the keyboard is.
func (l *link) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost shows that the keyboard went.
func (l *link) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing: a link is not typed into.
func (l *link) TypedRune(rune) {}

// TypedKey opens the link with Enter or the space bar.
func (l *link) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Tapped(nil)
	default:
		penawidget.WindowKey(l, k)
	}
}

// MouseIn lights the link.
func (l *link) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved changes nothing.
func (l *link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (l *link) MouseOut() { l.hovered = false; l.Refresh() }

// Cursor tells that the panel can be tapped.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer makes the renderer.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p, ground: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	panel  *Panel
	ground *canvas.Rectangle
}

func (r *panelRenderer) Destroy() {}

func (r *panelRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	pad := r.panel.padding
	r.panel.content.Move(fyne.NewPos(pad, pad))
	r.panel.content.Resize(size.SubtractWidthHeight(2*pad, 2*pad))
}

func (r *panelRenderer) MinSize() fyne.Size {
	return r.panel.content.MinSize().AddWidthHeight(2*r.panel.padding, 2*r.panel.padding)
}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.panel.content}
}

func (r *panelRenderer) Refresh() {
	th, v := r.panel.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.CornerRadius = 6
	r.ground.FillColor = th.Color(theme.ColorNameBackground, v)
	r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(theme.ColorNameSeparator, v), 0
	if r.panel.border {
		r.ground.StrokeWidth = 1
	}
	if r.panel.stroke != "" {
		r.ground.StrokeColor = th.Color(r.panel.stroke, v)
	}
	if r.panel.chosen {
		r.ground.FillColor = th.Color(theme.ColorNameSelection, v)
	}
	if r.panel.hovered {
		r.ground.FillColor = th.Color(theme.ColorNameHeaderBackground, v)
	}
	if r.panel.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(theme.ColorNamePrimary, v), 2
	}
	r.ground.Refresh()
	r.panel.content.Refresh()
}
