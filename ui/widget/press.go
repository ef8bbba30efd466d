package widget

import "fyne.io/fyne/v2"

// Press is content that is pressed as a whole, with the mouse or with Enter and
// Space, and shows hover and focus.
type Press struct{ pressable }

// NewPress makes a thing to press. onKey takes keys before Enter and Space and
// reports whether it took one; onFocus is told when the focus comes. Both may be nil.
func NewPress(content fyne.CanvasObject, onTapped func(), onKey func(fyne.KeyName) bool, onFocus func()) *Press {
	p := &Press{*newPressable(content, onTapped)}
	p.onKey, p.onFocus = onKey, onFocus
	p.ExtendBaseWidget(p)
	return p
}
