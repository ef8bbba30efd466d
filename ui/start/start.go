package start

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/settings"
	"pena/ui/text"
	"pena/ui/widget"
)

// The steps, in order.
const (
	stepOffice = iota
	stepUser
	stepBegin
)

// Start is the screen of the first steps.
type Start struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	page   *fyne.Container
	loaded chan struct{} // closed when the first step is shown

	step   int
	steps  *widget.Steps
	place  *fyne.Container // of the step
	office *office
	user   *settings.UserForm
	first  fyne.Focusable
	done   [stepBegin]bool // what was filled in
}

var _ nav.Screen = (*Start)(nil)

// New makes the screen.
func New(h *nav.Host) nav.Screen {
	s := &Start{host: h, page: container.NewStack(), loaded: make(chan struct{}), steps: widget.NewSteps(), place: container.NewStack()}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	nav.Work(s.ctx, func(context.Context) (model.Body, error) { return ownBody(h.Office) }, func(b model.Body, err error) {
		defer close(s.loaded)
		if err != nil {
			h.Fail(err)
			return
		}
		s.office = newOffice(s.ctx, h, b)
		s.user = settings.NewUserForm(s.ctx, h)
		s.build()
	})
	return s
}

// Object is the content.
func (s *Start) Object() fyne.CanvasObject { return s.page }

// Trail is the path to the screen.
func (s *Start) Trail() []nav.Crumb {
	return []nav.Crumb{{Text: text.FirstSteps, Route: nav.Route{Place: nav.Start}}}
}

// Shown sets the focus to the first field.
func (s *Start) Shown() {
	if s.first != nil {
		s.host.Window.Canvas().Focus(s.first)
	}
}

// Leave stores what was typed; the steps are not shown by themselves again.
func (s *Start) Leave() error {
	if s.office != nil {
		if err := s.office.close(); err != nil {
			return err
		}
		if err := s.user.Leave(); err != nil {
			return err
		}
	}
	if err := s.host.Office.Started(); err != nil {
		return err
	}
	s.cancel()
	return nil
}

func (s *Start) build() {
	title := fynewidget.NewLabelWithStyle(text.FirstTitle, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = "headingText"
	s.steps.OnTapped = func(i int) { s.show(i) }
	head := form.Rows(title, form.Remark(text.FirstHint), s.steps, fynewidget.NewSeparator())
	s.page.Add(container.New(column{}, container.NewPadded(widget.Border(head, nil, nil, nil, s.place))))
	s.page.Refresh()
	s.show(stepOffice)
}

// show shows a step.
func (s *Start) show(step int) {
	s.step = step
	s.mark()
	var content, first fyne.CanvasObject
	var buttons []fyne.CanvasObject
	switch step {
	case stepOffice:
		content, first = s.office.object, s.office.first
		buttons = s.onward()
	case stepUser:
		content = form.Rows(form.Heading(text.UserTitle), form.Remark(text.UserHint), s.user.Object)
		first = s.user.Entry
		buttons = s.onward()
	default:
		try := widget.NewButton(text.LoadSample, s.sample)
		try.Importance = fynewidget.HighImportance
		begin := widget.NewButton(text.BeginEmpty, s.begin)
		content = form.Rows(form.Heading(text.FirstBegin), form.Remark(text.FirstBeginHint))
		first = try
		buttons = []fyne.CanvasObject{try, begin}
	}
	foot := container.NewHBox(buttons...)
	if step > 0 {
		back := widget.NewButtonWithIcon(text.Back, icons.Kiri, func() { s.show(step - 1) })
		back.Importance = fynewidget.LowImportance
		foot.Add(layout.NewSpacer())
		foot.Add(back)
	}
	s.place.RemoveAll()
	s.place.Add(container.New(beneath{content}, form.Page(content), container.NewPadded(foot)))
	s.place.Refresh()
	s.first, _ = first.(fyne.Focusable)
	s.Shown()
}

// onward are the buttons of a step that asks for something.
func (s *Start) onward() []fyne.CanvasObject {
	next := widget.NewButton(text.Next, s.next)
	next.Importance = fynewidget.HighImportance
	return []fyne.CanvasObject{next, widget.NewButton(text.Later, func() { s.show(s.step + 1) })}
}

// next stores the step and shows the following one; what cannot be stored is
// told beneath its field.
func (s *Start) next() {
	switch s.step {
	case stepOffice:
		if !s.office.settle() {
			return
		}
		s.done[stepOffice] = s.office.filled()
	case stepUser:
		if s.user.Leave() != nil {
			return
		}
		s.done[stepUser] = true
	}
	s.show(s.step + 1)
}

// mark shows how far the steps are.
func (s *Start) mark() {
	var out []widget.Step
	for i, name := range []string{text.FirstOffice, text.FirstUser, text.FirstBegin} {
		st := widget.Step{Text: text.FirstNumbered(i+1, name), Detail: text.FirstNotYet}
		switch {
		case i == s.step:
			st.State, st.Detail = widget.StepRunning, text.FirstNow
		case i < stepBegin && s.done[i]:
			st.State, st.Detail = widget.StepDone, text.StageDone
		case i < s.step:
			st.State, st.Detail = widget.StepSkipped, text.FirstLater
		}
		out = append(out, st)
	}
	s.steps.Set(out...)
}

// sample puts the sample into the store and shows it; one that is there already
// is shown as it is.
func (s *Start) sample() {
	s.host.Say(text.PuttingSample)
	nav.Work(s.ctx, func(context.Context) (struct{}, error) {
		there, err := s.host.Office.SampleThere()
		if err == nil && !there {
			err = s.host.Office.InstallSample()
		}
		return struct{}{}, err
	}, func(_ struct{}, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Saved(s.host.Office.Now())
		s.host.Say(text.SampleThere)
		s.host.Go(nav.Route{Place: nav.Home})
	})
}

func (s *Start) begin() { s.host.Go(nav.Route{Place: nav.Kawasan, Part: nav.PartNew}) }

// column keeps the steps in a column that is good to read, in the middle.
type column struct{}

const widest = 860

func (column) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := fyne.Min(size.Width, widest)
	o[0].Move(fyne.NewPos((size.Width-w)/2, 0))
	o[0].Resize(fyne.NewSize(w, size.Height))
}

// beneath sets the buttons right beneath the content, and at the foot of the
// page when the content scrolls.
type beneath struct{ content fyne.CanvasObject }

func (beneath) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(fyne.Max(a.Width, b.Width), a.Height+b.Height)
}

func (l beneath) Layout(o []fyne.CanvasObject, size fyne.Size) {
	foot := o[1].MinSize().Height
	h := fyne.Min(l.content.MinSize().Height+16, size.Height-foot)
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[1].Move(fyne.NewPos(0, h))
	o[1].Resize(fyne.NewSize(size.Width, foot))
}
