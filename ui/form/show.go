package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model"
	penawidget "pena/ui/widget"
)

// Tight sets lines of words beneath each other without the gaps of fields.
func Tight(objects ...fyne.CanvasObject) *fyne.Container {
	gap := -theme.InnerPadding()
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Dots shows the stages as a row of signs; words stand beneath it.
func Dots(stages []model.Stage) fyne.CanvasObject {
	row := container.New(dots{})
	for _, s := range stages {
		row.Add(widget.NewIcon(StageSign(s.State)))
	}
	return row
}

// StageSign is the sign of the state of a stage.
func StageSign(s model.StageState) fyne.Resource {
	switch s {
	case model.StageDone:
		return icons.TahapSelesai
	case model.StageRunning, model.StageRepeated:
		return icons.TahapSebagian
	case model.StageSkipped:
		return icons.TahapLewati
	}
	return icons.TahapBelum
}

// dots lays small signs in a row as wide as there is room, up to their size.
type dots struct{}

const (
	dotSize   = 16
	leastDot  = 8
	dotIndent = 8
)

func (dots) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(len(objects)*leastDot+2*dotIndent), dotSize+12)
}

func (dots) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	step := fyne.Min(dotSize+2, (size.Width-2*dotIndent)/float32(max(len(objects), 1)))
	side := fyne.Min(dotSize, step)
	for i, o := range objects {
		o.Resize(fyne.NewSquareSize(side))
		o.Move(fyne.NewPos(dotIndent+float32(i)*step, (size.Height-side)/2))
	}
}

// Named is an input beneath its name.
func Named(name string, o fyne.CanvasObject) fyne.CanvasObject { return Tight(Caption(name), o) }

// LinkRow is a row of a short list: a day or time, what it is about, and, when
// it has one, its state at the right. width is that of the first column.
func LinkRow(when, what, state string, width float32, open func()) fyne.CanvasObject {
	right := widget.NewLabel(what)
	right.Truncation = fyne.TextTruncateEllipsis
	words := fyne.CanvasObject(right)
	if state != "" {
		l := widget.NewLabel(state)
		l.Importance = widget.LowImportance
		words = penawidget.Border(nil, nil, nil, l, right)
	}
	return NewLink(Dated(Caption(when), words, width), open)
}

// Dated sets two things beside each other, the first in a column of a width.
// The width is that in letters of the usual size; it grows with them.
func Dated(first, second fyne.CanvasObject, width float32) fyne.CanvasObject {
	return Beside(first, second, Grown(width))
}

// Grown is a width given in letters of the usual size, in those of now.
func Grown(width float32) float32 { return width * theme.TextSize() / usualText }

// Beside does the same with a width that was measured in the letters of now.
func Beside(first, second fyne.CanvasObject, width float32) fyne.CanvasObject {
	return container.New(beside{width}, first, second)
}

// beside gives the first column a fixed width.
type beside struct{ width float32 }

// usualText is the size of letters that widths are given for.
const usualText = 14

func (b beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(b.width+o[1].MinSize().Width, fyne.Max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (b beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := b.width
	o[0].Resize(fyne.NewSize(width, size.Height))
	o[1].Move(fyne.NewPos(width, 0))
	o[1].Resize(fyne.NewSize(size.Width-width, size.Height))
}
