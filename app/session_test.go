package app_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pena/app"
	"pena/app/compose"
	"pena/model"
)

// change is one thing a user does to a paper, and what is there afterwards.
type change struct {
	name string
	kind string // of paper
	do   func(s *app.Session) error
	then func(d *model.Document) bool
}

// hand is the first table of a plan that is typed by hand, with its columns.
func hand(s *app.Session) (*model.Node, []compose.Column) {
	for _, n := range all(s.Document(), model.Tabel) {
		if t := s.Kind().Table(n.Table); t != nil && t.Source == "" {
			k := s.Facts().Kawasan
			return n, t.ColumnsFor(k.PlanFrom, k.PlanTo)
		}
	}
	return nil, nil
}

// typed is the first column of free text.
func typed(columns []compose.Column) compose.Column {
	for _, c := range columns {
		if c.Type == compose.TypeText && !c.Computed {
			return c
		}
	}
	return compose.Column{}
}

func first(s *app.Session, kind model.NodeKind) string { return all(s.Document(), kind)[0].ID }

var changes = []change{
	{"a text", "anggaran-dasar",
		func(s *app.Session) error { return s.SetNode(first(s, model.Ayat), "Isi baru.") },
		func(d *model.Document) bool { return all(d, model.Ayat)[0].Text == "Isi baru." }},
	{"the number", "surat-audiensi",
		func(s *app.Session) error { return s.SetField("nomor", "005/12/DPMD") },
		func(d *model.Document) bool { return d.Number == "005/12/DPMD" }},
	{"the date", "surat-audiensi",
		func(s *app.Session) error { return s.SetField("tanggal", "2025-07-28") },
		func(d *model.Document) bool { return d.Date.String() == "2025-07-28" }},
	{"an answer taken back", "surat-audiensi",
		func(s *app.Session) error {
			if err := s.SetField("nomor", "1"); err != nil {
				return err
			}
			if err := s.SetField("nomor", ""); err != nil {
				return err
			}
			if err := s.SetField("sifat", ""); err != nil {
				return err
			}
			if err := s.ClearField("sifat"); err != nil {
				return err
			}
			return s.SetField("hal", "Permohonan")
		},
		func(d *model.Document) bool {
			_, answered := d.Fields["sifat"]
			return d.Number == "" && !answered && d.Fields["hal"] == "Permohonan"
		}},
	{"an ayat behind another", "anggaran-dasar",
		func(s *app.Session) error { _, err := s.InsertAfter(first(s, model.Ayat), model.Ayat); return err },
		func(d *model.Document) bool { return all(d, model.Ayat)[1].Text == "" }},
	{"a Pasal, which brings its ayat", "anggaran-dasar",
		func(s *app.Session) error { _, err := s.AppendChild(first(s, model.Bab), model.Pasal); return err },
		func(d *model.Document) bool {
			c := all(d, model.Bab)[0].Children
			p := c[len(c)-1]
			return p.Kind == model.Pasal && len(p.Children) == 1 && p.Children[0].Kind == model.Ayat
		}},
	{"a part taken out", "anggaran-dasar",
		func(s *app.Session) error { return s.Remove(first(s, model.Bab)) },
		func(d *model.Document) bool { return true }},
	{"a part moved", "anggaran-dasar",
		func(s *app.Session) error { return s.Move(first(s, model.Bab), 1) },
		func(d *model.Document) bool { return true }},
	{"a part split in three", "anggaran-dasar",
		func(s *app.Session) error {
			_, err := s.SplitNode(first(s, model.Ayat), "satu", "dua", "tiga")
			return err
		},
		func(d *model.Document) bool {
			a := all(d, model.Ayat)
			return a[0].Text == "satu" && a[1].Text == "dua" && a[2].Text == "tiga"
		}},
	{"a row with a cell", "rpkp",
		func(s *app.Session) error {
			n, columns := hand(s)
			row, err := s.AddRow(n.ID, "")
			if err != nil {
				return err
			}
			return s.SetCell(n.ID, row, typed(columns), "Jalan usaha tani")
		},
		func(d *model.Document) bool { return strings.Contains(fmt.Sprint(cells(d)), "Jalan usaha tani") }},
	{"a row taken out", "rpkp",
		func(s *app.Session) error {
			n, _ := hand(s)
			one, err := s.AddRow(n.ID, "")
			if err != nil {
				return err
			}
			if _, err := s.AddRow(n.ID, one); err != nil {
				return err
			}
			return s.RemoveRow(n.ID, one)
		},
		func(d *model.Document) bool { return len(cells(d)) == 1 }},
	{"a setting of the layout", "surat-audiensi",
		func(s *app.Session) error { return s.SetLayout("kertas", "A4") },
		func(d *model.Document) bool { return d.Layout["kertas"] == "A4" }},
	{"signs no paper bears", "anggaran-dasar",
		func(s *app.Session) error { return s.SetNode(first(s, model.Ayat), "Isi\x00 baru\x1b 👍.") },
		func(d *model.Document) bool {
			t := all(d, model.Ayat)[0].Text
			return strings.HasPrefix(t, "Isi") && !strings.ContainsAny(t, "\x00\x1b👍")
		}},
}

