package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// TappedSecondary opens the menu of the entry. Fyne's own menu would undo
// behind the document's back.
func (e *Entry) TappedSecondary(at *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(e)
	if c == nil {
		return // taken off the window between the click and now (fyne#5965)
	}
	c.Focus(e)
	clipboard := fyne.CurrentApp().Clipboard()
	do := func(s fyne.Shortcut) func() { return func() { e.TypedShortcut(s) } }
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(text.MenuCopy, do(&fyne.ShortcutCopy{Clipboard: clipboard})),
		fyne.NewMenuItem(text.MenuSelectAll, do(&fyne.ShortcutSelectAll{})),
	}
	if !e.Disabled() && !e.ReadOnly {
		items = append([]*fyne.MenuItem{
			fyne.NewMenuItem(text.Undo, do(&fyne.ShortcutUndo{})),
			fyne.NewMenuItem(text.Redo, do(&fyne.ShortcutRedo{})),
			fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(text.MenuCut, do(&fyne.ShortcutCut{Clipboard: clipboard})),
			items[0],
			fyne.NewMenuItem(text.MenuPaste, do(&fyne.ShortcutPaste{Clipboard: clipboard})),
		}, items[1:]...)
	}
	menu := fynewidget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(e).Add(at.Position))
}
