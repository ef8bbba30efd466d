package check_test

import (
	"strings"
	"testing"

	"pena/app/check"
	"pena/model/indonesia"
)

// Every sum of the plan may be named: the whole, that of a year or a source. Money
// that is not the plan's, and rounded sums, are nobody's business.
func TestSumsOfThePlanMayBeNamed(t *testing.T) {
	f := paper(t, "peraturan-bupati-rpkp")
	sums := f.other(t, plan).Budget
	if len(sums) < 10 || sums[0] <= sums[1] {
		t.Fatalf("the plan of the sample has the sums %v", sums)
	}
	words := []string{"Jumlah iuran Desa dalam BUM Desa bersama sebesar Rp1.234.567.", "Seluruh biaya RPKP sebesar Rp2 miliar.", "RPKP disusun dengan bantuan teknis; jumlah peserta 12 orang."}
	for _, v := range sums {
		if v > 0 {
			words = append(words, "Menurut RPKP jumlahnya sebesar "+indonesia.Rupiah(v, indonesia.RupiahEYD)+".")
		}
	}
	f.say(t, strings.Join(words, " "))
	for _, g := range f.check() {
		if g.Rule == "V11" {
			t.Errorf("told was %s", g.Sentence)
		}
	}
}

// The plan may be of a kind of the office's own.
func TestTheSumsAreThoseOfAPlanOfAnOwnKindToo(t *testing.T) {
	own := paper(t, plan)
	own.copied(t)
	f := paper(t, "peraturan-bupati-rpkp")
	f.facts.Kinds = own.facts.Kinds
	f.other(t, plan).Kind = own.kind.Key
	f.say(t, "Seluruh biaya program dalam RPKP berjumlah Rp7.000.000,00.")
	for _, g := range f.check() {
		if g.Rule == "V11" {
			return
		}
	}
	t.Errorf("a total that is not of the plan is not told; found:\n%s", lines(f.check()))
}

func TestOnlyAPlanHasABudget(t *testing.T) {
	f := paper(t, plan)
	if got := check.Budget(f.kind, f.doc, f.kawasan()); got == nil {
		t.Error("the plan has none")
	}
	f.table(t, "matriks-program").Rows = nil
	f.table(t, "sumber-dana").Rows = nil
	if got := check.Budget(f.kind, f.doc, f.kawasan()); got != nil {
		t.Errorf("a plan without programmes has %v", got)
	}
	l := paper(t, undangan)
	if got := check.Budget(l.kind, l.doc, l.kawasan()); got != nil {
		t.Errorf("a letter has %v", got)
	}
}
