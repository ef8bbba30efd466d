package app

import (
	"strings"

	"pena/app/compose"
	"pena/model"
)

// AddLaw adds a law of the library, or a topic, to the list inside the node in,
// at the place that its rank and year give it. A law that stands there already is
// not added again. It returns the id of the item.
func (s *Session) AddLaw(in, key string) (string, error) {
	if n := model.Find(s.Document().Text, in); n != nil {
		for _, c := range n.Children {
			if k, ok := compose.LawOfItem(c); ok && k == key {
				return c.ID, nil
			}
		}
	}
	var id string
	err := s.change("", func(d *model.Document) error {
		n := model.Find(d.Text, in)
		if n == nil {
			return &model.Error{Kind: model.NotFound, Field: in, Detail: "node"}
		}
		item := &model.Node{ID: d.NewID(), Kind: itemKind(n), Text: compose.LawItem(key, ";")}
		id = item.ID
		last := len(n.Children) - 1
		if last >= 0 && strings.HasSuffix(n.Children[last].Text, ".") { // the new one ends the list
			item.Text = compose.LawItem(key, ".")
			d.Text = model.Edit(d.Text, n.Children[last].ID, func(n *model.Node) { n.Text = strings.TrimSuffix(n.Text, ".") + ";" })
		}
		text, err := model.AppendChild(d.Text, in, item)
		d.Text = text
		return err
	})
	return id, err
}

// itemKind is the kind of the items of a list.
func itemKind(n *model.Node) model.NodeKind {
	if last := len(n.Children) - 1; last >= 0 {
		return n.Children[last].Kind
	}
	return model.Angka
}

// SetLaw puts another law in place of the one that an item is.
func (s *Session) SetLaw(id, key string) error {
	return s.change("", func(d *model.Document) error {
		n := model.Find(d.Text, id)
		if n == nil {
			return &model.Error{Kind: model.NotFound, Field: id, Detail: "node"}
		}
		_, end, _ := strings.Cut(n.Text, "}}")
		d.Text = model.Edit(d.Text, id, func(n *model.Node) { n.Text = compose.LawItem(key, end) })
		return nil
	})
}
