package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// decree sets a Keputusan (domain 1.10): head without "DENGAN RAHMAT", the
// considerations in label columns, MEMUTUSKAN, the diktum, and annexes that are
// signed again.
func (p *pass) decree() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	p.decreeHead(s)
	p.basis(s)
	p.dictum(s)
	p.body(s, block.RoleBody, "menimbang", "mengingat", "memperhatikan", "diktum", "tembusan")
	s.join(p.signatures(true)...)
	p.tembusan(s, "Salinan Keputusan ini disampaikan kepada Yth.")
	p.sections = append(p.sections, s.sections()...)
	p.legalAnnexes()
}

// basis is what a legal product rests on, and MEMUTUSKAN beneath it.
func (p *pass) basis(s *sink) {
	p.considerations(s, "menimbang", "Menimbang")
	p.considerations(s, "mengingat", "Mengingat")
	p.considerations(s, "memperhatikan", "Memperhatikan")
	s.add(p.keep(&block.Space{Lines: 0.5}),
		p.keep(&block.Paragraph{Role: block.RoleCentre, Spans: []block.Span{{Text: "MEMUTUSKAN:"}}, KeepNext: true}),
		p.keep(&block.Space{Lines: 0.5}))
}

// legalAnnexes are the annexes of a legal product, each signed again.
func (p *pass) legalAnnexes() {
	annexes := p.annexes()
	for i, n := range annexes {
		a := p.annex(n, p.legalAnnexHead(annexNumber(i, len(annexes)))...)
		a.join(p.signatures(false)...)
		p.sections = append(p.sections, a.sections()...)
	}
}

func (p *pass) decreeHead(s *sink) {
	p.lines(s, block.RoleHead, p.kind.PaperName)
	p.numbers(s)
	s.add(p.keep(&block.Paragraph{Role: block.RoleHead, Spans: []block.Span{{Text: "TENTANG"}}, KeepNext: true}))
	p.lines(s, block.RoleHead, p.kind.About)
	if title, _ := p.issuer(); p.joint() || title != "" {
		s.add(p.keep(&block.Space{Lines: 1}))
		p.issuers(s)
	}
	s.add(p.keep(&block.Space{Lines: 1}))
}

// considerations is one label with its list. A single consideration bears no
// letter. An empty section is left out.
func (p *pass) considerations(s *sink, name, label string) {
	n := p.section(name)
	if n == nil {
		return
	}
	in := sink{nested: true}
	p.looseList(&in, n.Children)
	if len(in.blocks) == 0 {
		if name == "memperhatikan" {
			return
		}
		p.gap(n.ID, label+" belum diisi.")
		in.add(&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{{Text: "[" + label + "]", Style: block.Missing, Source: n.ID}}})
	}
	s.add(p.keepRow(label, n.ID, in.blocks))
}

// keepRow is one label row as a block of its own: the columns are fixed, so that
// an edit in one leaves the others as they are.
func (p *pass) keepRow(label, source string, body []block.Block) block.Block {
	return p.keep(&block.Labels{Kind: block.LabelsLegal, Rows: []block.LabelRow{{Label: label, Source: source, Body: body}}})
}

// dictum sets Menetapkan and KESATU, KEDUA, ...
func (p *pass) dictum(s *sink) {
	n := p.section("diktum")
	if n == nil {
		return
	}
	var before, dicta []*model.Node
	for _, c := range n.Children {
		if c.Kind == model.Diktum {
			dicta = append(dicta, c)
		} else if len(dicta) == 0 {
			before = append(before, c)
		}
	}
	in := sink{nested: true}
	p.flow(&in, before, block.RoleFlush, 0)
	s.add(p.keepRow("Menetapkan", n.ID, in.blocks))
	if len(dicta) == 0 {
		p.gap(n.ID, "Diktum belum diisi.")
	}
	for _, c := range n.Children[len(before):] {
		if c.Kind != model.Diktum {
			p.flow(s, []*model.Node{c}, block.RoleFlush, 0)
			continue
		}
		for _, it := range p.entry(c, formItem, block.RoleFlush, 0, p.inside(c)).items {
			s.add(p.keepRow(it.Label, c.ID, it.Body))
		}
	}
}

// legalAnnexHead is LAMPIRAN I / KEPUTUSAN ... / NOMOR / TENTANG / its title.
func (p *pass) legalAnnexHead(number string) [][]block.Span {
	spans := []block.Span{{Text: "LAMPIRAN" + strings.ReplaceAll(number, " ", nbsp) + "\n"}}
	names := strings.Split(strings.TrimSpace(p.kind.PaperName), "\n\n") // above an empty line stands who the paper is of
	spans = join(spans, p.para(block.RoleAnnex, names[len(names)-1], nil).Spans)
	for _, line := range p.numberLines("") {
		spans = join(add(spans, block.Span{Text: "\n"}), line)
	}
	return p.about(spans)
}

// about adds TENTANG and what the paper is about to the head of an annex; to
// that of a joint product as a part of its own.
func (p *pass) about(spans []block.Span) [][]block.Span {
	title := p.para(block.RoleAnnex, p.kind.About, nil).Spans
	if p.joint() {
		return [][]block.Span{spans, join([]block.Span{{Text: "TENTANG\n"}}, title)}
	}
	return [][]block.Span{join(add(spans, block.Span{Text: "\nTENTANG\n"}), title)}
}
