package papers_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"pena/app/compose"
	"pena/app/sample"
	"pena/model"
)

// drawn is a dossier of the extreme set cut down and renamed at random, and a
// paper of one kind in it.
func drawn(t *rapid.T, kind *compose.Kind) (*model.Document, *compose.Dossier) {
	s := sample.Extreme(now)
	k := &s.Kawasan[0]
	n := rapid.IntRange(1, len(k.Members)).Draw(t, "desa")
	k.Members, k.BUMDesma.Capital = k.Members[:n], k.BUMDesma.Capital[:n]
	m := &k.Meetings[0]
	m.Present = m.Present[:rapid.IntRange(0, len(m.Present)).Draw(t, "present")]
	m.Decisions = m.Decisions[:rapid.IntRange(0, len(m.Decisions)).Draw(t, "decisions")]
	name := rapid.StringMatching(`[A-Z][a-z]{0,14}( [A-Z]['"]?[a-z]{1,14}['"]?){0,6}`)
	k.Name = name.Draw(t, "kawasan")
	names := rapid.SliceOfN(name, 1, 5).Draw(t, "names")
	for i := range s.People {
		s.People[i].Name = fmt.Sprintf("%s %d", names[i%len(names)], i)
	}
	var d *model.Document
	for _, p := range s.Documents {
		if p.Kind == kind.Key {
			d = p
		}
	}
	if list := model.Find(d.Text, "tembusan"); list != nil {
		keep := rapid.IntRange(0, len(list.Children)).Draw(t, "tembusan")
		d.Text = model.Edit(d.Text, list.ID, func(n *model.Node) { n.Children = n.Children[:keep:keep] })
	}
	for _, table := range tables(d.Text) {
		keep := rapid.IntRange(0, len(table.Rows)).Draw(t, "rows")
		d.Text = model.Edit(d.Text, table.ID, func(n *model.Node) { n.Rows = n.Rows[:keep:keep] })
	}
	return d, s.Facts(d.Kawasan)
}

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

func TestAny_dossier_gives_papers_without_fault(t *testing.T) {
	for _, kind := range compose.Shipped().All() {
		t.Run(kind.Key, func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				d, f := drawn(r, kind)
				for _, fault := range set(t, kind.Key, d, f).faults() {
					r.Error(fault)
				}
			})
		})
	}
}
