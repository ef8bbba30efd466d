package check

import (
	"unicode/utf8"

	"pena/app/compose"
	"pena/app/typeset"
	"pena/ui/text"
)

// letters looks at the page itself: only there is known which face a sentence
// is set in, and what that face lacks is printed as another sign.
func letters(p *paper, tell tell) {
	if p.pages == nil {
		return
	}
	for _, page := range p.pages.Pages {
		for i := range page.Placed {
			runs := page.Placed[i].Box.Runs
			for j := range runs {
				lacking(&runs[j], func(r rune) { tell(runs[j].Source, text.LetterLacking(p.placeOf(runs[j].Source), r)) })
			}
		}
	}
}

// lacking tells the signs of a run that its face does not draw, and those that
// stand where the program took out what no face draws.
func lacking(run *typeset.Run, tell func(rune)) {
	for _, r := range run.Text {
		if r >= utf8.RuneSelf && (r == utf8.RuneError || !run.Face.Has(r)) {
			tell(r)
		}
	}
}

// placeOf names a place of the paper for a sentence: what is asked by its label,
// a part of the text by its number or heading.
func (p *paper) placeOf(source string) string {
	for _, f := range p.form {
		if f.Source == source {
			return f.Def.Label
		}
	}
	for _, d := range compose.FactDefs(p.kind, p.dossier.Kinds) {
		if "fact:"+d.Key == source {
			return d.Label
		}
	}
	return p.where(source)
}
