package naskah

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/check"
	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// way is how a paper gets its number.
type way int

const (
	wayNext way = iota
	wayInsert
	wayReserved
	wayTyped
	wayProvisional
	wayByHand
)

var wayWords = []string{text.IssueNext, text.IssueInsert, text.IssueReserved, text.IssueTyped, text.IssueProvis, text.IssueByHand}

// issueBox is the box that makes a paper final: the number it would get and why,
// the date, what is still wrong, and what forbids it.
type issueBox struct {
	s        *Screen
	dialog   *widget.Dialog
	series   map[string]string // names by key
	reserved []model.Entry

	way      *widget.Select
	date     *widget.DateField
	code     *widget.SearchSelect
	after    *widget.Entry
	typed    *widget.Entry
	kept     *widget.Select
	reason   *widget.Entry
	rows     map[fyne.CanvasObject]fyne.CanvasObject // a field with its name
	number   *fynewidget.Label
	why      *fynewidget.Label
	problem  *fynewidget.Label
	findings *fyne.Container

	plan   *app.IssuePlan // nil while it is made, or cannot be
	turn   int            // counts the plans asked for
	issued bool
}

// openIssue reads what the box needs and opens it.
func openIssue(s *Screen) {
	type known struct {
		series   []register.Series
		reserved []model.Entry
	}
	nav.Work(s.ctx, func(context.Context) (k known, err error) {
		if k.series, err = s.h.Office.Series(); err != nil {
			return k, err
		}
		lines, err := s.h.Office.Register(0)
		for _, e := range lines {
			if e.State == model.EntryReserved && e.Document == "" {
				k.reserved = append(k.reserved, e)
			}
		}
		return k, err
	}, func(k known, err error) {
		if err != nil {
			s.h.Fail(err)
			return
		}
		b := &issueBox{s: s, series: map[string]string{}, reserved: k.reserved}
		for _, one := range k.series {
			b.series[one.Key] = one.Name
		}
		s.issuing = b
		b.build()
	})
}

func (b *issueBox) build() {
	s := b.s
	again := func() { b.change() }
	b.date = form.DateField(s.h, s.session.Document().Date)
	b.date.OnChanged = func(indonesia.Date) { again() }
	b.date.OnHeight = func() { b.fit() }
	b.code = form.CodeField(form.CodeOptions)
	b.code.Entry.SetPlaceHolder(text.IssueCodeHint)
	b.code.OnChosen = func(widget.Option) { again() }
	line := func(hint string) *widget.Entry {
		e := widget.NewLineEntry()
		e.SetPlaceHolder(hint)
		e.OnChanged = func(string) { again() }
		return e
	}
	b.after, b.typed, b.reason = line(text.IssueAfterHint), line(text.IssueTypedHint), line("")
	b.typed.SetTextQuiet(s.session.Document().Number)
	b.kept = widget.NewSelect(b.reservedWords(), nil)
	b.kept.SetSelectedIndex(0)
	b.kept.OnChanged = func(string) { again() }
	b.way = widget.NewSelect(wayWords, nil)
	b.way.SetSelectedIndex(int(b.firstWay()))
	b.way.OnChanged = func(string) { again() }
	b.number = fynewidget.NewLabel("")
	b.number.TextStyle.Bold, b.number.SizeName = true, "subHeadingText"
	b.number.Wrapping = fyne.TextWrapWord
	b.why, b.problem = form.Remark(text.IssueCounting), form.Remark("")
	b.problem.Importance = fynewidget.DangerImportance
	b.findings = container.NewVBox()

	b.rows = map[fyne.CanvasObject]fyne.CanvasObject{}
	field := func(name string, o fyne.CanvasObject) fyne.CanvasObject {
		b.rows[o] = form.Named(name, o)
		return b.rows[o]
	}
	b.rows[b.way], b.rows[b.kept] = field(text.IssueWay, form.Framed(b.way)), field(text.IssueReserved, form.Framed(b.kept))
	content := container.NewVBox(
		form.Tight(form.Caption(text.IssueNumber), b.number, b.why),
		form.Row(field(text.IssueDate, b.date), b.rows[b.way]),
		field(text.IssueCode, b.code), field(text.IssueAfter, b.after), field(text.IssueTypedLabel, b.typed), b.rows[b.kept],
		field(text.Reason, b.reason), b.problem, b.findings, form.Remark(text.IssueExplain))
	fields := []*widget.Entry{b.date.Entry, b.code.Entry, b.after, b.typed, b.reason}
	b.dialog = widget.Form(s.h.Window, text.IssueTitle, form.Wide(content, 720), fields, text.IssueDo, func(bool) {})
	b.dialog.BeforeConfirm(b.confirm)
	b.change()
}

