package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"pena/icons"
	"pena/ui/widget"
)

func rail(onChosen func(int)) *widget.Rail {
	return widget.NewRail([]widget.RailItem{
		{Icon: icons.Beranda, Text: "Beranda"}, {Icon: icons.Kawasan, Text: "Kawasan"},
		{Icon: icons.Musyawarah, Text: "Musyawarah"}, {Icon: icons.Surat, Text: "Surat"},
		{Icon: icons.Cari, Text: "Cari"}, {Icon: icons.Pengaturan, Text: "Pengaturan"},
	}, onChosen)
}

func TestTheRailIsWalkedAndPressedWithTheKeyboard(t *testing.T) {
	var told []int
	r := rail(func(i int) { told = append(told, i) })
	w := window(t, r, 200, 400)
	w.Canvas().FocusNext()
	press(w.Canvas().Focused(), fyne.KeyUp)
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeySpace)
	w.Canvas().FocusNext()
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if len(told) != 2 || told[0] != 2 || told[1] != 3 {
		t.Errorf("told %v, want [2 3]", told)
	}
	r.Choose(5)
	if len(told) != 2 {
		t.Error("Choose told the program of its own choice")
	}
}

func TestEachPartOfTheBreadcrumbLeadsBack(t *testing.T) {
	b := widget.NewBreadcrumb()
	w := window(t, b, 900, 40)
	var told []string
	b.SetParts(
		widget.Crumb{Text: "Kawasan", OnTapped: func() { told = append(told, "kawasan") }},
		widget.Crumb{Text: "Tanah Laut", OnTapped: func() { told = append(told, "tala") }},
		widget.Crumb{Text: "Anggaran Dasar"},
	)
	for range 2 {
		w.Canvas().FocusNext()
		press(w.Canvas().Focused(), fyne.KeyReturn)
	}
	if len(told) != 2 || told[0] != "kawasan" || told[1] != "tala" {
		t.Errorf("told %v", told)
	}
}

func TestALongBreadcrumbIsShortenedToItsWidth(t *testing.T) {
	b := widget.NewBreadcrumb()
	b.SetParts(
		widget.Crumb{Text: "Kawasan", OnTapped: func() {}},
		widget.Crumb{Text: "Kawasan Perdesaan Agrowisata Bajuin dan Sekitarnya di Kabupaten Tanah Laut", OnTapped: func() {}},
		widget.Crumb{Text: "Peraturan Bersama Kepala Desa tentang Badan Usaha Milik Desa Bersama"},
	)
	window(t, b, 500, 40)
	if w := b.MinSize().Width; w > 500 {
		t.Fatalf("the line needs %v and has 500", w)
	}
	parts := test.WidgetRenderer(b).Objects()[0].(*fyne.Container).Objects
	last := parts[len(parts)-1]
	if end := last.Position().X + last.Size().Width; end > 501 {
		t.Errorf("the last part ends at %v of 500", end)
	}
	if first := parts[0].Size().Width; first < 60 {
		t.Errorf("the short first part was cut to %v", first)
	}
}

func TestTheStatusLineTellsASignBesideItsColour(t *testing.T) {
	s := widget.NewStatusLine()
	w := window(t, s, 700, 40)
	s.Set(widget.StatusQuiet, "Tersimpan 10.42")
	quiet := w.Canvas().Capture()
	s.Set(widget.StatusBad, "Tersimpan 10.42")
	bad := w.Canvas().Capture()
	differ := false
	for y := range 40 {
		for x := range 34 { // where the sign stands
			differ = differ || quiet.At(x, y) != bad.At(x, y)
		}
	}
	if !differ {
		t.Error("the sign of a bad state is that of a good one")
	}
	if kind, words := s.Status(); kind != widget.StatusBad || words != "Tersimpan 10.42" {
		t.Errorf("status %v %q", kind, words)
	}
}

