package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Border lays objects around a middle as Fyne's border does, but in reading
// order: Fyne puts the middle first, and Tab would go there before what stands
// above it (fyne#4106). Each side may be nil.
func Border(top, bottom, left, right fyne.CanvasObject, middle ...fyne.CanvasObject) *fyne.Container {
	var all []fyne.CanvasObject
	add := func(objects ...fyne.CanvasObject) {
		for _, o := range objects {
			if o != nil {
				all = append(all, o)
			}
		}
	}
	add(top, left)
	add(middle...)
	add(right, bottom)
	return container.New(layout.NewBorderLayout(top, bottom, left, right), all...)
}
