// Package sheet paints the page tree for the previews: [Painter] is what a
// [widget.PageView] asks for its pictures. It knows no paper and no template.
package sheet

import (
	"image"
	"sync"

	"pena/app/typeset"
	"pena/app/typeset/raster"
	"pena/ui/widget"
)

// Painter paints pages at the width that the view asks for. What did not change
// is not painted again: an unchanged page is the same pointer.
type Painter struct {
	mu      sync.Mutex // guards what the painting goroutine sees
	pages   []*typeset.Page
	painter *raster.Painter
	kept    map[keptKey]image.Image
}

// keptKey names a painted page.
type keptKey struct {
	page  *typeset.Page
	width int
}

// mostKept bounds the pictures kept of unchanged pages (about 4 MB each).
const mostKept = 12

// NewPainter makes a painter of no pages yet.
func NewPainter() *Painter {
	return &Painter{painter: raster.New(), kept: map[keptKey]image.Image{}}
}

// Take takes up new pages and returns their sizes for [widget.PageView.SetPages].
func (p *Painter) Take(pages *typeset.Pages) []widget.PageSize {
	p.mu.Lock()
	p.pages = pages.Pages
	p.mu.Unlock()
	sizes := make([]widget.PageSize, len(pages.Pages))
	for i, pg := range pages.Pages {
		sizes[i] = widget.PageSize{Width: float64(pg.Width), Height: float64(pg.Height)}
	}
	return sizes
}

// Paint makes the picture of a page, widthPx pixels wide. It runs off the UI
// goroutine.
func (p *Painter) Paint(page, widthPx int) image.Image {
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
