package widget

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Row is one built row of a [VirtualColumn]: what is shown, and its fields in
// reading order (none for a heading).
type Row struct {
	Object fyne.CanvasObject
	Fields []fyne.Focusable
}

// VirtualColumn is a vertical list of rows of different heights of which only
// those in sight are built, so that a text of thousands of entries costs no
// more than a screenful. Heights are measured once a row is built and
// remembered by id; until then they are estimated. What is in sight stays in
// place when rows above it turn out higher or lower. The row with the focus,
// and its neighbours, stay built, so that Tab always finds the next field.
type VirtualColumn struct {
	fynewidget.BaseWidget

	// OnScrolled is told after the place changed, with the first row in sight.
	OnScrolled func(first string)

	build    func(id string) Row
	canvas   func() fyne.Canvas
	estimate float32

	ids     []string
	index   map[string]int
	heights map[string]float32 // measured at width
	width   float32
	tops    []float32 // of every row, and the end of the last
	live    map[string]Row
	shown   []fyne.CanvasObject // the live rows, in order

	scroll  *container.Scroll
	body    *columnBody
	working bool
}

const (
	rowGap   = 2   // between two rows
	overscan = 300 // built above and below the view
)

// NewVirtualColumn returns a column whose rows are made by build; estimate is
// the height taken for a row nobody has seen yet. The canvas is that of the
// window the column will stand in: the driver cannot tell it before the first
// frame is painted, and the focus is often given before.
func NewVirtualColumn(canvas func() fyne.Canvas, estimate float32, build func(id string) Row) *VirtualColumn {
	c := &VirtualColumn{
		build: build, canvas: canvas, estimate: estimate,
		index: map[string]int{}, heights: map[string]float32{}, live: map[string]Row{}, tops: []float32{0},
	}
	c.body = &columnBody{column: c}
	c.body.ExtendBaseWidget(c.body)
	c.scroll = container.NewVScroll(c.body)
	c.scroll.OnScrolled = func(fyne.Position) { c.update(); c.tellScrolled() }
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer shows the scroller.
func (c *VirtualColumn) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(c.scroll)
}

// Resize builds what comes into sight.
func (c *VirtualColumn) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.scroll.Resize(size)
	c.update()
}

// SetIDs replaces the rows. Rows that stay keep their widgets, the focus and
// the place on the screen.
func (c *VirtualColumn) SetIDs(ids []string) {
	anchor, offset := c.anchor()
	c.ids = append([]string(nil), ids...)
	clear(c.index)
	for i, id := range c.ids {
		c.index[id] = i
	}
	for id := range c.live {
		if _, there := c.index[id]; !there {
			delete(c.live, id)
		}
	}
	for id := range c.heights {
		if _, there := c.index[id]; !there {
			delete(c.heights, id)
		}
	}
	c.place()
	c.returnTo(anchor, offset)
	c.update()
}

// IDs returns the ids of the rows in order.
func (c *VirtualColumn) IDs() []string { return append([]string(nil), c.ids...) }

// Rebuild makes a row anew; the focus stays in the same field of it.
func (c *VirtualColumn) Rebuild(id string) {
	old, there := c.live[id]
	if !there {
		return
	}
	focused := c.focusedField(old)
	delete(c.live, id)
	c.update()
	if row, ok := c.live[id]; ok && focused >= 0 && len(row.Fields) > 0 {
		c.canvas().Focus(row.Fields[min(focused, len(row.Fields)-1)])
	}
}

// RebuildAll makes every row in sight anew, after the look changed.
func (c *VirtualColumn) RebuildAll() {
	clear(c.heights)
	for _, id := range c.liveIDs() {
		c.Rebuild(id)
	}
}

// Remeasure asks a row for its height again; an [Entry] says when by OnHeight.
func (c *VirtualColumn) Remeasure(id string) {
	if _, there := c.live[id]; there && !c.working {
		c.update()
	}
}

