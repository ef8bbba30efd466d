package docx

import (
	"pena/app/block"
	"pena/app/typeset"
)

// labels sets rows "label : text": on tab stops where each text is one
// paragraph, which is how they are typed in Word; in a table without rules where
// more stands beside a label (Menimbang, KESATU).
func (b *builder) labels(l *block.Labels, at place) []node {
	from, colon, text := b.t.LabelStops(l)
	if l.Kind == block.LabelsAuto && plainRows(l) {
		return b.labelLines(l, at, from, colon, text)
	}
	t := &table{style: styleOpen, legal: l.Kind == block.LabelsLegal, indent: at.left + from,
		widths: []typeset.MM{colon - from, text - colon, at.width - text}}
	for i := range l.Rows {
		r := &l.Rows[i]
		body := b.blocks(r.Body, place{width: at.width - text, landscape: at.landscape})
		if l.Kind == block.LabelsAuto && i < len(l.Rows)-1 && len(body) > 0 {
			body[len(body)-1].closeUp(0)
		}
		label, mark := b.sheet.para(styleLabel), b.sheet.para(styleLabel)
		if r.Label != "" {
			label.runs = []run{{text: r.Label, bold: r.Bold}}
			mark.runs = []run{{text: ":"}}
		}
		t.rows = append(t.rows, tableRow{cells: []cell{{body: []node{label}}, {body: []node{mark}}, {body: b.closed(body)}}})
	}
	return b.lift(t)
}

func plainRows(l *block.Labels) bool {
	for _, r := range l.Rows {
		if len(r.Body) != 1 {
			return false
		}
		if _, ok := r.Body[0].(*block.Paragraph); !ok {
			return false
		}
	}
	return true
}

func (b *builder) labelLines(l *block.Labels, at place, from, colon, text typeset.MM) []node {
	var out []node
	for i := range l.Rows {
		r := &l.Rows[i]
		inside := r.Body[0].(*block.Paragraph)
		p := b.sheet.para(styleLabel)
		p.indent = &indent{left: at.left + text, hanging: text - from}
		if r.Label == "" {
			p.indent.hanging = 0
		} else {
			p.stops = []stop{{at: at.left + colon, align: "left"}, {at: at.left + text, align: "left"}}
			p.runs = []run{{text: r.Label, bold: r.Bold}, {text: "\t:\t"}}
		}
		p.runs = append(p.runs, b.condensed(inside, at.width-text)...)
		if k := b.l.Look(inside.Role); k.Justified {
			p.align = "both"
		}
		if i == len(l.Rows)-1 {
			p.closeUp(b.l.Look(inside.Role).After)
		}
		out = append(out, p)
	}
	return out
}
