package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/widget"
)

// Line is a row of a [List] in words. Head, when it has one, stands above it as
// the heading of the rows that follow; Sign stands at its left.
type Line struct {
	Title, Sub string
	Head       string
	Sign       fyne.Resource
}

// List shows rows and, beside them, the one that is chosen.
type List struct {
	Object fyne.CanvasObject
	Beside *fyne.Container // of [NewRows]: where the chosen one is shown

	list   *widget.List
	lines  []Line
	plain  bool // no row has words beneath its title
	chosen int
	head   fyne.CanvasObject // stands above the rows; may be nil
	empty  fyne.CanvasObject // stands beside an empty list
	detail func(i int) fyne.CanvasObject
}

// NewList makes a list. head stands above the rows and may be nil; empty is
// shown while there are no rows; detail makes the page of the row i.
func NewList(head, empty fyne.CanvasObject, detail func(i int) fyne.CanvasObject) *List {
	l := NewRows(head, empty, detail)
	split := container.NewHSplit(l.Object, Page(l.Beside))
	split.SetOffset(0.34)
	l.Object = split
	return l
}

// NewRows is NewList for a page that places its parts itself: Object holds the
// rows alone, and Beside what NewList scrolls at their right.
func NewRows(head, empty fyne.CanvasObject, detail func(i int) fyne.CanvasObject) *List {
	l := &List{head: head, empty: empty, detail: detail, chosen: -1, Beside: container.NewStack()}
	l.list = widget.NewList(
		func() int { return len(l.lines) },
		newLineRow,
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			if i < len(l.lines) {
				l.fill(o, l.lines[i])
			}
		})
	l.list.OnSelected = l.show
	l.list.OnHighlighted = l.list.Select // the arrows show each row at once
	l.Object = l.list
	if head != nil {
		l.Object = widget.Border(head, nil, nil, nil, l.list)
	}
	return l
}

func newLineRow() fyne.CanvasObject {
	head, title, sub := fynewidget.NewLabel(""), fynewidget.NewLabel(""), Caption("")
	head.TextStyle.Bold = true
	head.Truncation, title.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	head.Hide()
	sign := fynewidget.NewIcon(nil)
	sign.Hide()
	return container.New(layout.NewCustomPaddedVBoxLayout(-8), head, widget.Border(nil, nil, sign, nil, container.New(layout.NewCustomPaddedVBoxLayout(-14), title, sub)))
}

// fill fills a row; where no row has words beneath its title, none has room for them.
func (l *List) fill(o fyne.CanvasObject, line Line) {
	if small := subOf(o); small.Visible() == l.plain {
		show(small, !l.plain)
		o.Refresh()
	}
	fillLineRow(o, line)
}

// subOf is the smaller line of a row.
func subOf(row fyne.CanvasObject) fyne.CanvasObject {
	return row.(*fyne.Container).Objects[1].(*fyne.Container).Objects[1].(*fyne.Container).Objects[1]
}

func fillLineRow(o fyne.CanvasObject, l Line) {
	parts := o.(*fyne.Container).Objects
	row := parts[1].(*fyne.Container)
	if parts[0].Visible() != (l.Head != "") || row.Objects[0].Visible() != (l.Sign != nil) {
		show(parts[0], l.Head != "")
		show(row.Objects[0], l.Sign != nil)
		row.Refresh() // lays it out anew
		o.Refresh()
	}
	parts[0].(*fynewidget.Label).SetText(l.Head)
	row.Objects[0].(*fynewidget.Icon).SetResource(l.Sign)
	words := row.Objects[1].(*fyne.Container).Objects
	words[0].(*fynewidget.Label).SetText(l.Title)
	words[1].(*fynewidget.Label).SetText(l.Sub)
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// SetLines shows other rows and keeps the chosen one; the page beside them is
// left as it is.
func (l *List) SetLines(lines []Line) {
	l.lines = lines
	l.plain = !slices.ContainsFunc(lines, func(one Line) bool { return one.Sub != "" })
	for i := range lines {
		if lines[i].Head != "" || l.plain {
			row := newLineRow()
			l.fill(row, lines[i])
			l.list.SetItemHeight(i, row.MinSize().Height)
		}
	}
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
	l.Beside.RemoveAll()
	if o != nil {
		l.Beside.Add(o)
	}
	l.Beside.Refresh()
}
