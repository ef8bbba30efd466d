package docx_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"pena/app/block"
)

func picture(t testing.TB) *block.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 50))); err != nil {
		t.Fatal(err)
	}
	return &block.Picture{SHA256: "uji", Data: b.Bytes(), Share: 0.2}
}
