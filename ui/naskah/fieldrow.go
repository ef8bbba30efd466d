package naskah

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/compose"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// fieldRow asks one fact of the paper. What the dossier knows stands in grey
// and holds until another answer is typed.
type fieldRow struct {
	e       *editor
	f       compose.Field
	entry   *widget.Entry
	date    *widget.DateField
	choice  *widget.Select
	code    *widget.SearchSelect
	picture *form.PictureField
	problem *fynewidget.Label
	quiet   bool
}

func (e *editor) buildFormHead() widget.Row {
	k := e.s.session.Kind()
	title := fynewidget.NewLabelWithStyle(k.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	help := fynewidget.NewLabel(k.Help)
	help.Wrapping = fyne.TextWrapWord
	help.Importance = fynewidget.LowImportance
	return widget.Row{Object: container.NewVBox(title, help)}
}

func (e *editor) buildField(id string) widget.Row {
	r := &fieldRow{e: e}
	for _, f := range e.view.form {
		if f.Source == id {
			r.f = f
		}
	}
	e.fields[id] = r
	r.problem = fynewidget.NewLabel("")
	r.problem.Importance = fynewidget.DangerImportance
	r.problem.Wrapping = fyne.TextWrapWord
	r.problem.Hide()
	name := r.f.Def.Label
	if r.f.Def.Required {
		name = text.RequiredField(name)
	}
	label := fynewidget.NewLabel(name)
	label.Wrapping = fyne.TextWrapWord
	parts := []fyne.CanvasObject{label}
	if r.f.Def.Type != compose.TypePerDesa { // each desa has a row of its own beneath
		parts = append(parts, r.input())
	}
	if r.f.Def.Hint != "" {
		hint := fynewidget.NewLabel(r.f.Def.Hint)
		hint.Wrapping = fyne.TextWrapWord
		hint.Importance = fynewidget.LowImportance
		parts = append(parts, hint)
	}
	parts = append(parts, r.problem)
	r.update(r.f)
	row := widget.Row{Object: container.New(layout.NewCustomPaddedVBoxLayout(0), parts...)}
	if r.f.Def.Type != compose.TypePerDesa {
		row.Fields = []fyne.Focusable{r.focusable()}
	}
	return row
}

func (r *fieldRow) focusable() fyne.Focusable {
	switch {
	case r.date != nil:
		return r.date.Entry
	case r.choice != nil:
		return r.choice
	case r.picture != nil:
		return r.picture.Choose
	case r.code != nil:
		return r.code.Entry
	}
	return r.entry
}

// input makes the widget of the field's type.
func (r *fieldRow) input() fyne.CanvasObject {
	switch r.f.Def.Type {
	case compose.TypeDate:
		r.date = form.DateField(r.e.s.h, indonesia.Date{})
		r.date.OnChanged = func(d indonesia.Date) { r.store(d.String()) }
		r.date.OnHeight = func() { r.e.column.Remeasure(r.f.Source) }
		read := r.date.Entry.OnChanged
		r.date.Entry.OnChanged = func(t string) {
			read(t)
			_, err := r.date.Date()
			r.e.s.left.note(r.f.Source, r.f.Def.Label, t, err)
		}
		r.wire(r.date.Entry)
		return r.date
	case compose.TypeChoice, compose.TypeYesNo, compose.TypeMeeting, compose.TypeBody, compose.TypePerson:
		r.choice = widget.NewSelect(nil, r.chosen)
		return form.Framed(r.choice)
	case compose.TypePicture:
		use := form.PictureUse{None: text.NoPicture, Drop: text.DropPicture, Open: app.OpenPicture, Add: r.e.s.h.Office.AddPicture}
		r.picture = form.NewPictureField(r.e.s.ctx, r.e.s.h, use, r.f.Value, func(sum string) { r.store(sum) })
		return r.picture.Object
	case compose.TypeCode:
		return r.codeInput()
	case compose.TypeLong, compose.TypeList:
		r.entry = widget.NewEntry()
	case compose.TypeText: // one line on the paper, but read whole here; Enter goes on
		r.entry = widget.NewEntry()
		r.entry.OnEnter = func(int) { r.e.column.FocusBeside(r.f.Source, true) }
	default:
		r.entry = widget.NewLineEntry()
	}
	r.entry.OnChanged = r.typed
	r.entry.OnHeight = func() { r.e.column.Remeasure(r.f.Source) }
	r.wire(r.entry)
	return r.entry
}

func (r *fieldRow) wire(e *widget.Entry) {
	id := r.f.Source
	e.OnFocus = func() { r.e.focused(id, id) }
	e.OnUndo, e.OnRedo = r.e.s.Undo, r.e.s.Redo
	e.OnLeave = func(down bool) { r.e.column.FocusBeside(id, down) }
	e.OnPage = r.e.column.Page
	e.OnPasteRefused = func(n int) { r.e.s.h.Say(text.PasteTooLarge(n, widget.LongestPaste)) }
}

// typed reads what stands in the entry; what cannot be read is told beneath it
// and not stored.
func (r *fieldRow) typed(t string) {
	if r.quiet {
		return
	}
	stored, err := compose.ReadField(r.f.Def, t)
	r.tell(err)
	if err == nil {
		err = r.store(stored)
	}
	r.e.s.left.note(r.f.Source, r.f.Def.Label, t, err)
}

func (r *fieldRow) chosen(label string) {
	if r.quiet {
		return
	}
	for _, c := range r.f.Choices {
		if c.Label == label {
			r.store(c.Value)
			return
		}
	}
	r.store("")
}

// store gives the answer to the session; no answer lets the default hold again.
func (r *fieldRow) store(value string) error {
	s := r.e.s.session
	var err error
	if value == "" && !r.f.BuiltIn {
		err = s.ClearField(r.f.Def.Key)
	} else {
		err = s.SetField(r.f.Def.Key, value)
	}
	r.tell(err)
	return err
}

func (r *fieldRow) tell(err error) {
	sentence := text.FieldError(err)
	if sentence == r.problem.Text {
		return
	}
	r.problem.SetText(sentence)
	if sentence == "" {
		r.problem.Hide()
	} else {
		r.problem.Show()
	}
	r.e.column.Remeasure(r.f.Source)
}

// update shows the answer, or the default in grey.
func (r *fieldRow) update(f compose.Field) {
	if r.e.travelling && f.Value != r.f.Value { // undo put another answer here
		r.e.s.left.note(f.Source, f.Def.Label, "", nil)
		r.tell(nil)
	}
	r.f = f
	r.lock()
	r.quiet = true
	defer func() { r.quiet = false }()
	if r.f.Def.Type == compose.TypePerDesa {
		r.tell(f.Err)
		return
	}
	if r.waiting() {
		return
	}
	switch {
	case r.date != nil:
		if d, err := indonesia.ParseISO(f.Value); err == nil && !r.focused() {
			r.date.SetDate(d)
		}
		r.date.Entry.SetPlaceHolder(f.Shown)
	case r.choice != nil:
		r.showChoices(f)
	case r.picture != nil:
		r.picture.Show(f.Value, f.Default)
	case r.code != nil:
		r.showCode(f)
	default:
		r.entry.SetPlaceHolder(placeholder(f))
		if shown := compose.ShowField(f.Def, f.Value); shown != r.entry.Text && !r.focused() {
			r.entry.SetTextQuiet(shown)
			r.e.column.Remeasure(f.Source)
		}
	}
}

// lock keeps the answer from being changed while the paper cannot be written.
func (r *fieldRow) lock() {
	locked := r.e.s.locked()
	switch {
	case r.date != nil:
		r.date.Entry.SetReadOnly(locked)
	case r.entry != nil:
		r.entry.SetReadOnly(locked)
	case r.code != nil:
		r.code.Entry.SetReadOnly(locked)
	case r.choice == nil: // each desa has its own row
	case locked:
		r.choice.Disable()
	default:
		r.choice.Enable()
	}
}

// waiting shows what was typed here and cannot be taken over, and reports
// whether there is such; it stands until it is mended.
func (r *fieldRow) waiting() bool {
	raw, waits := r.e.s.left.raw(r.f.Source, r.f.Def.Label)
	switch {
	case !waits || r.choice != nil || r.picture != nil || r.code != nil:
		return false
	case r.focused():
	case r.date != nil:
		r.date.Entry.SetTextQuiet(raw)
		_, err := r.date.Date()
		r.date.SetProblem(text.FieldError(err))
	default:
		r.entry.SetTextQuiet(raw)
		_, err := compose.ReadField(r.f.Def, raw)
		r.tell(err)
	}
	return true
}

// focused reports whether the user is typing here: his own text is never
// replaced under his hands, unless by undo.
func (r *fieldRow) focused() bool {
	c := r.e.s.h.Window.Canvas()
	return c != nil && c.Focused() == r.focusable() && !r.e.travelling
}

func placeholder(f compose.Field) string {
	if f.Shown == "" {
		return text.NotFilled
	}
	return f.Shown
}

func (r *fieldRow) showChoices(f compose.Field) {
	options := []string{text.FollowDossier(f.Shown)}
	switch {
	case f.Value != "" && f.Default != "":
		options[0] = text.FollowAgain
	case f.Value != "" || f.Shown == "":
		options[0] = text.NotChosen
	}
	chosen := options[0]
	for _, c := range f.Choices {
		options = append(options, c.Label)
		if c.Value == f.Value && f.Value != "" {
			chosen = c.Label
		}
	}
	r.choice.SetOptions(options)
	if r.choice.Selected != chosen {
		r.choice.SetSelected(chosen)
	}
}
