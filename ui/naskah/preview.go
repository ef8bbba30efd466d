package naskah

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/typeset"
	"pena/ui/sheet"
	"pena/ui/text"
	"pena/ui/widget"
)

// preview shows the page tree itself, painted by the raster painter.
type preview struct {
	s    *Screen
	view *widget.PageView
	zoom *fynewidget.Label
	at   *fynewidget.Label
	copy *copyBar

	painter    *sheet.Painter
	generation int
	lit        string
}

func newPreview(s *Screen) *preview {
	p := &preview{s: s, painter: sheet.NewPainter()}
	p.view = widget.NewPageView(p.painter.Paint)
	p.view.OnTapped = p.tapped
	p.zoom = fynewidget.NewLabel(text.Percent(100))
	p.at = fynewidget.NewLabel("")
	p.copy = newCopyBar(s)
	p.view.OnZoom = func(percent int) { p.zoom.SetText(text.Percent(percent)) }
	p.view.OnPage = func(int) { p.tellPage() }
	return p
}

func (p *preview) object() fyne.CanvasObject {
	step := func(by int) func() { return func() { p.view.SetZoom(p.view.Zoom() + by) } }
	bar := container.NewHBox(p.at, widget.NewButton("−", step(-10)), p.zoom, widget.NewButton("+", step(10)),
		widget.NewButton(text.FitWidth, p.view.FitWidth), widget.NewButton(text.FitPage, p.s.FitPage))
	return widget.Border(container.NewVBox(bar, p.copy.box), nil, nil, nil, p.view)
}

func (p *preview) tellPage() {
	p.at.SetText(text.PageOf(p.view.Page()+1, p.view.Pages()))
	p.copy.follow(p.view.Page())
}

// show takes up new pages; what did not change is not painted again.
func (p *preview) show(r view) {
	p.generation++
	p.view.SetPages(p.painter.Take(r.Pages), p.generation)
	p.tellPage()
	p.copy.show(r)
	p.mark()
}

// light lights a sentence on its pages and brings it into sight.
func (p *preview) light(source string) {
	p.lit = source
	p.mark()
	if p.s.last.Pages == nil {
		return
	}
	if page, y, ok := p.s.last.Pages.Locate(source); ok {
		p.view.ScrollTo(page, float64(y))
	}
}

func (p *preview) mark() {
	if p.s.last.Pages == nil || p.lit == "" {
		p.view.Mark(nil)
		return
	}
	var marks []widget.PageMark
	for _, a := range p.s.last.Pages.Light(p.lit, p.within) {
		marks = append(marks, widget.PageMark{Page: a.Page, X: float64(a.X), Y: float64(a.Y), Width: float64(a.W), Height: float64(a.H)})
	}
	p.view.Mark(marks)
}

// within reports whether what stands on the page at a source is part of the lit
// sentence: facts are, when they stand in it. What is asked by itself is lit alone.
func (p *preview) within(source string) bool {
	return strings.Contains(source, ":") && !strings.Contains(p.lit, ":")
}

func (p *preview) tapped(page int, x, y float64) {
	pages := p.s.last.Pages
	if pages == nil || page >= len(pages.Pages) {
		return
	}
	p.s.goTo(typeset.SourceAt(pages.Pages[page], typeset.MM(x), typeset.MM(y)))
}
