package app

import (
	"bytes"
	"image"
	_ "image/jpeg" // a format of pictures
	_ "image/png"  // a format of pictures
	"io"
	"os"
	"sync"

	"pena/model"
)

// pictureUse is what a picture is for: how large its file may be, and how its
// faults are told.
type pictureUse struct {
	largest              int64 // bytes
	unreadable, tooLarge model.Error
}

var logoUse = pictureUse{4 << 20, model.Error{Kind: model.Invalid, Field: "logo", Detail: "logo-unreadable"},
	model.Error{Kind: model.TooLarge, Field: "logo", Detail: "logo-too-large"}}

// paperUse is for maps and other pictures in papers.
var paperUse = pictureUse{largestPicture, model.Error{Kind: model.Invalid, Field: "gambar", Detail: "picture-unreadable"},
	model.Error{Kind: model.TooLarge, Field: "gambar", Detail: "picture-too-large"}}

const (
	largestPicture = 16 << 20
	// mostPoints bounds a picture once it is unpacked: an A3 sheet at 400 dots an inch.
	mostPoints = 40_000_000
)

// OpenLogo reads a picture file that may become a logo. The error is of kind
// Invalid when the file is no PNG or JPEG picture that can be read whole,
// TooLarge when it is over 4 MB or has more than 40 megapixels.
func OpenLogo(path string) (image.Image, error) {
	img, _, err := logoUse.read(path)
	return img, err
}

// OpenPicture reads a picture file that may stand in a paper, a map. The errors
// are those of [OpenLogo], with 16 MB as the bound.
func OpenPicture(path string) (image.Image, error) {
	img, _, err := paperUse.read(path)
	return img, err
}

func (u pictureUse) read(path string) (image.Image, []byte, error) {
	wrong := func(e model.Error, cause error) (image.Image, []byte, error) {
		e.Value, e.Err = path, cause
		return nil, nil, &e
	}
	info, err := os.Stat(path)
	if err != nil {
		return wrong(u.unreadable, err)
	}
	if info.Size() > u.largest {
		return wrong(u.tooLarge, nil)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return wrong(u.unreadable, err)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return wrong(u.unreadable, err)
	}
	if int64(c.Width)*int64(c.Height) > mostPoints {
		return wrong(u.tooLarge, nil)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return wrong(u.unreadable, err)
	}
	if turn := orientation(data); turn > 1 {
		img = turned(img, turn)
		data = asJPEG(img, data)
		if int64(len(data)) > u.largest {
			return wrong(u.tooLarge, nil)
		}
	}
	return img, data, nil
}

// AddLogo stores the picture file for letterheads and returns its name for
// [model.Body].Logo. The errors are those of [OpenLogo].
func (o *Office) AddLogo(path string) (string, error) { return o.addPicture(logoUse, path) }

// AddPicture stores a picture file for papers and returns its name for
// [model.Kawasan].Map or a field of type gambar. The errors are those of
// [OpenPicture].
func (o *Office) AddPicture(path string) (string, error) { return o.addPicture(paperUse, path) }

func (o *Office) addPicture(u pictureUse, path string) (string, error) {
	_, data, err := u.read(path)
	if err != nil {
		return "", err
	}
	sum, err := o.store.PutBlob(bytes.NewReader(data), u.largest)
	return sum, wrap("store picture", err)
}

// Picture returns the bytes of a stored picture, nil when there is none.
func (o *Office) Picture(sum string) []byte {
	r, err := o.store.Blob(sum)
	if err != nil {
		return nil
	}
	data, err := io.ReadAll(io.LimitReader(r, largestPicture+1))
	if err != nil || len(data) > largestPicture {
		return nil
	}
	return data
}

// PictureImage is a stored picture to look at, nil when there is none.
func (o *Office) PictureImage(sum string) image.Image {
	data := o.Picture(sum)
	if data == nil {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(upright(data)))
	if err != nil {
		return nil
	}
	return img
}

// pictures reads each picture once: a paper is composed at every key. A file of
// another program may bring pictures that are still to be turned.
func (o *Office) pictures() func(sum string) []byte {
	var mu sync.Mutex
	known := map[string][]byte{}
	return func(sum string) []byte {
		mu.Lock()
		defer mu.Unlock()
		data, ok := known[sum]
		if !ok {
			if data = o.Picture(sum); data != nil {
				data = upright(data)
				known[sum] = data
			}
		}
		return data
	}
}