// firstWay is the likely way: the number that stands on the paper, else the next.
func (b *issueBox) firstWay() way {
	if b.s.session.Document().Number != "" {
		return wayTyped
	}
	return wayNext
}

func (b *issueBox) reservedWords() []string {
	if len(b.reserved) == 0 {
		return []string{text.NoReserved}
	}
	var out []string
	for _, e := range b.reserved {
		out = append(out, text.FoundIn(e.Number, text.LineOf(e.Subject, e.To)))
	}
	return out
}

// request is what the box asks for now.
func (b *issueBox) request() (r app.IssueRequest, err error) {
	if r.Date, err = b.date.Date(); err != nil {
		return r, err
	}
	r.Code, r.Reason = b.code.Chosen().Key, b.reason.Text
	switch way(b.way.SelectedIndex()) {
	case wayInsert:
		if r.InsertAfter, err = strconv.Atoi(strings.TrimSpace(b.after.Text)); err != nil || r.InsertAfter < 1 {
			return r, form.Wrong(text.WrongPlace)
		}
	case wayReserved:
		if len(b.reserved) == 0 {
			return r, form.Wrong(text.NoReserved)
		}
		r.Entry = b.reserved[max(b.kept.SelectedIndex(), 0)].ID
	case wayTyped:
		if r.Number = strings.TrimSpace(b.typed.Text); r.Number == "" {
			return r, &model.Error{Kind: model.Invalid, Field: "nomor", Detail: "number-missing"}
		}
	case wayProvisional:
		r.Provisional = true
	case wayByHand:
		r.ByHand = true
	}
	r.Next = r.Number == "" && r.Entry == "" && r.InsertAfter == 0
	return r, nil
}

// change makes the plan anew of what stands in the box.
func (b *issueBox) change() {
	b.turn++
	this := b.turn
	b.plan = nil
	b.showRows()
	r, err := b.request()
	if err != nil {
		b.tell(err)
		return
	}
	nav.Work(b.s.ctx, func(context.Context) (*app.IssuePlan, error) { return b.s.h.Office.Plan(b.s.id, r) }, func(p *app.IssuePlan, err error) {
		if this != b.turn || b.dialog == nil {
			return
		}
		if err != nil {
			b.tell(err)
			return
		}
		b.plan = p
		b.show(p)
	})
}

// showRows shows the fields that the way asks for.
func (b *issueBox) showRows() {
	w := way(b.way.SelectedIndex())
	show := func(o fyne.CanvasObject, on bool) {
		for _, one := range []fyne.CanvasObject{o, b.rows[o]} { // Enter passes over entries that are hidden themselves
			if on {
				one.Show()
			} else {
				one.Hide()
			}
		}
	}
	numbered := b.s.session.Kind().Numbered() && b.s.session.Paper().Entry == ""
	show(b.way, numbered)
	coded := numbered && w != wayReserved && w != wayTyped
	show(b.code, coded)
	b.code.Entry.Hidden = !coded
	show(b.after, numbered && w == wayInsert)
	show(b.typed, numbered && w == wayTyped)
	show(b.kept, numbered && w == wayReserved)
	show(b.reason, w == wayInsert || b.reason.Text != "" || b.rows[b.reason].Visible() && b.problem.Text != "")
}

// tell says why there is no plan; a reason that is missing is asked for.
func (b *issueBox) tell(err error) {
	b.number.SetText(text.IssueNone)
	b.why.SetText("")
	var known *model.Error
	if errors.As(err, &known) && known.Field == "alasan" {
		b.rows[b.reason].Show()
		b.reason.Show()
	}
	words := sentenceOf(err)
	b.problem.SetText(words)
	b.problem.Hidden = words == ""
	b.listFindings(nil)
	b.dialogReady(false)
}

// sentenceOf says what is wrong; the state of the paper and the way out are told
// by the longer words.
func sentenceOf(err error) string {
	var w form.Wrong
	if errors.As(err, &w) {
		return string(w)
	}
	return text.FieldProblem(err)
}

