package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"pena/app"
	"pena/app/compose"
	"pena/app/recipients"
	"pena/model"
)

// groupKeys are the groups of a dossier, as --dari names them.
func groupKeys() string {
	var keys []string
	for _, g := range compose.RecipientGroups {
		keys = append(keys, g.Key)
	}
	return strings.Join(keys, ", ")
}

func runRecipients(c *call, env *Env) error {
	sources := 0
	for _, f := range []string{"daftar", "dari", "lepas"} {
		if c.has(f) {
			sources++
		}
	}
	switch {
	case sources > 1:
		return &usageError{"sebutkan --daftar, --dari, atau --lepas saja", "penerima"}
	case sources > 0 && c.has("keluaran-folder"):
		return &usageError{"--keluaran-folder dipakai tersendiri", "penerima"}
	case (c.has("nomor-sendiri") || c.has("terlampir")) && !c.has("daftar") && !c.has("dari"):
		return &usageError{"--nomor-sendiri dan --terlampir dipakai bersama --daftar atau --dari", "penerima"}
	case c.has("dari") && !slices.ContainsFunc(compose.RecipientGroups, func(g compose.RecipientGroup) bool { return g.Key == c.flags["dari"] }):
		return &usageError{"--dari ialah salah satu dari " + groupKeys(), "penerima"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		d, err := findDocument(o, c.args[0])
		switch {
		case err != nil:
			return err
		case c.has("keluaran-folder"):
			n, err := o.WriteCopies(d.ID, c.flags["keluaran-folder"])
			if err != nil {
				return err
			}
			return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d berkas\n", c.flags["keluaran-folder"], n)))
		case sources == 0:
			return listRecipients(o, d, env)
		}
		return setRecipients(o, d, c, env)
	})
}

func listRecipients(o *app.Office, d app.DocumentLine, env *Env) error {
	var to *model.Recipients
	err := inSession(o, d.ID, func(s *app.Session) error {
		to = s.Document().To
		return nil
	})
	if err != nil {
		return err
	}
	if to == nil {
		fmt.Fprintf(env.Stderr, "“%s” belum mempunyai daftar penerima.\n", d.Title)
		return nil
	}
	var rows [][]string
	for i, r := range to.List {
		rows = append(rows, append([]string{fmt.Sprint(i + 1), r.To, r.Name, r.Place}, r.More...))
	}
	return asTable(env, rows)
}

// setRecipients takes a list over whole, or leaves the letter as it is.
func setRecipients(o *app.Office, d app.DocumentLine, c *call, env *Env) error {
	var to *model.Recipients
	err := inSession(o, d.ID, func(s *app.Session) (err error) {
		if to, err = asked(s, c); err != nil {
			return err
		}
		return s.SetRecipients(to)
	})
	if err != nil {
		return err
	}
	n := 0
	if to != nil {
		n = len(to.List)
	}
	return result(env, bytes.NewBufferString(fmt.Sprintf("%s: %d penerima\n", d.Title, n)))
}

func asked(s *app.Session, c *call) (to *model.Recipients, err error) {
	switch {
	case c.has("lepas"):
		return nil, nil
	case c.has("daftar"):
		data, err := readBounded(c.flags["daftar"])
		if err != nil {
			return nil, err
		}
		if to, err = recipients.Parse(data); err != nil {
			return nil, err
		}
	default:
		to = &model.Recipients{List: s.RecipientsFrom(c.flags["dari"])}
	}
	to.Each, to.Listed = c.has("nomor-sendiri"), c.has("terlampir")
	return to, nil
}
