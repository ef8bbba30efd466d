package compose

import (
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// letter sets a letter in the korespondensi shape of Permendagri 1/2023: kop,
// place and date, Nomor to Hal, Yth., text, signature, Tembusan, annexes.
func (p *pass) letter() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	s.add(p.keep(p.placeAndDate()), p.keep(p.letterLabels()))
	p.addressees(s)
	p.body(s, block.RoleBody, "yth", "tembusan")
	if sign := p.signatures(true); sign != nil {
		s.join(sign)
	}
	p.tembusan(s, "Tembusan")
	p.sections = append(p.sections, s.sections()...)
	annexes := p.annexes()
	for i, n := range annexes {
		p.sections = append(p.sections, p.annex(n, p.letterAnnexHead(i, len(annexes))).sections()...)
	}
}

func (p *pass) placeAndDate() *block.Paragraph {
	text := "{{naskah.tanggal}}"
	if p.kind.Kop != "" || p.doc.Body != "" {
		text = "{{kop.kota}}, {{naskah.tanggal}}"
	}
	return p.para(block.RoleDate, text, nil)
}

func (p *pass) letterLabels() *block.Labels {
	l := &block.Labels{}
	row := func(label, source string, spans []block.Span) {
		l.Rows = append(l.Rows, block.LabelRow{Label: label, Source: source,
			Body: []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: spans}}})
	}
	row("Nomor", "field:"+fieldNumber, p.numberSpans(""))
	if p.kind.Field("sifat") != nil {
		if v := p.facts.get("isian.sifat"); !v.missing {
			row("Sifat", v.source, p.value(v))
		}
	}
	row("Lampiran", "field:lampiran", []block.Span{{Text: p.enclosures(), Source: "field:lampiran"}})
	row("Hal", p.subjectSource(), p.subject())
	return l
}

func (p *pass) value(v *fact) []block.Span {
	b := &builder{facts: p.facts, node: &model.Node{ID: v.source}}
	var spans []block.Span
	if v.missing {
		b.gaps = append(b.gaps, missingGap(v))
		spans = []block.Span{{Text: v.text, Style: block.Missing, Source: v.source}}
	} else {
		spans = add(nil, block.Span{Text: v.text, Source: v.source})
	}
	p.gaps = append(p.gaps, b.gaps...)
	return spans
}

// enclosures is "1 (satu) berkas", what the user wrote, or "-".
func (p *pass) enclosures() string {
	if f := p.kind.Field("lampiran"); f != nil {
		if v := p.facts.get("isian.lampiran"); !v.missing {
			return v.text
		}
		return "-"
	}
	n := len(p.annexes())
	if n == 0 {
		return "-"
	}
	if s, err := indonesia.Count(int64(n)); err == nil {
		return s + " berkas"
	}
	return strconv.Itoa(n) + " berkas"
}

func (p *pass) subjectSource() string {
	if p.kind.Field("hal") != nil {
		return "field:hal"
	}
	return ""
}

// subject is the letter's Hal: its own field, else what the kind is about.
func (p *pass) subject() []block.Span {
	if mark := p.c.Marks["isian.hal"]; mark != "" {
		return []block.Span{{Text: mark, Source: p.subjectSource()}}
	}
	if p.kind.Field("hal") != nil {
		return p.value(p.facts.get("isian.hal"))
	}
	return p.para(block.RoleLeft, orText(p.kind.About, p.kind.Title), nil).Spans
}

// addressees sets "Yth." before one addressee or a numbered list of several, and
// "di" with the place set in beneath. The name of the office stands alone: no "Kepada".
func (p *pass) addressees(s *sink) {
	n := p.section("yth")
	if n == nil {
		return
	}
	l := &block.List{}
	var items, lines []*model.Node
	for _, c := range n.Children {
		switch {
		case isItem(c.Kind):
			items = append(items, c)
		default:
			lines = append(lines, c)
		}
	}
	to := sink{nested: true}
	if len(items) > 0 {
		p.looseList(&to, items)
	} else if len(lines) > 0 {
		p.flow(&to, lines[:1], block.RoleLeft, 0)
		lines = lines[1:]
	}
	if len(to.blocks) == 0 {
		p.gap(n.ID, "Alamat tujuan surat belum diisi.")
		to.add(&block.Paragraph{Role: block.RoleLeft, Spans: []block.Span{{Text: "[Tujuan surat]", Style: block.Missing, Source: n.ID}}})
	}
	l.Items = append(l.Items, block.Item{Label: "Yth.", Source: n.ID, Body: to.blocks})
	for _, line := range lines {
		l.Items = append(l.Items, p.addressLine(line))
	}
	s.add(p.keep(&block.Space{Lines: 1}), p.keep(l), p.keep(&block.Space{Lines: 1}))
}

// addressLine is a line under the addressee: "di" stands alone, its place set in.
func (p *pass) addressLine(n *model.Node) block.Item {
	place, isPlace := strings.CutPrefix(n.Text, "di ")
	if !isPlace {
		in := sink{nested: true}
		p.flow(&in, []*model.Node{n}, block.RoleLeft, 0)
		return block.Item{Source: n.ID, Body: in.blocks}
	}
	b := &builder{facts: p.facts, node: n}
	spans := b.spans("\n"+place, nil)
	p.gaps = append(p.gaps, b.gaps...)
	return block.Item{Label: "di", Source: n.ID, Body: []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: spans}}}
}

func (p *pass) letterAnnexHead(i, of int) []block.Span {
	spans := []block.Span{{Text: tidy("Lampiran"+annexNumber(i, of)) + "\n"}}
	if p.kind.PaperName == "" {
		title, source := p.issuer()
		spans = append(spans, block.Span{Text: tidy("Surat " + title), Source: source})
	} else {
		spans = join(spans, p.para(block.RoleAnnex, p.kind.PaperName, nil).Spans)
	}
	spans = add(spans, block.Span{Text: "\n"})
	spans = join(spans, p.numberSpans("Nomor : "))
	spans = add(spans, block.Span{Text: "\nTanggal : "})
	return join(spans, p.value(p.facts.get("naskah.tanggal")))
}

// issuer is the office the paper comes from, "Kepala Dinas PMD", and where its
// holder is mended.
func (p *pass) issuer() (title, source string) {
	if len(p.kind.Signing.Signers) == 0 {
		return p.kind.Title, ""
	}
	def := p.kind.Signing.Signers[0]
	code := ""
	if codes := p.facts.scopeCodes(def.Scope); len(codes) > 0 {
		code = codes[0]
	}
	o, _ := p.dossier.Holder(def.Role, code, p.doc.Date)
	return p.office(def, code, o), officialSource(def.Role, code)
}