func cells(d *model.Document) (out [][]string) {
	for _, n := range all(d, model.Tabel) {
		for _, r := range n.Rows {
			out = append(out, r.Cells)
		}
	}
	return out
}

func TestSession_undoes_and_redoes_every_kind_of_change_exactly(t *testing.T) {
	for _, c := range changes {
		t.Run(c.name, func(t *testing.T) {
			s, _, o := written(t, c.kind)
			before := says(t, s.Document())
			if err := c.do(s); err != nil {
				t.Fatal(err)
			}
			after := says(t, s.Document())
			if after == before || !c.then(s.Document()) {
				t.Fatalf("the change did not do what it says: %s", after)
			}
			steps := 0
			for ; s.CanUndo(); steps++ {
				if _, ok := s.Undo(); !ok {
					t.Fatal("an undo that can be is none")
				}
			}
			if got := says(t, s.Document()); got != before {
				t.Errorf("undone it says\n%s\nwant\n%s", got, before)
			}
			if _, ok := s.Undo(); ok {
				t.Error("an undo beyond the first text")
			}
			for range steps {
				if _, ok := s.Redo(); !ok {
					t.Fatal("a redo that can be is none")
				}
			}
			if got := says(t, s.Document()); got != after {
				t.Errorf("redone it says\n%s\nwant\n%s", got, after)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if got := says(t, stored(t, o, s.Document().ID)); got != after {
				t.Errorf("stored is\n%s\nwant\n%s", got, after)
			}
		})
	}
}

func TestSession_refuses_whole_what_cannot_be(t *testing.T) {
	long := strings.Repeat("kata ", 1_000_000)
	for _, c := range []struct {
		name, kind string
		do         func(s *app.Session) error
		field      string
		detail     string
	}{
		{"5 MB in a part", "anggaran-dasar", func(s *app.Session) error { return s.SetNode(first(s, model.Ayat), long) }, "naskah", "text-too-long"},
		{"5 MB in a field", "surat-audiensi", func(s *app.Session) error { return s.SetField("hal", long) }, "hal", "text-too-long"},
		{"5 MB as the third of three parts", "anggaran-dasar", func(s *app.Session) error {
			_, err := s.SplitNode(first(s, model.Ayat), "satu", "dua", long)
			return err
		}, "naskah", "text-too-long"},
		{"a day that is none", "surat-audiensi", func(s *app.Session) error { return s.SetField("tanggal", "2025-02-30") }, "tanggal", "date-form"},
		{"a field the kind has not", "surat-audiensi", func(s *app.Session) error { return s.SetField("gaji", "1") }, "gaji", "field"},
		{"a part that is gone", "anggaran-dasar", func(s *app.Session) error { _, err := s.SplitNode("n999", "a", "b"); return err }, "n999", "node"},
		{"a Bab inside an ayat", "anggaran-dasar", func(s *app.Session) error { _, err := s.AppendChild(first(s, model.Ayat), model.Bab); return err }, "", "node-in-wrong-place"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, _ := written(t, c.kind)
			before := says(t, s.Document())
			err := c.do(s)
			var e *model.Error
			if !errors.As(err, &e) || e.Detail != c.detail || (c.field != "" && e.Field != c.field) {
				t.Errorf("got %v, want %s at %s", err, c.detail, c.field)
			}
			if got := says(t, s.Document()); got != before || s.CanUndo() {
				t.Errorf("a refused change left its trace (undo: %v)", s.CanUndo())
			}
		})
	}
	t.Run("a setting of the layout that cannot be", func(t *testing.T) {
		s, _, _ := written(t, "surat-audiensi")
		if err := s.SetLayout("kertas", "kuarto raksasa"); err == nil || s.CanUndo() {
			t.Errorf("got %v (undo: %v)", err, s.CanUndo())
		}
	})
	t.Run("a cell that is no number", func(t *testing.T) {
		s, _, _ := written(t, "rpkp")
		n, columns := hand(s)
		row, err := s.AddRow(n.ID, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range columns {
			if c.Type == compose.TypeChoice && s.SetCell(n.ID, row, c, "Serba Ada") == nil {
				t.Errorf("column %s took what is no choice", c.Label)
			}
		}
		if n := len(cells(s.Document())[0]); n != 0 {
			t.Errorf("the row holds %d cells", n)
		}
	})
}

func TestSession_undoes_typing_in_one_place_as_one_step(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _, _ := written(t, "anggaran-dasar")
		ayat := all(s.Document(), model.Ayat)
		was := ayat[0].Text
		at := func(id, text string) {
			t.Helper()
			if err := s.SetNode(id, text); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 20 {
			at(ayat[0].ID, strings.Repeat("a", i+1))
			time.Sleep(200 * time.Millisecond)
		}
		at(ayat[1].ID, "lain tempat")
		at(ayat[0].ID, "kembali")
		time.Sleep(3 * time.Second)
		at(ayat[0].ID, "sesudah jeda")
		want := []string{"kembali", strings.Repeat("a", 20), strings.Repeat("a", 20), was}
		for i, w := range want {
			if target, ok := s.Undo(); !ok || (target != "node:"+ayat[0].ID) == (i != 2) {
				t.Errorf("undo %d: %q %v", i, target, ok)
			}
			if got := model.Find(s.Document().Text, ayat[0].ID).Text; got != w {
				t.Errorf("after undo %d: %q, want %q", i, got, w)
			}
		}
		if s.CanUndo() {
			t.Error("more steps than there were")
		}
	})
}

