package naskah

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// toolbar holds what is done with the whole document.
type toolbar struct {
	s     *Screen
	check *widget.Button
	undo  *widget.Button
	redo  *widget.Button
	save  *widget.Button
	state *widget.Button
	issue *widget.Button
}

func newToolbar(s *Screen) *toolbar {
	b := &toolbar{s: s}
	b.check = widget.NewButtonWithIcon(text.Check(0), icons.Peringatan, s.ShowFindings)
	b.undo = widget.NewButtonWithIcon(text.Undo, icons.Urungkan, s.Undo)
	b.redo = widget.NewButtonWithIcon(text.Redo, icons.Ulangi, s.Redo)
	b.save = widget.NewButtonWithIcon(text.SaveAs, icons.SimpanPDF, b.openSave)
	b.state = widget.NewButtonWithIcon("", icons.Bawah, b.openActs)
	b.issue = widget.NewButton(text.MakeFinal, func() { b.s.Do(ActIssue) })
	b.issue.Importance = fynewidget.HighImportance
	return b
}

func (b *toolbar) object() fyne.CanvasObject {
	return container.NewHBox(
		b.undo, b.redo,
		layout.NewSpacer(),
		b.check,
		widget.NewButtonWithIcon(text.History, icons.Riwayat, b.s.ShowHistory),
		b.save,
		widget.NewButtonWithIcon(text.Print, icons.Cetak, b.s.Print),
		b.state, b.issue,
	)
}

// openSave shows the forms in which the paper can be saved, with their keys.
func (b *toolbar) openSave() {
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(text.SavePDF+text.SavePDFKey, b.s.SavePDF),
		fyne.NewMenuItem(text.SaveCopies+text.SaveCopiesKey, b.s.SaveCopies),
		fyne.NewMenuItem(text.SaveDOCX+text.SaveDOCXKey, b.s.SaveDOCX),
		fyne.NewMenuItem(text.SaveSRIKANDI+text.SaveSRIKANDIKey, b.s.SaveSRIKANDI))
	fynewidget.ShowPopUpMenuAtRelativePosition(menu, b.s.h.Window.Canvas(), fyne.NewPos(0, b.save.Size().Height), b.save)
}

// openActs shows what can be done to the life of the paper.
func (b *toolbar) openActs() {
	menu := fyne.NewMenu("")
	for _, a := range acts {
		if !b.s.May(a.act) {
			continue
		}
		words := a.words
		if a.act == ActSeal && b.s.session.Paper().Unsealed {
			words = text.ActSealOn
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(words, func() { b.s.Do(a.act) }))
	}
	if len(menu.Items) == 0 {
		b.s.h.Say(text.NothingToDoHere)
		return
	}
	fynewidget.ShowPopUpMenuAtRelativePosition(menu, b.s.h.Window.Canvas(), fyne.NewPos(0, b.state.Size().Height), b.state)
}

// ShowActs opens the menu of what can be done to the life of the paper.
func (s *Screen) ShowActs() {
	if s.bar != nil {
		s.bar.openActs()
	}
}

func (b *toolbar) show(r view) {
	if state := text.StateButton(b.s.session.Paper().State); state != b.state.Text {
		b.state.SetText(state)
	}
	b.issue.Hidden = !b.s.May(ActIssue)
	b.check.Hidden = r.Frozen != nil
	if t := text.Check(len(r.findings)); t != b.check.Text {
		b.check.SetText(t)
	}
	b.steps()
}

// steps greys what cannot be undone or redone.
func (b *toolbar) steps() {
	enable(b.undo, b.s.session.CanUndo())
	enable(b.redo, b.s.session.CanRedo())
}

func enable(o fyne.Disableable, can bool) {
	if can == o.Disabled() {
		if can {
			o.Enable()
		} else {
			o.Disable()
		}
	}
}

// fileName is the name offered for a file of a document.
func fileName(title, kawasan, ext string) string {
	if kawasan != "" {
		title = fmt.Sprintf("%s - %s", title, kawasan)
	}
	return nav.FileName(title) + ext
}
