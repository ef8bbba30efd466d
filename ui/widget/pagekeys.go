package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"pena/ui/theme"
)

var _ fyne.Focusable = (*PageView)(nil)

// FocusGained shows the frame of the focus.
func (v *PageView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost takes the frame away.
func (v *PageView) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune zooms with + and -.
func (v *PageView) TypedRune(r rune) {
	switch r {
	case '+', '=':
		v.SetZoom(v.zoom + zoomStep)
	case '-':
		v.SetZoom(v.zoom - zoomStep)
	}
}

const zoomStep = 10

// TypedKey scrolls the pages.
func (v *PageView) TypedKey(key *fyne.KeyEvent) {
	at, view := v.scroll.Offset.Y, v.scroll.Size().Height
	switch key.Name {
	case fyne.KeyUp:
		at -= 40
	case fyne.KeyDown:
		at += 40
	case fyne.KeyPageUp:
		at -= view - 40
	case fyne.KeyPageDown, fyne.KeySpace:
		at += view - 40
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = v.tops[len(v.tops)-1]
	default:
		WindowKey(v, key)
		return
	}
	v.scrollTo(at)
	v.update()
}

// CreateRenderer lays the pages on a desk.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	r := &pageViewRenderer{view: v, desk: canvas.NewRectangle(color.Transparent), frame: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type pageViewRenderer struct {
	view        *PageView
	desk, frame *canvas.Rectangle
}

func (r *pageViewRenderer) Layout(size fyne.Size) {
	r.desk.Resize(size)
	r.frame.Resize(size)
	r.view.scroll.Resize(size)
}

func (r *pageViewRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 120) }

func (r *pageViewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.view.scroll, r.frame}
}

func (r *pageViewRenderer) Destroy() {}

func (r *pageViewRenderer) Refresh() {
	th, variant := r.view.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.desk.FillColor = th.Color(theme.ColorNameDesk, variant)
	r.frame.StrokeWidth = 0
	if r.view.focused {
		r.frame.StrokeWidth = 2
		r.frame.StrokeColor = th.Color(fynetheme.ColorNamePrimary, variant)
	}
	r.view.arrange()
	repaint(r.view)
}
