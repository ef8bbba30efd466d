package home

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/progress"
	"pena/ui/text"
	"pena/ui/widget"
)

// shownPapers is how many papers "Terakhir dikerjakan" lists.
const shownPapers = 8

// Home is the start screen.
type Home struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc

	page   *fyne.Container
	first  fyne.Focusable
	loaded chan struct{} // closed when the page first shows the store
	once   bool
}

var _ nav.Screen = (*Home)(nil)

// New makes the start screen and begins to read.
func New(h *nav.Host) nav.Screen {
	s := &Home{host: h, page: container.NewStack(), loaded: make(chan struct{})}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.load()
	return s
}

// Object is the content.
func (s *Home) Object() fyne.CanvasObject { return s.page }

// Trail is the path to the screen.
func (s *Home) Trail() []nav.Crumb {
	return []nav.Crumb{{Text: text.Beranda, Route: nav.Route{Place: nav.Home}}}
}

// Shown sets the focus to the first act.
func (s *Home) Shown() {
	if s.first != nil {
		s.host.Window.Canvas().Focus(s.first)
	}
}

// Leave ends the screen's work.
func (s *Home) Leave() error {
	s.cancel()
	return nil
}

// state is what the screen shows.
type state struct {
	kawasan []model.Kawasan
	papers  []app.DocumentLine // newest first
	sample  bool
}

func (s *Home) load() {
	nav.Work(s.ctx, func(context.Context) (state, error) { return read(s.host.Office) }, func(v state, err error) {
		if err != nil {
			s.host.Fail(err)
		} else {
			s.show(v)
		}
		if !s.once {
			s.once = true
			if s.host.Window.Canvas().Focused() == nil {
				s.Shown()
			}
			close(s.loaded)
		}
	})
}

func read(o *app.Office) (v state, err error) {
	if v.kawasan, err = o.Kawasans(); err != nil {
		return v, err
	}
	if v.papers, err = o.AllDocuments(); err != nil {
		return v, err
	}
	v.sample, err = o.SampleThere()
	return v, err
}

func (s *Home) show(v state) {
	s.first = nil // what bore the focus goes with the content it was in
	var content fyne.CanvasObject
	switch {
	case len(v.kawasan) > 0:
		content = s.full(v)
	case len(v.papers) > 0: // papers of the office itself
		content = form.Page(form.Rows(s.empty(), s.recent(v)))
	default:
		content = s.empty()
	}
	s.page.RemoveAll()
	s.page.Add(content)
	s.page.Refresh()
}

// empty invites to try the sample or to begin.
func (s *Home) empty() fyne.CanvasObject {
	try := widget.NewButton(text.LoadSample, s.installSample)
	try.Importance = fynewidget.HighImportance
	begin := widget.NewButton(text.BeginEmpty, func() { s.host.Go(nav.Route{Place: nav.Kawasan, Part: nav.PartNew}) })
	s.first = try
	return form.Empty(text.NoKawasanTitle, text.NoKawasanBody, try, begin)
}

func (s *Home) full(v state) fyne.CanvasObject {
	now := s.host.Office.Now()
	due := progress.DueDates(v.kawasan, indonesia.DateOf(now))
	greeting := fynewidget.NewLabelWithStyle(text.Greet(now, len(v.kawasan), len(due)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	greeting.SizeName = "headingText"
	parts := form.Rows(greeting)
	if v.sample {
		parts.Add(s.sampleNotice())
	}
	parts.Add(s.cards(v))
	parts.Add(form.Row(s.due(due), s.recent(v)))
	return container.NewPadded(form.Page(parts))
}

func (s *Home) sampleNotice() fyne.CanvasObject {
	discard := widget.NewButton(text.DiscardSample, s.discardSample)
	return widget.Border(nil, nil, nil, discard, form.Remark(text.SampleNotice))
}

// create starts the paper and goes to it.
func (s *Home) create(kawasan model.ID, kind string) {
	nav.Work(s.ctx, func(context.Context) (model.ID, error) { return s.host.Office.NewDocument(kawasan, kind) },
		func(id model.ID, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.host.Saved(s.host.Office.Now())
			s.host.Go(nav.Route{Place: nav.Document, ID: id})
		})
}

func (s *Home) installSample() {
	s.host.Say(text.PuttingSample)
	nav.Do(s.ctx, s.host.Office.InstallSample, func(err error) { s.after(text.SampleThere, err) })
}
