package icons_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"pena/icons"
)

func TestTheProgramIconIsASquareOf512WithEmptyCorners(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(icons.Program.Content()))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got != image.Pt(512, 512) {
		t.Errorf("size %v, want 512 x 512", got)
	}
	if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
		t.Error("the corner is painted: the icon would stand in a white box")
	}
}

func TestEveryDrawingIsASignAndPaintsSomething(t *testing.T) {
	test.NewTempApp(t)
	files, err := filepath.Glob("svg/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("no drawings found: %v", err)
	}
	source, err := os.ReadFile("icons.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".svg")
		if !strings.Contains(string(source), `sign("`+name+`")`) {
			t.Errorf("%s is not used by any sign", f)
		}
	}
	for _, r := range []interface {
		Name() string
		Content() []byte
	}{icons.Beranda, icons.TahapSelesai, icons.Surat, icons.Cari} {
		if !bytes.Contains(r.Content(), []byte("fill=")) {
			t.Errorf("%s was not coloured by the theme", r.Name())
		}
	}
	img := canvas.NewImageFromResource(icons.TahapSelesai)
	c := software.NewCanvas()
	c.SetContent(img)
	c.Resize(img.MinSize().AddWidthHeight(48, 48))
	shot := c.Capture()
	b := shot.Bounds()
	ground := shot.At(b.Min.X, b.Min.Y)
	inked := 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if shot.At(x, y) != ground {
				inked++
			}
		}
	}
	if total := b.Dx() * b.Dy(); inked*10 < total || inked*10 > total*9 {
		t.Errorf("%d of %d points are inked, want a disc", inked, total)
	}
}
