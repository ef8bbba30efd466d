package naskah

import (
	"context"
	"image"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
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
		s.askLine(question{text.ParafTitle, text.ParafHint, text.ParafBy, text.ParafDo, false}, func(who string) error { return o.Paraf(id, who) })
	case ActApprove:
		s.askLine(question{text.ApproveTitle, text.ApproveHint, text.ApproveBy, text.ApproveDo, false}, func(who string) error { return o.Approve(id, who) })
	case ActReturn:
		s.askLine(question{text.ReturnTitle, text.ReturnHint, text.ReasonOptional, text.ReturnDo, true}, func(why string) error { return o.Return(id, why) })
	case ActNumbered:
		s.askLine(question{text.FinalTitle, text.FinalHint, text.FinalLabel, text.FinalDo, false}, func(number string) error {
			_, err := o.NumberPaper(id, number)
			return err
		})
	case ActReopened:
		s.askLine(question{text.ReopenTitle, text.ReopenHint, text.Reason, text.ReopenDo, true}, func(why string) error { return o.Reopen(id, why) })
	case ActCancel:
		s.askLine(question{text.CancelTitle, text.CancelHint, text.Reason, text.CancelDo, true}, func(why string) error { return o.Cancel(id, why) })
	case ActReplace:
		s.askReplacement()
	case ActSigned:
		s.attachScan()
	case ActOpenScan:
		s.openScan()
	case ActSeal:
		on := s.session.Paper().Unsealed
		s.settle(func() error { return o.SetPaperSealed(id, on) }, nil)
	}
}

// question is a box that asks one thing.
type question struct {
	title, hint, label, do string
	long                   bool
}

// askLine asks one thing and does something with the answer. What is refused is
// told in the box, and the answer stays.
func (s *Screen) askLine(q question, do func(answer string) error) {
	entry := widget.NewLineEntry()
	rows := container.NewVBox()
	hint := fynewidget.NewLabel(q.hint)
	hint.Wrapping = fyne.TextWrapWord
	rows.Add(hint)
	rows.Add(labelOf(q.label))
	rows.Add(entry)
	s.ask(q.title, q.do, rows, []*widget.Entry{entry}, func() error { return do(entry.Text) })
}

// ask shows a form whose confirmation does something to the paper. The form
// closes when that is done; until then what is refused is told in it.
func (s *Screen) ask(title, confirm string, rows *fyne.Container, fields []*widget.Entry, do func() error) {
	problem := fynewidget.NewLabel("")
	problem.Importance, problem.Wrapping = fynewidget.DangerImportance, fyne.TextWrapWord
	problem.Hide()
	rows.Add(problem)
	done := false
	d := widget.Form(s.h.Window, title, rows, fields, confirm, func(bool) {})
	d.BeforeConfirm(func() bool {
		if done {
			return true
		}
		d.Confirmable(false)
		s.work(do, func(err error) {
			d.Confirmable(true)
			if err != nil {
				problem.SetText(text.FieldProblem(err))
				problem.Show()
				d.Fit()
				s.h.Window.Canvas().Focus(fields[len(fields)-1])
				return
			}
			done = true
			d.Close(true)
			s.h.Saved(s.h.Office.Now())
			s.h.Say(text.ActDone(s.session.Paper().State))
		})
		return false
	})
}

func labelOf(words string) *fynewidget.Label {
	l := fynewidget.NewLabel(words)
	l.Importance = fynewidget.LowImportance
	return l
}

// work does something to the paper off the UI goroutine.
func (s *Screen) work(do func() error, done func(error)) {
	nav.Work(s.ctx, func(context.Context) (struct{}, error) { return struct{}{}, do() }, func(_ struct{}, err error) { done(err) })
}

// settle does something that needs no box.
func (s *Screen) settle(do func() error, done func()) {
	s.work(do, func(err error) {
		if err != nil {
			s.h.Fail(err)
			return
		}
		s.h.Saved(s.h.Office.Now())
		if done != nil {
			done()
		}
	})
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
	hint := fynewidget.NewLabel(text.ReplaceHint)
	hint.Wrapping = fyne.TextWrapWord
	rows := container.NewVBox(hint, labelOf(text.ReplaceBy), which, labelOf(text.Reason), why)
	s.ask(text.ReplaceTitle, text.ReplaceDo, rows, []*widget.Entry{which.Entry, why}, func() error {
		return s.h.Office.Supersede(s.id, model.ID(which.Chosen().Key), why.Text)
	})
}

// scanEndings are the files that can be a scan.
var scanEndings = []string{".pdf", ".jpg", ".jpeg"}

// lookAtScan is the preview of a picture; a PDF has none.
func lookAtScan(path string) (image.Image, error) {
	img, err := app.OpenLogo(path)
	if err != nil {
		return nil, nil // whether it can be taken is told when it is chosen
	}
	return img, nil
}

// attachScan asks for the file and keeps it with the paper.
func (s *Screen) attachScan() {
	widget.ShowPicturePicker(s.h.Window, widget.PickPicture{
		Title: text.ChooseScan, Dir: s.h.Dir, Endings: scanEndings, None: text.NoScanHere, Look: lookAtScan,
		OnChosen: func(path string) {
			s.h.Remember(filepath.Dir(path))
			s.settle(func() error { return s.h.Office.AttachScan(s.id, path) }, func() { s.h.Say(text.ScanAttached) })
		},
	})
}

// openScan shows a scan with the program that the machine has for it.
func (s *Screen) openScan() {
	scans := slices.Clone(s.session.Paper().Scans)
	slices.Reverse(scans)
	if len(scans) == 1 {
		s.showScan(scans[0])
		return
	}
	var lines []widget.ChoiceLine
	for _, c := range scans {
		lines = append(lines, widget.ChoiceLine{Icon: icons.Naskah, Text: text.ScanLine(c.Name, moment(c.At), c.Size)})
	}
	widget.Choose(s.h.Window, text.ChooseScanToOpen, lines, func(i int) { s.showScan(scans[i]) })
}

// showScan writes the scan into a folder that lasts as long as the screen.
func (s *Screen) showScan(scan model.Scan) {
	nav.Work(s.ctx, func(context.Context) (string, error) {
		if s.scans == "" { // one at a time: a box is open
			dir, err := os.MkdirTemp("", "pena-pindaian-")
			if err != nil {
				return "", &model.Error{Kind: model.Disk, Field: os.TempDir(), Detail: "cannot-write", Err: err}
			}
			s.scans = dir
		}
		name := strings.TrimLeft(cleanName(scan.Name), ".")
		path := filepath.Join(s.scans, scan.SHA256[:8]+" "+name)
		return path, s.h.Office.ExportScan(scan, path)
	}, func(path string, err error) {
		if err == nil {
			err = openFile(path)
		}
		if err != nil {
			s.h.Fail(err)
		}
	})
}

// openFile shows a file with the program that the machine has for it.
func openFile(path string) error {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a drive of Windows
		path = "/" + path
	}
	return fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: path})
}

// forgetScans takes away the scans that were shown; one that a program still
// holds stays.
func (s *Screen) forgetScans() {
	if s.scans == "" {
		return
	}
	if err := os.RemoveAll(s.scans); err != nil {
		fyne.LogError("forget the scans that were shown", err)
	}
}

// moment writes when something was done.
func moment(t time.Time) string { return indonesia.DateOf(t).Long() + " " + text.Clock(t) }
