package kawasan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

type (
	kawasan = model.Kawasan
	group   = form.Group[kawasan]
)

func (d *Dossier) facts() fyne.CanvasObject {
	g := d.begin(nav.PartFacts)
	var regencies []form.Option
	for _, r := range kabupaten() {
		regencies = append(regencies, form.Option{Value: string(r.Code), Text: r.Name})
	}
	name := g.Line(text.KawasanNameLabel, text.KawasanNameHint, func(k *kawasan) string { return k.Name }, func(k *kawasan, s string) { k.Name = s })
	regency := g.Choice(text.RegencyLabel, regencies, func(k *kawasan) string { return k.Regency }, func(k *kawasan, s string) { k.Regency = s }, d.host.Trail)
	theme := g.Line(text.ThemeLabel, text.ThemeHint, func(k *kawasan) string { return k.Theme }, func(k *kawasan, s string) { k.Theme = s })
	centre := g.Line(text.CentreLabel, "", func(k *kawasan) string { return k.Centre }, func(k *kawasan, s string) { k.Centre = s })
	area := g.Hectares(text.AreaLabel, text.AreaHint, func(k *kawasan) int64 { return k.AreaM2 }, func(k *kawasan, n int64) { k.AreaM2 = n })
	from := year(g, text.PlanFromLabel, func(k *kawasan) *int { return &k.PlanFrom })
	to := year(g, text.PlanToLabel, func(k *kawasan) *int { return &k.PlanTo })
	potential := g.Long(text.PotentialLabel, text.PotentialHint, 3, func(k *kawasan) string { return k.Potential }, func(k *kawasan, s string) { k.Potential = s })
	note := g.Long(text.NoteLabel, "", 3, func(k *kawasan) string { return k.Note }, func(k *kawasan, s string) { k.Note = s })
	border := func(label string, at func(*kawasan) *string) fyne.CanvasObject {
		return g.Line(label, "", func(k *kawasan) string { return *at(k) }, func(k *kawasan, s string) { *at(k) = s }).Object
	}
	return form.Page(form.Rows(
		form.Row(name.Object, regency.Object),
		form.Row(theme.Object, centre.Object),
		form.Row(area.Object, from.Object, to.Object),
		form.Row(potential.Object, note.Object),
		form.Heading(text.BordersHeading),
		form.Row(border(text.NorthLabel, func(k *kawasan) *string { return &k.Borders.North }),
			border(text.EastLabel, func(k *kawasan) *string { return &k.Borders.East })),
		form.Row(border(text.SouthLabel, func(k *kawasan) *string { return &k.Borders.South }),
			border(text.WestLabel, func(k *kawasan) *string { return &k.Borders.West })),
		d.mapField().Object,
	))
}

// mapField shows the map of the delineation.
func (d *Dossier) mapField() *form.PictureField {
	use := form.PictureUse{Label: text.MapLabel, Hint: text.MapHint, None: text.NoPicture, Drop: text.DropPicture,
		Open: app.OpenPicture, Add: d.host.Office.AddPicture}
	var f *form.PictureField
	f = form.NewPictureField(d.ctx, d.host, use, d.k.Value().Map, func(sum string) {
		before := d.k.Value().Map
		if d.edit(func(k *kawasan) { k.Map = sum }) && sum == "" {
			d.undo.Offer(text.MapDropped, func() { f.Take(before) })
		}
	})
	return f
}

// year is a field for a year of four digits.
func year(g *group, label string, at func(*kawasan) *int) *form.Field {
	show := func(k *kawasan) string {
		if *at(k) == 0 {
			return ""
		}
		return strconv.Itoa(*at(k))
	}
	return g.Parsed(label, text.YearHint, show, func(k *kawasan, s string) error {
		if s == "" {
			*at(k) = 0
			return nil
		}
		n, err := strconv.Atoi(s)
		switch {
		case err != nil || len(s) != 4:
			return &indonesia.Error{Code: indonesia.DateYearDigits, Value: s}
		case n < 1900:
			return &indonesia.Error{Code: indonesia.DateYearRange, Value: s}
		}
		*at(k) = n
		return nil
	})
}
