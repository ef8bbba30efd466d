package book

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Workbook writes the book as an XLSX workbook of one sheet: the title above,
// the heads in a row that stays in sight, one row a line. Days and counts can be
// sorted; all else is text, as a number of a letter is none to count with.
func (b *Book) Workbook(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	sheet := b.sheetName()
	s := &sheetWriter{f: f, sheet: sheet}
	s.do(func() error { return f.SetSheetName("Sheet1", sheet) })
	s.do(func() error { return f.SetDocProps(&excelize.DocProperties{Title: b.Title, Creator: "Pena Kawasan"}) })
	bold := s.looks(&excelize.Font{Bold: true})
	plain := s.looks(nil)
	void := s.looks(&excelize.Font{Strike: true})
	at := 1
	for _, line := range []string{b.Title, b.Office, b.Period.String()} {
		if line != "" {
			s.row(at, []Cell{{Text: line}}, bold)
			at++
		}
	}
	at++
	head := at
	heads := make([]Cell, len(b.Columns))
	for i, c := range b.Columns {
		heads[i].Text = c.Head
		name, _ := excelize.ColumnNumberToName(i + 1)
		s.do(func() error { return f.SetColWidth(sheet, name, name, 4+c.Share*1.6) })
	}
	s.row(head, heads, bold)
	for _, r := range b.Rows {
		at++
		switch {
		case r.Note != "":
			s.row(at, []Cell{{}, {Text: r.Note}}, plain)
		case r.Void:
			s.row(at, r.Cells, void)
		default:
			s.row(at, r.Cells, plain)
		}
	}
	s.do(func() error {
		return f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: fmt.Sprintf("A%d", head+1), ActivePane: "bottomLeft"})
	})
	s.do(func() error { return f.Write(w) })
	if s.err != nil {
		return fmt.Errorf("write a workbook: %w", s.err)
	}
	return nil
}

// sheetWriter keeps the first error.
type sheetWriter struct {
	f     *excelize.File
	sheet string
	err   error
}

func (s *sheetWriter) do(f func() error) {
	if s.err == nil {
		s.err = f()
	}
}

// looks are the styles of the cells of a row by what is in them.
type looks struct{ text, day, count int }

// Formats of Excel: 1 is a whole number, 49 text; a day is written out in
// Indonesian (0x421) whatever the language of the machine.
func (s *sheetWriter) looks(f *excelize.Font) looks {
	style := func(format int, custom *string) (id int) {
		s.do(func() (err error) {
			id, err = s.f.NewStyle(&excelize.Style{Font: f, NumFmt: format, CustomNumFmt: custom,
				Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
			return err
		})
		return id
	}
	day := "[$-421]d mmmm yyyy"
	return looks{text: style(49, nil), day: style(0, &day), count: style(1, nil)}
}

func (s *sheetWriter) row(n int, cells []Cell, l looks) {
	for i, c := range cells {
		s.do(func() error {
			at, err := excelize.CoordinatesToCellName(i+1, n)
			if err != nil {
				return err
			}
			style := l.text
			switch {
			case c.Count != 0:
				style, err = l.count, s.f.SetCellInt(s.sheet, at, int64(c.Count))
			case !c.Day.IsZero():
				style, err = l.day, s.f.SetCellValue(s.sheet, at, c.Day.Time())
			default:
				err = s.f.SetCellStr(s.sheet, at, c.Text)
			}
			if err == nil {
				err = s.f.SetCellStyle(s.sheet, at, at, style)
			}
			return err
		})
	}
}
