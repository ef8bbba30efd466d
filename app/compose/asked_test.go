package compose_test

import (
	"slices"
	"testing"
	"time"

	"pena/app/compose"
	"pena/model"
)

func TestForm_asks_a_number_only_of_papers_that_bear_one(t *testing.T) {
	for _, kind := range compose.Shipped().All() {
		d := kind.NewDocument("d", "k", time.Date(2025, 9, 1, 8, 0, 0, 0, time.UTC))
		asked := func(d *model.Document) bool {
			return slices.ContainsFunc(compose.Form(kind, d, nil), func(f compose.Field) bool { return f.Def.Key == "nomor" })
		}
		if got := asked(d); got != kind.Numbered() {
			t.Errorf("%s: a number is asked: %v; papers of this kind bear one: %v", kind.Key, got, kind.Numbered())
		}
		d.Number = "005/1/2025"
		if !asked(d) {
			t.Errorf("%s: a paper that has a number does not show it", kind.Key)
		}
	}
}
