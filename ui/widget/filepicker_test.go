package widget_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// pictures makes a folder with pictures, a false one, other files and a folder.
func pictures(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"lambang.png", "Tanah Laut/lambang daerah.PNG"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, image.NewGray(image.Rect(0, 0, 30, 40))); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	for _, name := range []string{"rusak.jpg", "surat.docx", ".tersembunyi.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("bukan gambar"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func look(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		return nil, &model.Error{Kind: model.Invalid, Detail: "logo-unreadable", Err: err}
	}
	return img, nil
}

// pick opens the picker at a folder; chosen is what it was told.
func pick(t *testing.T, dir string) (win fyne.Window, chosen *string) {
	t.Helper()
	win = window(t, container.NewStack(), 1240, 680)
	chosen = new(string)
	widget.ShowPicturePicker(win, widget.PickPicture{
		Title: text.ChoosePicture, Dir: dir, Look: look,
		OnChosen:   func(path string) { *chosen = path },
		Background: func(work func()) { work() },
	})
	return win, chosen
}

func seen(win fyne.Window) string {
	var all []string
	for _, o := range win.Canvas().Overlays().List() {
		all = append(all, screentest.Texts(o)...)
	}
	return strings.Join(all, " ")
}

func TestFilePicker_goes_into_a_folder_and_takes_a_picture_by_keyboard(t *testing.T) {
	dir := pictures(t)
	win, chosen := pick(t, dir)
	for _, word := range []string{"Tanah Laut", "lambang.png", "rusak.jpg"} {
		if !strings.Contains(seen(win), word) {
			t.Errorf("%q is not listed in %q", word, seen(win))
		}
	}
	if strings.Contains(seen(win), "surat.docx") || strings.Contains(seen(win), "tersembunyi") {
		t.Errorf("files that are no pictures are listed: %q", seen(win))
	}
	f := win.Canvas().Focused()
	press(f, fyne.KeyReturn) // the folder stands first
	if !strings.Contains(seen(win), "30 × 40 titik") {
		t.Errorf("no preview of the one picture in %q", seen(win))
	}
	press(f, fyne.KeyBackspace) // up again
	for _, r := range "lamb" {
		f.TypedRune(r)
	}
	press(f, fyne.KeyReturn)
	if *chosen != filepath.Join(dir, "lambang.png") {
		t.Errorf("chosen %q; want lambang.png", *chosen)
	}
	if win.Canvas().Overlays().Top() != nil {
		t.Error("the box is still open")
	}
}

func TestFilePicker_says_what_is_wrong_with_a_picture_and_goes_with_Escape(t *testing.T) {
	win, chosen := pick(t, pictures(t))
	f := win.Canvas().Focused()
	for _, r := range "rusak" {
		f.TypedRune(r)
	}
	if want := text.FieldError(&model.Error{Kind: model.Invalid, Detail: "logo-unreadable"}); !strings.Contains(seen(win), "Berkas itu bukan gambar PNG atau JPEG") {
		t.Errorf("the box says %q; want %q", seen(win), want)
	}
	press(f, fyne.KeyEscape)
	if *chosen != "" || win.Canvas().Overlays().Top() != nil {
		t.Errorf("chosen %q; want nothing and the box closed", *chosen)
	}
}

func TestFilePicker_takes_a_path_that_is_typed_whole(t *testing.T) {
	dir := pictures(t)
	win, chosen := pick(t, filepath.Join(dir, "tidak ada"))
	f := win.Canvas().Focused().(*widget.Entry)
	f.SetText(filepath.Join(dir, "tidak ada.png"))
	press(f, fyne.KeyReturn)
	if !strings.Contains(seen(win), text.NoSuchPath) {
		t.Errorf("the box says %q; want %q", seen(win), text.NoSuchPath)
	}
	f.SetText(filepath.Join(dir, "Tanah Laut"))
	press(f, fyne.KeyReturn)
	if !strings.Contains(seen(win), "lambang daerah.PNG") || f.Text != "" {
		t.Errorf("the box shows %q; want the folder that was typed", seen(win))
	}
	f.SetText(filepath.Join(dir, "lambang.png"))
	press(f, fyne.KeyReturn)
	if *chosen != filepath.Join(dir, "lambang.png") {
		t.Errorf("chosen %q; want the path that was typed", *chosen)
	}
}

func TestFilePicker_of_an_empty_folder_says_so(t *testing.T) {
	win, _ := pick(t, t.TempDir())
	if !strings.Contains(seen(win), text.NoPictureHere) {
		t.Errorf("the box shows %q", seen(win))
	}
}
