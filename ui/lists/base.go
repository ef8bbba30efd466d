package lists

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/text"
)

// base is what the screens of this package share: they read the office once
// and show it.
type base struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	page   *fyne.Container
	first  fyne.Focusable // takes the focus
	trail  nav.Crumb
	loaded chan struct{} // closed when the page first shows the store
}

// contents is what the screens look at.
type contents struct {
	kawasan []model.Kawasan
	papers  []app.DocumentLine // last changed first
	people  []model.Person
}

// at is the id of a kawasan by its place; the place behind the last is for
// papers that belong to none.
func (c *contents) at(i int) model.ID {
	if i < len(c.kawasan) {
		return c.kawasan[i].ID
	}
	return ""
}

// name is the name of a kawasan; papers of none say so.
func (c *contents) name(id model.ID) string {
	if id == "" {
		return text.NoKawasan
	}
	for i := range c.kawasan {
		if c.kawasan[i].ID == id {
			return c.kawasan[i].Name
		}
	}
	return ""
}

func newBase(h *nav.Host, trail nav.Crumb) base {
	b := base{host: h, page: container.NewStack(), trail: trail, loaded: make(chan struct{})}
	b.ctx, b.cancel = context.WithCancel(context.Background())
	return b
}

// read reads the office and shows it.
func (b *base) read(show func(*contents)) {
	nav.Work(b.ctx, func(context.Context) (*contents, error) { return readAll(b.host.Office) }, func(c *contents, err error) {
		defer close(b.loaded)
		if err != nil {
			b.host.Fail(err)
			return
		}
		show(c)
		b.Shown()
	})
}

func readAll(o *app.Office) (c *contents, err error) {
	c = &contents{}
	if c.kawasan, err = o.Kawasans(); err != nil {
		return nil, err
	}
	if c.papers, err = o.AllDocuments(); err != nil {
		return nil, err
	}
	c.people, err = o.People()
	return c, err
}

// Object is the content.
func (b *base) Object() fyne.CanvasObject { return b.page }

// Trail is the path to the screen.
func (b *base) Trail() []nav.Crumb { return []nav.Crumb{b.trail} }

// Shown sets the focus.
func (b *base) Shown() {
	if b.first != nil {
		b.host.Window.Canvas().Focus(b.first)
	}
}

// Leave ends the screen's work.
func (b *base) Leave() error {
	b.cancel()
	return nil
}
