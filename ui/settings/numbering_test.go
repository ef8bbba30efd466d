package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/app/register"
	"pena/model/indonesia"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/theme"
	"pena/ui/widget"
)

func TestNumbering_sets_a_series_with_a_live_example(t *testing.T) {
	k := screentest.New(t)
	k.Letter()
	s := New(k.Host, PartNumbers).(*Settings)
	k.Wait(s.loaded)
	k.Put(s)
	k.Until("the series", func() bool { return k.Shows("Contoh: 400.10.3.4/0001/PMD/2025") })
	k.Picture("penomoran")
	pattern := k.EntryUnder(text.SeriesPattern)
	pattern.SetText("{kode}/{urut}/{bulan_romawi}/{unit}/{tahun}")
	k.Until("the example follows", func() bool { return k.Shows("Contoh: 400.10.3.4/1/VIII/PMD/2025") })
	k.Walk(func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Select); ok && c.Selected == text.SeriesDigits(4) {
			c.SetSelected(text.SeriesDigits(3))
		}
	})
	k.Until("the width is in the pattern", func() bool { return k.Shows("Contoh: 400.10.3.4/001/VIII/PMD/2025") })
	pattern.SetText("{kode}/{tahun}")
	k.Until("what is wrong", func() bool { return k.Shows("tepat satu kali") })
	pattern.SetText("{urut:3}/{unit}/{tahun}")
	k.Until("it is on the disk", func() bool { return firstSeries(t, k.Office).Pattern == "{urut:3}/{unit}/{tahun}" })
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	n, err := k.Office.NextNumber(app.NumberRequest{Series: "surat-keluar", Date: indonesia.Date{Year: 2025, Month: 9, Day: 1}})
	if err != nil || n != "001/PMD/2025" {
		t.Errorf("the next number is %q, %v", n, err)
	}
}

func TestNumbering_adds_a_series_for_a_kind_and_asks_for_approval(t *testing.T) {
	k := screentest.New(t)
	s := New(k.Host, PartNumbers).(*Settings)
	k.Wait(s.loaded)
	k.Put(s)
	k.Until("the series", func() bool { return k.Shows(text.AddSeries) })
	k.Tap(text.AddSeries, 0)
	k.Until("the new series", func() bool { return len(s.numbers.all) == 2 && k.Shows("Contoh: 400.10/0001/2025") })
	k.EntryUnder(text.SeriesName).SetText("Keputusan Kepala Dinas")
	k.Until("the name is in the list", func() bool { return s.numbers.all[1].Name == "Keputusan Kepala Dinas" })
	k.Walk(func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Check); ok && strings.Contains(c.Text, "setelah disetujui") {
			c.SetChecked(true)
		}
	})
	k.Until("the approval", func() bool { need, err := k.Office.ApprovalNeeded(); return err == nil && need })
	k.Picture("penomoran-seri")
	k.Tap(text.SeriesRemove, 0)
	k.Until("the series is gone", func() bool { list, err := k.Office.Series(); return err == nil && len(list) == 1 })
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
}

func firstSeries(t *testing.T, o *app.Office) register.Series {
	t.Helper()
	list, err := o.Series()
	if err != nil {
		t.Fatal(err)
	}
	return list[0]
}

func TestNumbering_shows_every_part_of_a_pattern_in_large_text(t *testing.T) {
	k := screentest.New(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Look{Large: true}))
	s := New(k.Host, PartNumbers).(*Settings)
	k.Wait(s.loaded)
	k.Put(s)
	k.Until("the series", func() bool { return k.Shows("Contoh: ") })
	k.Picture("penomoran-besar")
	seen := 0
	k.Walk(func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && strings.HasPrefix(b.Text, "{") {
			seen++
			if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o); at.X+o.Size().Width > screentest.Width {
				t.Errorf("%s ends at %.0f, beyond the window", b.Text, at.X+o.Size().Width)
			}
		}
	})
	if seen != 7 {
		t.Errorf("%d parts are in sight; want 7", seen)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
}
