package naskah

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
	"pena/ui/widget"
)

// nodeRow edits the text of one node.
type nodeRow struct {
	e     *editor
	id    string
	kind  model.NodeKind
	label *fynewidget.Label
	note  *fynewidget.Label // why the part is not printed; hidden while it is
	entry *widget.Entry     // nil for parts that have no text of their own
	words *compose.Words    // the words the entry shows its text with
}

func (e *editor) buildNode(id string) widget.Row {
	n := model.Find(e.doc().Text, id)
	if n == nil { // removed since the column asked
		return widget.Row{Object: layout.NewSpacer()}
	}
	if _, ok := compose.LawOfItem(n); ok {
		return e.buildLaw(n)
	}
	r := &nodeRow{e: e, id: id, kind: n.Kind, words: e.view.words}
	r.label = fynewidget.NewLabel(e.labelOf(n))
	r.label.Wrapping = fyne.TextWrapWord
	r.note = fynewidget.NewLabel("")
	r.note.Wrapping = fyne.TextWrapWord
	r.note.Importance = fynewidget.LowImportance
	r.note.Hide()
	r.grey(n)
	e.nodes[id] = r
	if !e.hasText(n) {
		r.label.TextStyle.Bold = true
		return widget.Row{Object: widget.Border(nil, r.note, nil, r.menuButton(), r.label)}
	}
	r.entry = widget.NewEntry()
	r.entry.SetTextQuiet(r.words.Display(n.Text))
	r.entry.SetReadOnly(e.s.locked())
	r.wire()
	row := container.New(&labelled{width: labelWidth, indent: indentOf(n.Kind)}, r.label,
		widget.Border(nil, r.note, nil, nil, r.entry), r.menuButton())
	return widget.Row{Object: row, Fields: []fyne.Focusable{r.entry}}
}

// labelOf is what stands before the entry: the computed number, or the name of
// a part that bears none.
func (e *editor) labelOf(n *model.Node) string {
	if n.Kind == model.Tabel {
		return e.tableTitle(n)
	}
	if l := e.view.Numbers.Label(n.ID); l != "" {
		return l
	}
	if n.Kind == model.Seksi {
		if !e.hasText(n) {
			return plainText(e.view.words.Display(n.Text))
		}
		return text.SectionTitle
	}
	return ""
}

// hasText reports whether the node has a text to edit. The heads of fixed
// sections (Menimbang, Mengingat) belong to the form of the paper.
func (e *editor) hasText(n *model.Node) bool {
	switch n.Kind {
	case model.Tabel:
		return false
	case model.Seksi:
		return strings.HasPrefix(n.Name, "lampiran")
	case model.Pasal:
		return len(n.Children) == 0 || n.Children[0].Kind != model.Ayat
	}
	return true
}

func indentOf(k model.NodeKind) float32 {
	switch k {
	case model.Huruf, model.SubBab:
		return 18
	case model.Angka, model.AnakSubBab:
		return 36
	case model.SubHuruf:
		return 54
	case model.SubAngka:
		return 72
	}
	return 0
}

// update shows the newest text and label of the node.
func (r *nodeRow) update(n *model.Node) {
	if l := r.e.labelOf(n); l != r.label.Text {
		r.label.SetText(l)
		r.e.column.Remeasure(r.id)
	}
	if r.grey(n) {
		r.e.column.Remeasure(r.id)
	}
	if has := r.e.hasText(n); has != (r.entry != nil) {
		r.e.column.Rebuild(r.id)
		return
	}
	if r.entry == nil {
		return
	}
	r.entry.SetReadOnly(r.e.s.locked())
	r.words = r.e.view.words
	if t := r.words.Display(n.Text); t != r.entry.Text {
		r.entry.SetTextQuiet(t)
		r.e.column.Remeasure(r.id)
	}
}

