package compose

import (
	"math/big"
	"slices"
	"strconv"

	"pena/app/block"
	"pena/model"
)

const (
	mostBlankRows = 300

	emptyNumber = "–" // an empty cell of a column of numbers
	blankRows   = 25  // of a daftar hadir that is signed by hand, unless its field says another number
	signRow     = 1.7 // lines that a row with room to sign is high: over 9 mm in every shipped layout
)

// printed is a row before it becomes cells: stored contents by column.
type printed struct {
	id    string
	cells []string
}

// tableBuilder makes one table.
type tableBuilder struct {
	*builder
	def   *TableDef
	cols  []Column // printed ones
	all   []Column
	group int // of the group column in all, -1 for none
}

// table composes a table with its title.
func (p *pass) table(b *builder, n *model.Node, e *entry) {
	def := p.kind.Table(n.Table)
	if def == nil {
		b.gaps = append(b.gaps, block.Gap{Source: n.ID, Text: "Tabel “" + n.Table + "” tidak dikenal."})
		e.blocks = []block.Block{&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{{Text: "[Tabel]", Style: block.Missing, Source: n.ID}}}}
		return
	}
	t := &tableBuilder{builder: b, def: def, group: -1}
	t.columns()
	if title := b.spans(def.Title, nil); title != nil {
		e.blocks = append(e.blocks, &block.Paragraph{Role: block.RoleCaption, Spans: title, KeepNext: true})
	}
	rows := t.content()
	if def.Source == "" && len(t.node.Rows) > 0 && len(t.node.Rows) <= def.ListUpTo {
		e.blocks = append(e.blocks, t.listed(rows))
		return
	}
	out := &block.Table{Head: t.head()}
	for _, c := range t.cols {
		out.Columns = append(out.Columns, block.TableColumn{Weight: c.Weight, Align: c.align(), Keep: c.Type.byHand()})
	}
	out.Rows = t.body(rows)
	switch {
	case slices.ContainsFunc(t.cols, func(c Column) bool { return c.Type.byHand() }):
		out.RowMin = signRow
	case def.Source == "hadir":
		out.RowMin = 2
	}
	e.blocks = append(e.blocks, out)
	e.wide = def.Landscape
}

func (t *tableBuilder) columns() {
	from, to := 0, 0
	if slices.ContainsFunc(t.def.Columns, func(c ColumnDef) bool { return c.Yearly }) {
		if v := t.get("kawasan.periode"); v.missing {
			t.gaps = append(t.gaps, missingGap(v))
		}
		k := t.facts.kawasan
		from, to = k.PlanFrom, k.PlanTo
	}
	t.all = t.def.ColumnsFor(from, to)
	for i, c := range t.all {
		if t.def.Group != "" && c.Key == t.def.Group {
			t.group = i
			continue
		}
		t.cols = append(t.cols, c)
	}
}

// head makes one row, or two when columns stand under a common head.
func (t *tableBuilder) head() []block.TableRow {
	top, low := block.TableRow{Bold: true, Source: t.node.ID}, block.TableRow{Bold: true, Source: t.node.ID}
	two := slices.ContainsFunc(t.cols, func(c Column) bool { return c.Head != "" })
	centre := block.AlignCentre
	cell := func(text string) block.Cell {
		return block.Cell{Align: &centre, Spans: []block.Span{{Text: tidy(text), Source: t.node.ID}}}
	}
	for i := 0; i < len(t.cols); {
		c, end := t.cols[i], i+1
		top.Cells = append(top.Cells, cell(c.Label))
		last := &top.Cells[len(top.Cells)-1]
		switch {
		case c.Head != "":
			for end < len(t.cols) && t.cols[end].Head == c.Head {
				end++
			}
			*last = cell(c.Head)
			last.Span = end - i
			for _, u := range t.cols[i:end] {
				low.Cells = append(low.Cells, cell(u.Label))
			}
		case two:
			last.Down = 2
		}
		i = end
	}
	if !two {
		return []block.TableRow{top}
	}
	return []block.TableRow{top, low}
}

