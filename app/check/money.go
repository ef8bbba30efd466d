package check

import (
	"math/big"
	"strconv"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// totals (V11). Sums are computed by the composer; what can differ are tables
// that tell the same money twice, shares, and capital.
func totals(p *paper, tell tell) {
	if p.printsCapital() {
		capital(&p.facts, tell)
	}
	shares(p, tell)
	fundsBySource(p, tell)
	planTotals(p, tell)
}

func (p *paper) printsCapital() bool {
	for _, t := range p.kind.Tables {
		if t.Source == "modal" {
			return true
		}
	}
	return false
}

// capitalOfDossier says nothing while no capital is recorded: a dossier grows.
func capitalOfDossier(f *facts, tell tell) { capital(f, tell) }

// capital: the penyertaan modal is that of the members, of each once.
func capital(f *facts, tell tell) {
	seen := map[string]bool{}
	for _, c := range f.kawasan.BUMDesma.Capital {
		switch {
		case !f.isMember(c.Code):
			tell(sourceCapital, text.CapitalOfNoMember(f.desa(c.Code)))
		case seen[c.Code]:
			tell(sourceCapital, text.CapitalTwice(f.desa(c.Code)))
		case c.Village < 0 || c.Community < 0:
			tell(sourceCapital, text.CapitalNegative(f.desa(c.Code)))
		}
		seen[c.Code] = true
	}
	var left []string
	for _, m := range f.members {
		if !seen[m.Code] {
			left = append(left, f.desa(m.Code))
		}
	}
	if len(seen) > 0 && len(left) > 0 {
		tell(sourceCapital, text.CapitalLacking(left))
	}
}

// shares: the parts of the profit make a whole once all of them are answered.
func shares(p *paper, tell tell) {
	sum, first := new(big.Rat), ""
	for _, f := range p.kind.Fields {
		if !strings.HasPrefix(f.Key, "bagian_") || f.Type != compose.TypeNumber {
			continue
		}
		r, ok := number(p.doc.Fields[f.Key])
		if !ok {
			return
		}
		if first == "" {
			first = f.Key
		}
		sum.Add(sum, r)
	}
	if first != "" && sum.Cmp(big.NewRat(100, 1)) != 0 {
		tell("field:"+first, text.SharesNotWhole(strings.Replace(sum.FloatString(2), ".", ",", 1)))
	}
}

// number reads a stored number: digits with a dot before the decimals.
func number(stored string) (*big.Rat, bool) {
	if len(stored) > 30 || strings.Trim(stored, "0123456789.") != "" {
		return nil, false
	}
	return new(big.Rat).SetString(stored)
}

func (p *paper) wholeAnswer(key string) (int64, bool) {
	f := p.kind.Field(key)
	if f == nil || f.Type != compose.TypeNumber {
		return 0, false
	}
	n, err := strconv.ParseInt(p.doc.Fields[key], 10, 64)
	return n, err == nil
}

// budget is the money of a table by source of funds and year.
type budget struct {
	sources []string // in the order in which they first stand
	years   []int
	money   map[string]map[int]int64
	node    string
}

// fundsBySource: the tables of a plan that tell the money by source and year
// tell the same. They are those with a column sumber and yearly columns biaya.
func fundsBySource(p *paper, tell tell) {
	var tables []*budget
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		if b := budgetOf(p.kind, n, p.kawasan); b != nil {
			tables = append(tables, b)
		}
		return true
	})
	for i := 1; i < len(tables); i++ {
		compare(tables[0], tables[i], tell)
	}
}

func compare(a, b *budget, tell tell) {
	sources := a.sources
	for _, s := range b.sources {
		if a.money[s] == nil {
			sources = append(sources, s)
		}
	}
	for _, s := range sources {
		for _, y := range a.years {
			if x, z := a.money[s][y], b.money[s][y]; x != z {
				tell(b.node, text.FundsDiffer(s, y, indonesia.Rupiah(x, indonesia.RupiahEYD), indonesia.Rupiah(z, indonesia.RupiahEYD)))
			}
		}
	}
}

// largestCell bounds what is added up, as words of numbers do; so no sum overflows.
const largestCell = indonesia.MaxTerbilang

func budgetOf(k *compose.Kind, n *model.Node, in *model.Kawasan) *budget {
	def := k.Table(n.Table)
	if n.Kind != model.Tabel || def == nil || def.Source != "" || len(n.Rows) == 0 || len(n.Rows) > 5000 {
		return nil
	}
	columns := def.ColumnsFor(in.PlanFrom, in.PlanTo)
	var source *compose.Column
	out := &budget{money: map[string]map[int]int64{}, node: n.ID}
	for i, c := range columns {
		switch {
		case c.Key == "sumber":
			source = &columns[i]
		case c.Key == "biaya" && c.Year > 0:
			out.years = append(out.years, c.Year)
		}
	}
	if source == nil || len(out.years) == 0 {
		return nil
	}
	for _, r := range n.Rows {
		from := source.Cell(r)
		if from == "" {
			from = text.NoSourceOfFunds
		}
		if out.money[from] == nil {
			out.money[from] = map[int]int64{}
			out.sources = append(out.sources, from)
		}
		for _, c := range columns {
			v, err := strconv.ParseInt(c.Cell(r), 10, 64)
			if c.Key == "biaya" && c.Year > 0 && err == nil && v <= largestCell && v >= -largestCell {
				out.money[from][c.Year] += v
			}
		}
	}
	return out
}
