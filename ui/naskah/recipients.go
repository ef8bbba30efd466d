package naskah

import (
	"context"
	"errors"
	"sort"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/app/recipients"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// recipientBox asks whom a letter goes to when they are many, and shows the list
// before it is taken.
type recipientBox struct {
	s       *Screen
	dialog  *widget.Dialog
	before  *model.Recipients
	sources []source
	from    *widget.Select
	how     *widget.Select
	number  *widget.Select
	again   *widget.Button
	hint    *fynewidget.Label // how to copy a list
	count   *fynewidget.Label
	problem *fynewidget.Label
	rows    *fyne.Container
	list    *model.Recipients // as it would be taken; nil: none
	fault   error
}

// source is where a list may come from.
type source struct {
	words string
	read  func() (*model.Recipients, error)
}

// Recipients asks whom the letter goes to.
func (s *Screen) Recipients() {
	if s.session == nil || !s.session.Kind().ToMany() {
		s.h.Say(text.RecipientsOnlyLetters)
		return
	}
	if !s.try(s.session.Writable()) {
		return
	}
	b := &recipientBox{s: s, before: s.session.Document().To}
	b.build()
}

func (b *recipientBox) build() {
	if b.before != nil {
		b.add(text.RecipientsKeep, func() (*model.Recipients, error) { return b.before, nil })
	}
	if b.s.kawasan.ID != "" {
		for _, g := range compose.RecipientGroups {
			b.add(g.Label, func() (*model.Recipients, error) { return b.group(g.Key) })
		}
	}
	b.add(text.RecipientsPaste, func() (*model.Recipients, error) {
		return recipients.Parse([]byte(fyne.CurrentApp().Clipboard().Content()))
	})
	if b.before != nil {
		b.add(text.RecipientsDrop, func() (*model.Recipients, error) { return nil, nil })
	}
	var words []string
	for _, one := range b.sources {
		words = append(words, one.words)
	}
	b.from = widget.NewSelect(words, nil)
	b.from.SetSelectedIndex(0)
	b.how = widget.NewSelect([]string{text.RecipientsCopies, text.RecipientsListed}, nil)
	b.number = widget.NewSelect([]string{text.RecipientsOneNo, text.RecipientsEachNo}, nil)
	b.how.SetSelectedIndex(0)
	b.number.SetSelectedIndex(0)
	if b.before != nil && b.before.Listed {
		b.how.SetSelectedIndex(1)
	}
	if b.before != nil && b.before.Each {
		b.number.SetSelectedIndex(1)
	}
	b.again = widget.NewButton(text.RecipientsReadAgain, b.read)
	b.hint = form.Remark(text.RecipientsFormat)
	b.from.OnChanged = func(string) { b.read() }
	b.how.OnChanged = func(string) { b.show() }
	b.count, b.problem = form.Caption(""), form.Remark("")
	b.problem.Importance = fynewidget.DangerImportance
	b.rows = container.NewVBox()
	content := form.Rows(form.Remark(text.RecipientsHint),
		form.Named(text.RecipientsSource, widget.Border(nil, nil, nil, b.again, form.Framed(b.from))), b.hint,
		form.Row(form.Named(text.RecipientsHow, form.Framed(b.how)), form.Named(text.RecipientsNumber, form.Framed(b.number))),
		b.problem, b.count, b.rows)
	b.dialog = widget.Form(b.s.h.Window, text.RecipientsTitle, form.Wide(content, 760), nil, text.RecipientsUse, func(bool) {})
	b.dialog.BeforeConfirm(b.confirm)
	b.s.h.Window.Canvas().Focus(b.from)
	b.read()
}

func (b *recipientBox) add(words string, read func() (*model.Recipients, error)) {
	b.sources = append(b.sources, source{words, read})
}

// group is a list that the dossier knows.
func (b *recipientBox) group(key string) (*model.Recipients, error) {
	list := b.s.session.RecipientsFrom(key)
	if len(list) == 0 {
		return nil, form.Wrong(text.RecipientsEmpty)
	}
	return &model.Recipients{List: list}, nil
}

// read reads the list from where it is chosen.
func (b *recipientBox) read() {
	b.list, b.fault = b.sources[max(b.from.SelectedIndex(), 0)].read()
	if b.fault != nil {
		b.list = nil
	}
	b.show()
}

// shownRecipients is how many of the list the box shows.
const shownRecipients = 6

// show shows what would be taken, or what is wrong with it.
func (b *recipientBox) show() {
	b.problem.Hidden = b.fault == nil
	if b.fault != nil {
		b.problem.SetText(b.told())
	}
	pasted := b.from.Selected == text.RecipientsPaste
	b.hint.Hidden, b.again.Hidden = !pasted, !pasted
	dropped := b.list == nil && b.fault == nil
	enable(b.how, !dropped)
	enable(b.number, !dropped && b.how.SelectedIndex() == 0)
	if b.how.SelectedIndex() == 1 {
		b.number.SetSelectedIndex(0)
	}
	b.rows.RemoveAll()
	switch {
	case dropped:
		b.count.SetText(text.RecipientsDropIt)
	case b.list == nil:
		b.count.SetText(text.RecipientsNone)
	default:
		b.count.SetText(text.RecipientsCount(len(b.list.List)))
		b.rows.Add(recipientRow(true, "", text.ColumnOffice, text.ColumnPerson, text.ColumnPlace))
		for i, r := range b.list.List[:min(len(b.list.List), shownRecipients)] {
			b.rows.Add(recipientRow(false, strconv.Itoa(i+1)+".", r.To, r.Name, r.Place))
		}
		if more := len(b.list.List) - shownRecipients; more > 0 {
			b.rows.Add(form.Caption(text.RecipientsMore(more)))
		}
	}
	b.dialog.Confirmable(b.fault == nil)
	b.dialog.Fit()
}

// told says what is wrong, and in which line of a list.
func (b *recipientBox) told() string {
	words := sentenceOf(b.fault)
	var known *model.Error
	if errors.As(b.fault, &known) {
		if n, ok := strings.CutPrefix(known.Field, "baris["); ok {
			return text.InLine(strings.TrimSuffix(n, "]"), words)
		}
	}
	return words
}

func recipientRow(head bool, number string, cells ...string) fyne.CanvasObject {
	row := container.NewGridWithColumns(len(cells))
	for _, c := range cells {
		l := fynewidget.NewLabel(c)
		l.TextStyle.Bold, l.Truncation = head, fyne.TextTruncateEllipsis
		row.Add(l)
	}
	n := fynewidget.NewLabel(number)
	n.Alignment = fyne.TextAlignTrailing
	return widget.Border(nil, nil, container.NewGridWrap(fyne.NewSize(44, n.MinSize().Height), n), nil, row)
}

// confirm takes the list; what is refused is told in the box.
func (b *recipientBox) confirm() bool {
	to := b.list
	if to != nil {
		one := *to
		one.Listed, one.Each = b.how.SelectedIndex() == 1, b.number.SelectedIndex() == 1
		to = &one
	}
	if err := b.s.session.SetRecipients(to); err != nil {
		b.fault = err
		b.show()
		return false
	}
	b.s.session.ShowCopy(0)
	if to != nil {
		b.s.h.Say(text.RecipientsSet(len(to.List)))
	} else {
		b.s.h.Say(text.RecipientsDropIt)
	}
	return true
}

// StepCopy shows the copy of another recipient. The copies of an issued letter are
// on its pages one behind the other.
func (s *Screen) StepCopy(by int) {
	switch {
	case s.preview != nil && len(s.preview.copy.starts) > 0:
		s.preview.copy.turn(by)
	case s.session != nil && s.last.Copies > 0 && s.last.Copy > 0:
		s.session.ShowCopy((s.last.Copy - 1 + by + s.last.Copies) % s.last.Copies)
	default:
		s.h.Say(text.NoCopies)
	}
}

// SaveCopies asks for a folder and writes a PDF for each recipient there.
func (s *Screen) SaveCopies() {
	if s.session == nil || s.session.Document().To.Copies() == 0 {
		s.h.Say(text.NoCopies)
		return
	}
	folder := widget.NewLineEntry()
	folder.SetTextQuiet(nav.SaveFolder(s.h))
	rows := form.Rows(form.Remark(text.SaveCopiesHint), folder)
	widget.Form(s.h.Window, text.SaveCopiesTitle, form.Wide(rows, 560), []*widget.Entry{folder}, text.Save, func(ok bool) {
		if !ok {
			return
		}
		to := folder.Text
		nav.Work(s.ctx, func(context.Context) (int, error) { return s.h.Office.WriteCopies(s.id, to) }, func(n int, err error) {
			if err != nil {
				s.h.Fail(err)
				return
			}
			s.h.Remember(to)
			s.h.Say(text.CopiesSaved(n, to))
		})
	})
}

// copyBar names the recipients of a letter and steps through their copies.
type copyBar struct {
	s    *Screen
	box  *fyne.Container
	open *widget.Button
	at   *fynewidget.Label
	step []*widget.Button

	starts []int // of an issued letter: the pages on which its copies begin
	copy   int   // the one of them in sight
}

func newCopyBar(s *Screen) *copyBar {
	b := &copyBar{s: s, at: fynewidget.NewLabel("")}
	b.open = widget.NewButton(text.RecipientsOpen(0), s.Recipients)
	b.step = []*widget.Button{widget.NewButton("‹", func() { s.StepCopy(-1) }), widget.NewButton("›", func() { s.StepCopy(1) })}
	b.box = container.NewHBox(b.open, b.step[0], b.at, b.step[1])
	b.box.Hidden = !s.session.Kind().ToMany()
	return b
}

func (b *copyBar) show(v view) {
	if b.box.Hidden { // no letter
		return
	}
	n := 0
	if v.Document.To != nil {
		n = len(v.Document.To.List)
	}
	b.open.SetText(text.RecipientsOpen(n))
	b.open.Hidden = v.Frozen != nil
	b.starts = starts(v.Frozen)
	b.at.SetText(text.CopyOf(v.Copy, v.Copies))
	shown := v.Copies > 0 && v.Copy > 0 || len(b.starts) > 0
	b.at.Hidden, b.step[0].Hidden, b.step[1].Hidden = !shown, !shown, !shown
	b.follow(b.s.preview.view.Page())
	b.box.Refresh()
}

// starts are the pages on which the copies of a print begin.
func starts(p *model.Print) (out []int) {
	if p == nil {
		return nil
	}
	page := 0
	for _, c := range p.Copies {
		out = append(out, page)
		page += c.Pages
	}
	return out
}

// follow tells whose copy the page in sight is of.
func (b *copyBar) follow(page int) {
	if len(b.starts) == 0 {
		return
	}
	b.copy = max(0, sort.SearchInts(b.starts, page+1)-1)
	b.at.SetText(text.CopyOf(b.copy+1, len(b.starts)))
}

// turn shows another copy of an issued letter; one that is in sight already beside
// others is told all the same.
func (b *copyBar) turn(by int) {
	n := len(b.starts)
	next := (b.copy + by + n) % n
	b.s.preview.view.ShowPage(b.starts[next])
	b.follow(b.starts[next])
}
