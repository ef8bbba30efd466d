package papers_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"pena/app/typeset/raster"
	"pena/tools/golden"
)

// pictures are the pages, from 0, that are kept as pictures for human eyes.
var pictures = map[string][]int{
	"surat-audiensi":              {0, 1},
	"undangan-mad":                {0},
	"berita-acara-mad":            {1, 2},
	"keputusan-penetapan-kawasan": {0, 2, 3, 4},
	"anggaran-dasar":              {0, 4, 14},
	"rpkp":                        {0, 2, 7, 15},
	"keputusan-tkpkp-kabupaten":   {0, 4},
	"keputusan-kepala-dinas":      {0},
	"keputusan-bkad":              {0, 4},
	"peraturan-bupati-rpkp":       {0, 2, 7},
	"peraturan-bersama-bumdesma":  {0, 5, 7},
	"anggaran-rumah-tangga":       {0},

	"surat-dinas":             {0},
	"surat-usulan-penetapan":  {0, 1},
	"surat-rekomendasi":       {0},
	"surat-pengantar":         {0},
	"nota-dinas":              {0},
	"telaahan-staf":           {0},
	"surat-tugas":             {0},
	"laporan-pendampingan":    {0},
	"notula":                  {0},
	"daftar-hadir":            {0},
	"berita-acara-verifikasi": {0},
	"berita-acara-musdes":     {0},
	"tanda-terima":            {0},
	"lembar-disposisi":        {0},
}

// dpi is enough to see where everything stands, greys enough for the shapes.
const (
	dpi   = 50
	greys = 16
)

// paint is the page as the preview paints it, in few greys.
func (p *paper) paint(i int) *image.Paletted {
	page := p.pages.Pages[i]
	full := image.NewRGBA(raster.Bounds(page, dpi))
	raster.New().Paint(full, page, dpi, raster.Lit{})
	var palette color.Palette
	for g := range greys {
		palette = append(palette, color.Gray{uint8(g * 255 / (greys - 1))})
	}
	out := image.NewPaletted(full.Rect, palette)
	for y := full.Rect.Min.Y; y < full.Rect.Max.Y; y++ {
		for x := full.Rect.Min.X; x < full.Rect.Max.X; x++ {
			g := color.GrayModel.Convert(full.At(x, y)).(color.Gray).Y
			out.SetColorIndex(x, y, uint8((int(g)*(greys-1)+127)/255))
		}
	}
	return out
}

func TestPictures_of_chosen_pages_are_as_committed(t *testing.T) {
	for _, p := range completePapers(t) {
		for _, i := range pictures[p.doc.Kind] {
			got := p.paint(i)
			path := filepath.Join("testdata", fmt.Sprintf("%s-%d.png", p.name, i+1))
			if golden.Update() {
				var b bytes.Buffer
				if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, got); err != nil {
					t.Fatal(err)
				}
				golden.Write(t, path, b.Bytes())
				continue
			}
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if at, worst := differ(got, want); worst > most {
				t.Errorf("%s differs near %v mm by %.0f of 255", path, at, worst)
			}
		}
	}
}

// most is how far a tile of 6 by 6 pixels (3 mm) may differ on average: the grey
// of an edge may be another on another processor, a letter elsewhere may not.
const most = 8.0

// differ finds the tile in which two pictures differ most.
func differ(a, b image.Image) (mm image.Point, worst float64) {
	const side = 6
	if a.Bounds() != b.Bounds() {
		return image.Point{}, 255
	}
	grey := func(m image.Image, x, y int) float64 {
		return float64(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
	}
	for ty := a.Bounds().Min.Y; ty < a.Bounds().Max.Y; ty += side {
		for tx := a.Bounds().Min.X; tx < a.Bounds().Max.X; tx += side {
			sum := 0.0
			for y := ty; y < min(ty+side, a.Bounds().Max.Y); y++ {
				for x := tx; x < min(tx+side, a.Bounds().Max.X); x++ {
					d := grey(a, x, y) - grey(b, x, y)
					sum += max(d, -d)
				}
			}
			if sum /= side * side; sum > worst {
				mm, worst = image.Pt(int(float64(tx)*25.4/dpi), int(float64(ty)*25.4/dpi)), sum
			}
		}
	}
	return mm, worst
}

func TestPictures_that_differ_by_one_line_are_told_apart(t *testing.T) {
	p := completeKind(t, "surat-audiensi")
	before := p.paint(0)
	placed := p.pages.Pages[0].Placed
	placed[len(placed)/2].Y++
	if _, worst := differ(p.paint(0), before); worst <= most {
		t.Errorf("a line 1 mm lower makes a difference of only %.1f", worst)
	}
}
