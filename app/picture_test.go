package app_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"pena/app"
	"pena/model"
)

func pngOf(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// claiming is a PNG file whose head claims another size.
func claiming(file []byte, w, h uint32) []byte {
	out := bytes.Clone(file)
	binary.BigEndian.PutUint32(out[16:], w)
	binary.BigEndian.PutUint32(out[20:], h)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

func TestPicturesThatCannotStandInAPaperAreRefused(t *testing.T) {
	o := newOffice(t)
	dir := t.TempDir()
	good := pngOf(t, 40, 30)
	for name, c := range map[string]struct {
		data   []byte
		kind   model.ErrorKind
		detail string
	}{
		"a text":                    {[]byte("bukan gambar"), model.Invalid, "picture-unreadable"},
		"nothing":                   {nil, model.Invalid, "picture-unreadable"},
		"half a picture":            {good[:len(good)/2], model.Invalid, "picture-unreadable"},
		"17 MB":                     {make([]byte, 17<<20), model.TooLarge, "picture-too-large"},
		"a claim of 100 megapixels": {claiming(good, 10_000, 10_000), model.TooLarge, "picture-too-large"},
	} {
		path := filepath.Join(dir, "gambar")
		if err := os.WriteFile(path, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := o.AddPicture(path)
		var e *model.Error
		if !errors.As(err, &e) || e.Kind != c.kind || e.Detail != c.detail {
			t.Errorf("%s: %v", name, err)
		}
		if _, err2 := app.OpenPicture(path); !errors.As(err2, &e) || e.Detail != c.detail {
			t.Errorf("%s, looked at before it is chosen: %v", name, err2)
		}
	}
	if _, err := o.AddPicture(filepath.Join(dir, "tidak-ada")); err == nil {
		t.Error("a file that is not there was stored")
	}
	path := filepath.Join(dir, "peta.png")
	if err := os.WriteFile(path, good, 0o600); err != nil {
		t.Fatal(err)
	}
	sum, err := o.AddPicture(path)
	if err != nil || !bytes.Equal(o.Picture(sum), good) || o.PictureImage(sum).Bounds().Dx() != 40 {
		t.Errorf("a good picture: %q, %v", sum, err)
	}
	if o.Picture("0000000000000000000000000000000000000000000000000000000000000000") != nil {
		t.Error("a picture that is not there has bytes")
	}
}
