package form

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Ask shows a form whose confirmation does something off the UI goroutine: read
// takes what stands in the fields and gives what is to be done with it. The form
// closes when that is done and done is called; until then what is refused is
// told in it, and what was typed stays. fields are its entries in reading order,
// at least one.
func Ask(ctx context.Context, h *nav.Host, title, confirm string, rows *fyne.Container, fields []*widget.Entry, read func() (do func() error, err error), done func()) *widget.Dialog {
	problem := Remark("")
	problem.Importance = fynewidget.DangerImportance
	problem.Hide()
	rows.Add(problem)
	refuse := func(err error) {
		problem.SetText(refusal(err))
		problem.Show()
	}
	finished := false
	d := widget.Form(h.Window, title, Wide(rows, askWidth), fields, confirm, func(bool) {})
	d.BeforeConfirm(func() bool {
		if finished {
			return true
		}
		problem.Hide()
		do, err := read()
		if err != nil {
			refuse(err)
			d.Fit()
			return false
		}
		d.Confirmable(false)
		nav.Do(ctx, do, func(err error) {
			d.Confirmable(true)
			if err != nil {
				refuse(err)
				d.Fit()
				h.Window.Canvas().Focus(fields[len(fields)-1])
				return
			}
			finished = true
			d.Close(true)
			h.Saved(h.Office.Now())
			done()
		})
		return false
	})
	return d
}

// askWidth is the least width of a form, so that names of series and codes fit.
const askWidth = 620

// Wide holds content at least so wide.
func Wide(o fyne.CanvasObject, width float32) fyne.CanvasObject {
	return container.New(atLeast(width), o)
}

type atLeast float32

func (w atLeast) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(fyne.Max(float32(w), o[0].MinSize().Width), o[0].MinSize().Height)
}

func (w atLeast) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// refusal says what is wrong and what to do.
func refusal(err error) string {
	if words := sentence(err); words != text.FieldError(err) {
		return words
	}
	return text.FieldProblem(err)
}
