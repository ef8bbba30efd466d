package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model/indonesia"
	"pena/ui/text"
)

// DateField is a field for a date. It takes what [indonesia.ParseDate] reads,
// writes it as "4 Agustus 2025" when it is left, and opens a calendar with
// Alt+Down or its button, and with Down where nothing else takes that key. A wrong date stays as it was typed, with what is wrong
// beneath it.
type DateField struct {
	fynewidget.BaseWidget

	Entry     *Entry               // for the focus and its callbacks OnUndo, OnEnter, OnEscape
	OnChanged func(indonesia.Date) // another right date, or none
	OnHeight  func()               // a sentence beneath the field came or went; may be nil
	date      indonesia.Date       // the last right one
	today     func() indonesia.Date
	problem   *fynewidget.Label
	popup     *fynewidget.PopUp
	calendar  *calendar
	box       *fyne.Container
}

// NewDateField returns an empty field; today tells where the calendar opens.
func NewDateField(today func() indonesia.Date) *DateField {
	f := &DateField{Entry: NewLineEntry(), today: today, problem: newProblem()}
	f.Entry.SetPlaceHolder(text.DateHint)
	f.Entry.OnChanged = func(string) { f.read() }
	f.Entry.OnBlur = f.tidy
	f.Entry.OnLeave = func(down bool) {
		if down {
			f.OpenCalendar()
		}
	}
	f.Entry.OnOpen = f.OpenCalendar
	button := newPressable(container.NewPadded(fynewidget.NewIcon(icons.Kalender)), f.OpenCalendar)
	f.box = container.NewVBox(Border(nil, nil, nil, button, f.Entry), f.problem)
	f.ExtendBaseWidget(f)
	return f
}

// newProblem is the line beneath a field that says what is wrong.
func newProblem() *fynewidget.Label {
	l := fynewidget.NewLabel("")
	l.Importance = fynewidget.DangerImportance
	l.Wrapping = fyne.TextWrapWord
	l.Hide()
	return l
}

func showProblem(l *fynewidget.Label, words string) {
	l.SetText(words)
	if words == "" {
		l.Hide()
	} else {
		l.Show()
	}
}

// Date is the date in the field, or the error that says why it has none.
func (f *DateField) Date() (indonesia.Date, error) { return indonesia.ParseDate(f.Entry.Text) }

// SetDate shows a date without telling OnChanged.
func (f *DateField) SetDate(d indonesia.Date) {
	f.date = d
	f.Entry.SetTextQuiet(d.Long())
	showProblem(f.problem, "")
}

// SetProblem shows what else is wrong with the date, such as its order.
func (f *DateField) SetProblem(words string) {
	if f.problem.Text == words {
		return
	}
	showProblem(f.problem, words)
	if f.OnHeight != nil {
		f.OnHeight()
	}
}

// Problem is what stands beneath the field.
func (f *DateField) Problem() string { return f.problem.Text }

// read takes a right date as it is typed; a wrong one is not complained of
// before the field is left.
func (f *DateField) read() {
	d, err := f.Date()
	if err != nil {
		return
	}
	f.SetProblem("")
	if d != f.date {
		f.date = d
		if f.OnChanged != nil {
			f.OnChanged(d)
		}
	}
}

// tidy writes a right date in its proper form, and says what is wrong with another.
func (f *DateField) tidy() {
	d, err := f.Date()
	f.SetProblem(text.FieldError(err))
	if err == nil {
		f.Entry.SetTextQuiet(d.Long())
	}
	f.Refresh()
}

// OpenCalendar shows the month of the date, or of today.
func (f *DateField) OpenCalendar() {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if c == nil || f.Entry.ReadOnly {
		return
	}
	day := f.date
	if day.IsZero() {
		day = f.today()
	}
	f.calendar = newCalendar(c, day, f.today(), func(d indonesia.Date) {
		f.close()
		f.Entry.SetText(d.Long())
	}, f.close)
	f.popup = fynewidget.NewPopUp(f.calendar, c)
	showBelow(f.popup, f.Entry, f.popup.MinSize())
	f.calendar.focus()
}

func (f *DateField) close() {
	f.popup.Hide()
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f.Entry)
	}
}

// showBelow opens a popup under an object, or above it where there is no room.
func showBelow(p *fynewidget.PopUp, under fyne.CanvasObject, size fyne.Size) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	room := p.Canvas.Size()
	y := at.Y + under.Size().Height
	if y+size.Height > room.Height && at.Y > size.Height {
		y = at.Y - size.Height
	}
	x := fyne.Max(0, fyne.Min(at.X, room.Width-size.Width))
	p.ShowAtPosition(fyne.NewPos(x, y))
	p.Resize(size)
}

// CreateRenderer shows the field above its problem.
func (f *DateField) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(f.box) }
