package compose

import (
	"pena/app/block"
	"pena/model/indonesia"
)

// charter sets an Anggaran Dasar as the annex of a Peraturan Bersama Kepala
// Desa (domain 3.17): the full list of desa, a number for each, then BAB and
// Pasal, and the head of every desa signs.
func (p *pass) charter() {
	s := &sink{}
	head := p.charterHead()
	for i, part := range head {
		s.add(p.keep(&block.Paragraph{Role: block.RoleAnnex, Spans: part, KeepNext: i == len(head)-1}))
	}
	s.add(p.keep(&block.Space{Lines: 1}))
	p.lines(s, block.RoleTitle, p.kind.PaperName)
	s.add(p.keep(&block.Space{Lines: 1}))
	if n := p.section("mukadimah"); n != nil {
		s.add(p.keep(&block.Paragraph{Role: block.RoleBab, KeepNext: true, Outline: 1,
			Spans: []block.Span{{Text: "MUKADIMAH", Source: n.ID}}}))
	}
	p.body(s, block.RoleBody)
	s.join(p.signatures(true)...)
	p.sections = append(p.sections, s.sections()...)
	annexes := p.annexes()
	for i, n := range annexes {
		p.sections = append(p.sections, p.annex(n, p.legalAnnexHead(annexNumber(i, len(annexes)))...).sections()...)
	}
}

// charterHead names every desa and its own number of the joint regulation.
func (p *pass) charterHead() [][]block.Span {
	const desa = "fact:kawasan.desa"
	spans := []block.Span{{Text: "LAMPIRAN\nPERATURAN BERSAMA "}}
	heads := p.facts.heads()
	if len(heads) == 0 {
		v := p.facts.get("kawasan.desa")
		p.gaps = append(p.gaps, missingGap(v))
		spans = add(spans, block.Span{Text: v.text, Style: block.Missing, Source: v.source})
	} else {
		spans = add(spans, block.Span{Text: capitals(indonesia.JoinAnd(heads)), Source: desa})
	}
	spans = join(spans, p.regulationNumbers(len(heads)))
	date := "naskah.tanggal"
	if p.kind.Field("tanggal_peraturan") != nil {
		date = "isian.tanggal_peraturan"
	}
	spans = add(spans, block.Span{Text: "\nTANGGAL "})
	for _, sp := range p.value(p.facts.get(date)) {
		sp.Text = capitals(sp.Text)
		spans = add(spans, sp)
	}
	return p.about(spans)
}

// regulationNumbers is one line for each desa: the field nomor_peraturan has
// them in the order of the desa. Without that field the paper has one number.
func (p *pass) regulationNumbers(desa int) []block.Span {
	if p.joint() && p.doc.Fields["nomor_peraturan"] == "" {
		var spans []block.Span
		for _, line := range p.numberLines("") {
			spans = join(add(spans, block.Span{Text: "\n"}), line)
		}
		return spans
	}
	if p.kind.Field("nomor_peraturan") == nil {
		return p.numberSpans("\nNOMOR ")
	}
	v := p.facts.get("isian.nomor_peraturan")
	if v.missing {
		return append([]block.Span{{Text: "\n"}}, p.value(v)...)
	}
	if len(v.list) != desa {
		p.gap(v.source, v.label+": banyaknya baris belum sama dengan banyaknya desa anggota.")
	}
	var spans []block.Span
	for _, line := range v.list {
		spans = add(spans, block.Span{Text: "\n" + capitals(line), Source: v.source})
	}
	return spans
}
