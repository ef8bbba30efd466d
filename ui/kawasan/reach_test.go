package kawasan

import (
	"strings"
	"testing"

	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
)

// A change of a fact is followed by a line that leads to the papers it touches; a
// note touches none.
func TestDossier_tells_which_papers_a_change_touches(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartFacts)
	if d.reach.object.Visible() {
		t.Error("the line is there before anything was changed")
	}
	retype(field(t, d, text.CentreLabel).Input, "Desa Sungai Bakar")
	if err := d.k.Flush(); err != nil {
		t.Fatal(err)
	}
	k.Until("the line", func() bool { return d.reach.object.Visible() })
	k.NoFails()
	if len(d.reach.found.Drafts) == 0 || len(d.reach.found.Finals) != 0 || !k.Shows("konsep ikut berubah") {
		t.Fatalf("found are %+v", d.reach.found)
	}
	k.Tap(text.ReachShow, 0)
	first := d.reach.found.Drafts[0]
	if !k.Shows(first.Paper.Title) || !k.Shows("→ Desa Sungai Bakar") {
		t.Error("the list does not tell of the paper and the fact")
	}
	k.Picture("berkas-tersentuh")
	k.Tap(text.ReachPaper(first.Paper.Title, first.Paper.Number, text.DocumentState(first.Paper.State), first.Words()), 0)
	if want := (nav.Route{Place: nav.Document, ID: first.Paper.ID}); k.Went[len(k.Went)-1] != want {
		t.Errorf("it leads to %+v", k.Went)
	}
	// Taken back, nothing is touched any more.
	d.edit(func(v *model.Kawasan) { v.Centre = d.reach.before.Centre })
	if err := d.k.Flush(); err != nil {
		t.Fatal(err)
	}
	k.Until("the line goes", func() bool { return !d.reach.object.Visible() })
	leave(t, k, d)
}

func TestReach_sums_up_in_one_sentence(t *testing.T) {
	for _, c := range []struct {
		drafts, finals int
		want           string
	}{{3, 0, "3 konsep ikut berubah."}, {0, 1, "1 naskah final masih menyebut fakta lama."}, {2, 1, "2 konsep ikut berubah; 1 naskah final masih menyebut fakta lama."}} {
		if got := text.Reach(c.drafts, c.finals); got != c.want || strings.Contains(got, "0 ") {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
