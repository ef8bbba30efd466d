package form

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"pena/model"
)

// Step is a stage on a [StageLine]: its short name, how far it is, and its day.
type Step struct {
	Name, Day string
	State     model.StageState
}

// stepsInRow is how many stages stand beside each other: two rows for the usual
// eighteen, each name whole on a screen 1366 wide.
const stepsInRow = 9

// StageLine draws the stages in a line that one reads like a road, in as many
// rows as they need. A click on a stage chooses it; the keyboard chooses it in
// the list beneath, so that Tab does not have to pass eighteen places.
type StageLine struct {
	Object *fyne.Container

	steps  []*step
	choose func(i int)
}

// NewStageLine makes a line without stages.
func NewStageLine(choose func(i int)) *StageLine {
	return &StageLine{Object: container.New(tightRows{}), choose: choose}
}

// Set shows the stages; that of the number at stands out.
func (l *StageLine) Set(steps []Step, at int) {
	if len(steps) != len(l.steps) {
		l.steps = nil
		l.Object.RemoveAll()
		for i := range steps {
			s := newStep(func() { l.choose(i) })
			l.steps = append(l.steps, s)
			l.Object.Add(s)
		}
	}
	for i, s := range l.steps {
		s.show(steps[i], i == at, i == len(steps)-1)
	}
}

// tightRows lays cells in rows of the same width without gaps.
type tightRows struct{}

func (tightRows) MinSize(o []fyne.CanvasObject) fyne.Size {
	if len(o) == 0 {
		return fyne.NewSize(0, 0)
	}
	rows := (len(o) + stepsInRow - 1) / stepsInRow
	return fyne.NewSize(stepsInRow*60, float32(rows)*o[0].MinSize().Height)
}

func (tightRows) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for i, c := range o {
		cell := fyne.NewSize(size.Width/stepsInRow, c.MinSize().Height)
		c.Resize(cell)
		c.Move(fyne.NewPos(float32(i%stepsInRow)*cell.Width, float32(i/stepsInRow)*cell.Height))
	}
}

// step is one stage: its sign and a line to the next, its name and its day beneath.
type step struct {
	widget.BaseWidget
	sign      *widget.Icon
	road      *canvas.Rectangle
	name, day *widget.Label
	chosen    bool
	hovered   bool
	tapped    func()
}

var _ desktop.Hoverable = (*step)(nil)

func newStep(tapped func()) *step {
	s := &step{sign: widget.NewIcon(nil), road: canvas.NewRectangle(color.Transparent), name: widget.NewLabel(""), day: Caption(""), tapped: tapped}
	s.name.Truncation, s.day.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	s.ExtendBaseWidget(s)
	return s
}

func (s *step) show(v Step, chosen, last bool) {
	s.sign.SetResource(StageSign(v.State))
	s.name.TextStyle.Bold = chosen
	s.name.SetText(v.Name)
	s.day.SetText(v.Day)
	s.chosen = chosen
	s.road.Hidden = last
	s.Refresh()
}

// Tapped chooses the stage.
func (s *step) Tapped(*fyne.PointEvent) { s.tapped() }

// MouseIn shows that the stage can be pressed.
func (s *step) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *step) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away again.
func (s *step) MouseOut() { s.hovered = false; s.Refresh() }

// Cursor is the hand.
func (s *step) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer lays the sign above the words.
func (s *step) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	r := &stepRenderer{s: s, back: back}
	r.colour()
	return r
}

type stepRenderer struct {
	s    *step
	back *canvas.Rectangle
}

const signSize = 16

func (r *stepRenderer) MinSize() fyne.Size {
	inner := theme.InnerPadding()
	return fyne.NewSize(60, 6+signSize+r.s.name.MinSize().Height-inner+r.s.day.MinSize().Height-inner)
}

func (r *stepRenderer) Layout(size fyne.Size) {
	s, inner := r.s, theme.InnerPadding()
	r.back.Resize(size)
	s.sign.Resize(fyne.NewSquareSize(signSize))
	s.sign.Move(fyne.NewPos(inner, 6))
	s.road.Resize(fyne.NewSize(size.Width-signSize-inner*3/2, 1))
	s.road.Move(fyne.NewPos(inner+signSize+inner/4+inner/4, 6+signSize/2))
	name, day := s.name.MinSize().Height, s.day.MinSize().Height
	s.name.Resize(fyne.NewSize(size.Width+inner, name))
	s.name.Move(fyne.NewPos(0, 6+signSize-inner/2))
	s.day.Resize(fyne.NewSize(size.Width, day))
	s.day.Move(fyne.NewPos(0, 6+signSize+name-inner*3/2-inner/2))
}

func (r *stepRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.s.road, r.s.sign, r.s.name, r.s.day}
}

func (r *stepRenderer) Destroy() {}

func (r *stepRenderer) Refresh() {
	r.colour()
	r.s.sign.Refresh()
	r.s.road.Refresh()
	r.back.Refresh()
}

func (r *stepRenderer) colour() {
	th, variant := r.s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.s.road.FillColor = th.Color(theme.ColorNameInputBorder, variant)
	r.back.CornerRadius = th.Size(theme.SizeNameButtonRadius)
	switch {
	case r.s.chosen:
		r.back.FillColor = th.Color(theme.ColorNameSelection, variant)
	case r.s.hovered:
		r.back.FillColor = th.Color(theme.ColorNameHover, variant)
	default:
		r.back.FillColor = color.Transparent
	}
}
