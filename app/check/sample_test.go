package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app/check"
	"pena/app/compose"
	"pena/app/sample"
)

var update = flag.Bool("update", false, "write the golden file anew")

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
		in := check.Input{Kind: compose.KindByKey(d.Kind), Document: d, Facts: set.Facts(d.Kawasan)}
		fmt.Fprintf(&b, "# %s\n%s\n", d.Title, lines(check.Check(in)))
	}
	golden := filepath.Join("testdata", "contoh.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(b.String(), "\n")
	for i, w := range strings.Split(string(want), "\n") {
		if i >= len(got) || got[i] != w {
			t.Fatalf("line %d of the findings\n got %s\nwant %s\n(read the whole and run with -update when it is right)", i+1, got[min(i, len(got)-1)], w)
		}
	}
	if len(got) != len(strings.Split(string(want), "\n")) {
		t.Error("there are more findings than the golden file has")
	}
}

func TestTheSameInputGivesTheSameFindings(t *testing.T) {
	set := sample.Extreme(now)
	for _, d := range set.Documents {
		in := check.Input{Kind: compose.KindByKey(d.Kind), Document: d, Facts: set.Facts(d.Kawasan)}
		first := lines(check.Check(in))
		in.Blocks = new(compose.Composer).Compose(in.Kind, in.Document, in.Facts)
		if second := lines(check.Check(in)); second != first {
			t.Errorf("%s: composed by the caller it gives\n%s\nand by Check\n%s", d.Title, second, first)
		}
	}
}
