package app

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/draw"
	"image/jpeg"
)

// A camera keeps a picture as its sensor saw it and notes beside it how it was
// held (Exif, tag Orientation). Whoever looks at the file sees it upright; a page
// must show the same, and gofpdf, Word and our own preview know nothing of the
// note. So it is carried out once, before the picture stands in a paper.

// uprightQuality of a JPEG picture that was turned: no loss that print shows.
const uprightQuality = 95

// upright is a picture file of which the points lie as they are to be seen: the
// file itself where nothing turns it.
func upright(data []byte) []byte {
	turn := orientation(data)
	if turn <= 1 {
		return data
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return data
	}
	return asJPEG(turned(img, turn), data)
}

// asJPEG is the file of a picture that was turned; when it cannot be written, the
// file as it came.
func asJPEG(img image.Image, came []byte) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: uprightQuality}); err != nil {
		return came
	}
	return out.Bytes()
}

// turned carries out an orientation of Exif, 2 to 8: from 5 on, rows of the file
// are columns of the picture.
func turned(img image.Image, turn int) image.Image {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	src := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(src, src.Rect, img, b.Min, draw.Src)
	size := image.Pt(w, h)
	if turn >= 5 {
		size = image.Pt(h, w)
	}
	dst := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			fx, fy := seenFrom(turn, x, y, w, h)
			copy(dst.Pix[dst.PixOffset(x, y):][:4], src.Pix[src.PixOffset(fx, fy):][:4])
		}
	}
	return dst
}

// seenFrom is the point of a file of w x h points that is seen at x, y.
func seenFrom(turn, x, y, w, h int) (fx, fy int) {
	switch turn {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	default: // 8
		return w - 1 - y, x
	}
}

// orientation is the note of a JPEG file on how it is to be turned, 1 when there
// is none that can be read.
func orientation(data []byte) int {
	if !bytes.HasPrefix(data, []byte{0xFF, 0xD8}) {
		return 1
	}
	for rest := data[2:]; len(rest) >= 4 && rest[0] == 0xFF; {
		marker, size := rest[1], int(binary.BigEndian.Uint16(rest[2:]))
		if marker == 0xDA || size < 2 || len(rest) < 2+size { // the points begin, or the file is cut
			return 1
		}
		if tiff, ok := bytes.CutPrefix(rest[4:2+size], []byte("Exif\x00\x00")); marker == 0xE1 && ok {
			return tiffOrientation(tiff)
		}
		rest = rest[2+size:]
	}
	return 1
}

// tiffOrientation reads tag 0x0112 in the first directory of Exif's data.
func tiffOrientation(tiff []byte) int {
	const tag, entry = 0x0112, 12
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := order.Uint32(tiff[4:])
	if uint64(at)+2 > uint64(len(tiff)) {
		return 1
	}
	n := int(order.Uint16(tiff[at:]))
	for list := tiff[at+2:]; n > 0 && len(list) >= entry; n, list = n-1, list[entry:] {
		if order.Uint16(list) != tag {
			continue
		}
		if v := int(order.Uint16(list[8:])); v >= 1 && v <= 8 {
			return v
		}
		return 1
	}
	return 1
}
