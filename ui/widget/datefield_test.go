package widget_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"pena/model/indonesia"
	"pena/ui/widget"
)

func today() indonesia.Date { return indonesia.MustDate("2025-08-04") }

func dateField(t *testing.T) (*widget.DateField, fyne.Window, *[]indonesia.Date) {
	t.Helper()
	f := widget.NewDateField(today)
	var told []indonesia.Date
	f.OnChanged = func(d indonesia.Date) { told = append(told, d) }
	w := window(t, container.NewVBox(f, widget.NewLineEntry()), 420, 500)
	w.Canvas().Focus(f.Entry)
	return f, w, &told
}

func TestADateIsTakenAsClerksTypeItAndWrittenProperly(t *testing.T) {
	f, w, told := dateField(t)
	test.Type(f.Entry, "17-8-2025")
	w.Canvas().FocusNext()
	if f.Entry.Text != "17 Agustus 2025" {
		t.Errorf("the field shows %q", f.Entry.Text)
	}
	if n := len(*told); n == 0 || (*told)[n-1] != indonesia.MustDate("2025-08-17") {
		t.Errorf("told of %v", *told)
	}
	if f.Problem() != "" {
		t.Errorf("a right date is complained of: %q", f.Problem())
	}
}

func TestAWrongDateStaysAsTypedWithTheReasonBeneath(t *testing.T) {
	f, w, told := dateField(t)
	test.Type(f.Entry, "31 April 2025")
	if f.Problem() != "" {
		t.Error("it is complained of while it is being typed")
	}
	w.Canvas().FocusNext()
	if f.Entry.Text != "31 April 2025" || !strings.Contains(f.Problem(), "kalender") {
		t.Errorf("text %q, problem %q", f.Entry.Text, f.Problem())
	}
	if _, err := f.Date(); err == nil {
		t.Error("a day that is not there was taken")
	}
	for _, d := range *told {
		if d == (indonesia.Date{Year: 2025, Month: 4, Day: 31}) {
			t.Error("a wrong date was told")
		}
	}
	f.SetDate(today())
	if f.Problem() != "" || f.Entry.Text != "4 Agustus 2025" {
		t.Errorf("after SetDate: text %q, problem %q", f.Entry.Text, f.Problem())
	}
}

func TestTheCalendarIsOpenedAndUsedWithTheKeyboard(t *testing.T) {
	f, w, told := dateField(t)
	press(f.Entry, fyne.KeyDown)
	if !widget.DialogOpen(w) {
		t.Fatal("Down did not open the calendar")
	}
	press(w.Canvas().Focused(), fyne.KeyRight) // 5 August
	press(w.Canvas().Focused(), fyne.KeyDown)  // 12 August
	press(w.Canvas().Focused(), fyne.KeyPageDown)
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if f.Entry.Text != "12 September 2025" {
		t.Errorf("the field shows %q", f.Entry.Text)
	}
	if len(*told) != 1 || (*told)[0] != indonesia.MustDate("2025-09-12") {
		t.Errorf("told of %v", *told)
	}
	if widget.DialogOpen(w) || w.Canvas().Focused() != fyne.Focusable(f.Entry) {
		t.Error("the focus did not come back to the field")
	}
	press(f.Entry, fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if widget.DialogOpen(w) || f.Entry.Text != "12 September 2025" {
		t.Error("Escape did not leave the date alone")
	}
}

func TestTheCalendarCrossesMonthsAndYears(t *testing.T) {
	f, w, _ := dateField(t)
	f.SetDate(indonesia.MustDate("2024-01-31"))
	press(f.Entry, fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyPageDown)
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if f.Entry.Text != "29 Februari 2024" {
		t.Errorf("a month after 31 Januari 2024 is %q", f.Entry.Text)
	}
	press(f.Entry, fyne.KeyDown)
	for range 2 {
		press(w.Canvas().Focused(), fyne.KeyPageUp)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if f.Entry.Text != "29 Desember 2023" {
		t.Errorf("two months before 29 Februari 2024 is %q", f.Entry.Text)
	}
}

func TestAltDownOpensTheCalendarWhereDownLeadsOn(t *testing.T) {
	f, w, _ := dateField(t)
	f.Entry.OnLeave = func(bool) {} // as in the column of a paper
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.Canvas().Overlays().Top() != nil {
		t.Fatal("Down opened the calendar")
	}
	f.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("Alt+Down opened nothing")
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.Entry.Text != "5 Agustus 2025" || w.Canvas().Focused() != fyne.Focusable(f.Entry) {
		t.Errorf("the field shows %q", f.Entry.Text)
	}
}
