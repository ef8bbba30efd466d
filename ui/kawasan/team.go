package kawasan

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

func removeButton(words string, do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(words, icons.Hapus, do)
	b.Importance = fynewidget.LowImportance
	return container.NewHBox(b, layout.NewSpacer())
}

// team holds the TKPKP.
func (d *Dossier) team() fyne.CanvasObject {
	g := d.begin(nav.PartTeam)
	number := g.Line(text.DecreeNumberLabel, "", func(k *kawasan) string { return k.Team.DecreeNumber }, func(k *kawasan, s string) { k.Team.DecreeNumber = s })
	date := g.Date(text.DecreeDateLabel, text.DateHint, func(k *kawasan) indonesia.Date { return k.Team.DecreeDate }, func(k *kawasan, t indonesia.Date) { k.Team.DecreeDate = t })
	var list *form.List
	fill := func() { list.SetLines(teamLines(d.k.Value().Team.Members)) }
	at := func(i int, change func(*kawasan)) {
		if d.edit(change) {
			d.detail = dropped(d.detail)
			fill()
			list.Choose(i)
		}
	}
	add := widget.NewButtonWithIcon(text.AddTeamMember, icons.Tambah, func() {
		n := len(d.k.Value().Team.Members)
		at(n, func(k *kawasan) {
			k.Team.Members = append(k.Team.Members, model.TeamMember{Position: text.TeamMemberPosition})
		})
	})
	preset := widget.NewButton(text.FillTeam, func() {
		at(0, func(k *kawasan) { k.Team.Members = usualTeam(k.Regency) })
	})
	officials := widget.NewButton(text.OfficialsPage, func() { d.host.Go(nav.Route{Place: nav.Settings, Part: "pejabat"}) })
	officials.Importance = fynewidget.LowImportance
	list = form.NewList(container.NewHBox(add, officials), form.Empty(text.NoTeamTitle, text.NoTeamBody, preset), func(i int) fyne.CanvasObject {
		return d.teamMember(i, fill, at)
	})
	fill()
	list.Choose(0)
	return widget.Border(form.Row(number.Object, date.Object), nil, nil, nil, list.Object)
}

// usualTeam is the composition offices usually begin with; each changes it.
func usualTeam(regency string) []model.TeamMember {
	r, _ := region.ByCode(region.Code(regency))
	var out []model.TeamMember
	for _, m := range text.UsualTeam(r.Short(), r.Name) {
		out = append(out, model.TeamMember{Position: m[0], Office: m[1]})
	}
	return out
}

func teamLines(members []model.TeamMember) []form.Line {
	out := make([]form.Line, len(members))
	for i, m := range members {
		out[i] = form.Line{Title: m.Position, Sub: m.Office}
	}
	return out
}

func (d *Dossier) teamMember(i int, changed func(), at func(int, func(*kawasan))) fyne.CanvasObject {
	g := d.beginDetail(fmt.Sprintf("tim %d", i))
	m := func(k *kawasan) *model.TeamMember { return &k.Team.Members[i] }
	named := []form.Option{{Text: text.NobodyNamed}}
	for _, p := range d.people {
		named = append(named, form.Option{Value: string(p.ID), Text: indonesia.FullName(p.FrontTitle, p.Name, p.BackTitle)})
	}
	position := g.Line(text.PositionLabel, "", func(k *kawasan) string { return m(k).Position }, func(k *kawasan, s string) { m(k).Position = s })
	office := g.Line(text.OfficeLabel, "", func(k *kawasan) string { return m(k).Office }, func(k *kawasan, s string) { m(k).Office = s })
	person := g.Choice(text.PersonLabel, named, func(k *kawasan) string { return string(m(k).Person) }, func(k *kawasan, s string) { m(k).Person = model.ID(s) }, nil)
	note := g.Line(text.RemarkLabel, "", func(k *kawasan) string { return m(k).Note }, func(k *kawasan, s string) { m(k).Note = s })
	g.OnApplied(changed)
	move := func(by int) {
		to := i + by
		if to < 0 || to >= len(d.k.Value().Team.Members) {
			return
		}
		at(to, func(k *kawasan) {
			k.Team.Members[i], k.Team.Members[to] = k.Team.Members[to], k.Team.Members[i]
		})
	}
	remove := func() {
		d.k.Settle()
		gone := d.k.Value().Team.Members[i]
		at(i, func(k *kawasan) { k.Team.Members = slices.Delete(k.Team.Members, i, i+1) })
		d.undo.Offer(text.RowRemoved(gone.Position), func() {
			at(i, func(k *kawasan) { k.Team.Members = slices.Insert(k.Team.Members, min(i, len(k.Team.Members)), gone) })
		})
	}
	return form.Rows(position.Object, office.Object, person.Object, note.Object, moveButtons(move), removeButton(text.RemoveRow, remove))
}

func moveButtons(move func(by int)) fyne.CanvasObject {
	return container.NewHBox(
		widget.NewButtonWithIcon(text.MoveUp, icons.Naik, func() { move(-1) }),
		widget.NewButtonWithIcon(text.MoveDown, icons.Turun, func() { move(1) }))
}
