package indonesia

import "strings"

// JoinAnd joins items as a sentence lists them: "A", "A dan B", "A, B, dan C".
func JoinAnd(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return items[0] + " dan " + items[1]
	default:
		return strings.Join(items[:n-1], ", ") + ", dan " + items[n-1]
	}
}
