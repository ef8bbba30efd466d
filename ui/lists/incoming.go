package lists

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// Incoming is the book of letters that came in, the latest on top.
type Incoming struct {
	base
	all   []model.Incoming
	typed *widget.Entry
	which *widget.Select // all, or those with open dispositions
	count *fynewidget.Label
	table *table
	shown []int
	scans form.Scans
}

var _ nav.Screen = (*Incoming)(nil)

// NewIncoming makes the screen.
func NewIncoming(h *nav.Host) nav.Screen {
	s := &Incoming{base: newBase(h, nav.Crumb{Text: text.Surat, Route: nav.Route{Place: nav.Letters, Part: PartIncoming}})}
	s.load(func() { close(s.loaded) })
	return s
}

func (s *Incoming) load(done func()) {
	nav.Work(s.ctx, func(context.Context) ([]model.Incoming, error) { return s.host.Office.IncomingLetters(0) }, func(list []model.Incoming, err error) {
		defer done()
		if err != nil {
			s.host.Fail(err)
			return
		}
		slices.SortFunc(list, func(a, b model.Incoming) int {
			if a.Year != b.Year {
				return b.Year - a.Year
			}
			return b.Agenda - a.Agenda
		})
		s.show(list)
		s.Shown()
	})
}

func (s *Incoming) show(list []model.Incoming) {
	s.all = list
	s.page.RemoveAll()
	add := widget.NewButtonWithIcon(text.IncomingAdd, icons.Tambah, func() { s.edit(&model.Incoming{Received: indonesia.DateOf(s.host.Office.Now())}) })
	add.Importance = fynewidget.HighImportance
	agenda := widget.NewButtonWithIcon(text.Agenda, icons.Cetak, func() { askBook(s.ctx, s.host, true) })
	if len(list) == 0 {
		s.first = add
		s.page.Add(form.Empty(text.NoIncomingTitle, text.NoIncomingBody, add))
		s.page.Refresh()
		return
	}
	s.typed = widget.NewLineEntry()
	s.typed.SetPlaceHolder(text.FindIncoming)
	s.typed.OnChanged = func(string) { s.filter() }
	s.first = s.typed
	s.which = widget.NewSelect([]string{text.IncomingAll, text.IncomingOpen}, nil)
	s.which.SetSelectedIndex(0)
	s.which.OnChanged = func(string) { s.filter() }
	s.count = form.Caption("")
	s.table = newTable(func(i int) { l := s.all[s.shown[i]]; s.edit(&l) },
		cut(text.BookAgenda, 110), whole(text.BookReceived, 160), cut(text.BookFrom, 250), cut(text.BookNumber, 200), rest(text.ColumnSubject), cut(text.DispositionHead, 150))
	head := form.Rows(widget.Border(nil, nil, nil, container.NewHBox(agenda, add), s.count), form.Row(s.typed, form.Framed(s.which)))
	s.page.Add(container.NewPadded(widget.Border(head, nil, nil, nil, fyne.CanvasObject(s.table.object))))
	s.filter()
	s.page.Refresh()
}

// filter shows what the words and the choice leave.
func (s *Incoming) filter() {
	sought := form.Seek(s.typed.Text)
	s.shown = nil
	var cells [][]string
	for i := range s.all {
		l := &s.all[i]
		open := 0
		for _, d := range l.Dispositions {
			if d.Done.IsZero() {
				open++
			}
		}
		row := []string{strconv.Itoa(l.Agenda) + "/" + strconv.Itoa(l.Year), text.Day(l.Received), l.From, l.Number, l.Subject, text.OpenDispositions(open, len(l.Dispositions))}
		if l.Void != "" {
			row[5] = text.BookVoid(l.Void)
		}
		if s.which.SelectedIndex() == 1 && open == 0 || !sought.In(form.Folded(strings.Join(row, " "))) {
			continue
		}
		s.shown = append(s.shown, i)
		cells = append(cells, row)
	}
	s.table.set(cells)
	s.count.SetText(text.LettersShown(len(s.shown), len(s.all)))
}

// letterForm is the box of one incoming letter.
type letterForm struct {
	s              *Incoming
	l              model.Incoming
	received, date *widget.DateField
	from, number   *widget.Entry
	subject        *widget.Entry
	nature, extra  *widget.Entry
	void           *widget.Entry
	rows           []dispositionRow
	list           *fyne.Container
	scroll         *container.Scroll
	show           *widget.Button // opens the scan; nil for a new letter
	dialog         *widget.Dialog
}

// dispositionRow asks one instruction.
type dispositionRow struct {
	to, what, by *widget.Entry
	done         *widget.DateField
	date         indonesia.Date
}

