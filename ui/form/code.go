package form

import (
	"strings"

	"pena/app/register"
	"pena/ui/text"
	"pena/ui/widget"
)

// CodeField is a field for a klasifikasi, found by the code or by words of its
// meaning. A code that is typed and left is taken as it is; words were a search.
func CodeField(query func(typed string) []widget.Option) *widget.SearchSelect {
	s := widget.NewSearchSelect(query)
	s.Accept = func(typed string) (widget.Option, bool) {
		typed = strings.TrimSpace(typed)
		ok := register.CheckCode(typed) == nil && strings.ContainsAny(typed, "0123456789")
		return widget.Option{Key: typed, Text: typed}, ok
	}
	return s
}

// CodeOptions are the codes that fit what was typed; a code that is not
// known is taken as well.
func CodeOptions(typed string) []widget.Option {
	var out []widget.Option
	for _, c := range register.FindCodes(typed) {
		out = append(out, widget.Option{Key: c.Code, Text: c.Code, Detail: c.Name})
	}
	if typed = strings.TrimSpace(typed); typed != "" && register.CheckCode(typed) == nil && register.CodeName(typed) == "" {
		out = append(out, widget.Option{Key: typed, Text: typed, Detail: text.OtherCode})
	}
	return out
}
