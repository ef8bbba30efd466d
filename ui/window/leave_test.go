package window

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	penawidget "pena/ui/widget"
)

// slow is a screen whose text takes its time to reach the disk.
type slow struct {
	committed, discarded bool
	stored               chan error // what End answers
}

func (s *slow) Object() fyne.CanvasObject { return container.NewStack(widget.NewLabel("layar lambat")) }
func (s *slow) Trail() []nav.Crumb        { return []nav.Crumb{{Text: "Lambat"}} }
func (s *slow) Shown()                    {}
func (s *slow) Leave() error              { return errors.New("left in one step") }
func (s *slow) Commit()                   { s.committed = true }
func (s *slow) End() error                { return <-s.stored }
func (s *slow) Discard()                  { s.discarded = true }

// onSlow is the window with such a screen in it.
func onSlow(t *testing.T) (*desk, *slow) {
	t.Helper()
	k := screentest.New(t)
	w := build(k.Window, k.Office)
	s := &slow{stored: make(chan error)}
	w.screen = s
	w.place.Objects = []fyne.CanvasObject{s.Object()}
	return &desk{Kit: k, Window: w, t: t}, s
}

func TestWindow_does_not_wait_for_the_disk_when_a_paper_is_left(t *testing.T) {
	d, s := onSlow(t)
	d.Go(nav.Route{Place: nav.Letters}) // comes back although nothing is stored yet
	if !s.committed || d.screen != nav.Screen(s) {
		t.Error("the screen was left before it was stored")
	}
	d.see(text.Saving)
	d.Go(nav.Route{Place: nav.Settings}) // nothing else leaves it meanwhile
	d.Back()
	s.stored <- nil
	d.Until("the screen is left", func() bool { return !d.leaving })
	if d.route.Place != nav.Letters || d.Shows(text.Saving) || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the window is at %s", d.route.Place)
	}
}

func TestWindow_lets_the_user_stay_or_go_when_a_paper_cannot_be_stored(t *testing.T) {
	full := &model.Error{Kind: model.Disk, Detail: "disk-full"}
	d, s := onSlow(t)
	d.Go(nav.Route{Place: nav.Letters})
	s.stored <- full
	d.see("Piringan penuh")
	d.Tap(text.Stay, 0)
	if d.screen != nav.Screen(s) || s.discarded || d.leaving {
		t.Error("who stays is no longer there")
	}
	d.Go(nav.Route{Place: nav.Letters})
	s.stored <- full
	d.see(text.LeaveUnsavedYes)
	d.Tap(text.LeaveUnsavedYes, 0)
	if !s.discarded || d.route.Place != nav.Letters {
		t.Errorf("gone: %v, at %s", s.discarded, d.route.Place)
	}
}

// typeInto opens the sample's decree and types at the end of its first item.
func typeInto(d *desk, words string) (paper model.ID, node string) {
	d.t.Helper()
	d.paper("keputusan-penetapan-kawasan")
	paper = d.route.ID
	r, err := d.host.Office.Render(paper)
	if err != nil {
		d.t.Fatal(err)
	}
	model.Walk(r.Document.Text, func(n *model.Node, _ []*model.Node) bool {
		if node == "" && n.Kind == model.Huruf {
			node = n.ID
		}
		return node == ""
	})
	d.to(nav.Route{Place: nav.Document, ID: paper, Part: node})
	d.see("Halaman 1 /")
	e, ok := d.win.Canvas().Focused().(*penawidget.Entry)
	if !ok {
		d.t.Fatalf("the focus is on %T", d.win.Canvas().Focused())
	}
	e.SetCaret(len([]rune(e.Text)))
	for _, r := range words {
		e.TypedRune(r)
	}
	return paper, node
}

func textOf(t *testing.T, o *app.Office, paper model.ID, node string) string {
	t.Helper()
	r, err := o.Render(paper)
	if err != nil {
		t.Fatal(err)
	}
	return model.Find(r.Document.Text, node).Text
}

func TestWindow_stores_what_was_just_typed_when_the_paper_is_left(t *testing.T) {
	k := screentest.Sample(t)
	d := newDesk(t, k)
	paper, node := typeInto(d, " TERAKHIR")
	d.Go(nav.Route{Place: nav.Home})
	d.Until("the paper is left", func() bool { return !d.leaving })
	if got := textOf(t, k.Office, paper, node); !strings.HasSuffix(got, " TERAKHIR") {
		t.Errorf("stored is %q", got)
	}
	d.Back()
	d.see("Halaman 1 /")
	if d.route.ID != paper {
		t.Errorf("back is %v", d.route)
	}
}

// lastWindow notes that it was closed; the test driver's cannot be closed twice.
type lastWindow struct {
	fyne.Window
	closed *bool
}

func (w lastWindow) Close() { *w.closed = true }

func TestWindow_stores_what_was_just_typed_when_it_is_closed(t *testing.T) {
	k := screentest.Sample(t)
	d := newDesk(t, k)
	typeInto(d, " TERAKHIR")
	closed := false
	d.win = lastWindow{d.win, &closed}
	d.close()
	d.Until("the window is closed", func() bool { return closed })
	if _, err := k.Office.AllDocuments(); err == nil {
		t.Error("the store is still open")
	}
	again := k.Reopen()
	papers, err := again.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	r, err := again.Render(papers[0].ID) // the last changed comes first
	if err != nil {
		t.Fatal(err)
	}
	found := false
	model.Walk(r.Document.Text, func(n *model.Node, _ []*model.Node) bool {
		found = found || strings.HasSuffix(n.Text, " TERAKHIR")
		return !found
	})
	if !found {
		t.Error("what was typed last is not in the store")
	}
	d.leaving = false // for the end of the test; nothing is left to leave
}
