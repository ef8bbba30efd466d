package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/text"
	"pena/ui/widget"
)

// UndoBar offers the way back from the last act: no question is asked before
// what can be taken back.
type UndoBar struct {
	Object *fyne.Container

	words *fynewidget.Label
	back  *widget.Button
}

// NewUndoBar makes a bar that shows nothing yet.
func NewUndoBar() *UndoBar {
	b := &UndoBar{words: fynewidget.NewLabel(""), back: widget.NewButtonWithIcon(text.Undo, icons.Urungkan, nil)}
	b.words.Truncation = fyne.TextTruncateEllipsis
	away := widget.NewButtonWithIcon("", icons.Tutup, b.Hide)
	away.Importance = fynewidget.LowImportance
	b.Object = container.New(layout.NewBorderLayout(nil, nil, nil, away), away,
		widget.Border(nil, nil, nil, b.back, b.words))
	b.Object.Hide()
	return b
}

// Offer says what was done and how to take it back.
func (b *UndoBar) Offer(done string, undo func()) {
	b.words.SetText(done)
	b.back.OnTapped = func() {
		b.Hide()
		undo()
	}
	b.Object.Show()
}

// Undo takes the last act back, when that is on offer.
func (b *UndoBar) Undo() {
	if b.Object.Visible() {
		b.back.OnTapped()
	}
}

// Hide takes the offer away.
func (b *UndoBar) Hide() { b.Object.Hide() }
