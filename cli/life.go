package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pena/app"
	"pena/model"
	"pena/ui/text"
)

// runState tells the state of a paper and how it came to it, after one step of
// its life when one is named.
func runState(c *call, env *Env) error {
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		if len(c.args) > 1 {
			switch c.args[1] {
			case "paraf":
				err = o.Paraf(d.ID, c.flags["oleh"])
			case "setujui":
				err = o.Approve(d.ID, c.flags["oleh"])
			case "kembalikan":
				err = o.Return(d.ID, c.flags["alasan"])
			default:
				return &usageError{fmt.Sprintf("“%s” bukan perbuatan perintah keadaan", c.args[1]), "keadaan"}
			}
			if err != nil {
				return err
			}
		}
		p, err := o.Paper(d.ID)
		if err != nil {
			return err
		}
		var out bytes.Buffer
		fmt.Fprintf(&out, "%s: %s\n", d.Title, text.PaperLine(text.DocumentState(p.State), text.PaperNumbers(&p)))
		for _, e := range p.Events {
			fmt.Fprintf(&out, "  %s\n", text.PaperEvent(e.Act, text.Moment(e.At), e.By, e.Who, e.Before, e.Reason))
		}
		return result(env, &out)
	})
}

// runScan attaches the scan of the signed original, or writes the last one out.
func runScan(c *call, env *Env) error {
	if c.has("keluaran") == (len(c.args) == 2) {
		return &usageError{"sebutkan berkas yang dilampirkan, atau --keluaran saja", "pindaian"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		if len(c.args) == 2 {
			if err := o.AttachScan(d.ID, c.args[1]); err != nil {
				return err
			}
			return result(env, bytes.NewBufferString(fmt.Sprintf("Pindaian dilampirkan: %s\n", d.Title)))
		}
		p, err := o.Paper(d.ID)
		if err != nil {
			return err
		}
		if len(p.Scans) == 0 {
			return &model.Error{Kind: model.NotFound, Field: "pindaian", Detail: "no-scan"}
		}
		if err := o.ExportScan(p.Scans[len(p.Scans)-1], c.flags["keluaran"]); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(c.flags["keluaran"]+"\n"))
	})
}

// runDisposition adds an instruction to an incoming letter, or says that an open
// one is done.
func runDisposition(c *call, env *Env) error {
	agenda, err := strconv.Atoi(c.args[0])
	if err != nil {
		return &usageError{"nomor agenda berupa angka", "disposisi"}
	}
	year, err := yearFlag(c, env)
	if err != nil {
		return err
	}
	day, err := dateFlag(c, "tanggal")
	if err != nil {
		return err
	}
	done, err := dateFlag(c, "selesai")
	if err != nil {
		return err
	}
	to := strings.TrimSpace(c.flags["kepada"])
	if to == "" {
		return &usageError{"--kepada belum disebut", "disposisi"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		if day.IsZero() {
			if day, err = today(o, env); err != nil {
				return err
			}
		}
		letters, err := o.IncomingLetters(year)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(letters, func(l model.Incoming) bool { return l.Agenda == agenda })
		if i < 0 {
			return &model.Error{Kind: model.NotFound, Field: "agenda", Detail: "no-such-agenda", Value: c.args[0]}
		}
		l := letters[i]
		l.Dispositions = slices.Clone(l.Dispositions)
		at := slices.IndexFunc(l.Dispositions, func(d model.Disposition) bool { return d.Done.IsZero() && strings.EqualFold(d.To, to) })
		if at < 0 || done.IsZero() {
			l.Dispositions = append(l.Dispositions, model.Disposition{To: to, Instruction: c.flags["isi"], By: c.flags["oleh"], Date: day})
			at = len(l.Dispositions) - 1
		}
		l.Dispositions[at].Done = done
		if err := o.SaveIncoming(&l); err != nil {
			return err
		}
		d := l.Dispositions[at]
		ended := ""
		if !d.Done.IsZero() {
			ended = d.Done.Long()
		}
		words := text.Disposition(d.To, d.Instruction, d.By, d.Date.Long(), ended)
		return result(env, bytes.NewBufferString(fmt.Sprintf("%s: %s\n", text.AgendaOf(l.Agenda, l.Year), words)))
	})
}
