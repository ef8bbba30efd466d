package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/form"
	"pena/ui/widget"
)

// column is a column of a table; the one of width 0 takes what is left.
type column struct {
	head  string
	width float32
	whole bool // grows with the letters, so that what stands in it can be read whole
}

func cut(head string, width float32) column   { return column{head, width, false} }
func whole(head string, width float32) column { return column{head, width, true} }
func rest(head string) column                 { return column{head: head} }

func (c column) taken() float32 {
	if c.whole {
		return form.Grown(c.width)
	}
	return c.width
}

// table is a list whose rows are cells in columns. It draws only the rows in
// sight, so that twenty thousand scroll as three do.
type table struct {
	object *fyne.Container
	list   *widget.List
	rows   [][]string
}

// newTable makes an empty table; open is called with the row that is chosen.
func newTable(open func(i int), columns ...column) *table {
	t := &table{}
	t.list = widget.NewList(
		func() int { return len(t.rows) },
		func() fyne.CanvasObject {
			row := container.New(cells{columns})
			for range columns {
				l := fynewidget.NewLabel("")
				l.Truncation = fyne.TextTruncateEllipsis
				row.Add(l)
			}
			return row
		},
		func(i fynewidget.ListItemID, o fyne.CanvasObject) {
			if i >= len(t.rows) {
				return
			}
			for j, cell := range o.(*fyne.Container).Objects {
				cell.(*fynewidget.Label).SetText(t.rows[i][j])
			}
		})
	t.list.OnSelected = func(i fynewidget.ListItemID) {
		t.list.UnselectAll()
		open(i)
	}
	head := container.New(cells{columns})
	for _, c := range columns {
		head.Add(form.Caption(c.head))
	}
	t.object = widget.Border(head, nil, nil, nil, t.list)
	return t
}

func (t *table) set(rows [][]string) {
	t.rows = rows
	t.list.Refresh()
	t.list.ScrollToTop()
}

// cells lays the cells of a row.
type cells struct{ columns []column }

func (c cells) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		size.Height = fyne.Max(size.Height, o.MinSize().Height)
		size.Width += fyne.Max(c.columns[i].taken(), 60)
	}
	return size
}

func (c cells) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width
	for _, col := range c.columns {
		left -= col.taken()
	}
	x := float32(0)
	for i, o := range objects {
		w := c.columns[i].taken()
		if w == 0 {
			w = fyne.Max(left, 60)
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
