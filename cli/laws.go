package cli

import (
	"bytes"
	"fmt"
	"strings"

	"pena/app"
	"pena/model/law"
)

// lawLine is what pena hukum daftar --json gives: a public format.
type lawLine struct {
	Key      string     `json:"kunci"`
	Citation string     `json:"kutipan"`
	Origin   law.Origin `json:"asal"`
	Checked  string     `json:"diperiksa-oleh"`
	On       string     `json:"diperiksa-tanggal"`
	Mark     law.Mark   `json:"tanda"`
	Note     string     `json:"catatan"`
}

func runLaws(c *call, env *Env) error {
	switch {
	case c.args[0] == "daftar" && c.flags["oleh"] == "":
		return inOffice(c, env, func(o *app.Office) error { return listLaws(o, c, env) })
	case c.args[0] == "periksa" && len(c.args) == 2 && strings.TrimSpace(c.flags["oleh"]) != "":
		return inOffice(c, env, func(o *app.Office) error { return checkLaw(o, c, env) })
	}
	return &usageError{what: "sesudah “hukum” tulis daftar, atau periksa KUNCI --oleh NAMA"}
}

func listLaws(o *app.Office, c *call, env *Env) error {
	l, err := o.Laws()
	if err != nil {
		return err
	}
	lines := []lawLine{}
	for _, e := range l.Search(strings.Join(c.args[1:], " ")) {
		if c.has("belum") && e.Checked.Done() {
			continue
		}
		lines = append(lines, lawLine{e.Key, law.Plain(l.Cite(e.Key, law.Full, 0)), l.Origin(e.Key), e.Checked.By, e.Checked.On.String(), e.Mark, e.Note})
	}
	if c.has("json") {
		return asJSON(env, lines)
	}
	if len(lines) == 0 {
		fmt.Fprintln(env.Stderr, "Tidak ada dasar hukum yang cocok.")
	}
	var rows [][]string
	for _, line := range lines {
		state := "belum diperiksa"
		if line.Checked != "" {
			state = "diperiksa " + line.Checked + ", " + line.On
		}
		rows = append(rows, []string{line.Key, state, line.Citation})
	}
	return asTable(env, rows)
}

func checkLaw(o *app.Office, c *call, env *Env) error {
	key := c.args[1]
	if err := o.CheckLaw(key, c.flags["oleh"]); err != nil {
		return err
	}
	l, err := o.Laws()
	if err != nil {
		return err
	}
	e, _ := l.Get(key)
	return result(env, bytes.NewBufferString(fmt.Sprintf("%s diperiksa oleh %s, %s.\n", l.Name(e, law.NumberOnly), e.Checked.By, e.Checked.On.Long())))
}
