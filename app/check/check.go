package check

import (
	"cmp"
	"slices"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/model/indonesia"
)

// Level says what a finding does to a paper.
type Level string

// Levels.
const (
	Block Level = "block" // the paper cannot become final
	Warn  Level = "warn"  // the user decides
)

// Input is what a check looks at. Facts may be nil. Blocks is the paper as it
// is composed of the other three; nil: Check composes it.
type Input struct {
	Kind     *compose.Kind
	Document *model.Document
	Facts    *compose.Dossier
	Blocks   *block.Document
	Pages    *typeset.Pages // the paper as it is set; nil: its letters are not looked at
	Register []model.Entry  // lines of the year; nil: only the other papers of the dossier are compared
	Missions []Mission      // journeys of all papers; the paper's own are passed over
	Entry    model.ID       // the paper's own line, when it has one

	OtherYear *model.Entry // line of another year's register to hold the number against that the paper takes now; nil: none
}

// Finding is one thing that a rule found.
type Finding struct {
	Rule     string // the ID of its Rule
	Level    Level
	Sentence string // Indonesian: names the place and says what to do
	Source   string // where it is mended, as the sources of package compose; "" when nowhere
}

// contradictions are the rules that compare what papers and facts say. The other
// rules that block tell of what is missing.
var contradictions = []string{"V1", "V5", "V6", "V7", "V8", "V9", "V11", "V12", "V14", "V18", "dasar", "luas", "organ", "terbilang",
	"hukum-cabut", "hukum-wilayah", "hukum-beda"}

// Contradicts reports whether the finding is that two things do not agree, rather
// than that one is missing.
func (f Finding) Contradicts() bool { return slices.Contains(contradictions, f.Rule) }

// Check looks at a paper with all rules that its kind calls for: first what
// blocks it, then by the place on the page. Without a kind or a document there
// is nothing to look at and nothing is found.
func Check(in Input) []Finding {
	if in.Kind == nil || in.Document == nil {
		return nil
	}
	p := newPaper(in)
	var out []Finding
	for i := range rules {
		r := &rules[i]
		tell := r.collect(&out)
		switch {
		case r.of != nil && !r.of(in.Kind):
		case r.paper != nil:
			r.paper(p, tell)
		default:
			r.facts(&p.facts, tell)
		}
	}
	return sorted(out, p.places)
}

// CheckDossier looks at the facts of a dossier alone, as they are now.
func CheckDossier(f *compose.Dossier) []Finding {
	if f == nil || f.Kawasan == nil {
		return nil
	}
	facts := newFacts(f, indonesia.Date{})
	var out []Finding
	for i := range rules {
		if r := &rules[i]; r.facts != nil {
			r.facts(&facts, r.collect(&out))
		}
	}
	return sorted(out, nil)
}

// tell takes what a rule found: where, and its sentence.
type tell func(source, sentence string)

// collect makes the tell of a rule. What it says twice of one place counts once.
func (r *Rule) collect(out *[]Finding) tell {
	return func(source, sentence string) {
		f := Finding{Rule: r.ID, Level: r.Level, Sentence: sentence, Source: source}
		if !slices.Contains(*out, f) {
			*out = append(*out, f)
		}
	}
}

// sorted puts what blocks first, then the order of the page; findings of no
// place on it stand last, in the order of the rules.
func sorted(list []Finding, places map[string]int) []Finding {
	place := func(f Finding) int {
		if at, ok := places[f.Source]; ok {
			return at
		}
		return len(places)
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		if a.Level != b.Level {
			if a.Level == Block {
				return -1
			}
			return 1
		}
		return cmp.Compare(place(a), place(b))
	})
	return list
}
