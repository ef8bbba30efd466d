package main

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"pena/app/typeset"
	"pena/ui/theme"
)

// Colours of the light look by which a screenshot is read.
var (
	railColour  = colour(theme.ColorNameRail)
	deskColour  = colour(theme.ColorNameDesk)
	edgeColour  = colour(fynetheme.ColorNameInputBorder) // of a page on the desk
	paperColour = colour(theme.ColorNamePaper)
	litColour   = over(colour(theme.ColorNameMark), colour(theme.ColorNamePaper))
)

// railInSight is the fewest points of the rail's colour in a window that no box shades.
const railInSight = 10_000

// railSeen reports whether the window stands without a box over it.
func railSeen(p *image.RGBA) bool { return count(p, p.Bounds(), railColour) >= railInSight }

func colour(name fyne.ThemeColorName) color.NRGBA {
	return theme.New(theme.Look{}).Color(name, fynetheme.VariantLight).(color.NRGBA)
}

// over lays a translucent colour on a ground.
func over(top, ground color.NRGBA) color.NRGBA {
	mix := func(t, g uint8) uint8 {
		a := float64(top.A) / 255
		return uint8(math.Round(float64(t)*a + float64(g)*(1-a)))
	}
	return color.NRGBA{R: mix(top.R, ground.R), G: mix(top.G, ground.G), B: mix(top.B, ground.B), A: 255}
}

// near allows for the rounding of whoever mixes colours.
func near(p color.RGBA, c color.NRGBA) bool {
	close := func(a, b uint8) bool { return max(a, b)-min(a, b) <= 1 }
	return close(p.R, c.R) && close(p.G, c.G) && close(p.B, c.B)
}

// count is how many points of a part of a picture bear a colour.
func count(p *image.RGBA, part image.Rectangle, c color.NRGBA) int {
	n := 0
	part = part.Intersect(p.Bounds())
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if near(p.RGBAAt(x, y), c) {
				n++
			}
		}
	}
	return n
}

// differ is how many points of a part differ plainly in two pictures.
func differ(a, b *image.RGBA, part image.Rectangle) int {
	n := 0
	part = part.Intersect(a.Bounds()).Intersect(b.Bounds())
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if p, q := a.RGBAAt(x, y), b.RGBAAt(x, y); max(p.G, q.G)-min(p.G, q.G) > 40 {
				n++
			}
		}
	}
	return n
}

// sheet is the first page in sight in the preview, as it lies on the screen.
type sheet struct {
	paper image.Rectangle // what is to be seen of it
	whole bool            // its upper edge is in sight
}

// findSheet finds the page on the desk of the preview by the colours of the
// desk and of the page's edge; ok is false while there is none.
func findSheet(p *image.RGBA) (s sheet, ok bool) {
	var desk image.Rectangle
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			if isDesk(p, x, y) && isDesk(p, x+4, y) && isDesk(p, x, y+4) && isDesk(p, x+4, y+4) {
				desk = desk.Union(image.Rect(x, y, x+5, y+5))
			}
		}
	}
	if desk.Dx() < 100 || desk.Dy() < 100 {
		return s, false
	}
	middle := (desk.Min.Y + desk.Max.Y) / 2
	left, right := desk.Min.X, desk.Max.X-1
	for left < right && !near(p.RGBAAt(left, middle), edgeColour) {
		left++
	}
	for right > left && !near(p.RGBAAt(right, middle), edgeColour) {
		right--
	}
	if right-left < 100 {
		return s, false
	}
	margin := left + 3 // no text stands so near the edge
	top, bottom := middle, middle
	for top > 0 && near(p.RGBAAt(margin, top-1), paperColour) {
		top--
	}
	for bottom < p.Bounds().Max.Y && near(p.RGBAAt(margin, bottom), paperColour) {
		bottom++
	}
	above := p.RGBAAt(margin, top-1) // the edge, or the page in the shade of what it is scrolled under
	return sheet{paper: image.Rect(left+1, top, right, bottom), whole: int(above.R) < (int(edgeColour.R)+int(deskColour.R))/2}, true
}

// spot is a sentence that stands whole on a page.
type spot struct {
	page  *typeset.Page
	areas []typeset.Area
}

func isDesk(p *image.RGBA, x, y int) bool { return near(p.RGBAAt(x, y), deskColour) }

// place is where a sentence of the page lies on the screen.
func (s sheet) place(on spot) image.Rectangle {
	scale := float64(s.paper.Dx()) / float64(on.page.Width)
	at := func(x, y typeset.MM) image.Point {
		return s.paper.Min.Add(image.Pt(int(float64(x)*scale), int(float64(y)*scale)))
	}
	var all image.Rectangle
	for _, a := range on.areas {
		all = all.Union(image.Rectangle{Min: at(a.X, a.Y), Max: at(a.X+a.W, a.Y+a.H)})
	}
	return all
}
