package naskah

import (
	"fyne.io/fyne/v2"

	"pena/app"
	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// view is a rendering with what the editor shows of it, made off the UI goroutine.
type view struct {
	app.Rendered
	words    *compose.Words
	form     []compose.Field
	findings []finding

	provisional bool   // the number of the issued paper awaits the final one
	successor   string // title of the paper that stands in its place
}

// finding is something to mend, and where.
type finding struct {
	text   string
	source string
	blocks bool
}

// lifeOf reads what the banner and the field Nomor of an issued paper tell; the
// register may lack it.
func (s *Screen) lifeOf(v *view) {
	p, err := s.h.Office.Paper(s.id)
	if err == nil {
		nameAll(v.form, &p)
	}
	if err == nil && p.Entry != "" {
		var e model.Entry
		e, err = s.h.Office.Entry(p.Entry)
		v.provisional = e.Provisional
	}
	if err == nil && p.ReplacedBy != "" {
		var papers []app.DocumentLine
		papers, err = s.h.Office.Documents(v.Document.Kawasan)
		for _, d := range papers {
			if d.ID == p.ReplacedBy {
				v.successor = d.Title
			}
		}
	}
	if err != nil {
		fyne.LogError("read the life of a paper", err)
	}
}

func (s *Screen) look(r app.Rendered) view {
	kind, facts := r.Kind, r.Facts
	v := view{
		Rendered: r,
		words:    compose.NewWords(kind, r.Facts, r.Document.Text, r.Numbers),
		form:     compose.Form(kind, r.Document, facts),
	}
	if r.Frozen != nil { // what was issued is not checked again
		s.lifeOf(&v)
		return v
	}
	for _, f := range check.Check(check.Input{Kind: kind, Document: r.Document, Facts: facts, Blocks: r.Blocks, Pages: r.Pages, Missions: s.sent}) {
		v.findings = append(v.findings, finding{f.Sentence, f.Source, f.Level == check.Block})
	}
	return v
}

// nameAll puts the numbers of all copies where the form has the letter's own, which
// is that of the first copy only.
func nameAll(fields []compose.Field, p *model.Paper) {
	for i, f := range fields {
		if f.BuiltIn && f.Def.Key == "nomor" && f.Value == p.Number {
			fields[i].Value = text.PaperNumbers(p)
		}
	}
}
