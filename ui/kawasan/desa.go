package kawasan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

func (d *Dossier) desa() fyne.CanvasObject {
	d.begin(nav.PartDesa)
	var list *form.List
	find := form.NewFinder(text.FindDesaHint, false, d.findDesa, nil)
	fill := func() {
		list.SetLines(memberLines(d.k.Value().Members))
		d.tabs.SetTitle(nav.PartDesa, text.DossierDesa(len(d.k.Value().Members)))
	}
	find.OnPick(func(h form.Hit) {
		if d.edit(func(k *kawasan) { k.Members = append(k.Members, model.Member{Code: h.Value}) }) {
			fill()
			list.Choose(len(d.k.Value().Members) - 1)
			find.Entry.SetText("")
			d.host.Window.Canvas().Focus(find.Entry)
		}
	})
	remove := func(i int) {
		gone := d.k.Value().Members[i]
		if d.edit(func(k *kawasan) { k.Members = slices.Delete(k.Members, i, i+1) }) {
			d.detail = dropped(d.detail)
			fill()
			list.Choose(i)
			d.undo.Offer(text.DesaRemoved(memberName(gone)), func() {
				d.edit(func(k *kawasan) { k.Members = slices.Insert(k.Members, min(i, len(k.Members)), gone) })
				fill()
				list.Choose(i)
			})
		}
	}
	head := form.Rows(find.Object)
	if d.k.Value().Regency == "" {
		head = form.Rows(form.Remark(text.NoRegencyYet), find.Object)
	}
	list = form.NewList(head, form.Empty(text.NoDesaTitle, text.NoDesaBody), func(i int) fyne.CanvasObject {
		return d.member(i, fill, func() { remove(i) })
	})
	fill()
	list.Choose(0)
	return list.Object
}

// findDesa finds desa of the kabupaten by name, code or kecamatan; the kecamatan is always shown.
func (d *Dossier) findDesa(typed string) []form.Hit {
	var out []form.Hit
	for _, h := range region.Search(typed, region.Options{Under: region.Code(d.k.Value().Regency), Level: region.Desa, Limit: 30, Around: true}) {
		out = append(out, form.Hit{Value: string(h.Code), Text: h.Name, Sub: districtLine(h)})
	}
	return out
}

func districtLine(h region.Hit) string {
	if h.Code.IsKelurahan() {
		return text.KelurahanIn(h.Kecamatan.Name, string(h.Code))
	}
	return text.InDistrict(h.Kecamatan.Name, string(h.Code))
}

func memberName(m model.Member) string {
	if m.PrintName != "" {
		return m.PrintName
	}
	h, _ := region.Locate(region.Code(m.Code))
	return h.Name
}

func memberLines(members []model.Member) []form.Line {
	out := make([]form.Line, len(members))
	for i, m := range members {
		h, _ := region.Locate(region.Code(m.Code))
		out[i] = form.Line{Title: memberName(m), Sub: districtLine(h)}
	}
	return out
}

func (d *Dossier) member(i int, changed, remove func()) fyne.CanvasObject {
	g := d.beginDetail("desa " + d.k.Value().Members[i].Code)
	at := func(k *kawasan) *model.Member { return &k.Members[i] }
	m := d.k.Value().Members[i]
	h, _ := region.Locate(region.Code(m.Code))
	name := g.Line(text.PrintNameLabel, h.Name, func(k *kawasan) string { return at(k).PrintName }, func(k *kawasan, s string) { at(k).PrintName = s })
	area := g.Hectares(text.AreaLabel, text.AreaHint, func(k *kawasan) int64 { return at(k).AreaM2 }, func(k *kawasan, n int64) { at(k).AreaM2 = n })
	people := g.Number(text.PopulationLabel, "", func(k *kawasan) int64 { return int64(at(k).Population) }, func(k *kawasan, n int64) { at(k).Population = int(n) })
	homes := g.Number(text.HouseholdsLabel, "", func(k *kawasan) int64 { return int64(at(k).Households) }, func(k *kawasan, n int64) { at(k).Households = int(n) })
	potential := g.Long(text.PotentialLabel, "", 2, func(k *kawasan) string { return at(k).Potential }, func(k *kawasan, s string) { at(k).Potential = s })
	joined := g.Date(text.JoinedLabel, text.DateHint, func(k *kawasan) indonesia.Date { return at(k).Joined }, func(k *kawasan, t indonesia.Date) { at(k).Joined = t })
	left := g.Date(text.LeftLabel, text.DateHint, func(k *kawasan) indonesia.Date { return at(k).Left }, func(k *kawasan, t indonesia.Date) { at(k).Left = t })
	reason := g.Line(text.ReasonLabel, "", func(k *kawasan) string { return at(k).Reason }, func(k *kawasan, s string) { at(k).Reason = s })
	g.OnApplied(changed)
	rows := form.Rows(form.Heading(h.Name))
	if h.Code.IsKelurahan() {
		warn := widget.NewLabel(text.KelurahanWarning)
		warn.Wrapping, warn.Importance = fyne.TextWrapWord, widget.WarningImportance
		rows.Add(warn)
	}
	for _, o := range []fyne.CanvasObject{
		form.Row(form.Fixed(text.CodeLabel, m.Code), form.Fixed(text.DistrictLabel, h.Kecamatan.Name)),
		form.Row(name.Object, area.Object), form.Row(people.Object, homes.Object), potential.Object,
		form.Row(joined.Object, left.Object), reason.Object, removeButton(text.RemoveDesa, remove),
	} {
		rows.Add(o)
	}
	return rows
}
