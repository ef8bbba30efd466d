package naskah

import (
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/ui/screentest"
)

// fieldOf is the row of a field of the form.
func fieldOf(t *testing.T, s *Screen, key string) *fieldRow {
	t.Helper()
	for _, f := range s.editor.view.form {
		if f.Def.Key == key {
			s.editor.goTo(f.Source)
			if r := s.editor.fields[f.Source]; r != nil {
				return r
			}
		}
	}
	t.Fatalf("no field %q", key)
	return nil
}

func TestNaskah_keeps_a_wrong_answer_as_it_was_typed(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "surat-audiensi")
	before := s.session.Document()
	date := fieldOf(t, s, "tanggal").date.Entry
	date.SetText("31/2/2025")
	count := fieldOf(t, s, "jumlah_delegasi")
	count.entry.SetText("lima")
	if count.problem.Text == "" {
		t.Error("nothing says why the number is wrong")
	}
	if len(k.Waits) == 0 {
		t.Error("the status line does not tell that something waits")
	}
	// Another rendering must not take the words away.
	fieldOf(t, s, "narahubung").entry.SetText("Petugas, 0511")
	k.Until("the page follows", func() bool { return s.last.Document.Fields["narahubung"] == "Petugas, 0511" })
	if date.Text != "31/2/2025" || count.entry.Text != "lima" {
		t.Errorf("the fields hold %q and %q; want what was typed", date.Text, count.entry.Text)
	}
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}

	again := openPaper(t, k, line(t, k, s))
	date, count = fieldOf(t, again, "tanggal").date.Entry, fieldOf(t, again, "jumlah_delegasi")
	if date.Text != "31/2/2025" || count.entry.Text != "lima" || count.problem.Text == "" {
		t.Errorf("opened again the fields hold %q and %q (%q)", date.Text, count.entry.Text, count.problem.Text)
	}
	now := again.session.Document()
	if now.Date != before.Date || now.Fields["jumlah_delegasi"] != before.Fields["jumlah_delegasi"] {
		t.Error("what cannot be was taken into the paper")
	}
	count.entry.SetText("5")
	date.SetText("22 Juli 2025")
	if err := again.left.store()(); err != nil {
		t.Fatal(err)
	}
	if left, err := k.Office.Unfinished(string(s.id)); err != nil || len(left) != 0 {
		t.Errorf("%q still wait, %v", left, err)
	}
}

func TestNaskah_keeps_a_wrong_cell_as_it_was_typed(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "rpkp")
	cell := numericCell(t, s)
	cell.entry.SetText("dua juta")
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	again := openPaper(t, k, line(t, k, s))
	if got := numericCell(t, again).entry.Text; got != "dua juta" {
		t.Errorf("opened again the cell holds %q; want what was typed", got)
	}
}

// numericCell is the first cell of the paper that holds a number.
func numericCell(t *testing.T, s *Screen) cellEntry {
	t.Helper()
	for _, id := range s.editor.ids() {
		if len(id) < 4 || id[:4] != "row:" {
			continue
		}
		s.editor.goTo(id)
		r := s.editor.cells[id]
		if r == nil {
			t.Fatalf("row %q was not built", id)
		}
		for _, c := range r.cells {
			if c.column.Type == compose.TypeRupiah {
				return c
			}
		}
	}
	t.Fatal("no cell for rupiah")
	return cellEntry{}
}

// line is the screen's paper as lists show it.
func line(t *testing.T, k *screentest.Kit, s *Screen) app.DocumentLine {
	t.Helper()
	papers, err := k.Office.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papers {
		if p.ID == s.id {
			return p
		}
	}
	t.Fatal("the paper is gone")
	return app.DocumentLine{}
}
