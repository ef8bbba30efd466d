package cli

import (
	"bytes"
	"fmt"

	"pena/app"
	"pena/app/check"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// dateFlag reads a date as an office types it; the zero Date when it is not given.
func dateFlag(c *call, name string) (indonesia.Date, error) {
	if !c.has(name) {
		return indonesia.Date{}, nil
	}
	d, err := indonesia.ParseDate(c.flags[name])
	if err != nil {
		return d, &usageError{fmt.Sprintf("--%s tidak dapat dibaca: %s", name, text.FieldError(err)), c.command.name}
	}
	return d, nil
}

// today is the day that a command takes when none is named. A clock that cannot
// be right proposes none.
func today(o *app.Office, env *Env) (indonesia.Date, error) {
	saved, behind, err := o.ClockBehind()
	if err == nil && behind {
		err = &model.Error{Kind: model.Invalid, Field: "tanggal", Detail: "clock-behind", Value: text.Moment(saved)}
	}
	return indonesia.DateOf(env.Clock()), err
}

func runIssue(c *call, env *Env) error {
	day, err := dateFlag(c, "tanggal")
	if err != nil {
		return err
	}
	if c.has("nomor") && c.has("cadangan") {
		return &usageError{"sebutkan --nomor atau --cadangan saja", "terbit"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		r := app.IssueRequest{Date: day, Number: c.flags["nomor"], Code: c.flags["klasifikasi"], Provisional: c.has("sementara"), Reason: c.flags["alasan"]}
		if c.has("cadangan") {
			e, err := o.FindEntry(c.flags["cadangan"], 0)
			if err != nil {
				return err
			}
			r.Entry = e.ID
		}
		issued, err := o.Issue(d.ID, r)
		for _, f := range issued.Findings {
			fmt.Fprintf(env.Stderr, "pena: “%s”: %s\n", d.Title, text.Finding(f.Level == check.Block, f.Sentence))
		}
		if err != nil {
			return err
		}
		var out bytes.Buffer
		fmt.Fprintf(&out, "Terbit: %s\nNomor: %s\n", d.Title, issued.Numbers())
		if path := c.flags["keluaran"]; path != "" {
			rendered, err := o.Render(d.ID)
			if err != nil {
				return err
			}
			if err := rendered.WritePDF(path); err != nil {
				return err
			}
			fmt.Fprintf(&out, "%s  %d halaman\n", path, issued.Print.Pages)
		}
		return result(env, &out)
	})
}

func runReopen(c *call, env *Env) error {
	return onPaper(c, env, "Dibuka kembali", func(o *app.Office, d app.DocumentLine) error { return o.Reopen(d.ID, c.flags["alasan"]) })
}

func runCancel(c *call, env *Env) error {
	return onPaper(c, env, "Dibatalkan", func(o *app.Office, d app.DocumentLine) error { return o.Cancel(d.ID, c.flags["alasan"]) })
}

func onPaper(c *call, env *Env, done string, do func(o *app.Office, d app.DocumentLine) error) error {
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		if err := do(o, d); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("%s: %s\n", done, d.Title)))
	})
}
