package kawasan

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/model"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/progress"
	"pena/ui/text"
	"pena/ui/widget"
)

// Dossier is the page of one kawasan.
type Dossier struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	id     model.ID
	part   string

	k      *form.Keeper[model.Kawasan] // nil until it is read
	papers []app.DocumentLine
	people []model.Person
	tabs   *form.Tabs
	group  *form.Group[model.Kawasan] // of the open tab
	detail *form.Group[model.Kawasan] // of the row chosen in it
	undo   *form.UndoBar
	reach  *reach
	bundle *parcel     // the tab of the package; nil while another is open
	past   *history    // the tab of the saved states; nil before it was opened
	back   atomic.Bool // what is stored next is an earlier state brought back
	page   *fyne.Container
	body   *fyne.Container // the tabs and, at the foot, what is told of them
	name   string          // as the trail shows it
	loaded chan struct{}
}

var _ nav.Screen = (*Dossier)(nil)

// NewDossier makes the page of a kawasan, open at the part.
func NewDossier(h *nav.Host, id model.ID, part string) nav.Screen {
	d := &Dossier{host: h, id: id, part: part, undo: form.NewUndoBar(), page: container.NewStack(), loaded: make(chan struct{})}
	d.ctx, d.cancel = context.WithCancel(context.Background())
	nav.Work(d.ctx, func(context.Context) (contents, error) { return read(h.Office, id) }, func(c contents, err error) {
		defer close(d.loaded)
		if err != nil {
			h.Fail(err)
			return
		}
		d.show(c)
	})
	return d
}

// contents is what the page is made of.
type contents struct {
	kawasan model.Kawasan
	papers  []app.DocumentLine
	people  []model.Person
}

func read(o *app.Office, id model.ID) (c contents, err error) {
	if c.kawasan, err = o.Kawasan(id); err != nil {
		return c, err
	}
	if c.papers, err = o.Documents(id); err != nil {
		return c, err
	}
	c.people, err = o.People()
	return c, err
}

// Object is the content.
func (d *Dossier) Object() fyne.CanvasObject { return d.page }

// Trail is the path to the screen.
func (d *Dossier) Trail() []nav.Crumb {
	trail := []nav.Crumb{{Text: text.Kawasan, Route: nav.Route{Place: nav.Kawasan}}}
	if d.k == nil {
		return trail
	}
	v := d.k.Value()
	if r, ok := region.ByCode(region.Code(v.Regency)); ok {
		trail = append(trail, nav.Crumb{Text: r.Short(), Route: nav.KawasanOf(v.Regency)})
	}
	return append(trail, nav.Crumb{Text: text.KawasanName(v.Name), Route: nav.Route{Place: nav.Dossier, ID: d.id}})
}

// Shown sets the focus to the open tab, or to the field that the route named.
func (d *Dossier) Shown() {
	if d.tabs == nil || d.focusFact() {
		return
	}
	d.tabs.Focus(d.host.Window.Canvas())
}

// Kawasan is the kawasan the page is of.
func (d *Dossier) Kawasan() model.ID { return d.id }

// StepTab opens the tab so many further on.
func (d *Dossier) StepTab(by int) {
	if d.tabs != nil {
		d.tabs.Step(by)
	}
}

// Undo takes back the last removal, while the bar offers it.
func (d *Dossier) Undo() { d.undo.Undo() }

// Leave stores what was typed.
func (d *Dossier) Leave() error {
	if d.k != nil {
		if err := d.k.Close(); err != nil {
			return err
		}
	}
	if d.reach != nil {
		d.reach.stop()
	}
	d.cancel()
	return nil
}

func (d *Dossier) show(c contents) {
	c.kawasan.Stages = progress.Stages(&c.kawasan)
	d.papers, d.people = c.papers, c.people
	d.k = form.NewKeeper(d.host, c.kawasan, form.Record[model.Kawasan]{
		Copy: clone, Check: model.CheckKawasan, Store: d.store,
	}).Keeping(string(c.kawasan.ID))
	d.reach = newReach(d, c.kawasan)
	d.name = c.kawasan.Name
	d.k.OnStored(d.stored)
	d.tabs = form.NewTabs(nil,
		form.Tab{Key: nav.PartFacts, Title: text.DossierFacts, Build: d.facts, Close: d.closeTab},
		form.Tab{Key: nav.PartDesa, Title: text.DossierDesa(len(c.kawasan.Members)), Build: d.desa, Close: d.closeTab},
		form.Tab{Key: nav.PartTeam, Title: text.DossierTeam, Build: d.team, Close: d.closeTab},
		form.Tab{Key: nav.PartMeetings, Title: text.DossierMeetings, Build: d.meetings, Close: d.closeTab},
		form.Tab{Key: nav.PartBUMDesma, Title: text.DossierBUMDesma, Build: d.bumdesma, Close: d.closeTab},
		form.Tab{Key: nav.PartStages, Title: text.DossierStages, Build: d.stages, Close: d.closeTab},
		form.Tab{Key: nav.PartParcel, Title: text.DossierParcel, Build: d.parcel, Close: d.closeParcel},
		form.Tab{Key: nav.PartHistory, Title: text.DossierHistory, Build: d.riwayat, Close: d.closeTab},
	)
	part := partOf(d.part)
	d.body = widget.Border(nil, container.NewVBox(d.reach.object, d.undo.Object), nil, nil, d.tabs.Object)
	d.page.Add(container.NewPadded(d.body))
	d.tabs.Open(part)
	d.page.Refresh()
	d.host.Trail()
	if d.host.Window.Canvas().Focused() == nil {
		d.Shown()
	}
}

