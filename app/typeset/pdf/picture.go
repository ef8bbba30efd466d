package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"

	"pena/app/typeset"
	"pena/model"
)

// largestPicture bounds the pixels of a picture, which a few bytes of a hostile
// file can claim in any number.
const largestPicture = 64 << 20

// picture is an image file that gofpdf takes.
type picture struct {
	format string // png or jpg
	data   []byte
}

func (p picture) reader() io.Reader { return bytes.NewReader(p.data) }

// decodePictures makes every picture of the pages ready, each once.
func decodePictures(p *typeset.Pages) (map[string]picture, error) {
	ready := map[string]picture{}
	for _, page := range p.Pages {
		for _, placed := range page.Placed {
			for _, pic := range placed.Box.Pictures {
				if _, ok := ready[pic.SHA256]; ok {
					continue
				}
				decoded, err := decode(pic.Data)
				if err != nil {
					name := pic.SHA256[:min(12, len(pic.SHA256))]
					return nil, &model.Error{Kind: model.Invalid, Field: "gambar", Value: name, Err: err}
				}
				ready[pic.SHA256] = decoded
			}
		}
	}
	return ready, nil
}

func decode(data []byte) (picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return picture{}, fmt.Errorf("reading the head of the picture: %w", err)
	}
	if config.Width*config.Height > largestPicture {
		return picture{}, fmt.Errorf("the picture has %d × %d points", config.Width, config.Height)
	}
	switch format {
	case "jpeg":
		img, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			return picture{}, fmt.Errorf("reading a JPEG picture: %w", err)
		}
		switch config.ColorModel {
		case color.GrayModel, color.YCbCrModel:
			return picture{"jpg", data}, nil
		}
		return plain(img)
	case "png":
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			return picture{}, fmt.Errorf("reading a PNG picture: %w", err)
		}
		if takesPNG(data) {
			return picture{"png", data}, nil
		}
		return plain(img)
	}
	return picture{}, fmt.Errorf("a picture of the format %s", format)
}

// takesPNG tells whether gofpdf reads the sound PNG file as it is: not with 16
// bits a sample, interlaced rows or a chunk of transparent colours.
func takesPNG(data []byte) bool {
	depth, interlaced := data[24], data[28]
	return depth <= 8 && interlaced == 0 && !bytes.Contains(data, []byte("tRNS"))
}

// plain makes a PNG of eight bits a sample with the parts opaque or not.
func plain(img image.Image) (picture, error) {
	flat := image.NewNRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(flat, flat.Rect, img, img.Bounds().Min, draw.Src)
	var out bytes.Buffer
	// gofpdf packs the data again if parts are transparent.
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&out, flat); err != nil {
		return picture{}, fmt.Errorf("converting the picture: %w", err)
	}
	return picture{"png", out.Bytes()}, nil
}