// edit opens the box of a letter; a new one has no id.
func (s *Incoming) edit(l *model.Incoming) {
	f := &letterForm{s: s, l: *l, list: container.NewVBox()}
	f.received, f.date = form.DateField(s.host, l.Received), form.DateField(s.host, l.Date)
	f.from, f.number, f.subject = lineEntry(l.From), lineEntry(l.Number), lineEntry(l.Subject)
	f.nature, f.extra, f.void = lineEntry(l.Nature), lineEntry(l.Enclosures), lineEntry(l.Void)
	title := text.IncomingAdd
	if l.ID != "" {
		title = text.AgendaOf(l.Agenda, l.Year)
	}
	for _, d := range l.Dispositions {
		f.addRow(d)
	}
	more := widget.NewButtonWithIcon(text.DispositionAdd, icons.Tambah, func() {
		f.addRow(model.Disposition{Date: indonesia.DateOf(s.host.Office.Now())})
		s.host.Window.Canvas().Focus(f.rows[len(f.rows)-1].to)
	})
	buttons := container.NewHBox(more)
	if l.ID != "" {
		f.show = widget.NewButton(text.ActOpenScan, f.openScan)
		f.show.Hidden = len(l.Scans) == 0
		buttons.Add(widget.NewButton(text.IncomingScan, f.attach))
		buttons.Add(f.show)
	}
	content := form.Rows(
		form.Row(form.Named(text.IncomingReceived, f.received), form.Named(text.IncomingFrom, f.from)),
		form.Row(form.Named(text.IncomingNumber, f.number), form.Named(text.IncomingDate, f.date)),
		form.Named(text.IncomingSubject, f.subject),
		form.Row(form.Named(text.IncomingNature, f.nature), form.Named(text.IncomingEncl, f.extra)),
		form.Heading(text.DispositionHead), form.Remark(text.DispositionHint), f.list, buttons)
	fields := []*widget.Entry{f.received.Entry, f.from, f.number, f.date.Entry, f.subject, f.nature, f.extra}
	if l.ID != "" {
		content.Add(form.Named(text.IncomingVoid, f.void))
		fields = append(fields, f.void)
	}
	f.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 2, 18), content))
	f.scroll.SetMinSize(fyne.NewSize(1000, 470))
	f.dialog = form.Ask(s.ctx, s.host, title, text.Save, container.NewVBox(f.scroll), fields, func() (func() error, error) {
		letter, err := f.read()
		return func() error { return s.host.Office.SaveIncoming(&letter) }, err
	}, func() { s.load(func() {}) })
}

func (f *letterForm) addRow(d model.Disposition) {
	r := dispositionRow{to: lineEntry(d.To), what: lineEntry(d.Instruction), by: lineEntry(d.By), done: form.DateField(f.s.host, d.Done), date: d.Date}
	for _, e := range []*widget.Entry{r.to, r.what, r.by, r.done.Entry} {
		e.OnEscape = func() { f.dialog.Close(false) }
	}
	f.rows = append(f.rows, r)
	f.list.Add(form.Row(form.Named(text.DispositionTo, r.to), form.Named(text.DispositionWhat, r.what), form.Named(text.DispositionBy, r.by), form.Named(text.DispositionDone, r.done)))
	if f.scroll != nil {
		f.scroll.Content.Refresh()
		f.scroll.ScrollToBottom()
	}
}

// read is the letter as it stands in the box.
func (f *letterForm) read() (l model.Incoming, err error) {
	l = f.l
	if l.Received, err = f.received.Date(); err != nil {
		return l, err
	}
	if l.Date, err = optional(f.date); err != nil {
		return l, err
	}
	words := func(e *widget.Entry) string { return strings.TrimSpace(e.Text) }
	l.From, l.Number, l.Subject = words(f.from), words(f.number), words(f.subject)
	l.Nature, l.Enclosures, l.Void = words(f.nature), words(f.extra), words(f.void)
	l.Dispositions = nil
	for _, r := range f.rows {
		d := model.Disposition{To: words(r.to), Instruction: words(r.what), By: words(r.by), Date: r.date}
		if d.Done, err = optional(r.done); err != nil {
			return l, err
		}
		if d.To != "" || d.Instruction != "" {
			l.Dispositions = append(l.Dispositions, d)
		}
	}
	return l, nil
}

// attach keeps the scan of the letter with it.
func (f *letterForm) attach() {
	h := f.s.host
	form.PickScan(h, func(path string) {
		nav.Work(f.s.ctx, func(context.Context) ([]model.Scan, error) {
			if err := h.Office.AttachIncomingScan(f.l.ID, path); err != nil {
				return nil, err
			}
			letters, err := h.Office.IncomingLetters(f.l.Year)
			i := slices.IndexFunc(letters, func(l model.Incoming) bool { return l.ID == f.l.ID })
			if err != nil || i < 0 {
				return nil, err
			}
			return letters[i].Scans, nil
		}, func(scans []model.Scan, err error) {
			if err != nil {
				h.Fail(err)
				return
			}
			f.l.Scans = scans
			f.show.Show()
			h.Saved(h.Office.Now())
			h.Say(text.IncomingScanned)
		})
	})
}

// openScan shows the last scan of the letter.
func (f *letterForm) openScan() {
	if n := len(f.l.Scans); n > 0 {
		f.s.scans.Show(f.s.ctx, f.s.host, f.l.Scans[n-1])
	}
}

// Leave ends the screen's work.
func (s *Incoming) Leave() error {
	s.scans.Forget()
	return s.base.Leave()
}
