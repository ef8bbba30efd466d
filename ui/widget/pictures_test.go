package widget_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/theme"
	"pena/ui/widget"
)

// TestPicturesOfEveryWidget paints every widget in every look into
// artefacts/widgets for human eyes. What it asserts is only that each look
// gives a picture of its own.
func TestPicturesOfEveryWidget(t *testing.T) {
	dir := filepath.Join("..", "..", "artefacts", "widgets")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	looks := []struct {
		name string
		look theme.Look
	}{{"terang", theme.Look{}}, {"gelap", theme.Look{Dark: true}}, {"besar", theme.Look{Large: true}}}
	for _, scene := range []struct {
		name  string
		show  func(w fyne.Window) fyne.CanvasObject
		after func(w fyne.Window)
	}{
		{name: "jendela", show: sceneWindow},
		{name: "isian", show: sceneForm},
		{name: "kalender", show: sceneForm, after: func(w fyne.Window) {
			w.Canvas().FocusNext()
			w.Canvas().FocusNext()
			w.Canvas().FocusNext()
			press(w.Canvas().Focused(), fyne.KeyDown)
		}},
		{name: "pilihan", show: sceneForm, after: func(w fyne.Window) {
			w.Canvas().Focus(lastSelect.Entry)
			typeInto(w, "a")
		}},
		{name: "dialog", show: sceneForm, after: func(w fyne.Window) {
			widget.Ask(w, "Buang data contoh", "Semua kawasan, naskah, dan pejabat contoh akan hilang. Yang Anda buat sendiri tetap ada.", "Buang data contoh", "Batal", nil)
		}},
	} {
		var first image.Image
		for _, l := range looks {
			a := test.NewTempApp(t)
			a.Settings().SetTheme(theme.New(l.look))
			w := test.NewTempWindow(t, fynewidget.NewLabel(""))
			w.SetPadded(false)
			w.Resize(fyne.NewSize(1366, 700))
			w.SetContent(scene.show(w))
			w.Resize(fyne.NewSize(1366, 700))
			if scene.after != nil {
				scene.after(w)
			}
			shot := w.Canvas().Capture()
			if got := shot.Bounds().Size(); got != image.Pt(1366, 700) {
				t.Errorf("%s %s needs %v, more than the common office screen", scene.name, l.name, got)
			}
			if first != nil && same(first, shot) {
				t.Errorf("%s looks the same in %s", scene.name, l.name)
			}
			first = shot
			f, err := os.Create(filepath.Join(dir, scene.name+"-"+l.name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, shot); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y += 3 {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x += 3 {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

// sceneWindow is the screen of a document: rail, place, three columns, status.
func sceneWindow(fyne.Window) fyne.CanvasObject {
	r := rail(func(int) {})
	r.Choose(1)
	b := widget.NewBreadcrumb()
	b.SetParts(
		widget.Crumb{Text: "Kawasan", OnTapped: func() {}}, widget.Crumb{Text: "Tanah Laut", OnTapped: func() {}},
		widget.Crumb{Text: "Kawasan Perdesaan Agrowisata Bajuin", OnTapped: func() {}}, widget.Crumb{Text: "Anggaran Dasar"},
	)
	status := widget.NewStatusLine()
	status.Set(widget.StatusQuiet, "Tersimpan 10.42")
	status.SetRight("Cadangan terbukti hari ini 08.00 · Luring")
	column := newText300(40)
	p := newPainter()
	p.view.SetPages(f4(3), 1)
	p.view.Mark([]widget.PageMark{{Page: 0, X: 30, Y: 60, Width: 150, Height: 14}})
	s := widget.NewSplit3(fynewidget.NewLabel("Susunan"), column.VirtualColumn, p.view)
	s.FoldLeftUnder = 1400
	return container.NewBorder(b, status, r, nil, s)
}

var lastSelect *widget.SearchSelect

// sceneForm is a form with every field, and the stages.
func sceneForm(fyne.Window) fyne.CanvasObject {
	line := widget.NewLineEntry()
	line.SetText("Kawasan Perdesaan Agrowisata Bajuin")
	paragraph := widget.NewEntry()
	paragraph.SetText(longText + " " + longText)
	date := widget.NewDateField(today)
	wrong := widget.NewDateField(today)
	wrong.Entry.SetText("31 April 2025")
	wrong.Entry.OnBlur()
	lastSelect = widget.NewSearchSelect(findDesa)
	lastSelect.SetChosen(widget.Option{Key: "1", Text: "Bajuin"})
	steps := widget.NewSteps()
	all := []widget.Step{
		{Text: "Audiensi", Detail: "selesai, 28 Juli 2025", State: widget.StepDone}, {Text: "Musyawarah desa", Detail: "selesai", State: widget.StepDone},
		{Text: "MAD", Detail: "berjalan", State: widget.StepRunning}, {Text: "Usulan", Detail: "belum"}, {Text: "Verifikasi", Detail: "dilewati", State: widget.StepSkipped},
		{Text: "Penetapan", Detail: "belum"}, {Text: "RPKP", Detail: "belum"}, {Text: "BUM Desa bersama", Detail: "belum"},
	}
	steps.Set(all...)
	bad := widget.NewStatusLine()
	bad.Set(widget.StatusBad, "Belum tersimpan: piringan penuh. Tulisan Anda masih ada di layar ini.")
	var signs []fyne.CanvasObject
	for _, r := range []fyne.Resource{
		icons.Beranda, icons.Kawasan, icons.Musyawarah, icons.Surat, icons.Cari, icons.Pengaturan, icons.Tambah, icons.Hapus, icons.Naik, icons.Turun,
		icons.Urungkan, icons.Ulangi, icons.Cetak, icons.SimpanPDF, icons.Peringatan, icons.Galat, icons.Keterangan, icons.TahapSelesai, icons.TahapSebagian,
		icons.TahapBelum, icons.TahapLewati, icons.Tutup, icons.Centang, icons.Kalender, icons.Riwayat, icons.Terkunci, icons.Naskah, icons.Susunan,
		icons.Halaman, icons.Ubah, icons.Folder, icons.Cadangan,
	} {
		icon := fynewidget.NewIcon(r)
		signs = append(signs, container.NewGridWrap(fyne.NewSquareSize(30), icon))
	}
	form := container.NewVBox(line, paragraph, date, wrong, lastSelect, steps, container.NewHBox(signs...))
	return container.NewBorder(nil, bad, nil, nil, container.NewVScroll(form))
}
