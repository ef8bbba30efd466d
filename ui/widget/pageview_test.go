package widget_test

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/ui/widget"
)

// painter paints every page in a colour of its own and notes what it was asked.
type painter struct {
	view  *widget.PageView
	asked []int
	held  []func() // work held back while hold is true
	hold  bool
}

func newPainter() *painter {
	p := &painter{}
	p.view = widget.NewPageView(func(page, px int) image.Image {
		p.asked = append(p.asked, page)
		return sheet(px, uint8(page))
	})
	p.view.Background = func(work func()) {
		if p.hold {
			p.held = append(p.held, work)
			return
		}
		work()
	}
	return p
}

func (p *painter) release() {
	held := p.held
	p.held, p.hold = nil, false
	for _, work := range held {
		work()
	}
}

func sheet(px int, shade uint8) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, px, px*330/215))
	for i := 0; i < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = shade, 100, 200, 255
	}
	return img
}

func f4(n int) []widget.PageSize {
	out := make([]widget.PageSize, n)
	for i := range out {
		out[i] = widget.PageSize{Width: 215, Height: 330}
	}
	return out
}

// shade is what the window shows at a place: the red of the page's own colour.
func shade(w fyne.Window, x, y int) (uint8, bool) {
	c := color.NRGBAModel.Convert(w.Canvas().Capture().At(x, y)).(color.NRGBA)
	return c.R, c.G == 100 && c.B == 200
}

func TestOnlyThePagesInSightAndOneBesideArePainted(t *testing.T) {
	p := newPainter()
	window(t, p.view, 600, 500)
	p.view.SetPages(f4(320), 1)
	if n := len(p.asked); n < 1 || n > 3 {
		t.Errorf("%d pages were painted at the start: %v", n, p.asked)
	}
	p.asked = nil
	p.view.ScrollTo(200, 10)
	if n := len(p.asked); n == 0 || n > 5 || p.asked[0] < 199 || p.asked[0] > 200 {
		t.Errorf("after a jump to page 200 these were painted: %v", p.asked)
	}
	if p.view.Page() < 199 || p.view.Page() > 200 {
		t.Errorf("page %d is in sight, want 200", p.view.Page())
	}
}

func TestAPageIsPaintedAtThePixelsOfTheScreen(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(2), 1)
	if got := p.view.WidthPx(0); got < 550 || got > 576 {
		t.Errorf("a page fitted to 600 is %d pixels wide, want the width without its margins", got)
	}
	if r, ok := shade(w, 300, 250); !ok || r != 0 {
		t.Errorf("the middle shows %v %v, want page 0", r, ok)
	}
}

func TestAPictureOfAnOlderGenerationIsDropped(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.hold = true
	p.view.SetPages(f4(1), 1)
	late := p.held
	p.held, p.hold = nil, false
	p.view.SetPages(f4(1), 2)
	p.view.Replace(0, sheet(p.view.WidthPx(0), 77))
	for _, work := range late {
		work() // the picture of generation 1 arrives late
	}
	if r, ok := shade(w, 300, 250); !ok || r != 77 {
		t.Errorf("the late picture of an older generation is shown: %v %v", r, ok)
	}
}

func TestTheOldPictureStaysUntilTheNewOneIsThere(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(1), 1)
	p.hold = true
	p.view.SetPages(f4(1), 2)
	if _, ok := shade(w, 300, 250); !ok {
		t.Error("the page is blank while its new picture is painted")
	}
	p.release()
}

func TestReplaceShowsAPageAtOnce(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(3), 1)
	p.view.SetPages(f4(3), 2)
	p.view.Replace(0, sheet(p.view.WidthPx(0), 200))
	if r, ok := shade(w, 300, 250); !ok || r != 200 {
		t.Errorf("the window shows %v %v", r, ok)
	}
	p.view.Replace(99, sheet(10, 1)) // no such page: nothing happens
}

func TestSetPagesAndZoomKeepThePlace(t *testing.T) {
	p := newPainter()
	window(t, p.view, 600, 500)
	p.view.SetPages(f4(100), 1)
	p.view.ScrollTo(50, 200)
	before := p.view.Page()
	p.view.SetPages(f4(101), 2)
	if got := p.view.Page(); got != before {
		t.Errorf("page %d in sight after new pages, was %d", got, before)
	}
	p.view.SetZoom(150)
	if got := p.view.Page(); got < before-1 || got > before {
		t.Errorf("page %d in sight after zooming, was %d", got, before)
	}
	p.view.SetPages(f4(3), 3)
	if got := p.view.Page(); got != 2 {
		t.Errorf("page %d in sight of a document that became shorter, want the last", got)
	}
	p.view.SetPages(nil, 4)
	if p.view.Pages() != 0 {
		t.Error("pages are left")
	}
}

