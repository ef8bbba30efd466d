package compose

import (
	"slices"
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// signatures are the signature blocks of the paper, none when its kind has no
// signers. Annexes repeat them without the opening lines. One who signs left
// stands beside a single signer, and beneath several.
func (p *pass) signatures(opening bool) []block.Block {
	right := &block.Signatures{Form: block.SignRight, Signers: p.signers(func(d SignerDef) bool { return !d.Left })}
	left := &block.Signatures{Form: block.SignRight, Signers: p.signers(func(d SignerDef) bool { return d.Left })}
	if opening {
		right.Opening = p.opening()
	}
	if len(right.Signers) <= 1 && len(left.Signers) <= 1 {
		right.Signers = append(left.Signers, right.Signers...)
		left.Signers = nil
	}
	var out []block.Block
	for _, s := range []*block.Signatures{right, left} {
		if len(s.Signers) == 0 {
			continue
		}
		if len(s.Signers) > 2 || len(s.Signers) == 2 && s.Signers[0].Left == s.Signers[1].Left {
			s.Form = block.SignPairs
			for i := range s.Signers {
				s.Signers[i].Left = false // a last one alone stands right
			}
		}
		out = append(out, p.keep(s))
	}
	return out
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
	main := p.facts.mainSigner()
	for i, def := range p.kind.Signing.Signers {
		if !want(def) || !p.facts.holds(def.When) {
			continue
		}
		codes := p.facts.scopeCodes(def.Scope)
		if len(codes) == 0 {
			codes = []string{""}
		}
		for _, code := range codes {
			s := p.signer(def, code, i == main && len(codes) == 1)
			for j := len(def.Above) - 1; j >= 0; j-- {
				s.Title = slices.Insert(s.Title, 0, block.Line(p.para(block.RoleLeft, def.Above[j], nil).Spans))
			}
			out = append(out, s)
		}
	}
	return out
}

// mainSigner is the place of the first definition that signs, whose person the
// paper may choose; -1 when none does.
func (e *facts) mainSigner() int {
	for i, def := range e.kind.Signing.Signers {
		if e.holds(def.When) {
			return i
		}
	}
	return -1
}

// holder is who holds an office on the day of the paper. Some other office many
// hold: for that somebody must be chosen.
func (e *facts) holder(role model.Role, code string) (Official, bool) {
	if role == model.RoleLain {
		return Official{}, false
	}
	return e.dossier.Holder(role, code, e.doc.Date)
}

// signer is one place to sign. A person chosen for the paper who does not hold
// the office signs in its name (a.n.), or on behalf of an office between (u.b.).
func (p *pass) signer(def SignerDef, code string, main bool) block.Signer {
	if def.Blank || def.Name != "" {
		return p.otherSigner(def)
	}
	f := p.facts
	s := block.Signer{Source: officialSource(def.Role, code), Left: def.Left}
	o, ok := f.holder(def.Role, code)
	var chain []string // the offices that sign, the highest first
	if def.For != "" {
		chain = append(chain, p.line(def.For))
	}
	if main && p.doc.Signer != "" {
		s.Source = "field:" + fieldSigner
		chosen, known := p.dossier.office(p.doc.Signer, def.Role, p.doc.Date)
		switch {
		case known && def.acts(chosen):
			chain = append(chain, p.office(def, code, o))
			if p.doc.Via != "" {
				chain = append(chain, p.doc.Via)
			}
			chain = append(chain, chosen.Holding.Title)
		case known:
			chain = append(chain, p.office(def, code, chosen))
		}
		o, ok = chosen, known
	} else {
		chain = append(chain, p.office(def, code, o))
	}
	s.Title = p.signTitle(chain, o.Holding.Form, s.Source)
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

// acts reports whether a person signs in the name of the office.
func (d SignerDef) acts(chosen Official) bool {
	return d.Role != model.RoleLain && chosen.Holding.Role != d.Role
}

// signTitle are the lines above a name: "a.n. KEPALA DINAS", "SEKRETARIS",
// "u.b.", "KEPALA BIDANG ...,". The comma stands behind the last line only, and
// Plt. and its like before the office of who signs.
func (p *pass) signTitle(chain []string, form model.HoldingForm, source string) []block.Line {
	var out []block.Line
	for i, office := range chain {
		line := capitals(office)
		if i == 0 && len(chain) > 1 {
			line = "a.n." + nbsp + line
		}
		if i == len(chain)-1 {
			line = holdingMark(form) + line + ","
		}
		if i > 1 {
			out = append(out, block.Text("u.b.", source))
		}
		out = append(out, block.Text(line, source))
	}
	return out
}

// byHand is where a name is written by hand.
const byHand = "______________________"

// otherSigner signs without one of the known offices: a notulis whom an answer
// names, a receiver who writes the name by hand. Lines of optional answers that
// were left open are left out.
func (p *pass) otherSigner(def SignerDef) block.Signer {
	s := block.Signer{Left: def.Left, Bold: !def.Blank}
	s.Title = []block.Line{block.Line(p.para(block.RoleLeft, strings.TrimRight(def.Title, ",")+",", nil).Spans)}
	s.Name = block.Text(byHand, "")
	if !def.Blank {
		s.Name = block.Line(p.para(block.RoleLeft, def.Name, nil).Spans)
	}
	for _, b := range def.Below {
		if !p.facts.leftOpen(b) {
			s.Below = append(s.Below, block.Line(p.para(block.RoleLeft, b, nil).Spans))
		}
	}
	if len(s.Name) > 0 {
		s.Source = s.Name[0].Source
	}
	return s
}

// leftOpen reports whether a line holds an optional answer that was left open.
func (e *facts) leftOpen(line string) bool {
	for _, p := range parseInline(line) {
		if p.kind == pieceFact {
			if v := e.get(factKey(p.name, p.filter)); v.missing && v.optional {
				return true
			}
		}
	}
	return false
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
