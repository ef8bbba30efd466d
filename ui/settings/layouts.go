package settings

import (
	"errors"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/typeset"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// changes are the settings the office changed in one layout; what is not in
// it is as shipped.
type changes map[string]string

func (s *Settings) layouts() fyne.CanvasObject {
	keys := typeset.LayoutKeys()
	var list *form.List
	list = form.NewList(form.Remark(text.LayoutsHint), nil, func(i int) fyne.CanvasObject {
		return s.layout(keys[i], func() { list.Choose(i) })
	})
	var lines []form.Line
	for _, key := range keys {
		l, _ := typeset.ShippedLayout(key)
		lines = append(lines, form.Line{Title: l.Title})
	}
	list.SetLines(lines)
	list.Choose(0)
	return list.Object
}

// endLayout stores the layout edited until now; what the disk refused is told
// when the page is left.
func (s *Settings) endLayout() {
	s.ended(form.Shut(&s.keep))
}

// layout edits the settings of one layout. again builds the page anew.
func (s *Settings) layout(key string, again func()) fyne.CanvasObject {
	s.endLayout()
	shipped, _ := typeset.ShippedLayout(key)
	k := form.NewKeeper(s.host, changes(maps.Clone(s.changed[key])), form.Record[changes]{
		Copy: func(c changes) changes { return maps.Clone(c) },
		Check: func(c *changes) error {
			_, err := shipped.With(*c)
			return inWords(err)
		},
		Store: func(c *changes) error { return s.host.Office.SaveLayoutSettings(key, *c) },
	}).Keeping("tata-letak." + key)
	s.keep = k
	g := k.Group("tata-letak")
	g.OnApplied(func() { s.changed[key] = *k.Value() })
	back := func(change func(*changes)) {
		k.Settle()
		if err := k.Edit(change); err != nil {
			s.host.Fail(err)
			return
		}
		s.changed[key] = *k.Value()
		again()
	}
	rows := form.Rows(form.Heading(shipped.Title))
	for _, one := range typeset.Settings() {
		rows.Add(settingRow(g, one, shipped.Value(one.Key), func() { back(func(c *changes) { delete(*c, one.Key) }) }))
	}
	all := widget.NewButton(text.AllToShipped, func() {
		back(func(c *changes) { clear(*c) })
		s.host.Say(text.LayoutRestored)
	})
	rows.Add(container.NewHBox(all))
	return rows
}

// settingRow is a setting with what was shipped beside it.
func settingRow(g *form.Group[changes], one typeset.Setting, shipped string, reset func()) fyne.CanvasObject {
	get := func(c *changes) string {
		if v, ok := (*c)[one.Key]; ok {
			return v
		}
		return shipped
	}
	set := func(c *changes, v string) error {
		if v == shipped || v == text.SettingValue(one, shipped) {
			delete(*c, one.Key)
			return nil
		}
		if err := one.Check(v); err != nil {
			return inWords(err)
		}
		if *c == nil {
			*c = changes{}
		}
		(*c)[one.Key] = v
		return nil
	}
	var f *form.Field
	if len(one.Choices) > 0 {
		var options []form.Option
		for _, v := range one.Choices {
			options = append(options, form.Option{Value: v, Text: text.SettingValue(one, v)})
		}
		f = g.Choice(text.SettingName(one), options, get, func(c *changes, v string) { _ = set(c, v) }, nil)
	} else {
		f = g.Parsed(text.SettingName(one), "", func(c *changes) string { return text.SettingValue(one, get(c)) }, set)
	}
	button := widget.NewButton(text.BackToShipped, reset)
	button.Importance = fynewidget.LowImportance
	beside := container.NewVBox(form.Remark(text.SettingShipped(one, shipped)), container.NewHBox(button))
	return form.Row(f.Object, beside)
}

// inWords gives the sentence of a setting that cannot be.
func inWords(err error) error {
	var wrong *typeset.SettingError
	if errors.As(err, &wrong) {
		return form.Wrong(text.SettingWrong(wrong))
	}
	return err
}
