package widget

import (
	"image"
	"image/color"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/theme"
)

// pageSheet is what stands on the screen for one page.
type pageSheet struct {
	shadow, paper *canvas.Rectangle
	picture       *canvas.Image
	generation    int // of the picture; -1 while there is none
	widthPx       int // the picture was painted for
}

func newPageSheet() *pageSheet {
	s := &pageSheet{
		shadow:     canvas.NewRectangle(color.Transparent),
		paper:      canvas.NewRectangle(color.White),
		picture:    &canvas.Image{FillMode: canvas.ImageFillStretch},
		generation: -1,
	}
	s.picture.Hide()
	return s
}

func (s *pageSheet) show(img image.Image, generation, widthPx int) {
	s.generation, s.widthPx = generation, widthPx
	s.picture.Image = img
	s.sharpen(widthPx)
	s.picture.Show()
	s.picture.Refresh()
}

// sharpen shows a picture of the right size point for point, and smooths one
// that waits for its successor at another zoom.
func (s *pageSheet) sharpen(widthPx int) {
	mode := canvas.ImageScaleSmooth
	if s.picture.Image != nil && s.picture.Image.Bounds().Dx() == widthPx {
		mode = canvas.ImageScalePixels
	}
	s.picture.ScaleMode = mode
}

// update puts the pages in and beside the sight in place and has them painted.
func (v *PageView) update() {
	first, last := v.inSight()
	for i := range v.live {
		if i < first || i > last {
			delete(v.live, i)
		}
	}
	for i := first; i <= last; i++ {
		if v.live[i] == nil {
			v.live[i] = newPageSheet()
		}
	}
	v.arrange()
	v.paintNext()
	if p := v.Page(); p != v.page && len(v.sizes) > 0 {
		v.page = p
		if v.OnPage != nil {
			v.OnPage(p)
		}
	}
}

// inSight are the pages in sight and one on either side; none if last < first.
func (v *PageView) inSight() (first, last int) {
	if len(v.sizes) == 0 || v.scroll.Size().Height <= 0 {
		return 0, -1
	}
	at := v.scroll.Offset.Y
	return max(0, v.pageAt(at)-1), min(len(v.sizes)-1, v.pageAt(at+v.scroll.Size().Height)+1)
}

// paintNext starts the painting of the page that is wanted most, unless one
// is being painted: the page in sight first, then those beside it.
func (v *PageView) paintNext() {
	if v.painting {
		return
	}
	wanted, distance := -1, 1<<30
	for i, s := range v.live {
		if s.generation == v.generation && s.widthPx == v.widthPx(i) {
			continue
		}
		d := i - v.Page()
		if d < 0 {
			d = -2 * d // one below is wanted before one above
		}
		if d < distance {
			wanted, distance = i, d
		}
	}
	if wanted < 0 {
		return
	}
	v.painting = true
	generation, px := v.generation, v.widthPx(wanted)
	v.Background(func() {
		img := v.paint(wanted, px)
		if img != nil {
			img = ink(img)
		}
		fyne.Do(func() {
			v.painting = false
			if s, there := v.live[wanted]; there && generation == v.generation {
				if img == nil {
					s.generation, s.widthPx = generation, px // nothing to show: do not ask again
				} else {
					s.show(img, generation, px)
				}
			}
			v.paintNext()
		})
	})
}

// arrange puts the live sheets and the marks where they belong, on whole pixels.
func (v *PageView) arrange() {
	v.shown = v.shown[:0]
	th := v.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	width := v.body.Size().Width
	scale := v.scale()
	for _, i := range slices.Sorted(maps.Keys(v.live)) {
		s := v.live[i]
		px := v.widthPx(i)
		size := fyne.NewSize(float32(px)/scale, snap(v.units(v.sizes[i].Height), scale))
		at := fyne.NewPos(snap(fyne.Max(pageGap, (width-size.Width)/2), scale), snap(v.tops[i], scale))
		s.shadow.FillColor = th.Color(fynetheme.ColorNameShadow, variant)
		s.shadow.Resize(size)
		s.shadow.Move(at.AddXY(2, 3))
		s.paper.FillColor = th.Color(theme.ColorNamePaper, variant)
		s.paper.StrokeColor = th.Color(fynetheme.ColorNameInputBorder, variant)
		s.paper.StrokeWidth = 1
		s.paper.Resize(size.AddWidthHeight(2, 2))
		s.paper.Move(at.SubtractXY(1, 1))
		s.sharpen(px)
		s.picture.Resize(size)
		s.picture.Move(at)
		v.shown = append(v.shown, s.shadow, s.paper)
		v.shown = append(v.shown, v.marksOn(i, at, th.Color(theme.ColorNameMark, variant))...)
		v.shown = append(v.shown, s.picture)
	}
	v.body.Refresh()
}

func (v *PageView) marksOn(page int, at fyne.Position, c color.Color) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, m := range v.marks {
		if m.Page != page {
			continue
		}
		// On whole pixels, so that marks that touch show no seam.
		scale := v.scale()
		x, y := snap(v.units(m.X), scale), snap(v.units(m.Y), scale)
		r := canvas.NewRectangle(c)
		r.Resize(fyne.NewSize(snap(v.units(m.X+m.Width), scale)-x, snap(v.units(m.Y+m.Height), scale)-y))
		r.Move(at.AddXY(x, y))
		out = append(out, r)
	}
	return out
}

// snap rounds a measure to whole pixels of the screen.
func snap(units, scale float32) float32 {
	return float32(int(units*scale+0.5)) / scale
}

// pageBody is as large as all pages and shows the live ones; a click on it is
// a click on a page.
type pageBody struct {
	fynewidget.BaseWidget
	view *PageView
}

// Tapped tells which place of which page was clicked.
func (b *pageBody) Tapped(e *fyne.PointEvent) {
	v := b.view
	if v.OnTapped == nil || len(v.sizes) == 0 {
		return
	}
	page := v.pageAt(e.Position.Y)
	s, there := v.live[page]
	if !there {
		return
	}
	at := e.Position.Subtract(s.picture.Position())
	x, y := float64(at.X/v.units(1)), float64(at.Y/v.units(1))
	if x < 0 || y < 0 || x > v.sizes[page].Width || y > v.sizes[page].Height {
		return // beside the page
	}
	v.OnTapped(page, x, y)
}

func (b *pageBody) CreateRenderer() fyne.WidgetRenderer { return &pageBodyRenderer{b.view} }

type pageBodyRenderer struct{ v *PageView }

func (r *pageBodyRenderer) Layout(fyne.Size) {}

func (r *pageBodyRenderer) MinSize() fyne.Size {
	widest := 0.0
	for _, s := range r.v.sizes {
		widest = max(widest, s.Width)
	}
	return fyne.NewSize(r.v.units(widest)+pageGap, r.v.tops[len(r.v.tops)-1])
}

func (r *pageBodyRenderer) Objects() []fyne.CanvasObject { return r.v.shown }
func (r *pageBodyRenderer) Destroy()                     {}
func (r *pageBodyRenderer) Refresh()                     { repaint(r.v.body) }
