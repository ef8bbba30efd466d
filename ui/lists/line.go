package lists

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/app/book"
	"pena/app/register"
	"pena/icons"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

func lineEntry(words string) *widget.Entry {
	e := widget.NewLineEntry()
	e.SetTextQuiet(words)
	return e
}

// askNumber asks for a line: of a paper made elsewhere, or a number kept for one
// that is yet to be made.
func (s *Register) askNumber(reserve bool) {
	title, hint, do := text.NoteOutside, text.NoteOutsideHint, s.host.Office.RecordNumber
	if reserve {
		title, hint, do = text.ReserveNumber, text.ReserveHint, s.host.Office.ReserveNumber
	}
	date := form.DateField(s.host, indonesia.DateOf(s.host.Office.Now()))
	number, subject, to, why := lineEntry(""), lineEntry(""), lineEntry(""), lineEntry("")
	code := form.CodeField(form.CodeOptions)
	code.Entry.SetPlaceHolder(text.IssueCodeHint)
	var names []string
	var list []register.Series
	for _, one := range s.all.series {
		if !one.Off {
			names, list = append(names, one.Name), append(list, one)
		}
	}
	series := widget.NewSelect(names, nil)
	series.SetSelectedIndex(0)
	where := []string{text.NoKawasan}
	for i := range s.all.kawasan {
		where = append(where, text.KawasanName(s.all.kawasan[i].Name))
	}
	kawasan := widget.NewSelect(where, nil)
	kawasan.SetSelectedIndex(0)
	rows := form.Rows(form.Remark(hint),
		form.Row(form.Named(text.ColumnDate, date), form.Named(text.SeriesLabel, form.Framed(series))))
	fields := []*widget.Entry{date.Entry}
	if !reserve {
		rows.Add(form.Named(text.NumberTyped, number))
		fields = append(fields, number)
	}
	rows.Add(form.Row(form.Named(text.IssueCode, code), form.Named(text.ColumnKawasan, form.Framed(kawasan))))
	rows.Add(form.Named(text.ColumnSubject, subject))
	rows.Add(form.Named(text.ColumnTo, to))
	rows.Add(form.Named(text.ReasonIfAsked, why))
	fields = append(fields, code.Entry, subject, to, why)
	said, doubted := "", 0 // a year that was asked about
	form.Ask(s.ctx, s.host, title, text.Save, rows, fields, func() (func() error, error) {
		day, err := date.Date()
		if err != nil {
			return nil, err
		}
		r := app.NumberRequest{Date: day, Code: code.Chosen().Key, Subject: subject.Text, To: to.Text, Number: number.Text, Reason: why.Text}
		if i := series.SelectedIndex(); i >= 0 && i < len(list) {
			r.Series = list[i].Key
		}
		if i := kawasan.SelectedIndex(); i > 0 {
			r.Kawasan = s.all.kawasan[i-1].ID
		}
		return func() error {
			other, err := s.host.Office.OtherYear(r)
			if err != nil {
				return err
			}
			if other != nil && doubted != day.Year {
				doubted = day.Year
				return form.Wrong(text.OnceMore(text.NumberOfYear(day.Year, other.Number, other.Year, other.Date.Long())))
			}
			e, err := do(r)
			said = e.Number
			return err
		}, nil
	}, func() {
		s.host.Say(text.Recorded(said))
		s.again()
	})
}

// showLine shows a line with all that was done to it, and what can be done.
func (s *Register) showLine(id model.ID) {
	nav.Work(s.ctx, func(context.Context) (model.Entry, error) { return s.host.Office.Entry(id) }, func(e model.Entry, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.lineBox(&e)
	})
}

