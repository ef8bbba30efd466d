package naskah

import (
	"image"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/typeset"
	"pena/app/typeset/raster"
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

	mu      sync.Mutex // guards what the painting goroutine sees
	pages   []*typeset.Page
	painter *raster.Painter
	kept    map[keptKey]image.Image

	generation int
	lit        string
}

// keptKey names a painted page: an unchanged page is the same pointer.
type keptKey struct {
	page  *typeset.Page
	width int
}

// mostKept bounds the pictures kept of unchanged pages (about 4 MB each).
const mostKept = 12

func newPreview(s *Screen) *preview {
	p := &preview{s: s, painter: raster.New(), kept: map[keptKey]image.Image{}}
	p.view = widget.NewPageView(p.paint)
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

func (p *preview) tellPage() { p.at.SetText(text.PageOf(p.view.Page()+1, p.view.Pages())) }

// show takes up new pages; what did not change is not painted again.
func (p *preview) show(r view) {
	p.mu.Lock()
	p.pages = r.Pages.Pages
	p.mu.Unlock()
	sizes := make([]widget.PageSize, len(r.Pages.Pages))
	for i, pg := range r.Pages.Pages {
		sizes[i] = widget.PageSize{Width: float64(pg.Width), Height: float64(pg.Height)}
	}
	p.generation++
	p.view.SetPages(sizes, p.generation)
	p.tellPage()
	p.copy.show(r)
	p.mark()
}

// paint runs off the UI goroutine.
func (p *preview) paint(page, widthPx int) image.Image {
	p.mu.Lock()
	defer p.mu.Unlock()
	if page >= len(p.pages) || widthPx <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	pg := p.pages[page]
	key := keptKey{pg, widthPx}
	if img, ok := p.kept[key]; ok {
		return img
	}
	dpi := float64(widthPx) * 25.4 / float64(pg.Width)
	img := image.NewRGBA(raster.Bounds(pg, dpi))
	p.painter.Paint(img, pg, dpi, raster.Lit{})
	if len(p.kept) >= mostKept {
		clear(p.kept)
	}
	p.kept[key] = img
	return img
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
