package widget

import "fyne.io/fyne/v2"

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
