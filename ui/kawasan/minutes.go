package kawasan

import (
	"strings"

	"fyne.io/fyne/v2"

	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/text"
)

// minutes holds what the notula tells of a meeting beyond its invitation.
func (d *Dossier) minutes(g *group, at func(*kawasan) *model.Meeting, rows *fyne.Container) {
	clock := func(label string, m func(*model.Meeting) *string) fyne.CanvasObject {
		return g.Clock(label, text.ClockHint, nil, func(k *kawasan) string { return *m(at(k)) }, func(k *kawasan, s string) { *m(at(k)) = s }).Object
	}
	rows.Add(form.Heading(text.MinutesHeading))
	rows.Add(form.Row(clock(text.CalledLabel, func(m *model.Meeting) *string { return &m.Called }),
		clock(text.BeganLabel, func(m *model.Meeting) *string { return &m.Began }),
		clock(text.ClosedLabel, func(m *model.Meeting) *string { return &m.Closed })))
	rows.Add(g.Lines(text.DiscussionLabel, "", 3, func(k *kawasan) []string { return at(k).Discussion },
		func(k *kawasan, s []string) { at(k).Discussion = s }).Object)
	actions := g.LongParsed(text.ActionsHint, 3,
		func(k *kawasan) string { return writeActions(at(k).Actions) },
		func(k *kawasan, s string) error {
			list, err := readActions(s)
			if err == nil {
				at(k).Actions = list
			}
			return err
		}).Named(text.ActionsLabel)
	rows.Add(form.Rows(form.Caption(text.ActionsLabel), actions.Object))
}

func writeActions(list []model.Action) string {
	var out []string
	for _, a := range list {
		due := ""
		if !a.Due.IsZero() {
			due = a.Due.Long()
		}
		out = append(out, strings.TrimRight(strings.Join([]string{a.Task, a.Who, due, string(a.State)}, "; "), "; "))
	}
	return strings.Join(out, "\n")
}

// readActions reads "tindakan; penanggung jawab; batas waktu; keadaan" a line,
// with semicolons or the tabs of a spreadsheet between.
func readActions(s string) ([]model.Action, error) {
	var out []model.Action
	for line := range strings.Lines(s) {
		if strings.Trim(line, "; \t\n") == "" {
			continue
		}
		cut := ";"
		if !strings.Contains(line, ";") {
			cut = "\t"
		}
		var p [4]string
		for i, part := range strings.SplitN(line, cut, len(p)) {
			p[i] = strings.TrimSpace(part)
		}
		a := model.Action{Task: p[0], Who: p[1], State: model.ActionState(strings.ToLower(p[3]))}
		switch a.State {
		case "", model.ActionNotYet, model.ActionRunning, model.ActionDone:
		default:
			return nil, &model.Error{Kind: model.Invalid, Field: "tindak-lanjut", Detail: "action-state", Value: p[3]}
		}
		if p[2] != "" {
			due, err := indonesia.ParseDate(p[2])
			if err != nil {
				return nil, &model.Error{Kind: model.Invalid, Field: "tindak-lanjut", Detail: "action-date", Value: p[2], Err: err}
			}
			a.Due = due
		}
		out = append(out, a)
	}
	return out, nil
}
