package book

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Workbook writes the book as an XLSX workbook of one sheet: the title above,
// the heads in a row that stays in sight, one row a line. Every cell is text, as
// a number of a letter is none to count with.
func (b *Book) Workbook(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	sheet := b.sheetName()
	s := &sheetWriter{f: f, sheet: sheet}
	s.do(func() error { return f.SetSheetName("Sheet1", sheet) })
	s.do(func() error { return f.SetDocProps(&excelize.DocProperties{Title: b.Title, Creator: "Pena Kawasan"}) })
	bold := s.style(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	wrap := s.style(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, NumFmt: 49})
	void := s.style(&excelize.Style{Font: &excelize.Font{Strike: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, NumFmt: 49})
	at := 1
	for _, line := range []string{b.Title, b.Office, b.Period.String()} {
		if line != "" {
			s.row(at, []string{line}, bold)
			at++
		}
	}
	at++
	head := at
	heads := make([]string, len(b.Columns))
	for i, c := range b.Columns {
		heads[i] = c.Head
		name, _ := excelize.ColumnNumberToName(i + 1)
		s.do(func() error { return f.SetColWidth(sheet, name, name, 4+c.Share*1.6) })
	}
	s.row(head, heads, bold)
	for _, r := range b.Rows {
		at++
		switch {
		case r.Note != "":
			s.row(at, []string{"", r.Note}, wrap)
		case r.Void:
			s.row(at, r.Cells, void)
		default:
			s.row(at, r.Cells, wrap)
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

func (s *sheetWriter) style(st *excelize.Style) (id int) {
	s.do(func() (err error) {
		id, err = s.f.NewStyle(st)
		return err
	})
	return id
}

func (s *sheetWriter) row(n int, cells []string, style int) {
	for i, c := range cells {
		s.do(func() error {
			at, err := excelize.CoordinatesToCellName(i+1, n)
			if err == nil {
				err = s.f.SetCellStr(s.sheet, at, c)
			}
			if err == nil {
				err = s.f.SetCellStyle(s.sheet, at, at, style)
			}
			return err
		})
	}
}
