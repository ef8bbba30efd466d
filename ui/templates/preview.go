package templates

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/ui/form"
	"pena/ui/sheet"
	"pena/ui/text"
	"pena/ui/widget"
)

// preview shows the pages that the text would make.
type preview struct {
	view *widget.PageView
	at   *fynewidget.Label
	zoom *fynewidget.Label
	note *fynewidget.Label
	bar  *fyne.Container

	kind       string // that the pages are of
	painter    *sheet.Painter
	generation int

	office *app.Office
	mu     sync.Mutex           // held while pages are made
	maker  *app.TemplatePreview // nil until the first pages
}

func newPreview(o *app.Office) *preview {
	p := &preview{office: o, painter: sheet.NewPainter(), at: fynewidget.NewLabel(""), zoom: fynewidget.NewLabel(text.Percent(100)), note: form.Remark(text.TemplateSample), bar: container.NewHBox()}
	p.view = widget.NewPageView(p.painter.Paint)
	p.view.OnZoom = func(percent int) { p.zoom.SetText(text.Percent(percent)) }
	p.view.OnPage = func(int) { p.tellPage() }
	return p
}

func (p *preview) object() fyne.CanvasObject {
	step := func(by int) func() { return func() { p.view.SetZoom(p.view.Zoom() + by) } }
	p.bar.Objects = []fyne.CanvasObject{p.at, widget.NewButton("−", step(-10)), p.zoom, widget.NewButton("+", step(10))}
	return widget.Border(form.Rows(p.bar, p.note), nil, nil, nil, p.view)
}

func (p *preview) tellPage() {
	p.at.SetText("")
	if n := p.view.Pages(); n > 0 {
		p.at.SetText(text.PageOf(p.view.Page()+1, n))
	}
	p.bar.Refresh() // lays it out anew
}

// make makes the pages of a kind. It runs off the UI goroutine.
func (p *preview) make(k *compose.Kind) (*typeset.Pages, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.maker == nil {
		p.maker = p.office.NewTemplatePreview()
	}
	r, err := p.maker.Pages(k)
	return r.Pages, err
}

// show shows pages; without any the last ones stay, and it is said.
func (p *preview) show(pages *typeset.Pages) {
	if pages == nil {
		p.note.SetText(text.TemplateLastPages)
		if p.view.Pages() == 0 {
			p.note.SetText(text.TemplateNoPages)
		}
		return
	}
	p.note.SetText(text.TemplateSample)
	p.generation++
	p.view.SetPages(p.painter.Take(pages), p.generation)
	p.tellPage()
}

// begin shows no pages until some are made of the text of the kind; those of the
// same kind stay until then.
func (p *preview) begin(kind string) {
	if kind != p.kind {
		p.kind = kind
		p.show(&typeset.Pages{})
	}
}
