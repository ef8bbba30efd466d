package sample

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

// paper is a paper of naskah.yaml: what a clerk would answer after starting it
// from its kind.
type paper struct {
	ID      string              `json:"id"`
	Kawasan string              `json:"kawasan"`
	Kind    string              `json:"kind"`
	Title   string              `json:"title"`
	Number  string              `json:"number"`
	Date    indonesia.Date      `json:"date"`
	Meeting string              `json:"meeting"`
	Body    string              `json:"body"`
	Signer  string              `json:"signer"`
	Via     string              `json:"via"`
	State   model.State         `json:"state"`
	Fields  map[string]string   `json:"fields"`
	Texts   []answer            `json:"texts"`
	Rows    map[string][][]cell `json:"rows"`
}

// answer replaces the "[isi: ...]" place that begins with At.
type answer struct {
	At   string `json:"at"`
	Text string `json:"text"`
}

// cell is a typed cell of a row: one value, or one for each year of the plan.
type cell []string

// UnmarshalJSON reads a text or a list of texts.
func (c *cell) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, (*[]string)(c))
	}
	var one string
	if err := json.Unmarshal(b, &one); err != nil {
		return err
	}
	*c = cell{one}
	return nil
}

func readPapers() []paper {
	var list, letters []paper
	read("naskah.yaml", naskahFile, &list)
	read("surat.yaml", suratFile, &letters)
	return append(list, letters...)
}

// document starts the paper from its kind and answers it.
func (p *paper) document(k *model.Kawasan, now time.Time) *model.Document {
	kind := compose.Shipped().Kind(p.Kind)
	if kind == nil {
		panic("sample: " + p.ID + ": no kind " + p.Kind)
	}
	d := kind.NewDocument(id(p.ID), k.ID, now)
	d.Sample, d.Title, d.Number, d.Date = true, p.Title, p.Number, p.Date
	d.Meeting, d.State, d.Fields = id(p.Meeting), p.State, p.answers(kind, k)
	d.Body, d.Signer, d.Via = id(p.Body), id(p.Signer), p.Via
	for _, a := range p.Texts {
		d.Text = a.apply(d.Text, p.ID)
	}
	for _, n := range tables(d.Text) {
		rows := p.Rows[n.Table]
		if len(rows) == 0 {
			continue
		}
		var typed []model.Row
		for _, r := range rows {
			typed = append(typed, fill(model.Row{ID: d.NewID()}, kind.Table(n.Table), k, r))
		}
		d.Text = model.Edit(d.Text, n.ID, func(n *model.Node) { n.Rows = typed })
	}
	return d
}

// answers are those of the paper; what a field asks of every desa is said once.
func (p *paper) answers(kind *compose.Kind, k *model.Kawasan) map[string]string {
	for _, f := range kind.Fields {
		one, ok := p.Fields[f.Key]
		if f.Type != compose.TypePerDesa || !ok {
			continue
		}
		all := ""
		for _, m := range k.Members {
			all = compose.WithDesa(all, m.Code, one)
		}
		p.Fields[f.Key] = all
	}
	return p.Fields
}

// fill puts the values of a row into the columns that are typed, in their order.
func fill(row model.Row, table *compose.TableDef, k *model.Kawasan, typed []cell) model.Row {
	values := slices.Concat(typed...)
	for _, c := range table.ColumnsFor(k.PlanFrom, k.PlanTo) {
		if c.Computed {
			continue
		}
		if len(values) == 0 {
			panic("sample: " + table.Key + ": a row is too short")
		}
		row = c.WithCell(row, values[0])
		values = values[1:]
	}
	if len(values) > 0 {
		panic("sample: " + table.Key + ": a row is too long: " + values[0])
	}
	return row
}

// tables are the nodes of all tables of a text.
func tables(text []*model.Node) []*model.Node {
	var list []*model.Node
	model.Walk(text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == model.Tabel {
			list = append(list, n)
		}
		return true
	})
	return list
}

// apply puts the answer in place of the brackets. A place that the kind does
// not have is a broken sample.
func (a answer) apply(text []*model.Node, paper string) []*model.Node {
	open := "[isi: " + a.At
	place := ""
	model.Walk(text, func(n *model.Node, _ []*model.Node) bool {
		if strings.Contains(n.Text, open) {
			place = n.ID
		}
		return place == ""
	})
	if place == "" {
		panic(fmt.Sprintf("sample: %s: no place %q", paper, open))
	}
	return model.Edit(text, place, func(n *model.Node) {
		before, rest, _ := strings.Cut(n.Text, open)
		_, after, _ := strings.Cut(rest, "]")
		n.Text = before + a.Text + after
	})
}
