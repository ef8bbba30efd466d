package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// Sections of a titled paper that print their heading.
const (
	labelSection  = "label-"  // beside their name: "Dasar :"
	centreSection = "tengah-" // in the middle: "MENUGASKAN:"
)

// titled sets a paper with a title (naskah bentuk judul of Permendagri 1/2023):
// surat tugas, rekomendasi, telaahan staf, notula, daftar hadir, laporan. A
// section yth puts date and addressees above the title, as a surat pengantar has.
func (p *pass) titled() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	to := p.letterTo()
	if to.node != nil {
		s.add(p.keep(p.placeAndDate()))
		p.addressees(s, to)
	}
	p.title(s)
	for _, n := range p.shown {
		switch {
		case isAnnex(n) || n.Kind == model.Seksi && (n.Name == "tembusan" || n.Name == "yth"):
		case n.Kind == model.Seksi && strings.HasPrefix(n.Name, labelSection):
			p.labelled(s, n)
		case n.Kind == model.Seksi && strings.HasPrefix(n.Name, centreSection):
			head := p.para(block.RoleCentre, n.Text, capitals)
			head.KeepNext = true
			for i := range head.Spans {
				head.Spans[i].Style |= block.Bold
				head.Spans[i].Source = orText(head.Spans[i].Source, n.ID)
			}
			s.add(p.keep(&block.Space{Lines: 0.5}), p.keep(head), p.keep(&block.Space{Lines: 0.5}))
			p.flow(s, n.Children, block.RoleBody, 1)
		default:
			p.top(s, n, block.RoleBody)
		}
	}
	s.join(p.signatures(true)...)
	p.tembusan(s, "Tembusan")
	p.sections = append(p.sections, s.sections()...)
	p.letterAnnexes(to)
}

// title is the name of the paper, its number, and what it is about.
func (p *pass) title(s *sink) {
	p.lines(s, block.RoleTitle, p.kind.PaperName)
	if p.kind.Numbered() {
		s.add(p.keep(&block.Paragraph{Role: block.RoleCentre, Spans: p.numberSpans("NOMOR : "), KeepNext: true}))
	}
	if p.kind.About != "" {
		if p.kind.Numbered() {
			s.add(p.keep(&block.Space{Lines: 0.5}))
		}
		s.add(p.keep(&block.Paragraph{Role: block.RoleTitle, Spans: []block.Span{{Text: "TENTANG"}}, KeepNext: true}))
		p.lines(s, block.RoleTitle, p.kind.About)
	}
	s.add(p.keep(&block.Space{Lines: 1}))
}

// labelled sets a section beside its name: label-dasar is "Dasar : 1. ...". A
// single item bears no number; an empty section is left out.
func (p *pass) labelled(s *sink, n *model.Node) {
	in := sink{nested: true}
	p.looseList(&in, n.Children)
	if len(in.blocks) == 0 {
		return
	}
	label := indonesiaTitle(strings.ReplaceAll(strings.TrimPrefix(n.Name, labelSection), "-", " "))
	s.add(p.keepRow(label, n.ID, in.blocks))
}
