// Package laws is the page of the library of legal bases: the list with a
// search, and beside it the law that is chosen, with the tick of the legal
// staff, what was shipped, and the way back to it. Begin with [New]; the
// settings hold it as one of their parts.
package laws

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/icons"
	"pena/model/law"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Page is the list and the law beside it.
type Page struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	root   *fyne.Container
	loaded chan struct{} // closed when the page first shows the library

	lib     *law.Library
	shown   []law.Entry // what the list shows
	list    *form.List
	search  *widget.Entry
	undone  *widget.Check // only what nobody checked
	removed *widget.Check // only what was taken out
	keep    *form.Keeper[law.Entry]
	detail  *detail
}

// New makes the page, open at the law with the key, if any.
func New(h *nav.Host, key string) *Page {
	p := &Page{host: h, root: container.NewStack(), loaded: make(chan struct{})}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	nav.Work(p.ctx, func(context.Context) (*law.Library, error) { return h.Office.Laws() }, func(lib *law.Library, err error) {
		defer close(p.loaded)
		if err != nil {
			h.Fail(err)
			return
		}
		p.lib = lib
		p.build()
		p.fill()
		p.choose(key)
	})
	return p
}

// Object is the content.
func (p *Page) Object() fyne.CanvasObject { return p.root }

// Leave stores what was typed.
func (p *Page) Leave() error {
	if err := p.shut(); err != nil {
		return err
	}
	p.cancel()
	return nil
}

func (p *Page) shut() error { return form.Shut(&p.keep) }

func (p *Page) build() {
	p.search = widget.NewLineEntry()
	p.search.SetPlaceHolder(text.LawSearchHint)
	p.search.OnChanged = func(string) { p.refill() }
	p.undone = widget.NewCheck(text.LawOnlyUnchecked, func(bool) { p.refill() })
	p.removed = widget.NewCheck(text.LawOnlyRemoved, func(bool) { p.refill() })
	add := widget.NewButtonWithIcon(text.AddLaw, icons.Tambah, p.add)
	head := form.Rows(form.Remark(text.LawsHint), widget.Border(nil, nil, nil, add, p.search), container.NewHBox(p.undone, p.removed))
	p.list = form.NewList(nil, form.Empty(text.NoLawTitle, text.NoLawBody), p.law)
	p.root.Objects = []fyne.CanvasObject{widget.Border(head, nil, nil, nil, p.list.Object)}
	p.root.Refresh()
}

// refill shows what is searched for; the law beside the list stays until
// another is chosen.
func (p *Page) refill() {
	p.fill()
	if len(p.shown) == 0 {
		p.list.Choose(0)
	}
}

func (p *Page) fill() {
	list := p.lib.Search(p.search.Text)
	if p.removed.Checked {
		list = p.lib.Removed()
	}
	p.shown = p.shown[:0]
	for _, e := range list {
		if p.undone.Checked && e.Checked.Done() {
			continue
		}
		p.shown = append(p.shown, e)
	}
	p.list.SetLines(p.lines())
}

func (p *Page) lines() []form.Line {
	var out []form.Line
	for _, e := range p.shown {
		by, repealed := p.lib.Repealed(e, 0)
		if !repealed {
			by = ""
		}
		out = append(out, form.Line{Title: law.Label(e), Sub: text.LawState(e, p.lib.Origin(e.Key), by)})
	}
	return out
}

func (p *Page) choose(key string) {
	for i, e := range p.shown {
		if e.Key == key {
			p.list.Choose(i)
			return
		}
	}
	p.list.Choose(0)
}

// read takes the library anew after something was stored, and shows it.
func (p *Page) read() bool {
	lib, err := p.host.Office.Laws()
	if err != nil {
		p.host.Fail(err)
		return false
	}
	p.lib = lib
	for i, e := range p.shown {
		if now, ok := lib.Get(e.Key); ok {
			p.shown[i] = now
		}
	}
	p.list.SetLines(p.lines())
	return true
}

// reopen shows a law anew, with what the store has of it now.
func (p *Page) reopen(key string) {
	if !p.read() {
		return
	}
	p.fill()
	p.choose(key)
}

// add asks for a citation and makes an entry of it.
func (p *Page) add() {
	if err := p.shut(); err != nil {
		p.host.Fail(err)
		return
	}
	entry := widget.NewEntry()
	entry.SetPlaceHolder(text.LawCitationHint)
	box := form.Rows(form.Remark(text.LawCitationAsk), entry)
	widget.Form(p.host.Window, text.AddLaw, container.New(wide{}, box), []*widget.Entry{entry}, text.Add, func(confirmed bool) {
		typed := strings.TrimSpace(entry.Text)
		if !confirmed || typed == "" {
			return
		}
		p.added(law.Parse(typed))
	})
}

func (p *Page) added(e law.Entry) {
	if known, ok := p.lib.Known(law.Typed{Rank: e.Rank, Issuer: e.Issuer, Number: e.Number, Year: e.Year}); ok && e.Number != "" {
		p.host.Say(text.LawThere(p.lib.Name(known, law.NumberOnly)))
		p.search.SetText("")
		p.reopen(known.Key)
		return
	}
	if e.Title == "" && e.Text == "" {
		e.Title = text.NewLawTitle
	}
	var err error
	if e.Key, err = p.host.Office.NewLawKey(e); err == nil {
		err = p.host.Office.SaveLaw(&e)
	}
	if err != nil {
		p.host.Fail(err)
		return
	}
	p.host.Saved(p.host.Office.Now())
	p.search.SetText("")
	p.reopen(e.Key)
}

// wide gives the content of a dialog the width of a citation.
type wide struct{}

const citationWidth = 640

func (wide) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(citationWidth, o[0].MinSize().Height)
}

func (wide) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }
