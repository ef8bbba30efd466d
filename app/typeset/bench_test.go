package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

// plan is a paper of some 300 pages.
func plan() []block.Block {
	var b []block.Block
	for i := range 1900 {
		if i%40 == 0 {
			b = append(b, &block.Paragraph{Role: block.RoleSubBab, Spans: text(fmt.Sprintf("Judul %d", i)), Outline: 1})
		}
		b = append(b, par(block.RoleBody, fmt.Sprintf("%d %s", i, strings.Repeat(sentence, 1+i%5))))
	}
	return b
}

// BenchmarkKeyInPlan sets a 300-page plan in which one paragraph changed.
func BenchmarkKeyInPlan(b *testing.B) {
	blocks := plan()
	ts := typeset.New(lib, nil)
	d := &block.Document{Layout: "rpkp", Sections: []block.Section{{Blocks: blocks}}}
	p, err := ts.Set(d)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(p.Pages)), "pages")
	i := 0
	for b.Loop() {
		i++
		blocks[900] = par(block.RoleBody, fmt.Sprintf("diketik %d %s", i, strings.Repeat(sentence, 3)))
		if _, err := ts.Set(d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlanAnew sets the same plan with nothing kept.
func BenchmarkPlanAnew(b *testing.B) {
	d := &block.Document{Layout: "rpkp", Sections: []block.Section{{Blocks: plan()}}}
	for b.Loop() {
		if _, err := typeset.New(lib, nil).Set(d); err != nil {
			b.Fatal(err)
		}
	}
}
