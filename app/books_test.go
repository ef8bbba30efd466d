package app_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"pena/app"
	"pena/app/book"
	"pena/model"
)

// busyRegister is a register with all that a book must show.
func busyRegister(t *testing.T, o *app.Office) {
	t.Helper()
	for i := range 60 {
		r := app.NumberRequest{Date: date("2025-09-15"), Subject: fmt.Sprintf("Undangan rapat ke-%d", i+1), To: "Camat Bajuin"}
		if i == 40 {
			r.Seq, r.Reason = 45, "blanko dibagi"
		}
		must[model.Entry](t)(o.RecordNumber(r))
	}
	e := must[model.Entry](t)(o.FindEntry("400.10.3.4/0007/PMD/2025", 2025))
	must[model.Entry](t)(o.VoidNumber(e.ID, "salah ketik"))
	must[model.Entry](t)(o.RecordNumber(app.NumberRequest{Date: date("2025-09-15"), InsertAfter: 3, Reason: "surat mundur", Subject: "Sisipan"}))
	must[model.Entry](t)(o.RecordNumber(app.NumberRequest{Date: date("2025-10-01"), Subject: "Di luar kurun waktu"}))
}

func TestTheBookOfTheRegisterIsPrinted(t *testing.T) {
	o := newOffice(t)
	busyRegister(t, o)
	b := must[*book.Book](t)(o.OutgoingBook(book.Period{From: date("2025-09-01"), To: date("2025-09-30")}))
	dir := t.TempDir()
	path := filepath.Join(dir, "agenda.pdf")
	if err := o.WriteBook(b, path, false); err != nil {
		t.Fatal(err)
	}
	words := must[[]byte](t)(exec.Command("pdftotext", "-layout", path, "-").Output())
	for _, want := range []string{"BUKU AGENDA SURAT KELUAR", "1 September 2025 s.d. 30 September 2025", "0003.a/PMD", "Surat keluar Dinas PMD Provinsi: nomor", "terlewati: blanko dibagi", "batal", "rapat ke-60"} {
		if !strings.Contains(string(words), want) {
			t.Errorf("the book does not say %q:\n%s", want, words)
		}
	}
	if strings.Contains(string(words), "Di luar kurun") {
		t.Error("the book shows a letter of another month")
	}
	if n := strings.Count(string(words), "Nomor surat"); n < 2 {
		t.Errorf("the heads stand %d times on several pages", n)
	}
	info := must[[]byte](t)(exec.Command("pdfinfo", path).Output())
	if !strings.Contains(string(info), "935.43 x 609.45") {
		t.Errorf("the pages do not lie across:\n%s", info)
	}
}

func TestTheBookOfTheRegisterIsAWorkbook(t *testing.T) {
	o := newOffice(t)
	busyRegister(t, o)
	b := must[*book.Book](t)(o.OutgoingBook(book.Period{}))
	path := filepath.Join(t.TempDir(), "agenda.xlsx")
	if err := o.WriteBook(b, path, true); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows := must[[][]string](t)(f.GetRows(f.GetSheetName(0)))
	if len(rows) != 4+len(b.Rows) || rows[3][1] != "Nomor surat" || rows[4][1] != "400.10.3.4/0001/PMD/2025" || rows[4][2] != "15 September 2025" {
		t.Errorf("%d rows for %d lines, beginning %v", len(rows), len(b.Rows), rows[:5])
	}
	for at, want := range map[string]excelize.CellType{"A5": excelize.CellTypeUnset, "B5": excelize.CellTypeSharedString, "C5": excelize.CellTypeUnset} {
		if got, err := f.GetCellType(f.GetSheetName(0), at); err != nil || got != want { // unset: a number, which days and counts are
			t.Errorf("%s is of type %d, %v, not %d", at, got, err, want)
		}
	}
	var again bytes.Buffer
	if err := b.Workbook(&again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), must[[]byte](t)(os.ReadFile(path))) {
		t.Error("the same book gives another file")
	}
}

func TestIncomingLettersAreNumberedEachYearAndKeepTheirNumbers(t *testing.T) {
	o := newOffice(t)
	var wait sync.WaitGroup
	for i := range 6 {
		wait.Go(func() {
			l := model.Incoming{Received: date("2025-09-15"), From: "Camat Bajuin", Subject: fmt.Sprint("Surat ", i)}
			if err := o.SaveIncoming(&l); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	list := must[[]model.Incoming](t)(o.IncomingLetters(2025))
	for i, l := range list {
		if l.Agenda != i+1 {
			t.Errorf("letter %d has the agenda number %d", i+1, l.Agenda)
		}
	}
	next := model.Incoming{Received: date("2026-01-02"), From: "Bupati", Subject: "Usulan", Dispositions: []model.Disposition{
		{To: "Kepala Bidang", Instruction: "Tindak lanjuti", By: "Kepala Dinas", Date: date("2026-01-03")}}}
	if err := o.SaveIncoming(&next); err != nil || next.Agenda != 1 {
		t.Fatalf("the first of a year has the number %d, %v", next.Agenda, err)
	}
	next.Dispositions[0].Done = date("2026-01-10")
	if err := o.SaveIncoming(&next); err != nil {
		t.Fatal(err)
	}
	moved := next
	moved.Agenda = 9
	wantDetail(t, o.SaveIncoming(&moved), model.NotAllowed, "number-stays")
	wantDetail(t, o.SaveIncoming(&model.Incoming{Received: date("2026-01-02"), From: "x"}), model.Invalid, "subject-missing")
	b := must[*book.Book](t)(o.IncomingBook(book.Period{From: date("2026-01-01")}))
	if len(b.Rows) != 1 || b.Rows[0].Cells[6].Text != "Kepala Bidang: Tindak lanjuti (Kepala Dinas, 3 Januari 2026), selesai 10 Januari 2026" {
		t.Errorf("the book says %+v", b.Rows)
	}
}
