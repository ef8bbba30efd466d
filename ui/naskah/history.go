package naskah

import (
	"context"
	"strings"

	"pena/app"
	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// statesShown bounds the history that is shown at once; reading a state means
// rebuilding it.
const statesShown = 60

// saved is a saved state of the paper and what it changed.
type saved struct {
	app.Revision
	changes []string
}

// ShowHistory lists the saved states, each with what it changed; a press brings
// one back, and undo takes that back.
func (s *Screen) ShowHistory() {
	if s.session == nil {
		return
	}
	facts := s.session.Facts()
	nav.Work(s.ctx, func(context.Context) ([]saved, error) { return s.states(facts) },
		func(list []saved, err error) {
			if err != nil {
				s.h.Fail(err)
				return
			}
			s.chooseState(list)
		})
}

// states reads the newest saved states.
func (s *Screen) states(facts *compose.Dossier) ([]saved, error) {
	all, err := s.h.Office.History(s.id)
	if err != nil {
		return nil, err
	}
	var out []saved
	var later *model.Document
	for _, r := range all {
		var d model.Document
		if !r.Deleted {
			if d, err = s.h.Office.DocumentAt(s.id, r.ID); err != nil {
				return nil, err
			}
		}
		if later != nil && !r.Deleted {
			out[len(out)-1].changes = s.changes(&d, later, facts)
		}
		if len(out) == statesShown {
			return out, nil
		}
		if later = nil; !r.Deleted {
			later = &d
			out = append(out, saved{Revision: r})
		}
	}
	return out, nil
}

// mostChanges bounds how many changes of one state are named.
const mostChanges = 3

// changes says what the later state of the paper changed.
func (s *Screen) changes(before, after *model.Document, facts *compose.Dossier) []string {
	kind := s.session.Kind()
	var out []string
	was := map[string]string{}
	for _, f := range compose.Form(kind, before, facts) {
		was[f.Def.Key] = f.Value
	}
	for _, f := range compose.Form(kind, after, facts) {
		if old, there := was[f.Def.Key]; there && old != f.Value {
			out = append(out, text.FieldChanged(f.Def.Label, f.Shown))
		}
	}
	if before.State != after.State {
		out = append(out, text.PaperStateChanged(after.State))
	}
	if told := text.RecipientsChanged(before.To, after.To); told != "" {
		out = append(out, told)
	}
	words := compose.NewWords(kind, facts, after.Text, model.Number(after.Text))
	for _, c := range model.Changes(before.Text, after.Text) {
		if len(out) > mostChanges {
			return append(out[:mostChanges], text.MoreChanges)
		}
		out = append(out, partChanged(c, before, after, words))
	}
	return out
}

func partChanged(c model.Change, before, after *model.Document, words *compose.Words) string {
	switch {
	case c.After == nil:
		return text.PartGone(placeIn(before.Text, c.Before.ID, words), text.Excerpt(words.Display(c.Before.Text), ""))
	case c.Before == nil:
		return text.PartAdded(placeIn(after.Text, c.After.ID, words), text.Excerpt(words.Display(c.After.Text), ""))
	}
	return text.PartChanged(placeIn(after.Text, c.After.ID, words), text.Excerpt(words.Display(c.After.Text), words.Display(c.Before.Text)))
}

// placeIn names a part of a text: "Menimbang huruf a", "Pasal 7 ayat (1)".
func placeIn(nodes []*model.Node, id string, words *compose.Words) string {
	place := ""
	model.Walk(nodes, func(n *model.Node, above []*model.Node) bool {
		if n.ID != id {
			return true
		}
		cite := model.Number(nodes).Cite(id)
		if cite == "" {
			cite = text.NodeName(n.Kind)
		}
		if len(above) > 0 && above[0].Kind == model.Seksi {
			cite = words.Display(above[0].Text) + " " + cite
		}
		place = strings.TrimSpace(cite)
		return false
	})
	return place
}

// line tells when the state was saved and by whom.
func (r saved) line() string {
	return text.RevisionLine(text.Moment(r.Time), r.User, r.Note)
}

func (s *Screen) chooseState(all []saved) {
	lines := make([]widget.ChoiceLine, len(all))
	for i, r := range all {
		lines[i] = widget.ChoiceLine{Icon: icons.Riwayat, Text: r.line(), Sub: strings.Join(r.changes, "\n")}
	}
	widget.Choose(s.h.Window, text.HistoryTitle, lines, func(i int) {
		if err := s.session.Restore(all[i].ID); s.try(err) {
			s.editor.reload()
			s.h.Say(text.RevisionRestored)
		}
	})
}
