package raster

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app/typeset"
	"pena/app/typeset/font"
)

var library = font.New()

var yellow = typeset.Color{R: 0xFF, G: 0xF0, B: 0xB0}

const line = "Rencana Pembangunan Kawasan Perdesaan disusun oleh TKPKP dan ditetapkan “bersama”"

// textPage is an F4 page of 40 lines, 3240 glyphs, in two faces.
func textPage() *typeset.Page {
	p := &typeset.Page{Width: 215, Height: 330}
	for i := range 40 {
		f := library.Face("Arial", font.Style(i/20)*font.Bold)
		run := typeset.Run{Face: f, Size: 10.5, Text: line, WordSpace: 0.37, Source: fmt.Sprint("kalimat-", i)}
		p.Placed = append(p.Placed, typeset.Placed{X: 25, Y: 25 + 7.03*typeset.MM(i), Box: &typeset.Box{Runs: []typeset.Run{run}}})
	}
	return p
}

// markPage has one of every mark besides text.
func markPage(picture []byte) *typeset.Page {
	sum := sha256.Sum256(picture)
	b := &typeset.Box{
		Fills: []typeset.Fill{
			{X: 10, Y: 10, W: 20, H: 10, Color: typeset.Color{R: 0xFF}, Source: "isi"},
			{X: 40, Y: 10, W: 20, H: 10, Color: typeset.Color{G: 0xFF}, Source: "kosong", Clear: true},
		},
		Rules:    []typeset.Rule{{X1: 10, Y1: 30, X2: 90, Y2: 30, Thick: 0.02}, {X1: 5, Y1: 5, X2: 5, Y2: 60, Thick: 1}},
		Pictures: []typeset.Picture{{X: 10, Y: 40, W: 20, H: 20, SHA256: hex.EncodeToString(sum[:]), Data: picture}},
	}
	return &typeset.Page{Width: 100, Height: 80, Placed: []typeset.Placed{{Box: b}}}
}

