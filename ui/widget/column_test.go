package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/widget"
)

// text300 is a column as long as a document of 300 pages: 5,000 rows of
// several lengths, every tenth a heading without a field.
type text300 struct {
	*widget.VirtualColumn
	ids     []string
	entries map[string]*widget.Entry
	built   int
}

func newText300(n int) *text300 {
	c := &text300{entries: map[string]*widget.Entry{}}
	for i := range n {
		c.ids = append(c.ids, fmt.Sprintf("n%d", i))
	}
	canvas := func() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(c.VirtualColumn) }
	c.VirtualColumn = widget.NewVirtualColumn(canvas, 60, func(id string) widget.Row {
		c.built++
		var i int
		fmt.Sscanf(id, "n%d", &i)
		if i%10 == 0 {
			return widget.Row{Object: fynewidget.NewLabel("Pasal " + id)}
		}
		e := widget.NewEntry()
		e.SetText(id + " " + strings.Repeat("modal desa ", i%7*6))
		e.OnHeight = func() { c.Remeasure(id) }
		e.OnFocus = func() { c.ScrollTo(id) }
		c.entries[id] = e
		return widget.Row{
			Object: container.NewBorder(nil, nil, fynewidget.NewLabel("("+fmt.Sprint(i%10)+")"), nil, e),
			Fields: []fyne.Focusable{e},
		}
	})
	c.SetIDs(c.ids)
	return c
}

func (c *text300) live() int {
	n := 0
	for _, id := range c.ids {
		if _, ok := c.Live(id); ok {
			n++
		}
	}
	return n
}

// inSight reports whether a row is wholly within the column's window.
func (c *text300) inSight(id string) bool {
	row, ok := c.Live(id)
	if !ok {
		return false
	}
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(row.Object).Y - d.AbsolutePositionForObject(c.VirtualColumn).Y
	return top >= -0.5 && top+row.Object.Size().Height <= c.Size().Height+0.5
}

func TestOnlyRowsInSightAreBuilt(t *testing.T) {
	c := newText300(5000)
	window(t, c.VirtualColumn, 500, 600)
	if n := c.live(); n < 5 || n > 60 {
		t.Errorf("%d rows are live, want a screenful", n)
	}
	c.ScrollTo("n4000")
	if !c.inSight("n4000") {
		t.Error("n4000 is not in sight after ScrollTo")
	}
	if n := c.live(); n > 60 {
		t.Errorf("%d rows are live after a jump", n)
	}
	if c.built > 300 {
		t.Errorf("%d rows were built for two screenfuls", c.built)
	}
}

func TestRowsStandOneBelowTheOtherWithoutOverlap(t *testing.T) {
	c := newText300(500)
	window(t, c.VirtualColumn, 420, 600)
	for _, id := range []string{"n0", "n250", "n499", "n100"} {
		c.ScrollTo(id)
		bottom := float32(-1)
		for _, id := range c.ids {
			row, ok := c.Live(id)
			if !ok {
				continue
			}
			if y := row.Object.Position().Y; y < bottom {
				t.Fatalf("%s begins at %v, the row before it ends at %v", id, y, bottom)
			}
			bottom = row.Object.Position().Y + row.Object.Size().Height
			if got, want := row.Object.Size().Height, row.Object.MinSize().Height; got < want {
				t.Fatalf("%s is %v high and needs %v", id, got, want)
			}
		}
	}
}

func TestARowInSightStaysPutWhenRowsAboveAreMeasured(t *testing.T) {
	c := newText300(2000)
	w := window(t, c.VirtualColumn, 420, 600)
	c.ScrollTo("n1003")
	d := fyne.CurrentApp().Driver()
	y := func() float32 {
		row, _ := c.Live("n1003")
		return d.AbsolutePositionForObject(row.Object).Y
	}
	for range 10 {
		before := y()
		test.Scroll(w.Canvas(), fyne.NewPos(200, 300), 0, 20)
		if moved := y() - before; moved < 19 || moved > 21 {
			t.Fatalf("a wheel step of 20 moved the row by %v", moved)
		}
	}
}

func TestTypingInARowMakesRoomBelowIt(t *testing.T) {
	c := newText300(50)
	w := window(t, c.VirtualColumn, 420, 600)
	c.FocusRow("n1", 0)
	e := c.entries["n1"]
	row2, _ := c.Live("n2")
	before := row2.Object.Position().Y
	test.Type(e, strings.Repeat("penyertaan ", 30))
	if after := row2.Object.Position().Y; after <= before {
		t.Errorf("the row below is at %v, was at %v", after, before)
	}
	if w.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("the entry lost the focus while it grew")
	}
}