func (b *issueBox) show(p *app.IssuePlan) {
	b.problem.SetText("")
	b.problem.Hide()
	b.number.SetText(number(p.Number))
	if n := len(p.Each); n > 1 {
		b.number.SetText(text.NumberRun(p.Each[0], p.Each[n-1], n))
	}
	b.why.SetText(b.whyOf(p))
	if b.code.Chosen().Key == "" && p.Code != "" {
		b.code.SetChosen(widget.Option{Key: "", Text: strings.TrimSpace(p.Code + " " + register.CodeName(p.Code))})
	}
	b.listFindings(p.Findings)
	b.dialogReady(!p.Blocked() && len(b.s.left.typed) == 0)
}

// number writes a number in one line; a paper without one has none.
func number(n string) string {
	if n == "" {
		return "–"
	}
	return n
}

// whyOf tells where the number comes from.
func (b *issueBox) whyOf(p *app.IssuePlan) string {
	switch {
	case p.Number == "":
		return text.IssueNoNumber
	case p.Kept:
		return text.IssueKept
	case len(p.Each) > 1:
		return text.EachNumbered(b.series[p.Series])
	case p.Series == "":
		return text.IssueOther
	case way(b.way.SelectedIndex()) == wayTyped, way(b.way.SelectedIndex()) == wayReserved, way(b.way.SelectedIndex()) == wayInsert:
		return text.IssueInSeries(b.series[p.Series])
	}
	return text.IssueSeries(b.series[p.Series])
}

// mostFindings is how many findings the box lists of a kind; the rest is counted
// above them and stands in the list of findings.
const mostFindings = 4

// listFindings lists what forbids the paper and what is only warned of.
func (b *issueBox) listFindings(all []check.Finding) {
	b.findings.RemoveAll()
	defer b.fit()
	if b.plan == nil {
		return
	}
	var blocks, warns []finding
	blocks = append(blocks, b.s.left.waiting()...)
	for _, f := range all {
		if one := (finding{f.Sentence, f.Source, f.Level == check.Block}); one.blocks {
			blocks = append(blocks, one)
		} else {
			warns = append(warns, one)
		}
	}
	switch {
	case len(blocks) > 0:
		b.addFindings(text.IssueMustFix(len(blocks)), blocks, icons.Peringatan)
	case len(warns) == 0:
		b.findings.Add(form.Remark(text.IssueClear))
	}
	if len(warns) > 0 {
		b.addFindings(text.IssueMayWarn(len(warns)), warns, icons.Keterangan)
	}
}

func (b *issueBox) addFindings(head string, list []finding, sign fyne.Resource) {
	title := fynewidget.NewLabel(head)
	title.Wrapping, title.TextStyle.Bold = fyne.TextWrapWord, true
	b.findings.Add(title)
	for _, f := range list[:min(len(list), mostFindings)] {
		words := fynewidget.NewLabel(f.text)
		words.Truncation = fyne.TextTruncateEllipsis
		row := widget.Border(nil, nil, container.NewPadded(fynewidget.NewIcon(sign)), nil, words)
		b.findings.Add(form.NewLink(row, func() {
			b.dialog.Close(false)
			b.s.goTo(f.source)
		}))
	}
	if len(list) > mostFindings {
		b.findings.Add(form.NewLink(fynewidget.NewLabel(text.IssueMore), func() {
			b.dialog.Close(false)
			b.s.ShowFindings()
		}))
	}
}

func (b *issueBox) dialogReady(can bool) {
	b.dialog.Confirmable(can)
	b.fit()
}

func (b *issueBox) fit() {
	if b.dialog != nil {
		b.dialog.Fit()
	}
}

// confirm issues the paper; the box closes when it is done.
func (b *issueBox) confirm() bool {
	if b.issued {
		return true
	}
	r, err := b.request()
	if err != nil || b.plan == nil {
		return false
	}
	b.dialog.Confirmable(false)
	var out app.Issued
	nav.Do(b.s.ctx, func() (err error) {
		out, err = b.s.h.Office.Issue(b.s.id, r)
		return err
	}, func(err error) {
		if err != nil {
			b.plan = nil
			b.tell(err)
			return
		}
		b.issued = true
		b.dialog.Confirmable(true)
		b.dialog.Close(true)
		b.s.h.Saved(b.s.h.Office.Now())
		b.s.h.Say(text.IssuedAs(out.Numbers()))
	})
	return false
}
