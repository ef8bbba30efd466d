package naskah

import (
	"pena/app"
	"pena/app/check"
	"pena/app/compose"
)

// view is a rendering with what the editor shows of it, made off the UI goroutine.
type view struct {
	app.Rendered
	words    *compose.Words
	form     []compose.Field
	findings []finding
}

// finding is something to mend, and where.
type finding struct {
	text   string
	source string
	blocks bool
}

func (s *Screen) look(r app.Rendered) view {
	kind, facts := r.Kind, r.Facts
	v := view{
		Rendered: r,
		words:    compose.NewWords(kind, r.Facts, r.Document.Text, r.Numbers),
		form:     compose.Form(kind, r.Document, facts),
	}
	for _, f := range check.Check(check.Input{Kind: kind, Document: r.Document, Facts: facts, Blocks: r.Blocks}) {
		v.findings = append(v.findings, finding{f.Sentence, f.Source, f.Level == check.Block})
	}
	return v
}
