package widget

import (
	"image"
	"math"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// PageSize is the size of a page in millimetres.
type PageSize struct{ Width, Height float64 }

// PageMark lights a place of a page, behind its letters; all but the page in
// millimetres.
type PageMark struct {
	Page                int
	X, Y, Width, Height float64
}

// PageView is the preview: pages one below the other, of which only those in
// sight and one beside are painted, off the UI goroutine and at the very
// pixels of the screen. A page keeps its old picture until the new one is
// there, so that nothing flickers. Pages are counted from 0.
type PageView struct {
	fynewidget.BaseWidget

	OnTapped func(page int, xMM, yMM float64) // a click on a page
	OnPage   func(page int)                   // another page is the one in sight
	OnZoom   func(percent int)                // the zoom changed, by hand or to fit

	// Background runs the painting off the UI goroutine; it is `go` unless a
	// test puts itself in its place.
	Background func(work func())

	paint      func(page, widthPx int) image.Image
	sizes      []PageSize
	generation int
	zoom       int // percent; 100 shows a page in its true size on a 96 dpi screen
	fit        bool
	tops       []float32 // of every page, in screen units, and the end
	live       map[int]*pageSheet
	shown      []fyne.CanvasObject
	marks      []PageMark
	painting   bool
	page       int // told last
	focused    bool

	scroll *container.Scroll
	body   *pageBody
}

const (
	perMM    = 96 / 25.4 // screen units a millimetre at 100%
	pageGap  = 12
	smallest = 20
	largest  = 400
)

// NewPageView returns a preview fitted to its width. The callback paint makes
// the picture of a page, widthPx pixels wide; it runs off the UI goroutine,
// one page at a time.
func NewPageView(paint func(page, widthPx int) image.Image) *PageView {
	v := &PageView{
		paint: paint, zoom: 100, fit: true, live: map[int]*pageSheet{}, tops: []float32{pageGap},
		Background: func(work func()) { go work() },
	}
	v.body = &pageBody{view: v}
	v.body.ExtendBaseWidget(v.body)
	v.scroll = container.NewScroll(v.body)
	v.scroll.OnScrolled = func(fyne.Position) { v.update() }
	v.ExtendBaseWidget(v)
	return v
}

// SetPages tells the pages of a new generation of the document. The place in
// sight stays, pictures stay until they are painted anew, and what is still
// being painted for an older generation is dropped.
func (v *PageView) SetPages(sizes []PageSize, generation int) {
	page, y := v.place()
	v.sizes = append([]PageSize(nil), sizes...)
	v.generation = generation
	for i := range v.live {
		if i >= len(sizes) {
			delete(v.live, i)
		}
	}
	v.measure()
	v.scrollToPlace(page, y)
	v.update()
}

// Replace shows a freshly painted page of the present generation at once.
func (v *PageView) Replace(page int, img image.Image) {
	if s, there := v.live[page]; there && img != nil {
		s.show(ink(img), v.generation, v.widthPx(page))
	}
}

// Pages is how many pages there are.
func (v *PageView) Pages() int { return len(v.sizes) }

// WidthPx is how many pixels wide a page is painted at present.
func (v *PageView) WidthPx(page int) int {
	if page < 0 || page >= len(v.sizes) {
		return 0
	}
	return v.widthPx(page)
}

// Mark lights places on the pages, in place of those lit before.
func (v *PageView) Mark(marks []PageMark) {
	v.marks = append([]PageMark(nil), marks...)
	v.arrange()
}

// Zoom is the zoom in percent.
func (v *PageView) Zoom() int { return v.zoom }

// SetZoom shows the pages in this many percent of their size.
func (v *PageView) SetZoom(percent int) {
	v.fit = false
	v.setZoom(percent)
}

// FitWidth shows the pages as wide as the column, now and when it is resized.
func (v *PageView) FitWidth() {
	v.fit = true
	v.setZoom(v.fitting())
}

func (v *PageView) setZoom(percent int) {
	percent = max(smallest, min(percent, largest))
	if percent == v.zoom {
		return
	}
	page, y := v.place()
	v.zoom = percent
	v.measure()
	v.scrollToPlace(page, y)
	v.update()
	if v.OnZoom != nil {
		v.OnZoom(percent)
	}
}

// fitting is the zoom at which the widest page fills the width.
func (v *PageView) fitting() int {
	widest := 0.0
	for _, s := range v.sizes {
		widest = math.Max(widest, s.Width)
	}
	if widest == 0 || v.Size().Width <= 2*pageGap {
		return v.zoom
	}
	return int(float64(v.Size().Width-2*pageGap) / (widest * perMM) * 100)
}

// Resize fits the pages again and paints what comes into sight.
func (v *PageView) Resize(size fyne.Size) {
	if size == v.Size() {
		return
	}
	page, y := v.place()
	v.BaseWidget.Resize(size)
	v.measure()
	v.scrollToPlace(page, y)
	v.update()
}

// Page is the page in sight: the one that holds the middle of the view.
func (v *PageView) Page() int {
	return v.pageAt(v.scroll.Offset.Y + v.scroll.Size().Height/2)
}

// ScrollTo brings a place of a page into sight. What is in sight already does
// not move.
func (v *PageView) ScrollTo(page int, yMM float64) {
	if page < 0 || page >= len(v.sizes) {
		return
	}
	const margin = 24
	y := v.tops[page] + v.units(yMM)
	view := v.scroll.Size().Height
	if y >= v.scroll.Offset.Y+margin && y <= v.scroll.Offset.Y+view-2*margin {
		return
	}
	v.scrollTo(y - view/3)
	v.update()
}

// ShowPage brings the beginning of a page to the upper edge.
func (v *PageView) ShowPage(page int) {
	if page < 0 || page >= len(v.sizes) {
		return
	}
	v.scrollTo(v.tops[page])
	v.update()
}

// place is the page at the upper edge and how many millimetres of it are
// above the edge.
func (v *PageView) place() (page int, y float64) {
	page = v.pageAt(v.scroll.Offset.Y)
	return page, float64(v.scroll.Offset.Y-v.tops[page]) / float64(v.units(1))
}

func (v *PageView) scrollToPlace(page int, y float64) {
	page = max(0, min(page, len(v.sizes)-1))
	v.scrollTo(v.tops[page] + v.units(y))
}

func (v *PageView) scrollTo(y float32) {
	end := v.tops[len(v.tops)-1] - v.scroll.Size().Height
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, fyne.Max(0, fyne.Min(y, end))))
}

// pageAt is the page at or above a height of the column.
func (v *PageView) pageAt(y float32) int {
	n := len(v.sizes)
	i := sort.Search(n, func(i int) bool { return v.tops[i+1] > y })
	return max(0, min(i, n-1))
}

// units turns millimetres into screen units at the present zoom.
func (v *PageView) units(mm float64) float32 {
	return float32(mm * perMM * float64(v.zoom) / 100)
}

func (v *PageView) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

func (v *PageView) widthPx(page int) int {
	return max(1, int(math.Round(float64(v.units(v.sizes[page].Width)*v.scale()))))
}

// measure fits the pages if wanted and computes where each begins.
func (v *PageView) measure() {
	if v.fit {
		if z := max(smallest, min(v.fitting(), largest)); z != v.zoom {
			v.zoom = z
			if v.OnZoom != nil {
				v.OnZoom(z)
			}
		}
	}
	v.tops = v.tops[:0]
	y := float32(pageGap)
	for _, s := range v.sizes {
		v.tops = append(v.tops, y)
		y += v.units(s.Height) + pageGap
	}
	v.tops = append(v.tops, y)
	v.scroll.Resize(v.Size())
	v.scroll.Refresh()
}
