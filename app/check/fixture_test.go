package check_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pena/app/check"
	"pena/app/compose"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/model"
	"pena/model/indonesia"
)

var faces = font.New()

// fixture is a paper of the sample, with its dossier, in which nothing is wrong.
type fixture struct {
	kind  *compose.Kind
	doc   *model.Document
	facts *compose.Dossier
	set   bool // looked at as it is set on pages

	missions  []check.Mission
	otherYear *model.Entry
}

var bracket = regexp.MustCompile(`\[[^\]]*\]`)

// filled answers every place in brackets in the strings of a value.
func filled(v any) any {
	switch v := v.(type) {
	case string:
		return bracket.ReplaceAllStringFunc(v, func(s string) string {
			switch {
			case s == "[NIP 18 angka]":
				return "198003122005011004"
			case strings.HasPrefix(s, "[tahun awal"):
				return "2025–2030"
			}
			return strings.Trim(s, "[]")
		})
	case []any:
		for i := range v {
			v[i] = filled(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = filled(v[k])
		}
	}
	return v
}

func fillAll[T any](t testing.TB, in T) T {
	t.Helper()
	var any any
	var out T
	b, err := json.Marshal(in)
	if err == nil {
		err = json.Unmarshal(b, &any)
	}
	if err == nil {
		b, err = json.Marshal(filled(any))
	}
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func paper(t testing.TB, kind string) *fixture {
	t.Helper()
	set := fillAll(t, sample.Build(now))
	for i, d := range set.Documents {
		if d.Number == "" {
			d.Number = "400.10/" + string(rune('1'+i)) + "/" + d.Kind + "/2025"
		}
	}
	for _, d := range set.Documents {
		if d.Kind != kind {
			continue
		}
		f := &fixture{kind: compose.Shipped().Kind(kind), doc: d, facts: set.Facts(d.Kawasan)}
		f.facts.Laws = sample.CheckedLaws()
		f.facts.Kawasan.Map = strings.Repeat("a", 64)
		f.facts.Pictures = func(string) []byte { return []byte("peta") }
		for _, m := range f.facts.Kawasan.Members[1:] {
			f.facts.Kawasan.Meetings = append(f.facts.Kawasan.Meetings, model.Meeting{
				ID: model.ID("musdes-" + m.Code), Kind: model.Musdes, Desa: m.Code, Date: indonesia.MustDate("2025-09-03")})
		}
		return f
	}
	t.Fatalf("the sample has no %s", kind)
	return nil
}

func (f *fixture) check() []check.Finding {
	in := check.Input{Kind: f.kind, Document: f.doc, Facts: f.facts, Missions: f.missions, OtherYear: f.otherYear}
	if f.set {
		in.Blocks = new(compose.Composer).Compose(f.kind, f.doc, f.facts)
		pages, err := typeset.New(faces, nil).Set(in.Blocks)
		if err != nil {
			panic(err)
		}
		in.Pages = pages
	}
	return check.Check(in)
}

func (f *fixture) kawasan() *model.Kawasan { return f.facts.Kawasan }

func (f *fixture) meeting(t testing.TB) *model.Meeting {
	for i := range f.kawasan().Meetings {
		if m := &f.kawasan().Meetings[i]; m.ID == f.doc.Meeting {
			return m
		}
	}
	t.Fatal("the paper has no meeting")
	return nil
}

// holder is who holds an office.
func (f *fixture) holder(t testing.TB, role model.Role, region string) *model.Person {
	for i := range f.facts.People {
		for _, h := range f.facts.People[i].Holdings {
			if h.Role == role && h.Region == region {
				return &f.facts.People[i]
			}
		}
	}
	t.Fatalf("nobody is %s of %s", role, region)
	return nil
}

// other is the summary of another paper of the dossier.
func (f *fixture) other(t testing.TB, kind string) *compose.Summary {
	i := slices.IndexFunc(f.facts.Documents, func(s compose.Summary) bool { return s.Kind == kind })
	if i < 0 {
		t.Fatalf("the dossier has no %s", kind)
	}
	return &f.facts.Documents[i]
}

// add puts a new part into a named one.
func (f *fixture) add(t testing.TB, parent string, kind model.NodeKind, s string) {
	text, err := model.AppendChild(f.doc.Text, parent, &model.Node{ID: f.doc.NewID(), Kind: kind, Text: s})
	if err != nil {
		t.Fatal(err)
	}
	f.doc.Text = text
}

// put adds a new part into a named one, before the one at the place.
func (f *fixture) put(t testing.TB, parent string, at int, kind model.NodeKind, s string) {
	id := model.Find(f.doc.Text, parent).ID
	f.doc.Text = model.Edit(f.doc.Text, id, func(n *model.Node) {
		n.Children = slices.Insert(slices.Clone(n.Children), at, &model.Node{ID: f.doc.NewID(), Kind: kind, Text: s})
	})
}

// item is the id of the first part whose text begins so.
func (f *fixture) item(t testing.TB, text string) string {
	id := ""
	model.Walk(f.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		if strings.HasPrefix(n.Text, text) {
			id = n.ID
		}
		return id == ""
	})
	if id == "" {
		t.Fatalf("no part begins with %q", text)
	}
	return id
}

func (f *fixture) remove(t testing.TB, part string) {
	text, err := model.Remove(f.doc.Text, model.Find(f.doc.Text, part).ID)
	if err != nil {
		t.Fatal(err)
	}
	f.doc.Text = text
}

// table is the node of a table.
func (f *fixture) table(t testing.TB, key string) *model.Node {
	var out *model.Node
	model.Walk(f.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Table == key {
			out = n
		}
		return out == nil
	})
	if out == nil {
		t.Fatalf("the paper has no table %s", key)
	}
	return out
}

func (f *fixture) cell(t testing.TB, table string, row int, column string, value string) {
	k := f.kawasan()
	for _, c := range f.kind.Table(table).ColumnsFor(k.PlanFrom, k.PlanTo) {
		if c.Key == column {
			n := f.table(t, table)
			n.Rows[row] = c.WithCell(n.Rows[row], value)
			return
		}
	}
	t.Fatalf("table %s has no column %s", table, column)
}

// say adds a paragraph where the paper holds the first of its own.
func (f *fixture) say(t testing.TB, words string) {
	t.Helper()
	said := false
	model.Walk(f.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		if !said && (n.Kind == model.Alinea || n.Kind == model.Ayat) {
			said = true
			f.doc.Text = model.Edit(f.doc.Text, n.ID, func(n *model.Node) { n.Text += " " + words })
		}
		return !said
	})
	if !said {
		t.Fatal("the paper has no paragraph")
	}
}
