package check

import (
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// Mission is a journey that a paper sends somebody on.
type Mission struct {
	Paper       model.ID
	Title       string // of the paper, with its number
	Name, NIP   string
	First, Last indonesia.Date
	row         string
}

// missionTable holds who is sent, fieldMission when.
const missionTable = "petugas"

// SendsStaff reports whether papers of the kind send somebody on a journey.
func SendsStaff(k *compose.Kind) bool {
	f, t := k.Field(fieldMission), k.Table(missionTable)
	return f != nil && f.Type == compose.TypeSpan && t != nil && k.Layout != "laporan"
}

// Missions are the journeys that a paper sends somebody on.
func Missions(k *compose.Kind, d *model.Document) []Mission {
	if !SendsStaff(k) {
		return nil
	}
	first, last, err := compose.ParseSpan(d.Fields[fieldMission])
	if err != nil {
		return nil
	}
	var name, nip *compose.Column
	columns := k.Table(missionTable).ColumnsFor(0, 0)
	for i := range columns {
		switch columns[i].Key {
		case "nama":
			name = &columns[i]
		case "nip":
			nip = &columns[i]
		}
	}
	if name == nil {
		return nil
	}
	var out []Mission
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind != model.Tabel || n.Table != missionTable {
			return true
		}
		for _, r := range n.Rows {
			m := Mission{Paper: d.ID, Title: text.ParcelPaper(d.Title, d.Number), Name: strings.TrimSpace(name.Cell(r)), First: first, Last: last, row: r.ID}
			if nip != nil {
				m.NIP = digits(nip.Cell(r))
			}
			if m.Name != "" && !strings.HasPrefix(m.Name, "[") {
				out = append(out, m)
			}
		}
		return true
	})
	return out
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// missions (V18): nobody is in two places on one day.
func missions(p *paper, tell tell) {
	own := Missions(p.kind, p.doc)
	for i := range own {
		for j := range p.missions {
			if o := &p.missions[j]; o.Paper != p.doc.ID && own[i].same(o) && !o.Last.Before(own[i].First) && !own[i].Last.Before(o.First) {
				tell(own[i].row, text.TwoMissions(own[i].Name, own[i].days(), o.Title, o.days()))
			}
		}
	}
}

// same reports whether two journeys are of one person: by the NIP where both have
// one, else by the name.
func (m *Mission) same(o *Mission) bool {
	if len(m.NIP) == 18 && len(o.NIP) == 18 {
		return m.NIP == o.NIP
	}
	return strings.EqualFold(strings.Join(strings.Fields(m.Name), " "), strings.Join(strings.Fields(o.Name), " "))
}

func (m *Mission) days() string {
	days, _ := indonesia.DateRange(m.First, m.Last) // their order was seen when they were read
	return days
}
