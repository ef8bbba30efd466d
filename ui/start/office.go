package start

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/officials"
	"pena/ui/text"
)

// office asks for the user's own office with its letterhead. It is stored as
// it is typed, as everything is; while nothing is typed there is none.
type office struct {
	object fyne.CanvasObject
	first  fyne.CanvasObject
	keep   *form.Keeper[model.Body]
}

// province is the code of the region whose office this is.
const province = "63"

// ownBody is the office that was entered before, else an empty one.
func ownBody(o *app.Office) (model.Body, error) {
	bodies, err := o.Bodies()
	for _, b := range bodies {
		if !b.Sample && b.Kind == model.BodyDinasProvinsi {
			return b, nil
		}
	}
	return model.Body{Kind: model.BodyDinasProvinsi, Region: province}, err
}

func newOffice(ctx context.Context, h *nav.Host, own model.Body) *office {
	id := own.ID // given by the first store
	k := form.NewKeeper(h, own, form.Record[model.Body]{
		Copy: func(b model.Body) model.Body { b.Lines = slices.Clone(b.Lines); return b },
		Check: func(b *model.Body) error {
			named := *b
			nameFor(&named)
			return model.CheckBody(&named)
		},
		Store: func(b *model.Body) error {
			if id == "" && empty(b) {
				return nil
			}
			b.ID = id
			nameFor(b)
			err := h.Office.SaveBody(b)
			id = b.ID
			return err
		},
	})
	o := &office{keep: k}
	g := k.Group("kantor")
	type body = model.Body
	name := g.Line(text.BodyNameLabel, text.OfficeNameHint, func(b *body) string { return b.Name }, func(b *body, v string) { b.Name = v })
	lines := g.Lines(text.KopLinesLabel, text.OfficeKopHint, 3, func(b *body) []string { return b.Lines }, func(b *body, v []string) { b.Lines = v })
	address := g.Line(text.AddressLabel, text.OfficeAddressHint, func(b *body) string { return b.Address }, func(b *body, v string) { b.Address = v })
	phone := g.Line(text.PhoneLabel, "", func(b *body) string { return b.Phone }, func(b *body, v string) { b.Phone = v })
	city := g.Line(text.CityLabel, text.OfficeCityHint, func(b *body) string { return b.City }, func(b *body, v string) { b.City = v })
	logo := officials.NewLogoField(ctx, h, own.Logo, func(sum string) {
		k.Settle()
		if err := k.Edit(func(b *body) { b.Logo = sum }); err != nil {
			h.Fail(err)
		}
	})
	o.first = name.Input.(fyne.CanvasObject)
	o.object = form.Rows(form.Heading(text.FirstOffice), form.Remark(text.FirstOfficeHint), name.Object,
		form.Row(lines.Object, logo.Object), address.Object, form.Row(phone.Object, city.Object))
	return o
}

// nameFor names an office of which all but the name was typed.
func nameFor(b *model.Body) {
	if strings.TrimSpace(b.Name) != "" {
		return
	}
	if b.Name = text.NewBody; len(b.Lines) > 0 {
		b.Name = b.Lines[len(b.Lines)-1]
	}
}

func empty(b *model.Body) bool {
	return strings.TrimSpace(b.Name+b.Address+b.Phone+b.City+b.Logo+strings.Join(b.Lines, "")) == ""
}

// filled reports whether anything was typed.
func (o *office) filled() bool { return !empty(o.keep.Value()) }

// settle takes over what stands in the fields; false when something is wrong.
func (o *office) settle() bool {
	o.keep.Settle()
	for _, f := range o.keep.Fields() {
		if f.Problem() != "" {
			return false
		}
	}
	return o.keep.Flush() == nil
}

func (o *office) close() error { return o.keep.Close() }
