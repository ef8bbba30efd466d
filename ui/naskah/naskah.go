package naskah

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/check"
	"pena/model"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Screen is the screen of one document.
type Screen struct {
	h      *nav.Host
	id     model.ID
	part   string // the entry to go to when the document is open
	ctx    context.Context
	cancel context.CancelFunc

	root    *fyne.Container // holds the notice of loading, then the columns
	early   *widget.Early   // that notice; nil once the paper is open
	session *app.Session
	last    view          // what the preview shows
	kawasan model.Kawasan // empty for a paper that belongs to none

	storeLeft func() error // what was typed and could not be taken over, once the screen is left

	bar     *toolbar
	outline *outline
	editor  *editor
	preview *preview
	left    *unfinished
	sent    []check.Mission // journeys of other papers, when this one sends staff
	banner  *banner
	issuing *issueBox // the last one opened
	scans   form.Scans
	split   *widget.Split3
}

var _ nav.Ender = (*Screen)(nil)

// New makes the screen of the document id; part names a node or a field to go to.
func New(h *nav.Host, id model.ID, part string) *Screen {
	s := &Screen{h: h, id: id, part: part}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.early = widget.NewEarly(container.NewCenter(fynewidget.NewLabel(text.OpeningDocument)))
	s.root = container.NewStack(s.early)
	return s
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.root }

// opened is what opening a document brings.
type opened struct {
	session *app.Session
	kawasan model.Kawasan
	first   view
}

// Shown opens the document off the UI goroutine.
func (s *Screen) Shown() {
	if s.session != nil {
		s.focusLeft()
		return
	}
	s.h.Window.Canvas().Focus(s.early)
	go func() {
		o, err := s.open()
		fyne.Do(func() {
			switch {
			case s.ctx.Err() != nil && err == nil:
				s.abandon(o.session)
			case s.ctx.Err() != nil:
			case err != nil:
				s.h.Fail(err)
			default:
				s.build(o)
			}
		})
	}()
}

// abandon ends a session that was opened for a screen already left.
func (s *Screen) abandon(session *app.Session) {
	if err := session.Close(); err != nil {
		s.h.Fail(err)
	}
}

func (s *Screen) open() (opened, error) {
	var err error
	if s.sent, err = s.h.Office.MissionsBeside(s.id); err != nil {
		return opened{}, err
	}
	first := make(chan app.Rendered, 1)
	got := false
	session, err := s.h.Office.OpenSession(s.id, func(r app.Rendered) {
		if !got { // the first rendering opens the screen
			got = true
			first <- r
			return
		}
		s.onRender(r)
	}, s.onSaved)
	if err != nil {
		return opened{}, err
	}
	o := opened{session: session, first: s.look(<-first)}
	if k := session.Facts().Kawasan; k != nil {
		o.kawasan = *k
	}
	return o, nil
}

func (s *Screen) build(o opened) {
	s.session, s.kawasan, s.last = o.session, o.kawasan, o.first
	s.left = newUnfinished(s)
	s.preview = newPreview(s)
	s.editor = newEditor(s)
	s.outline = newOutline(s)
	s.bar, s.banner = newToolbar(s), newBanner(s)
	s.split = widget.NewSplit3(s.outline.object(), s.editor.object(), s.preview.object())
	s.split.FoldLeftUnder = 1250
	s.split.SetShares([3]float32{0.19, 0.40, 0.41})
	s.show(s.last)
	s.root.Objects = []fyne.CanvasObject{widget.Border(container.NewVBox(s.bar.object(), s.banner.box), nil, nil, nil, s.split)}
	s.root.Refresh()
	s.h.Trail()
	if s.part == "" || !s.editor.goTo(s.part) {
		s.editor.focusFirst()
		s.preview.view.ScrollTo(0, 0) // a paper opens at its beginning, wherever that field is printed
	}
	s.left.tell()
	s.early.TypeAgain(s.h.Window.Canvas())
	s.early = nil
}

