package kawasan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	penawidget "pena/ui/widget"
)

// bumdesma holds the BUM Desa bersama and what each desa puts into it.
func (d *Dossier) bumdesma() fyne.CanvasObject {
	g := d.begin(nav.PartBUMDesma)
	name := g.Line(text.BUMDesmaNameLabel, "", func(k *kawasan) string { return k.BUMDesma.Name }, func(k *kawasan, s string) { k.BUMDesma.Name = s })
	seat := g.Line(text.SeatLabel, "", func(k *kawasan) string { return k.BUMDesma.Seat }, func(k *kawasan, s string) { k.BUMDesma.Seat = s })
	founded := g.Date(text.FoundedLabel, text.DateHint, func(k *kawasan) indonesia.Date { return k.BUMDesma.Founded }, func(k *kawasan, v indonesia.Date) { k.BUMDesma.Founded = v })
	units := g.Lines(text.UnitsLabel, "", 3, func(k *kawasan) []string { return k.BUMDesma.Units }, func(k *kawasan, s []string) { k.BUMDesma.Units = s })
	rows := form.Rows(form.Row(name.Object, seat.Object), form.Row(founded.Object, units.Object), form.Heading(text.CapitalHeading))
	members := d.k.Value().Members
	if len(members) == 0 {
		rows.Add(form.Remark(text.NoMembersForMoney))
		return form.Page(rows)
	}
	rows.Add(form.Row(form.Caption(text.DesaColumn), form.Caption(text.VillageCapital), form.Caption(text.CommunityCapital)))
	for _, m := range members {
		label := widget.NewLabel(memberName(m))
		label.Truncation = fyne.TextTruncateEllipsis
		money := func(at func(*model.Capital) *int64) fyne.CanvasObject {
			return g.Rupiah("", "", func(k *kawasan) int64 { c := capital(k, m.Code); return *at(&c) }, func(k *kawasan, n int64) {
				c := capital(k, m.Code)
				*at(&c) = n
				setCapital(k, c)
			}).Named(text.CapitalOf(memberName(m))).Object
		}
		rows.Add(form.Row(label, money(func(c *model.Capital) *int64 { return &c.Village }), money(func(c *model.Capital) *int64 { return &c.Community })))
	}
	total := widget.NewLabel("")
	total.TextStyle.Bold = true
	sum := func() { total.SetText(capitalTotal(d.k.Value())) }
	sum()
	g.OnApplied(sum)
	return penawidget.Border(nil, total, nil, nil, form.Page(rows))
}

// capital is what a desa puts in, nothing while it has no row.
func capital(k *kawasan, code string) model.Capital {
	for _, c := range k.BUMDesma.Capital {
		if c.Code == code {
			return c
		}
	}
	return model.Capital{Code: code}
}

func setCapital(k *kawasan, c model.Capital) {
	i := slices.IndexFunc(k.BUMDesma.Capital, func(o model.Capital) bool { return o.Code == c.Code })
	if i < 0 {
		k.BUMDesma.Capital = append(k.BUMDesma.Capital, c)
		return
	}
	k.BUMDesma.Capital[i] = c
}

func capitalTotal(k *kawasan) string {
	var village, community int64
	for _, c := range k.BUMDesma.Capital {
		village += c.Village
		community += c.Community
	}
	return text.CapitalTotal(indonesia.Thousands(village), indonesia.Thousands(community), indonesia.Thousands(village+community))
}
