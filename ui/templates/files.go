package templates

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// fileEnding is that of a file with a template.
const fileEnding = ".md"

// export writes what is in the editor as a file, where the user says.
func (e *editor) export() {
	p, s := e.p, e.text()
	path := widget.NewLineEntry()
	path.SetTextQuiet(filepath.Join(nav.SaveFolder(p.host), e.line.Key+fileEnding))
	to := ""
	form.Ask(p.ctx, p.host, text.TemplateExportTitle, text.Save, container.NewVBox(path, form.Remark(text.TemplateExportHint)), []*widget.Entry{path},
		func() (func() error, error) {
			to = path.Text
			return func() error { return app.WriteFile(to, []byte(s)) }, nil
		}, func() {
			p.host.Remember(filepath.Dir(to))
			p.host.Say(text.TemplateExported(to))
		})
}

// pick lets a file be chosen and puts its template into the editor.
func (p *Page) pick() {
	widget.ShowPicturePicker(p.host.Window, widget.PickPicture{
		Title: text.TemplateImportTitle, Endings: []string{fileEnding, ".txt"}, None: text.NoTemplateFileHere, Dir: nav.SaveFolder(p.host),
		OnChosen: func(path string) {
			p.host.Remember(filepath.Dir(path))
			p.load(path)
		},
	})
}

// load puts the template of a file into the editor of the kind that it names. A
// file that cannot be used is refused whole. Nothing is taken by it.
func (p *Page) load(path string) {
	type file struct{ key, text string }
	nav.Work(p.ctx, func(context.Context) (f file, err error) {
		if f.text, err = app.ReadTemplateFile(path); err != nil {
			return f, err
		}
		f.text = app.PlainTemplate(f.text)
		k, err := p.host.Office.CheckTemplate(f.text)
		if err == nil {
			f.key = k.Key
		}
		return f, err
	}, func(f file, err error) {
		if err != nil {
			p.host.Fail(err)
			return
		}
		if p.line(f.key) == nil {
			p.begin(f.key, f.text)
			return
		}
		p.reopen(f.key, func() {
			e := p.edit
			if e == nil {
				return
			}
			e.onReady(func() { e.replace(f.text, text.TemplateImported) })
		})
	})
}

// begin makes a draft of a kind that the office does not have yet.
func (p *Page) begin(key, s string) {
	nav.Store(p.ctx, p.host, func() error { return p.host.Office.KeepTemplateDraft(key, s) }, func() {
		p.reopen(key, func() { p.host.Say(text.TemplateImported) })
	})
}
