package compose

import (
	"pena/app/block"
)

// note sets a nota dinas: kop, title, rows from Yth. to Hal, a thick rule, text
// and signature. It stays in the office: no place in the date, no "di ...".
func (p *pass) note() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	p.lines(s, block.RoleTitle, orText(p.kind.PaperName, "NOTA DINAS"))
	s.add(p.keep(&block.Space{Lines: 0.5}), p.keep(p.noteLabels()), p.keep(&block.Rule{}), p.keep(&block.Space{Lines: 0.5}))
	p.body(s, block.RoleBody, "yth", "tembusan")
	s.join(p.signatures(true)...)
	p.sections = append(p.sections, s.sections()...)
	p.letterAnnexes(addressees{})
}

func (p *pass) noteLabels() *block.Labels {
	l := &block.Labels{}
	row := func(label, source string, body []block.Block) {
		l.Rows = append(l.Rows, block.LabelRow{Label: label, Source: source, Body: body})
	}
	text := func(spans []block.Span) []block.Block {
		return []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: spans}}
	}
	to := p.letterTo()
	to.most = 0
	if to.node != nil {
		body, _ := p.recipients(to)
		row("Yth.", to.node.ID, body)
	}
	from, source := p.issuer()
	if p.kind.Field("dari") != nil {
		if v := p.facts.get("isian.dari"); !v.missing {
			from, source = v.text, v.source
		}
	}
	row("Dari", source, text(block.Text(from, source)))
	if n := p.section("tembusan"); n != nil {
		in := sink{nested: true}
		p.looseList(&in, n.Children)
		if len(in.blocks) > 0 {
			row("Tembusan", n.ID, in.blocks)
		}
	}
	row("Tanggal", "field:"+fieldDate, text(p.value(p.facts.get("naskah.tanggal"))))
	row("Nomor", "field:"+fieldNumber, text(p.numberSpans("")))
	if p.kind.Field("sifat") != nil {
		if v := p.facts.get("isian.sifat"); !v.missing {
			row("Sifat", v.source, text(p.value(v)))
		}
	}
	row("Lampiran", "field:lampiran", text([]block.Span{{Text: p.enclosures(addressees{}), Source: "field:lampiran"}}))
	subject := p.subject()
	for i := range subject {
		subject[i].Style |= block.Bold
	}
	row("Hal", p.subjectSource(), text(subject))
	return l
}
