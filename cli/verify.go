package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"pena/app"
	"pena/app/seal"
	"pena/model"
	"pena/ui/text"
)

// largestVerified bounds the file that is checked.
const largestVerified = 256 << 20

func runVerify(c *call, env *Env) error {
	switch {
	case c.has("kode") == (len(c.args) == 1):
		return &usageError{"sebutkan sebuah berkas, atau --kode", "verifikasi"}
	case c.has("kode"):
		code, err := seal.ParseCode(c.flags["kode"])
		if err != nil {
			return err
		}
		v := app.Verdict{Code: code}
		open := consult(c, env, func(o *app.Office) (err error) {
			v, err = o.VerifyCode(c.flags["kode"])
			return err
		})
		return tellVerdict(env, text.CodeReads(code.Number, code.Date.Long()), v, open)
	}
	data, err := readBounded(c.args[0])
	if err != nil {
		return err
	}
	code, broken := seal.Verify(data)
	v := app.Verdict{Code: code}
	open := consult(c, env, func(o *app.Office) (err error) {
		v, err = o.VerifyFile(data)
		return err
	})
	if broken != nil && !v.Stored {
		return broken
	}
	whole := text.FileWhole(code.Number, code.Date.Long())
	if broken != nil {
		whole = text.FileKnown
	}
	return tellVerdict(env, whole, v, open)
}

// consult asks the office's register, and reports whether it could be opened: a
// window may have it open, and a file can be checked without it.
func consult(c *call, env *Env, do func(o *app.Office) error) bool {
	err := inOffice(c, env, do)
	var told *model.Error
	return err == nil || errors.As(err, &told) && (told.Detail == "seal-none" || told.Detail == "seal-broken")
}

func readBounded(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestVerified+1))
	if err == nil && len(data) > largestVerified {
		err = &model.Error{Kind: model.TooLarge, Field: "berkas", Value: path}
	}
	return data, err
}

func tellVerdict(env *Env, first string, v app.Verdict, open bool) error {
	var out bytes.Buffer
	fmt.Fprintln(&out, first)
	switch {
	case !open:
		fmt.Fprintln(&out, text.NoRegister)
	case v.Print != nil:
		fmt.Fprintln(&out, text.CodeKnown(v.InUse, text.DocumentState(v.Paper.State)))
	case v.Entry != nil:
		fmt.Fprintln(&out, text.CodeOther)
	default:
		fmt.Fprintln(&out, text.CodeUnknown)
	}
	fmt.Fprintln(&out, text.NotASignature)
	return result(env, &out)
}
