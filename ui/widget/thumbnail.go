package widget

import (
	"image"

	"golang.org/x/image/draw"
)

// Thumbnail is a picture made small enough to be shown side points wide and
// high on a screen of double density.
func Thumbnail(img image.Image, side int) image.Image {
	b := img.Bounds()
	longest := max(b.Dx(), b.Dy())
	if longest <= 2*side {
		return img // the screen shrinks it as well
	}
	out := image.NewNRGBA(image.Rect(0, 0, max(1, b.Dx()*2*side/longest), max(1, b.Dy()*2*side/longest)))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), img, b, draw.Src, nil)
	return out
}
