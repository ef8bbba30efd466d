package naskah

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/ui/text"
	"pena/ui/widget"
)

// villageRow asks one thing of one desa, under the head of its field. Its id is
// "field:KEY/CODE".
type villageRow struct {
	e     *editor
	id    string
	f     compose.Field
	code  string
	entry *widget.Entry
}

// fieldOf finds the field of a row of a desa.
func (e *editor) fieldOf(id string) (f compose.Field, code string, ok bool) {
	source, code, ok := strings.Cut(id, "/")
	for _, f := range e.view.form {
		if f.Source == source {
			return f, code, ok
		}
	}
	return f, code, false
}

func (e *editor) buildVillage(id string) widget.Row {
	f, code, ok := e.fieldOf(id)
	if !ok {
		return widget.Row{Object: layout.NewSpacer()}
	}
	r := &villageRow{e: e, id: id, code: code, entry: widget.NewLineEntry()}
	e.villages[id] = r
	label := fynewidget.NewLabel(code)
	for _, c := range f.Choices {
		if c.Value == code {
			label.SetText(c.Label)
		}
	}
	label.Truncation = fyne.TextTruncateEllipsis
	r.entry.OnChanged = r.typed
	r.entry.OnFocus = func() { e.focused(id, f.Source) }
	r.entry.OnUndo, r.entry.OnRedo = e.s.Undo, e.s.Redo
	r.entry.OnLeave = func(down bool) { e.column.FocusBeside(id, down) }
	r.entry.OnEnter = func(int) { e.column.FocusBeside(id, true) }
	r.entry.OnPage = e.column.Page
	r.entry.OnPasteRefused = func(n int) { e.s.h.Say(text.PasteTooLarge(n, widget.LongestPaste)) }
	r.update(f)
	return widget.Row{Object: container.New(&labelled{width: villageWidth}, label, r.entry, layout.NewSpacer()), Fields: []fyne.Focusable{r.entry}}
}

// villageWidth is the room for the name of a desa before its entry.
const villageWidth = 190

// typed stores the answer of the desa beside those of the others.
func (r *villageRow) typed(t string) {
	s := r.e.s.session
	key := r.f.Def.Key
	all := compose.WithDesa(s.Document().Fields[key], r.code, t)
	if all == "" {
		r.e.s.try(s.ClearField(key))
		return
	}
	r.e.s.try(s.SetField(key, all))
}

// update shows the answer of the desa, or in grey what holds without one.
func (r *villageRow) update(f compose.Field) {
	r.f = f
	r.entry.SetReadOnly(r.e.s.locked())
	answer := compose.PerDesa(f.Value)[r.code]
	otherwise := f.Default
	if inherited := compose.PerDesa(f.Default); len(inherited) > 0 {
		otherwise = inherited[r.code]
	}
	if otherwise == "" {
		otherwise = text.NotFilled
	}
	r.entry.SetPlaceHolder(otherwise)
	if c := r.e.s.h.Window.Canvas(); answer != r.entry.Text && (c == nil || c.Focused() != r.entry || r.e.travelling) {
		r.entry.SetTextQuiet(answer)
	}
}
