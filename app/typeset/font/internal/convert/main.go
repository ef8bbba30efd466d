// Command convert makes the TrueType files of Pena Bonum from Debian's TeX
// Gyre Bonum (package fonts-texgyre) with fontforge, and refuses the result
// when a width differs or an outline strays from the original by more than
// half a thousandth of an em. It also writes the widths of the originals, which
// the tests of package font hold against the converted files.
//
//	convert <folder of the .otf files> <folder for the .ttf files> <widths.txt>
package main

import (
	"bytes"
	"fmt"
	"log"
	"math"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// maxError is the largest distance between the outlines, in thousandths of em.
const maxError = 0.5

// date is the release of TeX Gyre Bonum 2.004 (30 October 2009), the date the
// converted files bear.
const date = "SOURCE_DATE_EPOCH=1256860800"

var styles = []struct{ otf, ttf string }{
	{"regular", "Regular"}, {"bold", "Bold"}, {"italic", "Italic"}, {"bolditalic", "BoldItalic"},
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("convert: want the folders of the originals and of the results, and the file of widths")
	}
	from, to := os.Args[1], os.Args[2]
	var widths bytes.Buffer
	for _, s := range styles {
		otf := filepath.Join(from, "texgyrebonum-"+s.otf+".otf")
		ttf := filepath.Join(to, "PenaBonum-"+s.ttf+".ttf")
		if err := run(otf, ttf, s.ttf); err != nil {
			log.Fatal(err)
		}
		if err := check(&widths, otf, ttf, s.ttf); err != nil {
			log.Fatal(err)
		}
	}
	if err := os.WriteFile(os.Args[3], widths.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func run(otf, ttf, style string) error {
	cmd := exec.Command("fontforge", "-quiet", "-lang=py", "-script", "internal/convert/convert.py", otf, ttf, style)
	cmd.Env = append(os.Environ(), date, "LC_ALL=C.UTF-8", "TZ=UTC")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("converting %s: %w\n%s", otf, err, out)
	}
	return nil
}

// check compares every rune of the original with the converted one.
func check(widths *bytes.Buffer, otf, ttf, style string) error {
	want, err := load(otf)
	if err != nil {
		return err
	}
	got, err := load(ttf)
	if err != nil {
		return err
	}
	worst, runes := 0.0, 0
	for r := rune(0x20); r < 0x10000; r++ {
		w, err := want.outline(r)
		if err != nil {
			return err
		}
		if w == nil {
			continue
		}
		g, err := got.outline(r)
		if err != nil {
			return err
		}
		if g == nil || g.advance != w.advance {
			return fmt.Errorf("%s: U+%04X is lost or of another width", ttf, r)
		}
		d := math.Max(distance(w.points, g.points), distance(g.points, w.points))
		if d > maxError {
			return fmt.Errorf("%s: U+%04X strays by %.2f thousandths", ttf, r, d)
		}
		worst, runes = math.Max(worst, d), runes+1
		fmt.Fprintf(widths, "%s %04X %g\n", style, r, w.advance)
	}
	log.Printf("%s: %d runes, outlines within %.2f thousandths of an em", style, runes, worst)
	return nil
}

type source struct {
	font *sfnt.Font
	buf  sfnt.Buffer
}

func load(path string) (*source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &source{font: f}, nil
}

// point lies on an outline, in thousandths of em.
type point struct{ x, y float64 }

type outline struct {
	advance float64
	points  []point
}

// outline samples the glyph of a rune; nil if the font lacks it.
func (s *source) outline(r rune) (*outline, error) {
	g, err := s.font.GlyphIndex(&s.buf, r)
	if err != nil || g == 0 {
		return nil, err
	}
	// At 4000 pixels an em, a unit of 26.6 is far below a thousandth.
	const ppem = 4000
	adv, err := s.font.GlyphAdvance(&s.buf, g, fixed.I(ppem), font.HintingNone)
	if err != nil {
		return nil, err
	}
	segs, err := s.font.LoadGlyph(&s.buf, g, fixed.I(ppem), nil)
	if err != nil {
		return nil, fmt.Errorf("U+%04X: %w", r, err)
	}
	o := &outline{advance: math.Round(float64(adv)/64/ppem*1e6) / 1e3}
	at := func(p fixed.Point26_6) point {
		return point{float64(p.X) / 64 / ppem * 1000, float64(p.Y) / 64 / ppem * 1000}
	}
	var start, last point
	for _, seg := range segs {
		p := []point{last}
		n := map[sfnt.SegmentOp]int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2, sfnt.SegmentOpCubeTo: 3}[seg.Op]
		for _, a := range seg.Args[:n] {
			p = append(p, at(a))
		}
		if seg.Op == sfnt.SegmentOpMoveTo {
			o.sample([]point{last, start}) // the line that closes the contour before
			start, last = p[1], p[1]
			continue
		}
		o.sample(p)
		last = p[n]
	}
	o.sample([]point{last, start})
	return o, nil
}

// sample adds points of the Bézier curve with the given control points, less
// than half a thousandth of an em apart.
func (o *outline) sample(control []point) {
	length := 0.0
	for i := 1; i < len(control); i++ {
		length += math.Hypot(control[i].x-control[i-1].x, control[i].y-control[i-1].y)
	}
	steps := int(length*4) + 1
	for i := 0; i <= steps && length > 0; i++ {
		t := float64(i) / float64(steps)
		p := append([]point(nil), control...)
		for k := len(p) - 1; k > 0; k-- {
			for j := 0; j < k; j++ {
				p[j] = point{p[j].x + (p[j+1].x-p[j].x)*t, p[j].y + (p[j+1].y-p[j].y)*t}
			}
		}
		o.points = append(o.points, p[0])
	}
}

// distance is the largest way from a point of a to the nearest point of b.
func distance(a, b []point) float64 {
	type cell struct{ x, y int }
	grid := map[cell][]point{}
	for _, p := range b {
		c := cell{int(math.Floor(p.x)), int(math.Floor(p.y))}
		grid[c] = append(grid[c], p)
	}
	worst := 0.0
	for _, p := range a {
		cx, cy := int(math.Floor(p.x)), int(math.Floor(p.y))
		best := 1.0 // nothing in the neighbouring cells: at least that far
		for x := cx - 1; x <= cx+1; x++ {
			for y := cy - 1; y <= cy+1; y++ {
				for _, q := range grid[cell{x, y}] {
					best = math.Min(best, math.Hypot(p.x-q.x, p.y-q.y))
				}
			}
		}
		worst = math.Max(worst, best)
	}
	return worst
}
