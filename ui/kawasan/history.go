package kawasan

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/progress"
	"pena/ui/text"
	"pena/ui/widget"
)

// Typing stores itself every moment, and nobody wants to see each save: those of
// one person are one state until a pause, or until it has grown long.
const (
	pause   = 5 * time.Minute
	longest = 30 * time.Minute
)

// statesAtOnce is how many states are read at once; a button reads more.
const statesAtOnce = 60

// state is what a person left the dossier in.
type state struct {
	first, last app.Revision
	kawasan     model.Kawasan
	changes     []string // from the state before it
	began       bool     // no state is before it
}

// statesOf joins the saves that one person made without a pause; newest first.
func statesOf(saves []app.Revision) []state {
	var out []state
	for _, r := range saves {
		n := len(out) - 1
		if n >= 0 && !r.Deleted && !out[n].last.Deleted && r.User == out[n].last.User && r.Note == out[n].last.Note &&
			out[n].first.Time.Sub(r.Time) < pause && out[n].last.Time.Sub(r.Time) < longest && r.Time.YearDay() == out[n].last.Time.YearDay() {
			out[n].first = r
			continue
		}
		out = append(out, state{first: r, last: r})
	}
	return out
}

// readStates reads the newest states up to most, and reports whether older
// ones are left.
func readStates(o *app.Office, id model.ID, most int) (out []state, more bool, err error) {
	saves, err := o.KawasanHistory(id)
	if err != nil {
		return nil, false, err
	}
	all := statesOf(saves)
	for i := range all {
		if i > most { // the one after the last is read to compare with
			break
		}
		if all[i].began = i == len(all)-1; all[i].last.Deleted {
			continue
		}
		if all[i].kawasan, err = o.KawasanAt(id, all[i].last.ID); err != nil {
			return nil, false, err
		}
	}
	for i := range min(len(all), most) {
		before := model.Kawasan{}
		for j := i + 1; j < len(all) && before.ID == ""; j++ { // past a deletion
			before = all[j].kawasan
		}
		if !all[i].last.Deleted {
			all[i].changes = changes(&before, &all[i].kawasan)
		}
	}
	return all[:min(len(all), most)], len(all) > most, nil
}

// history is the tab of the saved states of the dossier.
type history struct {
	d      *Dossier
	states []state
	list   *form.List
	page   *fyne.Container
	most   int
	loaded chan struct{} // closed when it first shows the store
	once   bool
}

func (d *Dossier) riwayat() fyne.CanvasObject {
	d.begin(nav.PartHistory)
	h := &history{d: d, page: container.NewStack(form.Remark(text.ReadingHistory)), most: statesAtOnce, loaded: make(chan struct{})}
	d.past = h
	h.load()
	return h.page
}

// load reads the states, after what was typed is stored.
func (h *history) load() {
	if err := h.d.k.Flush(); err != nil {
		return // told by the status line; the next try reads it
	}
	type answer struct {
		states []state
		more   bool
	}
	nav.Work(h.d.ctx, func(context.Context) (a answer, err error) {
		a.states, a.more, err = readStates(h.d.host.Office, h.d.id, h.most)
		return a, err
	}, func(a answer, err error) {
		if err != nil {
			h.d.host.Fail(err)
			return
		}
		h.show(a.states, a.more)
		if !h.once {
			h.once = true
			close(h.loaded)
		}
	})
}

func (h *history) show(states []state, more bool) {
	h.states = states
	var head fyne.CanvasObject
	if more {
		head = widget.NewButton(text.OlderStates, func() { h.most += statesAtOnce; h.load() })
	}
	h.list = form.NewList(head, form.Empty(text.NoHistoryTitle, text.NoHistoryBody), h.state)
	lines := make([]form.Line, len(states))
	for i := range states {
		s := &states[i]
		lines[i] = form.Line{Title: text.StateTime(s.first.Time, s.last.Time), Sub: text.StateLine(s.last.User, told(s))}
	}
	h.list.SetLines(lines)
	h.list.Choose(0)
	h.page.RemoveAll()
	h.page.Add(h.list.Object)
	h.page.Refresh()
}

// told is what a state changed, in words.
func told(s *state) []string {
	switch {
	case s.last.Deleted:
		return []string{text.StateDeleted}
	case s.began && s.first.ID == s.last.ID:
		return []string{text.StateBegan}
	case s.began:
		return append([]string{text.StateBegan}, s.changes...)
	case s.last.Note == app.NoteBroughtBack:
		return append([]string{text.StateRestored}, s.changes...)
	}
	return s.changes
}

// state shows one state: who left it, what changed, and what bringing it back
// would change.
func (h *history) state(i int) fyne.CanvasObject {
	s := &h.states[i]
	rows := form.Rows(form.Heading(text.StateTime(s.first.Time, s.last.Time)), form.Remark(text.StateBy(s.last.User)), form.Caption(text.StateChanged))
	rows.Add(sentences(told(s)))
	if s.last.Deleted {
		return rows
	}
	back := changes(h.d.k.Value(), &s.kawasan)
	if len(back) == 0 {
		rows.Add(form.Remark(text.StateNow))
		return rows
	}
	restore := widget.NewButtonWithIcon(text.StateBack, icons.Urungkan, func() { h.restore(s.kawasan) })
	restore.Importance = fynewidget.HighImportance
	rows.Add(form.Caption(text.StateWouldBe))
	rows.Add(sentences(back))
	rows.Add(container.NewHBox(restore, layout.NewSpacer()))
	return rows
}

func sentences(words []string) fyne.CanvasObject {
	if len(words) == 0 {
		words = []string{text.StateSame}
	}
	box := form.Tight()
	for _, w := range words {
		l := fynewidget.NewLabel(text.Bullet(w))
		l.Wrapping = fyne.TextWrapWord
		box.Add(l)
	}
	return box
}

// restore makes an earlier state the present one; the bar offers the way back.
func (h *history) restore(old model.Kawasan) {
	before := clone(*h.d.k.Value())
	if !h.put(old) {
		return
	}
	h.d.undo.Offer(text.StateRestored, func() { h.put(before) })
}

func (h *history) put(to model.Kawasan) bool {
	ok := h.d.edit(func(k *kawasan) {
		id, sample := k.ID, k.Sample
		*k = clone(to)
		k.ID, k.Sample = id, sample
		k.Stages = progress.Stages(k)
	})
	h.d.back.Store(ok)
	if ok {
		h.load()
	}
	return ok
}
