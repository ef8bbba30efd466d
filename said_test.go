package main

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"pena/ui/theme"
)

// stamp is a word as the window paints it: the points that it covers wholly and
// those around them that it leaves.
type stamp struct {
	size      image.Point
	ink, none []image.Point
}

// caretWide is left out at both ends of words: a caret may stand there.
const caretWide = 2

// stamps are the forms in which a window may say the same words.
func stamps(t *testing.T, words string) (all []stamp) {
	t.Helper()
	test.NewTempApp(t)
	for _, size := range []fyne.ThemeSizeName{fynetheme.SizeNameText, fynetheme.SizeNameSubHeadingText, fynetheme.SizeNameHeadingText} {
		for _, bold := range []bool{false, true} {
			all = append(all, newStamp(t, words, size, bold))
		}
	}
	return all
}

func newStamp(t *testing.T, words string, size fyne.ThemeSizeName, bold bool) (s stamp) {
	t.Helper()
	look := theme.New(theme.Look{})
	text := canvas.NewText(words, image.Black.C)
	text.TextSize = look.Size(size)
	text.TextStyle.Bold = bold
	painted := software.Render(text, look)
	b := painted.Bounds()
	s.size = b.Size()
	ground, _, _, _ := painted.At(b.Min.X, b.Min.Y).RGBA()
	for y := range b.Dy() {
		for x := caretWide; x < b.Dx()-caretWide; x++ {
			shade, _, _, _ := painted.At(b.Min.X+x, b.Min.Y+y).RGBA()
			switch at := image.Pt(x, y); {
			case shade < ground/4:
				s.ink = append(s.ink, at)
			case shade == ground:
				s.none = append(s.none, at)
			}
		}
	}
	if len(s.ink) < 20 {
		t.Fatalf("%q is painted with %d points", words, len(s.ink))
	}
	return s
}

// on reports whether the words stand at a place of a picture, on whatever ground
// and in whatever colour: a letter that is not theirs differs in some point.
func (s stamp) on(p *image.RGBA, at image.Point) bool {
	shade := func(q image.Point) int { return int(p.RGBAAt(at.X+q.X, at.Y+q.Y).G) }
	ground := shade(s.none[0])
	span := shade(s.ink[0]) - ground
	if max(span, -span) < 60 {
		return false
	}
	for _, q := range s.ink {
		if (shade(q)-ground)*100/span < 60 {
			return false
		}
	}
	for _, q := range s.none {
		if n := (shade(q) - ground) * 100 / span; max(n, -n) > 25 {
			return false
		}
	}
	return true
}

// find finds where a picture shows the words.
func find(p *image.RGBA, all []stamp) (where image.Rectangle, ok bool) {
	b := p.Bounds()
	for _, s := range all {
		for y := b.Min.Y; y <= b.Max.Y-s.size.Y; y++ {
			for x := b.Min.X; x <= b.Max.X-s.size.X; x++ {
				if at := image.Pt(x, y); s.on(p, at) {
					return image.Rectangle{Min: at, Max: at.Add(s.size)}, true
				}
			}
		}
	}
	return where, false
}

// see waits until the window shows the words and returns where. They must stand
// in one line.
func (d *desk) see(words string) (where image.Rectangle) {
	d.t.Helper()
	all := stamps(d.t, words)
	d.waitPicture(fmt.Sprintf("%q", words), func(p *image.RGBA) (ok bool) {
		where, ok = find(p, all)
		return ok
	})
	return where
}

// gone waits until the window shows the words no more.
func (d *desk) gone(words string) {
	d.t.Helper()
	all := stamps(d.t, words)
	d.waitPicture(fmt.Sprintf("a window without %q", words), func(p *image.RGBA) bool {
		_, there := find(p, all)
		return !there
	})
}
