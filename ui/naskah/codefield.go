package naskah

import (
	"strings"

	"fyne.io/fyne/v2"

	"pena/app/compose"
	"pena/app/register"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// codeInput asks the klasifikasi: found by the code or by words of its meaning,
// and any other code is taken as it is typed. The first line on offer goes back
// to what the kind of paper says.
func (r *fieldRow) codeInput() fyne.CanvasObject {
	r.code = form.CodeField(func(typed string) []widget.Option {
		found := form.CodeOptions(typed)
		if strings.TrimSpace(typed) != "" {
			return found
		}
		return append([]widget.Option{{Text: followCode(r.f.Default)}}, found...)
	})
	r.code.OnChosen = func(o widget.Option) {
		if r.store(o.Key) == nil {
			r.show(o.Key)
		}
	}
	e := r.code.Entry
	whole, search := e.OnFocus, e.OnLeave
	r.wire(e)
	told := e.OnFocus
	e.OnFocus = func() { whole(); told() }
	e.OnLeave = func(down bool) {
		if down {
			search(true)
			return
		}
		r.e.column.FocusBeside(r.f.Source, false)
	}
	return r.code
}

// showCode shows the code of the paper, or in grey the one that holds without.
func (r *fieldRow) showCode(f compose.Field) {
	r.code.Entry.SetPlaceHolder(codeWords(f.Default))
	if f.Default == "" {
		r.code.Entry.SetPlaceHolder(text.CodeOfSeries)
	}
	if !r.focused() && !r.code.IsOpen() {
		r.show(f.Value)
	}
}

func (r *fieldRow) show(code string) {
	r.code.SetChosen(widget.Option{Key: code, Text: codeWords(code)})
}

// codeWords is a code with what it means, where that is known.
func codeWords(code string) string { return text.CodeWords(code, register.CodeName(code)) }

func followCode(code string) string {
	if code == "" {
		return text.CodeOfSeries
	}
	return text.FollowCode(codeWords(code))
}
