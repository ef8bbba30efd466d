package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
)

// kawasanLine and paperLine are what pena daftar --json gives: a public format.
type kawasanLine struct {
	ID      model.ID `json:"id"`
	Name    string   `json:"nama"`
	Regency string   `json:"kabupaten"`
	Desa    int      `json:"desa"`
	Papers  int      `json:"naskah"`
	Sample  bool     `json:"contoh"`
}

type paperLine struct {
	ID     model.ID       `json:"id"`
	Kind   string         `json:"jenis"`
	Title  string         `json:"judul"`
	State  model.State    `json:"keadaan"`
	Number string         `json:"nomor"`
	Date   indonesia.Date `json:"tanggal"`
}

func runList(c *call, env *Env) error {
	if len(c.args) == 1 && c.has(flagLoose) {
		return owner(c)
	}
	return inOffice(c, env, func(o *app.Office) error {
		if len(c.args) == 1 || c.has(flagLoose) {
			return listPapers(o, c, env)
		}
		return listKawasan(o, c, env)
	})
}

func listKawasan(o *app.Office, c *call, env *Env) error {
	list, err := o.Kawasans()
	if err != nil {
		return err
	}
	lines := []kawasanLine{}
	for _, k := range list {
		papers, err := o.Documents(k.ID)
		if err != nil {
			return err
		}
		r, _ := region.ByCode(region.Code(k.Regency))
		desa := 0
		for _, m := range k.Members {
			if m.On(indonesia.Date{}) {
				desa++
			}
		}
		lines = append(lines, kawasanLine{k.ID, k.Name, r.Name, desa, len(papers), k.Sample})
	}
	if c.has("json") {
		return asJSON(env, lines)
	}
	if len(lines) == 0 {
		fmt.Fprintln(env.Stderr, "Belum ada kawasan. Pasang contoh dengan: pena contoh")
	}
	loose, err := o.Documents("")
	if err != nil {
		return err
	}
	if len(loose) > 0 {
		fmt.Fprintf(env.Stderr, "Ada %d naskah tanpa kawasan. Lihat dengan: pena daftar --tanpa-kawasan\n", len(loose))
	}
	var rows [][]string
	for _, l := range lines {
		name := l.Name
		if l.Sample {
			name += " (contoh)"
		}
		rows = append(rows, []string{string(l.ID), name, l.Regency, fmt.Sprintf("%d desa", l.Desa), fmt.Sprintf("%d naskah", l.Papers)})
	}
	return asTable(env, rows)
}

func listPapers(o *app.Office, c *call, env *Env) error {
	k, err := ownerOf(o, c)
	if err != nil {
		return err
	}
	list, err := o.Documents(k.ID)
	if err != nil {
		return err
	}
	lines := []paperLine{}
	for _, d := range list {
		lines = append(lines, paperLine{d.ID, d.Kind, d.Title, d.State, d.Number, d.Date})
	}
	if c.has("json") {
		return asJSON(env, lines)
	}
	switch {
	case len(lines) == 0 && k.ID == "":
		fmt.Fprintln(env.Stderr, "Belum ada naskah tanpa kawasan.")
	case len(lines) == 0:
		fmt.Fprintf(env.Stderr, "Kawasan %s belum mempunyai naskah.\n", k.Name)
	}
	var rows [][]string
	for _, l := range lines {
		rows = append(rows, []string{string(l.ID), l.Kind, string(l.State), l.Date.Long(), l.Title})
	}
	return asTable(env, rows)
}

func asJSON(env *Env, v any) error {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("encode list: %w", err)
	}
	return result(env, &out)
}

func asTable(env *Env, rows [][]string) error {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		for i, cell := range r {
			if i > 0 {
				fmt.Fprint(w, "\t")
			}
			fmt.Fprint(w, cell)
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("lay out list: %w", err)
	}
	return result(env, &out)
}
