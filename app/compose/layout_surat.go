package compose

import (
	"strconv"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// letter sets a letter in the korespondensi shape of Permendagri 1/2023: kop,
// place and date, Nomor to Hal, Yth., text, signature, Tembusan, annexes.
func (p *pass) letter() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	to := p.letterTo()
	s.add(p.keep(p.placeAndDate()), p.keep(p.letterLabels(to)))
	p.addressees(s, to)
	p.body(s, block.RoleBody, "yth", "tembusan")
	s.join(p.signatures(true)...)
	p.tembusan(s, "Tembusan")
	p.sections = append(p.sections, s.sections()...)
	p.letterAnnexes(to)
}

// letterAnnexes sets the list of addressees, when there are too many for the
// letter's first page, and the annexes of the text.
func (p *pass) letterAnnexes(to addressees) {
	annexes := p.annexes()
	of, before := len(annexes), 0
	if to.annexed() {
		of, before = of+1, 1
		a := &sink{}
		a.add(p.keep(&block.Paragraph{Role: block.RoleAnnex, Spans: p.letterAnnexHead(0, of), KeepNext: true}), p.annexTitle(to.node))
		if to.all != nil {
			a.add(p.keep(toAll(to.all)))
		} else {
			a.add(p.listBlock(to.entries))
		}
		p.sections = append(p.sections, a.sections()...)
	}
	for i, n := range annexes {
		p.sections = append(p.sections, p.annex(n, p.letterAnnexHead(i+before, of)).sections()...)
	}
}

func (p *pass) placeAndDate() *block.Paragraph {
	text := "{{naskah.tanggal}}"
	if p.kind.Kop != "" || p.doc.Body != "" {
		text = "{{kop.kota}}, {{naskah.tanggal}}"
	}
	return p.para(block.RoleDate, text, nil)
}

func (p *pass) letterLabels(to addressees) *block.Labels {
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
	row("Lampiran", "field:lampiran", []block.Span{{Text: p.enclosures(to), Source: "field:lampiran"}})
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

// enclosures is "1 (satu) berkas", what the user wrote, or "-". Without an
// answer the annexes are counted.
func (p *pass) enclosures(to addressees) string {
	if f := p.kind.Field("lampiran"); f != nil {
		if v := p.facts.get("isian.lampiran"); !v.missing {
			return v.text
		}
		if f.Default != "" {
			return "-"
		}
	}
	n := len(p.annexes())
	if to.annexed() {
		n++
	}
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

func (p *pass) letterAnnexHead(i, of int) []block.Span {
	spans := []block.Span{{Text: tidy("Lampiran"+annexNumber(i, of)) + "\n"}}
	if p.kind.PaperName == "" {
		title, source := p.issuer()
		spans = append(spans, block.Span{Text: tidy("Surat " + title), Source: source})
	} else {
		spans = join(spans, p.para(block.RoleAnnex, p.kind.PaperName, nil).Spans)
	}
	if p.kind.Numbered() {
		spans = add(spans, block.Span{Text: "\n"})
		spans = join(spans, p.numberSpans("Nomor : "))
	}
	spans = add(spans, block.Span{Text: "\nTanggal : "})
	return join(spans, p.value(p.facts.get("naskah.tanggal")))
}

// issuer is the office the paper comes from, "Kepala Dinas PMD", and where its
// holder is mended.
func (p *pass) issuer() (title, source string) {
	i := p.facts.mainSigner()
	if i < 0 {
		return p.kind.Title, ""
	}
	def := p.kind.Signing.Signers[i]
	if def.Role == "" {
		return p.line(def.Title), ""
	}
	if def.Role == model.RoleLain { // nobody holds it by default
		o, _ := p.dossier.office(p.doc.Signer, def.Role, p.doc.Date)
		return orText(orText(def.Title, o.Title()), "["+RoleLabel(def.Role)+"]"), "field:" + fieldSigner
	}
	code := p.facts.scopeCode(def.Scope)
	o, _ := p.dossier.Holder(def.Role, code, p.doc.Date)
	return p.office(def, code, o), officialSource(def.Role, code)
}
