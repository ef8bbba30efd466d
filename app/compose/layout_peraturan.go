package compose

import (
	"pena/app/block"
	"pena/model"
)

// regulation sets a Peraturan (domain 1.10, 3.16): head with "DENGAN RAHMAT TUHAN
// YANG MAHA ESA", the considerations, BAB and Pasal, the signatures, the
// promulgation, and annexes that are signed again. A Peraturan Bersama bears a
// number, a signature and a promulgation of every desa.
func (p *pass) regulation() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	p.regulationHead(s)
	p.basis(s)
	s.add(p.keepRow("Menetapkan", "", []block.Block{p.para(block.RoleFlush, p.kind.Enacts, nil)}))
	p.body(s, block.RoleBody, "menimbang", "mengingat", "memperhatikan", "perintah", "tembusan")
	if n := p.section("perintah"); n != nil {
		s.add(p.keep(&block.Space{Lines: 0.5}))
		p.flow(s, n.Children, block.RoleBody, 1)
	}
	p.ends(s)
	p.tembusan(s, "Salinan Peraturan ini disampaikan kepada Yth.")
	p.sections = append(p.sections, s.sections()...)
	p.legalAnnexes()
}

// regulationHead is the name, the numbers, TENTANG, the title and who issues it.
func (p *pass) regulationHead(s *sink) {
	p.lines(s, block.RoleHead, p.kind.PaperName)
	p.numbers(s)
	s.add(p.keep(&block.Paragraph{Role: block.RoleHead, Spans: []block.Span{{Text: "TENTANG"}}, KeepNext: true}),
		p.keep(&block.Space{Lines: 0.5}))
	p.lines(s, block.RoleHead, p.kind.About)
	s.add(p.keep(&block.Space{Lines: 1}),
		p.keep(&block.Paragraph{Role: block.RoleHead, Spans: []block.Span{{Text: "DENGAN RAHMAT TUHAN YANG MAHA ESA"}}, KeepNext: true}),
		p.keep(&block.Space{Lines: 1}))
	p.issuers(s)
	s.add(p.keep(&block.Space{Lines: 1}))
}

// issuers is who issues a legal product, above its considerations: the office of
// the first signer, or the heads of all desa.
func (p *pass) issuers(s *sink) {
	if p.joint() {
		para := p.para(block.RoleHead, "{{kawasan.kepala_desa|kapital}},", nil)
		para.KeepNext = true
		s.add(p.keep(para))
		return
	}
	if title, source := p.issuer(); title != "" {
		s.add(p.keep(&block.Paragraph{Role: block.RoleHead, Spans: block.Text(capitals(title)+",", source), KeepNext: true}))
	}
}

// joint reports whether every desa signs a legal product of its own number.
func (p *pass) joint() bool {
	f := p.kind.Field(fieldVillageNumber)
	return f != nil && f.Type == TypePerDesa
}

// numbers is the number of a legal product in its head, or that of every desa.
func (p *pass) numbers(s *sink) {
	white := p.joint() || p.kind.Layout == "peraturan"
	if p.joint() {
		s.add(p.keep(&block.Space{Lines: 0.5}))
	}
	for _, spans := range p.numberLines("{{kabupaten.sebutan_kepala_desa|kapital}} {{desa.nama|kapital}} ") {
		role := block.RoleHead
		if p.joint() {
			role = block.RoleCentre // a list, that may break anywhere
		}
		s.add(p.keep(&block.Paragraph{Role: role, Spans: spans, KeepNext: !p.joint()}))
	}
	if white {
		s.add(p.keep(&block.Space{Lines: 0.5}))
	}
}

// numberLines is the number of a legal product, or that of every desa in a line
// of its own, in the order of the desa (domain 3.16); who stands before it.
func (p *pass) numberLines(who string) [][]block.Span {
	if !p.joint() {
		return [][]block.Span{p.numberSpans("NOMOR ")}
	}
	codes := p.facts.scopeCodes(scopeEveryVillage)
	if len(codes) == 0 {
		return [][]block.Span{p.value(p.facts.get("isian." + fieldVillageNumber))}
	}
	year := "{{naskah.tahun}}"
	if p.kind.Field(fieldVillageYear) != nil {
		year = "{{isian." + fieldVillageYear + "}}"
	}
	var out [][]block.Span
	for _, code := range codes {
		out = append(out, p.spansOf(p.facts.of(code), "field:"+fieldVillageNumber, who+"NOMOR {{isian."+fieldVillageNumber+"}} TAHUN "+year))
	}
	return out
}

// ends are the signatures and the promulgation of a regulation.
func (p *pass) ends(s *sink) {
	s.join(p.signatures(true)...)
	d := p.kind.Promulgation
	if len(d.Signers) == 0 {
		return
	}
	s.join(p.keep(p.promulgation(d)))
	if d.Gazette != "" && !perVillage(d.Signers[0]) {
		s.join(p.keep(&block.Space{Lines: 1}), p.keep(&block.Paragraph{Role: block.RoleLeft, Spans: p.para(block.RoleLeft, d.Gazette, nil).Spans}))
	}
}

// promulgation is "Diundangkan di ..." with who promulgates and the gazette, for
// each desa where desa promulgate.
func (p *pass) promulgation(d Promulgation) *block.Signatures {
	out := &block.Signatures{Form: block.SignRight}
	for _, def := range d.Signers {
		codes := p.facts.scopeCodes(def.Scope)
		if perVillage(def) {
			out.Form = block.SignPairs
		}
		if len(codes) == 0 {
			codes = []string{""}
		}
		for _, code := range codes {
			at := p.facts
			if perVillage(def) {
				at = p.facts.of(code)
			}
			sg := p.signer(def, code, false)
			var opening []block.Line
			for _, line := range d.Opening {
				opening = append(opening, p.spansOf(at, sg.Source, line))
			}
			sg.Title, sg.Left = append(opening, sg.Title...), true
			if d.Gazette != "" && perVillage(def) {
				sg.Below = append(sg.Below, block.Text(nbsp, ""), p.spansOf(at, sg.Source, d.Gazette))
			}
			out.Signers = append(out.Signers, sg)
		}
	}
	return out
}

// spansOf expands a line with the facts of one desa; source is that of its words.
func (p *pass) spansOf(e *facts, source, text string) []block.Span {
	b := &builder{facts: e, node: &model.Node{ID: source}}
	out := b.spans(text, nil)
	p.gaps = append(p.gaps, b.gaps...)
	return out
}
