package model

import "slices"

// Change is a part of a text that two states of it hold differently; nil is a
// part that was not there. What stands inside a part is a change of its own.
type Change struct{ Before, After *Node }

// Changes lists what differs between two states of a text, in the order of the
// later one, then what is gone. A part that only moved is none.
func Changes(before, after []*Node) []Change {
	old := map[string]*Node{}
	Walk(before, func(n *Node, _ []*Node) bool { old[n.ID] = n; return true })
	var out []Change
	Walk(after, func(n *Node, _ []*Node) bool {
		was := old[n.ID]
		delete(old, n.ID)
		if was == nil || !sameOwn(was, n) {
			out = append(out, Change{was, n})
		}
		return true
	})
	Walk(before, func(n *Node, _ []*Node) bool {
		if old[n.ID] != nil {
			out = append(out, Change{Before: n})
		}
		return true
	})
	return out
}

// sameOwn reports whether two nodes say the same, but for what stands in them.
func sameOwn(a, b *Node) bool {
	return a == b || a.Kind == b.Kind && a.Text == b.Text && a.When == b.When &&
		slices.EqualFunc(a.Rows, b.Rows, func(x, y Row) bool { return x.ID == y.ID && slices.Equal(x.Cells, y.Cells) })
}
