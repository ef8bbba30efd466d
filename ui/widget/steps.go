package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
)

// StepState is how far a step is. Each has a sign of its own shape.
type StepState int

// States of a step.
const (
	StepNotYet StepState = iota
	StepRunning
	StepDone
	StepSkipped
)

// Step is one stage of a process.
type Step struct {
	Text   string // the name of the stage
	Detail string // its state in words, with a date: "selesai, 28 Juli 2025"
	State  StepState
}

func (s Step) sign() fyne.Resource {
	switch s.State {
	case StepDone:
		return icons.TahapSelesai
	case StepRunning:
		return icons.TahapSebagian
	case StepSkipped:
		return icons.TahapLewati
	}
	return icons.TahapBelum
}

// Steps is a row of stages, sign and words each, that wraps where the width
// ends. A stage can be pressed.
type Steps struct {
	fynewidget.BaseWidget
	OnTapped func(i int)
	box      *fyne.Container
}

// NewSteps returns an empty row.
func NewSteps() *Steps {
	s := &Steps{box: container.New(layout.NewRowWrapLayout())}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows other stages.
func (s *Steps) Set(steps ...Step) {
	s.box.RemoveAll()
	for i, st := range steps {
		sign := fynewidget.NewIcon(fynetheme.NewPrimaryThemedResource(st.sign()))
		name := fynewidget.NewLabel(st.Text)
		name.TextStyle.Bold = st.State == StepRunning
		detail := fynewidget.NewLabel(st.Detail)
		detail.SizeName = fynetheme.SizeNameCaptionText
		detail.Importance = fynewidget.LowImportance
		words := container.New(layout.NewCustomPaddedVBoxLayout(-12), name, detail)
		s.box.Add(newPressable(container.NewHBox(sign, words), func() {
			if s.OnTapped != nil {
				s.OnTapped(i)
			}
		}))
	}
	s.Refresh()
}

// CreateRenderer shows the row.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(s.box) }
