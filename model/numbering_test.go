package model_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/model"
)

func node(id string, kind model.NodeKind, children ...*model.Node) *model.Node {
	return &model.Node{ID: id, Kind: kind, Children: children}
}

// charter is a small text with every kind of part that has a number.
func charter() []*model.Node {
	named := node("a21", model.Huruf)
	named.Name = "sasaran"
	return []*model.Node{
		node("b1", model.Bab, node("p1", model.Pasal), node("p2", model.Pasal, node("a1", model.Ayat), node("a2", model.Ayat,
			named, node("a22", model.Huruf, node("k1", model.Angka, node("s1", model.SubHuruf, node("t1", model.SubAngka))))))),
		node("b2", model.Bab, node("g1", model.Bagian, node("f1", model.Paragraf, node("p3", model.Pasal))), node("g2", model.Bagian, node("p4", model.Pasal))),
		node("b3", model.Bab, node("u1", model.SubBab, node("v1", model.AnakSubBab)), node("x1", model.Butir, node("x2", model.Butir, node("x3", model.Butir, node("x4", model.Butir)))),
			node("y", model.Alinea), node("x5", model.Butir)),
	}
}

func TestLabelsAreComputed(t *testing.T) {
	n := model.Number(charter())
	for id, want := range map[string]string{
		"b1": "BAB I", "b3": "BAB III", "g1": "Bagian Kesatu", "g2": "Bagian Kedua", "f1": "Paragraf 1", "p3": "Pasal 3", "p4": "Pasal 4",
		"a2": "(2)", "a22": "b.", "k1": "1.", "s1": "a)", "t1": "1)", "u1": "A.", "v1": "1.",
		"x1": "1.", "x2": "a.", "x3": "1)", "x4": "a)", "y": "", "x5": "1.", "nowhere": "",
	} {
		if got := n.Label(id); got != want {
			t.Errorf("label of %s is %q, want %q", id, got, want)
		}
	}
	if got := n.Cite("t1"); got != "Pasal 2 ayat (2) huruf b angka 1 huruf a) angka 1)" {
		t.Errorf("cite of t1 is %q", got)
	}
}

func TestReferencesLeaveOutWhatBothShare(t *testing.T) {
	n := model.Number(charter())
	for _, c := range []struct{ from, to, want string }{
		{"p1", "a1", "Pasal_2 ayat_(1)"},
		{"a2", "a1", "ayat_(1)"},
		{"a2", "sasaran", "huruf_a"},
		{"p4", "sasaran", "Pasal_2 ayat_(2) huruf_a"},
		{"a2", "a2", "ayat_(2)"},
		{"a1", "p2", "Pasal_2"},
		{"p1", "g2", "BAB_II Bagian_Kedua"},
		{"", "b3", "BAB_III"},
	} {
		got, err := n.Reference(c.from, c.to)
		if got = strings.ReplaceAll(got, "\u00a0", "_"); err != nil || got != c.want {
			t.Errorf("%s from %q is %q (%v), want %q", c.to, c.from, got, err, c.want)
		}
	}
	for _, to := range []string{"gone", "y"} {
		if _, err := n.Reference("p1", to); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Errorf("a reference to %s gives %v, want not-found", to, err)
		}
	}
}

func TestRepeatedItemsTakeSeveralNumbersAndLeftOutOnesNone(t *testing.T) {
	text := []*model.Node{node("a", model.Butir), node("b", model.Butir), node("c", model.Butir), node("d", model.Butir)}
	times := map[string]int{"a": 1, "b": 3, "c": 0, "d": 1}
	n := model.NumberRepeated(text, func(n *model.Node) int { return times[n.ID] })
	if n.LabelAt("b", 0) != "2." || n.LabelAt("b", 2) != "4." || n.LabelAt("b", 3) != "2." || n.Label("c") != "" || n.Label("d") != "5." || n.Times("b") != 3 {
		t.Errorf("b %q %q, c %q, d %q", n.LabelAt("b", 0), n.LabelAt("b", 2), n.Label("c"), n.Label("d"))
	}
}

func TestNumbersBeyondTheFormsAreStillTold(t *testing.T) {
	var list []*model.Node
	for i := range 300 {
		list = append(list, node(fmt.Sprint("h", i), model.Huruf))
	}
	n := model.Number([]*model.Node{node("s", model.Seksi, list...)})
	if n.Label("h259") == "" || n.Label("h299") != "300." {
		t.Errorf("labels %q and %q", n.Label("h259"), n.Label("h299"))
	}
}

// editor drives a text as a user does; its rules are checked after every step.
type editor struct {
	doc   model.Document
	known []string // ids ever handed out
	gone  map[string]bool
}

func (e *editor) pick(t *rapid.T) string {
	return rapid.SampledFrom(e.known).Draw(t, "node")
}

func TestEditedTreesStayInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := &editor{gone: map[string]bool{}}
		e.doc.Text = charter()
		model.Walk(e.doc.Text, func(n *model.Node, _ []*model.Node) bool { e.known = append(e.known, n.ID); return true })
		kinds := []model.NodeKind{model.Bab, model.Bagian, model.Paragraf, model.Pasal, model.Ayat, model.Huruf, model.Angka, model.Alinea, model.Butir, model.Tabel, model.SubBab}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			before, frozen := e.doc.Text, print(e.doc.Text)
			switch rapid.IntRange(0, 3).Draw(t, "act") {
			case 0:
				n := node(e.doc.NewID(), rapid.SampledFrom(kinds).Draw(t, "kind"))
				if text, err := model.InsertAfter(before, e.pick(t), n); err == nil {
					e.doc.Text, e.known = text, append(e.known, n.ID)
				}
			case 1:
				n := node(e.doc.NewID(), rapid.SampledFrom(kinds).Draw(t, "kind"))
				if text, err := model.AppendChild(before, e.pick(t), n); err == nil {
					e.doc.Text, e.known = text, append(e.known, n.ID)
				}
			case 2:
				if text, err := model.Move(before, e.pick(t), rapid.IntRange(-3, 3).Draw(t, "by")); err == nil {
					e.doc.Text = text
				}
			case 3:
				id := e.pick(t)
				if text, err := model.Remove(before, id); err == nil {
					model.Walk([]*model.Node{model.Find(before, id)}, func(n *model.Node, _ []*model.Node) bool {
						e.gone[n.ID] = true
						return true
					})
					e.doc.Text = text
				}
			}
			if print(before) != frozen {
				t.Fatal("an edit changed the old tree")
			}
			e.check(t)
		}
	})
}

func (e *editor) check(t *rapid.T) {
	if err := model.CheckText(e.doc.Text); err != nil {
		t.Fatalf("the tree is broken: %v", err)
	}
	n := model.Number(e.doc.Text)
	pasal, cited := 0, map[string]string{}
	var walk func(list []*model.Node)
	walk = func(list []*model.Node) {
		count := map[model.NodeKind]int{}
		for _, c := range list {
			if c.Kind != model.Butir {
				count[model.Butir] = 0
			}
			count[c.Kind]++
			i := count[c.Kind]
			switch c.Kind {
			case model.Pasal:
				pasal++
				want(t, n.Label(c.ID), fmt.Sprintf("Pasal %d", pasal))
			case model.Ayat:
				want(t, n.Label(c.ID), fmt.Sprintf("(%d)", i))
			case model.Huruf:
				want(t, n.Label(c.ID), string(rune('a'+i-1))+".")
			case model.Angka, model.AnakSubBab:
				want(t, n.Label(c.ID), fmt.Sprintf("%d.", i))
			}
			if c.Kind == model.Pasal || c.Kind == model.Ayat || c.Kind == model.Huruf {
				full, err := n.Reference("", c.ID)
				if err != nil || strings.ReplaceAll(full, "\u00a0", " ") != n.Cite(c.ID) || cited[full] != "" && cited[full] != c.ID {
					t.Fatalf("reference to %s is %q (%v), cite %q, also %s", c.ID, full, err, n.Cite(c.ID), cited[full])
				}
				if strings.HasPrefix(full, "Pasal") {
					cited[full] = c.ID
				}
			}
			walk(c.Children)
		}
	}
	walk(e.doc.Text)
	for _, id := range e.known {
		if _, err := n.Reference("", id); e.gone[id] && !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Fatalf("a reference to the deleted %s gives %v", id, err)
		}
	}
}

func want(t *rapid.T, got, want string) {
	if got != want {
		t.Fatalf("label %q, want %q", got, want)
	}
}

// print writes a tree so that any change to it shows.
func print(list []*model.Node) string {
	var b strings.Builder
	for _, n := range list {
		fmt.Fprintf(&b, "(%s %s %q%s)", n.ID, n.Kind, n.Text, print(n.Children))
	}
	return b.String()
}

func TestEditCopiesOnlyThePathToTheChange(t *testing.T) {
	text := charter()
	out := model.Edit(text, "a1", func(n *model.Node) { n.Text = "baru" })
	if model.Find(out, "a1").Text != "baru" || model.Find(text, "a1").Text != "" {
		t.Fatal("the edit is not in the new tree alone")
	}
	if out[0] == text[0] || out[1] != text[1] || model.Find(out, "a2") != model.Find(text, "a2") {
		t.Error("unchanged parts must keep their pointers, changed ones must not")
	}
	if same := model.Edit(text, "nowhere", func(*model.Node) {}); !reflect.DeepEqual(same, text) || &same[0] != &text[0] {
		t.Error("an edit of nothing must return the tree as it was")
	}
}

func TestPartsInTheWrongPlaceAreRefused(t *testing.T) {
	text := charter()
	if _, err := model.InsertAfter(text, "p1", node("z", model.Ayat)); !errors.Is(err, &model.Error{Kind: model.Invalid}) {
		t.Errorf("an ayat in a bab: %v", err)
	}
	if _, err := model.AppendChild(text, "a1", node("z", model.Bab)); !errors.Is(err, &model.Error{Kind: model.Invalid}) {
		t.Errorf("a bab in an ayat: %v", err)
	}
	if _, err := model.Remove(text, "gone"); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("removing what is not there: %v", err)
	}
	twice := []*model.Node{node("a", model.Pasal), node("a", model.Pasal)}
	noID := []*model.Node{node("", model.Pasal)}
	both := []*model.Node{{ID: "p", Kind: model.Pasal, Text: "isi", Children: []*model.Node{node("a", model.Ayat)}}}
	rows := []*model.Node{{ID: "p", Kind: model.Alinea, Rows: []model.Row{{}}}}
	for name, bad := range map[string][]*model.Node{"id twice": twice, "no id": noID, "pasal with both": both, "rows outside a table": rows} {
		if model.CheckText(bad) == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
