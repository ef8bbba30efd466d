package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pena/app"
	"pena/app/block"
)

func runPrint(c *call, env *Env) error {
	all := c.has("semua")
	switch {
	case all && (len(c.args) > 0 || c.has("keluaran") || c.has("srikandi") || !c.has("keluaran-folder")):
		return &usageError{"--semua memakai --keluaran-folder saja", "cetak"}
	case !all && c.has("keluaran-folder"):
		return &usageError{"--keluaran-folder dipakai bersama --semua", "cetak"}
	case !all && len(c.args) == 0:
		return &usageError{"naskah belum disebut", "cetak"}
	case !all && !c.has("keluaran"):
		return &usageError{"--keluaran BERKAS.pdf belum disebut", "cetak"}
	case c.has("srikandi") && !isWord(c.flags["keluaran"]):
		return &usageError{"--srikandi memerlukan --keluaran BERKAS.docx", "cetak"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		if all {
			return printAll(o, c.flags["semua"], c.flags["keluaran-folder"], env)
		}
		d, err := findDocument(o, c.args[0])
		if err != nil {
			return err
		}
		if path := c.flags["keluaran"]; isWord(path) {
			return printWord(o, d, path, c.has("srikandi"), env)
		}
		return printOne(o, d, c.flags["keluaran"], env)
	})
}

// isWord reports whether a file is to be one for Word, by its name.
func isWord(path string) bool { return strings.EqualFold(filepath.Ext(path), ".docx") }

func printAll(o *app.Office, word, folder string, env *Env) error {
	k, err := findKawasan(o, word)
	if err != nil {
		return err
	}
	list, err := o.Documents(k.ID)
	if err != nil {
		return err
	}
	if err := app.MakeFolder(folder); err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintf(env.Stderr, "Kawasan %s belum mempunyai naskah.\n", k.Name)
	}
	for i, d := range list {
		name := fmt.Sprintf("%02d-%s-%s.pdf", i+1, d.Kind, app.FileWord(k.Name))
		if err := printOne(o, d, filepath.Join(folder, name), env); err != nil {
			return err
		}
	}
	return nil
}

// rendered makes the pages of a paper and tells of settings that cannot be used.
func rendered(o *app.Office, d app.DocumentLine, env *Env) (app.Rendered, error) {
	r, err := o.Render(d.ID)
	if err != nil {
		return r, err
	}
	if r.Pages == nil {
		return r, errors.Join(errors.New("the paper has no pages"), r.Err)
	}
	if r.Err != nil {
		fmt.Fprintf(env.Stderr, "pena: “%s”: sebuah setelan tata letak tidak dapat dipakai; yang dipakai setelan bawaan.\n", d.Title)
	}
	return r, nil
}

// tellLacks tells what a paper still lacks, each once.
func tellLacks(d app.DocumentLine, gaps []block.Gap, env *Env) {
	var lacking []string
	for _, g := range gaps {
		if !slices.Contains(lacking, g.Text) {
			lacking = append(lacking, g.Text)
		}
	}
	if len(lacking) == 0 {
		return
	}
	fmt.Fprintf(env.Stderr, "pena: “%s” masih konsep dan bertanda DRAF. Yang belum lengkap:\n", d.Title)
	for _, l := range lacking {
		fmt.Fprintf(env.Stderr, "  - %s\n", l)
	}
}

// printOne makes the PDF of a paper and tells what it still lacks.
func printOne(o *app.Office, d app.DocumentLine, path string, env *Env) error {
	r, err := rendered(o, d, env)
	if err != nil {
		return err
	}
	tellLacks(d, r.Gaps, env)
	if err := r.WritePDF(path); err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d halaman\n", path, len(r.Pages.Pages))))
}

// printWord makes the Word file of a paper, as it is or for SRIKANDI.
func printWord(o *app.Office, d app.DocumentLine, path string, srikandi bool, env *Env) error {
	r, err := rendered(o, d, env)
	if err != nil {
		return err
	}
	if !srikandi {
		tellLacks(d, r.Gaps, env)
		if err := o.WriteDOCX(r, path); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(path+"\n"))
	}
	made, err := o.WriteSRIKANDI(r, path)
	if err != nil {
		return err
	}
	tellLacks(d, made.Gaps, env)
	if made.Files > 1 {
		return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d berkas\n", filepath.Dir(path), 2*made.Files)))
	}
	return result(env, bytes.NewBufferString(path+"\n"+made.Sheet+"\n"))
}
