package form

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// Field is an input with its name above it and, when it cannot be taken, a
// sentence beneath it.
type Field struct {
	Object fyne.CanvasObject
	Input  fyne.Focusable // for the focus; nil for what takes none

	label   string
	problem *widget.Label
	tell    func(words string) // tells the problem instead of problem; nil for most
	apply   func() error       // takes over what stands in the input
	name    string             // tells the field from all others of its record
	raw     func() string      // what was typed; nil where one can only choose
	retype  func(string)       // puts back what was typed
	touched bool
	err     error
}

// newField puts the parts of a field beneath each other.
func newField(label string, input fyne.CanvasObject) *Field {
	f := &Field{label: label, problem: widget.NewLabel("")}
	f.problem.Wrapping = fyne.TextWrapWord
	f.problem.Importance = widget.DangerImportance
	f.problem.Hide()
	parts := []fyne.CanvasObject{input, f.problem}
	if label != "" {
		parts = append([]fyne.CanvasObject{Caption(label)}, parts...)
	}
	f.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), parts...)
	f.Input, _ = input.(fyne.Focusable)
	return f
}

// Wrong is a refusal in words that stand beneath a field.
type Wrong string

// Error is the sentence.
func (w Wrong) Error() string { return string(w) }

// sentence says what is wrong.
func sentence(err error) string {
	var w Wrong
	if errors.As(err, &w) {
		return string(w)
	}
	return text.FieldError(err)
}

// show tells what is wrong, or that nothing is.
func (f *Field) show(err error) {
	f.err = err
	if f.tell != nil {
		f.tell(sentence(err))
		return
	}
	if err == nil {
		if f.problem.Visible() {
			f.problem.Hide()
		}
		return
	}
	f.problem.SetText(sentence(err))
	f.problem.Show()
}

// Problem is the sentence shown beneath the field, or "".
func (f *Field) Problem() string { return sentence(f.err) }

// Named gives a field without a caption the name it is told by.
func (f *Field) Named(label string) *Field {
	f.label = label
	return f
}

// Label is the name of the field.
func (f *Field) Label() string { return f.label }

// Caption is the name of a field or of a part of a page.
func Caption(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Importance = widget.LowImportance
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// Heading begins a part of a page.
func Heading(s string) *widget.Label {
	l := widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = "subHeadingText"
	return l
}

// Remark is a quiet sentence that wraps.
func Remark(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	l.Importance = widget.LowImportance
	return l
}

// Page scrolls up and down and leaves the bar its room beside the fields.
func Page(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(4, 4, 4, 18), content))
}

// Row sets fields beside each other in columns of one width.
func Row(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(len(objects), objects...)
}

// Rows sets fields beneath each other.
func Rows(objects ...fyne.CanvasObject) *fyne.Container {
	return container.NewVBox(objects...)
}
