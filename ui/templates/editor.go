package templates

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/typeset"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// longestText is the longest text that is edited here, in bytes: twice the
// longest shipped one. A wrapped entry slows down with the square of its length.
const longestText = 64 << 10

// editor is the text of one template.
type editor struct {
	p     *Page
	line  app.TemplateLine
	root  *fyne.Container
	taken string               // the text that papers are made by; "" for none
	keep  *form.Keeper[string] // of the draft; nil until it was read

	entry *widget.Entry
	state *fynewidget.Label
	at    *fynewidget.Label
	found *fyne.Container
	take  *widget.Button
	back  *widget.Button
	more  *widget.Button

	timer   *time.Timer
	looking int      // counts the looks at the text; older answers are dropped
	told    int      // the last look that was answered
	wrong   int      // how many faults the last look found
	putting bool     // the program, not the user, changes the text
	waiting []func() // what is done when the text was read
}

func newEditor(p *Page, line app.TemplateLine) *editor {
	e := &editor{p: p, line: line, root: container.NewStack(), entry: widget.NewFileEntry(), found: form.Tight(),
		state: form.Remark(""), at: form.Caption("")}
	e.entry.OnChanged = e.changed
	e.entry.OnUndo = e.undo
	e.entry.OnCaret = func(int) { e.follow() }
	e.entry.OnPage = func(down bool) { e.turn(down) }
	e.entry.OnPasteRefused = func(n int) { p.host.Say(text.PasteTooLarge(n, widget.LongestPaste)) }
	e.take = widget.NewButtonWithIcon(text.TemplateTake, icons.Centang, e.takeUp)
	e.take.Importance = fynewidget.HighImportance
	e.back = widget.NewButton(text.BackToShipped, e.toShipped)
	if line.Origin == app.TemplateOwn {
		e.back.SetText(text.TemplateStop)
	}
	e.more = widget.NewButtonWithIcon(text.TemplateMore, icons.Bawah, e.openMore)
	p.pages.begin(line.Key)
	e.read()
	return e
}

// read reads what is written and what papers are made by.
func (e *editor) read() {
	type stored struct{ taken, draft string }
	o := e.p.host.Office
	nav.Work(e.p.ctx, func(context.Context) (v stored, err error) {
		if e.line.Origin != untaken {
			if v.taken, err = o.Template(e.line.Key); err != nil {
				return v, err
			}
		}
		v.draft = v.taken
		drafts, err := o.TemplateDrafts()
		for _, d := range drafts {
			if d.Key == e.line.Key {
				v.draft = d.Text
			}
		}
		return v, err
	}, func(v stored, err error) {
		if e.p.edit != e {
			return
		}
		if err != nil {
			e.p.host.Fail(err)
			return
		}
		e.taken = v.taken
		e.keep = form.NewKeeper(e.p.host, v.draft, form.Record[string]{
			Copy:  func(s string) string { return s },
			Check: func(*string) error { return nil },
			Store: func(s *string) error { return o.KeepTemplateDraft(e.line.Key, *s) },
		})
		e.build()
		e.set(v.draft)
		e.entry.SetCaret(0)
		e.look()
		for _, do := range e.waiting {
			do()
		}
		e.waiting = nil
	})
}

// onReady does something when the text was read.
func (e *editor) onReady(do func()) {
	if e.keep != nil {
		do()
		return
	}
	e.waiting = append(e.waiting, do)
}

func (e *editor) build() {
	head := form.Heading(e.line.Title)
	head.Truncation = fyne.TextTruncateEllipsis
	buttons := container.NewHBox(e.take, e.back, widget.NewButtonWithIcon(text.History, icons.Riwayat, e.showPast), e.more)
	top := form.Rows(head, e.state, container.NewHScroll(buttons))
	findings := container.NewVScroll(e.found)
	findings.SetMinSize(fyne.NewSize(0, form.Grown(96)))
	bottom := form.Rows(e.at, findings)
	middle := fyne.CanvasObject(e.entry)
	if len(*e.keep.Value()) > longestText {
		middle = form.Remark(text.TemplateTooLong)
	}
	e.root.Objects = []fyne.CanvasObject{widget.Border(top, bottom, nil, nil, middle)}
	e.root.Refresh()
}

// text is what is written, whether it can be taken or not.
func (e *editor) text() string { return *e.keep.Value() }

// set puts a text into the entry.
func (e *editor) set(s string) {
	if len(s) > longestText {
		return
	}
	e.putting = true
	e.entry.SetText(s)
	e.putting = false
	e.follow()
}

// replace makes another text the one that is written, and offers the way back.
func (e *editor) replace(s, said string) {
	before := e.text()
	if s == before {
		return
	}
	e.put(s)
	e.p.undo.Offer(said, func() { e.put(before) })
}