func TestTabWalksThroughRowsThatAreNotBuiltYet(t *testing.T) {
	c := newText300(400)
	w := window(t, c.VirtualColumn, 420, 500)
	c.FocusRow("n1", 0)
	for i := 2; i < 120; i++ {
		if i%10 == 0 {
			continue
		}
		w.Canvas().FocusNext()
		id := fmt.Sprintf("n%d", i)
		if w.Canvas().Focused() != fyne.Focusable(c.entries[id]) {
			t.Fatalf("Tab did not reach %s", id)
		}
		if !c.inSight(id) {
			t.Fatalf("%s has the focus and is not in sight", id)
		}
	}
	for i := 118; i > 60; i-- {
		if i%10 == 0 {
			continue
		}
		w.Canvas().FocusPrevious()
		if id := fmt.Sprintf("n%d", i); w.Canvas().Focused() != fyne.Focusable(c.entries[id]) || !c.inSight(id) {
			t.Fatalf("Shift+Tab did not reach %s", id)
		}
	}
}

func TestTheRowWithTheFocusLivesOnWhenScrolledAway(t *testing.T) {
	c := newText300(3000)
	w := window(t, c.VirtualColumn, 420, 500)
	c.FocusRow("n5", 0)
	e := c.entries["n5"]
	c.ScrollTo("n2500")
	if _, ok := c.Live("n5"); !ok {
		t.Fatal("the row with the focus was dropped")
	}
	if w.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("the focus was lost")
	}
	c.FocusBeside("n5", true)
	if w.Canvas().Focused() != fyne.Focusable(c.entries["n6"]) || !c.inSight("n6") {
		t.Error("the row after the focused one was not reached")
	}
}

func TestSetIDsKeepsThePlaceAndTheWidgets(t *testing.T) {
	c := newText300(1000)
	window(t, c.VirtualColumn, 420, 500)
	c.FocusRow("n505", 0)
	d := fyne.CurrentApp().Driver()
	row, _ := c.Live("n505")
	before := d.AbsolutePositionForObject(row.Object).Y
	c.ids = append([]string{"n5001", "n5002", "n5003"}, c.ids...)
	c.SetIDs(c.ids)
	again, ok := c.Live("n505")
	if !ok || again.Object != row.Object {
		t.Fatal("the row was built anew")
	}
	if after := d.AbsolutePositionForObject(row.Object).Y; after < before-1 || after > before+1 {
		t.Errorf("three rows above moved the row from %v to %v", before, after)
	}
}

func TestPageDownBringsTheNextScreenfulAndItsFirstField(t *testing.T) {
	c := newText300(300)
	w := window(t, c.VirtualColumn, 420, 500)
	c.FocusRow("n1", 0)
	c.Page(true)
	f := w.Canvas().Focused()
	if f == nil || f == fyne.Focusable(c.entries["n1"]) {
		t.Fatal("the focus did not go along")
	}
	for id, e := range c.entries {
		if f == fyne.Focusable(e) && !c.inSight(id) {
			t.Errorf("%s has the focus and is not in sight", id)
		}
	}
	for range 100 {
		c.Page(false)
	}
	if got := c.First(); got != "n0" {
		t.Errorf("the first row in sight is %s after many PageUp", got)
	}
}

func TestAnEmptyColumnIsNoTrouble(t *testing.T) {
	c := newText300(0)
	window(t, c.VirtualColumn, 420, 500)
	c.Page(true)
	c.ScrollTo("n1")
	if c.First() != "" || c.FocusRow("n1", 0) || c.FocusBeside("n1", true) {
		t.Error("an empty column gave a row")
	}
}

func BenchmarkScrollThroughFiveThousandRows(b *testing.B) {
	test.NewTempApp(b)
	c := newText300(5000)
	w := test.NewTempWindow(b, c.VirtualColumn)
	w.Resize(fyne.NewSize(500, 700))
	for i := 0; b.Loop(); i++ {
		test.Scroll(w.Canvas(), fyne.NewPos(200, 300), 0, -60)
	}
}

func BenchmarkTypeInTheMiddleOfFiveThousandRows(b *testing.B) {
	test.NewTempApp(b)
	c := newText300(5000)
	w := test.NewTempWindow(b, c.VirtualColumn)
	w.Resize(fyne.NewSize(500, 700))
	c.FocusRow("n2503", 0)
	e := c.entries["n2503"]
	for b.Loop() {
		e.TypedRune('a')
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
