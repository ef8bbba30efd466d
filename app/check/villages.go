package check

import (
	"strings"
	"unicode"

	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// sameVillages (V9): the desa on the date of this paper are those on the dates
// of the other papers that list them, and those typed into tables.
func sameVillages(p *paper, tell tell) {
	if listsVillages(p.kind) && !p.day.IsZero() {
		for _, k := range p.dossier.Kinds.All() {
			s := p.newest(k.Key)
			if s == nil || s.Date.IsZero() || !listsVillages(k) {
				continue
			}
			there := membersOn(p.kawasan, s.Date)
			here, away := p.without(p.members, there), p.without(there, p.members)
			if len(here)+len(away) > 0 {
				tell(sourceVillages, text.VillagesDiffer(p.title(*s), s.Date.Long(), here, away))
			}
		}
	}
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == model.Tabel {
			p.tableVillages(n, tell)
		}
		return true
	})
}

// without names the desa of a that are not in b.
func (f *facts) without(a, b []model.Member) []string {
	in := map[string]bool{}
	for _, m := range b {
		in[m.Code] = true
	}
	var out []string
	for _, m := range a {
		if !in[m.Code] {
			out = append(out, f.desa(m.Code))
		}
	}
	return out
}

// tableVillages compares a typed column of desa with the members.
func (p *paper) tableVillages(n *model.Node, tell tell) {
	def := p.kind.Table(n.Table)
	if def == nil || def.Source != "" || len(n.Rows) == 0 {
		return
	}
	for _, c := range def.ColumnsFor(p.kawasan.PlanFrom, p.kawasan.PlanTo) {
		if c.Type != compose.TypeDesa {
			continue
		}
		listed := map[string]bool{}
		for _, r := range n.Rows {
			code := c.Cell(r)
			listed[code] = true
			if code != "" && !p.isMember(code) {
				tell(r.ID, text.RowOfNoMember(p.desa(code), def.Title))
			}
		}
		var left []string
		for _, m := range p.members {
			if !listed[m.Code] {
				left = append(left, p.desa(m.Code))
			}
		}
		if len(left) > 0 {
			tell(n.ID, text.RowsLacking(left, def.Title))
		}
	}
}

// villageMeetings: every desa has held its Musyawarah Desa by the day of the MAD.
func villageMeetings(p *paper, tell tell) {
	if p.meeting == nil || p.meeting.Kind != model.MAD {
		return
	}
	held := map[string]bool{}
	for _, m := range p.kawasan.Meetings {
		late := !p.meeting.Date.IsZero() && p.meeting.Date.Before(m.Date)
		if m.Kind == model.Musdes && !late {
			held[m.Desa] = true
		}
	}
	var left []string
	for _, m := range p.members {
		if !held[m.Code] {
			left = append(left, p.desa(m.Code))
		}
	}
	if len(left) > 0 {
		tell("field:musyawarah", text.NoVillageMeeting(left))
	}
}

// represented: somebody of every desa is in the list of those present.
func represented(p *paper, tell tell) {
	if p.meeting == nil || p.meeting.Kind != model.MAD || len(p.meeting.Present) == 0 {
		return
	}
	var left []string
	for _, m := range p.members {
		name := p.bareDesa(m.Code)
		found := false
		for _, a := range p.meeting.Present {
			found = found || hasWords(a.From, name) || hasWords(a.Office, name)
		}
		if !found {
			left = append(left, "Desa "+name)
		}
	}
	if len(left) > 0 {
		tell("fact:musyawarah.hadir", text.NotRepresented(left))
	}
}

// hasWords reports whether a text holds a name as whole words, case ignored.
func hasWords(s, name string) bool {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
		}), " ") + " "
	}
	return strings.Contains(words(s), words(name))
}