// grey tells the question of a part that is not printed, and reports whether
// that has changed.
func (r *nodeRow) grey(n *model.Node) bool {
	why := ""
	if r.e.view.Numbers.Hidden(n.ID) {
		why = text.NotPrinted
		if n.When != "" {
			why = text.PrintedWhen(r.e.view.Kind.Question(n.When, r.e.view.Facts.Kinds))
		}
	}
	if why == r.note.Text {
		return false
	}
	r.note.SetText(why)
	r.note.Hidden = why == ""
	r.label.Importance = fynewidget.MediumImportance
	if why != "" {
		r.label.Importance = fynewidget.LowImportance
	}
	r.label.Refresh()
	return true
}

func (r *nodeRow) wire() {
	e, s := r.e, r.e.s
	r.entry.OnChanged = func(t string) { s.try(s.session.SetNode(r.id, r.words.Stored(t))) }
	r.entry.OnHeight = func() { e.column.Remeasure(r.id) }
	r.entry.OnFocus = func() { e.focused(r.id, r.id) }
	r.entry.OnUndo, r.entry.OnRedo = s.Undo, s.Redo
	r.entry.OnLeave = func(down bool) { e.column.FocusBeside(r.id, down) }
	r.entry.OnPage = e.column.Page
	r.entry.OnMove = func(down bool) { r.move(down) }
	r.entry.OnEnter = r.split
	r.entry.OnEmptyBackspace = r.remove
	r.entry.OnParagraphs = r.pasted
	r.entry.OnPasteRefused = func(n int) { s.h.Say(text.PasteTooLarge(n, widget.LongestPaste)) }
}

// split makes a new part of the same kind of what stands behind the caret.
func (r *nodeRow) split(caret int) {
	runes := []rune(r.entry.Text)
	caret = min(caret, len(runes))
	head, tail := string(runes[:caret]), string(runes[caret:])
	if r.kind.IsHeading() || r.kind == model.Pasal {
		r.addInside()
		return
	}
	id, err := r.e.s.session.SplitNode(r.id, r.words.Stored(strings.TrimRight(head, " ")), r.words.Stored(strings.TrimLeft(tail, " ")))
	r.went(id, err)
}

// addInside starts the first part inside a heading.
func (r *nodeRow) addInside() {
	kinds := model.ChildKinds(r.kind)
	if n := model.Find(r.e.doc().Text, r.id); n != nil && len(n.Children) > 0 {
		r.add(n.Children[len(n.Children)-1].Kind)
		return
	}
	if len(kinds) > 0 {
		r.add(kinds[0])
	}
}

func (r *nodeRow) add(kind model.NodeKind) {
	id, err := r.e.s.session.AppendChild(r.id, kind)
	r.went(id, err)
}

func (r *nodeRow) addAfter() {
	id, err := r.e.s.session.InsertAfter(r.id, r.kind)
	r.went(id, err)
}

// went shows the new tree and goes to a node of it.
func (r *nodeRow) went(id string, err error) {
	if !r.e.s.try(err) {
		return
	}
	r.e.reload()
	r.e.goTo(id)
}

func (r *nodeRow) remove() {
	ids := r.e.column.IDs()
	before := ""
	for i, id := range ids {
		if id == r.id && i > 0 {
			before = ids[i-1]
		}
	}
	if r.e.s.try(r.e.s.session.Remove(r.id)) {
		r.e.reload()
		if !r.e.goTo(before) {
			r.e.column.FocusBeside(before, false)
		}
		r.e.s.h.Say(text.PartRemoved)
	}
}

func (r *nodeRow) move(down bool) {
	by := -1
	if down {
		by = 1
	}
	r.went(r.id, r.e.s.session.Move(r.id, by))
}

// pasted makes one part of each pasted paragraph.
func (r *nodeRow) pasted(paragraphs []string) {
	runes := []rune(r.entry.Text)
	caret := min(r.entry.Caret(), len(runes))
	var parts []string
	for i, p := range paragraphs {
		if i == 0 {
			p = string(runes[:caret]) + p
		}
		if i == len(paragraphs)-1 {
			p += string(runes[caret:])
		}
		parts = append(parts, r.words.Stored(p))
	}
	id, err := r.e.s.session.SplitNode(r.id, parts...)
	r.went(id, err)
	if err == nil {
		r.e.s.h.Say(text.Pasted(len(parts)))
	}
}
