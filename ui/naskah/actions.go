package naskah

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/printing"
	"pena/app/typeset"
	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// SavePDF asks where the PDF shall lie and writes it there.
func (s *Screen) SavePDF() {
	s.save(text.SavePDF, ".pdf", text.SaveHint, func(r app.Rendered, path string) (string, error) {
		return text.PDFSaved(path), app.WritePDF(r.Pages, path)
	})
}

// SaveDOCX does the same with a Word file.
func (s *Screen) SaveDOCX() {
	s.save(text.SaveDOCX, ".docx", text.SaveHint, func(r app.Rendered, path string) (string, error) {
		return text.DOCXSaved(path), s.h.Office.WriteDOCX(r, path)
	})
}

// SaveSRIKANDI does the same with a Word file and a sheet of metadata for SRIKANDI.
func (s *Screen) SaveSRIKANDI() {
	s.save(text.SaveSRIKANDI, " (SRIKANDI).docx", text.SaveSRIKANDIHint, func(r app.Rendered, path string) (string, error) {
		made, err := s.h.Office.WriteSRIKANDI(r, path)
		return text.SRIKANDISaved(path, filepath.Base(made.Sheet)), err
	})
}

// save asks where a file of the paper shall lie and writes it there, off the UI
// goroutine; write gives what is said when it is done.
func (s *Screen) save(title, ext, hint string, write func(r app.Rendered, path string) (string, error)) {
	if s.last.Pages == nil {
		return
	}
	path := widget.NewLineEntry()
	path.SetTextQuiet(filepath.Join(s.folder(), fileName(s.last.Document.Title, s.kawasan.Name, ext)))
	note := fynewidget.NewLabel(hint)
	note.Wrapping = fyne.TextWrapWord
	widget.Form(s.h.Window, title, container.NewVBox(path, note), []*widget.Entry{path}, text.Save, func(ok bool) {
		if !ok {
			return
		}
		to, r := path.Text, s.last.Rendered
		nav.Work(s.ctx, func(context.Context) (string, error) { return write(r, to) }, func(said string, err error) {
			if err != nil {
				s.h.Fail(err)
				return
			}
			s.h.Remember(filepath.Dir(to))
			s.h.Say(said)
		})
	})
}

// folder is where files are offered to be saved.
func (s *Screen) folder() string {
	if s.h.Dir != "" {
		return s.h.Dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, d := range []string{"Documents", "Dokumen"} {
		if info, err := os.Stat(filepath.Join(home, d)); err == nil && info.IsDir() {
			return filepath.Join(home, d)
		}
	}
	return home
}

// Print prints the paper as it stands on the screen.
func (s *Screen) Print() {
	if s.last.Pages == nil {
		return
	}
	if len(s.last.Gaps) == 0 {
		s.print(s.last.Pages)
		return
	}
	widget.Ask(s.h.Window, text.PrintDraftTitle, text.PrintDraft(len(s.last.Gaps)), text.PrintDraftYes, text.Cancel, func(yes bool) {
		if yes {
			s.print(s.last.Pages)
		}
	})
}

func (s *Screen) print(pages *typeset.Pages) {
	name := fileName(s.last.Document.Title, s.kawasan.Name, ".pdf")
	nav.Work(s.ctx, func(context.Context) (struct{}, error) {
		dir, err := os.MkdirTemp("", "pena-cetak-")
		if err != nil {
			return struct{}{}, fmt.Errorf("make folder for printing: %w", err)
		}
		path := filepath.Join(dir, name)
		if err := app.WritePDF(pages, path); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, printing.Print(path, printing.Options{})
	}, func(_ struct{}, err error) {
		if err != nil {
			s.h.Fail(err)
			return
		}
		s.h.Say(text.SentToPrinter)
	})
}

// ShowFindings lists what is to be mended; a press goes there.
func (s *Screen) ShowFindings() {
	findings := s.last.findings
	if len(findings) == 0 {
		widget.Inform(s.h.Window, text.CheckTitle, text.NothingMissing)
		return
	}
	var pop *widget.Dialog
	list := widget.NewList(
		func() int { return len(findings) },
		func() fyne.CanvasObject {
			l := fynewidget.NewLabel("")
			l.Truncation = fyne.TextTruncateEllipsis
			return l
		},
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			f := findings[i]
			o.(*fynewidget.Label).SetText(text.Finding(f.blocks, f.text))
		})
	list.OnSelected = func(i fynewidget.ListItemID) {
		pop.Close(false)
		s.goTo(findings[i].source)
	}
	box := container.NewGridWrap(fyne.NewSize(720, 360), list)
	pop = widget.Form(s.h.Window, text.CheckTitle, box, nil, text.Close, func(bool) {})
}

// GoToPart asks for a heading or a Pasal and goes there.
func (s *Screen) GoToPart() {
	if s.session == nil {
		return
	}
	all := s.outline.options()
	choice := widget.NewSearchSelect(func(typed string) []widget.Option { return matching(all, typed) })
	d := widget.Form(s.h.Window, text.GoToPart, choice, []*widget.Entry{choice.Entry}, text.Open, func(confirmed bool) {
		if id := choice.Chosen().Key; confirmed && id != "" {
			s.editor.enter(id)
		}
	})
	choice.OnChosen = func(widget.Option) { d.Close(true) }
}

// ShowHistory lists the saved states; a press brings one back.
func (s *Screen) ShowHistory() {
	nav.Work(s.ctx, func(context.Context) ([]app.Revision, error) { return s.h.Office.History(s.id) },
		func(list []app.Revision, err error) {
			if err != nil {
				s.h.Fail(err)
				return
			}
			s.chooseRevision(list)
		})
}

func (s *Screen) chooseRevision(all []app.Revision) {
	var pop *widget.Dialog
	list := widget.NewList(
		func() int { return len(all) },
		func() fyne.CanvasObject { return fynewidget.NewLabel("") },
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			r := all[i]
			o.(*fynewidget.Label).SetText(text.RevisionLine(indonesia.DateOf(r.Time).Long()+" "+text.Clock(r.Time), r.User, r.Note))
		})
	list.OnSelected = func(i fynewidget.ListItemID) {
		pop.Close(false)
		if err := s.session.Restore(all[i].ID); s.try(err) {
			s.editor.reload()
			s.h.Say(text.RevisionRestored)
		}
	}
	box := container.NewGridWrap(fyne.NewSize(620, 360), list)
	pop = widget.Form(s.h.Window, text.HistoryTitle, box, nil, text.Close, func(bool) {})
}
