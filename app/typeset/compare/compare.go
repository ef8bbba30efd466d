package compare

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"pena/app/typeset"
	"pena/app/typeset/raster"
)

// dpi is the resolution of the comparison. Both painters work finer and their
// pixels are averaged: each moves edges and glyphs to the nearest of its pixels,
// and that should not count.
const (
	dpi  = 100
	fine = 4
)

// The limits, in steps of 0 to 255 after softening. mostMean is for a whole
// page, mostTile for a tile of 8 by 8 pixels (2 mm).
const (
	mostMean = 1.5
	mostTile = 13.0
)

// Difference is how far two pictures of a page lie apart.
type Difference struct {
	Mean  float64     // of all pixels and colours
	Tile  float64     // of the worst tile
	Worst image.Point // where that is, in pixels at 100 dpi

	shown, printed *image.RGBA
}

// Equal tells whether the pictures show the same marks at the same places.
func (d Difference) Equal() bool { return d.Mean <= mostMean && d.Tile <= mostTile }

func (d Difference) String() string {
	mm := func(px int) float64 { return float64(px) * 25.4 / dpi }
	return fmt.Sprintf("mean %.2f (most %.2f), worst tile %.1f (most %.1f) near x=%.0f mm y=%.0f mm",
		d.Mean, mostMean, d.Tile, mostTile, mm(d.Worst.X), mm(d.Worst.Y))
}

// EqualPages fails the test if the PDF file does not show the pages as the
// preview paints them. With the flag -artifacts both pictures of a page that
// differs are kept.
func EqualPages(t testing.TB, pdf []byte, pages *typeset.Pages) {
	t.Helper()
	differences, err := Pages(pdf, pages)
	if err != nil {
		t.Fatalf("comparing with the PDF (package poppler-utils is needed): %v", err)
	}
	for i, d := range differences {
		t.Logf("page %d: %v", i+1, d)
		if !d.Equal() {
			dir := t.ArtifactDir()
			t.Errorf("page %d: preview and PDF differ; pictures in %s", i+1, dir)
			save(t, filepath.Join(dir, fmt.Sprintf("page-%d-preview.ppm", i+1)), d.shown)
			save(t, filepath.Join(dir, fmt.Sprintf("page-%d-pdf.ppm", i+1)), d.printed)
		}
	}
}

// Pages measures how far the pages of a PDF file lie from those of the preview.
func Pages(pdf []byte, pages *typeset.Pages) ([]Difference, error) {
	printed, err := render(pdf)
	if err != nil {
		return nil, err
	}
	if len(printed) != len(pages.Pages) {
		return nil, fmt.Errorf("the PDF has %d pages, the tree %d", len(printed), len(pages.Pages))
	}
	painter := raster.New()
	differences := make([]Difference, len(printed))
	for i, page := range pages.Pages {
		shown := image.NewRGBA(raster.Bounds(page, dpi*fine))
		painter.Paint(shown, cut(page), dpi*fine, raster.Lit{})
		differences[i] = measure(average(shown), printed[i])
	}
	return differences, nil
}

// cut is the page with its text moved as pdftoppm moves it on average: it cuts
// the origin of a large glyph to whole pixels, half a one to the left and
// upwards.
func cut(p *typeset.Page) *typeset.Page {
	const half = 25.4 / (2 * dpi * fine)
	moved := *p
	moved.Placed = nil
	for _, placed := range p.Placed {
		box := *placed.Box
		box.Runs = append([]typeset.Run(nil), box.Runs...)
		for i := range box.Runs {
			box.Runs[i].X -= half
			box.Runs[i].Y -= half
		}
		moved.Placed = append(moved.Placed, typeset.Placed{X: placed.X, Y: placed.Y, Box: &box})
	}
	return &moved
}

