package window

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"pena/app/typeset/raster"
	"pena/tools/golden"
	"pena/ui/screentest"
)

func (d *desk) paint(name string, box bool) {
	d.t.Helper()
	whole := d.capture()
	part := whole.Bounds()
	if box {
		part = d.boxes()
	}
	write(d.t, name, fewColours(whole, part))
}

func write(t testing.TB, name string, picture image.Image) {
	t.Helper()
	var out bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if err := e.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(guide, "gambar", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// printed is the picture of the first page of the sample's decree.
const printed = "halaman"

// TestGuide_shows_a_printed_page paints, with -update, what a printer puts on
// the paper.
func TestGuide_shows_a_printed_page(t *testing.T) {
	if !golden.Update() {
		t.Skip("paints with -update only")
	}
	k := screentest.Sample(t)
	papers, err := k.Office.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papers {
		if p.Kind != "keputusan-penetapan-kawasan" {
			continue
		}
		r, err := k.Office.Render(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		const dpi = 96
		page := r.Pages.Pages[0]
		picture := image.NewRGBA(raster.Bounds(page, dpi))
		raster.New().Paint(picture, page, dpi, raster.Lit{})
		write(t, printed, fewColours(picture, picture.Bounds()))
		return
	}
	t.Fatal("the sample has no decree")
}

// capture is the picture of the window. Fyne's software painter clips what lies
// in an entry by the entry alone, not by the scroller around it, so what hangs
// out of a scroller is taken from a picture in which the scrollers are empty.
func (d *desk) capture() image.Image {
	full := d.win.Canvas().Capture()
	scrollers := all[*container.Scroll](d.win.Content())
	for _, s := range scrollers {
		s.Content.Hide()
	}
	out := image.NewNRGBA(full.Bounds())
	draw.Draw(out, out.Bounds(), d.win.Canvas().Capture(), image.Point{}, draw.Src)
	for _, s := range scrollers {
		s.Content.Show()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
		area := image.Rect(int(at.X), int(at.Y), int(at.X+s.Size().Width), int(at.Y+s.Size().Height))
		draw.Draw(out, area, full, area.Min, draw.Src)
	}
	return out
}

// all are the visible objects of a type in o that lie in no other of it.
func all[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	if !o.Visible() {
		return nil
	}
	if t, ok := o.(T); ok {
		return []T{t}
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	var out []T
	for _, child := range children {
		out = append(out, all[T](child)...)
	}
	return out
}

// boxes is the part of the window that its boxes and menus take, and a rim.
func (d *desk) boxes() image.Rectangle {
	var area image.Rectangle
	for _, overlay := range d.win.Canvas().Overlays().List() {
		for _, p := range all[*widget.PopUp](overlay) {
			at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.Content), p.Content.Size()
			area = area.Union(image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height)))
		}
	}
	if area.Empty() {
		d.t.Fatal("no box is open")
	}
	return area.Inset(-28)
}

// fewColours paints a part of a picture with the 256 colours that it uses most,
// each other one as the nearest of them.
func fewColours(from image.Image, area image.Rectangle) *image.Paletted {
	area = area.Intersect(from.Bounds())
	uses := map[color.NRGBA]int{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			uses[coarse(from.At(x, y))]++
		}
	}
	var most color.Palette
	for len(most) < 256 && len(uses) > 0 {
		best, n := color.NRGBA{}, 0
		for c, m := range uses {
			if m > n || m == n && less(c, best) {
				best, n = c, m
			}
		}
		most = append(most, best)
		delete(uses, best)
	}
	to := image.NewPaletted(area, most)
	near := map[color.NRGBA]uint8{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			c := coarse(from.At(x, y))
			i, ok := near[c]
			if !ok {
				i = uint8(most.Index(c))
				near[c] = i
			}
			to.SetColorIndex(x, y, i)
		}
	}
	return to
}

// coarse drops what the eye does not tell apart.
func coarse(c color.Color) color.NRGBA {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return color.NRGBA{n.R | 3, n.G | 3, n.B | 3, 255}
}

func less(a, b color.NRGBA) bool {
	return [3]uint8{a.R, a.G, a.B} != [3]uint8{b.R, b.G, b.B} && (a.R < b.R || a.R == b.R && (a.G < b.G || a.G == b.G && a.B < b.B))
}
