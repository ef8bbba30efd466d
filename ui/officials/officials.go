// Package officials is the page of the officials, with the periods in which
// they hold an office, of the issuing bodies with their letterheads, and of what
// each kabupaten calls the head of a desa.
package officials

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Screen lists officials and bodies, each with its fields beside the list.
type Screen struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	root   *fyne.Container
	undo   *form.UndoBar
	loaded chan struct{} // closed when the page first shows the store
	once   bool
	at     string // what the page opens at: "pejabat:ROLE:REGION" or "kop:KIND:REGION"

	people []model.Person
	bodies []model.Body
	titles titles
	keep   interface{ Close() error } // of the record chosen; nil at first
}

var _ nav.Screen = (*Screen)(nil)

// New makes the page.
func New(h *nav.Host) *Screen {
	s := &Screen{host: h, root: container.NewStack(), undo: form.NewUndoBar(), loaded: make(chan struct{})}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

// OpenAt has the page open at who holds an office, or at an issuing body, as
// the sources of package compose name them: "pejabat:bupati:63.01",
// "kop:dinas:63.01"; or at the titles, [nav.PartTitles].
func (s *Screen) OpenAt(source string) { s.at = source }

// row is the row of a list to begin with: the first of those it was asked for.
func (s *Screen) row(tab string, n int, is func(i int, kind, place string) bool) int {
	asked, ok := strings.CutPrefix(s.at, tab+":")
	if !ok {
		return 0
	}
	s.at = "" // asked once
	kind, place, _ := strings.Cut(asked, ":")
	for i := range n {
		if is(i, kind, place) {
			return i
		}
	}
	return 0
}

// Object is the content.
func (s *Screen) Object() fyne.CanvasObject { return s.root }

// Trail is the path to the page.
func (s *Screen) Trail() []nav.Crumb { return []nav.Crumb{{Text: text.OfficialsPage}} }

// Undo takes back the last removal, while the bar offers it.
func (s *Screen) Undo() { s.undo.Undo() }

// Leave stores what was typed.
func (s *Screen) Leave() error {
	if err := s.shut(); err != nil {
		return err
	}
	s.cancel()
	return nil
}

func (s *Screen) shut() error { return form.Shut(&s.keep) }

// Shown reads the records and shows them.
func (s *Screen) Shown() {
	type both struct {
		people []model.Person
		bodies []model.Body
		titles titles
	}
	nav.Work(s.ctx, func(context.Context) (b both, err error) {
		if b.people, err = s.host.Office.People(); err != nil {
			return b, err
		}
		if b.bodies, err = s.host.Office.Bodies(); err != nil {
			return b, err
		}
		b.titles, err = s.host.Office.HeadTitles()
		return b, err
	}, func(b both, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.people, s.bodies, s.titles = b.people, b.bodies, b.titles
		tabs := form.NewTabs(nil,
			form.Tab{Key: "pejabat", Title: text.OfficialsHeading, Build: s.peoplePage, Close: s.endRecord},
			form.Tab{Key: "kop", Title: text.BodiesHeading, Build: s.bodiesPage, Close: s.endRecord},
			form.Tab{Key: nav.PartTitles, Title: text.TitlesHeading, Build: s.titlesPage, Close: s.endRecord})
		tab, _, _ := strings.Cut(s.at, ":")
		tabs.Open(tab)
		s.root.Objects = []fyne.CanvasObject{container.NewPadded(widget.Border(nil, s.undo.Object, nil, nil, tabs.Object))}
		s.root.Refresh()
		if !s.once {
			s.once = true
			close(s.loaded)
		}
	})
}

// take ends the record edited until now and begins another.
func (s *Screen) take(next interface{ Close() error }) {
	if err := s.shut(); err != nil {
		s.host.Fail(err)
	}
	s.keep = next
}

// endRecord stores the record edited until now; what the disk refused is tried
// again by its keeper.
func (s *Screen) endRecord() {
	s.undo.Hide()
	if err := s.shut(); err != nil {
		s.host.Fail(err)
	}
}
