package kawasan

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/typeset"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/printer"
	"pena/ui/text"
	"pena/ui/widget"
)

// work is something long that is being done: how far it is, and the way to stop it.
type work struct {
	words *fynewidget.Label
	bar   *fynewidget.ProgressBar
	stop  *widget.Button
}

// run does something long off the UI goroutine. It shows how far that is in place
// of the buttons and stops it when asked; done is called unless it was stopped.
func run[T any](t *parcel, words func(done, total int) string, do func(context.Context, app.Progress) (T, error), done func(T)) {
	ctx, cancel := context.WithCancel(t.ctx)
	w := &work{words: fynewidget.NewLabel(words(0, 0)), bar: fynewidget.NewProgressBar()}
	w.stop = widget.NewButtonWithIcon(text.ParcelStop, icons.Tutup, func() {
		cancel()
		t.work = nil
		t.showBar(text.ParcelStopped)
		t.d.host.Say(text.Stopped)
	})
	t.work = w
	t.bar.RemoveAll()
	t.bar.Add(form.Rows(widget.Border(nil, nil, nil, w.stop, w.words), w.bar, fynewidget.NewSeparator()))
	t.bar.Refresh()
	t.d.host.Window.Canvas().Focus(w.stop)
	told := func(n, total int) {
		fyne.Do(func() {
			if ctx.Err() == nil {
				w.words.SetText(words(n, total))
				w.bar.SetValue(float64(n) / float64(total))
			}
		})
	}
	nav.Work(ctx, func(ctx context.Context) (T, error) { return do(ctx, told) }, func(v T, err error) {
		cancel()
		t.work = nil
		if err != nil {
			t.showBar("")
			t.d.host.Fail(err)
			return
		}
		done(v)
	})
}

// print prints the whole package as one job; first it tells what is not ready.
func (t *parcel) print() {
	start := func() {
		run(t, text.ParcelMaking, t.p.Pages, func(pages *typeset.Pages) {
			t.showBar("")
			printer.Print(t.ctx, t.d.host, nav.FileName(text.ParcelFile(t.p.Kawasan.Name)), pages)
		})
	}
	unready := t.p.Count(app.LightMissing) + t.p.Count(app.LightConflict)
	if unready == 0 {
		start()
		return
	}
	widget.Ask(t.d.host.Window, text.ParcelDraftTitle, text.ParcelDraft(unready), text.ParcelPrintUnready, text.Cancel, func(yes bool) {
		if yes {
			start()
		}
	})
}

func (t *parcel) savePDF() { t.save(text.ParcelPDF, text.ParcelFileHint, ".pdf", t.p.WritePDF) }

func (t *parcel) saveZIP() { t.save(text.ParcelZIP, text.ParcelZIPHint, ".zip", t.p.WriteZIP) }

func (t *parcel) saveFolder() { t.save(text.ParcelFolder, text.ParcelFolderHint, "", t.p.WriteFolder) }

// save asks where the files shall lie and writes them there.
func (t *parcel) save(title, hint, ending string, write func(context.Context, string, app.Progress) error) {
	path := widget.NewLineEntry()
	path.SetTextQuiet(filepath.Join(nav.SaveFolder(t.d.host), nav.FileName(text.ParcelFile(t.p.Kawasan.Name))+ending))
	widget.Form(t.d.host.Window, title, container.NewVBox(path, form.Remark(hint)), []*widget.Entry{path}, text.Save, func(ok bool) {
		if !ok {
			return
		}
		to := path.Text
		run(t, text.ParcelMaking, func(ctx context.Context, told app.Progress) (struct{}, error) {
			return struct{}{}, write(ctx, to, told)
		}, func(struct{}) {
			t.showBar("")
			t.d.host.Remember(filepath.Dir(to))
			t.d.host.Say(text.FileSaved(to))
		})
	})
}
