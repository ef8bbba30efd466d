package naskah

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Act is something that can be done to the life of a paper.
type Act string

// The acts of the window: those of the register, and two that change no state.
const (
	ActIssue    = Act(model.ActIssue)
	ActParaf    = Act(model.ActParaf)
	ActApprove  = Act(model.ActApprove)
	ActReturn   = Act(model.ActReturn)
	ActNumbered = Act(model.ActNumbered)
	ActSigned   = Act(model.ActSigned)
	ActReopened = Act(model.ActReopened)
	ActReplace  = Act(model.ActReplace)
	ActCancel   = Act(model.ActCancel)
	ActOpenScan = Act("buka-pindaian")
	ActSeal     = Act("kode-periksa")
)

// acts are all of them, in the order of the menu.
var acts = []struct {
	act   Act
	words string
}{
	{ActIssue, text.MakeFinal + "…"}, {ActParaf, text.ActParaf}, {ActApprove, text.ActApprove}, {ActReturn, text.ActReturn},
	{ActNumbered, text.ActFinalNumber}, {ActSigned, text.ActScan}, {ActOpenScan, text.ActOpenScan},
	{ActReopened, text.Reopen}, {ActReplace, text.ActReplace}, {ActCancel, text.ActCancel}, {ActSeal, text.ActSealOff},
}

// May reports whether an act can be done in the present state of the paper.
func (s *Screen) May(a Act) bool {
	if s.session == nil {
		return false
	}
	p := s.session.Paper()
	switch a {
	case ActOpenScan:
		return len(p.Scans) > 0
	case ActSeal:
		return !p.State.Frozen()
	case ActNumbered:
		if !s.last.provisional {
			return false
		}
	}
	return slices.Contains(register.Acts(p.State), model.Act(a))
}

// Do does an act: most open a box first.
func (s *Screen) Do(a Act) {
	if !s.May(a) {
		s.h.Say(text.NothingToDoHere)
		return
	}
	s.editor.commit()
	o, id := s.h.Office, s.id
	switch a {
	case ActIssue:
		openIssue(s)
	case ActParaf:
		s.askLine(question{text.ParafTitle, text.ParafHint, text.ParafBy, text.ParafDo}, func(who string) error { return o.Paraf(id, who) })
	case ActApprove:
		s.askLine(question{text.ApproveTitle, text.ApproveHint, text.ApproveBy, text.ApproveDo}, func(who string) error { return o.Approve(id, who) })
	case ActReturn:
		s.askLine(question{text.ReturnTitle, text.ReturnHint, text.ReasonOptional, text.ReturnDo}, func(why string) error { return o.Return(id, why) })
	case ActNumbered:
		s.askLine(question{text.FinalTitle, text.FinalHint, text.FinalLabel, text.FinalDo}, func(number string) error {
			_, err := o.NumberPaper(id, number)
			return err
		})
	case ActReopened:
		s.askLine(question{text.ReopenTitle, text.ReopenHint, text.Reason, text.ReopenDo}, func(why string) error { return o.Reopen(id, why) })
	case ActCancel:
		s.askLine(question{text.CancelTitle, text.CancelHint, text.Reason, text.CancelDo}, func(why string) error { return o.Cancel(id, why) })
	case ActReplace:
		s.askReplacement()
	case ActSigned:
		s.attachScan()
	case ActOpenScan:
		s.openScan()
	case ActSeal:
		on := s.session.Paper().Unsealed
		nav.Store(s.ctx, s.h, func() error { return o.SetPaperSealed(id, on) }, func() {})
	}
}

// question is a box that asks one thing.
type question struct {
	title, hint, label, do string
}

// askLine asks one thing and does something with the answer. What is refused is
// told in the box, and the answer stays.
func (s *Screen) askLine(q question, do func(answer string) error) {
	entry := widget.NewLineEntry()
	rows := container.NewVBox()
	rows.Add(form.Remark(q.hint))
	rows.Add(form.Caption(q.label))
	rows.Add(entry)
	s.ask(q.title, q.do, rows, []*widget.Entry{entry}, func() func() error {
		answer := entry.Text
		return func() error { return do(answer) }
	})
}

// ask shows a form whose confirmation does something to the paper.
func (s *Screen) ask(title, confirm string, rows *fyne.Container, fields []*widget.Entry, read func() func() error) {
	form.Ask(s.ctx, s.h, title, confirm, rows, fields, func() (func() error, error) { return read(), nil }, func() { s.h.Say(text.ActDone(s.session.Paper().State)) })
}

// askReplacement asks which paper of the dossier stands in the place of this one.
func (s *Screen) askReplacement() {
	papers, err := s.h.Office.Documents(s.kawasan.ID)
	if err != nil {
		s.h.Fail(err)
		return
	}
	var all []widget.Option
	for _, p := range papers {
		if p.ID != s.id {
			all = append(all, widget.Option{Key: string(p.ID), Text: p.Title, Detail: text.PaperLine(text.DocumentState(p.State), p.Number)})
		}
	}
	which := widget.NewSearchSelect(func(typed string) []widget.Option { return matching(all, typed) })
	why := widget.NewLineEntry()
	rows := container.NewVBox(form.Remark(text.ReplaceHint), form.Caption(text.ReplaceBy), which, form.Caption(text.Reason), why)
	s.ask(text.ReplaceTitle, text.ReplaceDo, rows, []*widget.Entry{which.Entry, why}, func() func() error {
		by, reason := model.ID(which.Chosen().Key), why.Text
		return func() error { return s.h.Office.Supersede(s.id, by, reason) }
	})
}

// attachScan asks for the file and keeps it with the paper.
func (s *Screen) attachScan() {
	form.PickScan(s.h, func(path string) {
		nav.Store(s.ctx, s.h, func() error { return s.h.Office.AttachScan(s.id, path) }, func() { s.h.Say(text.ScanAttached) })
	})
}

// openScan shows a scan with the program that the machine has for it.
func (s *Screen) openScan() {
	scans := slices.Clone(s.session.Paper().Scans)
	slices.Reverse(scans)
	if len(scans) == 1 {
		s.scans.Show(s.ctx, s.h, scans[0])
		return
	}
	var lines []widget.ChoiceLine
	for _, c := range scans {
		lines = append(lines, widget.ChoiceLine{Icon: icons.Naskah, Text: text.ScanLine(c.Name, text.Moment(c.At), c.Size)})
	}
	widget.Choose(s.h.Window, text.ChooseScanToOpen, lines, func(i int) { s.scans.Show(s.ctx, s.h, scans[i]) })
}
