package check

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// places numbers the sources by where they stand first on the page. A part that
// prints nothing of its own stands where the part before it does.
func places(page []block.Printed, text []*model.Node) map[string]int {
	out := map[string]int{}
	for i, p := range page {
		if _, seen := out[p.Source]; !seen && p.Source != "" {
			out[p.Source] = i
		}
	}
	last := 0
	model.Walk(text, func(n *model.Node, _ []*model.Node) bool {
		if at, ok := out[n.ID]; ok {
			last = at
		} else if strings.TrimSpace(n.ID) != "" {
			out[n.ID] = last
		}
		return true
	})
	return out
}
