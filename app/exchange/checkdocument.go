package exchange

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
)

func (c *checker) checkDocument(at string, d *document, record *model.Document) {
	kind := c.kinds.Kind(d.Kind)
	if kind == nil {
		c.fail(at+".jenis", "unknown-kind", d.Kind)
		return
	}
	if c.file.Kawasan == nil && !kind.Loose {
		c.fail(at+".jenis", "kind-needs-kawasan", d.Kind)
	}
	c.sample(at, d.Sample)
	c.refers(at+".musyawarah", d.Meeting, c.meetings)
	c.refers(at+".instansi", d.Body, c.bodies)
	c.refers(at+".penanda-tangan", d.Signer, c.people)
	c.checkAnswers(at+".isian", kind, d.Fields)
	c.checkLayout(at+".tata-letak", kind, d.Layout)
	if record.To != nil {
		c.checkRecipients(at, kind, record.To)
	}
	t := textChecker{checker: c, kind: kind, last: d.NextNode, rows: map[string]bool{}, places: map[string]string{}}
	for i, n := range d.Text {
		t.node(fmt.Sprintf("%s.isi[%d]", at, i+1), n)
	}
	if c.err == nil {
		c.err = t.placed(model.CheckText(record.Text))
	}
}

func (c *checker) checkRecipients(at string, kind *compose.Kind, to *model.Recipients) {
	if c.file.Version < toManyVersion {
		c.fail(at+".penerima", "unknown-field", "penerima")
	}
	if !kind.ToMany() {
		c.fail(at+".penerima", "recipients-no-letter", kind.Key)
	}
	c.wrapped(at, model.CheckRecipients(to))
}

func (c *checker) checkAnswers(at string, kind *compose.Kind, fields map[string]string) {
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		place := below(at, key)
		f := kind.Field(key)
		if f == nil {
			c.fail(place, "unknown-field", key)
			return
		}
		if err := compose.CheckField(*f, fields[key]); err != nil {
			c.answer(place, err)
		}
		if f.Type == compose.TypePicture {
			c.shows(place, fields[key])
		}
		if f.Type == compose.TypeMeeting {
			c.refers(place, model.ID(fields[key]), c.meetings)
		}
	}
}

// answer takes over an error of a field, at its place in the file.
func (c *checker) answer(at string, err error) {
	var known *model.Error
	if c.err == nil && errors.As(err, &known) {
		e := *known
		e.Field = at
		c.err = &e
	}
}

func (c *checker) checkLayout(at string, kind *compose.Kind, changes map[string]string) {
	l, ok := typeset.ShippedLayout(kind.Layout)
	if !ok || len(changes) == 0 {
		return
	}
	for _, key := range slices.Sorted(maps.Keys(changes)) {
		if _, err := l.With(map[string]string{key: changes[key]}); err != nil {
			c.fail(below(at, key), "layout-setting", changes[key])
		}
	}
	if _, err := l.With(changes); err != nil { // possible one by one, not together
		c.fail(at, "layout-setting", "")
	}
}

// textChecker checks what of a text depends on its kind and on the file; the
// shape of the tree is the model's to check.
type textChecker struct {
	*checker
	kind   *compose.Kind
	last   int               // highest number of a node's id
	rows   map[string]bool   // ids of rows
	places map[string]string // place of each node, by id
}

// placed says in the file's words where the model found a fault.
func (t *textChecker) placed(err error) error {
	var known *model.Error
	if !errors.As(err, &known) {
		return err
	}
	e := *known
	e.Field = t.places[e.Field]
	return &e
}

func (t *textChecker) node(at string, n *node) {
	t.id(at, n.ID)
	t.places[n.ID] = at // of two nodes with one id the second is at fault
	for i, r := range n.Rows {
		place := fmt.Sprintf("%s.baris[%d]", at, i+1)
		t.id(place, r.ID)
		if t.rows[r.ID] {
			t.fail(place+".id", "id-twice", r.ID)
		}
		t.rows[r.ID] = true
	}
	if n.When != "" && t.kind.CheckCondition(n.When) != nil {
		t.fail(at+".bila", "condition", n.When)
	}
	if n.Kind == model.Tabel {
		t.table(at, n)
	}
	for i, child := range n.Children {
		t.node(fmt.Sprintf("%s.isi[%d]", at, i+1), child)
	}
}

// id refuses an id that the document would hand out again.
func (t *textChecker) id(at, id string) {
	if id == "" {
		t.fail(at+".id", "node-without-id", "")
		return
	}
	if n, err := strconv.Atoi(id[1:]); err != nil || n > t.last {
		t.fail(at+".id", "node-id-ahead", id)
	}
}

func (t *textChecker) table(at string, n *node) {
	def := t.kind.Table(n.Table)
	switch {
	case def == nil:
		t.fail(at+".tabel", "unknown-table", n.Table)
		return
	case def.Source != "" && len(n.Rows) > 0:
		t.fail(at+".baris", "rows-from-dossier", n.Table)
	}
	for i, r := range n.Rows {
		for j, cell := range r.Cells {
			place := fmt.Sprintf("%s.baris[%d].sel[%d]", at, i+1, j+1)
			if j >= len(def.Columns) {
				t.fail(place, "too-many-cells", "")
				return
			}
			t.cell(place, &def.Columns[j], cell)
		}
	}
}

func (t *textChecker) cell(at string, col *compose.ColumnDef, cell string) {
	switch {
	case cell == "":
	case col.Sum != "" || col.Type == compose.TypeOrdinal:
		t.fail(at, "computed-cell", cell)
	case !col.Yearly:
		t.content(at, col, cell)
	default:
		// The years of a column share one cell: "2026=100;2027=250".
		for pair := range strings.SplitSeq(cell, ";") {
			year, value, ok := strings.Cut(pair, "=")
			if y, err := strconv.Atoi(year); !ok || err != nil || y < 1900 || y > 9999 {
				t.fail(at, "year-cell", cell)
				return
			}
			t.content(at, col, value)
		}
	}
}

func (t *textChecker) content(at string, col *compose.ColumnDef, value string) {
	if err := compose.CheckField(compose.FieldDef{Key: col.Key, Type: col.Type, Choices: col.Choices}, value); err != nil {
		t.answer(at, err)
	}
	if col.Type == compose.TypeDesa {
		t.desa(at, value)
	}
}
