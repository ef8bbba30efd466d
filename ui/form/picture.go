package form

import (
	"context"
	"image"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// PictureUse is what a picture is asked for: its words, how a file is looked at
// before it is chosen, and how it is stored.
type PictureUse struct {
	Label, Hint string
	None, Drop  string // said while there is none; the button that takes it away
	Open        func(path string) (image.Image, error)
	Add         func(path string) (sum string, err error)
}

// PictureField shows a stored picture and lets another be chosen.
type PictureField struct {
	Object fyne.CanvasObject
	Choose *widget.Button

	use     PictureUse
	host    *nav.Host
	ctx     context.Context
	sum     string // of the picture chosen here
	shown   string // of the picture in sight: the chosen one, else the default
	changed func(sum string)
	picture *fyne.Container
	drop    *widget.Button
	problem *fynewidget.Label
}

const pictureSide = 92

// NewPictureField shows the picture sum, "" for none. changed gets another one,
// or "" when it is taken away; ctx ends with the screen.
func NewPictureField(ctx context.Context, h *nav.Host, use PictureUse, sum string, changed func(sum string)) *PictureField {
	f := &PictureField{use: use, host: h, ctx: ctx, sum: sum, changed: changed, picture: container.NewStack(), problem: fynewidget.NewLabel("")}
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fynewidget.DangerImportance
	f.problem.Hide()
	f.Choose = widget.NewButtonWithIcon(text.ChooseLogo, icons.Folder, f.pick)
	f.drop = widget.NewButtonWithIcon(use.Drop, icons.Hapus, func() { f.Take("") })
	f.drop.Importance = fynewidget.LowImportance
	frame := Framed(container.NewGridWrap(fyne.NewSquareSize(pictureSide), f.picture))
	beside := container.NewVBox(container.NewHBox(f.Choose, f.drop))
	if use.Hint != "" {
		beside.Objects = append([]fyne.CanvasObject{Remark(use.Hint)}, beside.Objects...)
	}
	rows := []fyne.CanvasObject{widget.Border(nil, nil, container.NewVBox(frame), nil, beside), f.problem}
	if use.Label != "" {
		rows = append([]fyne.CanvasObject{Caption(use.Label)}, rows...)
	}
	f.Object = Rows(rows...)
	f.show(sum)
	return f
}

// Show shows the picture that was chosen here, else the one that holds without a
// choice.
func (f *PictureField) Show(sum, byDefault string) {
	f.sum = sum
	if sum == "" {
		sum = byDefault
	}
	if sum != f.shown {
		f.show(sum)
	}
	f.showDrop()
}

func (f *PictureField) showDrop() {
	if f.sum == "" {
		f.drop.Hide()
	} else {
		f.drop.Show()
	}
}

func (f *PictureField) show(sum string) {
	f.shown = sum
	f.showDrop()
	f.picture.RemoveAll()
	if sum == "" {
		f.picture.Add(container.NewCenter(Caption(f.use.None)))
		f.picture.Refresh()
		return
	}
	nav.Work(f.ctx, func(context.Context) (image.Image, error) {
		img := f.host.Office.PictureImage(sum)
		if img == nil {
			return nil, nil
		}
		return widget.Thumbnail(img, pictureSide), nil
	}, func(img image.Image, _ error) {
		if img == nil || sum != f.shown {
			return
		}
		picture := canvas.NewImageFromImage(img)
		picture.FillMode = canvas.ImageFillContain
		f.picture.RemoveAll()
		f.picture.Add(picture)
		f.picture.Refresh()
	})
}

func (f *PictureField) pick() {
	widget.ShowPicturePicker(f.host.Window, widget.PickPicture{
		Title: text.ChoosePicture, Dir: f.host.Dir, Look: f.use.Open,
		OnChosen: func(path string) {
			f.host.Remember(filepath.Dir(path))
			f.add(path)
		},
	})
}

// add stores the picture file and shows it, or says why it cannot be taken.
func (f *PictureField) add(path string) {
	nav.Work(f.ctx, func(context.Context) (string, error) { return f.use.Add(path) }, func(sum string, err error) {
		if err != nil {
			f.problem.SetText(text.PictureProblem(filepath.Base(path), text.FieldError(err)))
			f.problem.Show()
			return
		}
		f.Take(sum)
	})
}

// Take makes another picture, or none, the present one.
func (f *PictureField) Take(sum string) {
	f.problem.Hide()
	f.sum = sum
	f.show(sum)
	f.changed(sum)
}
