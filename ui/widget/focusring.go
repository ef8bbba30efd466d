package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// focusRing draws a ring around a control that has the focus: Fyne only tints
// it, which on a coloured button cannot be seen.
type focusRing struct {
	fyne.WidgetRenderer
	ring *canvas.Rectangle
	on   func() bool
}

func withRing(r fyne.WidgetRenderer, on func() bool) fyne.WidgetRenderer {
	f := &focusRing{WidgetRenderer: r, ring: canvas.NewRectangle(color.Transparent), on: on}
	f.colour()
	return f
}

func (f *focusRing) Layout(size fyne.Size) {
	f.WidgetRenderer.Layout(size)
	f.ring.Resize(size)
}

func (f *focusRing) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject(nil), f.WidgetRenderer.Objects()...), f.ring)
}

func (f *focusRing) Refresh() {
	f.WidgetRenderer.Refresh()
	f.colour()
	f.ring.Refresh()
}

func (f *focusRing) colour() {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	f.ring.CornerRadius = th.Size(fynetheme.SizeNameButtonRadius)
	f.ring.StrokeWidth = 0
	if f.on() {
		f.ring.StrokeWidth = 2
		f.ring.StrokeColor = th.Color(fynetheme.ColorNameForeground, variant)
	}
}
