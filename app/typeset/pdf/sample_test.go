package pdf_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
	"time"

	"pena/app/typeset"
	"pena/app/typeset/font"
)

var library = font.New()

var created = time.Date(2025, 3, 14, 9, 26, 53, 0, time.FixedZone("WITA", 8*3600))

const sentence = "Rencana Pembangunan Kawasan Perdesaan disusun oleh TKPKP dan ditetapkan " +
	"dengan Keputusan Bupati/Wali Kota paling lambat 30 (tiga puluh) hari sejak usulan " +
	"diterima, sesuai Pasal\u00A012 ayat\u00A0(3) huruf\u00A0b; “café” – déjà ’kan: 50% & §\u00A04."

// setLine makes a justified line of the words from the left to the width, and
// gives the words that did not fit.
func setLine(f *font.Face, size typeset.Pt, words []string, x, y, width typeset.MM, source string) (typeset.Run, []string) {
	n, used := 0, typeset.MM(0)
	for ; n < len(words); n++ {
		w := typeset.Run{Face: f, Size: size, Text: words[n]}.Width()
		if n > 0 {
			w += typeset.MM(f.Advance(' ')) * size.MM()
		}
		if used+w > width && n > 0 {
			break
		}
		used += w
	}
	run := typeset.Run{X: x, Y: y, Face: f, Size: size, Text: strings.Join(words[:n], " "), Source: source}
	if n < len(words) && n > 1 {
		run.Tracking = 0.03
		used += run.Tracking * typeset.MM(len([]rune(run.Text)))
		run.WordSpace = (width - used) / typeset.MM(n-1)
	}
	return run, words[n:]
}

// paragraph sets words into a box of justified lines; it gives the lines.
func paragraph(b *typeset.Box, f *font.Face, size typeset.Pt, text string, x, y, width typeset.MM, source string) int {
	lines := 0
	for words := strings.Split(text, " "); len(words) > 0; lines++ {
		var run typeset.Run
		run, words = setLine(f, size, words, x, y+typeset.MM(lines)*size.MM()*1.25, width, source)
		b.Runs = append(b.Runs, run)
	}
	return lines
}

// photo is a picture of soft colours.
func photo() image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 240, 160))
	for y := range 160 {
		for x := range 240 {
			m.Set(x, y, color.RGBA{uint8(x), uint8(y), uint8(255 - x/2 - y/2), 0xFF})
		}
	}
	return m
}

// emblem is a disc on a transparent ground with a soft edge.
func emblem() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 200, 200))
	for y := range 200 {
		for x := range 200 {
			d := (x-100)*(x-100) + (y-100)*(y-100)
			alpha := min(max((9000-d)/8, 0), 255)
			m.Set(x, y, color.NRGBA{0x20, uint8(y), 0x90, uint8(alpha)})
		}
	}
	return m
}

func pngFile(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegFile(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pictureOf(data []byte, x, y, w, h typeset.MM) typeset.Picture {
	sum := sha256.Sum256(data)
	return typeset.Picture{X: x, Y: y, W: w, H: h, SHA256: hex.EncodeToString(sum[:]), Data: data}
}

// samplePages is a paper with every kind of mark: all faces, justified lines,
// rules, fills and pictures, on an upright F4 and a lying A4 page.
func samplePages(t testing.TB) *typeset.Pages {
	t.Helper()
	first := &typeset.Page{Width: 215, Height: 330, Label: "1"}
	head := &typeset.Box{
		Fills: []typeset.Fill{
			{X: 100, Y: 2, W: 40, H: 8, Color: typeset.Color{R: 0xFF, G: 0xE0, B: 0x80}, Source: "tempat"},
			{X: 100, Y: 12, W: 40, H: 8, Color: typeset.Color{R: 0xFF}, Source: "sunyi", Clear: true},
		},
		Rules: []typeset.Rule{
			{X1: 0, Y1: 32, X2: 165, Y2: 32, Thick: 1.06},
			{X1: 0, Y1: 33.5, X2: 165, Y2: 33.5, Thick: 0.35, Color: typeset.Color{B: 0xC0}},
			{X1: 150, Y1: 0, X2: 150, Y2: 30, Thick: 0.25},
		},
		Pictures: []typeset.Picture{
			pictureOf(pngFile(t, emblem()), 0, 2, 25, 25),
			pictureOf(jpegFile(t, photo()), 30, 2, 37.5, 25),
		},
		Runs: []typeset.Run{{X: 102, Y: 8, Face: library.Face("Arial", font.Bold), Size: 11,
			Text: "[belum diisi]", Color: typeset.Color{R: 0xB0, G: 0x20}, Source: "tempat"}},
	}
	first.Placed = append(first.Placed, typeset.Placed{X: 25, Y: 15, Box: head})
	y := typeset.MM(60)
	for i, family := range []string{"Bookman Old Style", "Arial", "Times New Roman", "Liberation Mono"} {
		for style := range font.Style(4) {
			b := &typeset.Box{}
			size := []typeset.Pt{12, 11, 10.5, 8}[i]
			source := family + string('0'+rune(style))
			n := paragraph(b, library.Face(family, style), size, sentence, 0, 0, 165, source)
			first.Placed = append(first.Placed, typeset.Placed{X: 25, Y: y, Box: b})
			y += typeset.MM(n)*size.MM()*1.25 + 0.77
		}
	}
	second := &typeset.Page{Width: 297, Height: 210}
	title := &typeset.Box{Runs: []typeset.Run{
		{Face: library.Face("Bookman Old Style", font.Bold), Size: 28, Text: "PETA KAWASAN", WordSpace: 3},
		{Y: 12, Face: library.Face("Arial", font.Regular), Size: 12, Text: `(kurung) \miring\ tak ada: 漢 😀`},
	}}
	second.Placed = append(second.Placed, typeset.Placed{X: 60.3, Y: 40.7, Box: title})
	return &typeset.Pages{
		Meta: typeset.Meta{Title: "Rencana “Kawasan” 😀", Author: "Dinas PMD", Subject: "Rancangan", Created: created},
		Pages: []*typeset.Page{
			first, second,
		},
		Outline: []typeset.OutlineEntry{
			{Depth: 1, Text: "BAB I – Pendahuluan", Page: 0, Y: 20},
			{Depth: 3, Text: "Bagian yang meloncat", Page: 0, Y: 60},
			{Depth: 1, Text: "BAB II", Page: 1, Y: 30},
		},
	}
}

// book is a text of many F4 pages of 40 lines in two faces.
func book(pages int) *typeset.Pages {
	p := &typeset.Pages{Meta: typeset.Meta{Title: "Naskah", Created: created}}
	words := strings.Split(strings.Repeat(sentence+" ", 40*pages), " ")
	for range pages {
		page := &typeset.Page{Width: 215, Height: 330}
		for line := range 40 {
			style := font.Regular
			if line%10 == 0 {
				style = font.Bold
			}
			var run typeset.Run
			run, words = setLine(library.Face("Arial", style), 12, words, 0, 0, 165, "")
			page.Placed = append(page.Placed, typeset.Placed{X: 25, Y: 30 + 7*typeset.MM(line), Box: &typeset.Box{Runs: []typeset.Run{run}}})
		}
		p.Pages = append(p.Pages, page)
	}
	return p
}
