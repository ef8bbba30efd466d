package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/theme"
)

// RailItem is one place of the program.
type RailItem struct {
	Icon fyne.Resource
	Text string
}

// Rail is the strip at the left of the window: the places of the program, a
// sign and a word each. Up and Down walk through it.
type Rail struct {
	fynewidget.BaseWidget
	items    []*pressable
	onChosen func(i int)
	box      *fyne.Container
	ground   *canvas.Rectangle
}

// NewRail returns a rail; onChosen is told of a choice by the user.
func NewRail(items []RailItem, onChosen func(i int)) *Rail {
	r := &Rail{onChosen: onChosen, box: container.NewVBox(), ground: canvas.NewRectangle(color.Transparent)}
	for i, it := range items {
		label := fynewidget.NewLabel(it.Text)
		item := newPressable(container.NewPadded(container.NewHBox(fynewidget.NewIcon(it.Icon), label)), func() { r.onChosen(i) })
		item.ground = theme.ColorNameRailChosen
		item.onKey = func(k fyne.KeyName) bool { return r.walk(i, k) }
		r.items = append(r.items, item)
		r.box.Add(item)
	}
	r.ExtendBaseWidget(r)
	return r
}

// Choose shows which place the window is at, without telling onChosen.
func (r *Rail) Choose(i int) {
	for n, it := range r.items {
		it.choose(n == i)
	}
}

// Focus gives the keys to the chosen place, the first when none is.
func (r *Rail) Focus() {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil || len(r.items) == 0 {
		return
	}
	at := r.items[0]
	for _, it := range r.items {
		if it.chosen {
			at = it
		}
	}
	c.Focus(at)
}

// HasFocus reports whether the keys are in the rail.
func (r *Rail) HasFocus() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil {
		return false
	}
	for _, it := range r.items {
		if c.Focused() == fyne.Focusable(it) {
			return true
		}
	}
	return false
}

func (r *Rail) walk(from int, k fyne.KeyName) bool {
	to := from
	switch k {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	default:
		return false
	}
	if to >= 0 && to < len(r.items) {
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
			c.Focus(r.items[to])
		}
	}
	return true
}

// CreateRenderer lays the items on the ground of the rail.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	return &railRenderer{r, container.NewStack(r.ground, container.NewPadded(r.box))}
}

type railRenderer struct {
	r     *Rail
	stack *fyne.Container
}

func (q *railRenderer) Layout(size fyne.Size)        { q.stack.Resize(size); q.colour() }
func (q *railRenderer) MinSize() fyne.Size           { return q.stack.MinSize() }
func (q *railRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{q.stack} }
func (q *railRenderer) Destroy()                     {}

func (q *railRenderer) Refresh() {
	q.colour()
	q.stack.Refresh()
}

func (q *railRenderer) colour() {
	q.r.ground.FillColor = q.r.Theme().Color(theme.ColorNameRail, fyne.CurrentApp().Settings().ThemeVariant())
	q.r.ground.StrokeColor = q.r.Theme().Color(fynetheme.ColorNameSeparator, fyne.CurrentApp().Settings().ThemeVariant())
}
