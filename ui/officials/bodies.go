package officials

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

func (s *Screen) bodiesPage() fyne.CanvasObject {
	var list *form.List
	var reload func(int)
	lines := func() (out []form.Line) {
		for _, b := range s.bodies {
			out = append(out, form.Line{Title: b.Name, Sub: b.Address})
		}
		return out
	}
	add := widget.NewButtonWithIcon(text.AddBody, icons.Tambah, func() {
		b := model.Body{Name: text.NewBody, Kind: model.BodyDinasProvinsi, Region: "63"}
		if err := s.host.Office.SaveBody(&b); err != nil {
			s.host.Fail(err)
			return
		}
		s.bodies = append(s.bodies, b)
		reload(len(s.bodies) - 1)
	})
	list = form.NewList(container.NewHBox(add), form.Empty(text.NoBodyTitle, text.NoBodyBody), func(i int) fyne.CanvasObject {
		return s.body(i, func() { list.SetLines(lines()) }, reload)
	})
	reload = func(i int) { list.SetLines(lines()); list.Choose(i) }
	reload(s.row("kop", len(s.bodies), func(i int, kind, place string) bool {
		return string(s.bodies[i].Kind) == kind && s.bodies[i].Region == place
	}))
	return list.Object
}

func (s *Screen) body(i int, changed func(), reload func(int)) fyne.CanvasObject {
	k := form.NewKeeper(s.host, s.bodies[i], form.Record[model.Body]{
		Copy:  func(b model.Body) model.Body { b.Lines = slices.Clone(b.Lines); return b },
		Check: model.CheckBody, Store: s.host.Office.SaveBody,
	}).Keeping(string(s.bodies[i].ID))
	s.take(k)
	g := k.Group("instansi")
	g.OnApplied(func() { s.bodies[i] = *k.Value(); changed() })
	type body = model.Body
	var kinds []form.Option
	for _, b := range []model.BodyKind{model.BodyDinasProvinsi, model.BodySetdaProvinsi, model.BodyBupati, model.BodySetda, model.BodyDinas,
		model.BodyKecamatan, model.BodyDesa, model.BodyBPD, model.BodyBKAD, model.BodyBUMDesma} {
		kinds = append(kinds, form.Option{Value: string(b), Text: text.BodyKind(b)})
	}
	line := func(label string, at func(*body) *string) fyne.CanvasObject {
		return g.Line(label, "", func(b *body) string { return *at(b) }, func(b *body, v string) { *at(b) = v }).Object
	}
	set := func(sum string) {
		k.Settle()
		if err := k.Edit(func(b *body) { b.Logo = sum }); err != nil {
			s.host.Fail(err)
		}
		s.bodies[i] = *k.Value()
	}
	var logo *form.PictureField
	logo = NewLogoField(s.ctx, s.host, k.Value().Logo, func(sum string) {
		before := k.Value().Logo
		if set(sum); sum == "" {
			s.undo.Offer(text.LogoDropped, func() {
				if s.keep == k {
					logo.Take(before)
				}
			})
		}
	})
	return form.Rows(
		line(text.BodyNameLabel, func(b *body) *string { return &b.Name }),
		form.Row(g.Choice(text.BodyKindLabel, kinds, func(b *body) string { return string(b.Kind) }, func(b *body, v string) { b.Kind = model.BodyKind(v) }, nil).Object,
			regionField(g, text.BodyRegionLabel, func(b *body) *string { return &b.Region })),
		form.Row(g.Lines(text.KopLinesLabel, "", 4, func(b *body) []string { return b.Lines }, func(b *body, v []string) { b.Lines = v }).Object, logo.Object),
		line(text.AddressLabel, func(b *body) *string { return &b.Address }),
		form.Row(line(text.PhoneLabel, func(b *body) *string { return &b.Phone }), line(text.EmailLabel, func(b *body) *string { return &b.Email })),
		form.Row(line(text.WebLabel, func(b *body) *string { return &b.Web }), line(text.PostalLabel, func(b *body) *string { return &b.Postal })),
		line(text.CityLabel, func(b *body) *string { return &b.City }),
		removeButton(func() { s.removeBody(i, reload) }))
}

// removeBody takes a body out of the office; papers that named it fall back to
// their kind's own.
func (s *Screen) removeBody(i int, reload func(int)) {
	if err := s.shut(); err != nil {
		s.host.Fail(err)
		return
	}
	gone := s.bodies[i]
	if err := s.host.Office.DeleteBody(gone.ID); err != nil {
		s.host.Fail(err)
		return
	}
	s.bodies = slices.Delete(s.bodies, i, i+1)
	reload(i)
	s.host.Saved(s.host.Office.Now())
	s.undo.Offer(text.RowRemoved(gone.Name), func() {
		if err := s.host.Office.SaveBody(&gone); err != nil {
			s.host.Fail(err)
			return
		}
		s.bodies = slices.Insert(s.bodies, min(i, len(s.bodies)), gone)
		reload(i)
	})
}
