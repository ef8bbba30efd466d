package ruler

import (
	"strconv"
	"time"

	"pena/app/typeset"
	"pena/app/typeset/font"
)

// Words are what stands on the page.
type Words struct {
	Title string
	Lines []string            // what to do, a line each
	Edge  func(mm int) string // beside the frame that stands so far from the edge
}

const (
	across = 150 // mm of the ruler across the page
	down   = 200 // mm of the ruler down the page
	left   = typeset.MM(35)
	top    = typeset.MM(40)
	fine   = typeset.MM(0.1)
)

// frames are how far from the edge a frame stands, in mm; printers differ in
// how many of them they can print.
var frames = []int{3, 6, 10, 15}

// Page makes the test page for a sheet.
func Page(paper typeset.Paper, fonts *font.Library, w Words, created time.Time) *typeset.Pages {
	p := &painter{face: fonts.Face("Liberation Sans", font.Regular), bold: fonts.Face("Liberation Sans", font.Bold), box: &typeset.Box{}}
	for _, mm := range frames {
		p.frame(paper, typeset.MM(mm))
		p.text(left, typeset.MM(mm)+2.3, 6, w.Edge(mm))
	}
	p.rulerAcross()
	p.rulerDown()
	p.run(p.bold, left+8, top+16, 14, w.Title)
	for i, line := range w.Lines {
		p.text(left+8, top+26+typeset.MM(i)*6, 11, line)
	}
	page := &typeset.Page{Width: paper.Width, Height: paper.Height, Placed: []typeset.Placed{{Box: p.box}}}
	return &typeset.Pages{Meta: typeset.Meta{Title: w.Title, Created: created}, Pages: []*typeset.Page{page}}
}

type painter struct {
	face, bold *font.Face
	box        *typeset.Box
}

func (p *painter) line(x1, y1, x2, y2, thick typeset.MM) {
	p.box.Rules = append(p.box.Rules, typeset.Rule{X1: x1, Y1: y1, X2: x2, Y2: y2, Thick: thick, Color: typeset.Black})
}

func (p *painter) text(x, y typeset.MM, size typeset.Pt, s string) { p.run(p.face, x, y, size, s) }

func (p *painter) run(f *font.Face, x, y typeset.MM, size typeset.Pt, s string) {
	p.box.Runs = append(p.box.Runs, typeset.Run{X: x, Y: y, Face: f, Size: size, Text: s, Color: typeset.Black})
}

// frame draws a frame so far from every edge.
func (p *painter) frame(paper typeset.Paper, in typeset.MM) {
	right, bottom := paper.Width-in, paper.Height-in
	p.line(in, in, right, in, fine)
	p.line(in, bottom, right, bottom, fine)
	p.line(in, in, in, bottom, fine)
	p.line(right, in, right, bottom, fine)
}

// tick is how long the mark of a millimetre is.
func tick(mm int) typeset.MM {
	switch {
	case mm%10 == 0:
		return 5
	case mm%5 == 0:
		return 3.5
	}
	return 2
}

func (p *painter) rulerAcross() {
	p.line(left, top, left+across, top, fine)
	for mm := range across + 1 {
		x := left + typeset.MM(mm)
		p.line(x, top, x, top+tick(mm), fine)
		if mm%10 == 0 {
			p.text(x-1, top-1, 7, strconv.Itoa(mm))
		}
	}
}

func (p *painter) rulerDown() {
	p.line(left, top, left, top+down, fine)
	for mm := range down + 1 {
		y := top + typeset.MM(mm)
		p.line(left, y, left+tick(mm), y, fine)
		if mm%10 == 0 && mm > 0 {
			p.text(left-7, y+1, 7, strconv.Itoa(mm))
		}
	}
}
