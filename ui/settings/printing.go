package settings

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/app/ruler"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/printer"
	"pena/ui/text"
	"pena/ui/widget"
)

// printing is the part that tries a printer out.
func (s *Settings) printing() fyne.CanvasObject {
	papers := typeset.Papers()
	var names []string
	for _, p := range papers {
		names = append(names, text.Paper(p))
	}
	sheet := widget.NewSelect(names, nil)
	sheet.SetSelected(text.Paper(f4()))
	page := func() *typeset.Pages {
		p := papers[max(sheet.SelectedIndex(), 0)]
		return ruler.Page(p, font.New(), text.TestPageWords(p), s.host.Office.Now())
	}
	try := widget.NewButton(text.PrintTestPage, func() { printer.Print(s.ctx, s.host, text.TestPageTitle, page()) })
	save := widget.NewButton(text.SaveTestPage, func() { s.saveTestPage(page()) })
	return form.Page(form.Rows(form.Heading(text.TestPageTitle), form.Remark(text.TestPageHint),
		form.Caption(text.PrintPaper), container.NewHBox(form.Wide(form.Framed(sheet), form.Grown(300))), container.NewHBox(try, save)))
}

// f4 is the sheet of offices.
func f4() typeset.Paper {
	p, _ := typeset.PaperByName("F4")
	return p
}

func (s *Settings) saveTestPage(page *typeset.Pages) {
	path := widget.NewLineEntry()
	path.SetTextQuiet(filepath.Join(nav.SaveFolder(s.host), text.TestPageFile))
	widget.Form(s.host.Window, text.SaveTestPage, path, []*widget.Entry{path}, text.Save, func(ok bool) {
		if !ok {
			return
		}
		to := path.Text
		nav.Work(s.ctx, func(context.Context) (string, error) { return to, app.WritePDF(page, to) }, func(to string, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.host.Dir = filepath.Dir(to)
			s.host.Say(text.PDFSaved(to))
		})
	})
}
