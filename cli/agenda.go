package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"pena/app"
	"pena/app/book"
	"pena/model"
)

func runAgenda(c *call, env *Env) error {
	path := c.flags["keluaran"]
	if path == "" {
		return &usageError{"--keluaran BERKAS belum disebut", "agenda"}
	}
	var p book.Period
	var err error
	if p.From, err = dateFlag(c, "dari"); err != nil {
		return err
	}
	if p.To, err = dateFlag(c, "sampai"); err != nil {
		return err
	}
	if !p.To.IsZero() && p.To.Before(p.From) {
		return &usageError{"--sampai lebih dahulu daripada --dari", "agenda"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		make := o.OutgoingBook
		if c.has("masuk") {
			make = o.IncomingBook
		}
		b, err := make(p)
		if err != nil {
			return err
		}
		if err := o.WriteBook(b, path, strings.EqualFold(filepath.Ext(path), ".xlsx")); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d baris\n", path, len(b.Rows))))
	})
}

func runIncoming(c *call, env *Env) error {
	l := model.Incoming{From: strings.TrimSpace(c.flags["dari"]), Subject: strings.TrimSpace(c.flags["hal"]), Number: c.flags["nomor"]}
	var err error
	if l.Date, err = dateFlag(c, "tanggal"); err != nil {
		return err
	}
	if l.Received, err = dateFlag(c, "diterima"); err != nil {
		return err
	}
	return inOffice(c, env, func(o *app.Office) error {
		if l.Received.IsZero() {
			if l.Received, err = today(o, env); err != nil {
				return err
			}
		}
		if err := o.SaveIncoming(&l); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("Agenda %d tahun %d: %s\n", l.Agenda, l.Year, l.Subject)))
	})
}
