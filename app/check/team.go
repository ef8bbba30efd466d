package check

import (
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// teamChair: the Ketua among the members of the team is the Sekretaris Daerah,
// whether the composition comes from the dossier or is typed.
func teamChair(p *paper, tell tell) {
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		def := p.kind.Table(n.Table)
		switch {
		case def == nil:
		case def.Source == "tkpkp":
			p.chair(p.teamOfDossier(), tell)
		case def.Source == "":
			p.chair(p.teamOfRows(def, n), tell)
		}
		return true
	})
}

// seat is one place in a team.
type seat struct{ position, office, source string }

func (p *paper) teamOfDossier() []seat {
	var out []seat
	for _, m := range p.kawasan.Team.Members {
		out = append(out, seat{m.Position, m.Office, "fact:tkpkp.nomor"})
	}
	return out
}

// teamOfRows reads the columns jabatan and instansi.
func (p *paper) teamOfRows(def *compose.TableDef, n *model.Node) []seat {
	var out []seat
	for _, r := range n.Rows {
		s := seat{source: r.ID}
		for _, c := range def.ColumnsFor(0, 0) {
			switch c.Key {
			case "jabatan":
				s.position = c.Cell(r)
			case "instansi":
				s.office = c.Cell(r)
			}
		}
		out = append(out, s)
	}
	return out
}

func (p *paper) chair(team []seat, tell tell) {
	found := false
	for _, s := range team {
		if !strings.EqualFold(strings.TrimSpace(s.position), "Ketua") {
			continue
		}
		if found = true; !strings.Contains(strings.ToLower(s.office), "sekretaris daerah") {
			tell(s.source, text.ChairNotSecretary(s.office))
		}
	}
	if !found && len(team) > 0 {
		tell(team[0].source, text.NoChair())
	}
}
