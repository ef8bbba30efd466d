package widget

import (
	"image"
	"image/draw"
)

// ink is a picture without its white: what lies under it shines through, so
// that a mark lies behind the letters and not over them. On white the picture
// looks as it did.
func ink(img image.Image) *image.RGBA {
	src, ok := img.(*image.RGBA)
	if !ok {
		src = image.NewRGBA(img.Bounds())
		draw.Draw(src, src.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(src, src.Rect, img, img.Bounds().Min, draw.Over)
	}
	out := image.NewRGBA(src.Rect)
	for y := range src.Rect.Dy() {
		from := src.Pix[y*src.Stride:][:src.Rect.Dx()*4]
		to := out.Pix[y*out.Stride:][:len(from)]
		for i := 0; i < len(from); i += 4 {
			p := from[i : i+4 : i+4]
			if p[0]&p[1]&p[2] == 0xff {
				continue // white: nothing there
			}
			white := min(p[0], p[1], p[2])
			q := to[i : i+4 : i+4]
			q[0], q[1], q[2], q[3] = p[0]-white, p[1]-white, p[2]-white, 0xff-white
		}
	}
	return out
}
