package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// answers: an answer that is none, or that names a record which is gone.
func answers(p *paper, tell tell) {
	for _, f := range p.form {
		if f.Err != nil {
			p.told[f.Source] = true
			tell(f.Source, text.AnswerWrong(f.Def.Label, text.FieldError(f.Err)))
		}
	}
}

// brokenReference begins what package compose says of a reference to a part
// that is gone or not printed; a test holds the two the same.
const brokenReference = "Rujukan menunjuk bagian yang "

func references(p *paper, tell tell) {
	for _, g := range p.blocks.Draft {
		if strings.HasPrefix(g.Text, brokenReference) {
			tell(g.Source, text.ReferenceGone(p.where(g.Source)))
		}
	}
}

// complete (V15): everything the composer misses that no rule before it has
// told, and places to fill in which came with names and letterheads.
func complete(p *paper, tell tell) {
	for _, g := range p.blocks.Draft {
		if !g.Advice && !p.told[g.Source] && !strings.HasPrefix(g.Text, brokenReference) {
			tell(g.Source, text.Incomplete(g.Text))
		}
	}
	p.unmarked(tell)
}

// unmarked tells of places that the composer did not mark, together for each
// source. What stands for a missing fact, "[Tempat]", the composer has told.
func (p *paper) unmarked(tell tell) {
	var order []string
	left := map[string][]string{}
	for _, s := range p.printed {
		if s.missing {
			continue
		}
		for _, h := range holes(s.text) {
			if !slices.Contains(left[s.source], h) && !p.misses(h) {
				if left[s.source] == nil {
					order = append(order, s.source)
				}
				left[s.source] = append(left[s.source], h)
			}
		}
	}
	for _, source := range order {
		tell(source, text.StillToFill(left[source]))
	}
}

// misses reports whether a place in brackets is the label of a missing fact.
func (p *paper) misses(place string) bool {
	return slices.ContainsFunc(p.blocks.Draft, func(g block.Gap) bool {
		return strings.EqualFold(g.Text, strings.Trim(place, "[]")+" belum diisi.")
	})
}

// hole is what V15 forbids in an issued text, as package compose tints it.
var hole = regexp.MustCompile(`\[[^\]]+\]|«[^»]+»|\$\{[^}]+\}|\{\{.+?\}\}|…+|\.{4,}`)

func holes(s string) []string {
	if !strings.ContainsAny(s, "[«$…{") && !strings.Contains(s, "....") {
		return nil // most texts, and without the cost of the expression
	}
	return hole.FindAllString(s, -1)
}

// doubled is a number followed by its words: "3 (tiga)".
var doubled = regexp.MustCompile(`(?:^|[^\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,15}) \(([a-z][a-z ]*)\)`)

// numberWords looks at typed texts and answers; computed ones are never wrong.
func numberWords(p *paper, tell tell) {
	look := func(source, typed string) {
		if !strings.Contains(typed, " (") {
			return
		}
		for _, m := range doubled.FindAllStringSubmatch(typed, -1) {
			n, err := strconv.ParseInt(strings.ReplaceAll(m[1], ".", ""), 10, 64)
			if err != nil || !isNumberWords(m[2]) {
				continue
			}
			words := strings.Join(strings.Fields(m[2]), " ")
			if right, err := indonesia.Terbilang(n); err == nil && right != words {
				tell(source, text.WordsDiffer(m[1]+" ("+words+")", right))
			}
		}
	}
	for _, f := range p.kind.Fields {
		if f.Type == compose.TypeText || f.Type == compose.TypeLong || f.Type == compose.TypeList {
			look("field:"+f.Key, p.doc.Fields[f.Key])
		}
	}
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		look(n.ID, n.Text)
		return true
	})
}

var numeral = regexp.MustCompile(`^(nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|miliar|triliun)$`)

func isNumberWords(s string) bool {
	for _, w := range strings.Fields(s) {
		if !numeral.MatchString(w) {
			return false
		}
	}
	return true
}
