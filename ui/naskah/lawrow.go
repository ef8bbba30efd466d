package naskah

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/model/law"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// lawRow shows an item that is a law of the library. Its place in the list is
// the program's; it is changed, removed and checked by its menu, removed by Delete.
type lawRow struct {
	e     *editor
	id    string
	label *fynewidget.Label
	law   *fynewidget.Label
	note  *fynewidget.Label
	press *widget.Press
}

// addLaw begins the ids of rows that add a law: "law:NODE".
const addLaw = "law:"

// holdsLaws reports whether laws are picked into the node: Mengingat, and every
// list that has some already.
func holdsLaws(n *model.Node) bool {
	if n.Kind == model.Seksi && n.Name == "mengingat" {
		return true
	}
	for _, c := range n.Children {
		if _, ok := compose.LawOfItem(c); ok {
			return true
		}
	}
	return false
}

func (e *editor) buildLaw(n *model.Node) widget.Row {
	r := &lawRow{e: e, id: n.ID, label: fynewidget.NewLabel(""), law: fynewidget.NewLabel(""), note: form.Remark("")}
	r.law.Wrapping = fyne.TextWrapWord
	r.press = widget.NewPress(container.New(layout.NewCustomPaddedVBoxLayout(-10), r.law, r.note),
		func() { r.openMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(r.press)) },
		func(k fyne.KeyName) bool { return r.key(k) },
		func() { e.focused(r.id, r.id) })
	e.laws[n.ID] = r
	r.update(n)
	row := container.New(&labelled{width: labelWidth, indent: indentOf(n.Kind)}, r.label, r.press, newDots(r.openMenu))
	return widget.Row{Object: row, Fields: []fyne.Focusable{r.press}}
}

// update shows the law that the item is now; an item that is one no longer is
// built anew.
func (r *lawRow) update(n *model.Node) {
	key, ok := compose.LawOfItem(n)
	if !ok {
		r.e.column.Rebuild(r.id)
		return
	}
	shown := compose.ShowLaw(r.e.doc(), r.e.s.session.Facts(), key)
	r.label.SetText(r.e.view.Numbers.Label(n.ID))
	note := text.LawInPaper(shown)
	if shown.Label == r.law.Text && note == r.note.Text {
		return
	}
	r.law.SetText(shown.Label)
	r.note.SetText(note)
	r.e.column.Remeasure(r.id)
}

func (r *lawRow) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyUp:
		r.e.column.FocusBeside(r.id, false)
	case fyne.KeyDown:
		r.e.column.FocusBeside(r.id, true)
	case fyne.KeyDelete:
		r.remove()
	default:
		return false
	}
	return true
}

func (r *lawRow) openMenu(at fyne.Position) {
	n := model.Find(r.e.doc().Text, r.id)
	if n == nil {
		return
	}
	key, _ := compose.LawOfItem(n)
	var items []*fyne.MenuItem
	for _, e := range compose.ShowLaw(r.e.doc(), r.e.s.session.Facts(), key).Unchecked {
		items = append(items, fyne.NewMenuItem(text.LawCheck(e), func() { r.e.openLaw(e.Key) }))
	}
	items = append(items,
		fyne.NewMenuItem(text.LawOpen, func() { r.e.openLaw(key) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(text.LawReplace, func() {
			r.e.pickLaw(text.LawReplace, func(key string) { r.went(r.id, r.e.s.session.SetLaw(r.id, key)) })
		}),
		fyne.NewMenuItem(text.LawTypedAfter, r.typedAfter),
		fyne.NewMenuItem(text.Delete, r.remove))
	fynewidget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), r.e.s.h.Window.Canvas(), at)
}

// typedAfter adds an item behind the law that is typed by hand.
func (r *lawRow) typedAfter() {
	n := model.Find(r.e.doc().Text, r.id)
	if n == nil {
		return
	}
	id, err := r.e.s.session.InsertAfter(r.id, n.Kind)
	r.went(id, err)
}

func (r *lawRow) went(id string, err error) {
	if r.e.s.try(err) {
		r.e.reload()
		r.e.goTo(id)
	}
}

func (r *lawRow) remove() {
	if r.e.s.try(r.e.s.session.Remove(r.id)) {
		r.e.column.FocusBeside(r.id, true)
		r.e.reload()
		r.e.s.h.Say(text.PartRemoved)
	}
}

// openLaw shows a law in the library.
func (e *editor) openLaw(key string) {
	e.s.h.Go(nav.Route{Place: nav.Settings, Part: compose.LawSource(key)})
}

// buildAddLaw is the row that picks a law into the node.
func (e *editor) buildAddLaw(node string) widget.Row {
	b := widget.NewButtonWithIcon(text.LawAdd, icons.Tambah, func() {
		e.pickLaw(text.LawAdd, func(key string) {
			id, err := e.s.session.AddLaw(node, key)
			if e.s.try(err) {
				e.reload()
				e.goTo(id)
			}
		})
	})
	return widget.Row{Object: container.NewHBox(b), Fields: []fyne.Focusable{b}}
}

// pickLaw asks for a law or a topic.
func (e *editor) pickLaw(title string, take func(key string)) {
	lib := e.s.session.Facts().Library()
	find := func(typed string) []widget.Option {
		var topics []widget.Option
		for _, t := range law.Topics() {
			topics = append(topics, widget.Option{Key: t.Key, Text: t.Name, Detail: text.LawTopicDetail})
		}
		out := matching(topics, typed)
		if typed == "" {
			out = nil
		}
		for _, entry := range lib.Search(typed) {
			out = append(out, widget.Option{Key: entry.Key, Text: law.Label(entry), Detail: text.LawPickState(entry)})
		}
		return out
	}
	choice := widget.NewSearchSelect(find)
	d := widget.Form(e.s.h.Window, title, form.Rows(form.Remark(text.LawPickHint), choice), []*widget.Entry{choice.Entry}, text.Add, func(confirmed bool) {
		if key := choice.Chosen().Key; confirmed && key != "" {
			take(key)
		}
	})
	choice.OnChosen = func(widget.Option) { d.Close(true) }
}
