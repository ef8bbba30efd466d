package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// Budget is what the programmes of a plan cost in whole rupiah: all together
// first, then each sum that a paper may name of it, of a year, of a source of
// funds, and of a source in a year. It is nil for a paper that is no plan or has
// no programmes yet.
func Budget(k *compose.Kind, d *model.Document, in *model.Kawasan) []int64 {
	if k.Layout != "rpkp" || in == nil {
		return nil
	}
	var out []int64
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		if b := budgetOf(k, n, in); b != nil && out == nil {
			out = b.sums()
		}
		return out == nil
	})
	return out
}

func (b *budget) sums() []int64 {
	var all int64
	var parts []int64
	years := map[int]int64{}
	for _, s := range b.sources {
		var source int64
		for _, y := range b.years {
			v := b.money[s][y]
			source += v
			years[y] += v
			parts = append(parts, v)
		}
		all += source
		parts = append(parts, source)
	}
	for _, y := range b.years {
		parts = append(parts, years[y])
	}
	if all == 0 {
		return nil
	}
	return append([]int64{all}, parts...)
}

var (
	// ofThePlan tells a sentence about the plan's money from one about other money.
	ofThePlan = regexp.MustCompile(`(?i)\b(RPKP|rencana pembangunan kawasan perdesaan|matriks program)\b`)
	sumWord   = regexp.MustCompile(`(?i)\b(total|jumlah|berjumlah|sejumlah|seluruh|seluruhnya|keseluruhan|sebesar)\b`)
	amount    = regexp.MustCompile(`Rp\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{2})?(\s+(?:ribu|juta|miliar|triliun))?`)
	ended     = regexp.MustCompile(`[.;]\s+`)
)

// planTotals (V11): a sum that a text names of the plan is one of the plan.
// Rounded ones ("Rp2 miliar") are let be.
func planTotals(p *paper, tell tell) {
	sums, name := Budget(p.kind, p.doc, p.kawasan), text.ThisPlan
	if sums == nil {
		s := p.newestOf(func(s *compose.Summary) bool {
			k := p.dossier.Kinds.Kind(s.Kind)
			return k != nil && k.Layout == "rpkp"
		})
		if s == nil || len(s.Budget) == 0 {
			return
		}
		sums, name = s.Budget, p.title(*s)
	}
	look := func(source, words string) {
		for _, sentence := range ended.Split(words, -1) {
			if !ofThePlan.MatchString(sentence) || !sumWord.MatchString(sentence) {
				continue
			}
			for _, m := range amount.FindAllStringSubmatch(sentence, -1) {
				v, err := strconv.ParseInt(strings.ReplaceAll(m[1], ".", ""), 10, 64)
				if err == nil && m[2] == "" && !slices.Contains(sums, v) {
					tell(source, text.NoSumOfPlan(strings.TrimSpace(m[0]), name, indonesia.Rupiah(sums[0], indonesia.RupiahEYD)))
				}
			}
		}
	}
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		look(n.ID, n.Text)
		return true
	})
	for _, f := range p.kind.Fields {
		look("field:"+f.Key, p.doc.Fields[f.Key])
	}
}
