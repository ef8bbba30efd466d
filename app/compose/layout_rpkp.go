package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// plan sets an RPKP: a cover, front matter with roman numbers, chapters that
// each begin a page, annexes.
func (p *pass) plan() {
	p.cover()
	front := &sink{proto: block.Section{Numbers: block.NumbersRoman, Restart: true}}
	preface := p.section("kata-pengantar")
	if preface != nil {
		p.frontTitle(front, orText(preface.Text, "Kata Pengantar"), preface.ID, 1)
		p.flow(front, preface.Children, block.RoleBody, 2)
		front.join(p.signatures(true)...)
		p.sections = append(p.sections, front.sections()...)
		front = &sink{proto: block.Section{Numbers: block.NumbersRoman}}
	}
	p.frontTitle(front, "Daftar Isi", "", 0)
	front.add(p.keep(&block.Contents{Depth: 3}))
	p.sections = append(p.sections, front.sections()...)
	p.chapters(preface == nil)
	annexes := p.annexes()
	for i, n := range annexes {
		head := []block.Span{{Text: tidy("Lampiran" + annexNumber(i, len(annexes))), Source: n.ID}}
		a := p.annex(n, head)
		a.proto.Numbers = block.NumbersArabic
		p.sections = append(p.sections, a.sections()...)
	}
}

func (p *pass) cover() {
	s := &sink{proto: block.Section{Centre: true, Numbers: block.NumbersNone}}
	if b := p.facts.kopBody(); b != nil {
		if logo := p.logo(b); logo != nil {
			logo.Share = 0.2
			s.add(p.keep(&block.Figure{Picture: *logo, Source: p.facts.kopSource()}), p.keep(&block.Space{Lines: 2}))
		}
	}
	for _, l := range strings.Split(strings.TrimSpace(p.kind.PaperName), "\n") {
		s.add(p.keep(p.para(block.RoleCoverBig, l, nil)))
	}
	for _, l := range strings.Split(strings.TrimSpace(p.kind.About), "\n") {
		s.add(p.keep(p.para(block.RoleCover, l, nil)))
	}
	s.add(p.keep(&block.Space{Lines: 6}))
	for _, l := range []string{"PEMERINTAH {{kabupaten.lengkap|kapital}}", "PROVINSI {{provinsi.nama|kapital}}", p.coverYear()} {
		s.add(p.keep(p.para(block.RoleCover, l, nil)))
	}
	p.sections = append(p.sections, s.sections()...)
}

// coverYear is the year the plan was written in: the kind's own field, else that
// of the paper.
func (p *pass) coverYear() string {
	if p.kind.Field("tahun_penyusunan") != nil {
		return "{{isian.tahun_penyusunan}}"
	}
	return "{{naskah.tahun}}"
}

func (p *pass) frontTitle(s *sink, title, source string, depth int) {
	para := &block.Paragraph{Role: block.RoleBab, KeepNext: true, Outline: depth,
		Spans: []block.Span{{Text: capitals(title), Source: source}}}
	s.add(p.keep(para), p.keep(&block.Space{Lines: 1}))
}

// chapters begin a section each, so that a chapter begins a page; the count of
// pages begins with the first.
func (p *pass) chapters(signed bool) {
	s := &sink{proto: block.Section{Numbers: block.NumbersArabic, Restart: true}}
	for _, n := range p.shown {
		if isAnnex(n) || (n.Kind == model.Seksi && n.Name == "kata-pengantar") {
			continue
		}
		if n.Kind == model.Bab {
			s.flush()
		}
		p.top(s, n, block.RoleBody)
	}
	if signed {
		s.join(p.signatures(true)...)
	}
	p.sections = append(p.sections, s.sections()...)
}
