package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
)

// Column is a printed column of a table: one of its kind's, or one year of it.
type Column struct {
	Key      string
	Label    string
	Head     string // common head above it and its neighbours; "" for none
	Type     FieldType
	Choices  []string
	Weight   float64
	Year     int  // of a column for each year; 0 otherwise
	Computed bool // printed, never typed
	Sum      string
	cell     int    // its place in Row.Cells
	value    string // what of a source's row it prints
	yearly   bool
}

// maxYears bounds the columns of a plan.
const maxYears = 30

// ColumnsFor lists the columns of a table for a plan of the given years. Without
// a period a yearly column stands once and cannot be typed in.
func (t *TableDef) ColumnsFor(from, to int) []Column {
	var out []Column
	for i := range t.Columns {
		d := &t.Columns[i]
		c := Column{Key: d.Key, Label: d.Label, Head: d.Head, Type: d.Type, Choices: d.Choices, Weight: d.Weight, Sum: d.Sum,
			cell: i, value: d.Value, yearly: d.Yearly}
		if c.Type == "" {
			c.Type = valueType(d.Value)
		}
		c.Computed = c.Type == TypeOrdinal || c.Type.byHand() || d.Sum != "" || t.Source != ""
		if !d.Yearly {
			out = append(out, c)
			continue
		}
		out = append(out, c.years(from, to)...)
	}
	return out
}

func (c Column) years(from, to int) []Column {
	base := c.Label
	if c.Head == "" {
		c.Head = strings.Join(strings.Fields(strings.ReplaceAll(base, "{tahun}", "")), " ")
		base = "{tahun}"
	}
	if !validPlan(from, to) {
		c.Label, c.Computed = strings.ReplaceAll(base, "{tahun}", "[Tahun]"), true
		return []Column{c}
	}
	var out []Column
	for y := from; y <= to; y++ {
		c.Year, c.Label = y, strings.ReplaceAll(base, "{tahun}", strconv.Itoa(y))
		out = append(out, c)
	}
	return out
}

func validPlan(from, to int) bool { return from > 0 && to >= from && to-from < maxYears }

// Numeric reports whether the column stands right and can be summed.
func (c Column) Numeric() bool {
	return c.Type == TypeNumber || c.Type == TypeRupiah || c.Type == TypeArea
}

// Cell is the stored content of the column in a row typed by hand.
func (c Column) Cell(r model.Row) string {
	if c.cell >= len(r.Cells) || c.Computed {
		return ""
	}
	if !c.yearly {
		return r.Cells[c.cell]
	}
	for _, pair := range strings.Split(r.Cells[c.cell], ";") {
		if year, value, ok := strings.Cut(pair, "="); ok && year == strconv.Itoa(c.Year) {
			return value
		}
	}
	return ""
}

// WithCell returns the row with the stored content of the column changed. The
// years of a column share one cell, "2026=100;2027=250", so that a longer plan
// moves nothing.
func (c Column) WithCell(r model.Row, stored string) model.Row {
	if c.Computed {
		return r
	}
	r.Cells = slices.Clone(r.Cells)
	for len(r.Cells) <= c.cell {
		r.Cells = append(r.Cells, "")
	}
	if !c.yearly {
		r.Cells[c.cell] = stored
		return r
	}
	var pairs []string
	for _, pair := range strings.Split(r.Cells[c.cell], ";") {
		if year, _, ok := strings.Cut(pair, "="); ok && year != strconv.Itoa(c.Year) {
			pairs = append(pairs, pair)
		}
	}
	if stored != "" {
		pairs = append(pairs, strconv.Itoa(c.Year)+"="+stored)
	}
	slices.Sort(pairs)
	r.Cells[c.cell] = strings.Join(pairs, ";")
	return r
}

// Check reports what is wrong with a stored cell, as [CheckField] does.
func (c Column) Check(stored string) error { return checkStored(c.Key, c.Type, c.Choices, stored) }

// Read turns what was typed into the stored form, as [ReadField] does.
func (c Column) Read(typed string) (string, error) {
	return readTyped(c.Key, c.Type, c.Choices, typed)
}

// Show is the stored form as the editor shows it.
func (c Column) Show(stored string) string {
	if c.Type == TypeDesa {
		if n := villageName(stored); n != "" {
			return n
		}
	}
	return showStored(c.Type, stored)
}

func (c Column) align() block.Align {
	switch {
	case c.Type == TypeOrdinal:
		return block.AlignCentre
	case c.Numeric():
		return block.AlignRight
	}
	return block.AlignLeft
}