// content gives the rows in stored form.
func (t *tableBuilder) content() []printed {
	var out []printed
	if t.def.Source == "" {
		for _, r := range t.node.Rows {
			cells := make([]string, len(t.all))
			for i, c := range t.all {
				cells[i] = c.Cell(r)
			}
			out = append(out, printed{r.ID, cells})
		}
		if len(out) == 0 {
			title, _ := t.facts.expand(orText(t.def.Title, t.def.Key))
			t.gaps = append(t.gaps, block.Gap{Source: t.node.ID, Text: "Tabel “" + title + "” belum berisi satu baris pun."})
			out = []printed{{t.node.ID, make([]string, len(t.all))}}
		}
		return out
	}
	if t.def.Source == sourceBlank {
		return t.blank("")
	}
	v := t.get("tabel:" + t.def.Source)
	for _, r := range v.rows {
		cells := make([]string, len(t.all))
		for i, c := range t.all {
			if at := slices.Index(sourceValues[t.def.Source], c.value); at >= 0 {
				cells[i] = r.cells[at]
			}
		}
		out = append(out, printed{v.source, cells})
	}
	if len(out) > 0 {
		return out
	}
	if t.def.Source == "hadir" {
		return t.blank(v.source)
	}
	t.gaps = append(t.gaps, missingGap(v))
	return []printed{{v.source, make([]string, len(t.all))}}
}

// blank makes empty rows to be written in by hand, as many as the kind's field
// baris_kosong says.
func (t *tableBuilder) blank(source string) []printed {
	n := int64(blankRows)
	if t.facts.kind.Field("baris_kosong") != nil {
		v := t.get("isian.baris_kosong")
		source = v.source
		if !v.missing && v.counts && v.scale == 0 {
			n = min(max(v.number, 1), mostBlankRows)
		}
	}
	var out []printed
	for range n {
		out = append(out, printed{source, make([]string, len(t.all))})
	}
	return out
}

// listed prints the few rows of a table as "1. Nama : ..., NIP : ...". An empty
// cell is a hyphen, so that the colons stand in one column; a single row bears
// no number.
func (t *tableBuilder) listed(rows []printed) block.Block {
	l := &block.List{}
	for i, r := range rows {
		t.compute(r)
		labels := &block.Labels{}
		for j, c := range t.all {
			if c.Type == TypeOrdinal || c.Type.byHand() {
				continue
			}
			spans := t.cell(c, r, r.cells[j], i+1)
			if len(spans) == 0 {
				spans = block.Text("-", r.id)
			}
			labels.Rows = append(labels.Rows, block.LabelRow{Label: c.Label, Source: r.id,
				Body: []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: spans}}})
		}
		if len(rows) == 1 {
			return labels
		}
		l.Items = append(l.Items, block.Item{Label: strconv.Itoa(i+1) + ".", Source: r.id, Body: []block.Block{labels}})
	}
	return l
}

// body prints the rows, parted into groups where the table has them, with sums.
func (t *tableBuilder) body(rows []printed) []block.TableRow {
	for _, r := range rows {
		t.compute(r)
	}
	var out []block.TableRow
	number := 0
	emit := func(rows []printed) {
		for _, r := range rows {
			number++
			out = append(out, t.row(r, number))
		}
	}
	if t.group < 0 {
		emit(rows)
	} else {
		for _, g := range grouped(rows, t.group) {
			name := g[0].cells[t.group]
			if name != "" {
				spans := t.spans(t.all[t.group].Show(name), nil)
				out = append(out, block.TableRow{Bold: true, Source: g[0].id, Cells: []block.Cell{{Span: len(t.cols), Spans: spans}}})
			}
			emit(g)
			if len(t.def.Total) > 0 && name != "" {
				out = append(out, t.total("Jumlah "+t.all[t.group].Show(name), g))
			}
		}
	}
	if len(t.def.Total) > 0 {
		out = append(out, t.total("Jumlah", rows))
	}
	return out
}

// grouped parts rows by a column, in the order in which its values first appear.
func grouped(rows []printed, column int) [][]printed {
	var out [][]printed
	place := map[string]int{}
	for _, r := range rows {
		name := r.cells[column]
		i, ok := place[name]
		if !ok {
			i = len(out)
			place[name] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], r)
	}
	return out
}

