package storage_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"pena/model"
	"pena/storage"
)

func TestEveryRevisionComesBackExactly(t *testing.T) {
	s := open(t, t.TempDir())
	next := 0
	rapid.Check(t, func(rt *rapid.T) {
		next++
		d := document(next, rapid.StringN(0, 300, 2000).Draw(rt, "text"))
		saved := map[string]model.Document{}
		for step := range rapid.IntRange(1, 150).Draw(rt, "steps") {
			if rapid.IntRange(0, 30).Draw(rt, "delete") == 0 && step > 0 {
				err := s.Update(func(tx *storage.Tx) error { return storage.Documents.Delete(tx, d.ID) })
				if err != nil && !errors.Is(err, &model.Error{Kind: model.NotFound}) {
					rt.Fatal(err)
				}
			}
			text := []rune(d.Text[0].Text)
			from := rapid.IntRange(0, len(text)).Draw(rt, "from")
			to := rapid.IntRange(from, min(len(text), from+20)).Draw(rt, "to")
			put := rapid.StringN(0, 20, -1).Draw(rt, "put")
			d.Text = []*model.Node{{ID: "n1", Kind: model.Alinea, Text: string(text[:from]) + put + string(text[to:])}}
			err := s.Update(func(tx *storage.Tx) error {
				rev, err := storage.Documents.Put(tx, &d)
				saved[rev] = d
				return err
			})
			if err != nil {
				rt.Fatal(err)
			}
		}
		err := s.View(func(tx *storage.Tx) error {
			for rev, want := range saved {
				got, err := storage.Documents.At(tx, d.ID, rev)
				if err != nil {
					return err
				}
				if !sameJSON(t, got, want) {
					rt.Fatalf("revision %s came back as %q, want %q", rev, got.Text[0].Text, want.Text[0].Text)
				}
			}
			return nil
		})
		if err != nil {
			rt.Fatal(err)
		}
	})
}

func TestAnAutosaveOfALongDocumentStoresLittle(t *testing.T) {
	s := open(t, t.TempDir())
	d := document(1, words(1_000_000, 1))
	putDocument(t, s, d)
	for i := range 200 {
		d.Text[0].Text = d.Text[0].Text[:1000] + fmt.Sprint(i) + d.Text[0].Text[1000:]
		putDocument(t, s, d)
	}
	full, longest := 0, 0
	view(t, s, func(tx *storage.Tx) error {
		return storage.Walk(tx, "rev/doc/", func(_ string, value []byte) error {
			if len(value) > 100_000 {
				full++
			} else {
				longest = max(longest, len(value))
			}
			return nil
		})
	})
	if full != 4 || longest > 400 {
		t.Errorf("201 saves made %d whole texts (want 4); the longest delta has %d bytes (want at most 400)", full, longest)
	}
}

func TestADamagedRevisionIsNotPassedOff(t *testing.T) {
	s := open(t, t.TempDir())
	d := document(1, "teks yang lama sekali")
	putDocument(t, s, d)
	d.Text[0].Text = "teks yang baru sekali"
	rev := putDocument(t, s, d)
	key := fmt.Sprintf("rev/doc/%s/%s", d.ID, rev)
	update(t, s, func(tx *storage.Tx) error {
		var b []byte
		err := storage.Walk(tx, key, func(_ string, v []byte) error { b = append(b, v...); return nil })
		b[len(b)-1] ^= 1
		return errors.Join(err, storage.SetKey(tx, key, b))
	})
	view(t, s, func(tx *storage.Tx) error {
		_, err := storage.Documents.At(tx, d.ID, rev)
		wantKind(t, err, model.Corrupt)
		return nil
	})
}

func TestRevisionsFollowEachOtherWhenTheClockGoesBack(t *testing.T) {
	dir := t.TempDir()
	d := document(1, "")
	for i := range 4 {
		back := func() time.Time { return fixedTime().AddDate(0, 0, -i) }
		s, err := storage.Open(dir, storage.Keep{}, back, testRandom(byte(i)))
		if err != nil {
			t.Fatal(err)
		}
		d.Text[0].Text = fmt.Sprint(i)
		rev := putDocument(t, s, d)
		if i == 2 {
			update(t, s, func(tx *storage.Tx) error { return storage.Documents.Delete(tx, d.ID) })
		}
		view(t, s, func(tx *storage.Tx) error {
			list, err := storage.Documents.Revisions(tx, d.ID)
			newest := list[0]
			if i == 2 {
				newest = list[1]
			}
			if err != nil || newest.ID != rev || !newest.Time.Equal(back()) {
				t.Errorf("save %d is not the newest of %+v (%v)", i, list, err)
			}
			return nil
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatWasDeletedIsListedAndComesBackAsItWas(t *testing.T) {
	s := open(t, t.TempDir())
	var docs []model.Document
	for i := range 5 {
		docs = append(docs, document(i+1, fmt.Sprintf("naskah %d", i+1)))
		putDocument(t, s, docs[i])
		docs[i].Text[0].Text += " diubah"
		putDocument(t, s, docs[i])
	}
	for _, i := range []int{1, 3} {
		update(t, s, func(tx *storage.Tx) error {
			tx.Sign("Siti", "hapus")
			return storage.Documents.Delete(tx, docs[i].ID)
		})
	}
	update(t, s, func(tx *storage.Tx) error { // deleted and brought back: not deleted
		if err := storage.Documents.Delete(tx, docs[0].ID); err != nil {
			return err
		}
		return storage.Documents.Restore(tx, docs[0].ID)
	})
	list := func() (out []storage.Deleted[storage.DocumentSummary]) {
		view(t, s, func(tx *storage.Tx) (err error) { out, err = storage.Documents.Deleted(tx); return err })
		return out
	}
	gone := list()
	if len(gone) != 2 || gone[0].Summary.ID != docs[3].ID || gone[1].Summary.ID != docs[1].ID || gone[0].Gone.User != "Siti" || gone[0].Gone.Note != "hapus" {
		t.Fatalf("deleted are %+v; want the papers 4 and 2, the last deleted first", gone)
	}
	update(t, s, func(tx *storage.Tx) error { return storage.Documents.Restore(tx, docs[1].ID) })
	if gone = list(); len(gone) != 1 || gone[0].Summary.ID != docs[3].ID {
		t.Errorf("deleted are %+v; want paper 4 alone", gone)
	}
	view(t, s, func(tx *storage.Tx) error {
		got, err := storage.Documents.Get(tx, docs[1].ID)
		if err == nil && got.Text[0].Text != docs[1].Text[0].Text {
			t.Errorf("it came back as %q; want %q", got.Text[0].Text, docs[1].Text[0].Text)
		}
		return err
	})
	err := s.Update(func(tx *storage.Tx) error { return storage.Documents.Restore(tx, docs[2].ID) })
	if !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("bringing back what is there gives %v; want not found", err)
	}
}
