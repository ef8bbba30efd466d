package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// Ask tells what will be gone and does it when the user agrees. It is only for
// what cannot be undone; the safe button has the focus.
func Ask(w fyne.Window, title, body, do string, act func()) {
	words := widget.NewLabel(body)
	words.Wrapping = fyne.TextWrapWord
	var box *widget.PopUp
	yes := widget.NewButton(do, func() { box.Hide(); act() })
	yes.Importance = widget.DangerImportance
	no := widget.NewButton(text.Cancel, func() { box.Hide() })
	buttons := container.NewHBox(layout.NewSpacer(), no, yes)
	box = widget.NewModalPopUp(container.NewBorder(Heading(title), buttons, nil, nil, words), w.Canvas())
	box.Resize(fyne.NewSize(480, 200))
	box.Show()
	w.Canvas().Focus(no)
}
