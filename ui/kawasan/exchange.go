package kawasan

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Receive asks whether the exchange file at path shall be taken in, says what it
// holds, and goes to the dossier when it was. What is here already gives way
// only when the user says so.
func Receive(h *nav.Host, path string) {
	wait := widget.Wait(h.Window, text.Reading)
	nav.Work(context.Background(), func(context.Context) (*exchange.Checked, error) { return readFile(path) }, func(c *exchange.Checked, err error) {
		wait.End()
		if err != nil {
			h.Fail(err)
			return
		}
		r := c.Holds()
		body := text.ReceiveBody(filepath.Base(path), r.Name, r.Documents, r.Bodies, r.People)
		widget.Ask(h.Window, text.ReceiveTitle, body, text.Receive, text.Cancel, func(yes bool) {
			if yes {
				take(h, c)
			}
		})
	})
}

func readFile(path string) (*exchange.Checked, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return exchange.Read(f)
}

// take stores what the file holds: what the user was told of, whatever became
// of the file meanwhile.
func take(h *nav.Host, c *exchange.Checked, options ...exchange.Option) {
	wait := widget.Wait(h.Window, text.Saving)
	nav.Work(context.Background(), func(context.Context) (exchange.Report, error) {
		return c.Store(h.Office, options...)
	}, func(r exchange.Report, err error) {
		wait.End()
		var known *model.Error
		switch {
		case errors.As(err, &known) && known.Kind == model.Conflict && len(options) == 0:
			widget.Ask(h.Window, text.ReceiveTitle, text.ReplaceBody(text.FieldError(err)), text.ReplaceHere, text.Cancel, func(yes bool) {
				if yes {
					take(h, c, exchange.Replace())
				}
			})
		case err != nil:
			h.Fail(err)
		default:
			taken(h, r)
		}
	})
}

func taken(h *nav.Host, r exchange.Report) {
	h.Saved(h.Office.Now())
	to := nav.Route{Place: nav.Letters}
	if r.Kawasan != "" {
		to = nav.Route{Place: nav.Dossier, ID: r.Kawasan}
	}
	h.Go(to)
	h.Say(text.Received(r.Name, r.Documents))
	if len(r.Removed) > 0 {
		widget.Inform(h.Window, text.ReceiveTitle, text.TakenOut("“"+strings.Join(r.Removed, "”, “")+"”"))
	}
}

// PickFile lets an exchange file be chosen and asks whether it shall be taken in.
func PickFile(h *nav.Host) {
	widget.ShowPicturePicker(h.Window, widget.PickPicture{
		Title: text.ReceiveTitle, Endings: []string{exchange.FileEnding, ".json"}, None: text.NoPenaHere, Dir: nav.SaveFolder(h),
		OnChosen: func(path string) {
			h.Remember(filepath.Dir(path))
			Receive(h, path)
		},
	})
}

// send writes a dossier as an exchange file, where the user says.
func (l *List) send(id model.ID, name string) {
	path := widget.NewLineEntry()
	path.SetTextQuiet(filepath.Join(nav.SaveFolder(l.host), nav.FileName(text.KawasanName(name))+exchange.FileEnding))
	to := ""
	form.Ask(l.ctx, l.host, text.SendTitle, text.Save, container.NewVBox(path, form.Remark(text.SendHint)), []*widget.Entry{path},
		func() (func() error, error) {
			to = path.Text
			return func() error {
				var out bytes.Buffer
				if err := exchange.Export(l.host.Office, id, &out); err != nil {
					return err
				}
				return app.WriteFile(to, out.Bytes())
			}, nil
		}, func() {
			l.host.Remember(filepath.Dir(to))
			l.host.Say(text.KawasanSent(to))
		})
}
