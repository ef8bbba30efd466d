package app

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"slices"
	"testing"
)

// cornersInFile says where a file holds the top left and the top right of the
// picture, by the table of Exif 2.3 (what the 0th row and the 0th column are):
// t or b for its first or last row, l or r for its first or last column.
var cornersInFile = map[uint16][2]string{
	1: {"tl", "tr"}, 2: {"tr", "tl"}, 3: {"br", "bl"}, 4: {"bl", "br"},
	5: {"tl", "bl"}, 6: {"bl", "tl"}, 7: {"br", "tr"}, 8: {"tr", "br"},
}

// held is a JPEG file as a camera writes it that was held in the given way: of
// the picture that is to be seen, red lies at the top left, blue at the right end
// of the top, on grey.
func held(t testing.TB, turn uint16, order binary.AppendByteOrder) []byte {
	t.Helper()
	const w, h, patch = 96, 64, 24
	size := image.Pt(w, h)
	if turn >= 5 {
		size = image.Pt(h, w)
	}
	img := image.NewRGBA(image.Rectangle{Max: size})
	for i := range img.Pix {
		img.Pix[i] = 128
	}
	paint := func(corner string, c color.RGBA) {
		at := image.Pt(0, 0)
		if corner[0] == 'b' {
			at.Y = size.Y - patch
		}
		if corner[1] == 'r' {
			at.X = size.X - patch
		}
		draw.Draw(img, image.Rectangle{at, at.Add(image.Pt(patch, patch))}, image.NewUniform(c), image.Point{}, draw.Src)
	}
	paint(cornersInFile[turn][0], color.RGBA{255, 0, 0, 255})
	paint(cornersInFile[turn][1], color.RGBA{0, 0, 255, 255})
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("MM\x00\x2a")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II\x2a\x00")
	}
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, 0x0112)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, turn)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	app1 := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(app1)+2))
	return slices.Concat(b.Bytes()[:2], head, app1, b.Bytes()[2:])
}

func TestPhotographs_lie_on_the_page_as_they_are_seen(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
		for turn := uint16(1); turn <= 8; turn++ {
			img, _, err := image.Decode(bytes.NewReader(upright(held(t, turn, order))))
			if err != nil {
				t.Fatal(err)
			}
			if img.Bounds() != image.Rect(0, 0, 96, 64) {
				t.Errorf("%v, %d: the picture is %v", order, turn, img.Bounds())
				continue
			}
			if r, _, b, _ := img.At(8, 8).RGBA(); r < 0xE000 || b > 0x2000 {
				t.Errorf("%v, %d: the top left is not red: %v", order, turn, img.At(8, 8))
			}
			if r, _, b, _ := img.At(88, 8).RGBA(); b < 0xE000 || r > 0x2000 {
				t.Errorf("%v, %d: the top right is not blue: %v", order, turn, img.At(88, 8))
			}
		}
	}
}

func FuzzOrientation(f *testing.F) {
	f.Add(held(f, 6, binary.BigEndian))
	f.Add(held(f, 3, binary.LittleEndian))
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00\x2a\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if v := orientation(data); v < 1 || v > 8 {
			t.Errorf("orientation %d", v)
		}
	})
}
