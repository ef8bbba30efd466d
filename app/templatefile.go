package app

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pena/app/compose"
	"pena/model"
)

// templateName is what the place of a fault begins with: "templat:12".
const templateName = "templat"

// mostOfFile bounds what is read of a file; a template that can be used is far
// shorter, which is told in the words of the one who reads it.
const mostOfFile = 1 << 20

// ReadTemplateFile reads what a file holds that may be a template.
func ReadTemplateFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostOfFile))
	return string(data), err
}

// filesOf are the office's files of a kind, the newest first.
func filesOf(t *model.Template) []string {
	if t.Text == "" {
		return slices.Clone(t.Past)
	}
	return slices.Insert(slices.Clone(t.Past), 0, t.Text)
}

func templateOf(own []model.Template, key string) *model.Template {
	if i := slices.IndexFunc(own, func(t model.Template) bool { return t.Key == key }); i >= 0 {
		return &own[i]
	}
	return nil
}

// kindOfTemplate is the kind by which papers are made: the office's file, else
// the shipped one, with what earlier files had. With an error it is the best that
// there is, nil for none.
func kindOfTemplate(t *model.Template) (k *compose.Kind, err error) {
	files := filesOf(t)
	if shipped := compose.ShippedText(t.Key); shipped != nil {
		at := min(len(files), 1)
		if t.Text == "" {
			at = 0
		}
		files = slices.Insert(files, at, string(shipped))
	}
	for i, text := range files {
		old, fault := compose.ParseKind(templateName, []byte(text))
		switch {
		case fault != nil:
			if i == 0 {
				err = fault
			}
		case k == nil:
			k = old
		default:
			// An earlier file that reads a part otherwise was refused when the next one
			// was taken; only an update of the program brings such two together.
			if both, _, fault := k.Follow(old, templateName, []byte(text)); fault == nil {
				k = both
			}
		}
	}
	if shipped := compose.Shipped().Kind(t.Key); k != nil && shipped != nil {
		k = k.RuledAs(shipped)
	}
	return k, err
}

// checkTemplate reads a file, and gives the earlier ones of its kind that papers
// still need a part of.
func checkTemplate(own []model.Template, text string) (k *compose.Kind, past []string, err error) {
	if err := notText(text); err != nil {
		return nil, nil, err
	}
	if k, err = compose.ParseKind(templateName, []byte(text)); err != nil {
		return nil, nil, err
	}
	var faults []error
	follow := func(old *compose.Kind) (kept bool) {
		both, kept, err := k.Follow(old, templateName, []byte(text))
		if err != nil {
			faults = append(faults, err)
			return false
		}
		k = both
		return kept
	}
	if shipped := compose.Shipped().Kind(k.Key); shipped != nil {
		follow(shipped)
	}
	if t := templateOf(own, k.Key); t != nil {
		for _, file := range filesOf(t) {
			old, fault := compose.ParseKind(templateName, []byte(file))
			if fault != nil || follow(old) { // one that cannot be read is of a later program, perhaps: it is kept for that one
				past = append(past, file)
			}
		}
	}
	if err := compose.JoinFaults(faults...); err != nil {
		return nil, nil, err
	}
	return k, past, nil
}

// PlainTemplate takes away what editors of Windows add to a text.
func PlainTemplate(text string) string {
	return strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
}

// notText refuses the lines that hold what cannot be printed.
func notText(text string) error {
	var faults []error
	line := 1
	for i, c := range text {
		bad := c == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError))
		switch {
		case c == '\n':
			line++
		case len(faults) < compose.MostFaults && (bad || unicode.IsControl(c) && c != '\t'):
			faults = append(faults, templateFault(line, "kind-not-text", ""))
		}
	}
	return compose.JoinFaults(faults...)
}

func templateFault(line int, detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: fmt.Sprintf("%s:%d", templateName, line), Detail: detail, Value: value}
}
