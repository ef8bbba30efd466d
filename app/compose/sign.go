package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// signatures are the signature blocks of the paper, nil when its kind has no
// signers. Annexes repeat them without the opening lines.
func (p *pass) signatures(opening bool) block.Block {
	s := &block.Signatures{Form: block.SignRight, Signers: p.signers(func(SignerDef) bool { return true })}
	if len(s.Signers) == 0 {
		return nil
	}
	if len(s.Signers) > 1 {
		s.Form = block.SignPairs
	}
	if opening {
		s.Opening = p.opening()
	}
	return p.keep(s)
}

func (p *pass) opening() []block.Line {
	var out []block.Line
	for _, o := range p.kind.Signing.Opening {
		out = append(out, p.para(block.RoleLeft, o, nil).Spans)
	}
	return out
}

// line expands a text outside the tree and notes what it lacks.
func (p *pass) line(text string) string {
	for _, piece := range parseInline(text) {
		if piece.kind == pieceFact {
			if v := p.facts.get(factKey(piece.name, piece.filter)); v.missing {
				p.gaps = append(p.gaps, missingGap(v))
			}
		}
	}
	s, _ := p.facts.expand(text)
	return s
}

// signers lists who signs, of the definitions that are wanted.
func (p *pass) signers(want func(SignerDef) bool) []block.Signer {
	var out []block.Signer
	for i, def := range p.kind.Signing.Signers {
		if !want(def) {
			continue
		}
		codes := p.facts.scopeCodes(def.Scope)
		if len(codes) == 0 {
			codes = []string{""}
		}
		for _, code := range codes {
			out = append(out, p.signer(def, code, i == 0 && len(codes) == 1))
		}
	}
	return out
}

// signer is one place to sign. A person chosen for the paper who does not hold
// the office signs in its name (a.n.).
func (p *pass) signer(def SignerDef, code string, main bool) block.Signer {
	f := p.facts
	s := block.Signer{Source: officialSource(def.Role, code), Left: def.Left}
	o, ok := p.dossier.Holder(def.Role, code, p.doc.Date)
	title := p.office(def, code, o)
	if main && p.doc.Signer != "" {
		s.Source = "field:" + fieldSigner
		chosen, known := p.dossier.office(p.doc.Signer, def.Role, p.doc.Date)
		if known && chosen.Holding.Role != def.Role {
			s.Title = []block.Line{block.Text("a.n."+nbsp+capitals(title), s.Source)}
			title = chosen.Holding.Title
		} else if known {
			title = p.office(def, code, chosen)
		}
		o, ok = chosen, known
	}
	s.Title = append(s.Title, block.Text(holdingMark(o.Holding.Form)+capitals(title)+",", s.Source))
	if !ok {
		s.Name = block.Line{{Text: "[" + f.nameless(def.Role, code) + "]", Style: block.Missing, Source: s.Source}}
		p.gap(s.Source, "Nama "+f.nameless(def.Role, code)+" pada tanggal naskah belum diketahui.")
		return s
	}
	if p.kind.Signing.Form == SignLetter || (p.kind.Signing.Form == SignVillage && !perVillage(def)) {
		s.Name, s.Bold = block.Text(fullName(o.Person), s.Source), true
		s.Below = textLines(rankAndNIP(o.Person), s.Source)
		return s
	}
	// A legal product has the name in capitals without titles or NIP (V19).
	s.Name = block.Text(indonesia.LegalName(o.Person.Name), s.Source)
	return s
}

// office is the title without Plt. and its like: the kind's own words, what the
// holder's record says, or the role and its place.
func (p *pass) office(def SignerDef, code string, o Official) string {
	switch {
	case def.Title != "":
		return p.line(def.Title)
	case o.Holding.Title != "":
		return o.Holding.Title
	}
	return p.facts.nameless(def.Role, code)
}

// nameless names an office without its holder: "Kepala Desa Bajuin", in
// Kabupaten Banjar "Pambakal ...".
func (e *facts) nameless(role model.Role, code string) string {
	label := RoleLabel(role)
	if role == model.RoleKepalaDesa {
		label = e.headTitle()
	}
	return strings.TrimSpace(label + " " + e.placeOf(code))
}

// placeOf is the name of a region after the title of an office.
func (e *facts) placeOf(code string) string {
	switch {
	case code == provinceCode:
		return provinceName
	case len(code) > 8:
		return e.villagePrintName(code)
	case len(code) > 5:
		return districtName(code)
	}
	r, _ := regencyOf(code)
	return r.name
}

func rankAndNIP(person model.Person) []string {
	var out []string
	if r := strings.TrimSpace(person.Rank); r != "" {
		out = append(out, r)
	}
	if person.NIP != "" {
		out = append(out, "NIP."+nbsp+indonesia.NIP(person.NIP).String())
	}
	return out
}
