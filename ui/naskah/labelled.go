package naskah

import (
	"fyne.io/fyne/v2"
)

// labelWidth is the room for "Pasal 12" and "KEDUA BELAS" before an entry.
const labelWidth = 76

// labelled lays out a label, what it stands before, and a small button.
type labelled struct{ width, indent float32 }

func (l *labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	button := o[2].MinSize()
	left := l.indent + l.width
	o[0].Move(fyne.NewPos(l.indent, 0))
	o[0].Resize(fyne.NewSize(l.width, o[0].MinSize().Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-left-button.Width, 1), size.Height))
	o[2].Move(fyne.NewPos(size.Width-button.Width, 2))
	o[2].Resize(button)
}

func (l *labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.indent+l.width+80, max(o[1].MinSize().Height, o[2].MinSize().Height))
}
