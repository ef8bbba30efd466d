package raster

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // a format of pictures
	_ "image/png"  // a format of pictures

	"golang.org/x/image/draw"

	"pena/app/typeset"
)

// mostPicturePixels bounds the scaled pictures kept; when it is full, all are
// forgotten. largestPicture bounds those that are read at all.
const (
	mostPicturePixels = 8 << 20
	largestPicture    = 64 << 20
)

// pictures keeps pictures as they were scaled.
type pictures struct {
	scaled map[pictureKey]*image.RGBA
	pixels int
}

type pictureKey struct {
	sha256 string
	size   image.Point
}

// picture paints a picture into its rectangle.
func (t *Painter) picture(x, y typeset.MM, pic typeset.Picture) {
	if pic.W <= 0 || pic.H <= 0 {
		return
	}
	area := t.pixels(x, y, pic.W, pic.H)
	if !area.Overlaps(t.dst.Rect) {
		return
	}
	img := t.pictures.get(pic, area.Size())
	draw.Draw(t.dst, area, img, image.Point{}, draw.Over)
}

func (p *pictures) get(pic typeset.Picture, size image.Point) *image.RGBA {
	key := pictureKey{pic.SHA256, size}
	if img := p.scaled[key]; img != nil {
		return img
	}
	if p.pixels += size.X * size.Y; p.pixels > mostPicturePixels || p.scaled == nil {
		p.pixels, p.scaled = size.X*size.Y, map[pictureKey]*image.RGBA{}
	}
	img := image.NewRGBA(image.Rectangle{Max: size})
	if src := read(pic.Data); src != nil {
		draw.CatmullRom.Scale(img, img.Rect, src, src.Bounds(), draw.Src, nil)
	} else {
		draw.Draw(img, img.Rect, image.NewUniform(color.Gray{0xD8}), image.Point{}, draw.Src)
	}
	p.scaled[key] = img
	return img
}

// read gives nil for a picture that is damaged, too large or of another format.
func read(data []byte) image.Image {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width*config.Height > largestPicture {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return img
}
