package lists

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Register is the register of numbers: the latest on top, void numbers and
// numbers passed over in their places.
type Register struct {
	base
	all   *numbers
	typed *widget.Entry
	picks [5]*widget.Select // year, series, kind, kawasan, state
	count *fynewidget.Label
	none  *fynewidget.Label
	table *table
	shown []int // of all.rows
}

var _ nav.Screen = (*Register)(nil)

// numbers is what the screen shows.
type numbers struct {
	*contents
	series []register.Series
	rows   []row
	years  []int
}

// row is a line of the register, or numbers that no line has.
type row struct {
	entry *model.Entry  // nil for a gap
	gap   *register.Gap // nil for a line
	kind  string        // of paper; "" for one made elsewhere
	words string        // folded, for the search
	cells []string
}

// NewRegister makes the screen.
func NewRegister(h *nav.Host) nav.Screen {
	s := &Register{base: newBase(h, nav.Crumb{Text: text.Surat, Route: nav.Route{Place: nav.Letters, Part: PartRegister}})}
	s.load(func() { close(s.loaded) })
	return s
}

func (s *Register) load(done func()) {
	nav.Work(s.ctx, func(context.Context) (*numbers, error) { return readNumbers(s.host) }, func(n *numbers, err error) {
		defer done()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.show(n)
		s.Shown()
	})
}

// again shows the register after a line was changed.
func (s *Register) again() { s.load(func() {}) }

func readNumbers(h *nav.Host) (*numbers, error) {
	c, err := readAll(h.Office)
	if err != nil {
		return nil, err
	}
	n := &numbers{contents: c}
	if n.series, err = h.Office.Series(); err != nil {
		return nil, err
	}
	lines, err := h.Office.Register(0)
	if err != nil {
		return nil, err
	}
	n.put(lines)
	return n, nil
}

// put orders the lines, the latest first, and puts the gaps between them.
func (n *numbers) put(lines []model.Entry) {
	kinds, names := map[model.ID]string{}, map[model.ID]string{}
	for _, p := range n.papers {
		kinds[p.ID] = p.Kind
	}
	for i := range n.kawasan {
		names[n.kawasan[i].ID] = n.kawasan[i].Name
	}
	beneath := map[model.Counter]map[int]*register.Gap{} // by the number above it
	gaps := register.Gaps(lines)
	for i := range gaps {
		if beneath[gaps[i].Counter] == nil {
			beneath[gaps[i].Counter] = map[int]*register.Gap{}
		}
		beneath[gaps[i].Counter][gaps[i].To+1] = &gaps[i]
	}
	lines = slices.Clone(lines)
	slices.SortFunc(lines, func(a, b model.Entry) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), cmp.Compare(b.Series, a.Series), -register.Order(&a, &b))
	})
	for i := range lines {
		e := &lines[i]
		r := row{entry: e, kind: kinds[e.Document]}
		r.cells = []string{e.Number, text.Day(e.Date), e.Subject, e.To, names[e.Kawasan], text.EntryState(e.State, e.Provisional)}
		r.words = form.Folded(strings.Join(append(slices.Clone(r.cells), e.Earlier...), " "))
		n.rows = append(n.rows, r)
		if !slices.Contains(n.years, e.Year) {
			n.years = append(n.years, e.Year)
		}
		if c, ok := e.Counter(); ok && e.Suffix == "" && beneath[c][e.Seq] != nil {
			n.rows = append(n.rows, n.gapRow(beneath[c][e.Seq], e))
		}
	}
}

func (n *numbers) gapRow(g *register.Gap, above *model.Entry) row {
	cells := []string{text.GapRow(g.From, g.To), "", text.GapWhy(g.Reason), "", "", text.NumberGap}
	return row{gap: g, entry: &model.Entry{Series: g.Series, Year: above.Year}, cells: cells, words: form.Folded(strings.Join(cells, " "))}
}

