package settings

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// seriesPage is the part that sets how papers are numbered.
type seriesPage struct {
	s    *Settings
	page *fyne.Container
	all  []register.Series
	used map[string]bool // keys of the series that gave a number
	list *form.List
	keep *form.Keeper[register.Series]
}

func (s *Settings) numbering() fyne.CanvasObject {
	p := &seriesPage{s: s, page: container.NewStack(), used: map[string]bool{}}
	s.numbers = p
	p.load(0)
	return p.page
}

// load reads the series and shows the i-th.
func (p *seriesPage) load(i int) {
	type stored struct {
		series          []register.Series
		lines           []model.Entry
		approve, sealed bool
	}
	o := p.s.host.Office
	nav.Work(p.s.ctx, func(context.Context) (v stored, err error) {
		if v.series, err = o.Series(); err != nil {
			return v, err
		}
		if v.lines, err = o.Register(0); err != nil {
			return v, err
		}
		if v.approve, err = o.ApprovalNeeded(); err != nil {
			return v, err
		}
		v.sealed, err = o.Sealed()
		return v, err
	}, func(v stored, err error) {
		if err != nil {
			p.s.host.Fail(err)
			return
		}
		p.all = v.series
		for i := range v.lines {
			p.used[v.lines[i].Series] = true
		}
		p.show(v.approve, v.sealed)
		p.list.Choose(i)
	})
}

func (p *seriesPage) show(approve, sealed bool) {
	o := p.s.host.Office
	tick := func(words string, on bool, set func(bool) error) fyne.CanvasObject {
		c := widget.NewCheck(words, nil)
		c.Checked = on
		c.OnChanged = func(on bool) { p.store(func() error { return set(on) }, func() {}) }
		return c
	}
	head := form.Rows(container.NewHBox(tick(text.NumbersApproval, approve, o.SetApprovalNeeded), tick(text.NumbersSeal, sealed, o.SetSealed)), form.Remark(text.NumbersHint))
	add := widget.NewButtonWithIcon(text.AddSeries, icons.Tambah, p.add)
	p.list = form.NewList(container.NewHBox(add), nil, p.detail)
	p.list.SetLines(p.lines())
	p.page.Objects = []fyne.CanvasObject{widget.Border(head, nil, nil, nil, p.list.Object)}
	p.page.Refresh()
}

func (p *seriesPage) lines() (out []form.Line) {
	for _, s := range p.all {
		sub := s.Pattern
		if s.Off {
			sub = text.SeriesOff
		}
		out = append(out, form.Line{Title: s.Name, Sub: sub})
	}
	return out
}

// store changes the series of the office.
func (p *seriesPage) store(do func() error, done func()) { nav.Store(p.s.ctx, p.s.host, do, done) }

// add makes a series like the first with a key of its own.
func (p *seriesPage) add() {
	if p.close() != nil {
		return
	}
	one := register.Series{Name: text.NewSeriesName, Pattern: "{kode}/{urut:4}/{tahun}", Code: "400.10", First: 1}
	for n := 1; one.Key == "" || slices.ContainsFunc(p.all, func(s register.Series) bool { return s.Key == one.Key }); n++ {
		one.Key = fmt.Sprintf("seri-%d", n)
	}
	one.Off = true // until it is set: a new series would take the papers of the others
	p.store(func() error { return p.s.host.Office.SaveSeries(one) }, func() { p.load(len(p.all)) })
}

// close stores the series that is shown.
func (p *seriesPage) close() error { return form.Shut(&p.keep) }

