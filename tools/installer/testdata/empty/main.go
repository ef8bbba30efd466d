// An empty window of Fyne: what the time our own window takes to come is held
// against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("id.penakawasan.kosong").NewWindow("Jendela kosong")
	w.Resize(fyne.NewSize(1366, 728))
	w.SetContent(widget.NewLabel("kosong"))
	w.ShowAndRun()
}
