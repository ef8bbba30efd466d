package exchange

import (
	"maps"
	"slices"

	"pena/app"
	"pena/model"
	"pena/model/law"
)

// fromBundle words a bundle as a file.
func fromBundle(b *app.Bundle) *file {
	f := &file{Format: formatName}
	if b.Kawasan.ID != "" {
		k := fromKawasan(&b.Kawasan)
		f.Kawasan = &k
	}
	f.Bodies = each(b.Bodies, func(x model.Body) body { return body(x) })
	f.People = each(b.People, fromPerson)
	f.Documents = each(b.Documents, fromDocument)
	f.Laws = each(b.Laws, fromLaw)
	f.Templates = each(b.Templates, func(t app.SentTemplate) template { return template(t) })
	logos := map[string]bool{}
	for i := range b.Bodies {
		logos[b.Bodies[i].Logo] = true
	}
	for _, sum := range slices.Sorted(maps.Keys(b.Pictures)) {
		if p := (picture{Sum: sum, Data: b.Pictures[sum]}); logos[sum] {
			f.Logos = append(f.Logos, p)
		} else {
			f.Pictures = append(f.Pictures, p)
		}
	}
	f.Version = f.version()
	return f
}

// bundle is what the file says, as records.
func (f *file) bundle() *app.Bundle {
	b := &app.Bundle{Pictures: map[string][]byte{}}
	if f.Kawasan != nil {
		b.Kawasan = f.Kawasan.record()
	}
	b.Bodies = each(f.Bodies, func(x body) model.Body { return model.Body(x) })
	b.People = each(f.People, person.record)
	b.Documents = each(f.Documents, func(d document) model.Document { return d.record(b.Kawasan.ID) })
	b.Laws = each(f.Laws, lawEntry.record)
	b.Templates = each(f.Templates, func(t template) app.SentTemplate { return app.SentTemplate(t) })
	for _, p := range slices.Concat(f.Logos, f.Pictures) {
		b.Pictures[p.Sum] = p.Data
	}
	return b
}

// each converts a list; an empty one becomes nil, so that the same dossier
// always gives the same file.
func each[A, B any](list []A, convert func(A) B) []B {
	var out []B
	for _, a := range list {
		out = append(out, convert(a))
	}
	return out
}

// same converts nothing but keeps an empty list nil.
func same(list []string) []string { return each(list, func(s string) string { return s }) }

func fromKawasan(k *model.Kawasan) kawasan {
	return kawasan{
		ID: k.ID, Sample: k.Sample, Name: k.Name, Theme: k.Theme, Potential: k.Potential, Regency: k.Regency, Centre: k.Centre,
		AreaM2: k.AreaM2, PlanFrom: k.PlanFrom, PlanTo: k.PlanTo, Borders: borders(k.Borders), Map: k.Map, Note: k.Note,
		Members: each(k.Members, func(x model.Member) member { return member(x) }),
		Stages:  each(k.Stages, func(x model.Stage) stage { return stage(x) }),
		Team: team{k.Team.DecreeNumber, k.Team.DecreeDate,
			each(k.Team.Members, func(x model.TeamMember) teamMember { return teamMember(x) })},
		BUMDesma: bumdesma{k.BUMDesma.Name, k.BUMDesma.Seat, k.BUMDesma.Founded,
			each(k.BUMDesma.Capital, func(x model.Capital) capital { return capital(x) }), same(k.BUMDesma.Units)},
		Meetings: each(k.Meetings, fromMeeting),
	}
}

func (k *kawasan) record() model.Kawasan {
	return model.Kawasan{
		ID: k.ID, Sample: k.Sample, Name: k.Name, Theme: k.Theme, Potential: k.Potential, Regency: k.Regency, Centre: k.Centre,
		AreaM2: k.AreaM2, PlanFrom: k.PlanFrom, PlanTo: k.PlanTo, Borders: model.Borders(k.Borders), Map: k.Map, Note: k.Note,
		Members: each(k.Members, func(x member) model.Member { return model.Member(x) }),
		Stages:  each(k.Stages, func(x stage) model.Stage { return model.Stage(x) }),
		Team: model.Team{DecreeNumber: k.Team.DecreeNumber, DecreeDate: k.Team.DecreeDate,
			Members: each(k.Team.Members, func(x teamMember) model.TeamMember { return model.TeamMember(x) })},
		BUMDesma: model.BUMDesma{Name: k.BUMDesma.Name, Seat: k.BUMDesma.Seat, Founded: k.BUMDesma.Founded,
			Capital: each(k.BUMDesma.Capital, func(x capital) model.Capital { return model.Capital(x) }), Units: same(k.BUMDesma.Units)},
		Meetings: each(k.Meetings, meeting.record),
	}
}

func fromMeeting(m model.Meeting) meeting {
	return meeting{
		m.ID, m.Kind, m.Title, m.Desa, m.Date, m.Start, m.End, m.Place, m.Leader, m.Secretary,
		same(m.Speakers), same(m.Agenda), same(m.Decisions), each(m.Present, func(x model.Attendee) attendee { return attendee(x) }),
		m.Called, m.Began, m.Closed, same(m.Discussion), each(m.Actions, func(x model.Action) action { return action(x) }),
	}
}

