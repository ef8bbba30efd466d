package naskah

import (
	"strings"

	"fyne.io/fyne/v2"

	"pena/model"
	"pena/ui/widget"
)

// Kawasan is the kawasan of the paper.
func (s *Screen) Kawasan() model.ID { return s.kawasan.ID }

// Zoom shows the pages so many percent larger, or smaller.
func (s *Screen) Zoom(by int) {
	if s.preview != nil {
		s.preview.view.SetZoom(s.preview.view.Zoom() + by)
	}
}

// FitWidth shows the pages as wide as their column.
func (s *Screen) FitWidth() {
	if s.preview != nil {
		s.preview.view.FitWidth()
	}
}

// FoldOutline folds the outline away or shows it.
func (s *Screen) FoldOutline() {
	if s.split != nil {
		s.split.Fold(widget.ColumnLeft, !s.split.Folded(widget.ColumnLeft))
	}
}

// OpenMenu opens the menu of the part of the text that the focus is in.
func (s *Screen) OpenMenu() {
	if s.editor == nil {
		return
	}
	e := s.editor
	row, live := e.column.Live(e.at)
	if !live || len(row.Fields) == 0 {
		return
	}
	field, ok := s.h.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).AddXY(12, field.Size().Height)
	if n := e.nodes[e.at]; n != nil {
		n.openMenu(at)
	} else if c := e.cells[e.at]; c != nil && strings.HasPrefix(e.at, "row:") {
		c.openMenu(at)
	}
}

// NextRegion moves the focus from the outline to the editor and from there to
// the pages; from the pages it goes nowhere and reports false.
func (s *Screen) NextRegion() bool {
	if s.editor == nil {
		return false
	}
	c := s.h.Window.Canvas()
	switch c.Focused() {
	case fyne.Focusable(s.preview.view):
		return false
	case fyne.Focusable(s.outline.list):
		s.focusEditor()
	default:
		c.Focus(s.preview.view)
	}
	return true
}

// focusEditor goes back to where the editor was, else to its first field.
func (s *Screen) focusEditor() {
	if s.editor.at == "" || !s.editor.goTo(s.editor.at) {
		s.editor.focusFirst()
	}
}

// focusLeft gives the focus to the outline, or, while it is folded, to the editor.
func (s *Screen) focusLeft() {
	if s.split.Folded(widget.ColumnLeft) {
		s.focusEditor()
		return
	}
	s.h.Window.Canvas().Focus(s.outline.list)
}
