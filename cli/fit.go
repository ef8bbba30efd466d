package cli

import (
	"bytes"
	"fmt"
	"strconv"

	"pena/app"
	"pena/ui/text"
)

// runFit lists the ways to set a paper on a page less, takes one of them, or
// goes back.
func runFit(c *call, env *Env) error {
	if c.has("pilih") && c.has("kembali") {
		return &usageError{"sebut salah satu: --pilih N atau --kembali", "muat"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := inSession(o, d.ID, func(s *app.Session) error { return fitPaper(s, c, &out) }); err != nil {
			return err
		}
		return result(env, &out)
	})
}

func fitPaper(s *app.Session, c *call, out *bytes.Buffer) error {
	if c.has("kembali") {
		if back := s.Closed(); len(back) > 0 {
			fmt.Fprintln(out, text.FitBack(back))
			return s.Unfit()
		}
		fmt.Fprintln(out, text.FitNotClosed)
		return nil
	}
	fits, err := s.Fits()
	if err != nil {
		return err
	}
	if !c.has("pilih") {
		for i, f := range fits {
			fmt.Fprintf(out, "%d. %s\n", i+1, text.FitOffer(f))
		}
		if len(fits) == 0 {
			fmt.Fprintln(out, text.FitNone)
		}
		return nil
	}
	n, err := strconv.Atoi(c.flags["pilih"])
	if err != nil || n < 1 || n > len(fits) {
		return &usageError{fmt.Sprintf("tidak ada cara bernomor %s; lihat daftarnya dengan pena muat NASKAH", c.flags["pilih"]), "muat"}
	}
	fmt.Fprintln(out, text.FitOffer(fits[n-1]))
	return s.TakeFit(fits[n-1])
}
