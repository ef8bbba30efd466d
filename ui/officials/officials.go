// Package officials is the page of the officials, with the periods in which
// they hold an office, and of the issuing bodies with their letterheads.
package officials

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/compose"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

// Screen lists officials and bodies, each with its fields beside the list.
type Screen struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	root   *fyne.Container

	people []model.Person
	bodies []model.Body
	keep   interface{ Close() error } // of the record chosen; nil at first
}

var _ nav.Screen = (*Screen)(nil)

// New makes the page.
func New(h *nav.Host) *Screen {
	s := &Screen{host: h, root: container.NewStack()}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

// Object is the content.
func (s *Screen) Object() fyne.CanvasObject { return s.root }

// Trail is the path to the page.
func (s *Screen) Trail() []nav.Crumb { return []nav.Crumb{{Text: text.OfficialsPage}} }

// Leave stores what was typed.
func (s *Screen) Leave() error {
	if err := s.shut(); err != nil {
		return err
	}
	s.cancel()
	return nil
}

func (s *Screen) shut() error {
	if s.keep == nil {
		return nil
	}
	err := s.keep.Close()
	if err == nil {
		s.keep = nil
	}
	return err
}

// Shown reads the records and shows them.
func (s *Screen) Shown() {
	type both struct {
		people []model.Person
		bodies []model.Body
	}
	nav.Work(s.ctx, func(context.Context) (b both, err error) {
		if b.people, err = s.host.Office.People(); err != nil {
			return b, err
		}
		b.bodies, err = s.host.Office.Bodies()
		return b, err
	}, func(b both, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.people, s.bodies = b.people, b.bodies
		tabs := container.NewAppTabs(container.NewTabItem(text.OfficialsHeading, s.peoplePage()), container.NewTabItem(text.BodiesHeading, s.bodiesPage()))
		s.root.Objects = []fyne.CanvasObject{container.NewPadded(tabs)}
		s.root.Refresh()
	})
}

// take ends the record edited until now and begins another.
func (s *Screen) take(next interface{ Close() error }) {
	if err := s.shut(); err != nil {
		s.host.Fail(err)
	}
	s.keep = next
}

func (s *Screen) peoplePage() fyne.CanvasObject {
	var list *form.List
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
	add := fynewidget.NewButtonWithIcon(text.AddOfficial, icons.Tambah, func() {
		p := model.Person{Name: text.NewOfficial, Holdings: []model.Holding{{Form: model.Definitif, Role: model.RoleLain}}}
		if err := s.host.Office.SavePerson(&p); err != nil {
			s.host.Fail(err)
			return
		}
		s.people = append(s.people, p)
		list.SetLines(lines())
		list.Choose(len(s.people) - 1)
	})
	list = form.NewList(add, form.Empty(text.NoOfficialTitle, text.NoOfficialBody), func(i int) fyne.CanvasObject {
		return s.person(i, func() { list.SetLines(lines()) })
	})
	list.SetLines(lines())
	return list.Object
}

func (s *Screen) person(i int, changed func()) fyne.CanvasObject {
	k := form.NewKeeper(s.host, s.people[i], form.Record[model.Person]{
		Copy:  func(p model.Person) model.Person { p.Holdings = slices.Clone(p.Holdings); return p },
		Check: model.CheckPerson, Store: s.host.Office.SavePerson,
	})
	s.take(k)
	g := k.Group()
	g.OnApplied(func() { s.people[i] = *k.Value(); changed() })
	type person = model.Person
	box := form.Rows(
		form.Row(
			g.Line(text.FrontTitleLabel, "", func(p *person) string { return p.FrontTitle }, func(p *person, v string) { p.FrontTitle = v }).Object,
			g.Line(text.PersonNameLabel, "", func(p *person) string { return p.Name }, func(p *person, v string) { p.Name = v }).Object,
			g.Line(text.BackTitleLabel, "", func(p *person) string { return p.BackTitle }, func(p *person, v string) { p.BackTitle = v }).Object),
		form.Row(
			g.Line(text.NIPLabel, "", func(p *person) string { return p.NIP }, func(p *person, v string) { p.NIP = v }).Object,
			g.Line(text.RankLabel, "", func(p *person) string { return p.Rank }, func(p *person, v string) { p.Rank = v }).Object,
			g.Line(text.GradeLabel, "", func(p *person) string { return p.Grade }, func(p *person, v string) { p.Grade = v }).Object),
	)
	for h := range k.Value().Holdings {
		box.Add(s.holding(g, h))
	}
	return container.NewVScroll(box)
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
			g.Line(text.RegionCodeLabel, "", func(p *model.Person) string { return h(p).Region }, func(p *model.Person, v string) { h(p).Region = v }).Object),
		form.Row(
			g.Date(text.FromLabel, text.DateHint, func(p *model.Person) indonesia.Date { return h(p).From }, func(p *model.Person, d indonesia.Date) { h(p).From = d }).Object,
			g.Date(text.ToLabel, text.DateHint, func(p *model.Person) indonesia.Date { return h(p).To }, func(p *model.Person, d indonesia.Date) { h(p).To = d }).Object))
}

