package check_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app/check"
	"pena/app/compose"
	"pena/app/sample"
	"pena/tools/golden"
)

var now = time.Date(2025, 7, 21, 8, 0, 0, 0, time.UTC)

func lines(list []check.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s %s [%s] %s\n", f.Level, f.Rule, f.Source, f.Sentence)
	}
	return b.String()
}

func TestTheSampleGivesExactlyTheFindingsThatItShould(t *testing.T) {
	set := sample.Build(now)
	var b strings.Builder
	for i := range set.Kawasan {
		k := &set.Kawasan[i]
		fmt.Fprintf(&b, "# %s\n%s\n", k.Name, lines(check.CheckDossier(set.Facts(k.ID))))
	}
	for _, d := range set.Documents {
		in := check.Input{Kind: compose.Shipped().Kind(d.Kind), Document: d, Facts: set.Facts(d.Kawasan)}
		fmt.Fprintf(&b, "# %s\n%s\n", d.Title, lines(check.Check(in)))
	}
	golden.Text(t, filepath.Join("testdata", "contoh.txt"), b.String())
}

func TestTheSameInputGivesTheSameFindings(t *testing.T) {
	set := sample.Extreme(now)
	for _, d := range set.Documents {
		in := check.Input{Kind: compose.Shipped().Kind(d.Kind), Document: d, Facts: set.Facts(d.Kawasan)}
		first := lines(check.Check(in))
		in.Blocks = new(compose.Composer).Compose(in.Kind, in.Document, in.Facts)
		if second := lines(check.Check(in)); second != first {
			t.Errorf("%s: composed by the caller it gives\n%s\nand by Check\n%s", d.Title, second, first)
		}
	}
}
