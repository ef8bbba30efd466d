package model

import "strconv"

// Edit returns the tree with the node id replaced by what change makes of a
// copy of it. Only the path to the node is copied. The tree is returned as it
// was when it holds no such node.
func Edit(text []*Node, id string, change func(n *Node)) []*Node {
	out, _ := edit(text, id, change)
	return out
}

func edit(list []*Node, id string, change func(*Node)) ([]*Node, bool) {
	for i, n := range list {
		c := *n
		if n.ID == id {
			change(&c)
		} else if kids, ok := edit(n.Children, id, change); ok {
			c.Children = kids
		} else {
			continue
		}
		out := append([]*Node(nil), list...)
		out[i] = &c
		return out, true
	}
	return list, false
}

// NewID hands out the next unused node id of the document.
func (d *Document) NewID() string {
	d.NextNode++
	return "n" + strconv.Itoa(d.NextNode)
}

// place is where a node stands: its parent (nil at the top) and its index there.
type place struct {
	parent   *Node
	siblings []*Node
	index    int
}

func placeOf(text []*Node, id string) (place, bool) {
	p, found := place{}, false
	Walk(text, func(n *Node, above []*Node) bool {
		if n.ID != id {
			return true
		}
		p.siblings = text
		if len(above) > 0 {
			p.parent = above[len(above)-1]
			p.siblings = p.parent.Children
		}
		for i, s := range p.siblings {
			if s == n {
				p.index = i
			}
		}
		found = true
		return false
	})
	return p, found
}

func withSiblings(text []*Node, parent *Node, siblings []*Node) []*Node {
	if parent == nil {
		return siblings
	}
	return Edit(text, parent.ID, func(n *Node) { n.Children = siblings })
}

// InsertAfter puts n right after the node id, on the same level. It returns a
// [*Error] of kind NotFound or Invalid and the tree as it was when that cannot be.
func InsertAfter(text []*Node, id string, n *Node) ([]*Node, error) {
	p, ok := placeOf(text, id)
	if !ok {
		return text, &Error{Kind: NotFound, Field: id, Detail: "node"}
	}
	if !MayHold(kindOf(p.parent), n.Kind) {
		return text, &Error{Kind: Invalid, Field: id, Detail: "node-in-wrong-place", Value: string(n.Kind)}
	}
	s := make([]*Node, 0, len(p.siblings)+1)
	s = append(s, p.siblings[:p.index+1]...)
	s = append(s, n)
	s = append(s, p.siblings[p.index+1:]...)
	return withSiblings(text, p.parent, s), nil
}

// AppendChild puts n last inside the node id; the empty id is the document itself.
// Errors are those of [InsertAfter].
func AppendChild(text []*Node, id string, n *Node) ([]*Node, error) {
	if id == "" {
		if !MayHold("", n.Kind) {
			return text, &Error{Kind: Invalid, Detail: "node-in-wrong-place", Value: string(n.Kind)}
		}
		return append(append([]*Node(nil), text...), n), nil
	}
	parent := Find(text, id)
	if parent == nil {
		return text, &Error{Kind: NotFound, Field: id, Detail: "node"}
	}
	if !MayHold(parent.Kind, n.Kind) {
		return text, &Error{Kind: Invalid, Field: id, Detail: "node-in-wrong-place", Value: string(n.Kind)}
	}
	return Edit(text, parent.ID, func(p *Node) {
		p.Children = append(append([]*Node(nil), p.Children...), n)
	}), nil
}

// Remove takes the node id and everything inside it out of the tree.
func Remove(text []*Node, id string) ([]*Node, error) {
	p, ok := placeOf(text, id)
	if !ok {
		return text, &Error{Kind: NotFound, Field: id, Detail: "node"}
	}
	s := append([]*Node(nil), p.siblings[:p.index]...)
	return withSiblings(text, p.parent, append(s, p.siblings[p.index+1:]...)), nil
}

// Move shifts the node id among its siblings by the given steps (negative: up).
// At the end of its row it stays where it is.
func Move(text []*Node, id string, by int) ([]*Node, error) {
	p, ok := placeOf(text, id)
	if !ok {
		return text, &Error{Kind: NotFound, Field: id, Detail: "node"}
	}
	to := min(max(p.index+by, 0), len(p.siblings)-1)
	if to == p.index {
		return text, nil
	}
	s := append([]*Node(nil), p.siblings...)
	n := s[p.index]
	s = append(s[:p.index], s[p.index+1:]...)
	s = append(s[:to], append([]*Node{n}, s[to:]...)...)
	return withSiblings(text, p.parent, s), nil
}

func kindOf(n *Node) NodeKind {
	if n == nil {
		return ""
	}
	return n.Kind
}