func bluePNG(t testing.TB) []byte {
	t.Helper()
	m := image.NewUniform(color.NRGBA{0, 0, 0xFF, 0xFF})
	var out bytes.Buffer
	cut := image.NewNRGBA(image.Rect(0, 0, 30, 30))
	for i := range 900 {
		cut.Set(i%30, i/30, m.C)
	}
	if err := png.Encode(&out, cut); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func paint(t *Painter, p *typeset.Page, dpi float64, lit Lit) *image.RGBA {
	m := image.NewRGBA(Bounds(p, dpi))
	t.Paint(m, p, dpi, lit)
	return m
}

// at is the colour at a point of the page, at 100 dpi.
func at(m *image.RGBA, x, y typeset.MM) color.RGBA {
	return m.RGBAAt(int(float64(x)*100/25.4), int(float64(y)*100/25.4))
}

func TestEveryMarkIsPaintedInItsPlace(t *testing.T) {
	m := paint(New(), markPage(bluePNG(t)), 100, Lit{})
	white, black := color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}, color.RGBA{0, 0, 0, 0xFF}
	for _, tt := range []struct {
		name string
		x, y typeset.MM
		want color.RGBA
	}{
		{"the fill", 20, 15, color.RGBA{0xFF, 0, 0, 0xFF}},
		{"beside the fill", 31, 15, white},
		{"a clear fill is not painted", 50, 15, white},
		{"a rule thinner than a pixel", 50, 30, black},
		{"the thick rule", 5, 30, black},
		{"beyond its end", 5, 61, white},
		{"the picture", 20, 50, color.RGBA{0, 0, 0xFF, 0xFF}},
	} {
		if got := at(m, tt.x, tt.y); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestADamagedPictureIsAGreyArea(t *testing.T) {
	whole := bluePNG(t)
	for name, data := range map[string][]byte{"empty": nil, "cut off": whole[:len(whole)/2], "text": []byte("bukan gambar")} {
		m := paint(New(), markPage(data), 100, Lit{})
		if got := at(m, 20, 50); got != (color.RGBA{0xD8, 0xD8, 0xD8, 0xFF}) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTheTintLiesBehindItsSourceOnly(t *testing.T) {
	p := textPage()
	plain := paint(New(), p, 96, Lit{})
	lit := paint(New(), p, 96, Lit{Source: "kalimat-7", Color: yellow})
	x, y, w, h := p.Placed[7].Box.Runs[0].Band()
	scale := typeset.MM(96 / 25.4)
	band := image.Rect(int((25+x)*scale), int((p.Placed[7].Y+y)*scale), int((25+x+w)*scale)+1, int((p.Placed[7].Y+y+h)*scale)+1)
	tinted := 0
	for i := 0; i < len(plain.Pix); i += 4 {
		pt := image.Pt(i/4%plain.Rect.Dx(), i/4/plain.Rect.Dx())
		if lit.RGBAAt(pt.X, pt.Y) == (color.RGBA{yellow.R, yellow.G, yellow.B, 0xFF}) {
			tinted++
		}
		if !pt.In(band) && !bytes.Equal(plain.Pix[i:i+4], lit.Pix[i:i+4]) {
			t.Fatalf("%v differs outside of %v", pt, band)
		}
	}
	if area := band.Dx() * band.Dy(); tinted < area/2 || tinted > area {
		t.Errorf("%d pixels of %d are tinted", tinted, area)
	}
	m := paint(New(), markPage(nil), 100, Lit{Source: "kosong", Color: yellow})
	if got := at(m, 50, 15); got != (color.RGBA{yellow.R, yellow.G, yellow.B, 0xFF}) {
		t.Errorf("an empty place that is lit: %v", got)
	}
}

func TestAPartOfThePageIsTheSameAsInTheWhole(t *testing.T) {
	p := textPage()
	p.Placed = append(p.Placed, markPage(bluePNG(t)).Placed...)
	painter := New()
	whole := paint(painter, p, 96, Lit{})
	rapid.Check(t, func(t *rapid.T) {
		x, y := rapid.IntRange(-20, 820).Draw(t, "x"), rapid.IntRange(-20, 1260).Draw(t, "y")
		part := image.NewRGBA(image.Rect(x, y, x+rapid.IntRange(1, 200).Draw(t, "w"), y+rapid.IntRange(1, 200).Draw(t, "h")))
		painter.Paint(part, p, 96, Lit{})
		for py := part.Rect.Min.Y; py < part.Rect.Max.Y; py++ {
			for px := part.Rect.Min.X; px < part.Rect.Max.X; px++ {
				if pt := image.Pt(px, py); pt.In(whole.Rect) && part.RGBAAt(px, py) != whole.RGBAAt(px, py) {
					t.Fatalf("%v: %v in the part, %v in the whole", pt, part.RGBAAt(px, py), whole.RGBAAt(px, py))
				}
			}
		}
	})
}

// TestTheScreenShowsWhatAFinerPictureShows holds the placing of glyphs by parts
// of a pixel: text at 96 dpi lies where it does at eight times that.
func TestTheScreenShowsWhatAFinerPictureShows(t *testing.T) {
	const fine = 8
	p := textPage()
	coarse, exact := paint(New(), p, 96, Lit{}), paint(New(), p, 96*fine, Lit{})
	var sum, ink float64
	for y := range exact.Rect.Dy() / fine {
		for x := range exact.Rect.Dx() / fine {
			mean := 0.0
			for i := range fine * fine {
				mean += float64(exact.Pix[exact.PixOffset(x*fine+i%fine, y*fine+i/fine)]) / (fine * fine)
			}
			got := float64(coarse.Pix[coarse.PixOffset(x, y)])
			sum += max(mean-got, got-mean)
			ink += 0xFF - mean
		}
	}
	if share := sum / ink; share > 0.12 {
		t.Errorf("the pictures differ by %.3f of the ink", share)
	}
}

func TestARuneTheFaceLacksIsPaintedAsItsReplacement(t *testing.T) {
	page := func(text string) *typeset.Page {
		run := typeset.Run{X: 5, Y: 20, Face: library.Face("Times New Roman", font.Regular), Size: 14, Text: text}
		return &typeset.Page{Width: 60, Height: 40, Placed: []typeset.Placed{{Box: &typeset.Box{Runs: []typeset.Run{run}}}}}
	}
	got, want := paint(New(), page("a漢b😀c\xFFd"), 120, Lit{}), paint(New(), page("a?b?c?d"), 120, Lit{})
	if !bytes.Equal(got.Pix, want.Pix) {
		t.Error("another picture than that of question marks")
	}
}

func TestWhatIsKeptStaysWithinBounds(t *testing.T) {
	painter, p := New(), textPage()
	p.Placed = append(p.Placed[:8], markPage(bluePNG(t)).Placed...)
	first := paint(painter, p, 96, Lit{})
	forgotten := false
	for dpi := 60.0; dpi < 900; dpi += 20 {
		before := painter.glyphs.bytes
		painter.Paint(image.NewRGBA(image.Rect(0, 0, 2000, 2000)), p, dpi, Lit{})
		forgotten = forgotten || painter.glyphs.bytes < before
		pixels := 0
		for _, m := range painter.pictures.scaled {
			pixels += len(m.Pix) / 4
		}
		if painter.glyphs.bytes > mostGlyphBytes || pixels > mostPicturePixels {
			t.Fatalf("at %.0f dpi %d bytes of glyphs and %d pixels of pictures are kept", dpi, painter.glyphs.bytes, pixels)
		}
	}
	if !forgotten {
		t.Error("the test never filled the bound")
	}
	if again := paint(painter, p, 96, Lit{}); !bytes.Equal(first.Pix, again.Pix) {
		t.Error("the page looks otherwise after glyphs were forgotten")
	}
}

func TestPaintingAgainAllocatesNothingPerGlyph(t *testing.T) {
	painter, p := New(), textPage()
	m := image.NewRGBA(Bounds(p, 96))
	painter.Paint(m, p, 96, Lit{})
	if n := testing.AllocsPerRun(5, func() { painter.Paint(m, p, 96, Lit{}) }); n > 10 {
		t.Errorf("%v allocations for %d glyphs", n, 40*len(line))
	}
}

func TestBlendingIsExact(t *testing.T) {
	for v := range uint32(255*255 + 1) {
		if got, want := div255(v), uint8((2*v+255)/510); got != want {
			t.Fatalf("%d / 255 = %d, want %d", v, got, want)
		}
	}
}

func BenchmarkPaintPage(b *testing.B) {
	p := textPage()
	glyphs := 0
	for _, q := range p.Placed {
		glyphs += len([]rune(strings.ReplaceAll(q.Box.Runs[0].Text, " ", "")))
	}
	painter := New()
	m := image.NewRGBA(Bounds(p, 96))
	painter.Paint(m, p, 96, Lit{})
	b.ReportAllocs()
	for b.Loop() {
		painter.Paint(m, p, 96, Lit{Source: "kalimat-3", Color: yellow})
	}
	b.ReportMetric(float64(glyphs), "glyphs")
}

// BenchmarkFirstPage paints with nothing kept: opening the preview.
func BenchmarkFirstPage(b *testing.B) {
	p := textPage()
	m := image.NewRGBA(Bounds(p, 96))
	for b.Loop() {
		New().Paint(m, p, 96, Lit{})
	}
}
