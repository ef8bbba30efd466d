package pdf_test

import (
	"io"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
)

func benchmarkWrite(b *testing.B, p *typeset.Pages) {
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLetter(b *testing.B)       { benchmarkWrite(b, book(3)) }
func BenchmarkHundredPages(b *testing.B) { benchmarkWrite(b, book(100)) }

// BenchmarkBareCells draws the words of BenchmarkLetter with the cells of
// gofpdf, each at its place: what writing that letter costs at least without
// this package.
func BenchmarkBareCells(b *testing.B) {
	letter := book(3)
	b.ReportAllocs()
	for b.Loop() {
		file := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: 215, Ht: 330}})
		file.SetMargins(0, 0, 0)
		file.SetCellMargin(0)
		file.SetAutoPageBreak(false, 0)
		for _, style := range []font.Style{font.Regular, font.Bold} {
			f := library.Face("Arial", style)
			file.AddUTF8FontFromBytes(f.Key, "", append([]byte(nil), f.TTF...))
		}
		for _, page := range letter.Pages {
			file.AddPage()
			for _, placed := range page.Placed {
				r := placed.Box.Runs[0]
				file.SetFont(r.Face.Key, "", float64(r.Size))
				x := float64(placed.X)
				for word := range strings.SplitAfterSeq(r.Text, " ") {
					w := float64(typeset.Run{Face: r.Face, Size: r.Size, Text: word, WordSpace: r.WordSpace}.Width())
					file.SetXY(x, float64(placed.Y))
					file.Cell(w, 5, word)
					x += w
				}
			}
		}
		if err := file.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
