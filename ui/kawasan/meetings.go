package kawasan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// meetings holds the musyawarah: one record feeds undangan, daftar hadir,
// notula and berita acara.
func (d *Dossier) meetings() fyne.CanvasObject {
	d.begin(nav.PartMeetings)
	var list *form.List
	fill := func() { list.SetLines(meetingLines(d.k.Value().Meetings)) }
	at := func(i int, change func(*kawasan)) bool {
		if !d.edit(change) {
			return false
		}
		d.detail = dropped(d.detail)
		fill()
		list.Choose(i)
		return true
	}
	create := func() {
		id, err := d.host.Office.NewID()
		if err != nil {
			d.host.Fail(err)
			return
		}
		m := model.Meeting{ID: id, Kind: model.MAD}
		at(len(d.k.Value().Meetings), func(k *kawasan) { k.Meetings = append(k.Meetings, m) })
	}
	remove := func(i int) {
		d.k.Settle()
		gone := d.k.Value().Meetings[i]
		if at(i, func(k *kawasan) { k.Meetings = slices.Delete(k.Meetings, i, i+1) }) {
			d.undo.Offer(text.RowRemoved(text.MeetingTitle(&gone)), func() {
				at(i, func(k *kawasan) { k.Meetings = slices.Insert(k.Meetings, min(i, len(k.Meetings)), gone) })
			})
		}
	}
	add := widget.NewButtonWithIcon(text.AddMeeting, icons.Tambah, create)
	list = form.NewList(container.NewHBox(add), form.Empty(text.NoMeetingTitle, text.NoMeetingBody), func(i int) fyne.CanvasObject {
		return d.meeting(i, fill, func() { remove(i) })
	})
	fill()
	list.Choose(d.wantedMeeting())
	return list.Object
}

// wantedMeeting is the meeting the route named, else the first.
func (d *Dossier) wantedMeeting() int {
	_, id, _ := strings.Cut(d.part, "/")
	return max(0, slices.IndexFunc(d.k.Value().Meetings, func(m model.Meeting) bool { return string(m.ID) == id }))
}

func meetingLines(meetings []model.Meeting) []form.Line {
	out := make([]form.Line, len(meetings))
	for i := range meetings {
		m := &meetings[i]
		day := m.Date.WithWeekday()
		if m.Date.IsZero() {
			day = text.NoDate
		}
		out[i] = form.Line{Title: text.MeetingTitle(m), Sub: day}
	}
	return out
}