// Live reports whether a row is built, and gives it.
func (c *VirtualColumn) Live(id string) (Row, bool) {
	r, ok := c.live[id]
	return r, ok
}

// ScrollTo brings a row into sight; a row wholly in sight does not move. A
// screen calls it when a field gets the focus, so that Tab is followed.
func (c *VirtualColumn) ScrollTo(id string) {
	i, there := c.index[id]
	if !there {
		return
	}
	// Rows between here and there may be measured on the way: a few rounds settle it.
	for range 4 {
		view := c.scroll.Size().Height
		top, bottom := c.tops[i], c.tops[i+1]
		at := c.scroll.Offset.Y
		switch {
		case top < at && top < at-view || bottom > at+view*2:
			at = top - view/4 // far away: with some of what stands before it
		case bottom-top > view && (top > at || bottom < at+view):
			at = top // higher than the view: from its beginning
		case bottom-top > view:
		case top < at:
			at = top
		case bottom > at+view:
			at = bottom - view
		}
		before := c.scroll.Offset.Y
		c.scrollTo(at)
		c.update()
		if c.tops[i] == top && c.tops[i+1] == bottom && c.scroll.Offset.Y == before {
			break
		}
	}
	c.tellScrolled()
}

// FocusRow brings a row into sight and gives one of its fields the focus.
func (c *VirtualColumn) FocusRow(id string, field int) bool {
	c.ScrollTo(id)
	row, there := c.live[id]
	if !there || len(row.Fields) == 0 || c.canvas() == nil {
		return false
	}
	c.canvas().Focus(row.Fields[max(0, min(field, len(row.Fields)-1))])
	c.update()
	return true
}

// FocusBeside gives the focus to the first row with a field after (or before)
// id, built or not.
func (c *VirtualColumn) FocusBeside(id string, down bool) bool {
	i, there := c.index[id]
	if !there {
		return false
	}
	step, field := -1, 1<<30
	if down {
		step, field = 1, 0
	}
	for i += step; i >= 0 && i < len(c.ids); i += step {
		if len(c.rowOf(c.ids[i]).Fields) > 0 {
			return c.FocusRow(c.ids[i], field)
		}
	}
	return false
}

// Page moves a screenful down or up and puts the focus into the first field in sight.
func (c *VirtualColumn) Page(down bool) {
	step := fyne.Max(c.scroll.Size().Height-40, 40)
	if !down {
		step = -step
	}
	c.scrollTo(c.scroll.Offset.Y + step)
	c.update()
	c.tellScrolled()
	atEnd := c.scroll.Offset.Y+c.scroll.Size().Height >= c.total()
	for i := c.firstInSight(); i < len(c.ids); i++ {
		row, there := c.live[c.ids[i]]
		if !there {
			break
		}
		if len(row.Fields) == 0 || (c.tops[i] < c.scroll.Offset.Y && !atEnd) {
			continue
		}
		if cv := c.canvas(); cv != nil {
			cv.Focus(row.Fields[0])
		}
		break
	}
	c.update()
}

// First is the id of the first row in sight, or "".
func (c *VirtualColumn) First() string {
	if len(c.ids) == 0 {
		return ""
	}
	return c.ids[min(c.firstInSight(), len(c.ids)-1)]
}

func (c *VirtualColumn) tellScrolled() {
	if c.OnScrolled != nil && len(c.ids) > 0 {
		c.OnScrolled(c.First())
	}
}

func (c *VirtualColumn) total() float32 { return c.tops[len(c.tops)-1] }

// firstInSight is the first row that ends below the upper edge.
func (c *VirtualColumn) firstInSight() int { return c.rowAt(c.scroll.Offset.Y) }

func (c *VirtualColumn) rowAt(y float32) int {
	return sort.Search(len(c.ids), func(i int) bool { return c.tops[i+1] > y })
}

func (c *VirtualColumn) liveIDs() []string {
	var out []string
	for _, id := range c.ids {
		if _, there := c.live[id]; there {
			out = append(out, id)
		}
	}
	return out
}
