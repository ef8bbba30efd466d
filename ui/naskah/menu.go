package naskah

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// dots is the small sign at the right of a row that opens its menu. It takes no
// focus, so that Tab goes from text to text; Ctrl+M opens the same menu.
type dots struct {
	fynewidget.BaseWidget
	onTapped func(at fyne.Position)
}

func newDots(onTapped func(fyne.Position)) *dots {
	d := &dots{onTapped: onTapped}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer draws it; no face has to have such a sign.
func (d *dots) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.New(atFirstLine{}, fynewidget.NewIcon(fynetheme.NewColoredResource(icons.Menu, fynetheme.ColorNamePlaceHolder))))
}

// atFirstLine sets a sign to the height of the first line of a field beside it.
type atFirstLine struct{}

func (atFirstLine) MinSize([]fyne.CanvasObject) fyne.Size {
	side, inner := fynetheme.IconInlineSize(), fynetheme.InnerPadding()
	return fyne.NewSize(side+inner/2, side+inner) // lower than any field beside it
}

func (atFirstLine) Layout(signs []fyne.CanvasObject, size fyne.Size) {
	side := fynetheme.IconInlineSize()
	line := fyne.MeasureText("M", fynetheme.TextSize(), fyne.TextStyle{}).Height
	for _, s := range signs {
		s.Resize(fyne.NewSquareSize(side))
		s.Move(fyne.NewPos((size.Width-side)/2, fynetheme.InnerPadding()+(line-side)/2))
	}
}

// Tapped opens the menu.
func (d *dots) Tapped(e *fyne.PointEvent) { d.onTapped(e.AbsolutePosition) }

// Cursor shows that the sign can be pressed.
func (d *dots) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *nodeRow) menuButton() *dots { return newDots(r.openMenu) }

// openMenu shows what can be done with a part of the text.
func (r *nodeRow) openMenu(at fyne.Position) {
	n := model.Find(r.e.doc().Text, r.id)
	if n == nil || !r.e.s.try(r.e.s.session.Writable()) {
		return
	}
	items := []*fyne.MenuItem{}
	if r.kind != model.Seksi {
		items = append(items, fyne.NewMenuItem(text.AddAfter(text.NodeName(r.kind)), r.addAfter))
	}
	for _, k := range r.childKinds(n) {
		items = append(items, fyne.NewMenuItem(text.AddInside(text.NodeName(k)), func() { r.add(k) }))
	}
	if r.entry != nil {
		items = append(items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(text.InsertFact, r.insertFact),
			fyne.NewMenuItem(text.InsertReference, r.insertReference))
	}
	if r.kind != model.Seksi {
		items = append(items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(text.MoveUp, func() { r.move(false) }),
			fyne.NewMenuItem(text.MoveDown, func() { r.move(true) }),
			fyne.NewMenuItem(text.Delete, r.remove))
	}
	items = append(items, r.pasalItems()...)
	fynewidget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), r.e.s.h.Window.Canvas(), at)
}

// pasalItems are what can be done with the Pasal an ayat stands in: its own head
// takes no focus.
func (r *nodeRow) pasalItems() []*fyne.MenuItem {
	var pasal *model.Node
	model.Walk(r.e.doc().Text, func(n *model.Node, above []*model.Node) bool {
		if n.ID == r.id {
			for _, a := range above {
				if a.Kind == model.Pasal {
					pasal = a
				}
			}
		}
		return true
	})
	if pasal == nil {
		return nil
	}
	p := &nodeRow{e: r.e, id: pasal.ID, kind: model.Pasal}
	name := r.e.view.Numbers.Label(pasal.ID)
	return []*fyne.MenuItem{fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(text.OfPart(name, text.AddAfter(text.NodeName(model.Pasal))), p.addAfter),
		fyne.NewMenuItem(text.OfPart(name, text.MoveUp), func() { p.move(false) }),
		fyne.NewMenuItem(text.OfPart(name, text.MoveDown), func() { p.move(true) }),
		fyne.NewMenuItem(text.OfPart(name, text.Delete), p.remove)}
}

// childKinds are the kinds that may be added inside a node: those it holds
// already, or all that may stand there.
func (r *nodeRow) childKinds(n *model.Node) []model.NodeKind {
	var out []model.NodeKind
	for _, k := range model.ChildKinds(n.Kind) {
		if k == model.Tabel || (n.Kind == model.Seksi && len(n.Children) > 0 && n.Children[0].Kind != k) {
			continue
		}
		out = append(out, k)
	}
	return out
}

func (r *nodeRow) insertFact() {
	var all []widget.Option
	for _, d := range compose.FactDefs(r.e.s.session.Kind(), r.e.s.session.Facts().Kinds) {
		if r.e.s.kawasan.ID == "" && compose.OfKawasan(d.Key) {
			continue
		}
		all = append(all, widget.Option{Key: d.Key, Text: d.Label})
	}
	for _, d := range compose.LawDefs(r.e.s.session.Facts()) {
		all = append(all, widget.Option{Key: d.Key + "|perubahan", Text: d.Label})
	}
	r.insert(text.InsertFact, all)
}

func (r *nodeRow) insertReference() {
	var all []widget.Option
	for _, ref := range r.words.References() {
		all = append(all, widget.Option{Key: ref.Key, Text: ref.Label})
	}
	r.insert(text.InsertReference, all)
}

// insert asks for one of the options and writes it at the caret.
func (r *nodeRow) insert(title string, all []widget.Option) {
	caret := r.entry.Caret()
	choice := widget.NewSearchSelect(func(typed string) []widget.Option { return matching(all, typed) })
	d := widget.Form(r.e.s.h.Window, title, choice, []*widget.Entry{choice.Entry}, text.Add, func(confirmed bool) {
		if key := choice.Chosen().Key; confirmed && key != "" {
			r.write(caret, r.words.Display("{{"+key+"}}"))
		}
	})
	choice.OnChosen = func(widget.Option) { d.Close(true) }
}

func (r *nodeRow) write(caret int, s string) {
	runes := []rune(r.entry.Text)
	caret = min(caret, len(runes))
	r.entry.SetText(string(runes[:caret]) + s + string(runes[caret:]))
	r.entry.SetCaret(caret + len([]rune(s)))
	r.e.column.FocusRow(r.id, 0)
}

// matching are the options whose text holds all the typed words.
func matching(all []widget.Option, typed string) []widget.Option {
	words := form.Seek(typed)
	var out []widget.Option
	for _, o := range all {
		if words.In(form.Folded(o.Text)) {
			out = append(out, o)
		}
	}
	return out
}
