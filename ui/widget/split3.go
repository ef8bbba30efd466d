package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
)

// Column is one of the three columns of a [Split3].
type Column int

// The columns, from the left.
const (
	ColumnLeft Column = iota
	ColumnMiddle
	ColumnRight
)

// Split3 is three columns with dividers to drag. Each column can be folded to
// a narrow strip with a button; the left one folds by itself while the whole
// is narrower than FoldLeftUnder, until the user unfolds it.
type Split3 struct {
	fynewidget.BaseWidget

	FoldLeftUnder float32
	OnChanged     func() // a divider was dragged or a column folded by the user

	columns  [3]fyne.CanvasObject
	dividers [2]*divider
	strips   [3]*Button
	shares   [3]float32 // of the width, for the columns that are open
	folded   [3]bool    // by the user
	narrow   bool       // under FoldLeftUnder
	insist   bool       // the user unfolded the left column although it is narrow
}

const (
	stripWidth     = 36
	dividerWidth   = 7
	narrowestShare = 0.12
)

// NewSplit3 returns three open columns.
func NewSplit3(left, middle, right fyne.CanvasObject) *Split3 {
	s := &Split3{columns: [3]fyne.CanvasObject{left, middle, right}, shares: [3]float32{0.2, 0.4, 0.4}}
	for i := range s.dividers {
		s.dividers[i] = newDivider(func(dx float32) { s.drag(i, dx) })
	}
	for i := range s.strips {
		sign := icons.Kanan
		if Column(i) == ColumnRight {
			sign = icons.Kiri
		}
		s.strips[i] = NewButtonWithIcon("", sign, func() { s.Fold(Column(i), false) })
		s.strips[i].Importance = fynewidget.LowImportance
	}
	s.ExtendBaseWidget(s)
	return s
}

// Fold folds a column to a strip or opens it.
func (s *Split3) Fold(c Column, folded bool) {
	s.folded[c] = folded
	if c == ColumnLeft {
		s.insist = !folded && s.narrow
	}
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged()
	}
}

// Folded reports whether a column is folded, by the user or for lack of room.
func (s *Split3) Folded(c Column) bool {
	return s.folded[c] || c == ColumnLeft && s.narrow && !s.insist
}

// Shares are the parts of the width of the three columns, to be kept for the
// next time; they sum to 1.
func (s *Split3) Shares() [3]float32 { return s.shares }

// SetShares sets what [Split3.Shares] gave.
func (s *Split3) SetShares(shares [3]float32) {
	var sum float32
	for _, v := range shares {
		if v < narrowestShare {
			return // not what Shares gives
		}
		sum += v
	}
	for i := range shares {
		s.shares[i] = shares[i] / sum
	}
	s.Refresh()
}

// Resize folds the left column or opens it when the width crosses FoldLeftUnder.
func (s *Split3) Resize(size fyne.Size) {
	narrow := size.Width < s.FoldLeftUnder
	if narrow != s.narrow {
		s.narrow, s.insist = narrow, false
	}
	s.BaseWidget.Resize(size)
}

// drag moves the divider right of column i.
func (s *Split3) drag(i int, dx float32) {
	left, right := s.openAt(i, -1), s.openAt(i+1, 1)
	if left < 0 || right < 0 || s.Size().Width <= 0 {
		return
	}
	var open float32
	for c := range s.columns {
		if !s.Folded(Column(c)) {
			open += s.shares[c]
		}
	}
	d := dx / s.Size().Width * open
	d = fyne.Max(d, narrowestShare-s.shares[left])
	d = fyne.Min(d, s.shares[right]-narrowestShare)
	s.shares[left] += d
	s.shares[right] -= d
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged()
	}
}

// openAt is the first open column from i on in a direction, or -1.
func (s *Split3) openAt(i, step int) int {
	for ; i >= 0 && i < len(s.columns); i += step {
		if !s.Folded(Column(i)) {
			return i
		}
	}
	return -1
}

// CreateRenderer places columns, dividers and strips.
func (s *Split3) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{s} }

type splitRenderer struct{ s *Split3 }

func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.s
	free, open := size.Width-2*dividerWidth, float32(0)
	for i := range s.columns {
		if s.Folded(Column(i)) {
			free -= stripWidth
		} else {
			open += s.shares[i]
		}
	}
	var x float32
	for i := range s.columns {
		width := float32(stripWidth)
		if s.Folded(Column(i)) {
			s.columns[i].Hide()
			s.strips[i].Show()
			s.strips[i].Move(fyne.NewPos(x, 0))
			s.strips[i].Resize(fyne.NewSize(width, fyne.Min(size.Height, 2*stripWidth)))
		} else {
			width = free * s.shares[i] / open
			s.strips[i].Hide()
			s.columns[i].Show()
			s.columns[i].Move(fyne.NewPos(x, 0))
			s.columns[i].Resize(fyne.NewSize(width, size.Height))
		}
		x += width
		if i < len(s.dividers) {
			s.dividers[i].Move(fyne.NewPos(x, 0))
			s.dividers[i].Resize(fyne.NewSize(dividerWidth, size.Height))
			x += dividerWidth
		}
	}
}

// MinSize leaves the columns free to be narrow: a column that needs more
// scrolls, the window never does.
func (r *splitRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(3*stripWidth+2*dividerWidth, 0)
	for _, c := range r.s.columns {
		size.Height = fyne.Max(size.Height, c.MinSize().Height)
	}
	return size
}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	return []fyne.CanvasObject{
		s.strips[0], s.columns[0], s.dividers[0],
		s.strips[1], s.columns[1], s.dividers[1],
		s.strips[2], s.columns[2],
	}
}

func (r *splitRenderer) Destroy() {}

func (r *splitRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, d := range r.s.dividers {
		d.Refresh()
	}
	repaint(r.s)
}

// divider is the line between two columns.
type divider struct {
	fynewidget.BaseWidget
	onDragged func(dx float32)
	line      *canvas.Rectangle
	hovered   bool
}

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Hoverable  = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
)

func newDivider(onDragged func(dx float32)) *divider {
	d := &divider{onDragged: onDragged, line: canvas.NewRectangle(color.Transparent)}
	d.ExtendBaseWidget(d)
	return d
}

func (d *divider) Dragged(e *fyne.DragEvent)      { d.onDragged(e.Dragged.DX) }
func (d *divider) DragEnd()                       {}
func (d *divider) MouseIn(*desktop.MouseEvent)    { d.hovered = true; d.Refresh() }
func (d *divider) MouseMoved(*desktop.MouseEvent) {}
func (d *divider) MouseOut()                      { d.hovered = false; d.Refresh() }
func (d *divider) Cursor() desktop.Cursor         { return desktop.HResizeCursor }

func (d *divider) CreateRenderer() fyne.WidgetRenderer { return &dividerRenderer{d} }

type dividerRenderer struct{ d *divider }

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.d.line.Move(fyne.NewPos(dividerWidth/2-1, 0))
	r.d.line.Resize(fyne.NewSize(2, size.Height))
	r.colour()
}

func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(dividerWidth, 0) }
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.d.line} }
func (r *dividerRenderer) Destroy()                     {}

func (r *dividerRenderer) Refresh() {
	r.colour()
	repaint(r.d)
}

func (r *dividerRenderer) colour() {
	name := fynetheme.ColorNameSeparator
	if r.d.hovered {
		name = fynetheme.ColorNamePrimary
	}
	r.d.line.FillColor = r.d.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}