func (s *Register) lineBox(e *model.Entry) {
	var lines []widget.ChoiceLine
	var acts []func()
	act := func(words string, do func()) {
		lines = append(lines, widget.ChoiceLine{Icon: icons.Ubah, Text: words})
		acts = append(acts, do)
	}
	id, o := e.ID, s.host.Office
	if e.State != model.EntryVoid {
		use := e.State == model.EntryReserved
		words := text.AmendNumber
		if use {
			words = text.UseNumber
		}
		act(words, func() { s.askLine(e, words, use) })
		if e.Provisional {
			act(text.ActFinalNumber, func() {
				final := lineEntry("")
				s.change(text.FinalTitle, text.FinalDo, form.Rows(form.Named(text.FinalLabel, final)), []*widget.Entry{final}, func() (lineAct, error) {
					number := final.Text
					return func() (model.Entry, error) { return o.FinalNumber(id, number) }, nil
				})
			})
		}
		act(text.VoidNumber, func() {
			why := lineEntry("")
			rows := form.Rows(form.Remark(text.VoidNumberHint), form.Named(text.Reason, why))
			s.change(text.VoidNumber, text.CancelDo, rows, []*widget.Entry{why}, func() (lineAct, error) {
				reason := why.Text
				return func() (model.Entry, error) { return o.VoidNumber(id, reason) }, nil
			})
		})
	}
	for _, ev := range e.Events {
		lines = append(lines, widget.ChoiceLine{Icon: icons.Riwayat, Text: text.EntryEvent(string(ev.Act), text.Moment(ev.At), ev.By, ev.Before, ev.Reason)})
	}
	title := text.FoundIn(e.Number, text.LineOf(e.Subject, e.To))
	widget.Choose(s.host.Window, title, lines, func(i int) {
		if i < len(acts) {
			acts[i]()
		}
	})
}

// askLine changes what a line says of a paper made elsewhere, or says that its
// reserved number is borne by one.
func (s *Register) askLine(e *model.Entry, title string, use bool) {
	date, subject, to, why := form.DateField(s.host, e.Date), lineEntry(e.Subject), lineEntry(e.To), lineEntry("")
	rows := form.Rows(form.Named(text.ColumnDate, date), form.Named(text.ColumnSubject, subject), form.Named(text.ColumnTo, to))
	fields := []*widget.Entry{date.Entry, subject, to}
	if !use {
		rows.Add(form.Named(text.ReasonOptional, why))
		fields = append(fields, why)
	}
	s.change(strings.TrimSuffix(title, "…"), text.Save, rows, fields, func() (lineAct, error) {
		day, err := date.Date()
		hal, kepada, reason := subject.Text, to.Text, why.Text
		return func() (model.Entry, error) {
			if use {
				return s.host.Office.UseNumber(e.ID, hal, kepada, day)
			}
			return s.host.Office.AmendEntry(e.ID, hal, kepada, day, reason)
		}, err
	})
}

// lineAct does something to a line of the register.
type lineAct func() (model.Entry, error)

func (s *Register) change(title, confirm string, rows *fyne.Container, fields []*widget.Entry, read func() (lineAct, error)) {
	form.Ask(s.ctx, s.host, title, confirm, rows, fields, func() (func() error, error) {
		do, err := read()
		return func() error { _, err := do(); return err }, err
	}, s.again)
}

// askBook writes a buku agenda of a period as a file.
func askBook(ctx context.Context, h *nav.Host, incoming bool) {
	today := indonesia.DateOf(h.Office.Now())
	from := form.DateField(h, indonesia.Date{Year: today.Year, Month: 1, Day: 1})
	to := form.DateField(h, today)
	title, make := text.BookOutgoing, h.Office.OutgoingBook
	if incoming {
		title, make = text.BookIncoming, h.Office.IncomingBook
	}
	path := lineEntry(filepath.Join(nav.SaveFolder(h), title+".pdf"))
	forms := widget.NewSelect([]string{text.BookPDF, text.BookXLSX}, nil)
	forms.SetSelectedIndex(0)
	forms.OnChanged = func(string) {
		ending := map[bool]string{true: ".xlsx", false: ".pdf"}[forms.SelectedIndex() == 1]
		path.SetTextQuiet(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + ending)
	}
	rows := form.Rows(form.Row(form.Named(text.BookFrom0, from), form.Named(text.BookTo0, to)), form.Named(text.BookForm, form.Framed(forms)), form.Named(text.BookFile, path))
	form.Ask(ctx, h, title, text.BookDo, container.NewVBox(rows), []*widget.Entry{from.Entry, to.Entry, path}, func() (func() error, error) {
		var p book.Period
		var err error
		if p.From, err = optional(from); err != nil {
			return nil, err
		}
		if p.To, err = optional(to); err != nil {
			return nil, err
		}
		file, workbook := path.Text, forms.SelectedIndex() == 1
		return func() error {
			b, err := make(p)
			if err != nil {
				return err
			}
			return h.Office.WriteBook(b, file, workbook)
		}, nil
	}, func() {
		h.Remember(filepath.Dir(path.Text))
		h.Say(text.FileSaved(path.Text))
	})
}

// optional is the date of a field that may be empty.
func optional(f *widget.DateField) (indonesia.Date, error) {
	if strings.TrimSpace(f.Entry.Text) == "" {
		return indonesia.Date{}, nil
	}
	return f.Date()
}
