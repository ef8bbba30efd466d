package naskah

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app/compose"
	"pena/model"
	"pena/ui/widget"
)

// editor is the middle column: a row for every fact the kind asks, for every
// part of the text, and for every row of a table.
//
// Ids of rows: "fakta" (the head of the facts), "field:KEY", "field:KEY/CODE" (of
// one desa), the node's id, "row:NODE/ROW", "add:NODE" (adds a row to a table),
// "law:NODE" (picks a law into a list).
type editor struct {
	s      *Screen
	column *widget.VirtualColumn
	view   view

	nodes  map[string]*nodeRow // rows that were built; those no longer live are built anew
	fields map[string]*fieldRow
	cells  map[string]*tableRow

	villages map[string]*villageRow
	laws     map[string]*lawRow

	at         string // row with the focus
	travelling bool   // undo or redo is being shown: it may change the text under the caret
}

// formHead is the id of the head above the facts.
const formHead = "fakta"

func newEditor(s *Screen) *editor {
	e := &editor{s: s, nodes: map[string]*nodeRow{}, fields: map[string]*fieldRow{}, cells: map[string]*tableRow{},
		villages: map[string]*villageRow{}, laws: map[string]*lawRow{}}
	e.view = s.last
	e.column = widget.NewVirtualColumn(s.h.Window.Canvas, 64, e.build)
	e.column.SetIDs(e.ids())
	return e
}

func (e *editor) object() fyne.CanvasObject { return container.NewPadded(e.column) }

// doc is the newest text: it may be newer than the rendering.
func (e *editor) doc() *model.Document { return e.s.session.Document() }

// ids lists the rows of the column.
func (e *editor) ids() []string {
	ids := []string{formHead}
	for _, f := range e.view.form {
		ids = append(ids, f.Source)
		if f.Def.Type == compose.TypePerDesa {
			for _, c := range f.Choices {
				ids = append(ids, f.Source+"/"+c.Value)
			}
		}
	}
	return e.partIDs(ids, e.doc().Text)
}

// partIDs adds the rows of parts of the text, in the order of the page.
func (e *editor) partIDs(ids []string, list []*model.Node) []string {
	for _, n := range list {
		ids = append(ids, n.ID)
		if n.Kind == model.Tabel && !e.filled(n) {
			for _, r := range n.Rows {
				ids = append(ids, "row:"+n.ID+"/"+r.ID)
			}
			ids = append(ids, "add:"+n.ID)
		}
		ids = e.partIDs(ids, n.Children)
		if holdsLaws(n) {
			ids = append(ids, addLaw+n.ID)
		}
	}
	return ids
}

// filled reports whether a table takes its rows from the dossier.
func (e *editor) filled(n *model.Node) bool {
	t := e.s.session.Kind().Table(n.Table)
	return t == nil || t.Source != ""
}

func (e *editor) build(id string) widget.Row {
	switch {
	case id == formHead:
		return e.buildFormHead()
	case strings.HasPrefix(id, "field:") && strings.Contains(id, "/"):
		return e.buildVillage(id)
	case strings.HasPrefix(id, "field:"):
		return e.buildField(id)
	case strings.HasPrefix(id, addLaw):
		return e.buildAddLaw(strings.TrimPrefix(id, addLaw))
	case strings.HasPrefix(id, "row:"):
		return e.buildTableRow(id)
	case strings.HasPrefix(id, "add:"):
		return e.buildAddRow(strings.TrimPrefix(id, "add:"))
	}
	return e.buildNode(id)
}

// show takes up a new rendering: labels, defaults and references may have changed.
func (e *editor) show(v view) {
	e.view = v
	e.reload()
}

// reload brings the rows to what the session has; entries that show it already
// are left alone.
func (e *editor) reload() {
	ids := e.ids()
	if !slices.Equal(ids, e.column.IDs()) {
		e.column.SetIDs(ids)
	}
	e.s.left.keepOnly(ids)
	doc := e.doc()
	eachLive(e, e.nodes, func(id string, r *nodeRow) {
		if n := model.Find(doc.Text, id); n != nil {
			r.update(n)
		}
	})
	eachLive(e, e.laws, func(id string, r *lawRow) {
		if n := model.Find(doc.Text, id); n != nil {
			r.update(n)
		}
	})
	for _, f := range e.view.form {
		if r := e.fields[f.Source]; r != nil {
			r.update(f)
		}
	}
	eachLive(e, e.villages, func(id string, r *villageRow) {
		if f, _, ok := e.fieldOf(id); ok {
			r.update(f)
		}
	})
	eachLive(e, e.cells, func(_ string, r *tableRow) { r.update() })
}

// eachLive does something to every row of a form that is still built; the others
// are forgotten.
func eachLive[R any](e *editor, rows map[string]R, do func(id string, r R)) {
	for id, r := range rows {
		if _, live := e.column.Live(id); live {
			do(id, r)
		} else {
			delete(rows, id)
		}
	}
}

// travel shows what undo or redo brought back and goes to the place of it.
func (e *editor) travel(target string) {
	e.travelling = true
	e.view.form = compose.Form(e.s.session.Kind(), e.doc(), e.s.session.Facts())
	e.reload()
	e.travelling = false
	if node, rest, ok := strings.Cut(strings.TrimPrefix(target, "cell:"), "/"); ok {
		row, _, _ := strings.Cut(rest, "/")
		target = "row:" + node + "/" + row
	}
	e.goTo(target)
}

// goTo gives the focus to the row of a source: a field, a node, a row of a table.
func (e *editor) goTo(source string) bool {
	if source == formHead {
		e.column.ScrollTo(formHead)
		return true
	}
	for _, id := range e.column.IDs() {
		if id == source || (strings.HasPrefix(id, "row:") && strings.HasSuffix(id, "/"+source)) {
			if !e.column.FocusRow(id, 0) {
				e.column.ScrollTo(id)
			}
			return true
		}
	}
	return false
}

// enter goes to a part of the text: into its own entry, or, when it has none,
// into the first one after its head.
func (e *editor) enter(id string) {
	row, live := e.column.Live(id)
	if e.goTo(id); !live {
		row, live = e.column.Live(id)
	}
	if live && len(row.Fields) == 0 {
		e.column.FocusBeside(id, true)
	}
}

// focusFirst gives the focus to the first field that lacks an answer, else to
// the first of all.
func (e *editor) focusFirst() {
	if len(e.view.form) == 0 {
		return
	}
	first := e.view.form[0].Source
	for _, f := range e.view.form {
		if f.Missing {
			first = f.Source
			break
		}
	}
	e.column.FocusRow(first, 0)
}

// focused is told by a row that it has the focus.
func (e *editor) focused(id, source string) {
	e.at = id
	e.column.ScrollTo(id)
	e.s.preview.light(source)
	e.s.outline.choose(e.headingOf(source))
}

// headingOf is the row of the outline that a source stands under.
func (e *editor) headingOf(source string) string {
	if strings.HasPrefix(source, "field:") {
		return formHead
	}
	heading := ""
	model.Walk(e.doc().Text, func(n *model.Node, above []*model.Node) bool {
		if n.ID != source {
			return true
		}
		for _, a := range append(append([]*model.Node(nil), above...), n) {
			if a.Kind.IsHeading() || a.Kind == model.Pasal {
				heading = a.ID
			}
		}
		return false
	})
	return heading
}

// commit takes over what a field holds back until it is left.
func (e *editor) commit() {
	if c := e.s.h.Window.Canvas(); c != nil {
		c.Unfocus()
	}
}