func TestSession_renders_a_burst_of_keys_few_times_and_the_newest_last(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o := officeIn(t, filepath.Join(t.TempDir(), "simpanan"))
		defer o.Close()
		var l listener
		slow := make(chan struct{})
		s, err := o.OpenSession(paperOf(t, o, "anggaran-dasar"), func(r app.Rendered) {
			l.render(r)
			<-slow // a screen that takes its time
		}, l.save)
		if err != nil {
			t.Fatal(err)
		}
		synctest.Wait() // the first rendering waits in the listener
		id := first(s, model.Ayat)
		for i := range 200 {
			if err := s.SetNode(id, strings.Repeat("k", i+1)); err != nil {
				t.Fatal(err)
			}
		}
		close(slow)
		synctest.Wait()
		texts := l.rendered()
		if len(texts) != 2 {
			t.Errorf("a burst of 200 keys during one rendering made %d more", len(texts)-1)
		}
		for i := range 200 { // and while renderings come and go
			if err := s.SetNode(id, strings.Repeat("l", i+1)); err != nil {
				t.Fatal(err)
			}
			if i%50 == 0 {
				synctest.Wait()
			}
		}
		synctest.Wait()
		texts = l.rendered()
		last := 0
		for i, d := range texts[2:] {
			n := len(model.Find(d.Text, id).Text)
			if n < last {
				t.Errorf("rendering %d shows an older text after a newer", i)
			}
			last = n
		}
		if last != 200 {
			t.Errorf("the last rendering shows %d keys of 200", last)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestSession_saves_soon_after_typing_and_not_at_every_key(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, l, o := written(t, "anggaran-dasar")
		id := first(s, model.Ayat)
		begun := time.Now()
		for i := range 200 {
			if err := s.SetNode(id, strings.Repeat("k", i+1)); err != nil {
				t.Fatal(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
		typing := time.Since(begun)
		time.Sleep(300 * time.Millisecond)
		synctest.Wait()
		if v := l.last(); v.Pending || v.Err != nil || time.Since(v.At) > 400*time.Millisecond {
			t.Errorf("300 ms after the last key: %+v at %v", v, time.Now())
		}
		if got := len(model.Find(stored(t, o, s.Document().ID).Text, id).Text); got != 200 {
			t.Errorf("stored are %d keys of 200", got)
		}
		history, err := o.History(s.Document().ID)
		if most := int(typing/time.Second) + 2; err != nil || len(history) > most || len(history) < most/2 {
			t.Errorf("%v of typing made %d saves (%v)", typing, len(history), err)
		}
	})
}

func TestSession_closed_while_it_saves_keeps_the_newest_text(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o := officeIn(t, filepath.Join(t.TempDir(), "simpanan"))
		defer o.Close()
		id := paperOf(t, o, "surat-audiensi")
		for i := range 40 {
			s, _ := session(t, o, id)
			if err := s.SetField("hal", fmt.Sprint("lama ", i)); err != nil {
				t.Fatal(err)
			}
			time.Sleep(250 * time.Millisecond) // now the saver begins
			if err := s.SetField("hal", fmt.Sprint("baru ", i)); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if got := stored(t, o, id).Fields["hal"]; got != fmt.Sprint("baru ", i) {
				t.Fatalf("round %d: stored is %q", i, got)
			}
			if err := s.SetField("hal", "sesudah ditutup"); !errors.Is(err, &model.Error{Kind: model.NotAllowed}) {
				t.Fatalf("a change after Close: %v", err)
			}
			if _, ok := s.Undo(); ok {
				t.Fatal("an undo after Close")
			}
			if err := s.Close(); err != nil {
				t.Fatalf("a second Close: %v", err)
			}
		}
	})
}

func TestSession_of_a_closed_store_keeps_the_text_and_says_so(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "simpanan")
		o := officeIn(t, dir)
		s, l := session(t, o, paperOf(t, o, "surat-audiensi"))
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.SetField("hal", "tidak boleh hilang"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Second)
		var e *model.Error
		if v := l.last(); !v.Pending || !errors.As(v.Err, &e) || e.Detail != "store-closed" {
			t.Errorf("the session says %+v", v)
		}
		if err := s.Close(); err == nil {
			t.Error("it closed, and the text is lost")
		}
		if s.Document().Fields["hal"] != "tidak boleh hilang" {
			t.Error("the text is gone")
		}
		s.Discard()
		if err := s.SetField("hal", "sesudah dilepas"); err == nil {
			t.Error("a change after Discard")
		}
	})
}

