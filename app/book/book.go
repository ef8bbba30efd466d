package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"pena/app/block"
	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

// Book is a table over a period, ready to be set.
type Book struct {
	Title   string
	Office  string // whose book it is; "" for none
	Period  Period
	Columns []Column
	Rows    []Row
}

// Column is a column of a book; Share is its part of the width.
type Column struct {
	Head  string
	Share float64
	Right bool
}

// Row is a line of a book. A note stands across all columns but the first: the
// numbers that were passed over.
type Row struct {
	Cells []Cell
	Note  string
	Void  bool
}

// Cell is text, or a day or a count, by which a workbook can be sorted.
type Cell struct {
	Text  string
	Day   indonesia.Date
	Count int
}

// String is the cell as it is printed.
func (c Cell) String() string {
	switch {
	case c.Count != 0:
		return strconv.Itoa(c.Count)
	case !c.Day.IsZero():
		return c.Day.Long()
	}
	return c.Text
}

// Period is the days a book covers, both included. A zero day is open.
type Period struct{ From, To indonesia.Date }

func (p Period) holds(d indonesia.Date) bool {
	return (p.From.IsZero() || !d.Before(p.From)) && (p.To.IsZero() || !p.To.Before(d))
}

// String is the period in words.
func (p Period) String() string {
	switch {
	case p.From.IsZero() && p.To.IsZero():
		return text.BookAll
	case p.To.IsZero():
		return text.BookSince(p.From.Long())
	case p.From.IsZero():
		return text.BookUntil(p.To.Long())
	}
	return text.BookBetween(p.From.Long(), p.To.Long())
}

// Outgoing is the book of the register: its lines in the order of their numbers,
// void ones and numbers passed over in their places. name gives the name of a
// kawasan, series that of a series.
func Outgoing(lines []model.Entry, p Period, name func(model.ID) string, series func(string) string) *Book {
	b := &Book{Title: text.BookOutgoing, Period: p, Columns: []Column{
		{text.BookOrder, 3, true}, {text.BookNumber, 15, false}, {text.BookDate, 9, false}, {text.BookSubject, 24, false},
		{text.BookTo, 18, false}, {text.BookKawasan, 12, false}, {text.BookState, 12, false}}}
	gaps := register.Gaps(lines)
	lines = slices.Clone(lines)
	slices.SortFunc(lines, func(a, b model.Entry) int { return register.Order(&a, &b) })
	for i := range lines {
		e := &lines[i]
		if !p.holds(e.Date) {
			continue
		}
		if c, ok := e.Counter(); ok && e.Suffix == "" {
			for _, g := range gaps {
				if g.Counter == c && g.To == e.Seq-1 {
					b.Rows = append(b.Rows, Row{Note: text.Gap(series(g.Series), g.From, g.To, g.Reason)})
				}
			}
		}
		b.add(e.State == model.EntryVoid, Cell{Text: e.Number}, Cell{Day: e.Date}, Cell{Text: e.Subject}, Cell{Text: e.To},
			Cell{Text: name(e.Kawasan)}, Cell{Text: state(e)})
	}
	return b
}

func state(e *model.Entry) string {
	s := text.EntryState(e.State, e.Provisional)
	if len(e.Earlier) > 0 {
		s += text.BookEarlier(strings.Join(e.Earlier, ", "))
	}
	return s
}

// IncomingBook is the book of incoming letters by agenda number, each with its
// dispositions.
func IncomingBook(letters []model.Incoming, p Period) *Book {
	b := &Book{Title: text.BookIncoming, Period: p, Columns: []Column{
		{text.BookAgenda, 4, true}, {text.BookReceived, 9, false}, {text.BookFrom, 15, false}, {text.BookNumber, 13, false},
		{text.BookDate, 9, false}, {text.BookSubject, 20, false}, {text.BookDisposition, 23, false}}}
	for _, l := range letters {
		if !p.holds(l.Received) {
			continue
		}
		cells := []Cell{{Count: l.Agenda}, {Day: l.Received}, {Text: l.From}, {Text: l.Number}, {Day: l.Date}, {Text: l.Subject}, {Text: dispositions(&l)}}
		b.Rows = append(b.Rows, Row{Cells: cells, Void: l.Void != ""})
	}
	return b
}

func long(d indonesia.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Long()
}

func dispositions(l *model.Incoming) string {
	if l.Void != "" {
		return text.BookVoid(l.Void)
	}
	var out []string
	for _, d := range l.Dispositions {
		out = append(out, text.Disposition(d.To, d.Instruction, d.By, long(d.Date), long(d.Done)))
	}
	return strings.Join(out, "; ")
}

func (b *Book) add(void bool, cells ...Cell) {
	b.Rows = append(b.Rows, Row{Cells: append([]Cell{{Count: b.count() + 1}}, cells...), Void: void})
}

func (b *Book) count() (n int) {
	for _, r := range b.Rows {
		if r.Note == "" {
			n++
		}
	}
	return n
}

// Document is the book as a paper of landscape pages.
func (b *Book) Document(now time.Time) *block.Document {
	t := &block.Table{Head: []block.TableRow{{Bold: true}}, Small: true}
	for _, c := range b.Columns {
		align := block.AlignLeft
		if c.Right {
			align = block.AlignRight
		}
		t.Columns = append(t.Columns, block.TableColumn{Weight: c.Share, Align: align})
		centre := block.AlignCentre
		t.Head[0].Cells = append(t.Head[0].Cells, block.Cell{Spans: spans(c.Head), Align: &centre})
	}
	for _, r := range b.Rows {
		t.Rows = append(t.Rows, b.row(r))
	}
	blocks := []block.Block{&block.Paragraph{Role: block.RoleTitle, Spans: spans(b.heading()), KeepNext: true}}
	if len(b.Rows) == 0 {
		blocks = append(blocks, &block.Paragraph{Role: block.RoleCentre, Spans: spans(text.BookEmpty)})
	} else {
		blocks = append(blocks, t)
	}
	return &block.Document{Title: b.Title, Author: b.Office, Subject: b.Period.String(), Created: now, Layout: "surat",
		Sections: []block.Section{{Landscape: true, Numbers: block.NumbersArabic, Blocks: blocks}}}
}

func (b *Book) heading() string {
	lines := []string{strings.ToUpper(b.Title)}
	if b.Office != "" {
		lines = append(lines, strings.ToUpper(b.Office))
	}
	return strings.Join(append(lines, b.Period.String()), "\n")
}

func (b *Book) row(r Row) block.TableRow {
	if r.Note != "" {
		return block.TableRow{Cells: []block.Cell{{}, {Spans: []block.Span{{Text: r.Note, Style: block.Italic}}, Span: len(b.Columns) - 1}}}
	}
	var out block.TableRow
	for _, c := range r.Cells {
		out.Cells = append(out.Cells, block.Cell{Spans: spans(c.String())})
	}
	return out
}

func spans(s string) []block.Span {
	if s == "" {
		return nil
	}
	return []block.Span{{Text: s}}
}

// sheetName is what a workbook can bear as the name of a sheet.
func (b *Book) sheetName() string { return fmt.Sprintf("%.31s", b.Title) }
