package laws

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model/law"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// detail is the law beside the list.
type detail struct {
	p        *Page
	key      string
	citation *fynewidget.Label
	state    *fynewidget.Label
	tick     *widget.Button
	by       *widget.Entry
}

func (p *Page) law(i int) fyne.CanvasObject {
	if err := p.shut(); err != nil {
		p.host.Fail(err)
	}
	e := p.shown[i]
	d := &detail{p: p, key: e.Key, citation: fynewidget.NewLabel(""), state: form.Remark(""), by: widget.NewLineEntry()}
	d.citation.Wrapping = fyne.TextWrapWord
	p.detail = d
	p.keep = form.NewKeeper(p.host, e, form.Record[law.Entry]{
		Copy: func(e law.Entry) law.Entry {
			e.AmendedBy, e.Regencies = slices.Clone(e.AmendedBy), slices.Clone(e.Regencies)
			return e
		},
		Check: func(e *law.Entry) error { return law.CheckEntry(*e) },
		Store: p.host.Office.SaveLaw,
	}).Keeping(string(law.ID(e.Key)))
	p.keep.OnStored(d.stored)
	g := p.keep.Group("dasar-hukum")
	g.OnApplied(func() { d.show(*p.keep.Value()) })
	d.tick = widget.NewButtonWithIcon("", icons.Centang, d.toggle)
	d.by.SetText(orUser(e.Checked.By, p.host.Office.User()))
	d.by.OnEnter = func(int) { d.toggle() }
	card := form.Rows(d.state)
	if shipped, ok := law.ShippedEntry(d.key); ok {
		card.Add(form.Remark(text.LawMark(shipped.Mark, shipped.Note)))
	}
	card.Add(form.Caption(text.LawCheckedBy))
	card.Add(widget.Border(nil, nil, nil, d.tick, d.by))
	box := form.Rows(form.Caption(text.LawAsCited), d.citation, form.NewCard(card))
	d.fields(g, box)
	d.ways(box)
	d.show(e)
	return box
}

func orUser(by, user string) string {
	if by != "" {
		return by
	}
	return user
}

// show tells how the entry is cited, and whether it was checked.
func (d *detail) show(e law.Entry) {
	stored, _ := d.p.lib.Get(d.key)
	e.Checked = law.Check{}
	if stored.Same(e) {
		e.Checked = stored.Checked
	}
	preview := law.New(append(overlay(d.p.lib), e))
	d.citation.SetText(law.Plain(preview.Cite(d.key, law.Full, 0)))
	d.state.SetText(text.LawCheckState(e.Checked))
	d.tick.SetText(text.LawTick)
	d.tick.Importance = fynewidget.HighImportance
	if e.Checked.Done() {
		d.tick.SetText(text.LawUntick)
		d.tick.Importance = fynewidget.MediumImportance
	}
	d.tick.Refresh()
}

// overlay is the whole of a library as entries.
func overlay(l *law.Library) []law.Entry { return append(l.All(), l.Removed()...) }

// stored brings the list to what the store has.
func (d *detail) stored() {
	if d.p.detail == d && d.p.read() {
		d.show(*d.p.keep.Value())
	}
}

// toggle ticks the law, or takes the tick back.
func (d *detail) toggle() {
	p := d.p
	if err := p.keep.Flush(); err != nil {
		return // told by the keeper; what was typed stays
	}
	if !p.read() {
		return
	}
	stored, _ := p.lib.Get(d.key)
	by := strings.TrimSpace(d.by.Text)
	switch {
	case stored.Checked.Done():
		by = ""
	case by == "":
		p.host.Say(text.LawCheckerMissing)
		return
	}
	if err := p.host.Office.CheckLaw(d.key, by); err != nil {
		p.host.Fail(err)
		return
	}
	p.host.Saved(p.host.Office.Now())
	d.stored()
}

type entry = law.Entry

func (d *detail) fields(g *form.Group[entry], box *fyne.Container) {
	line := func(label, hint string, at func(*entry) *string) fyne.CanvasObject {
		return g.Line(label, hint, func(e *entry) string { return *at(e) }, func(e *entry, v string) { *at(e) = v }).Object
	}
	yearField := func(label, hint string, at func(*entry) *int) fyne.CanvasObject {
		return g.Parsed(label, hint, func(e *entry) string { return showYear(*at(e)) }, func(e *entry, v string) error { return readYear(at(e), v) }).Object
	}
	box.Add(form.Row(
		g.Choice(text.LawRankLabel, rankOptions(), func(e *entry) string { return e.Rank }, func(e *entry, v string) { e.Rank = v }, nil).Object,
		line(text.LawIssuerLabel, text.LawIssuerHint, func(e *entry) *string { return &e.Issuer })))
	box.Add(form.Row(
		line(text.LawNumberLabel, "", func(e *entry) *string { return &e.Number }),
		yearField(text.LawYearLabel, "", func(e *entry) *int { return &e.Year })))
	box.Add(g.Long(text.LawTitleLabel, text.LawTitleHint, 2, func(e *entry) string { return e.Title }, func(e *entry, v string) { e.Title = oneLine(v) }).Object)
	box.Add(form.Row(
		line(text.LawGazetteLabel, text.LawGazetteHint, func(e *entry) *string { return &e.Gazette.Number }),
		line(text.LawSupplementLabel, text.LawGazetteHint, func(e *entry) *string { return &e.Gazette.Supplement }),
		yearField(text.LawGazetteYearLabel, text.LawGazetteYearHint, func(e *entry) *int { return &e.Gazette.Year })))
	box.Add(g.Lines(text.LawAmendedLabel, text.LawAmendedHint, 2, d.refs, func(e *entry, v []string) { e.AmendedBy = d.keys(v) }).Object)
	box.Add(g.Line(text.LawRepealedLabel, text.LawRepealedHint, func(e *entry) string { return d.ref(e.RepealedBy) },
		func(e *entry, v string) { e.RepealedBy = d.keyOf(v) }).Object)
	box.Add(form.Row(
		g.Choice(text.LawTopicLabel, topicOptions(), func(e *entry) string { return e.Topic }, func(e *entry, v string) { e.Topic = v }, nil).Object,
		g.Parsed(text.LawRegenciesLabel, text.LawRegenciesHint, func(e *entry) string { return regencyNames(e.Regencies) }, readRegencies).Object))
	box.Add(g.Long(text.LawTextLabel, text.LawTextHint, 2, func(e *entry) string { return e.Text }, func(e *entry, v string) { e.Text = oneLine(v) }).Object)
	box.Add(g.Long(text.LawNoteLabel, "", 2, func(e *entry) string { return e.Note }, func(e *entry, v string) { e.Note = v }).Object)
}

