package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Deliver gives the tests the way a shortcut takes to a canvas.
var Deliver = deliver

// Placed is the dialog's popup, for the tests of its place.
func (d *Dialog) Placed() interface {
	Position() fyne.Position
	Size() fyne.Size
	MinSize() fyne.Size
} {
	return d.popup
}

// Takes reports whether an entry has a shortcut for itself.
func (e *Entry) Takes(s *desktop.CustomShortcut) bool { return e.ownShortcut(s) }