// measure compares two pictures of a page at 100 dpi. What one of them has
// beyond the other's edge is compared with white.
func measure(a, b *image.RGBA) Difference {
	area := a.Rect.Union(b.Rect)
	x, y := soften(a, area), soften(b, area)
	const side = 8
	d := Difference{shown: a, printed: b}
	var sum float64
	for ty := 0; ty < area.Dy(); ty += side {
		for tx := 0; tx < area.Dx(); tx += side {
			var tile float64
			w, h := min(side, area.Dx()-tx), min(side, area.Dy()-ty)
			for row := ty; row < ty+h; row++ {
				from := 3 * (row*area.Dx() + tx)
				for i := from; i < from+3*w; i++ {
					tile += max(x[i]-y[i], y[i]-x[i])
				}
			}
			sum += tile
			if tile /= float64(3 * side * side); tile > d.Tile {
				d.Tile, d.Worst = tile, image.Pt(tx+side/2, ty+side/2)
			}
		}
	}
	d.Mean = sum / float64(len(x))
	return d
}

// soften averages each pixel with its neighbours; three values a pixel.
func soften(m *image.RGBA, area image.Rectangle) []float64 {
	w, h := area.Dx(), area.Dy()
	at := func(x, y, c int) float64 {
		if p := image.Pt(x+area.Min.X, y+area.Min.Y); p.In(m.Rect) {
			return float64(m.Pix[m.PixOffset(p.X, p.Y)+c])
		}
		return 0xFF
	}
	rows, out := make([]float64, 3*w*h), make([]float64, 3*w*h)
	for y := range h {
		for x := range w {
			for c := range 3 {
				rows[3*(y*w+x)+c] = at(x-1, y, c) + at(x, y, c) + at(x+1, y, c)
			}
		}
	}
	for y := range h {
		above, below := max(y-1, 0), min(y+1, h-1)
		for i := range 3 * w {
			out[3*y*w+i] = (rows[3*above*w+i] + rows[3*y*w+i] + rows[3*below*w+i]) / 9
		}
	}
	return out
}

// render gives the pages of a PDF file at 100 dpi.
func render(pdf []byte) ([]*image.RGBA, error) {
	var stderr bytes.Buffer
	cmd := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi*fine), "-")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(pdf), &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	var pages []*image.RGBA
	in := bufio.NewReaderSize(out, 1<<20)
	for {
		if _, err := in.Peek(1); err == io.EOF {
			break
		}
		page, err := readPage(in)
		if err != nil {
			return nil, fmt.Errorf("reading pdftoppm's page %d: %w", len(pages)+1, err)
		}
		pages = append(pages, page)
	}
	if err := cmd.Wait(); err != nil || stderr.Len() > 0 {
		return nil, fmt.Errorf("pdftoppm: %v %s", err, stderr.Bytes())
	}
	return pages, nil
}

// readPage reads a PPM picture and averages its fine pixels.
func readPage(in io.Reader) (*image.RGBA, error) {
	var w, h, most int
	if _, err := fmt.Fscanf(in, "P6\n%d %d\n%d\n", &w, &h, &most); err != nil {
		return nil, err
	}
	page, line := image.NewRGBA(image.Rect(0, 0, w, h)), make([]byte, 3*w)
	for y := range h {
		if _, err := io.ReadFull(in, line); err != nil {
			return nil, err
		}
		row := page.Pix[page.PixOffset(0, y):]
		for x := range w {
			copy(row[4*x:4*x+3], line[3*x:])
		}
	}
	return average(page), nil
}

// average turns every square of fine pixels into one; what is left over at the
// right and the bottom is dropped.
func average(m *image.RGBA) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, m.Rect.Dx()/fine, m.Rect.Dy()/fine))
	for y := range out.Rect.Dy() {
		row := out.Pix[out.PixOffset(0, y):]
		for x := range 4 * out.Rect.Dx() {
			sum := 0
			for dy := range fine {
				at := m.PixOffset(x/4*fine, y*fine+dy) + x%4
				for dx := range fine {
					sum += int(m.Pix[at+4*dx])
				}
			}
			row[x] = uint8(sum / (fine * fine))
		}
	}
	return out
}

// save writes a PPM picture, which every viewer reads.
func save(t testing.TB, path string, m *image.RGBA) {
	t.Helper()
	out := fmt.Appendf(nil, "P6\n%d %d\n255\n", m.Rect.Dx(), m.Rect.Dy())
	for i := 0; i < len(m.Pix); i += 4 {
		out = append(out, m.Pix[i:i+3]...)
	}
	if err := os.WriteFile(path, out, 0o644); err != nil {
		t.Fatal(err)
	}
}