// ways are those out of the entry: back to what was shipped, and out of the list.
func (d *detail) ways(box *fyne.Container) {
	p := d.p
	buttons := container.NewHBox()
	if p.lib.Origin(d.key) == law.OfOffice {
		box.Add(form.Remark(text.LawShipped(law.Plain(law.Shipped().Cite(d.key, law.Full, 0)))))
		buttons.Add(quiet(text.BackToShipped, icons.Urungkan, func() { d.away(func() error { return p.host.Office.RestoreLaw(d.key) }, text.LawRestored) }))
	}
	label, removed := text.LawTakeOut, true
	if e, _ := p.lib.Get(d.key); e.Removed {
		label, removed = text.LawTakeIn, false
	}
	buttons.Add(quiet(label, icons.Hapus, func() {
		d.away(func() error {
			e := *p.keep.Value()
			e.Removed = removed
			return p.host.Office.SaveLaw(&e)
		}, text.LawOut(removed))
	}))
	box.Add(buttons)
}

func quiet(words string, icon fyne.Resource, do func()) *widget.Button {
	b := widget.NewButtonWithIcon(words, icon, do)
	b.Importance = fynewidget.LowImportance
	return b
}

// away stores what was typed, does something to the stored entry and shows it anew.
func (d *detail) away(do func() error, said string) {
	p := d.p
	if err := p.keep.Flush(); err != nil {
		return
	}
	if err := do(); err != nil {
		p.host.Fail(err)
		return
	}
	p.keep = nil
	p.host.Saved(p.host.Office.Now())
	p.host.Say(said)
	p.reopen(d.key)
}

func rankOptions() []form.Option {
	var out []form.Option
	for _, r := range law.Ranks() {
		out = append(out, form.Option{Value: r.Key, Text: text.LawRank(r)})
	}
	return out
}

func topicOptions() []form.Option {
	out := []form.Option{{Text: text.LawNoTopic}}
	for _, t := range law.Topics() {
		out = append(out, form.Option{Value: t.Key, Text: t.Name})
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func showYear(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func readYear(at *int, typed string) error {
	if typed == "" {
		*at = 0
		return nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil {
		return form.Wrong(text.LawYearWrong)
	}
	*at = n
	return nil
}

// ref shows a law by its name; keyOf reads it back. What the library does not
// have stays as it was typed.
func (d *detail) ref(key string) string {
	if e, ok := d.p.lib.Get(key); ok {
		return d.p.lib.Name(e, law.NumberOnly)
	}
	return key
}

func (d *detail) refs(e *entry) []string {
	var out []string
	for _, key := range e.AmendedBy {
		out = append(out, d.ref(key))
	}
	return out
}

func (d *detail) keyOf(typed string) string {
	typed = oneLine(typed)
	if _, ok := d.p.lib.Get(typed); ok {
		return typed
	}
	if t, ok := law.Read(typed); ok {
		if e, ok := d.p.lib.Known(t); ok && e.Key != d.key {
			return e.Key
		}
	}
	return typed
}

func (d *detail) keys(typed []string) []string {
	var out []string
	for _, s := range typed {
		out = append(out, d.keyOf(s))
	}
	return out
}

func regencyNames(codes []string) string {
	var out []string
	for _, c := range codes {
		name := c
		if r, ok := region.ByCode(region.Code(c)); ok {
			name = r.Short()
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// readRegencies reads names or codes of kabupaten with commas between.
func readRegencies(e *entry, typed string) error {
	var codes []string
	for name := range strings.SplitSeq(typed, ",") {
		if name = oneLine(name); name == "" {
			continue
		}
		code, ok := regencyCode(name)
		if !ok {
			return form.Wrong(text.LawRegencyWrong(name))
		}
		codes = append(codes, code)
	}
	e.Regencies = codes
	return nil
}

func regencyCode(name string) (string, bool) {
	for _, r := range region.Regencies() {
		if strings.EqualFold(r.Name, name) || strings.EqualFold(r.Short(), name) || string(r.Code) == name {
			return string(r.Code), true
		}
	}
	return "", false
}
