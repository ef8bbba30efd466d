package check

import (
	"regexp"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// meetingDate (V8).
func meetingDate(p *paper, tell tell) {
	if p.meeting == nil || p.meeting.Date.IsZero() || !p.kind.UsesMeeting() {
		return
	}
	event := p.meeting.Date
	switch {
	case p.day.IsZero():
	case p.kind.Layout == "surat" && event.Before(p.day):
		tell(sourceDate, text.LetterAfterMeeting(p.day.Long(), event.Long()))
	case p.kind.Layout == "berita-acara" && event != p.day:
		tell(sourceDate, text.MinutesOfOtherDay(p.day.Long(), event.Long()))
	}
	if d := p.dateAnswer("batas_konfirmasi"); !d.IsZero() && (event.Before(d) || d.Before(p.day)) {
		tell("field:batas_konfirmasi", text.ReplyOutOfTime(d.Long(), event.Long()))
	}
}

// dateAnswer is the answer to a date field of the kind, zero when there is none.
func (p *paper) dateAnswer(key string) indonesia.Date {
	f := p.kind.Field(key)
	if f == nil || f.Type != compose.TypeDate {
		return indonesia.Date{}
	}
	d, err := indonesia.ParseISO(p.doc.Fields[key])
	if err != nil {
		return indonesia.Date{}
	}
	return d
}

// based finds what a text cites with a date or number of its own.
var based = regexp.MustCompile(`\{\{(isian|naskah_lain|tkpkp)\.([a-zA-Z0-9_.-]+)`)

// basisFirst: a paper is not older than what it is based on: the dates asked
// under Memperhatikan, other papers of the dossier, and the decree of the team.
func basisFirst(p *paper, tell tell) {
	if p.day.IsZero() {
		return
	}
	older := func(source, what string, d indonesia.Date) {
		if p.day.Before(d) {
			tell(source, text.OlderThanBasis(p.day.Long(), what, d.Long()))
		}
	}
	model.Walk(p.doc.Text, func(n *model.Node, above []*model.Node) bool {
		for _, m := range based.FindAllStringSubmatch(n.Text, -1) {
			switch m[1] {
			case "isian":
				if len(above) > 0 && above[0].Name == "memperhatikan" {
					if f := p.kind.Field(m[2]); f != nil {
						older("field:"+f.Key, f.Label, p.dateAnswer(f.Key))
					}
				}
			case "naskah_lain":
				key, _, _ := strings.Cut(m[2], ".")
				if s := p.newest(key); s != nil {
					older("fact:naskah_lain."+key, p.title(*s), s.Date)
				}
			case "tkpkp":
				older("fact:tkpkp."+m[2], text.TeamDecree, p.kawasan.Team.DecreeDate)
			}
		}
		return true
	})
}

// newest is the other paper of a kind that texts cite: the newest one in force.
func (p *paper) newest(kind string) *compose.Summary {
	var best *compose.Summary
	for i := range p.dossier.Documents {
		s := &p.dossier.Documents[i]
		if s.Kind != kind || s.ID == p.doc.ID || s.State == model.Batal || s.State == model.Diganti {
			continue
		}
		if best == nil || best.Date.Before(s.Date) {
			best = s
		}
	}
	return best
}
