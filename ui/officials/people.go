package officials

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

func (s *Screen) peoplePage() fyne.CanvasObject {
	var list *form.List
	var reload func(int)
	lines := func() (out []form.Line) {
		for _, p := range s.people {
			sub := ""
			if n := len(p.Holdings); n > 0 {
				sub = p.Holdings[n-1].Title
			}
			out = append(out, form.Line{Title: indonesia.FullName(p.FrontTitle, p.Name, p.BackTitle), Sub: sub})
		}
		return out
	}
	add := widget.NewButtonWithIcon(text.AddOfficial, icons.Tambah, func() {
		p := model.Person{Name: text.NewOfficial, Holdings: []model.Holding{{Form: model.Definitif, Role: model.RoleLain}}}
		if err := s.host.Office.SavePerson(&p); err != nil {
			s.host.Fail(err)
			return
		}
		s.people = append(s.people, p)
		reload(len(s.people) - 1)
	})
	list = form.NewList(container.NewHBox(add), form.Empty(text.NoOfficialTitle, text.NoOfficialBody), func(i int) fyne.CanvasObject {
		return s.person(i, func() { list.SetLines(lines()) }, reload)
	})
	reload = func(i int) { list.SetLines(lines()); list.Choose(i) }
	reload(s.row("pejabat", len(s.people), func(i int, role, place string) bool {
		return slices.ContainsFunc(s.people[i].Holdings, func(h model.Holding) bool { return string(h.Role) == role && h.Region == place })
	}))
	return list.Object
}

func (s *Screen) person(i int, changed func(), reload func(int)) fyne.CanvasObject {
	k := form.NewKeeper(s.host, s.people[i], form.Record[model.Person]{
		Copy:  func(p model.Person) model.Person { p.Holdings = slices.Clone(p.Holdings); return p },
		Check: model.CheckPerson, Store: s.host.Office.SavePerson,
	}).Keeping(string(s.people[i].ID))
	s.take(k)
	g := k.Group("pejabat")
	g.OnApplied(func() { s.people[i] = *k.Value(); changed() })
	type person = model.Person
	box := form.Rows(
		form.Row(
			g.Line(text.FrontTitleLabel, "", func(p *person) string { return p.FrontTitle }, func(p *person, v string) { p.FrontTitle = v }).Object,
			g.Line(text.PersonNameLabel, "", func(p *person) string { return p.Name }, func(p *person, v string) { p.Name = v }).Object,
			g.Line(text.BackTitleLabel, "", func(p *person) string { return p.BackTitle }, func(p *person, v string) { p.BackTitle = v }).Object),
		form.Row(
			g.Parsed(text.NIPLabel, "", func(p *person) string { return p.NIP }, setNIP).Object,
			g.Line(text.RankLabel, "", func(p *person) string { return p.Rank }, func(p *person, v string) { p.Rank = v }).Object,
			g.Line(text.GradeLabel, "", func(p *person) string { return p.Grade }, func(p *person, v string) { p.Grade = v }).Object),
	)
	edit := func(change func(*person)) {
		k.Settle()
		if err := k.Edit(change); err != nil {
			s.host.Fail(err)
			return
		}
		s.people[i] = *k.Value()
		reload(i)
	}
	for h := range k.Value().Holdings {
		box.Add(s.holding(g, h))
		box.Add(endHolding(func() { edit(func(p *person) { p.Holdings = slices.Delete(p.Holdings, h, h+1) }) }))
	}
	add := widget.NewButtonWithIcon(text.AddHolding, icons.Tambah, func() {
		edit(func(p *person) {
			p.Holdings = append(p.Holdings, model.Holding{Form: model.Definitif, Role: model.RoleLain})
		})
	})
	box.Add(container.NewHBox(add))
	box.Add(removeButton(func() { s.removePerson(i, reload) }))
	return box
}

// setNIP takes a NIP with or without its spaces. A place to be filled in, in
// square brackets, is kept as it is.
func setNIP(p *model.Person, typed string) error {
	if typed == "" || strings.HasPrefix(typed, "[") {
		p.NIP = typed
		return nil
	}
	n, err := indonesia.ParseNIP(typed)
	if err == nil {
		p.NIP = string(n)
	}
	return err
}

