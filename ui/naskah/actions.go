package naskah

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/ui/nav"
	"pena/ui/printer"
	"pena/ui/text"
	"pena/ui/widget"
)

// SavePDF asks where the PDF shall lie and writes it there.
func (s *Screen) SavePDF() {
	s.save(text.SavePDF, ".pdf", text.SaveHint, func(r app.Rendered, path string) (string, error) {
		all, err := s.h.Office.AllCopies(r)
		if err != nil {
			return "", err
		}
		return text.PDFSaved(path), all.WritePDF(path)
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
		if made.Files > 1 {
			return text.CopiesSaved(2*made.Files, filepath.Dir(path)), err
		}
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
	path.SetTextQuiet(filepath.Join(nav.SaveFolder(s.h), fileName(s.last.Document.Title, s.kawasan.Name, ext)))
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

// Print asks how the paper is printed as it stands on the screen, and prints it.
func (s *Screen) Print() {
	if s.last.Pages == nil {
		return
	}
	r, title := s.last.Rendered, fileName(s.last.Document.Title, s.kawasan.Name, "")
	print := func() {
		nav.Work(s.ctx, func(context.Context) (app.Rendered, error) { return s.h.Office.AllCopies(r) }, func(all app.Rendered, err error) {
			if err != nil {
				s.h.Fail(err)
				return
			}
			printer.Print(s.ctx, s.h, title, all.Pages)
		})
	}
	if len(r.Gaps) == 0 {
		print()
		return
	}
	widget.Ask(s.h.Window, text.PrintDraftTitle, text.PrintDraft(len(r.Gaps)), text.PrintDraftYes, text.Cancel, func(yes bool) {
		if yes {
			print()
		}
	})
}

// ShowFindings lists what is to be mended; a press goes there.
func (s *Screen) ShowFindings() {
	findings := s.last.findings
	if len(findings) == 0 {
		widget.Inform(s.h.Window, text.CheckTitle, text.NothingMissing)
		return
	}
	lines := make([]widget.ChoiceLine, len(findings))
	for i, f := range findings {
		lines[i] = widget.ChoiceLine{Icon: icons.Keterangan, Text: text.Finding(f.blocks, f.text)}
		if f.blocks {
			lines[i].Icon = icons.Peringatan
		}
	}
	widget.Choose(s.h.Window, text.CheckTitle, lines, func(i int) { s.goTo(findings[i].source) })
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
