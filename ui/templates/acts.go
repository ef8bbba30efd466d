package templates

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/compose"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// takeUp makes what is written the template that papers are begun with.
func (e *editor) takeUp() {
	key, s := e.line.Key, e.text()
	e.act(func(o *app.Office) error { return o.TakeTemplate(key, s) })
}

// toShipped goes back to the shipped template; a kind of the office's own is no
// longer offered.
func (e *editor) toShipped() {
	key, origin := e.line.Key, e.line.Origin
	e.act(func(o *app.Office) error {
		if origin != app.TemplateShipped {
			if err := o.RestoreTemplate(key); err != nil {
				return err
			}
		}
		return o.DropTemplateDraft(key)
	})
}

// act changes what papers are made by. The bar offers the way back to the
// template before, with what was written.
func (e *editor) act(do func(*app.Office) error) {
	if e.keep == nil || e.keep.Flush() != nil {
		return // told by the status line
	}
	p, o, key, s := e.p, e.p.host.Office, e.line.Key, e.text()
	before := ""
	nav.Store(p.ctx, p.host, func() error {
		h, err := o.TemplateHistory(key)
		if err != nil {
			return err
		}
		if len(h) > 0 {
			before = h[0].ID
		}
		return do(o)
	}, func() {
		p.reopen(key, func() {
			now := p.line(key)
			if now == nil {
				return
			}
			p.undo.Offer(text.TemplateTaken(now.Title, string(now.Origin)), func() {
				nav.Store(p.ctx, p.host, func() error {
					if err := o.BringBackTemplate(key, before); err != nil {
						return err
					}
					return o.KeepTemplateDraft(key, s)
				}, func() { p.reopen(key, func() {}) })
			})
		})
	})
}

// reopen shows a kind anew, with what the store has of it now.
func (p *Page) reopen(key string, then func()) {
	if err := p.shut(); err != nil {
		p.host.Fail(err)
		return
	}
	p.read(key, then)
}

// openMore shows what is done more seldom.
func (e *editor) openMore() {
	if e.keep == nil {
		return
	}
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(text.TemplateDiscard, e.discard),
		fyne.NewMenuItem(text.TemplateExport, e.export),
		fyne.NewMenuItem(text.TemplateCopy, e.copy))
	menu.Items[0].Disabled = e.text() == e.taken
	fynewidget.ShowPopUpMenuAtRelativePosition(menu, e.p.host.Window.Canvas(), fyne.NewPos(0, e.more.Size().Height), e.more)
}

// discard goes back to the text that papers are made by; a kind that was never
// taken is gone with it.
func (e *editor) discard() {
	if e.line.Origin != untaken {
		e.replace(e.taken, text.TemplateDiscarded)
		return
	}
	if e.keep.Flush() != nil {
		return
	}
	p, o, key, s := e.p, e.p.host.Office, e.line.Key, e.text()
	nav.Store(p.ctx, p.host, func() error { return o.DropTemplateDraft(key) }, func() {
		p.reopen("", func() {
			p.undo.Offer(text.TemplateDiscarded, func() {
				nav.Store(p.ctx, p.host, func() error { return o.KeepTemplateDraft(key, s) }, func() { p.reopen(key, func() {}) })
			})
		})
	})
}

// copy makes a kind of the office's own out of what is written.
func (e *editor) copy() {
	p, s := e.p, e.text()
	title := widget.NewLineEntry()
	title.SetPlaceHolder(text.TemplateCopyExample)
	key := ""
	form.Ask(p.ctx, p.host, text.TemplateCopyTitle, text.Create, container.NewVBox(form.Remark(text.TemplateCopyHint), form.Named(text.TemplateCopyName, title)), []*widget.Entry{title},
		func() (func() error, error) {
			typed := title.Text
			return func() (err error) {
				key, err = p.host.Office.CopyTemplate(s, typed)
				return err
			}, nil
		}, func() { p.reopen(key, func() {}) })
}

// showPast lists the templates that the office had of the kind, the newest first,
// and the shipped one; a press puts one into the editor.
func (e *editor) showPast() {
	if e.keep == nil {
		return
	}
	s := e.text()
	nav.Work(e.p.ctx, func(context.Context) ([]past, error) { return readPast(e.p.host.Office, e.line.Key) }, func(all []past, err error) {
		if e.p.edit != e {
			return
		}
		if err != nil {
			e.p.host.Fail(err)
			return
		}
		lines := make([]widget.ChoiceLine, len(all))
		for i, r := range all {
			lines[i] = widget.ChoiceLine{Icon: icons.Riwayat, Text: r.line, Sub: text.TemplateDiffers(differing(r.text, s))}
		}
		widget.Choose(e.p.host.Window, text.TemplateHistoryTitle, lines, func(i int) { e.replace(all[i].text, text.TemplateBack) })
	})
}

// past is a text that a template had.
type past struct{ line, text string }

func readPast(o *app.Office, key string) ([]past, error) {
	saved, err := o.TemplateHistory(key)
	if err != nil {
		return nil, err
	}
	var out []past
	for _, r := range saved[:min(len(saved), mostPast)] {
		s, err := o.TemplateAt(key, r.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, past{text.RevisionLine(text.Moment(r.Time), r.User, r.Note), s})
	}
	if s := compose.ShippedText(key); s != nil {
		out = append(out, past{text.TemplateShippedLine, string(s)})
	}
	return out, nil
}

// mostPast bounds the texts that are shown at once.
const mostPast = 60

// differing counts the lines of a text that another does not have.
func differing(a, b string) int {
	has := map[string]int{}
	for l := range strings.Lines(b) {
		has[strings.TrimRight(l, "\n")]++
	}
	n := 0
	for l := range strings.Lines(a) {
		if l = strings.TrimRight(l, "\n"); has[l] == 0 {
			n++
		} else {
			has[l]--
		}
	}
	left := 0
	for _, k := range has {
		left += k
	}
	return max(n, left)
}
