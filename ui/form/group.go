package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/model/indonesia"
	"pena/ui/widget"
)

// Group makes fields of a keeper's record that come and go together: those of
// a page, or of the row that is chosen in a list.
type Group[T any] struct {
	k      *Keeper[T]
	name   string // of the page, or of the row the fields are about
	fields []*Field
	told   func()
}

// OnApplied is called when something typed into a field of the group has
// become part of the record.
func (g *Group[T]) OnApplied(do func()) { g.told = do }

// Group begins a group of fields. The name tells it from the other groups of
// the record, for what waits unfinished: of a row, that of what the row is about.
func (k *Keeper[T]) Group(name string) *Group[T] {
	g := &Group[T]{k: k, name: strings.ReplaceAll(name, "|", "-")}
	k.groups = append(k.groups, g)
	return g
}

// Drop takes over what stands in the fields and forgets them.
func (g *Group[T]) Drop() {
	g.k.Settle()
	g.k.collect()
	g.k.groups = slices.DeleteFunc(g.k.groups, func(o *Group[T]) bool { return o == g })
}

// Fields are the fields made so far.
func (g *Group[T]) Fields() []*Field { return g.fields }

func (g *Group[T]) add(f *Field, apply func() error) *Field {
	f.apply = apply
	f.name = g.nameOf(f)
	g.fields = append(g.fields, f)
	g.k.restore(f)
	return f
}

// Line is one line of text.
func (g *Group[T]) Line(label, hint string, get func(*T) string, set func(*T, string)) *Field {
	return g.Parsed(label, hint, get, func(v *T, s string) error { set(v, s); return nil })
}

// Parsed is one line that is read by set, which says what is wrong with it.
func (g *Group[T]) Parsed(label, hint string, get func(*T) string, set func(*T, string) error) *Field {
	e := widget.NewLineEntry()
	return g.typed(label, e, e, hint, get, set)
}

// Long is text of several lines.
func (g *Group[T]) Long(label, hint string, rows int, get func(*T) string, set func(*T, string)) *Field {
	e, box := newText(rows)
	return g.typed(label, e, box, hint, get, func(v *T, s string) error { set(v, s); return nil })
}

// LongParsed is text of several lines without a name above it, read by set,
// which says what is wrong with it.
func (g *Group[T]) LongParsed(hint string, rows int, get func(*T) string, set func(*T, string) error) *Field {
	e, box := newText(rows)
	return g.typed("", e, box, hint, get, set)
}

// Lines is a list with one entry a line.
func (g *Group[T]) Lines(label, hint string, rows int, get func(*T) []string, set func(*T, []string)) *Field {
	return g.Long(label, hint, rows,
		func(v *T) string { return strings.Join(get(v), "\n") },
		func(v *T, s string) { set(v, splitLines(s)) })
}

func splitLines(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// longest bounds what is taken from a clipboard in one piece.
const longest = 20_000

func (g *Group[T]) typed(label string, e *widget.Entry, box fyne.CanvasObject, hint string, get func(*T) string, set func(*T, string) error) *Field {
	e.SetText(get(&g.k.value))
	e.SetPlaceHolder(hint)
	f := newField(label, box)
	f.Input = e
	f.raw, f.retype = func() string { return e.Text }, e.SetTextQuiet
	e.OnChanged = func(string) { g.k.touch(f) }
	return g.add(f, func() error {
		clean, _, err := indonesia.CleanText(e.Text, longest)
		if err != nil {
			return err
		}
		if !e.MultiLine {
			clean = strings.ReplaceAll(clean, "\t", " ")
		}
		return g.k.try(func(v *T) error { return set(v, strings.TrimSpace(clean)) })
	})
}

// Number is a whole number, empty for none.
func (g *Group[T]) Number(label, hint string, get func(*T) int64, set func(*T, int64)) *Field {
	return g.Parsed(label, hint, func(v *T) string { return number(get(v)) }, func(v *T, s string) error {
		n, err := readNumber(s)
		if err == nil {
			set(v, n)
		}
		return err
	})
}

func number(n int64) string {
	if n == 0 {
		return ""
	}
	return indonesia.Thousands(n)
}

func readNumber(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	n, err := indonesia.ParseDecimal(s, 0)
	if err == nil && n < 0 {
		err = &indonesia.Error{Code: indonesia.NumberNegative, Value: s}
	}
	return n, err
}

// Hectares is an area, kept in square metres.
func (g *Group[T]) Hectares(label, hint string, get func(*T) int64, set func(*T, int64)) *Field {
	show := func(v *T) string {
		if get(v) == 0 {
			return ""
		}
		return indonesia.Hectares(get(v))
	}
	return g.Parsed(label, hint, show, func(v *T, s string) error {
		if s == "" {
			set(v, 0)
			return nil
		}
		m2, err := indonesia.ParseHectares(s)
		if err == nil {
			set(v, m2)
		}
		return err
	})
}

// Rupiah is an amount of whole rupiah.
func (g *Group[T]) Rupiah(label, hint string, get func(*T) int64, set func(*T, int64)) *Field {
	return g.Parsed(label, hint, func(v *T) string { return number(get(v)) }, func(v *T, s string) error {
		if s == "" {
			set(v, 0)
			return nil
		}
		n, err := indonesia.ParseRupiah(s)
		if err == nil {
			set(v, n)
		}
		return err
	})
}

// Clock is a time of day: "09.00". What is no time of day is kept when the
// field may also hold words.
func (g *Group[T]) Clock(label, hint string, words []string, get func(*T) string, set func(*T, string)) *Field {
	return g.Parsed(label, hint, get, func(v *T, s string) error {
		if s != "" && !slices.Contains(words, s) {
			c, err := indonesia.ParseClock(s)
			if err != nil {
				return err
			}
			s = c.String()
		}
		set(v, s)
		return nil
	})
}

// Option is one of several values with its words.
type Option struct{ Value, Text string }

// Choice is one of a few values. onChange, which may be nil, is called when
// another was chosen.
func (g *Group[T]) Choice(label string, options []Option, get func(*T) string, set func(*T, string), onChange func()) *Field {
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = o.Text
	}
	s := widget.NewSelect(words, nil)
	for _, o := range options {
		if o.Value == get(&g.k.value) {
			s.SetSelected(o.Text)
		}
	}
	f := newField(label, Framed(s))
	f.Input = s
	g.add(f, func() error {
		i := s.SelectedIndex()
		if i < 0 {
			return nil
		}
		return g.k.try(func(v *T) error { set(v, options[i].Value); return nil })
	})
	s.OnChanged = func(string) {
		g.k.touch(f)
		g.k.Settle()
		if onChange != nil {
			onChange()
		}
	}
	return f
}

// Search is one of many values, found as one types.
func (g *Group[T]) Search(label string, find func(typed string) []widget.Option, show func(*T) widget.Option, set func(*T, string)) *Field {
	s := widget.NewSearchSelect(find)
	s.SetChosen(show(&g.k.value))
	f := newField(label, s)
	f.Input = s.Entry
	s.OnChosen = func(widget.Option) { g.k.touch(f) }
	return g.add(f, func() error {
		return g.k.try(func(v *T) error { set(v, s.Chosen().Key); return nil })
	})
}

// Fixed is a fact that is shown beside the fields and cannot be changed there.
func Fixed(label, value string) fyne.CanvasObject {
	l := fynewidget.NewLabel(value)
	l.Wrapping = fyne.TextWrapWord
	return container.NewVBox(Caption(label), l)
}
