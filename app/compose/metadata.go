package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// Metadata is what a system of records asks about a paper when it is entered there.
type Metadata struct {
	Kind       string
	Number     string
	Date       indonesia.Date
	Code       string // kode klasifikasi
	Nature     string // Sifat
	Subject    string // Hal
	Enclosures string
	To, Copies []string
	Signer     string // name with titles
	Office     string
	NIP        string // in its groups
}

// Describe gives the metadata of a paper; what is not known is empty.
func Describe(k *Kind, d *model.Document, f *Dossier) Metadata {
	p := new(Composer).begin(k, d, f)
	m := Metadata{Kind: k.Title, Number: p.doc.Number, Date: p.doc.Date, Code: CodeOf(k, d),
		Nature: p.known("isian.sifat"), Subject: oneLine(p.subject()), Enclosures: p.enclosures(p.letterTo()),
		To: p.listed("yth"), Copies: p.listed("tembusan")}
	if d.To != nil {
		m.To = nil
		for _, r := range d.To.List {
			m.To = append(m.To, r.Called())
		}
	}
	i := p.facts.mainSigner()
	if i < 0 {
		return m
	}
	def := k.Signing.Signers[i]
	if def.Role == "" {
		m.Office, m.Signer = p.line(def.Title), p.line(def.Name)
		return m
	}
	code := p.facts.scopeCode(def.Scope)
	o, ok := p.facts.holder(def.Role, code)
	if p.doc.Signer != "" {
		o, ok = p.dossier.office(p.doc.Signer, def.Role, p.doc.Date)
	}
	m.Office = holdingMark(o.Holding.Form) + p.office(def, code, o)
	if p.doc.Signer != "" && def.acts(o) {
		m.Office = holdingMark(o.Holding.Form) + o.Holding.Title
	}
	if ok {
		m.Signer = fullName(o.Person)
	}
	if o.Person.NIP != "" {
		m.NIP = indonesia.NIP(o.Person.NIP).String()
	}
	return m
}

func (p *pass) known(key string) string {
	if v := p.facts.get(key); !v.missing {
		return v.text
	}
	return ""
}

// listed are the entries of a section: its items, or its first line.
func (p *pass) listed(name string) []string {
	n := p.section(name)
	if n == nil {
		return nil
	}
	var items, lines []*model.Node
	for _, c := range n.Children {
		if isItem(c.Kind) {
			items = append(items, c)
		} else {
			lines = append(lines, c)
		}
	}
	in := sink{nested: true}
	if len(items) > 0 {
		p.looseList(&in, items)
	} else {
		p.flow(&in, lines[:min(1, len(lines))], block.RoleLeft, 0)
	}
	return entries(in.blocks)
}

// entries are the texts of paragraphs and of the items of lists.
func entries(list []block.Block) []string {
	var out []string
	for _, b := range list {
		switch b := b.(type) {
		case *block.Paragraph:
			out = append(out, strings.TrimRight(oneLine(b.Spans), ";."))
		case *block.List:
			for _, it := range b.Items {
				out = append(out, strings.Join(entries(it.Body), " "))
			}
		}
	}
	return out
}

func oneLine(spans []block.Span) string {
	return strings.ReplaceAll(block.Line(spans).String(), "\n", " ")
}