// onRender comes from the session's own goroutine.
func (s *Screen) onRender(r app.Rendered) {
	v := s.look(r)
	fyne.Do(func() {
		if s.ctx.Err() != nil {
			return
		}
		s.show(v)
	})
}

// show puts a new rendering into all three columns.
func (s *Screen) show(v view) {
	s.last = v
	s.preview.show(v)
	s.editor.show(v)
	s.outline.show(v)
	s.bar.show(v)
	s.banner.show(v)
}

func (s *Screen) onSaved(v app.Saved) {
	fyne.Do(func() {
		if v.Err != nil {
			s.h.Unsaved(v.Err)
			return
		}
		s.h.Saved(v.At)
		if s.left != nil {
			s.left.tell()
		}
	})
}

// Trail is the path to the document.
func (s *Screen) Trail() []nav.Crumb {
	crumbs := []nav.Crumb{{Text: text.Kawasan, Route: nav.Route{Place: nav.Kawasan}}}
	if s.session == nil {
		return crumbs
	}
	title := s.session.Document().Title
	if s.kawasan.ID == "" {
		return []nav.Crumb{{Text: text.Surat, Route: nav.Route{Place: nav.Letters, Part: nav.PartPapers}}, {Text: text.OfNoKawasan}, {Text: title}}
	}
	if r, ok := region.ByCode(region.Code(s.kawasan.Regency)); ok {
		crumbs = append(crumbs, nav.Crumb{Text: r.Short(), Route: nav.KawasanOf(s.kawasan.Regency)})
	}
	return append(crumbs,
		nav.Crumb{Text: text.KawasanName(s.kawasan.Name), Route: nav.Route{Place: nav.Dossier, ID: s.kawasan.ID}},
		nav.Crumb{Text: title})
}

// Leave stores everything and ends the session.
func (s *Screen) Leave() error {
	s.Commit()
	return s.End()
}

// Commit takes over what a field holds back until it is left.
func (s *Screen) Commit() {
	if s.session == nil {
		s.cancel()
		return
	}
	s.editor.commit()
	s.storeLeft = s.left.store()
}

// End stores everything and ends the session; it may be called off the UI goroutine.
func (s *Screen) End() error {
	if s.session == nil {
		return nil
	}
	if err := s.storeLeft(); err != nil {
		return err
	}
	if err := s.session.Close(); err != nil {
		return err
	}
	s.cancel()
	s.scans.Forget()
	return nil
}

// Discard ends the session and gives up what could not be stored.
func (s *Screen) Discard() {
	s.cancel()
	s.session.Discard()
	s.scans.Forget()
}

// goTo brings a source of the page into the editor: a node, a field, a cell; a
// fact of the dossier opens the dossier.
func (s *Screen) goTo(source string) {
	switch {
	case source == "":
	case s.editor.goTo(source):
	case strings.HasPrefix(source, "penerima:"):
		s.Recipients()
	case strings.HasPrefix(source, nav.PartFact) && s.kawasan.ID == "":
		s.h.Say(text.NoDossierHere)
	default:
		if to, ok := nav.Elsewhere(s.kawasan.ID, s.session.Document().Meeting, source); ok {
			s.h.Go(to)
		}
	}
}

// Undo takes back the last change of the document.
func (s *Screen) Undo() { s.travel(s.session.Undo, text.NothingToUndo) }

// Redo does again what was taken back.
func (s *Screen) Redo() { s.travel(s.session.Redo, text.NothingToRedo) }

func (s *Screen) travel(step func() (string, bool), none string) {
	if s.session == nil {
		return
	}
	target, ok := step()
	if !ok {
		s.h.Say(none)
		return
	}
	s.editor.travel(strings.TrimPrefix(target, "node:"))
	s.bar.steps()
}

// try shows an error of a change at the foot of the window; the text stays as it was.
func (s *Screen) try(err error) bool {
	if err == nil {
		return true
	}
	var known *model.Error
	if errors.As(err, &known) {
		s.h.Say(text.FieldError(err))
		return false
	}
	s.h.Fail(err)
	return false
}