// detail edits a series.
func (p *seriesPage) detail(i int) fyne.CanvasObject {
	if err := p.close(); err != nil {
		p.s.stuck = err
	}
	type series = register.Series
	k := form.NewKeeper(p.s.host, p.all[i], form.Record[series]{
		Copy:  func(s series) series { s.Kinds, s.Codes = slices.Clone(s.Kinds), slices.Clone(s.Codes); return s },
		Check: func(s *series) error { return s.Check() },
		Store: func(s *series) error { return p.s.host.Office.SaveSeries(*s) },
	}).Keeping("seri." + p.all[i].Key)
	p.keep = k
	g := k.Group("seri")
	example := fynewidget.NewLabel("")
	example.TextStyle.Bold, example.Wrapping = true, fyne.TextWrapWord
	shown := func() {
		example.SetText(p.example(k.Value()))
		p.all[i] = *k.Value()
		p.list.SetLines(p.lines())
	}
	g.OnApplied(shown)
	line := func(label, hint string, at func(*series) *string) fyne.CanvasObject {
		return g.Line(label, hint, func(s *series) string { return *at(s) }, func(s *series, v string) { *at(s) = strings.TrimSpace(v) }).Object
	}
	pattern := g.Line(text.SeriesPattern, text.SeriesPatternHint, func(s *series) string { return s.Pattern }, func(s *series, v string) { s.Pattern = strings.TrimSpace(v) })
	entry := pattern.Input.(*widget.Entry)
	first := g.Parsed(text.SeriesFirst, "1", func(s *series) string { return strconv.Itoa(s.First) }, func(s *series, v string) error {
		n, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil {
			return &model.Error{Kind: model.Invalid, Field: "nomor-pertama", Detail: "first-number", Value: v}
		}
		s.First = n
		return nil
	})
	rows := form.Rows(line(text.SeriesName, "", func(s *series) *string { return &s.Name }),
		pattern.Object, p.parts(entry), example,
		form.Row(p.width(entry), first.Object),
		form.Row(line(text.SeriesUnit, "mis. PMD", func(s *series) *string { return &s.Unit }), line(text.SeriesCode, "mis. 400.10", func(s *series) *string { return &s.Code })))
	rows.Add(p.counting(g, p.all[i].Key))
	issuers := []form.Option{{Value: "", Text: text.SeriesAnyIssuer}}
	for _, b := range []model.BodyKind{model.BodyDinasProvinsi, model.BodySetdaProvinsi, model.BodyBupati, model.BodySetda, model.BodyDinas, model.BodyKecamatan,
		model.BodyDesa, model.BodyBPD, model.BodyBKAD, model.BodyBUMDesma} {
		issuers = append(issuers, form.Option{Value: string(b), Text: text.BodyKind(b)})
	}
	rows.Add(form.Row(
		g.Choice(text.SeriesIssuer, issuers, func(s *series) string { return string(s.Issuer) }, func(s *series, v string) { s.Issuer = model.BodyKind(v) }, shown).Object,
		g.Choice(text.SeriesState, []form.Option{{Value: "", Text: text.SeriesOn}, {Value: "off", Text: text.SeriesOff}}, func(s *series) string {
			return map[bool]string{true: "off"}[s.Off]
		}, func(s *series, v string) { s.Off = v == "off" }, shown).Object))
	rows.Add(p.kinds(k))
	rows.Add(g.Lines(text.SeriesCodes, "", 2, func(s *series) []string { return s.Codes }, func(s *series, v []string) { s.Codes = v }).Object)
	rows.Add(container.NewHBox(p.removal(i)))
	example.SetText(p.example(k.Value()))
	return rows
}

// example is the first number that the series would write today.
func (p *seriesPage) example(s *register.Series) string {
	c := register.Claim{Code: s.Code, Desa: "63.01.05.2001", Date: indonesia.DateOf(p.s.host.Office.Now())}
	if c.Code == "" {
		c.Code = "400.10"
	}
	n, err := s.Number(c, s.First, "")
	if err != nil {
		return text.SeriesNoExample
	}
	return text.SeriesExample(n)
}

// parts are buttons that put the parts of a pattern at its end.
func (p *seriesPage) parts(pattern *widget.Entry) fyne.CanvasObject {
	row := container.New(layout.NewRowWrapLayout(), form.Caption(text.SeriesParts))
	row.Objects[0].(*fynewidget.Label).Truncation = fyne.TextTruncateOff
	for _, part := range []string{"{kode}", "{urut}", "{unit}", "{kode_desa}", "{bulan_romawi}", "{bulan}", "{tahun}"} {
		b := widget.NewButton(part, func() {
			between := ""
			if t := pattern.Text; t != "" && !strings.HasSuffix(t, "/") {
				between = "/"
			}
			pattern.SetText(pattern.Text + between + part)
		})
		b.Importance = fynewidget.LowImportance
		row.Add(b)
	}
	return row
}

var seqPart = regexp.MustCompile(`\{urut(:\d)?\}`)

