package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pena/app"
	"pena/model"
)

func runPrint(c *call, env *Env) error {
	all := c.has("semua")
	switch {
	case all && (len(c.args) > 0 || c.has("keluaran") || !c.has("keluaran-folder")):
		return &usageError{"--semua memakai --keluaran-folder saja", "cetak"}
	case !all && c.has("keluaran-folder"):
		return &usageError{"--keluaran-folder dipakai bersama --semua", "cetak"}
	case !all && len(c.args) == 0:
		return &usageError{"naskah belum disebut", "cetak"}
	case !all && !c.has("keluaran"):
		return &usageError{"--keluaran BERKAS.pdf belum disebut", "cetak"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		if all {
			return printAll(o, c.flags["semua"], c.flags["keluaran-folder"], env)
		}
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		return printOne(o, d, c.flags["keluaran"], env)
	})
}

func printAll(o *app.Office, word, folder string, env *Env) error {
	k, err := findKawasan(o, word)
	if err != nil {
		return err
	}
	list, err := o.Documents(k.ID)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return &model.Error{Kind: model.Disk, Field: "keluaran", Detail: "cannot-write", Value: folder, Err: err}
	}
	if len(list) == 0 {
		fmt.Fprintf(env.Stderr, "Kawasan %s belum mempunyai naskah.\n", k.Name)
	}
	for i, d := range list {
		name := fmt.Sprintf("%02d-%s.pdf", i+1, d.Kind)
		if err := printOne(o, d, filepath.Join(folder, name), env); err != nil {
			return err
		}
	}
	return nil
}

// printOne makes the PDF of a paper and tells what it still lacks.
func printOne(o *app.Office, d app.DocumentLine, path string, env *Env) error {
	r, err := o.Render(d.ID)
	if err != nil {
		return err
	}
	if r.Pages == nil {
		return errors.Join(errors.New("the paper has no pages"), r.Err)
	}
	if r.Err != nil {
		fmt.Fprintf(env.Stderr, "pena: “%s”: sebuah setelan tata letak tidak dapat dipakai; yang dipakai setelan bawaan.\n", d.Title)
	}
	var lacking []string
	for _, g := range r.Gaps {
		if !slices.Contains(lacking, g.Text) {
			lacking = append(lacking, g.Text)
		}
	}
	if len(lacking) > 0 {
		fmt.Fprintf(env.Stderr, "pena: “%s” masih konsep dan bertanda DRAF. Yang belum lengkap:\n", d.Title)
		for _, l := range lacking {
			fmt.Fprintf(env.Stderr, "  - %s\n", l)
		}
	}
	if err := app.WritePDF(r.Pages, path); err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d halaman\n", path, len(r.Pages.Pages))))
}