func (s *Screen) bodiesPage() fyne.CanvasObject {
	var list *form.List
	lines := func() (out []form.Line) {
		for _, b := range s.bodies {
			out = append(out, form.Line{Title: b.Name, Sub: b.Address})
		}
		return out
	}
	add := fynewidget.NewButtonWithIcon(text.AddBody, icons.Tambah, func() {
		b := model.Body{Name: text.NewBody, Kind: model.BodyDinasProvinsi, Region: "63"}
		if err := s.host.Office.SaveBody(&b); err != nil {
			s.host.Fail(err)
			return
		}
		s.bodies = append(s.bodies, b)
		list.SetLines(lines())
		list.Choose(len(s.bodies) - 1)
	})
	list = form.NewList(add, form.Empty(text.BodiesHeading, ""), func(i int) fyne.CanvasObject {
		return s.body(i, func() { list.SetLines(lines()) })
	})
	list.SetLines(lines())
	return list.Object
}

func (s *Screen) body(i int, changed func()) fyne.CanvasObject {
	k := form.NewKeeper(s.host, s.bodies[i], form.Record[model.Body]{
		Copy:  func(b model.Body) model.Body { b.Lines = slices.Clone(b.Lines); return b },
		Check: model.CheckBody, Store: s.host.Office.SaveBody,
	})
	s.take(k)
	g := k.Group()
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
	logo := g.Parsed(text.LogoLabel, "", func(b *body) string { return text.LogoThere(b.Logo != "") }, func(b *body, path string) error {
		if path == text.LogoThere(b.Logo != "") {
			return nil
		}
		if path == "" {
			b.Logo = ""
			return nil
		}
		sum, err := s.host.Office.AddLogo(path)
		if err == nil {
			b.Logo = sum
		}
		return err
	})
	return container.NewVScroll(form.Rows(
		line(text.BodyNameLabel, func(b *body) *string { return &b.Name }),
		form.Row(g.Choice(text.BodyKindLabel, kinds, func(b *body) string { return string(b.Kind) }, func(b *body, v string) { b.Kind = model.BodyKind(v) }, nil).Object,
			line(text.RegionCodeLabel, func(b *body) *string { return &b.Region })),
		g.Lines(text.KopLinesLabel, "", 4, func(b *body) []string { return b.Lines }, func(b *body, v []string) { b.Lines = v }).Object,
		line(text.AddressLabel, func(b *body) *string { return &b.Address }),
		form.Row(line(text.PhoneLabel, func(b *body) *string { return &b.Phone }), line(text.EmailLabel, func(b *body) *string { return &b.Email })),
		form.Row(line(text.WebLabel, func(b *body) *string { return &b.Web }), line(text.PostalLabel, func(b *body) *string { return &b.Postal })),
		line(text.CityLabel, func(b *body) *string { return &b.City }),
		logo.Object))
}
