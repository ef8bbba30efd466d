package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// anchor is the first row in sight and how far its top is above the edge.
func (c *VirtualColumn) anchor() (id string, offset float32) {
	if len(c.ids) == 0 {
		return "", 0
	}
	i := min(c.firstInSight(), len(c.ids)-1)
	return c.ids[i], c.scroll.Offset.Y - c.tops[i]
}

// returnTo puts the anchor back to where it was on the screen.
func (c *VirtualColumn) returnTo(id string, offset float32) {
	if i, there := c.index[id]; there {
		c.scrollTo(c.tops[i] + offset)
	} else {
		c.scrollTo(c.scroll.Offset.Y)
	}
}

func (c *VirtualColumn) scrollTo(y float32) {
	y = fyne.Max(0, fyne.Min(y, c.total()-c.scroll.Size().Height))
	if y != c.scroll.Offset.Y {
		c.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// place computes where every row begins, from known and estimated heights.
func (c *VirtualColumn) place() {
	c.tops = c.tops[:0]
	var y float32
	for _, id := range c.ids {
		c.tops = append(c.tops, y)
		h, known := c.heights[id]
		if !known {
			h = c.estimate
		}
		y += h + rowGap
	}
	c.tops = append(c.tops, y)
	c.body.Resize(fyne.NewSize(c.scroll.Size().Width, fyne.Max(y, c.scroll.Size().Height)))
	c.scroll.Refresh()
}

// update builds and measures the rows that are wanted, drops the others, and
// puts them in place. Measuring moves rows, which may bring others into
// sight, so it repeats until nothing changes.
func (c *VirtualColumn) update() {
	if c.working || c.scroll.Size().Width <= 0 {
		return
	}
	c.working = true
	defer func() { c.working = false }()
	if w := c.rowWidth(); w != c.width {
		anchor, offset := c.anchor()
		c.width = w
		clear(c.heights)
		c.place()
		c.returnTo(anchor, offset)
	}
	for range 8 {
		anchor, offset := c.anchor()
		changed := false
		wanted := c.wanted()
		for _, i := range wanted {
			changed = c.measure(c.ids[i]) || changed
		}
		for id := range c.live {
			if _, found := slices.BinarySearch(wanted, c.index[id]); !found {
				delete(c.live, id)
			}
		}
		if !changed {
			break
		}
		c.place()
		c.returnTo(anchor, offset)
	}
	c.arrange()
}

// rowOf builds a row if it is not there.
func (c *VirtualColumn) rowOf(id string) Row {
	row, there := c.live[id]
	if !there {
		row = c.build(id)
		c.live[id] = row
	}
	return row
}

// measure gives a row the width of the column and reports whether its height
// is another than was thought.
func (c *VirtualColumn) measure(id string) bool {
	row := c.rowOf(id)
	known, there := c.heights[id]
	if row.Object.Size().Width != c.width {
		row.Object.Resize(fyne.NewSize(c.width, fyne.Max(known, row.Object.Size().Height)))
	}
	h := row.Object.MinSize().Height
	if row.Object.Size().Height != h {
		row.Object.Resize(fyne.NewSize(c.width, h))
		h = row.Object.MinSize().Height
	}
	c.heights[id] = h
	return !there && h != c.estimate || there && h != known
}

// rowWidth leaves the scroll bar a place of its own.
func (c *VirtualColumn) rowWidth() float32 {
	return fyne.Max(1, c.scroll.Size().Width-c.Theme().Size(theme.SizeNameScrollBarSmall)-2)
}

// wanted are, in order, the rows in or near the sight, and the one with the
// focus with the next row that has a field on either side of it.
func (c *VirtualColumn) wanted() []int {
	var out []int
	from := c.rowAt(c.scroll.Offset.Y - overscan)
	to := c.rowAt(c.scroll.Offset.Y + c.scroll.Size().Height + overscan)
	for i := from; i <= to && i < len(c.ids); i++ {
		out = append(out, i)
	}
	if focused := c.focusedRow(); focused >= 0 {
		out = append(out, focused)
		for _, step := range []int{-1, 1} {
			for i := focused + step; i >= 0 && i < len(c.ids); i += step {
				out = append(out, i)
				if len(c.rowOf(c.ids[i]).Fields) > 0 {
					break
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// focusedRow is the index of the row that has the focus, or -1.
func (c *VirtualColumn) focusedRow() int {
	for id, row := range c.live {
		if c.focusedField(row) >= 0 {
			return c.index[id]
		}
	}
	return -1
}

func (c *VirtualColumn) focusedField(row Row) int {
	cv := c.canvas()
	if cv == nil || cv.Focused() == nil {
		return -1
	}
	for i, f := range row.Fields {
		if f == cv.Focused() {
			return i
		}
	}
	return -1
}

func (c *VirtualColumn) arrange() {
	c.shown = c.shown[:0]
	for _, id := range c.liveIDs() {
		row := c.live[id]
		row.Object.Move(fyne.NewPos(0, c.tops[c.index[id]]))
		c.shown = append(c.shown, row.Object)
	}
	c.body.Refresh()
}

// columnBody is as high as all rows and shows the live ones.
type columnBody struct {
	fynewidget.BaseWidget
	column *VirtualColumn
}

func (b *columnBody) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{b.column} }

type columnRenderer struct{ c *VirtualColumn }

func (r *columnRenderer) Layout(fyne.Size)             {}
func (r *columnRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, r.c.total()) }
func (r *columnRenderer) Objects() []fyne.CanvasObject { return r.c.shown }
func (r *columnRenderer) Destroy()                     {}
func (r *columnRenderer) Refresh()                     { repaint(r.c.body) }