// width chooses how many digits the number has at least, in the pattern.
func (p *seriesPage) width(pattern *widget.Entry) fyne.CanvasObject {
	var words []string
	for n := range 9 {
		words = append(words, text.SeriesDigits(n))
	}
	s := widget.NewSelect(words, nil)
	at := 0
	if m := seqPart.FindStringSubmatch(pattern.Text); m != nil && m[1] != "" {
		at = int(m[1][1] - '0')
	}
	s.SetSelectedIndex(min(at, 8))
	s.OnChanged = func(string) {
		part := "{urut}"
		if n := s.SelectedIndex(); n > 0 {
			part = fmt.Sprintf("{urut:%d}", n)
		}
		pattern.SetText(seqPart.ReplaceAllString(pattern.Text, part))
	}
	return form.Named(text.SeriesWidth, form.Framed(s))
}

// counting asks how numbers are counted, until the first was given.
func (p *seriesPage) counting(g *form.Group[register.Series], key string) fyne.CanvasObject {
	if p.used[key] {
		return form.Remark(text.SeriesUsed)
	}
	type series = register.Series
	restart := g.Choice(text.SeriesRestart, []form.Option{{Value: "", Text: text.SeriesYearly}, {Value: "whole", Text: text.SeriesRunsOn}},
		func(s *series) string { return map[bool]string{true: "whole"}[s.Whole] }, func(s *series, v string) { s.Whole = v == "whole" }, nil)
	count := g.Choice(text.SeriesCount, []form.Option{{Value: string(register.CountAll), Text: text.SeriesTogether}, {Value: string(register.CountCodes), Text: text.SeriesPerCode}},
		func(s *series) string { return string(s.Count) }, func(s *series, v string) { s.Count = register.Scope(v) }, nil)
	return form.Row(restart.Object, count.Object)
}

// kinds shows the kinds of paper that the series is for, and adds and removes.
func (p *seriesPage) kinds(k *form.Keeper[register.Series]) fyne.CanvasObject {
	box := container.NewVBox()
	var show func()
	change := func(do func(*register.Series)) {
		k.Settle()
		if err := k.Edit(do); err != nil {
			p.s.host.Fail(err)
		}
		show()
	}
	show = func() {
		box.RemoveAll()
		box.Add(form.Caption(text.SeriesKinds))
		for i, key := range k.Value().Kinds {
			name := key
			if kind := p.s.host.Office.Kinds().Kind(key); kind != nil {
				name = kind.Title
			}
			drop := widget.NewButtonWithIcon(text.Delete, icons.Hapus, func() {
				change(func(s *register.Series) { s.Kinds = slices.Delete(slices.Clone(s.Kinds), i, i+1) })
			})
			drop.Importance = fynewidget.LowImportance
			box.Add(widget.Border(nil, nil, nil, drop, fynewidget.NewLabel(name)))
		}
		add := widget.NewSearchSelect(p.kindOptions)
		add.Entry.SetPlaceHolder(text.SeriesAddKind)
		add.OnChosen = func(o widget.Option) {
			change(func(s *register.Series) {
				if !slices.Contains(s.Kinds, o.Key) {
					s.Kinds = append(slices.Clone(s.Kinds), o.Key)
				}
			})
		}
		box.Add(add)
		box.Refresh()
	}
	show()
	return box
}

func (p *seriesPage) kindOptions(typed string) []widget.Option {
	var out []widget.Option
	sought := form.Seek(typed)
	for _, k := range p.s.host.Office.Kinds().All() {
		if sought.In(form.Folded(k.Title)) {
			out = append(out, widget.Option{Key: k.Key, Text: k.Title})
		}
	}
	return out
}

// removal goes back to the shipped form of a series, or takes one of the
// office's own away, which the office refuses once it gave a number.
func (p *seriesPage) removal(i int) fyne.CanvasObject {
	key, words := p.all[i].Key, text.SeriesRemove
	if slices.ContainsFunc(register.Shipped(), func(s register.Series) bool { return s.Key == key }) {
		words = text.SeriesReset
	}
	return widget.NewButton(words, func() {
		if p.close() == nil {
			p.store(func() error { return p.s.host.Office.ResetSeries(key) }, func() { p.load(0) })
		}
	})
}
