//go:build !windows

package window

import "fyne.io/fyne/v2"

// raise brings the window to the front.
func raise(win fyne.Window) { win.RequestFocus() }
