package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/text"
)

// Dialog is a question or a small form over the window. Unlike Fyne's it has
// the focus in its first field or its safe button, and goes with Enter and
// Escape.
type Dialog struct {
	window  fyne.Window
	popup   *fynewidget.PopUp
	content fyne.CanvasObject
	done    func(confirmed bool)
	accept  *Button
	may     func() bool
	open    bool
}

// open are the dialogs over each window, the last on top.
var open = map[fyne.Canvas][]*Dialog{}

// closeTop closes the dialog on top as Escape does, and reports whether there
// was one.
func closeTop(c fyne.Canvas) bool {
	list := open[c]
	if len(list) == 0 {
		return false
	}
	list[len(list)-1].Close(false)
	return true
}

// DialogOpen reports whether a dialog or a popup is over the window. A
// shortcut of the window asks first: Fyne lets shortcuts pass under a dialog (fyne#5235).
func DialogOpen(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

// Inform tells something.
func Inform(w fyne.Window, title, body string) *Dialog {
	return newDialog(w, title, paragraph(body), nil, "", text.Close, nil)
}

// InformError tells an error in words; the cause belongs in the log.
func InformError(w fyne.Window, err error) *Dialog {
	title, body := text.Error(err)
	return Inform(w, title, body)
}

// Ask asks a question. What yes does stands on its button; the focus is on no.
func Ask(w fyne.Window, title, body, yes, no string, done func(yes bool)) *Dialog {
	return newDialog(w, title, paragraph(body), nil, yes, no, done)
}

// Form shows a small form; fields are its entries in reading order. Enter in
// the last one confirms, in another one goes on to the next. done may refuse
// by opening another dialog: the form is closed before it is told.
func Form(w fyne.Window, title string, content fyne.CanvasObject, fields []*Entry, confirm string, done func(confirmed bool)) *Dialog {
	return newDialog(w, title, content, fields, confirm, text.Cancel, done)
}

// Box shows content of the given size at most, with one button that closes it;
// Escape does as well. The focus goes to first.
func Box(w fyne.Window, title string, content fyne.CanvasObject, size fyne.Size, first fyne.Focusable, done func()) *Dialog {
	room := w.Canvas().Size()
	size = fyne.NewSize(fyne.Min(size.Width, room.Width-80), fyne.Min(size.Height, room.Height-160))
	d := newDialog(w, title, container.NewGridWrap(size, content), nil, "", text.Close, func(bool) {
		if done != nil {
			done()
		}
	})
	if first != nil {
		w.Canvas().Focus(first)
	}
	return d
}

func paragraph(body string) fyne.CanvasObject {
	l := fynewidget.NewLabel(body)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func newDialog(w fyne.Window, title string, content fyne.CanvasObject, fields []*Entry, yes, no string, done func(bool)) *Dialog {
	d := &Dialog{window: w, done: done, open: true}
	buttons := container.NewHBox(layout.NewSpacer())
	refuse := NewButton(no, func() { d.Close(false) })
	buttons.Add(refuse)
	if yes != "" {
		d.accept = NewButton(yes, func() { d.Close(true) })
		d.accept.Importance = fynewidget.HighImportance
		buttons.Add(d.accept)
	}
	d.wire(fields)
	head := fynewidget.NewLabel(title)
	head.SizeName = fynetheme.SizeNameSubHeadingText
	head.TextStyle.Bold = true
	head.Wrapping = fyne.TextWrapWord
	d.content = container.NewPadded(container.NewPadded(Border(head, container.NewPadded(buttons), nil, nil, content)))
	d.popup = fynewidget.NewModalPopUp(d.content, w.Canvas())
	d.popup.Show()
	open[w.Canvas()] = append(open[w.Canvas()], d)
	d.place()
	if len(fields) > 0 {
		w.Canvas().Focus(fields[0])
	} else {
		w.Canvas().Focus(refuse)
	}
	return d
}

// wire makes Enter and Escape of the fields those of the form.
func (d *Dialog) wire(fields []*Entry) {
	for i, f := range fields {
		f.OnEscape = func() { d.Close(false) }
		if f.MultiLine {
			continue // Enter is a line break there
		}
		f.OnEnter = func(int) {
			for _, next := range fields[i+1:] {
				if next.Visible() {
					d.window.Canvas().Focus(next)
					return
				}
			}
			d.Close(true)
		}
	}
}

// place makes the dialog wide enough to read, never wider than the window, and
// centres it. Wrapped text knows its height only at a width, so the height
// comes second.
func (d *Dialog) place() {
	room := d.window.Canvas().Size()
	width := fyne.Min(fyne.Max(d.content.MinSize().Width, 480), room.Width-40)
	d.popup.Resize(fyne.NewSize(width, 10))
	size := fyne.NewSize(width, fyne.Min(d.content.MinSize().Height, room.Height-40))
	d.popup.Resize(size)
	d.popup.ShowAtPosition(fyne.NewPos((room.Width-size.Width)/2, (room.Height-size.Height)/2))
}

// BeforeConfirm is asked when a form is confirmed; the form stays open when it
// says no. It lets a form tell what is wrong beside what was typed.
func (d *Dialog) BeforeConfirm(may func() bool) { d.may = may }

// Confirmable sets whether a form can be confirmed now.
func (d *Dialog) Confirmable(can bool) {
	if can {
		d.accept.Enable()
	} else {
		d.accept.Disable()
	}
}

// Fit gives the dialog the size of what it holds now.
func (d *Dialog) Fit() {
	if d.open {
		d.place()
	}
}

// Open reports whether the dialog is still over the window.
func (d *Dialog) Open() bool { return d.open }

// Close closes the dialog and tells how, once.
func (d *Dialog) Close(confirmed bool) {
	if !d.open || confirmed && (d.accept != nil && d.accept.Disabled() || d.may != nil && !d.may()) {
		return
	}
	d.open = false
	d.popup.Hide()
	c := d.window.Canvas()
	open[c] = slices.DeleteFunc(open[c], func(o *Dialog) bool { return o == d })
	if len(open[c]) == 0 {
		delete(open, c)
	}
	if d.done != nil {
		d.done(confirmed)
	}
}
