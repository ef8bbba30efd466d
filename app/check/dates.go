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
	deadlines(p, tell)
	missionDate(p, tell)
	event := p.eventDay()
	if event.IsZero() {
		return
	}
	if d := p.dateAnswer("batas_konfirmasi"); !d.IsZero() && event.Before(d) {
		tell("field:batas_konfirmasi", text.ReplyOutOfTime(d.Long(), event.Long()))
	}
	if p.day.IsZero() {
		return
	}
	switch when := p.kind.WrittenWhen(); {
	case when == compose.BeforeEvent:
		if event.Before(p.day) {
			tell(sourceDate, text.PaperAfterMeeting(p.kind.Title, p.day.Long(), event.Long()))
		}
	case when == compose.OnEvent:
		if event != p.day {
			tell(sourceDate, text.PaperOfOtherDay(p.kind.Title, p.day.Long(), event.Long()))
		}
	case p.day.Before(event):
		tell(sourceDate, text.PaperBeforeMeeting(p.kind.Title, p.day.Long(), event.Long()))
	}
}

// eventDay is the day of the meeting that the paper tells of, or the first day of
// an event that no dossier knows.
func (p *paper) eventDay() indonesia.Date {
	if p.meeting != nil && p.kind.UsesMeeting() {
		return p.meeting.Date
	}
	first, _, _ := p.spanAnswer(fieldEvent)
	return first
}

// fieldEvent is the span of days of an event that is typed into the paper.
const fieldEvent = "hari_acara"

// deadlines: a day until which something is asked for is not past when the paper is
// written.
func deadlines(p *paper, tell tell) {
	for _, f := range p.kind.Fields {
		if !strings.HasPrefix(f.Key, "batas_") {
			continue
		}
		if d := p.dateAnswer(f.Key); !d.IsZero() && d.Before(p.day) {
			tell("field:"+f.Key, text.DeadlinePast(f.Label, d.Long(), p.day.Long()))
		}
	}
}

// missionDate: staff are sent before they go, and report after they came back.
func missionDate(p *paper, tell tell) {
	first, last, ok := p.spanAnswer(fieldMission)
	if !ok || p.day.IsZero() {
		return
	}
	switch {
	case p.kind.Layout == "laporan" && p.day.Before(last):
		tell(sourceDate, text.ReportBeforeEnd(p.day.Long(), last.Long()))
	case p.kind.Layout != "laporan" && first.Before(p.day):
		tell(sourceDate, text.SentAfterStart(p.day.Long(), first.Long()))
	}
}

// fieldMission is the span of days that staff are sent for.
const fieldMission = "waktu_tugas"

// spanAnswer is the answer to a field of a span of days.
func (p *paper) spanAnswer(key string) (first, last indonesia.Date, ok bool) {
	f := p.kind.Field(key)
	if f == nil || f.Type != compose.TypeSpan {
		return first, last, false
	}
	first, last, err := compose.ParseSpan(p.doc.Fields[key])
	return first, last, err == nil
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
	for _, f := range p.kind.Fields {
		// By this key a kind asks for the date of an earlier paper; what it is
		// promulgated on comes later.
		if strings.HasPrefix(f.Key, "tanggal_") && f.Key != "tanggal_pengundangan" {
			older("field:"+f.Key, f.Label, p.dateAnswer(f.Key))
		}
	}
	if d := p.dateAnswer("tanggal_pengundangan"); !d.IsZero() && d.Before(p.day) {
		tell("field:tanggal_pengundangan", text.PromulgatedBefore(d.Long(), p.day.Long()))
	}
	model.Walk(p.doc.Text, func(n *model.Node, above []*model.Node) bool {
		for _, m := range based.FindAllStringSubmatch(n.Text, -1) {
			switch m[1] {
			case "isian": // by another key, under Memperhatikan
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
	return p.newestOf(func(s *compose.Summary) bool { return s.Kind == kind })
}

// newestOf is the newest other paper in force that is meant.
func (p *paper) newestOf(meant func(*compose.Summary) bool) *compose.Summary {
	var best *compose.Summary
	for i := range p.dossier.Documents {
		s := &p.dossier.Documents[i]
		if s.ID == p.doc.ID || s.State.Gone() || !meant(s) {
			continue
		}
		if best == nil || best.Date.Before(s.Date) {
			best = s
		}
	}
	return best
}
