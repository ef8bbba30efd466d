package compose

import (
	"strings"

	"pena/model"
	"pena/model/region"
)

// A field of the type tiap-desa has an answer for each desa of the kawasan,
// stored one desa a line: "63.01.10.2001=7".

// PerDesa reads the stored answers of a field of the type tiap-desa, by code.
func PerDesa(stored string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(stored) {
		if code, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && strings.TrimSpace(value) != "" {
			out[code] = strings.TrimSpace(value)
		}
	}
	return out
}

// WithDesa returns the stored answers with that of one desa changed; the empty
// value takes it out. The other lines stay as they are.
func WithDesa(stored, code, value string) string {
	value = strings.Join(strings.Fields(value), " ")
	var lines []string
	found := false
	for line := range strings.Lines(stored) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if strings.HasPrefix(line, code+"=") {
			if found = true; value != "" {
				lines = append(lines, code+"="+value)
			}
			continue
		}
		lines = append(lines, line)
	}
	if !found && value != "" {
		lines = append(lines, code+"="+value)
	}
	return strings.Join(lines, "\n")
}

// checkPerDesa tells whether every line is an answer of a desa, once.
func checkPerDesa(stored string) bool {
	seen := map[string]bool{}
	for line := range strings.Lines(stored) {
		code, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if !ok || region.Code(code).Level() != region.Desa || strings.TrimSpace(value) == "" || seen[code] {
			return false
		}
		seen[code] = true
	}
	return true
}

// eachDesa resolves a field of the type tiap-desa: in the place of one desa its
// own answer, elsewhere the list of all, in the order of the desa. A default
// holds for every desa that has no answer.
func (e *facts) eachDesa(v *fact, f *FieldDef, stored, otherwise string) *fact {
	answers := PerDesa(stored)
	answer := func(code string) string {
		if a := answers[code]; a != "" {
			return a
		}
		if inherited := PerDesa(otherwise); len(inherited) > 0 {
			return inherited[code]
		}
		return otherwise
	}
	if e.desa != "" {
		v.label = f.Label + " " + e.villagePrintName(e.desa)
		v.text = answer(e.desa)
		return v.finish()
	}
	v.isList = true
	members := e.members()
	for _, m := range members {
		if a := answer(m.Code); a != "" {
			v.list = append(v.list, tidy(a))
		}
	}
	if len(v.list) < len(members) {
		v.list = nil
	}
	return v.finish()
}

// of are the facts as one desa has them: what stands for each desa is then its own.
func (e *facts) of(code string) *facts {
	one := *e
	one.desa, one.known, one.busy = code, map[string]*fact{}, map[string]bool{}
	return &one
}

// desaFact is what a desa in whose place a line stands is called.
func (e *facts) desaFact(v *fact, name string) {
	v.source = "fact:kawasan.desa"
	if e.desa == "" {
		return
	}
	switch name {
	case "nama":
		v.text = e.villagePrintName(e.desa)
	case "kecamatan":
		v.text = districtName(districtCode(e.desa))
	}
}

// headTitle is what the head of a desa is called in the kabupaten: "Kepala Desa",
// in Kabupaten Banjar "Pambakal".
func (e *facts) headTitle() string { return e.dossier.HeadTitle(e.regencyCode()) }

// HeadTitle is what the head of a desa is called in a kabupaten.
func (f *Dossier) HeadTitle(regency string) string {
	if f != nil && f.HeadTitles[regency] != "" {
		return f.HeadTitles[regency]
	}
	if t := ShippedHeadTitles()[regency]; t != "" {
		return t
	}
	return RoleLabel(model.RoleKepalaDesa)
}

// heads name the heads of the member desa: "Kepala Desa Bajuin".
func (e *facts) heads() []string {
	var out []string
	for _, m := range e.members() {
		out = append(out, e.headTitle()+" "+memberName(m))
	}
	return out
}