func (e *editor) put(s string) {
	long := len(e.text()) > longestText
	_ = e.keep.Edit(func(v *string) { *v = s }) // the record refuses nothing
	if long != (len(s) > longestText) {
		e.build()
	}
	e.set(s)
	e.look()
}

func (e *editor) changed(s string) {
	if e.putting || e.keep == nil {
		return
	}
	e.p.undo.Hide()
	_ = e.keep.Edit(func(v *string) { *v = s })
	e.stand()
	if e.timer != nil {
		e.timer.Stop()
	}
	e.timer = time.AfterFunc(form.Rest, func() { fyne.Do(e.look) })
}

// undo takes back a text that was put here, else what was typed last.
func (e *editor) undo() {
	if e.p.undo.Object.Visible() {
		e.p.undo.Undo()
		return
	}
	e.entry.Entry.TypedShortcut(&fyne.ShortcutUndo{})
}

// stand tells what papers are made by, and what can be done.
func (e *editor) stand() {
	draft := e.text() != e.taken
	e.p.drafted(e.line.Key, draft)
	e.state.SetText(text.TemplateStands(string(e.line.Origin), e.line.Renewed, draft))
	own := e.line.Origin == app.TemplateChanged || e.line.Origin == app.TemplateOwn
	enable(e.take, draft || e.line.Origin == app.TemplatePast)
	enable(e.back, own || draft && e.line.Origin == app.TemplateShipped)
}

func enable(b *widget.Button, can bool) {
	switch {
	case can == !b.Disabled():
	case can:
		b.Enable()
	default:
		b.Disable()
	}
}

// look finds what is wrong in the text, and makes its pages when nothing is.
func (e *editor) look() {
	if e.p.edit != e || e.keep == nil {
		return
	}
	e.stand()
	e.looking++
	n, s := e.looking, e.text()
	type answer struct {
		faults []app.TemplateFault
		pages  *typeset.Pages
	}
	nav.Work(e.p.ctx, func(context.Context) (a answer, err error) {
		k, faults, err := e.p.host.Office.TemplateFaults(e.line.Key, s)
		if a.faults = faults; err == nil && k != nil {
			a.pages, err = e.p.pages.make(k)
		}
		return a, err
	}, func(a answer, err error) {
		if e.p.edit != e || n != e.looking {
			return
		}
		if err != nil {
			e.p.host.Fail(err)
			return
		}
		e.tell(a.faults)
		e.p.pages.show(a.pages)
		e.told = n
	})
}

// tell lists what is wrong, each with the way to its line.
func (e *editor) tell(faults []app.TemplateFault) {
	e.found.RemoveAll()
	for _, f := range faults {
		words := fynewidget.NewLabel(text.TemplateFault(f.Err))
		words.Wrapping = fyne.TextWrapWord
		e.found.Add(form.NewLink(widget.Border(nil, nil, fynewidget.NewIcon(icons.Peringatan), nil, words), func() { e.goTo(f.Line) }))
	}
	if len(faults) == 0 {
		e.found.Add(form.Remark(text.TemplateFine))
	} else {
		e.take.Disable()
	}
	e.wrong = len(faults)
	e.follow()
	e.found.Refresh()
}

// goTo puts the caret at the beginning of a line, counted from one.
func (e *editor) goTo(line int) {
	at, beyond := 0, 0
	for l := range strings.Lines(e.text()) {
		line--
		if line > 0 {
			at += len([]rune(l))
		}
		if line > -linesBeyond {
			beyond += len([]rune(l))
		}
	}
	e.p.host.Window.Canvas().Focus(e.entry)
	e.entry.SetCaret(beyond)
	e.entry.SetCaret(at)
	e.follow()
}

// linesBeyond are the lines beneath one that is gone to that come into sight with it.
const linesBeyond = 6

// follow tells the line of the caret, and how much is wrong in the text.
func (e *editor) follow() {
	before := []rune(e.entry.Text)
	before = before[:min(e.entry.Caret(), len(before))]
	e.at.SetText(text.TemplateCaret(strings.Count(string(before), "\n")+1, strings.Count(e.entry.Text, "\n")+1, e.wrong))
}

// turn moves the caret by what is in sight.
func (e *editor) turn(down bool) {
	row := fyne.MeasureText("M", theme.TextSize(), e.entry.TextStyle).Height
	rows := max(1, int(e.entry.Size().Height/row)-3)
	if !down {
		rows = -rows
	}
	e.entry.StepRows(rows)
}

// Close stores what was typed and ends the editor.
func (e *editor) Close() error {
	if e.timer != nil {
		e.timer.Stop()
	}
	if e.keep == nil {
		return nil
	}
	return e.keep.Close()
}
