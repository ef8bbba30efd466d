package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Papers is the screen of all papers.
type Papers struct {
	base
	all     *contents
	typed   *widget.Entry
	kawasan *widget.Select
	kind    *widget.Select
	state   *widget.Select
	count   *fynewidget.Label
	none    *fynewidget.Label
	table   *table
	folded  []string // of every paper, its title, number and kawasan as [form.Seek] looks through them
	shown   []app.DocumentLine
}

var _ nav.Screen = (*Papers)(nil)

// NewPapers makes the screen.
func NewPapers(h *nav.Host) nav.Screen {
	s := &Papers{base: newBase(h, nav.Crumb{Text: text.Surat, Route: nav.Route{Place: nav.Letters, Part: PartPapers}})}
	s.read(s.show)
	return s
}

// states are the states of a paper in the order it goes through them.
var states = []model.State{model.Konsep, model.Diperiksa, model.Disetujui, model.Terbit, model.Ditandatangani, model.Batal, model.Diganti}

func (s *Papers) show(c *contents) {
	s.all = c
	add := widget.NewButtonWithIcon(text.NewPaper, icons.Tambah, func() { NewPaper(s.host, "") })
	add.Importance = fynewidget.HighImportance
	gone := widget.NewButton(text.DeletedPapers, func() { s.host.Go(nav.Route{Place: nav.Settings, Part: nav.PartDeleted}) })
	gone.Importance = fynewidget.LowImportance
	if len(c.papers) == 0 {
		s.first = add
		s.page.Add(form.Empty(text.NoPaperTitle, text.NoPaperBody, add, gone))
		s.page.Refresh()
		return
	}
	s.typed = widget.NewLineEntry()
	s.typed.SetPlaceHolder(text.FindDocument)
	s.typed.OnChanged = func(string) { s.filter() }
	s.first = s.typed
	names, kinds, stateNames := []string{text.AllKawasan}, []string{text.AllKinds}, []string{text.AllStates}
	for i := range c.kawasan {
		names = append(names, text.KawasanName(c.kawasan[i].Name))
	}
	names = append(names, text.OfNoKawasan)
	for _, k := range s.host.Office.Kinds().All() {
		kinds = append(kinds, k.Title)
	}
	for _, v := range states {
		stateNames = append(stateNames, text.DocumentState(v))
	}
	s.kawasan, s.kind, s.state = s.choice(names), s.choice(kinds), s.choice(stateNames)
	for _, p := range c.papers {
		s.folded = append(s.folded, form.Folded(p.Title+" "+p.Number+" "+c.name(p.Kawasan)))
	}
	s.count, s.none = form.Caption(""), form.Remark(text.NoPaperFits)
	s.table = newTable(func(i int) { s.host.Go(nav.Route{Place: nav.Document, ID: s.shown[i].ID}) },
		cut(text.ColumnNumber, 230), whole(text.ColumnDate, 160), rest(text.ColumnTitle), cut(text.ColumnKawasan, 220), whole(text.ColumnState, 130))
	head := form.Rows(widget.Border(nil, nil, nil, container.NewHBox(gone, add), form.Heading(text.Surat)),
		form.Row(s.typed, form.Framed(s.kawasan), form.Framed(s.kind), form.Framed(s.state)), s.count, s.none)
	s.page.Add(container.NewPadded(widget.Border(head, nil, nil, nil, fyne.CanvasObject(s.table.object))))
	s.filter()
	s.page.Refresh()
}

// choice is a filter of which the first leaves everything.
func (s *Papers) choice(words []string) *widget.Select {
	c := widget.NewSelect(words, nil)
	c.SetSelectedIndex(0)
	c.OnChanged = func(string) { s.filter() }
	return c
}

// filter shows what all four filters leave.
func (s *Papers) filter() {
	sought := form.Seek(s.typed.Text)
	kinds := s.host.Office.Kinds().All()
	s.shown = nil
	var rows [][]string
	for at, p := range s.all.papers {
		if i := s.kawasan.SelectedIndex(); i > 0 && p.Kawasan != s.all.at(i-1) {
			continue
		}
		if i := s.kind.SelectedIndex(); i > 0 && p.Kind != kinds[i-1].Key {
			continue
		}
		if i := s.state.SelectedIndex(); i > 0 && p.State != states[i-1] {
			continue
		}
		if !sought.In(s.folded[at]) {
			continue
		}
		s.shown = append(s.shown, p)
		rows = append(rows, []string{p.Number, text.Day(p.Date), p.Title, s.all.name(p.Kawasan), text.DocumentState(p.State)})
	}
	s.table.set(rows)
	s.count.SetText(text.PapersShown(len(s.shown), len(s.all.papers)))
	if len(s.shown) == 0 {
		s.none.Show()
	} else {
		s.none.Hide()
	}
}
