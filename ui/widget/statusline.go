package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/theme"
)

// StatusKind is what sort of thing the status line tells.
type StatusKind int

// Kinds of status. Each has a sign beside its colour.
const (
	StatusQuiet StatusKind = iota // all is saved
	StatusBusy                    // being saved
	StatusBad                     // not saved, with the reason
)

// StatusLine is the line at the foot of the window: at the left whether the
// work is saved, at the right what else is good to know.
type StatusLine struct {
	fynewidget.BaseWidget
	kind        StatusKind
	sign        *fynewidget.Icon
	left, right *fynewidget.Label
	ground      *canvas.Rectangle
}

// NewStatusLine returns an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{
		sign: fynewidget.NewIcon(icons.Centang),
		left: fynewidget.NewLabel(""), right: fynewidget.NewLabel(""),
		ground: canvas.NewRectangle(color.Transparent),
	}
	s.left.Truncation = fyne.TextTruncateEllipsis
	s.right.Importance = fynewidget.MediumImportance
	s.ExtendBaseWidget(s)
	return s
}

// Set tells at the left how the work stands.
func (s *StatusLine) Set(kind StatusKind, words string) {
	s.kind = kind
	switch kind {
	case StatusBad:
		s.sign.SetResource(fynetheme.NewColoredResource(icons.Peringatan, theme.ColorNameErrorText))
		s.left.Importance = fynewidget.DangerImportance
		s.left.TextStyle.Bold = true
	default:
		s.sign.SetResource(icons.Centang)
		if kind == StatusBusy {
			s.sign.SetResource(icons.Riwayat)
		}
		s.left.Importance = fynewidget.MediumImportance
		s.left.TextStyle.Bold = false
	}
	s.left.SetText(words)
	s.Refresh()
}

// SetRight tells the rest.
func (s *StatusLine) SetRight(words string) { s.right.SetText(words) }

// Status is the kind and the words of the left side, as last set.
func (s *StatusLine) Status() (StatusKind, string) { return s.kind, s.left.Text }

// CreateRenderer lays both sides on the ground of the line.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	line := Border(nil, nil, container.NewHBox(&spacer{width: 8}, s.sign), s.right, s.left)
	return &statusRenderer{s, container.NewStack(s.ground, line)}
}

type statusRenderer struct {
	s     *StatusLine
	stack *fyne.Container
}

func (r *statusRenderer) Layout(size fyne.Size)        { r.stack.Resize(size); r.colour() }
func (r *statusRenderer) MinSize() fyne.Size           { return r.stack.MinSize() }
func (r *statusRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.stack} }
func (r *statusRenderer) Destroy()                     {}

func (r *statusRenderer) Refresh() {
	r.colour()
	r.stack.Refresh()
}

func (r *statusRenderer) colour() {
	r.s.ground.FillColor = r.s.Theme().Color(theme.ColorNameRail, fyne.CurrentApp().Settings().ThemeVariant())
}

// spacer is an empty width.
type spacer struct {
	canvas.Rectangle
	width float32
}

func (s *spacer) MinSize() fyne.Size { return fyne.NewSize(s.width, 0) }