func TestScrollToDoesNotMoveWhatIsInSight(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(20), 1)
	p.view.ScrollTo(7, 150)
	at := func() (page int, mm float64) {
		p.view.OnTapped = func(n int, _, y float64) { page, mm = n, y }
		test.TapCanvas(w.Canvas(), fyne.NewPos(300, 250))
		return page, mm
	}
	page, before := at()
	if page != 7 {
		t.Fatalf("page %d under the middle, want 7", page)
	}
	p.view.ScrollTo(7, 160)
	if _, after := at(); after != before {
		t.Errorf("the middle moved from %v mm to %v mm", before, after)
	}
	p.view.ScrollTo(7, 320)
	if _, after := at(); after == before {
		t.Error("a place out of sight was not brought into it")
	}
}

func TestATapTellsThePageAndThePlaceInMillimetres(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(3), 1)
	page, x, y, taps := -1, 0.0, 0.0, 0
	p.view.OnTapped = func(n int, xMM, yMM float64) { page, x, y, taps = n, xMM, yMM, taps+1 }
	test.TapCanvas(w.Canvas(), fyne.NewPos(300, 12))
	if page != 0 || x < 105 || x > 110 || y < 0 || y > 3 {
		t.Errorf("page %d at %.1f, %.1f mm; want the upper edge of page 0 in its middle", page, x, y)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(3, 200))
	if taps != 1 {
		t.Error("a tap beside the page was told")
	}
}

func TestThePreviewCanBeReadWithTheKeyboard(t *testing.T) {
	p := newPainter()
	w := window(t, p.view, 600, 500)
	p.view.SetPages(f4(30), 1)
	var told []int
	p.view.OnPage = func(n int) { told = append(told, n) }
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(p.view) {
		t.Fatal("the preview cannot have the focus")
	}
	press(p.view, fyne.KeyEnd)
	if p.view.Page() != 29 {
		t.Errorf("End leads to page %d", p.view.Page())
	}
	press(p.view, fyne.KeyHome)
	if p.view.Page() != 0 {
		t.Errorf("Home leads to page %d", p.view.Page())
	}
	press(p.view, fyne.KeyPageDown, fyne.KeyPageDown)
	if p.view.Page() == 0 || len(told) < 3 {
		t.Errorf("page %d after two PageDown; told of %v", p.view.Page(), told)
	}
	zoom := p.view.Zoom()
	p.view.TypedRune('+')
	if p.view.Zoom() != zoom+10 {
		t.Errorf("zoom %d after +, was %d", p.view.Zoom(), zoom)
	}
	p.view.FitWidth()
	if p.view.Zoom() != zoom {
		t.Errorf("zoom %d once fitted again, was %d", p.view.Zoom(), zoom)
	}
}

func TestAMarkLiesBehindTheLettersOfThePage(t *testing.T) {
	view := widget.NewPageView(func(_, px int) image.Image { // the left half is white, the right one ink
		img := image.NewRGBA(image.Rect(0, 0, px, px*330/215))
		draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(img, image.Rect(px/2, 0, px, px*330/215), image.Black, image.Point{}, draw.Src)
		return img
	})
	view.Background = func(work func()) { work() }
	w := window(t, view, 600, 500)
	view.SetPages(f4(1), 1)
	look := func() (white, ink color.Color) {
		shown := w.Canvas().Capture()
		return color.NRGBAModel.Convert(shown.At(200, 250)), color.NRGBAModel.Convert(shown.At(400, 250))
	}
	view.Mark([]widget.PageMark{{Page: 0, X: 0, Y: 0, Width: 215, Height: 330}})
	white, ink := look()
	if c := white.(color.NRGBA); c.B > 220 || c.R < 220 {
		t.Errorf("the white of the page is %v under a mark; want it tinted", c)
	}
	if c := ink.(color.NRGBA); c != (color.NRGBA{A: 0xff}) {
		t.Errorf("the letters are %v under a mark; want them black", c)
	}
	view.Mark(nil)
	if white, _ := look(); white.(color.NRGBA) != (color.NRGBA{0xff, 0xff, 0xff, 0xff}) {
		t.Errorf("the page is %v without a mark; want it white", white)
	}
}