func (m meeting) record() model.Meeting {
	return model.Meeting{
		ID: m.ID, Kind: m.Kind, Title: m.Title, Desa: m.Desa, Date: m.Date, Start: m.Start, End: m.End, Place: m.Place,
		Leader: m.Leader, Secretary: m.Secretary, Speakers: same(m.Speakers), Agenda: same(m.Agenda), Decisions: same(m.Decisions),
		Present: each(m.Present, func(x attendee) model.Attendee { return model.Attendee(x) }),
		Called:  m.Called, Began: m.Began, Closed: m.Closed, Discussion: same(m.Discussion),
		Actions: each(m.Actions, func(x action) model.Action { return model.Action(x) }),
	}
}

func fromPerson(p model.Person) person {
	return person{
		p.ID, p.Sample, p.FrontTitle, p.Name, p.BackTitle, p.NIP, p.Rank, p.Grade,
		each(p.Holdings, func(x model.Holding) holding { return holding(x) }),
	}
}

func (p person) record() model.Person {
	return model.Person{
		ID: p.ID, Sample: p.Sample, FrontTitle: p.FrontTitle, Name: p.Name, BackTitle: p.BackTitle, NIP: p.NIP, Rank: p.Rank, Grade: p.Grade,
		Holdings: each(p.Holdings, func(x holding) model.Holding { return model.Holding(x) }),
	}
}

// fromDocument leaves out when the paper was changed: that is a fact of a store.
func fromDocument(d model.Document) document {
	return document{
		ID: d.ID, Sample: d.Sample, Kind: d.Kind, Title: d.Title, State: d.State, Number: d.Number, Date: d.Date, Meeting: d.Meeting,
		Body: d.Body, Signer: d.Signer, Via: d.Via, Fields: answers(d.Fields), Layout: answers(d.Layout), NextNode: d.NextNode,
		To: fromRecipients(d.To), Text: each(d.Text, fromNode), Created: d.Created.UTC(),
	}
}

func (d document) record(kawasan model.ID) model.Document {
	return model.Document{
		ID: d.ID, Kawasan: kawasan, Sample: d.Sample, Kind: d.Kind, Title: d.Title, State: d.State, Number: d.Number, Date: d.Date,
		Meeting: d.Meeting, Body: d.Body, Signer: d.Signer, Via: d.Via, Fields: answers(d.Fields), Layout: answers(d.Layout), NextNode: d.NextNode,
		To: d.To.record(), Text: each(d.Text, (*node).record), Created: d.Created,
	}
}

func fromRecipients(r *model.Recipients) *recipients {
	if r == nil {
		return nil
	}
	return &recipients{r.Listed, r.Each, same(r.Columns), each(r.List, func(x model.Recipient) recipient {
		return recipient{x.To, x.Name, x.Place, same(x.More)}
	})}
}

func (r *recipients) record() *model.Recipients {
	if r == nil {
		return nil
	}
	return &model.Recipients{Listed: r.Listed, Each: r.Each, Columns: same(r.Columns), List: each(r.List, func(x recipient) model.Recipient {
		return model.Recipient{To: x.To, Name: x.Name, Place: x.Place, More: same(x.More)}
	})}
}

// fromLaw leaves out who ticked the entry: that is each office's own.
func fromLaw(e law.Entry) lawEntry {
	return lawEntry{e.Key, e.Rank, e.Issuer, e.Number, e.Year, e.Title, gazette(e.Gazette), e.Text, same(e.AmendedBy), e.RepealedBy,
		e.Topic, same(e.Regencies), e.Note}
}

func (e lawEntry) record() law.Entry {
	return law.Entry{Key: e.Key, Rank: e.Rank, Issuer: e.Issuer, Number: e.Number, Year: e.Year, Title: e.Title, Gazette: law.Gazette(e.Gazette),
		Text: e.Text, AmendedBy: same(e.AmendedBy), RepealedBy: e.RepealedBy, Topic: e.Topic, Regencies: same(e.Regencies), Note: e.Note}
}

// answers leaves out empty answers: they say the same as none.
func answers(m map[string]string) map[string]string {
	var out map[string]string
	for k, v := range m {
		if v == "" {
			continue
		}
		if out == nil {
			out = make(map[string]string, len(m))
		}
		out[k] = v
	}
	return out
}

func fromNode(n *model.Node) *node {
	return &node{
		ID: n.ID, Kind: n.Kind, Name: n.Name, When: n.When, Text: n.Text, Table: n.Table, Children: each(n.Children, fromNode),
		Rows: each(n.Rows, func(r model.Row) row { return row{r.ID, same(r.Cells)} }),
	}
}

func (n *node) record() *model.Node {
	return &model.Node{
		ID: n.ID, Kind: n.Kind, Name: n.Name, When: n.When, Text: n.Text, Table: n.Table, Children: each(n.Children, (*node).record),
		Rows: each(n.Rows, func(r row) model.Row { return model.Row{ID: r.ID, Cells: same(r.Cells)} }),
	}
}
