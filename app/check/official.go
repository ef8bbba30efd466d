package check

import (
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/text"
)

const sourceSigner = "field:penandatangan"

// signerInOffice (V5): a person chosen to sign holds some office on the date.
// Without a choice the composer takes who held the office.
func signerInOffice(p *paper, tell tell) {
	if p.doc.Signer == "" || p.day.IsZero() {
		return
	}
	for _, o := range p.dossier.People {
		if o.ID != p.doc.Signer {
			continue
		}
		for _, h := range o.Holdings {
			if h.Covers(p.day) {
				return
			}
		}
		tell(sourceSigner, text.SignerNotInOffice(fullName(o), p.day.Long()))
	}
}

// officeHeld (V5): the papers name every office that signs, and every one that
// the text mentions.
func officeHeld(p *paper, tell tell) {
	for _, g := range p.blocks.Draft {
		if role, code, ok := p.vacant(g.Source); ok {
			day := ""
			if !p.day.IsZero() {
				day = p.day.Long()
			}
			p.told[g.Source] = true
			tell(g.Source, text.NobodyInOffice(p.office(role, code), day))
		}
	}
}

// vacant reads the source of an office and reports whether nobody held it.
func (p *paper) vacant(source string) (role model.Role, code string, ok bool) {
	role, code, ok = officeOf(source)
	if !ok {
		return "", "", false
	}
	_, held := p.dossier.Holder(role, code, p.day)
	return role, code, !held
}

func officeOf(source string) (model.Role, string, bool) {
	rest, ok := strings.CutPrefix(source, "pejabat:")
	if !ok {
		return "", "", false
	}
	role, code, _ := strings.Cut(rest, ":")
	return model.Role(role), code, true
}

// office names an office without its holder: "Kepala Desa Bajuin".
func (f *facts) office(role model.Role, code string) string {
	label := compose.RoleLabel(role)
	if role == model.RoleKepalaDesa {
		label = f.dossier.HeadTitle(f.kawasan.Regency)
	}
	if code == "" {
		return label
	}
	name := code
	if r, ok := region.ByCode(region.Code(code)); ok {
		name = r.Short()
	}
	if region.Code(code).Level() == region.Desa {
		name = f.bareDesa(code)
	}
	return label + " " + name
}

func fullName(p model.Person) string {
	return indonesia.FullName(p.FrontTitle, p.Name, p.BackTitle)
}

// nipOfPaper (V13) looks at everyone whom the paper names by an office.
func nipOfPaper(p *paper, tell tell) {
	for _, s := range p.printed {
		role, code, ok := officeOf(s.Source)
		if ok {
			if o, held := p.dossier.Holder(role, code, p.day); held {
				nip(o.Person, s.Source, tell)
			}
			continue
		}
		if s.Source != sourceSigner {
			continue
		}
		for _, o := range p.dossier.People {
			if o.ID == p.doc.Signer {
				nip(o, s.Source, tell)
			}
		}
	}
}

// nipOfDossier (V13) looks at everyone in an office of the kabupaten, or of
// what the kabupaten lies in.
func nipOfDossier(f *facts, tell tell) {
	home := region.Code(f.kawasan.Regency)
	for _, o := range f.dossier.People {
		for _, h := range o.Holdings {
			c := region.Code(h.Region)
			if c.Within(home) || home.Within(c) {
				nip(o, "pejabat:"+string(h.Role)+":"+h.Region, tell)
				break
			}
		}
	}
}

// nip leaves what is only a place to fill in to V15.
func nip(p model.Person, source string, tell tell) {
	if strings.TrimSpace(p.NIP) == "" || compose.WithoutPlaces(p.NIP) != p.NIP {
		return
	}
	n, err := indonesia.ParseNIP(p.NIP)
	switch {
	case err != nil:
		tell(source, text.NIPWrong(fullName(p), text.FieldError(err)))
	case n.TooYoung():
		tell(source, text.NIPTooYoung(fullName(p)))
	}
}

// frontTitles are written before a name. A single letter is a name more often
// than a title but for H. and Hj., which stand first.
var frontTitles = map[string]bool{
	"PROF.": true, "DR.": true, "DRG.": true, "IR.": true, "DRS.": true, "DRA.": true,
	"H.": true, "HJ.": true, "KH.": true, "K.H.": true, "APT.": true,
}

// plainName (V19): titles typed into the field of the name would be printed in
// a legal product, and in capitals, which spoils them.
func plainName(p *paper, tell tell) {
	for _, s := range p.printed {
		role, code, ok := officeOf(s.Source)
		var name string
		switch {
		case ok:
			o, _ := p.dossier.Holder(role, code, p.day)
			name = o.Person.Name
		case s.Source == sourceSigner:
			for _, o := range p.dossier.People {
				if o.ID == p.doc.Signer {
					name = o.Name
				}
			}
		}
		if titled(name) {
			tell(s.Source, text.NameWithTitles(name))
		}
	}
}

func titled(name string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	return strings.Contains(name, ",") || frontTitles[strings.ToUpper(first)]
}
