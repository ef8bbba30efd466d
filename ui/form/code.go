package form

import (
	"strings"

	"pena/app/register"
	"pena/ui/text"
	"pena/ui/widget"
)

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