// store stores the dossier; it runs off the UI goroutine.
func (d *Dossier) store(k *model.Kawasan) error {
	if !d.back.Swap(false) {
		return d.host.Office.SaveKawasan(k)
	}
	err := d.host.Office.BringBackKawasan(k)
	if err != nil {
		d.back.Store(true)
	}
	return err
}

// partOf is the tab that a part of a route names: a tab, one entry of a tab,
// or the source of a fact on a paper, as compose writes it.
func partOf(part string) string {
	fact, ok := strings.CutPrefix(part, nav.PartFact)
	switch {
	case part == "":
		return nav.PartStages
	case ok && strings.HasPrefix(fact, "kawasan.desa"), ok && strings.HasPrefix(fact, "kawasan.kecamatan"):
		return nav.PartDesa
	case ok && strings.HasPrefix(fact, "musyawarah"):
		return nav.PartMeetings
	case ok && strings.HasPrefix(fact, "bumdesma"):
		return nav.PartBUMDesma
	case ok && strings.HasPrefix(fact, "tkpkp"):
		return nav.PartTeam
	case ok && strings.HasPrefix(fact, "naskah_lain"):
		return nav.PartStages
	case ok:
		return nav.PartFacts
	}
	tab, _, _ := strings.Cut(part, "/")
	return tab
}

// stored follows what the title line and the tabs say.
func (d *Dossier) stored() {
	v := d.k.Value()
	d.tabs.SetTitle(nav.PartDesa, text.DossierDesa(len(v.Members)))
	d.reach.look()
	if v.Name != d.name {
		d.name = v.Name
		d.host.Trail()
	}
}

// closeTab takes over what stands in the fields of the open tab.
func (d *Dossier) closeTab() {
	d.detail = dropped(d.detail)
	d.group = dropped(d.group)
	d.undo.Hide()
}

func dropped(g *form.Group[model.Kawasan]) *form.Group[model.Kawasan] {
	if g != nil {
		g.Drop()
	}
	return nil
}

// begin starts the fields of the tab part.
func (d *Dossier) begin(part string) *form.Group[model.Kawasan] {
	d.group = dropped(d.group)
	d.group = d.k.Group(part)
	return d.group
}

// beginDetail starts the fields of the row chosen in a tab, which row names.
func (d *Dossier) beginDetail(row string) *form.Group[model.Kawasan] {
	d.detail = dropped(d.detail)
	d.detail = d.k.Group(row)
	return d.detail
}

// edit changes the dossier outside a field and tells what cannot be.
func (d *Dossier) edit(change func(*model.Kawasan)) bool {
	d.k.Settle()
	if err := d.k.Edit(change); err != nil {
		d.host.Fail(err)
		return false
	}
	return true
}

// clone copies a dossier so deep that no change of the copy reaches it.
func clone(k model.Kawasan) model.Kawasan {
	k.Members = slices.Clone(k.Members)
	k.Stages = slices.Clone(k.Stages)
	k.Team.Members = slices.Clone(k.Team.Members)
	k.BUMDesma.Capital = slices.Clone(k.BUMDesma.Capital)
	k.BUMDesma.Units = slices.Clone(k.BUMDesma.Units)
	k.Meetings = slices.Clone(k.Meetings)
	for i := range k.Meetings {
		m := &k.Meetings[i]
		m.Speakers, m.Agenda = slices.Clone(m.Speakers), slices.Clone(m.Agenda)
		m.Decisions, m.Present = slices.Clone(m.Decisions), slices.Clone(m.Present)
		m.Discussion, m.Actions = slices.Clone(m.Discussion), slices.Clone(m.Actions)
	}
	return k
}
