package naskah

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/ui/text"
	"pena/ui/widget"
)

// tableRow edits one row of a table typed by hand: its cells, each under the
// name of its column, as many beside each other as there is room for.
type tableRow struct {
	e         *editor
	node, row string
	cells     []cellEntry
}

type cellEntry struct {
	column compose.Column
	name   string
	label  *fynewidget.Label
	entry  *widget.Entry
}

// cellsPerLine is how many cells stand beside each other.
const cellsPerLine = 3

// columns are the columns of a table in the years of the plan.
func (e *editor) columns(n *model.Node) []compose.Column {
	t := e.s.session.Kind().Table(n.Table)
	if t == nil {
		return nil
	}
	from, to := 0, 0
	if k := e.s.session.Facts().Kawasan; k != nil {
		from, to = k.PlanFrom, k.PlanTo
	}
	return t.ColumnsFor(from, to)
}

func (e *editor) tableTitle(n *model.Node) string {
	t := e.s.session.Kind().Table(n.Table)
	switch {
	case t == nil:
		return text.UnknownTable
	case t.Source != "":
		return text.TableFromDossier(e.view.words.Display(t.Title))
	}
	return text.TableTyped(e.view.words.Display(t.Title))
}

func (e *editor) buildTableRow(id string) widget.Row {
	node, row, _ := strings.Cut(strings.TrimPrefix(id, "row:"), "/")
	n := model.Find(e.doc().Text, node)
	if n == nil {
		return widget.Row{Object: layout.NewSpacer()}
	}
	r := &tableRow{e: e, node: node, row: row}
	e.cells[id] = r
	var fields []fyne.Focusable
	grid := container.NewGridWithColumns(cellsPerLine)
	for _, c := range e.columns(n) {
		if c.Computed {
			continue
		}
		cell := r.newCell(id, c)
		r.cells = append(r.cells, cell)
		fields = append(fields, cell.entry)
		grid.Add(container.New(layout.NewCustomPaddedVBoxLayout(0), cell.label, cell.entry))
	}
	r.update()
	body := widget.Border(nil, fynewidget.NewSeparator(), nil, newDots(r.openMenu), grid)
	return widget.Row{Object: body, Fields: fields}
}

func (r *tableRow) newCell(id string, c compose.Column) cellEntry {
	name := c.Label
	if c.Head != "" {
		name = c.Head + " " + c.Label
	}
	label := fynewidget.NewLabel(name)
	label.Importance = fynewidget.LowImportance
	label.Truncation = fyne.TextTruncateEllipsis
	entry := widget.NewEntry()
	if c.Numeric() {
		entry = widget.NewLineEntry()
	}
	s := r.e.s
	tell := func(err error) {
		label.Importance = fynewidget.LowImportance
		label.SetText(name)
		if err != nil {
			label.Importance = fynewidget.DangerImportance
			label.SetText(text.FieldError(err))
		}
	}
	entry.OnChanged = func(t string) {
		stored, err := c.Read(t)
		if err == nil {
			err = s.session.SetCell(r.node, r.row, c, stored)
		}
		s.left.note(id, name, t, err)
		tell(err)
	}
	if raw, waits := s.left.raw(id, name); waits {
		entry.SetTextQuiet(raw)
		_, err := c.Read(raw)
		tell(err)
	}
	entry.OnHeight = func() { r.e.column.Remeasure(id) }
	entry.OnFocus = func() { r.e.focused(id, r.source()) }
	entry.OnUndo, entry.OnRedo = s.Undo, s.Redo
	entry.OnPage = r.e.column.Page
	entry.OnPasteRefused = func(n int) { s.h.Say(text.PasteTooLarge(n, widget.LongestPaste)) }
	return cellEntry{c, name, label, entry}
}

// source is what the spans of the row on the page are marked with.
func (r *tableRow) source() string {
	if _, _, ok := r.e.s.last.Pages.Locate(r.row); ok {
		return r.row
	}
	return r.node
}

// update shows the newest content of the cells.
func (r *tableRow) update() {
	n := model.Find(r.e.doc().Text, r.node)
	if n == nil {
		return
	}
	for _, row := range n.Rows {
		if row.ID != r.row {
			continue
		}
		for _, c := range r.cells {
			c.entry.SetReadOnly(r.e.s.locked())
			if _, waits := r.e.s.left.raw("row:"+r.node+"/"+r.row, c.name); waits {
				continue
			}
			shown := c.column.Show(c.column.Cell(row))
			if shown == c.entry.Text || r.typing(c, c.column.Cell(row)) {
				continue
			}
			c.entry.SetTextQuiet(shown)
		}
	}
}

// typing reports whether the user is writing the cell: "1000" is not turned
// into "1.000" under his hands.
func (r *tableRow) typing(c cellEntry, stored string) bool {
	canvas := r.e.s.h.Window.Canvas()
	if canvas == nil || canvas.Focused() != c.entry || r.e.travelling {
		return false
	}
	read, err := c.column.Read(c.entry.Text)
	return err != nil || read == stored
}

func (r *tableRow) openMenu(at fyne.Position) {
	s := r.e.s
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(text.AddRow, func() { r.e.addRow(r.node, r.row) }),
		fyne.NewMenuItem(text.Delete, func() {
			if s.try(s.session.RemoveRow(r.node, r.row)) {
				r.e.reload()
				s.h.Say(text.PartRemoved)
			}
		}))
	fynewidget.ShowPopUpMenuAtPosition(menu, s.h.Window.Canvas(), at)
}

func (e *editor) buildAddRow(node string) widget.Row {
	b := widget.NewButtonWithIcon(text.AddRow, icons.Tambah, func() { e.addRow(node, "") })
	return widget.Row{Object: container.NewHBox(b), Fields: []fyne.Focusable{b}}
}

func (e *editor) addRow(node, after string) {
	id, err := e.s.session.AddRow(node, after)
	if e.s.try(err) {
		e.reload()
		e.goTo(id)
	}
}
