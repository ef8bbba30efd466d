package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/widget"
)

// Line is a row of a [List] in words.
type Line struct{ Title, Sub string }

// List shows rows and, beside them, the one that is chosen.
type List struct {
	Object fyne.CanvasObject

	list   *widget.List
	lines  []Line
	chosen int
	head   fyne.CanvasObject // stands above the rows; may be nil
	empty  fyne.CanvasObject // stands beside an empty list
	detail func(i int) fyne.CanvasObject
	right  *fyne.Container
}

// NewList makes a list. head stands above the rows and may be nil; empty is
// shown while there are no rows; detail makes the page of the row i.
func NewList(head, empty fyne.CanvasObject, detail func(i int) fyne.CanvasObject) *List {
	l := &List{head: head, empty: empty, detail: detail, chosen: -1, right: container.NewStack()}
	l.list = widget.NewList(
		func() int { return len(l.lines) },
		newLineRow,
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			if i < len(l.lines) {
				fillLineRow(o, l.lines[i])
			}
		})
	l.list.OnSelected = l.show
	l.list.OnHighlighted = l.list.Select // the arrows show each row at once
	left := fyne.CanvasObject(l.list)
	if head != nil {
		left = widget.Border(head, nil, nil, nil, l.list)
	}
	split := container.NewHSplit(left, Page(l.right))
	split.SetOffset(0.34)
	l.Object = split
	return l
}

func newLineRow() fyne.CanvasObject {
	title, sub := fynewidget.NewLabel(""), Caption("")
	title.Truncation = fyne.TextTruncateEllipsis
	return container.New(layout.NewCustomPaddedVBoxLayout(-14), title, sub)
}

func fillLineRow(o fyne.CanvasObject, l Line) {
	parts := o.(*fyne.Container).Objects
	parts[0].(*fynewidget.Label).SetText(l.Title)
	parts[1].(*fynewidget.Label).SetText(l.Sub)
}

// SetLines shows other rows and keeps the chosen one; the page beside them is
// left as it is.
func (l *List) SetLines(lines []Line) {
	l.lines = lines
	l.list.Refresh()
}

// Choose shows the page of the row i, the last one when i is beyond it.
func (l *List) Choose(i int) {
	l.list.UnselectAll()
	l.chosen = -1
	if i = min(i, len(l.lines)-1); i < 0 {
		l.put(l.empty)
		return
	}
	l.list.Select(i)
	l.list.Reveal(i)
}

func (l *List) show(i fynewidget.ListItemID) {
	if i == l.chosen {
		return
	}
	l.chosen = i
	l.put(l.detail(i))
}

func (l *List) put(o fyne.CanvasObject) {
	l.right.RemoveAll()
	if o != nil {
		l.right.Add(o)
	}
	l.right.Refresh()
}
