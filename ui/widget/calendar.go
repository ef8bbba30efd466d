package widget

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model/indonesia"
	"pena/ui/text"
)

// calendar shows one month, Senin first. The arrows move a day or a week,
// PageUp and PageDown a month, Enter chooses, Escape leaves. Fyne's own
// calendar speaks English whatever the translation says.
type calendar struct {
	fynewidget.BaseWidget
	canvas   fyne.Canvas // the one it opens on; the driver knows no canvas of a day that was not painted yet
	onChosen func(indonesia.Date)
	onEscape func()

	day   indonesia.Date // the one the keys stand on
	today indonesia.Date
	title *fynewidget.Label
	days  *fyne.Container
	cells map[int]*pressable // by day of the month
	box   *fyne.Container
}

func newCalendar(canvas fyne.Canvas, day, today indonesia.Date, onChosen func(indonesia.Date), onEscape func()) *calendar {
	c := &calendar{
		canvas: canvas, onChosen: onChosen, onEscape: onEscape, today: today,
		title: fynewidget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{Bold: true}),
		days:  container.New(layout.NewGridLayoutWithColumns(7)),
	}
	before := newPressable(fynewidget.NewIcon(icons.Kiri), func() { c.show(addMonths(c.day, -1)) })
	after := newPressable(fynewidget.NewIcon(icons.Kanan), func() { c.show(addMonths(c.day, 1)) })
	for _, p := range []*pressable{before, after} {
		p.onKey = c.key
	}
	head := Border(nil, nil, container.NewPadded(before), container.NewPadded(after), c.title)
	c.box = container.NewVBox(head, c.days)
	c.ExtendBaseWidget(c)
	c.show(day)
	return c
}

// addMonths keeps the day of the month where the other month has it.
func addMonths(d indonesia.Date, n int) indonesia.Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return indonesia.Date{Year: first.Year(), Month: first.Month(), Day: min(d.Day, last)}
}

// show turns to the month of a day and lights the day.
func (c *calendar) show(day indonesia.Date) {
	if !day.Valid() {
		return // before 1900 or after 9999
	}
	c.day = day
	c.title.SetText(text.MonthYear(day.Month, day.Year))
	c.days.RemoveAll()
	for _, w := range text.WeekdaysShort {
		c.days.Add(fynewidget.NewLabelWithStyle(w, fyne.TextAlignCenter, fyne.TextStyle{}))
	}
	first := indonesia.Date{Year: day.Year, Month: day.Month, Day: 1}
	for range (int(first.Time().Weekday()) + 6) % 7 { // Senin is the first column
		c.days.Add(layout.NewSpacer())
	}
	c.cells = map[int]*pressable{}
	for d := first; d.Month == day.Month; d = d.AddDays(1) {
		label := fynewidget.NewLabelWithStyle(strconv.Itoa(d.Day), fyne.TextAlignCenter, fyne.TextStyle{Bold: d == c.today, Underline: d == c.today})
		cell := newPressable(label, func() { c.onChosen(d) })
		cell.onKey = c.key
		cell.choose(d == day)
		c.cells[d.Day] = cell
		c.days.Add(cell)
	}
	c.Refresh()
}

// focus gives the keys to the lit day.
func (c *calendar) focus() { c.canvas.Focus(c.cells[c.day.Day]) }

func (c *calendar) key(k fyne.KeyName) bool {
	to := c.day
	switch k {
	case fyne.KeyLeft:
		to = to.AddDays(-1)
	case fyne.KeyRight:
		to = to.AddDays(1)
	case fyne.KeyUp:
		to = to.AddDays(-7)
	case fyne.KeyDown:
		to = to.AddDays(7)
	case fyne.KeyPageUp:
		to = addMonths(to, -1)
	case fyne.KeyPageDown:
		to = addMonths(to, 1)
	case fyne.KeyEscape:
		c.onEscape()
		return true
	default:
		return false
	}
	c.show(to)
	c.focus()
	return true
}

// CreateRenderer shows the month.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(c.box) }