// compute fills the cells that are sums over the years.
func (t *tableBuilder) compute(r printed) {
	for i, c := range t.all {
		if c.Sum == "" {
			continue
		}
		var s sum
		for j, d := range t.all {
			if d.Key == c.Sum {
				s.add(r.cells[j])
			}
		}
		r.cells[i] = s.stored()
	}
}

func (t *tableBuilder) row(r printed, number int) block.TableRow {
	out := block.TableRow{Source: r.id, Cells: make([]block.Cell, 0, len(t.cols))}
	for i, c := range t.all {
		if i == t.group {
			continue
		}
		cell := block.Cell{Spans: t.cell(c, r, r.cells[i], number)}
		if c.Type == TypeSign && number%2 == 0 {
			centre := block.AlignCentre
			cell.Align = &centre // the numbers stand left and in the middle by turns
		}
		out.Cells = append(out.Cells, cell)
	}
	return out
}

func (t *tableBuilder) cell(c Column, r printed, stored string, number int) []block.Span {
	span := func(s string, style block.Style) []block.Span {
		return []block.Span{{Text: s, Style: style, Source: r.id}}
	}
	switch {
	case c.Type == TypeOrdinal || c.Type == TypeSign:
		return span(strconv.Itoa(number)+".", 0)
	case stored == "" && c.Numeric():
		return span(emptyNumber, 0)
	case stored == "":
		return nil
	case c.Numeric():
		n, scale, err := parseStored(stored)
		if err != nil {
			t.gaps = append(t.gaps, block.Gap{Source: r.id, Text: "Isi kolom " + c.Label + " bukan bilangan: “" + short(stored) + "”."})
			return span(stored, block.Missing)
		}
		return span(printNumber(c.Type, n, scale), 0)
	case c.Type == TypeNIP || c.Type == TypeDate:
		return span(c.Show(stored), 0)
	case c.Type == TypeDesa:
		return span(t.facts.villagePrintName(stored), 0)
	case t.def.Source != "":
		return span(tidy(stored), 0)
	}
	spans := t.spans(stored, nil)
	for i := range spans {
		if spans[i].Source == t.node.ID {
			spans[i].Source = r.id
		}
	}
	return spans
}

// total is a row of sums; its label covers the columns before the first sum.
func (t *tableBuilder) total(label string, rows []printed) block.TableRow {
	out := block.TableRow{Bold: true, Source: t.node.ID}
	labelled := false
	for i, c := range t.all {
		if i == t.group {
			continue
		}
		if !slices.Contains(t.def.Total, c.Key) || !c.Numeric() {
			if labelled {
				out.Cells = append(out.Cells, block.Cell{})
				continue
			}
			if len(out.Cells) == 0 {
				out.Cells = append(out.Cells, block.Cell{Spans: t.spans(label, nil)})
			}
			out.Cells[0].Span++
			continue
		}
		labelled = true
		var s sum
		for _, r := range rows {
			s.add(r.cells[i])
		}
		text := emptyNumber
		if n, scale, err := parseStored(s.stored()); err == nil {
			text = printNumber(c.Type, n, scale)
		}
		out.Cells = append(out.Cells, block.Cell{Spans: []block.Span{{Text: text, Source: t.node.ID}}})
	}
	return out
}

// sum adds stored numbers without ever rounding.
type sum struct {
	n     big.Int
	scale int
	any   bool
}

func (s *sum) add(stored string) {
	n, scale, err := parseStored(stored)
	if err != nil {
		return
	}
	term := big.NewInt(n)
	for s.scale < scale {
		s.n.Mul(&s.n, big.NewInt(10))
		s.scale++
	}
	for ; scale < s.scale; scale++ {
		term.Mul(term, big.NewInt(10))
	}
	s.n.Add(&s.n, term)
	s.any = true
}

// stored is the sum in stored form, "" when there was nothing to add or it is
// beyond what any budget holds.
func (s *sum) stored() string {
	if !s.any || !s.n.IsInt64() {
		return ""
	}
	return storedNumber(s.n.Int64(), s.scale)
}
