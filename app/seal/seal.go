package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"pena/app/typeset/pdf"
	"pena/model"
	"pena/model/indonesia"
)

// Seal adds the kode periksa to a file that package pdf wrote of pages with a
// place for it, and returns the file and its code.
func Seal(base []byte, number string, date indonesia.Date) (file []byte, c Code, err error) {
	c = Code{Number: number, Date: date, Sum: sha256.Sum256(base)}
	file, err = c.on(base)
	return file, c, err
}

func (c Code) on(base []byte) ([]byte, error) {
	dots, err := c.Dots()
	if err != nil {
		return nil, err
	}
	return pdf.Seal(base, c.String(), dots)
}

// Verify checks a file against the code in it: the sum of all that stands before
// the code, and that nothing but the code was added. The errors are of kind
// Invalid: seal-none for a file without a code, seal-broken for one that is no
// longer the file the code was made for, with the code that it bears.
func Verify(file []byte) (Code, error) {
	refuse := func(c Code, detail string) (Code, error) {
		return c, &model.Error{Kind: model.Invalid, Field: "berkas", Detail: detail, Value: c.Number}
	}
	base, text, ok := pdf.Unseal(file)
	if !ok {
		return refuse(Code{}, "seal-none")
	}
	c, err := ParseCode(text)
	if err != nil || c.String() != text || sha256.Sum256(base) != c.Sum {
		return refuse(c, "seal-broken")
	}
	if again, err := c.on(base); err != nil || !bytes.Equal(again, file) {
		return refuse(c, "seal-broken")
	}
	return c, nil
}

// Sum is the SHA-256 of a file in hexadecimal digits.
func Sum(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}
