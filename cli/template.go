package cli

import (
	"bytes"
	"fmt"

	"pena/app"
	"pena/model"
	"pena/ui/text"
)

// templateLine is what pena templat daftar --json gives: a public format.
type templateLine struct {
	Key     string             `json:"kunci"`
	Title   string             `json:"judul"`
	Origin  app.TemplateOrigin `json:"asal"`
	Renewed bool               `json:"bawaan-diperbarui"`
	Fault   string             `json:"kesalahan"`
}

func runTemplate(c *call, env *Env) error {
	acts := map[string]struct {
		args int
		run  func(o *app.Office, c *call, env *Env) error
	}{
		"daftar": {1, listTemplates}, "ekspor": {2, exportTemplate}, "impor": {2, importTemplate},
		"bawaan": {2, restoreTemplate}, "periksa": {2, checkTemplate},
	}
	a, ok := acts[c.args[0]]
	if !ok || len(c.args) != a.args {
		return &usageError{what: "sesudah “templat” tulis daftar, ekspor KUNCI, impor BERKAS, bawaan KUNCI, atau periksa BERKAS"}
	}
	return inOffice(c, env, func(o *app.Office) error { return a.run(o, c, env) })
}

func listTemplates(o *app.Office, c *call, env *Env) error {
	list, err := o.Templates()
	if err != nil {
		return err
	}
	lines := []templateLine{}
	var rows [][]string
	for _, t := range list {
		l := templateLine{t.Key, t.Title, t.Origin, t.Renewed, ""}
		if t.Fault != nil {
			l.Fault = text.TemplateFaults(t.Fault)
		}
		lines = append(lines, l)
		rows = append(rows, []string{t.Key, text.TemplateState(string(t.Origin), t.Renewed, t.Fault != nil), t.Title})
	}
	if c.has("json") {
		return asJSON(env, lines)
	}
	return asTable(env, rows)
}

func exportTemplate(o *app.Office, c *call, env *Env) error {
	file, err := o.Template(c.args[1])
	if err != nil {
		return err
	}
	return written(c, env, []byte(file))
}

func importTemplate(o *app.Office, c *call, env *Env) error {
	file, err := app.ReadTemplateFile(c.args[1])
	if err != nil {
		return err
	}
	k, err := o.CheckTemplate(file)
	if err != nil {
		return err
	}
	before, err := templateState(o, k.Key)
	if err != nil {
		return err
	}
	if before.Origin == app.TemplateChanged || before.Origin == app.TemplateOwn {
		if now, err := o.Template(k.Key); err != nil || now != file && !c.has("ganti") {
			if err == nil {
				err = &model.Error{Kind: model.Conflict, Field: "kind", Detail: "template-there", Value: k.Key}
			}
			return err
		}
	}
	if _, err := o.PutTemplate(file); err != nil {
		return err
	}
	after, err := templateState(o, k.Key)
	if err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(text.TemplateTaken(after.Title, string(after.Origin))+"\n"))
}

func restoreTemplate(o *app.Office, c *call, env *Env) error {
	if err := o.RestoreTemplate(c.args[1]); err != nil {
		return err
	}
	after, err := templateState(o, c.args[1])
	if err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(text.TemplateTaken(after.Title, string(after.Origin))+"\n"))
}

func checkTemplate(o *app.Office, c *call, env *Env) error {
	file, err := app.ReadTemplateFile(c.args[1])
	if err != nil {
		return err
	}
	k, err := o.CheckTemplate(file)
	if err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(fmt.Sprintf("Templat %s (%s) dapat dipakai.\n", k.Key, k.Title)))
}

// templateState is the line of one kind, the zero one for none.
func templateState(o *app.Office, key string) (app.TemplateLine, error) {
	list, err := o.Templates()
	for _, t := range list {
		if t.Key == key {
			return t, err
		}
	}
	return app.TemplateLine{}, err
}
