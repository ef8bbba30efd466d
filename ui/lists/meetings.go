package lists

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Meetings is the screen of the musyawarah of all kawasan.
type Meetings struct{ base }

var _ nav.Screen = (*Meetings)(nil)

// NewMeetings makes the screen.
func NewMeetings(h *nav.Host) nav.Screen {
	s := &Meetings{newBase(h, nav.Crumb{Text: text.Musyawarah, Route: nav.Route{Place: nav.Meetings}})}
	s.read(s.show)
	return s
}

// held is a meeting with its kawasan.
type held struct {
	kawasan *model.Kawasan
	meeting *model.Meeting
}

// byDate lists all meetings, the latest first; those without a day stand on top.
func byDate(all []model.Kawasan) []held {
	var out []held
	for i := range all {
		for j := range all[i].Meetings {
			out = append(out, held{&all[i], &all[i].Meetings[j]})
		}
	}
	slices.SortStableFunc(out, func(a, b held) int {
		x, y := a.meeting.Date, b.meeting.Date
		switch {
		case x == y:
			return 0
		case x.IsZero() || !y.IsZero() && y.Before(x):
			return -1
		}
		return 1
	})
	return out
}

func (s *Meetings) show(c *contents) {
	meetings := byDate(c.kawasan)
	if len(meetings) == 0 {
		s.page.Add(form.Empty(text.NoMeetingTitle, text.NoMeetingsBody))
		s.page.Refresh()
		return
	}
	open := func(i int) {
		m := meetings[i]
		s.host.Go(nav.Route{Place: nav.Dossier, ID: m.kawasan.ID, Part: nav.PartMeetings + "/" + string(m.meeting.ID)})
	}
	t := newTable(open, whole(text.ColumnDate, 210), rest(text.Musyawarah), cut(text.ColumnKawasan, 260), cut(text.PlaceLabel, 300))
	rows := make([][]string, len(meetings))
	for i, m := range meetings {
		day := m.meeting.Date.WithWeekday()
		if day == "" {
			day = text.NoDate
		}
		rows[i] = []string{day, text.MeetingTitle(m.meeting), text.KawasanName(m.kawasan.Name), text.MeetingPlace(m.meeting.Place, m.meeting.Start)}
	}
	t.set(rows)
	s.first = t.list
	s.page.Add(container.NewPadded(widget.Border(form.Heading(text.Musyawarah), nil, nil, nil, fyne.CanvasObject(t.object))))
	s.page.Refresh()
}
