package check

import (
	"regexp"
	"strconv"
	"strings"

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

// complete (V15): everything the composer misses that no rule before it has told.
func complete(p *paper, tell tell) {
	for _, g := range p.blocks.Draft {
		if !g.Advice && !p.told[g.Source] && !strings.HasPrefix(g.Text, brokenReference) {
			tell(g.Source, g.Text)
		}
	}
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
