package lists

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Search is the screen with the one box that finds everything.
type Search struct {
	base
	finder *form.Finder
}

var _ nav.Screen = (*Search)(nil)

// NewSearch makes the screen.
func NewSearch(h *nav.Host) nav.Screen {
	s := &Search{base: newBase(h, nav.Crumb{Text: text.Cari, Route: nav.Route{Place: nav.Search}})}
	s.read(func(c *contents) {
		s.finder = finder(h, c, func(do func()) { do() })
		s.first = s.finder.Entry
		s.page.Add(form.Page(form.Rows(form.Heading(text.Cari), s.finder.Object, form.Remark(text.SearchEmptyHint))))
		s.page.Refresh()
	})
	return s
}

// OpenSearch opens the same box over whatever screen is shown.
func OpenSearch(h *nav.Host) {
	nav.Work(context.Background(), func(context.Context) (*contents, error) { return readAll(h.Office) }, func(c *contents, err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		showBox(h, c)
	})
}

func showBox(h *nav.Host, c *contents) {
	var box *widget.Dialog
	f := finder(h, c, func(do func()) {
		box.Close(false)
		do()
	})
	f.Entry.OnEscape = func() { box.Close(false) }
	box = widget.Box(h.Window, text.Cari, form.Page(f.Object), fyne.NewSize(760, 470), f.Entry, nil)
}

// found is one thing that can be found, with its words folded for comparing.
type found struct {
	hit   form.Hit
	words string
	open  func()
}

// finder finds in everything at once: papers, kawasan, their desa, officials,
// and what can be done by a key.
func finder(h *nav.Host, c *contents, pick func(open func())) *form.Finder {
	all := everything(h, c)
	find := func(typed string) []form.Hit {
		var out []form.Hit
		words := form.Seek(typed)
		for i := range all {
			if len(words) > 0 && words.In(all[i].words) {
				out = append(out, all[i].hit)
			}
		}
		return out
	}
	return form.NewFinder(text.FindHint, false, find, func(h form.Hit) {
		i, err := strconv.Atoi(h.Value)
		if err == nil {
			pick(all[i].open)
		}
	})
}

func everything(h *nav.Host, c *contents) []found {
	var all []found
	put := func(title, sub string, open func()) {
		all = append(all, found{form.Hit{Value: strconv.Itoa(len(all)), Text: title, Sub: sub}, form.Folded(title + " " + sub), open})
	}
	add := func(title, sub string, r nav.Route) { put(title, sub, func() { h.Go(r) }) }
	for i := range c.kawasan {
		k := &c.kawasan[i]
		r, _ := region.ByCode(region.Code(k.Regency))
		add(text.KawasanName(k.Name), text.FoundIn(text.Kawasan, r.Name), nav.Route{Place: nav.Dossier, ID: k.ID})
	}
	for _, p := range c.papers {
		sub := text.FoundIn(text.FoundDocument, c.name(p.Kawasan))
		add(p.Title, text.FoundIn(sub, text.PaperLine(text.DocumentState(p.State), p.Number)), nav.Route{Place: nav.Document, ID: p.ID})
	}
	for i := range c.kawasan {
		k := &c.kawasan[i]
		for _, m := range k.Members {
			h, _ := region.Locate(region.Code(m.Code))
			name := h.Name
			if m.PrintName != "" {
				name = m.PrintName
			}
			add(name, text.FoundDesa(h.Kecamatan.Name, k.Name), nav.Route{Place: nav.Dossier, ID: k.ID, Part: nav.PartDesa})
		}
	}
	for _, p := range c.people {
		title, part := "", ""
		if n := len(p.Holdings); n > 0 {
			last := p.Holdings[n-1]
			title, part = last.Title, "pejabat:"+string(last.Role)+":"+last.Region
		}
		add(indonesia.FullName(p.FrontTitle, p.Name, p.BackTitle), text.FoundIn(text.FoundOfficial, title), nav.Route{Place: nav.Settings, Part: part})
	}
	if h.Commands != nil {
		for _, d := range h.Commands() {
			put(d.Words, text.FoundIn(text.FoundCommand, d.Keys), d.Do)
		}
	}
	return all
}