func (s *Register) show(n *numbers) {
	s.all = n
	s.page.RemoveAll()
	note := widget.NewButtonWithIcon(text.NoteOutside, icons.Tambah, func() { s.askNumber(false) })
	reserve := widget.NewButton(text.ReserveNumber, func() { s.askNumber(true) })
	agenda := widget.NewButtonWithIcon(text.Agenda, icons.Cetak, func() { askBook(s.ctx, s.host, false) })
	if len(n.rows) == 0 {
		s.first = note
		s.page.Add(form.Empty(text.NoNumberTitle, text.NoNumberBody, note, reserve))
		s.page.Refresh()
		return
	}
	before := s.chosen()
	s.typed = widget.NewLineEntry()
	s.typed.SetPlaceHolder(text.FindNumber)
	s.typed.OnChanged = func(string) { s.filter() }
	s.first = s.typed
	for i, words := range s.choices() {
		s.picks[i] = widget.NewSelect(words, nil)
		s.picks[i].SetSelectedIndex(0)
		if slices.Contains(words, before[i]) {
			s.picks[i].SetSelected(before[i])
		}
		s.picks[i].OnChanged = func(string) { s.filter() }
	}
	s.count, s.none = form.Caption(""), form.Remark(text.NoNumberFits)
	s.table = newTable(s.open,
		cut(text.ColumnNumber, 230), whole(text.ColumnDate, 150), rest(text.ColumnSubject), cut(text.ColumnTo, 200), cut(text.ColumnKawasan, 150), whole(text.ColumnState, 185))
	filters := []fyne.CanvasObject{s.typed}
	for _, p := range s.picks {
		filters = append(filters, form.Framed(p))
	}
	head := form.Rows(widget.Border(nil, nil, nil, container.NewHBox(agenda, reserve, note), s.count), form.Row(filters...), s.none)
	s.page.Add(container.NewPadded(widget.Border(head, nil, nil, nil, fyne.CanvasObject(s.table.object))))
	s.filter()
	s.page.Refresh()
}

// chosen are the filters as they stand, for the time after a change.
func (s *Register) chosen() (out [5]string) {
	for i, p := range s.picks {
		if p != nil {
			out[i] = p.Selected
		}
	}
	return out
}

// choices are the words of the filters; the first of each leaves everything.
func (s *Register) choices() [5][]string {
	out := [5][]string{{text.AllYears}, {text.AllSeries}, {text.AllKinds}, {text.AllKawasan},
		{text.AllStates, string(model.EntryReserved), string(model.EntryUsed), string(model.EntryVoid), text.RegisterGaps}}
	for _, y := range s.all.years {
		out[0] = append(out[0], strconv.Itoa(y))
	}
	for _, one := range s.all.series {
		out[1] = append(out[1], one.Name)
	}
	out[1] = append(out[1], text.OtherOffices)
	for _, k := range s.host.Office.Kinds().All() {
		out[2] = append(out[2], k.Title)
	}
	for i := range s.all.kawasan {
		out[3] = append(out[3], text.KawasanName(s.all.kawasan[i].Name))
	}
	out[3] = append(out[3], text.OfNoKawasan)
	return out
}

// filter shows what the filters leave.
func (s *Register) filter() {
	sought := form.Seek(s.typed.Text)
	fits := s.fits()
	s.shown = s.shown[:0]
	var cells [][]string
	for i := range s.all.rows {
		r := &s.all.rows[i]
		if sought.In(r.words) && fits(r) {
			s.shown = append(s.shown, i)
			cells = append(cells, r.cells)
		}
	}
	s.table.set(cells)
	s.count.SetText(text.NumbersShown(len(s.shown), len(s.all.rows)))
	s.none.Hidden = len(s.shown) > 0
	s.none.Refresh()
}

// fits is what the five choices ask of a row.
func (s *Register) fits() func(r *row) bool {
	at := func(i int) int { return max(s.picks[i].SelectedIndex(), 0) }
	year, series, kind, kawasan, state := at(0), at(1), at(2), at(3), at(4)
	kinds := s.host.Office.Kinds().All()
	seriesKey := ""
	if series > 0 && series <= len(s.all.series) {
		seriesKey = s.all.series[series-1].Key
	}
	states := []model.EntryState{"", model.EntryReserved, model.EntryUsed, model.EntryVoid}
	return func(r *row) bool {
		e := r.entry
		return (year == 0 || e.Year == s.all.years[year-1]) &&
			(series == 0 || e.Series == seriesKey) &&
			(kind == 0 || r.kind == kinds[kind-1].Key) &&
			(kawasan == 0 || r.gap == nil && e.Kawasan == s.all.at(kawasan-1)) &&
			(state == 0 || state < len(states) && r.gap == nil && e.State == states[state] || state == len(states) && r.gap != nil)
	}
}

// open goes to the paper of a line, or shows the line of a paper made elsewhere.
func (s *Register) open(i int) {
	r := &s.all.rows[s.shown[i]]
	switch {
	case r.gap != nil:
		s.host.Say(text.Gap(register.NameOf(s.all.series, r.gap.Series), r.gap.From, r.gap.To, r.gap.Reason))
	case r.entry.Document != "":
		s.host.Go(nav.Route{Place: nav.Document, ID: r.entry.Document})
	default:
		s.showLine(r.entry.ID)
	}
}
