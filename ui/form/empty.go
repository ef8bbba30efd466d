package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Empty says what belongs to an empty place and holds the buttons that make it.
func Empty(title, body string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	head := Heading(title)
	head.Alignment = fyne.TextAlignCenter
	words := widget.NewLabelWithStyle(body, fyne.TextAlignCenter, fyne.TextStyle{})
	words.Wrapping = fyne.TextWrapWord
	row := append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)
	row = append(row, layout.NewSpacer())
	return container.NewVBox(layout.NewSpacer(), head, words, container.NewHBox(row...), layout.NewSpacer())
}
