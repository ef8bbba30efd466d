package kawasan

import (
	"maps"
	"time"

	"fyne.io/fyne/v2"

	"pena/ui/form"
)

// draftKey names what was typed of a kawasan that is not made yet.
const draftKey = "kawasan-baru"

// draft keeps the name and the kabupaten of a new kawasan until it is made, also
// when the list is left or the program ends.
type draft struct {
	l      *List
	stored map[string]string
	timer  *time.Timer
}

const (
	draftName    = "nama"
	draftRegency = "kabupaten"
)

// newDraft shows what was kept.
func newDraft(l *List) *draft {
	d := &draft{l: l}
	kept, err := l.host.Office.Unfinished(draftKey)
	if err != nil {
		fyne.LogError("read a kawasan begun", err)
	}
	d.stored = kept
	l.name.SetTextQuiet(kept[draftName])
	if kept[draftRegency] != "" {
		l.where.SetSelected(kept[draftRegency])
	}
	l.name.OnChanged = func(string) { d.soon() }
	l.where.OnChanged = func(string) { d.soon() }
	return d
}

func (d *draft) typed() map[string]string {
	out := map[string]string{}
	if d.l.name.Text != "" {
		out[draftName] = d.l.name.Text
	}
	if d.l.where.Selected != "" {
		out[draftRegency] = d.l.where.Selected
	}
	return out
}

// soon keeps what was typed when the keys rest.
func (d *draft) soon() {
	if d.timer != nil {
		d.timer.Stop()
	}
	d.timer = time.AfterFunc(form.Rest, func() {
		fyne.Do(func() {
			if d.l.ctx.Err() != nil {
				return
			}
			if err := d.keep(); err != nil {
				d.l.host.Unsaved(err)
			}
		})
	})
}

// keep stores what stands in the box, a few words, unless it is stored already.
func (d *draft) keep() error {
	now := d.typed()
	if maps.Equal(now, d.stored) {
		return nil
	}
	err := d.l.host.Office.KeepUnfinished(draftKey, now)
	if err == nil {
		d.stored = now
	}
	return err
}

// forget empties the box: the kawasan is made.
func (d *draft) forget() {
	d.l.name.SetTextQuiet("")
	d.l.where.ClearSelected()
}
