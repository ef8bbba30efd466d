package templates

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// untaken is the origin of a kind that is only written yet.
const untaken app.TemplateOrigin = ""

// Page is the list, the text and the pages.
type Page struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	root   *fyne.Container
	loaded chan struct{} // closed when the page first shows the kinds

	all    []app.TemplateLine // those of the office, then those only written yet
	drafts map[string]bool    // the kinds whose template is being written
	shown  []app.TemplateLine // what the list shows
	list   *form.List
	search *widget.Entry
	undo   *form.UndoBar
	edit   *editor // nil while no kind is chosen
	pages  *preview
}

// New makes the page, open at the template of the kind, if any.
func New(h *nav.Host, key string) *Page {
	p := &Page{host: h, root: container.NewStack(), loaded: make(chan struct{}), undo: form.NewUndoBar(), pages: newPreview(h.Office)}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.build()
	p.read(key, func() { close(p.loaded) })
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

// Undo takes back the last act, while the bar offers it.
func (p *Page) Undo() { p.undo.Undo() }

// NextRegion moves the focus to the search above the list, from there to the text,
// and from the text to the pages; from the pages it goes nowhere and reports false.
func (p *Page) NextRegion() bool {
	c := p.host.Window.Canvas()
	switch {
	case p.edit == nil || c.Focused() == fyne.Focusable(p.pages.view):
		return false
	case c.Focused() == fyne.Focusable(p.edit.entry):
		c.Focus(p.pages.view)
	case c.Focused() == fyne.Focusable(p.search):
		c.Focus(p.edit.entry)
	default:
		c.Focus(p.search)
	}
	return true
}

func (p *Page) shut() error { return form.Shut(&p.edit) }

func (p *Page) build() {
	p.search = widget.NewLineEntry()
	p.search.SetPlaceHolder(text.TemplateSearch)
	p.search.OnChanged = func(string) { p.refill() }
	p.search.OnEnter = func(int) { p.openFirst() }
	load := widget.NewButtonWithIcon(text.TemplateImport, icons.Folder, p.pick)
	head := form.Rows(form.Remark(text.TemplatesHint), widget.Border(nil, nil, nil, load, p.search))
	p.list = form.NewRows(head, form.Empty(text.TemplateNoMatchTitle, text.TemplateNoMatchBody), p.open)
	columns := widget.NewSplit3(p.list.Object, p.list.Beside, p.pages.object())
	columns.SetShares([3]float32{0.22, 0.45, 0.33})
	p.root.Objects = []fyne.CanvasObject{widget.Border(p.undo.Object, nil, nil, nil, columns)}
	p.root.Refresh()
}

// read takes the kinds anew from the store, opens the one of the key, the first
// for none, and then does what follows.
func (p *Page) read(key string, then func()) {
	type stored struct {
		lines  []app.TemplateLine
		drafts []app.TemplateDraft
	}
	nav.Work(p.ctx, func(context.Context) (v stored, err error) {
		if v.lines, err = p.host.Office.Templates(); err != nil {
			return v, err
		}
		v.drafts, err = p.host.Office.TemplateDrafts()
		return v, err
	}, func(v stored, err error) {
		if err != nil {
			p.host.Fail(err)
			return
		}
		p.all, p.drafts = v.lines, map[string]bool{}
		for _, d := range v.drafts {
			p.drafts[d.Key] = true
			if p.line(d.Key) == nil {
				p.all = append(p.all, app.TemplateLine{Key: d.Key, Title: titleOf(d), Origin: untaken})
			}
		}
		if key != "" && !p.finds(key) {
			p.search.SetText("")
		}
		p.fill()
		p.choose(key)
		then()
	})
}

// line is the line of a kind, nil for none.
func (p *Page) line(key string) *app.TemplateLine {
	for i := range p.all {
		if p.all[i].Key == key {
			return &p.all[i]
		}
	}
	return nil
}

// refill shows what is searched for; the text beside the list stays until another
// is chosen.
func (p *Page) refill() {
	p.fill()
	switch {
	case len(p.shown) == 0 && p.shut() == nil:
		p.pages.begin("")
		p.list.Choose(0)
	case p.edit == nil:
		p.list.Choose(0)
	}
}

func (p *Page) finds(key string) bool {
	l := p.line(key)
	return l != nil && form.Seek(p.search.Text).In(form.Folded(l.Title+" "+l.Key+" "+p.state(l)))
}

func (p *Page) fill() {
	p.shown = p.shown[:0]
	for i := range p.all {
		if p.finds(p.all[i].Key) {
			p.shown = append(p.shown, p.all[i])
		}
	}
	p.mark()
}

// mark writes the lines of the list anew.
func (p *Page) mark() {
	var lines []form.Line
	for i := range p.shown {
		lines = append(lines, form.Line{Title: p.shown[i].Title, Sub: p.state(&p.shown[i])})
	}
	p.list.SetLines(lines)
}

// state says beneath a kind whose template it is.
func (p *Page) state(l *app.TemplateLine) string {
	s := ""
	if l.Origin != untaken {
		s = text.TemplateState(string(l.Origin), l.Renewed, l.Fault != nil)
	}
	if p.drafts[l.Key] {
		s = text.TemplateDraftLine(s)
	}
	return s
}

func (p *Page) choose(key string) {
	for i := range p.shown {
		if p.shown[i].Key == key {
			p.list.Choose(i)
			return
		}
	}
	p.list.Choose(0)
}

// openFirst goes to the text of the first kind that was found.
func (p *Page) openFirst() {
	p.list.Choose(0)
	if e := p.edit; e != nil {
		e.onReady(func() { p.host.Window.Canvas().Focus(e.entry) })
	}
}

// open shows the text of a kind of the list.
func (p *Page) open(i int) fyne.CanvasObject {
	if err := p.shut(); err != nil {
		p.host.Fail(err)
		return p.edit.root // nothing typed gives way to another text
	}
	p.undo.Hide()
	e := newEditor(p, p.shown[i])
	p.edit = e
	return e.root
}

// titleOf is the title that a draft gives its kind, as far as it can be read.
func titleOf(d app.TemplateDraft) string {
	for l := range strings.Lines(d.Text) {
		if title, ok := strings.CutPrefix(l, "judul:"); ok {
			if title = strings.Trim(title, " \"'\n"); title != "" {
				return title
			}
		}
	}
	return d.Key
}

// drafted notes whether the template of a kind is being written.
func (p *Page) drafted(key string, is bool) {
	if p.drafts[key] == is {
		return
	}
	p.drafts[key] = is
	p.mark()
}
