package model

import (
	"regexp"
	"strings"
)

// Condition says when a part of a text is printed: its stored form is [Node.When].
//
//	tembusan           the question is answered with yes, or has any other answer than no
//	!tembusan          it is answered with no, or not at all
//	hasil=Baik|Cukup   the answer is one of these
//	!hasil=Baik        the answer is none of these, or there is none
//	musyawarah.waktu   a key with a dot is a fact of the dossier: it is known
type Condition struct {
	Key    string
	Not    bool
	Values []string // none: any answer but no
}

var conditionForm = regexp.MustCompile(`^(!?)([a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*)(?:=([^{}\n]+))?$`)

// longestCondition bounds the stored form of a condition, in bytes.
const longestCondition = 300

// ParseCondition reads the stored form of a condition. What is none gives a
// [*Error] of kind Invalid.
func ParseCondition(s string) (Condition, error) {
	m := conditionForm.FindStringSubmatch(s)
	if m == nil || len(s) > longestCondition {
		return Condition{}, &Error{Kind: Invalid, Detail: "condition", Value: s[:min(len(s), 40)]}
	}
	c := Condition{Key: m[2], Not: m[1] != ""}
	if m[3] == "" {
		return c, nil
	}
	for _, v := range strings.Split(m[3], "|") {
		if v = strings.TrimSpace(v); v == "" {
			return Condition{}, &Error{Kind: Invalid, Detail: "condition", Value: s[:min(len(s), 40)]}
		}
		c.Values = append(c.Values, v)
	}
	return c, nil
}

// Visible returns the tree without the nodes that hidden reports, and without
// all inside them. A tree that hides nothing is returned as it is; in any other
// all nodes are shared but those above a hidden one.
func Visible(text []*Node, hidden func(*Node) bool) []*Node {
	var out []*Node // nil while nothing has changed
	for i, n := range text {
		kept := n
		if hidden(n) {
			kept = nil
		} else if len(n.Children) > 0 {
			if kids := Visible(n.Children, hidden); len(kids) != len(n.Children) || &kids[0] != &n.Children[0] {
				c := *n
				c.Children = kids
				kept = &c
			}
		}
		if kept != n && out == nil {
			out = append(make([]*Node, 0, len(text)), text[:i]...)
		}
		if out != nil && kept != nil {
			out = append(out, kept)
		}
	}
	if out == nil {
		return text
	}
	return out
}
