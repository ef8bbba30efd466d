package lists

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

func day(t testing.TB, s string) indonesia.Date {
	t.Helper()
	d, err := indonesia.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// office is a kit with a letter that was issued, a number of another paper, a
// gap behind a reason, and a void number.
func office(t testing.TB) (*screentest.Kit, model.ID) {
	t.Helper()
	k := screentest.New(t)
	letter := k.Letter()
	record := func(r app.NumberRequest) model.Entry {
		r.Series = "surat-keluar"
		e, err := k.Office.RecordNumber(r)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	record(app.NumberRequest{Date: day(t, "2025-09-10"), Subject: "Undangan rapat staf", To: "Para Kepala Bidang"})
	void := record(app.NumberRequest{Date: day(t, "2025-09-12"), Subject: "Surat yang urung", To: "Camat Bajuin"})
	record(app.NumberRequest{Date: day(t, "2025-09-13"), Seq: 6, Reason: "Nomor 3 sampai 5 pada buku lama", Subject: "Laporan bulanan", To: "Sekretaris Daerah"})
	if _, err := k.Office.VoidNumber(void.ID, "Salah tujuan"); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Office.Issue(letter, app.IssueRequest{Next: true}); err != nil {
		t.Fatal(err)
	}
	return k, letter
}

func openRegister(t testing.TB, k *screentest.Kit) *Register {
	t.Helper()
	s := NewRegister(k.Host).(*Register)
	k.Wait(s.loaded)
	k.Put(s)
	return s
}

func TestRegister_shows_numbers_gaps_and_voids_in_their_places(t *testing.T) {
	k, letter := office(t)
	s := openRegister(t, k)
	k.Picture("register")
	var got []string
	for _, r := range s.all.rows {
		got = append(got, strings.TrimPrefix(strings.TrimSuffix(r.cells[0], "/PMD/2025"), "400.10.3.4/")+" "+r.cells[5])
	}
	want := "0007 terpakai|0006 terpakai|nomor urut 3–5 nomor belum terpakai|0002 batal|0001 terpakai"
	if strings.Join(got, "|") != want {
		t.Errorf("the register shows %s; want %s", strings.Join(got, "|"), want)
	}
	s.open(0)
	if len(k.Went) != 1 || k.Went[0] != (nav.Route{Place: nav.Document, ID: letter}) {
		t.Errorf("Enter went to %v; want the paper", k.Went)
	}
	for _, c := range []struct {
		state string
		rows  int
	}{{string(model.EntryVoid), 1}, {text.RegisterGaps, 1}, {string(model.EntryUsed), 3}, {text.AllStates, 5}} {
		s.picks[4].SetSelected(c.state)
		if len(s.shown) != c.rows {
			t.Errorf("%s leaves %d rows; want %d", c.state, len(s.shown), c.rows)
		}
	}
	s.picks[3].SetSelected("Agrowisata Bajuin")
	if len(s.shown) != 1 {
		t.Errorf("the kawasan leaves %d rows; want the letter", len(s.shown))
	}
	s.picks[3].SetSelectedIndex(0)
	test.Type(s.typed, "camat")
	if len(s.shown) != 1 {
		t.Errorf("“camat” leaves %d rows; want one", len(s.shown))
	}
}

func TestRegister_finds_a_letter_by_its_provisional_number(t *testing.T) {
	k, _ := office(t)
	e, err := k.Office.ReserveNumber(app.NumberRequest{Date: day(t, "2025-09-20"), Series: "surat-keluar", Provisional: true})
	if err == nil {
		_, err = k.Office.FinalNumber(e.ID, "400.10/7781/DPMD/2025")
	}
	if err != nil {
		t.Fatal(err)
	}
	s := openRegister(t, k)
	test.Type(s.typed, e.Number)
	if len(s.shown) != 1 || s.all.rows[s.shown[0]].entry.ID != e.ID {
		t.Errorf("%s, which a letter bore before, leaves %d rows; want that letter", e.Number, len(s.shown))
	}
}

func TestRegister_records_a_number_and_asks_the_reason_it_needs(t *testing.T) {
	k, _ := office(t)
	s := openRegister(t, k)
	s.askNumber(false)
	k.Picture("catat-nomor")
	put := func(caption, words string) {
		t.Helper()
		k.EntryUnder(caption).SetText(words)
	}
	put(text.ColumnDate, "1 September 2025")
	put(text.ColumnSubject, "Surat bertanggal mundur")
	k.Tap(text.Save, 0)
	k.Until("the reason that is asked for", func() bool { return k.Shows("Tanggal surat tidak urut") })
	put(text.ReasonIfAsked, "Dicatat kemudian")
	k.Tap(text.Save, 0)
	k.Until("the line", func() bool { return len(s.all.rows) == 6 })
	e := s.all.rows[0].entry
	if e.Seq != 8 || e.Subject != "Surat bertanggal mundur" {
		t.Errorf("the line is %+v", e)
	}
	s.showLine(e.ID)
	k.Until("the line's box", func() bool { return k.Shows("Dicatat kemudian") })
	k.Picture("baris-register")
	k.Tap(text.VoidNumber, 0)
	put(text.Reason, "Salah catat")
	k.Tap(text.CancelDo, 0)
	k.Until("the void line", func() bool { return s.all.rows[0].entry.State == model.EntryVoid })
}

func TestRegister_asks_again_for_a_number_of_a_doubtful_year(t *testing.T) {
	k, _ := office(t)
	s := openRegister(t, k)
	before := len(s.all.rows)
	s.askNumber(true)
	k.EntryUnder(text.ColumnDate).SetText("15 September 2026")
	k.Tap(text.Save, 0)
	k.Until("the doubt", func() bool { return k.Shows("Ini nomor pertama dalam register tahun 2026") })
	if list, err := k.Office.Register(2026); err != nil || len(list) != 0 {
		t.Errorf("the number was taken before the answer: %v, %v", list, err)
	}
	k.EntryUnder(text.ColumnDate).SetText("15 September 2024")
	k.Tap(text.Save, 0)
	k.Until("the doubt of the other year", func() bool { return k.Shows("padahal register tahun 2025 sudah dipakai") })
	k.Tap(text.Save, 0)
	k.Until("the line", func() bool { return len(s.all.rows) == before+1 })
}

func TestRegister_writes_the_book_as_PDF_and_as_a_workbook(t *testing.T) {
	k, _ := office(t)
	openRegister(t, k)
	for i, want := range []string{"%PDF-", "PK\x03\x04"} {
		path := filepath.Join(t.TempDir(), "agenda"+[]string{".pdf", ".xlsx"}[i])
		k.Tap(text.Agenda, 0)
		if i == 1 {
			k.Walk(func(o fyne.CanvasObject) {
				if c, ok := o.(*widget.Select); ok && c.Selected == text.BookPDF {
					c.SetSelected(text.BookXLSX)
				}
			})
		}
		k.EntryUnder(text.BookTo0).SetText("")
		k.EntryUnder(text.BookFile).SetText(path)
		k.Tap(text.BookDo, 0)
		k.Until("the book", func() bool { return !widget.DialogOpen(k.Window) })
		data, err := os.ReadFile(path)
		if err != nil || !bytes.HasPrefix(data, []byte(want)) {
			t.Errorf("%s begins %.8q, %v", path, data, err)
		}
	}
}

func TestIncoming_letters_are_recorded_with_their_dispositions(t *testing.T) {
	k := screentest.New(t)
	s := NewIncoming(k.Host).(*Incoming)
	k.Wait(s.loaded)
	k.Put(s)
	k.Tap(text.IncomingAdd, 0)
	k.Tap(text.Save, 0)
	k.Until("what is missing", func() bool { return k.Shows("Pengirim surat masuk belum diisi") })
	k.EntryUnder(text.IncomingFrom).SetText("Bupati Tanah Laut")
	k.EntryUnder(text.IncomingSubject).SetText("Usulan kawasan perdesaan")
	k.Tap(text.DispositionAdd, 0)
	k.EntryUnder(text.DispositionTo).SetText("Kepala Bidang Kawasan")
	k.EntryUnder(text.DispositionWhat).SetText("Telaah dan laporkan")
	k.Picture("surat-masuk-kotak")
	k.Tap(text.Save, 0)
	k.Until("the letter", func() bool { return len(s.all) == 1 })
	k.Picture("surat-masuk")
	l := s.all[0]
	if l.Agenda != 1 || len(l.Dispositions) != 1 || l.Dispositions[0].To != "Kepala Bidang Kawasan" || l.Dispositions[0].Date != day(t, "2025-08-25") {
		t.Errorf("recorded %+v", l)
	}
	s.which.SetSelected(text.IncomingOpen)
	if len(s.shown) != 1 {
		t.Error("an open disposition is not found")
	}
	s.edit(&l)
	k.EntryUnder(text.DispositionDone).SetText("26 Agustus 2025")
	k.Tap(text.Save, 0)
	k.Until("the disposition is done", func() bool { return len(s.all) == 1 && !s.all[0].Dispositions[0].Done.IsZero() })
	scan := filepath.Join(t.TempDir(), "masuk.pdf")
	if err := os.WriteFile(scan, []byte("%PDF-1.4\n%%EOF\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l = s.all[0]
	s.edit(&l)
	k.Tap(text.IncomingScan, 0)
	test.Type(k.Window.Canvas().Focused(), scan)
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the scan", func() bool { return k.Shows(text.ActOpenScan) })
	k.Tap(text.Save, 0)
	k.Until("the box is closed", func() bool { return !widget.DialogOpen(k.Window) })
	letters, err := k.Office.IncomingLetters(0)
	if err != nil || len(letters) != 1 || len(letters[0].Scans) != 1 || letters[0].Dispositions[0].Done.IsZero() {
		t.Errorf("saved %+v, %v; want the scan and the disposition both", letters, err)
	}
}

// many is a register of n lines.
func many(n int) *numbers {
	all := &numbers{contents: &contents{}}
	var lines []model.Entry
	for i := range n {
		lines = append(lines, model.Entry{ID: model.ID(fmt.Sprint(i)), Series: "surat-keluar", Year: 2020 + i/4000, Seq: i%4000 + 1, State: model.EntryUsed,
			Number: fmt.Sprintf("400.10/%04d/PMD/%d", i%4000+1, 2020+i/4000), Date: indonesia.Date{Year: 2020 + i/4000, Month: 1, Day: 1},
			Subject: fmt.Sprintf("Permohonan data kawasan perdesaan ke-%d", i), To: "Bupati"})
	}
	all.put(lines)
	return all
}

func TestRegister_filters_twenty_thousand_rows_without_a_stutter(t *testing.T) {
	k := screentest.New(t)
	s := &Register{base: newBase(k.Host, nav.Crumb{})}
	s.show(many(20_000))
	k.Put(s)
	drawn := 0
	update := s.table.list.UpdateItem
	s.table.list.UpdateItem = func(i fynewidget.ListItemID, o fyne.CanvasObject) {
		drawn++
		update(i, o)
	}
	for typed, want := range map[string]int{"ke-19999": 1, "permohonan": 20_000} {
		if s.typed.SetText(typed); len(s.shown) != want {
			t.Errorf("%d lines fit %q; want %d", len(s.shown), typed, want)
		}
	}
	if most := 200; drawn == 0 || drawn > most { // of the 20,000, those in sight
		t.Errorf("%d rows were drawn for two searches; want some, and no more than %d", drawn, most)
	}
}

// BenchmarkRegister is a page scrolled in a register of twenty thousand lines.
func BenchmarkRegister(b *testing.B) {
	k := screentest.New(b)
	s := &Register{base: newBase(k.Host, nav.Crumb{})}
	s.show(many(20_000))
	k.Put(s)
	at := float32(0)
	for b.Loop() {
		at += 500
		if at > 700_000 {
			at = 0
		}
		s.table.list.ScrollToOffset(at)
	}
}
