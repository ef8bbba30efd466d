package app

import (
	"encoding/hex"
	"errors"

	"pena/app/seal"
	"pena/model"
	"pena/storage"
)

// Verdict says what is known of a kode periksa.
type Verdict struct {
	Code   seal.Code
	Entry  *model.Entry // the line of this office's register that bears its number; nil when there is none
	Print  *model.Print // the print of this office that the code was made for; nil when there is none
	Paper  *model.Paper // whose print it is
	InUse  bool         // it is the print in force
	Stored bool         // the file itself, byte for byte, is a print of this office
}

// VerifyFile checks a file, see [seal.Verify], and looks for it among the prints
// of this office. A print without a code is known too. The error is that of
// [seal.Verify] for a file that is neither sealed nor known.
func (o *Office) VerifyFile(data []byte) (Verdict, error) {
	c, err := seal.Verify(data)
	v := Verdict{Code: c}
	var broken *model.Error
	if err != nil && (!errors.As(err, &broken) || broken.Detail == "seal-broken") {
		return v, err
	}
	found := o.lookUp(&v, seal.Sum(data), err == nil)
	if err != nil && v.Stored {
		err = nil
	}
	return v, errors.Join(err, found)
}

// VerifyCode looks for the text of a code in this office's register. Errors are
// those of [seal.ParseCode].
func (o *Office) VerifyCode(text string) (Verdict, error) {
	c, err := seal.ParseCode(text)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Code: c}
	return v, o.lookUp(&v, "", true)
}

// lookUp finds the print of a code or of a file, and the line of its number.
func (o *Office) lookUp(v *Verdict, file string, coded bool) error {
	sum := hex.EncodeToString(v.Code.Sum[:])
	err := o.store.View(func(tx *storage.Tx) error {
		for p, err := range storage.Papers.All(tx) {
			if err != nil {
				return err
			}
			for i := range p.Prints {
				same := p.Prints[i].PDF == file
				known := same || coded && p.Prints[i].Base == sum
				for _, c := range p.Prints[i].Copies {
					same = same || c.PDF == file
					known = known || same || coded && c.Base == sum
				}
				if known {
					v.Paper, v.Print, v.InUse, v.Stored = &p, &p.Prints[i], i == len(p.Prints)-1, same
					return nil
				}
			}
		}
		return nil
	})
	if err != nil || !coded || v.Code.Number == "" {
		return wrap("look for a code", err)
	}
	e, err := o.FindEntry(v.Code.Number, v.Code.Date.Year)
	if err == nil {
		v.Entry = &e
	} else if isNotFound(err) {
		err = nil
	}
	return wrap("look for a code", err)
}
