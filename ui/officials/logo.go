package officials

import (
	"context"
	"image"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// LogoField shows the logo of a letterhead and lets another picture be chosen.
type LogoField struct {
	Object fyne.CanvasObject

	host    *nav.Host
	ctx     context.Context
	sum     string
	changed func(sum string)
	picture *fyne.Container
	drop    *widget.Button
	problem *fynewidget.Label
}

const logoSide = 92

// NewLogoField shows the logo sum, "" for none. changed gets another one, or
// "" when it is taken away; ctx ends with the screen.
func NewLogoField(ctx context.Context, h *nav.Host, sum string, changed func(sum string)) *LogoField {
	f := &LogoField{host: h, ctx: ctx, sum: sum, changed: changed, picture: container.NewStack(), problem: fynewidget.NewLabel("")}
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fynewidget.DangerImportance
	f.problem.Hide()
	choose := widget.NewButtonWithIcon(text.ChooseLogo, icons.Folder, f.pick)
	f.drop = widget.NewButtonWithIcon(text.DropLogo, icons.Hapus, func() { f.take("") })
	f.drop.Importance = fynewidget.LowImportance
	frame := form.Framed(container.NewGridWrap(fyne.NewSquareSize(logoSide), f.picture))
	beside := container.NewVBox(form.Remark(text.LogoHint), container.NewHBox(choose, f.drop))
	f.Object = form.Rows(form.Caption(text.LogoLabel), widget.Border(nil, nil, container.NewVBox(frame), nil, beside), f.problem)
	f.show()
	return f
}

// show shows the present logo.
func (f *LogoField) show() {
	f.picture.RemoveAll()
	f.drop.Hide()
	if f.sum == "" {
		none := form.Caption(text.NoLogo)
		none.Truncation = fyne.TextTruncateOff
		f.picture.Add(container.NewCenter(none))
		f.picture.Refresh()
		return
	}
	f.drop.Show()
	sum := f.sum
	nav.Work(f.ctx, func(context.Context) (image.Image, error) {
		img := f.host.Office.LogoPicture(sum)
		if img == nil {
			return nil, nil
		}
		return widget.Thumbnail(img, logoSide), nil
	}, func(img image.Image, _ error) {
		if img == nil || sum != f.sum {
			return
		}
		picture := canvas.NewImageFromImage(img)
		picture.FillMode = canvas.ImageFillContain
		f.picture.RemoveAll()
		f.picture.Add(picture)
		f.picture.Refresh()
	})
}

func (f *LogoField) pick() {
	widget.ShowPicturePicker(f.host.Window, widget.PickPicture{
		Title: text.ChoosePicture, Dir: f.host.Dir, Look: app.OpenLogo,
		OnChosen: func(path string) {
			f.host.Remember(filepath.Dir(path))
			f.add(path)
		},
	})
}

// add stores the picture file and shows it, or says why it cannot be taken.
func (f *LogoField) add(path string) {
	nav.Work(f.ctx, func(context.Context) (string, error) { return f.host.Office.AddLogo(path) }, func(sum string, err error) {
		if err != nil {
			f.problem.SetText(text.LogoProblem(filepath.Base(path), text.FieldError(err)))
			f.problem.Show()
			return
		}
		f.take(sum)
	})
}

// take makes another logo, or none, the present one.
func (f *LogoField) take(sum string) {
	f.problem.Hide()
	f.sum = sum
	f.show()
	f.changed(sum)
}
