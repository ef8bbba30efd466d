package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// repaint asks for the next frame without refreshing what the object holds.
func repaint(o fyne.CanvasObject) { canvas.Refresh(o) }