func endHolding(do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(text.RemoveHolding, icons.Hapus, do)
	b.Importance = fynewidget.LowImportance
	return container.NewHBox(b)
}

func removeButton(do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(text.Delete, icons.Hapus, do)
	b.Importance = fynewidget.LowImportance
	return container.NewHBox(b)
}

// removePerson takes an official out of the office and offers the way back.
func (s *Screen) removePerson(i int, reload func(int)) {
	if err := s.shut(); err != nil {
		s.host.Fail(err)
		return
	}
	gone := s.people[i]
	if err := s.host.Office.DeletePerson(gone.ID); err != nil {
		s.host.Fail(err)
		return
	}
	s.people = slices.Delete(s.people, i, i+1)
	reload(i)
	s.host.Saved(s.host.Office.Now())
	s.undo.Offer(text.RowRemoved(gone.Name), func() {
		if err := s.host.Office.SavePerson(&gone); err != nil {
			s.host.Fail(err)
			return
		}
		s.people = slices.Insert(s.people, min(i, len(s.people)), gone)
		reload(i)
	})
}

// holding edits one period in an office.
func (s *Screen) holding(g *form.Group[model.Person], i int) fyne.CanvasObject {
	h := func(p *model.Person) *model.Holding { return &p.Holdings[i] }
	var roles, forms []form.Option
	for _, r := range []model.Role{model.RoleKepalaDinasProvinsi, model.RoleSekdaProvinsi, model.RoleBupati, model.RoleSekda, model.RoleKepalaDinas, model.RoleCamat,
		model.RoleKepalaDesa, model.RoleKetuaBPD, model.RoleSekretarisDesa, model.RoleKetuaBKAD, model.RoleDirekturBUMDesma, model.RoleLain} {
		roles = append(roles, form.Option{Value: string(r), Text: compose.RoleLabel(r)})
	}
	for _, f := range []model.HoldingForm{model.Definitif, model.Plt, model.Plh, model.Pj} {
		forms = append(forms, form.Option{Value: string(f), Text: text.HoldingForm(f)})
	}
	return form.Rows(form.Heading(text.HoldingHeading),
		form.Row(
			g.Choice(text.RoleLabel, roles, func(p *model.Person) string { return string(h(p).Role) }, func(p *model.Person, v string) { h(p).Role = model.Role(v) }, nil).Object,
			g.Choice(text.FormLabel, forms, func(p *model.Person) string { return string(h(p).Form) }, func(p *model.Person, v string) { h(p).Form = model.HoldingForm(v) }, nil).Object),
		form.Row(
			g.Line(text.HoldingTitleLabel, "", func(p *model.Person) string { return h(p).Title }, func(p *model.Person, v string) { h(p).Title = v }).Object,
			regionField(g, text.HoldingRegionLabel, func(p *model.Person) *string { return &h(p).Region })),
		form.Row(
			g.Date(text.FromLabel, text.DateHint, func(p *model.Person) indonesia.Date { return h(p).From }, func(p *model.Person, d indonesia.Date) { h(p).From = d }).Object,
			g.Date(text.ToLabel, text.DateHint, func(p *model.Person) indonesia.Date { return h(p).To }, func(p *model.Person, d indonesia.Date) { h(p).To = d }).Object))
}

// regionField finds the region an office or a body is for as one types its
// name or code.
func regionField[T any](g *form.Group[T], label string, at func(*T) *string) fyne.CanvasObject {
	find := func(typed string) []widget.Option {
		out := []widget.Option{{Text: text.NoRegion}}
		if typed != "" {
			out = nil
		}
		for _, h := range region.Search(typed, region.Options{Limit: 40}) {
			out = append(out, widget.Option{Key: string(h.Code), Text: h.Label(), Detail: string(h.Code)})
		}
		return out
	}
	show := func(v *T) widget.Option {
		h, ok := region.Locate(region.Code(*at(v)))
		if !ok {
			return widget.Option{Key: *at(v), Text: *at(v)}
		}
		return widget.Option{Key: *at(v), Text: h.Label()}
	}
	return g.Search(label, find, show, func(v *T, key string) { *at(v) = key }).Object
}
