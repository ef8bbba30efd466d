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
	"pena/model"
)

var update = flag.Bool("update", false, "write the golden file anew")

var now = time.Date(2025, 7, 21, 8, 0, 0, 0, time.UTC)

// dossierOf is what the program gives the composer for a paper of the set.
func dossierOf(set sample.Set, kawasan model.ID) *compose.Dossier {
	f := &compose.Dossier{Bodies: set.Bodies, People: set.People}
	for i := range set.Kawasan {
		if set.Kawasan[i].ID == kawasan {
			f.Kawasan = &set.Kawasan[i]
		}
	}
	for _, d := range set.Documents {
		if d.Kawasan == kawasan {
			f.Documents = append(f.Documents, compose.Summary{ID: d.ID, Kind: d.Kind, Title: d.Title, Number: d.Number, Date: d.Date, State: d.State})
		}
	}
	return f
}

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
		fmt.Fprintf(&b, "# %s\n%s\n", k.Name, lines(check.CheckDossier(dossierOf(set, k.ID))))
	}
	for _, d := range set.Documents {
		in := check.Input{Kind: compose.KindByKey(d.Kind), Document: d, Facts: dossierOf(set, d.Kawasan)}
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
		in := check.Input{Kind: compose.KindByKey(d.Kind), Document: d, Facts: dossierOf(set, d.Kawasan)}
		first := lines(check.Check(in))
		in.Blocks = new(compose.Composer).Compose(in.Kind, in.Document, in.Facts)
		if second := lines(check.Check(in)); second != first {
			t.Errorf("%s: composed by the caller it gives\n%s\nand by Check\n%s", d.Title, second, first)
		}
	}
}
