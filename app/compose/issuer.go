package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// kop is the letterhead of the paper, nil when its kind has none and none was
// chosen.
func (p *pass) kop() *block.Kop {
	b := p.facts.kopBody()
	kind := p.kind.Kop
	if b != nil {
		kind = b.Kind
	}
	if kind == "" {
		return nil
	}
	k := &block.Kop{Kind: block.KopOffice, Source: p.facts.kopSource()}
	if kind == model.BodyBupati {
		k.Kind = block.KopHead
	}
	if b == nil {
		k.Lines = p.unknownKop(k.Source)
		p.gap(k.Source, "Kop naskah belum diisi: data instansi penerbit belum ada.")
		return p.keepKop(k)
	}
	lines := b.Lines
	if len(lines) == 0 {
		lines = []string{b.Name}
	}
	k.Lines = textLines(lines, k.Source)
	if k.Kind == block.KopOffice {
		k.Contact = textLines(contact(b), k.Source)
	}
	k.Logo = p.logo(b)
	return p.keepKop(k)
}

func textLines(list []string, source string) []block.Line {
	var out []block.Line
	for _, l := range list {
		out = append(out, block.Text(l, source))
	}
	return out
}

// unknownKop stands where the letterhead is not known: what can be said of the
// head of a region, else its name in brackets.
func (p *pass) unknownKop(source string) []block.Line {
	if p.kind.Kop == model.BodyBupati {
		name, _ := p.facts.expand("BUPATI {{kabupaten.nama|kapital}}")
		return textLines([]string{name, "PROVINSI " + capitals(provinceName)}, source)
	}
	return []block.Line{{{Text: "[Kop naskah]", Style: block.Missing, Source: source}}}
}

func (p *pass) logo(b *model.Body) *block.Picture {
	if b.Logo == "" || p.dossier.Pictures == nil {
		return nil
	}
	data := p.dossier.Pictures(b.Logo)
	if len(data) == 0 {
		p.gap(p.facts.kopSource(), "Gambar lambang pada kop tidak ditemukan.")
		return nil
	}
	return &block.Picture{SHA256: b.Logo, Data: data}
}

func contact(b *model.Body) []string {
	address := b.Address
	if b.Postal != "" {
		address = joinNonEmpty(", ", address, "Kode Pos "+b.Postal)
	}
	labelled := func(label, s string) string {
		if s == "" {
			return ""
		}
		return label + " " + s
	}
	reach := joinNonEmpty(", ", labelled("Telepon", b.Phone), labelled("Pos-el", b.Email), labelled("Laman", b.Web))
	var out []string
	for _, s := range []string{address, reach} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func joinNonEmpty(sep string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, sep)
}

// IssuerOf is the issuing body of a paper: the one chosen for it, else the one
// its kind names; nil when it has none or the office does not know it.
func IssuerOf(k *Kind, d *model.Document, f *Dossier) *model.Body {
	if f == nil {
		return nil
	}
	return newFacts(k, d, f).kopBody()
}
