package check_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/check"
	"pena/tools/golden"
)

// docs/rules.md is written from the rules, with what each says of a fault of these tests.
func TestTheTableOfRulesIsThatOfTheProgram(t *testing.T) {
	said := map[string]string{}
	for _, b := range breaches {
		if said[b.rule] != "" {
			continue
		}
		f := paper(t, b.kind)
		b.spoil(t, f)
		for _, g := range f.check() {
			if g.Rule == b.rule && strings.Contains(g.Sentence, b.says) {
				said[b.rule] = g.Sentence
				break
			}
		}
	}
	var out strings.Builder
	out.WriteString("# Rules that look at a paper before it may become final\n\n" +
		"V1 to V19 are the validation rules of the office; rules with a name are our own. What *blocks* keeps a paper from becoming final;\n" +
		"of what *warns* the user decides. V4 (the name of the day is computed) and V17 (the layout engine) need\n" +
		"no rule in `app/check`. The sentence is one example of each. Written by `go test ./app/check -run TableOfRules -update`.\n\n" +
		"| Rule | Name | Does | Basis | Says, for example |\n|---|---|---|---|---|\n")
	for _, r := range check.Rules() {
		does := map[check.Level]string{check.Block: "**blocks**", check.Warn: "warns"}[r.Level]
		fmt.Fprintf(&out, "| `%s` | %s | %s | %s | %s |\n", r.ID, r.Name, does, r.Basis, said[r.ID])
	}
	golden.Text(t, filepath.Join("..", "..", "docs", "rules.md"), out.String())
}