func TestSession_brings_back_an_earlier_saved_state_as_a_change(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _, o := written(t, "anggaran-dasar")
		id := first(s, model.Ayat)
		for _, text := range []string{"satu", "dua", "tiga"} {
			if err := s.SetNode(id, text); err != nil {
				t.Fatal(err)
			}
			time.Sleep(3 * time.Second)
		}
		added, err := s.InsertAfter(id, model.Ayat)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(3 * time.Second)
		history, err := o.History(s.Document().ID)
		if err != nil || len(history) != 5 {
			t.Fatalf("%d saved states (%v)", len(history), err)
		}
		if err := s.Restore(history[3].ID); err != nil {
			t.Fatal(err)
		}
		if got := model.Find(s.Document().Text, id).Text; got != "satu" || model.Find(s.Document().Text, added) != nil {
			t.Errorf("brought back: %q", got)
		}
		if again, err := s.InsertAfter(id, model.Ayat); err != nil || again == added {
			t.Errorf("a new part bears the id %s of one in the history (%v)", again, err)
		}
		s.Undo()
		s.Undo()
		if got := model.Find(s.Document().Text, id).Text; got != "tiga" {
			t.Errorf("undone: %q", got)
		}
		if err := s.Restore("0198a000-0000-7000-8000-000000000000"); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Errorf("a state that never was: %v", err)
		}
	})
}