func (d *Dossier) meeting(i int, changed, remove func()) fyne.CanvasObject {
	g := d.beginDetail("musyawarah " + string(d.k.Value().Meetings[i].ID))
	at := func(k *kawasan) *model.Meeting { return &k.Meetings[i] }
	line := func(label string, m func(*model.Meeting) *string) fyne.CanvasObject {
		return g.Line(label, "", func(k *kawasan) string { return *m(at(k)) }, func(k *kawasan, s string) { *m(at(k)) = s }).Object
	}
	lines := func(label string, rows int, m func(*model.Meeting) *[]string) fyne.CanvasObject {
		return g.Lines(label, "", rows, func(k *kawasan) []string { return *m(at(k)) }, func(k *kawasan, s []string) { *m(at(k)) = s }).Object
	}
	clock := func(label string, words []string, m func(*model.Meeting) *string) fyne.CanvasObject {
		return g.Clock(label, text.ClockHint, words, func(k *kawasan) string { return *m(at(k)) }, func(k *kawasan, s string) { *m(at(k)) = s }).Object
	}
	var kinds []form.Option
	for _, k := range []model.MeetingKind{model.Musdes, model.MAD, model.FGD, model.Rapat} {
		kinds = append(kinds, form.Option{Value: string(k), Text: text.MeetingKind(k)})
	}
	hosts := []form.Option{{Text: text.NoHost}}
	for _, m := range d.k.Value().Members {
		hosts = append(hosts, form.Option{Value: m.Code, Text: memberName(m)})
	}
	kind := g.Choice(text.MeetingKindLabel, kinds, func(k *kawasan) string { return string(at(k).Kind) }, func(k *kawasan, s string) { at(k).Kind = model.MeetingKind(s) }, nil)
	host := g.Choice(text.HostLabel, hosts, func(k *kawasan) string { return at(k).Desa }, func(k *kawasan, s string) { at(k).Desa = s }, nil)
	date := g.Date(text.MeetingDateLabel, text.DateHint, func(k *kawasan) indonesia.Date { return at(k).Date }, func(k *kawasan, v indonesia.Date) { at(k).Date = v })
	rows := form.Rows(
		line(text.MeetingNameLabel, func(m *model.Meeting) *string { return &m.Title }),
		form.Row(kind.Object, host.Object),
		form.Row(date.Object, clock(text.StartLabel, nil, func(m *model.Meeting) *string { return &m.Start }),
			clock(text.EndLabel, []string{text.EndUntilDone}, func(m *model.Meeting) *string { return &m.End })),
		line(text.PlaceLabel, func(m *model.Meeting) *string { return &m.Place }),
		form.Row(line(text.LeaderLabel, func(m *model.Meeting) *string { return &m.Leader }),
			line(text.SecretaryLabel, func(m *model.Meeting) *string { return &m.Secretary })),
		lines(text.SpeakersLabel, 2, func(m *model.Meeting) *[]string { return &m.Speakers }),
		lines(text.AgendaLabel, 3, func(m *model.Meeting) *[]string { return &m.Agenda }),
		lines(text.DecisionsLabel, 3, func(m *model.Meeting) *[]string { return &m.Decisions }))
	rows.Add(d.attendees(g, at, changed))
	d.minutes(g, at, rows)
	rows.Add(removeButton(text.RemoveMeeting, remove))
	return rows
}

// attendees holds the list of attendance, one person a line, so that rows of a
// spreadsheet can be pasted.
func (d *Dossier) attendees(g *group, at func(*kawasan) *model.Meeting, changed func()) fyne.CanvasObject {
	count := form.Caption("")
	tell := func() { count.SetText(attendance(at(d.k.Value()).Present)) }
	people := g.LongParsed(text.PresentHint, 4,
		func(k *kawasan) string { return writePresent(at(k).Present) },
		func(k *kawasan, s string) error {
			list, err := readPresent(s)
			if err == nil {
				at(k).Present = list
			}
			return err
		}).Named(text.PresentHeading)
	tell()
	g.OnApplied(func() { tell(); changed() })
	return form.Rows(form.Heading(text.PresentHeading), form.Remark(text.PresentHelp), people.Object, count)
}

func attendance(list []model.Attendee) string {
	men, women := 0, 0
	for _, a := range list {
		switch a.Sex {
		case "L":
			men++
		case "P":
			women++
		}
	}
	return text.Attendance(len(list), men, women)
}

func writePresent(list []model.Attendee) string {
	var out []string
	for _, a := range list {
		s := strings.Join([]string{a.Name, a.Sex, a.Group, a.Office, a.From}, "; ")
		out = append(out, strings.TrimRight(s, "; "))
	}
	return strings.Join(out, "\n")
}

// readPresent reads "nama; L atau P; unsur; jabatan; asal" a line, with
// semicolons or the tabs of a spreadsheet between.
func readPresent(s string) ([]model.Attendee, error) {
	var out []model.Attendee
	for line := range strings.Lines(s) {
		if strings.Trim(line, "; \t\n") == "" {
			continue
		}
		cut := ";"
		if !strings.Contains(line, ";") {
			cut = "\t"
		}
		var p [5]string
		for i, part := range strings.SplitN(line, cut, len(p)) {
			p[i] = strings.TrimSpace(part)
		}
		sex := strings.ToUpper(p[1])
		if sex != "" && sex != "L" && sex != "P" {
			return nil, &model.Error{Kind: model.Invalid, Field: "hadir", Detail: "attendee-sex", Value: p[1]}
		}
		out = append(out, model.Attendee{Name: p[0], Sex: sex, Group: p[2], Office: p[3], From: p[4]})
	}
	return out, nil
}