func TestStepsArePressedInOrder(t *testing.T) {
	s := widget.NewSteps()
	w := window(t, s, 800, 200)
	var told []int
	s.OnTapped = func(i int) { told = append(told, i) }
	s.Set(
		widget.Step{Text: "Audiensi", Detail: "selesai, 28 Juli 2025", State: widget.StepDone},
		widget.Step{Text: "Musyawarah desa", Detail: "berjalan", State: widget.StepRunning},
		widget.Step{Text: "Penetapan", Detail: "belum"},
	)
	for range 3 {
		w.Canvas().FocusNext()
		press(w.Canvas().Focused(), fyne.KeyReturn)
	}
	if len(told) != 3 || told[0] != 0 || told[2] != 2 {
		t.Errorf("told %v", told)
	}
}

func split(t *testing.T, width float32) (*widget.Split3, [3]fyne.CanvasObject, fyne.Window) {
	t.Helper()
	var cols [3]fyne.CanvasObject
	for i := range cols {
		cols[i] = container.NewStack(canvas.NewRectangle(nil), widget.NewLineEntry())
	}
	s := widget.NewSplit3(cols[0], cols[1], cols[2])
	s.FoldLeftUnder = 1400
	return s, cols, window(t, s, width, 600)
}

func TestTheOutlineFoldsByItselfOnANarrowScreen(t *testing.T) {
	s, cols, w := split(t, 1600)
	if s.Folded(widget.ColumnLeft) || !cols[0].Visible() {
		t.Fatal("the outline is folded on a wide screen")
	}
	w.Resize(fyne.NewSize(1366, 700))
	if !s.Folded(widget.ColumnLeft) || cols[0].Visible() {
		t.Error("the outline is open at 1366")
	}
	s.Fold(widget.ColumnLeft, false)
	if s.Folded(widget.ColumnLeft) || !cols[0].Visible() {
		t.Error("the user cannot unfold the outline at 1366")
	}
	w.Resize(fyne.NewSize(1600, 700))
	w.Resize(fyne.NewSize(1366, 700))
	if !s.Folded(widget.ColumnLeft) {
		t.Error("the outline did not fold when the window became narrow again")
	}
}

func TestADividerIsDraggedAndItsPlaceKept(t *testing.T) {
	s, cols, w := split(t, 1600)
	told := 0
	s.OnChanged = func() { told++ }
	x := cols[1].Position().X - 4
	before := cols[0].Size().Width
	test.Drag(w.Canvas(), fyne.NewPos(x, 300), 100, 0)
	if moved := cols[0].Size().Width - before; moved < 95 || moved > 105 || told == 0 {
		t.Errorf("the left column grew by %v, told %d times", moved, told)
	}
	other, otherCols, _ := split(t, 1600)
	other.SetShares(s.Shares())
	if a, b := cols[0].Size().Width, otherCols[0].Size().Width; a < b-1 || a > b+1 {
		t.Errorf("kept as %v, came back as %v", a, b)
	}
	for range 40 {
		test.Drag(w.Canvas(), fyne.NewPos(cols[1].Position().X-4, 300), -100, 0)
	}
	if got := cols[0].Size().Width; got < 150 {
		t.Errorf("the left column was dragged away to %v", got)
	}
}

func TestAFoldedColumnOpensWithTheKeyboardAndGivesItsRoomToTheOthers(t *testing.T) {
	s, cols, w := split(t, 1600)
	before := cols[1].Size().Width
	s.Fold(widget.ColumnRight, true)
	if cols[2].Visible() || cols[1].Size().Width <= before {
		t.Fatal("the room of the folded column was not given to the others")
	}
	w.Canvas().Unfocus()
	for range 3 { // left, middle, and the button of the folded right column
		w.Canvas().FocusNext()
	}
	press(w.Canvas().Focused(), fyne.KeySpace)
	if s.Folded(widget.ColumnRight) || !cols[2].Visible() {
		t.Error("the column did not open")
	}
	for c := range 3 {
		s.Fold(widget.Column(c), true)
	}
	s.Fold(widget.ColumnMiddle, false)
	if !cols[1].Visible() || cols[1].Size().Width < 1000 {
		t.Errorf("the only open column has %v", cols[1].Size().Width)
	}
}
