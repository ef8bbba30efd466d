package app

import (
	"bytes"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"  // logos
	"os"

	"pena/model"
)

const (
	largestLogo       = 4 << 20    // bytes of the file
	largestLogoPoints = 40_000_000 // width times height
)

// OpenLogo reads a picture file that may become a logo. The error is of kind
// Invalid when the file is no PNG or JPEG picture that can be read whole,
// TooLarge when it is over 4 MB or has more than 40 megapixels.
func OpenLogo(path string) (image.Image, error) {
	img, _, err := readLogo(path)
	return img, err
}

func readLogo(path string) (image.Image, []byte, error) {
	wrong := func(kind model.ErrorKind, detail string, err error) (image.Image, []byte, error) {
		return nil, nil, &model.Error{Kind: kind, Field: "logo", Detail: detail, Value: path, Err: err}
	}
	info, err := os.Stat(path)
	if err != nil {
		return wrong(model.Invalid, "logo-unreadable", err)
	}
	if info.Size() > largestLogo {
		return wrong(model.TooLarge, "logo-too-large", nil)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return wrong(model.Invalid, "logo-unreadable", err)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return wrong(model.Invalid, "logo-unreadable", err)
	}
	if int64(c.Width)*int64(c.Height) > largestLogoPoints {
		return wrong(model.TooLarge, "logo-too-large", nil)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return wrong(model.Invalid, "logo-unreadable", err)
	}
	return img, data, nil
}

// AddLogo stores the picture file for letterheads and returns its name for
// [model.Body].Logo. The errors are those of [OpenLogo].
func (o *Office) AddLogo(path string) (string, error) {
	_, data, err := readLogo(path)
	if err != nil {
		return "", err
	}
	sum, err := o.store.PutBlob(bytes.NewReader(data), largestLogo)
	return sum, wrap("store logo", err)
}

// Logo returns the bytes of a stored logo, nil when there is none.
func (o *Office) Logo(sum string) []byte { return o.picture(sum) }

// LogoPicture is a stored logo to look at, nil when there is none.
func (o *Office) LogoPicture(sum string) image.Image {
	data := o.picture(sum)
	if data == nil {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return img
}
