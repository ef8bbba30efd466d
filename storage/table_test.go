package storage_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
	"pena/storage"
	"pena/tools/golden"
)

func asModel(err error, e **model.Error) bool { return errors.As(err, e) }

// contract is what every table promises.
func contract[T, S any](t *testing.T, table *storage.Table[T, S], id model.ID, first, second T) {
	t.Helper()
	s := open(t, t.TempDir())
	var revs [2]string
	view(t, s, func(tx *storage.Tx) error {
		_, err := table.Get(tx, id)
		wantKind(t, err, model.NotFound)
		return nil
	})
	for i, record := range []T{first, second} {
		update(t, s, func(tx *storage.Tx) (err error) {
			tx.Sign("Rahmah", fmt.Sprint("simpan ", i))
			revs[i], err = table.Put(tx, &record)
			return err
		})
	}
	var got T
	view(t, s, func(tx *storage.Tx) (err error) {
		if got, err = table.Get(tx, id); err != nil {
			return err
		}
		if !sameJSON(t, got, second) {
			t.Errorf("got %+v, want %+v", got, second)
		}
		list, err := table.List(tx)
		if len(list) != 1 {
			t.Errorf("%d summaries, want 1", len(list))
		}
		return err
	})
	update(t, s, func(tx *storage.Tx) error {
		rev, err := table.Put(tx, &got)
		if rev != revs[1] {
			t.Errorf("an unchanged record got revision %s, want the stored %s", rev, revs[1])
		}
		return err
	})
	update(t, s, func(tx *storage.Tx) error {
		tx.Sign("Rahmah", "hapus")
		return table.Delete(tx, id)
	})
	view(t, s, func(tx *storage.Tx) error {
		if _, err := table.Get(tx, id); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
			t.Errorf("get after delete: %v", err)
		}
		if list, _ := table.List(tx); len(list) != 0 {
			t.Errorf("a deleted record is still listed: %v", list)
		}
		history, err := table.Revisions(tx, id)
		if err != nil {
			return err
		}
		if len(history) != 3 || !history[0].Deleted || history[0].Note != "hapus" || history[2].ID != revs[0] || history[1].User != "Rahmah" {
			t.Errorf("revisions: %+v", history)
		}
		for i, want := range []T{first, second} {
			old, err := table.At(tx, id, revs[i])
			if err != nil || !sameJSON(t, old, want) {
				t.Errorf("revision %d: got %+v (%v), want %+v", i, old, err, want)
			}
		}
		_, err = table.At(tx, id, history[0].ID)
		wantKind(t, err, model.NotFound)
		return nil
	})
	update(t, s, func(tx *storage.Tx) error {
		old, err := table.At(tx, id, revs[1])
		if err != nil {
			return err
		}
		_, err = table.Put(tx, &old)
		return err
	})
	view(t, s, func(tx *storage.Tx) error {
		back, err := table.Get(tx, id)
		if err != nil || !sameJSON(t, back, second) {
			t.Errorf("brought back: %+v (%v)", back, err)
		}
		n := 0
		for _, err := range table.All(tx) {
			n++
			if err != nil {
				return err
			}
		}
		if n != 1 {
			t.Errorf("All gave %d records, want 1", n)
		}
		return nil
	})
}

// sameJSON compares records by what is stored of them; the store sets Changed.
func sameJSON(t *testing.T, a, b any) bool {
	t.Helper()
	for _, v := range []*any{&a, &b} {
		if d, ok := (*v).(model.Document); ok {
			d.Changed = time.Time{}
			*v = d
		}
	}
	x, err1 := json.Marshal(a)
	y, err2 := json.Marshal(b)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return bytes.Equal(x, y)
}

func TestEveryTableKeepsItsContract(t *testing.T) {
	var k model.Kawasan
	var d model.Document
	var b model.Body
	var p model.Person
	fill(reflect.ValueOf(&k), 1)
	fill(reflect.ValueOf(&d), 1)
	fill(reflect.ValueOf(&b), 1)
	fill(reflect.ValueOf(&p), 1)
	k2, d2, b2, p2 := k, d, b, p
	k2.Name, d2.Title, b2.Name, p2.Name = "lain", "lain", "lain", "lain"
	t.Run("dossiers", func(t *testing.T) { contract(t, storage.Dossiers, k.ID, k, k2) })
	t.Run("documents", func(t *testing.T) { contract(t, storage.Documents, d.ID, d, d2) })
	t.Run("bodies", func(t *testing.T) { contract(t, storage.Bodies, b.ID, b, b2) })
	t.Run("people", func(t *testing.T) { contract(t, storage.People, p.ID, p, p2) })
	var l law.Entry
	fill(reflect.ValueOf(&l), 1)
	l2 := l
	l2.Title = "lain"
	t.Run("laws", func(t *testing.T) { contract(t, storage.Laws, law.ID(l.Key), l, l2) })
	var m model.Template
	fill(reflect.ValueOf(&m), 1)
	m2 := m
	m2.Text = "lain"
	t.Run("templates", func(t *testing.T) { contract(t, storage.Templates, model.TemplateID(m.Key), m, m2) })
}

// fill gives every field of a record a value that is not zero, so that a field
// which is forgotten on the way to the disk and back is seen.
func fill(v reflect.Value, depth int) {
	switch v.Interface().(type) {
	case model.ID:
		v.SetString(string(testID(77)))
		return
	case indonesia.Date:
		v.Set(reflect.ValueOf(indonesia.MustDate("2026-11-24")))
		return
	case time.Time:
		v.Set(reflect.ValueOf(fixedTime()))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem(), depth)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth)
		}
	case reflect.Slice:
		if depth > 3 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), depth+1)
	case reflect.Map:
		m := reflect.MakeMap(v.Type())
		m.SetMapIndex(reflect.ValueOf("kunci"), reflect.ValueOf("isi <b> & \u2028"))
		v.Set(m)
	case reflect.String:
		v.SetString("isi")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	default:
		panic("no value for " + v.Type().String())
	}
}

func TestEveryFieldSurvivesTheStore(t *testing.T) {
	s := open(t, t.TempDir())
	everyField(t, s, storage.Dossiers)
	everyField(t, s, storage.Documents)
	everyField(t, s, storage.Bodies)
	everyField(t, s, storage.People)
	everyFieldOf(t, s, storage.Laws, law.ID("isi"))
	everyFieldOf(t, s, storage.Templates, model.TemplateID("isi"))
}

func everyField[T, S any](t *testing.T, s *storage.Store, table *storage.Table[T, S]) {
	t.Helper()
	everyFieldOf(t, s, table, testID(77))
}

func everyFieldOf[T, S any](t *testing.T, s *storage.Store, table *storage.Table[T, S], id model.ID) {
	t.Helper()
	var want, got T
	fill(reflect.ValueOf(&want), 1)
	update(t, s, func(tx *storage.Tx) error {
		_, err := table.Put(tx, &want)
		return err
	})
	view(t, s, func(tx *storage.Tx) (err error) {
		got, err = table.Get(tx, id)
		return err
	})
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%T came back as\n%+v, want\n%+v", got, got, want)
	}
	view(t, s, func(tx *storage.Tx) error {
		list, err := table.List(tx)
		if err != nil || len(list) != 1 {
			t.Fatalf("list: %d summaries, %v", len(list), err)
		}
		v := reflect.ValueOf(list[0])
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("the summary %T lost its field %s", list[0], v.Type().Field(i).Name)
			}
		}
		return nil
	})
}

func TestStoredBytesStayAsTheyAre(t *testing.T) {
	s, err := storage.Open(t.TempDir(), storage.Keep{}, testClock(), testRandom(1))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var k model.Kawasan
	var d model.Document
	var b model.Body
	var p model.Person
	var l law.Entry
	for _, v := range []any{&k, &d, &b, &p, &l} {
		fill(reflect.ValueOf(v), 1)
	}
	update(t, s, func(tx *storage.Tx) error {
		tx.Sign("Rahmah", "pertama")
		_, e1 := storage.Dossiers.Put(tx, &k)
		_, e2 := storage.Documents.Put(tx, &d)
		_, e3 := storage.Bodies.Put(tx, &b)
		_, e4 := storage.People.Put(tx, &p)
		return errors.Join(e1, e2, e3, e4, tx.PutSetting("kertas", map[string]string{"ukuran": "F4"}))
	})
	d.Title = "lain"
	update(t, s, func(tx *storage.Tx) error {
		tx.Sign("Rahmah", "kedua")
		_, err := storage.Documents.Put(tx, &d)
		return err
	})
	update(t, s, func(tx *storage.Tx) error {
		tx.Sign("Rahmah", "ketiga")
		_, err := storage.Laws.Put(tx, &l)
		return err
	})
	var dump bytes.Buffer
	view(t, s, func(tx *storage.Tx) error {
		return storage.Walk(tx, "", func(key string, value []byte) error {
			if head, _, cut := bytes.Cut(value, []byte("\n")); cut && bytes.Contains(head, []byte(`"full"`)) {
				value = fmt.Appendf(nil, "%s\n(compressed text)", head)
			}
			fmt.Fprintf(&dump, "%s\n%s\n\n", key, value)
			return nil
		})
	})
	golden.Bytes(t, filepath.Join("testdata", "records.txt"), dump.Bytes())
}

func TestDocumentsAreListedByKawasanAndKind(t *testing.T) {
	s := open(t, t.TempDir())
	a, b := testID(500), testID(501)
	put := func(n int, kawasan model.ID, kind string) {
		d := document(n, "isi")
		d.Kawasan, d.Kind = kawasan, kind
		putDocument(t, s, d)
	}
	put(1, a, "undangan")
	put(2, a, "notula")
	put(3, b, "undangan")
	put(4, "", "undangan")
	put(1, b, "undangan") // moved to another dossier
	for _, c := range []struct {
		kawasan model.ID
		kind    string
		want    []model.ID
	}{
		{a, "", []model.ID{testID(2)}},
		{a, "undangan", nil},
		{b, "undangan", []model.ID{testID(1), testID(3)}},
		{b, "", []model.ID{testID(1), testID(3)}},
		{"", "", []model.ID{testID(4)}},
	} {
		view(t, s, func(tx *storage.Tx) error {
			list, err := storage.DocumentsOf(tx, c.kawasan, c.kind)
			var got []model.ID
			for _, d := range list {
				got = append(got, d.ID)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("documents of %q, kind %q: %v, want %v", c.kawasan, c.kind, got, c.want)
			}
			return err
		})
	}
}

func TestWrongKeysAreRefused(t *testing.T) {
	s := open(t, t.TempDir())
	for name, change := range map[string]func(*model.Document){
		"no id":                 func(d *model.Document) { d.ID = "" },
		"id with a slash":       func(d *model.Document) { d.ID = "../../doc" },
		"id in capitals":        func(d *model.Document) { d.ID = "0000000A-0000-4000-8000-000000000001" },
		"kind with a slash":     func(d *model.Document) { d.Kind = "a/b" },
		"kind that is a hyphen": func(d *model.Document) { d.Kind = "-" },
		"kawasan not an id":     func(d *model.Document) { d.Kawasan = "bajuin" },
	} {
		d := document(1, "isi")
		change(&d)
		err := s.Update(func(tx *storage.Tx) error { _, err := storage.Documents.Put(tx, &d); return err })
		t.Run(name, func(t *testing.T) { wantKind(t, err, model.Invalid) })
	}
	for _, name := range []string{"", "A", "a//b", "/a", "a/", "a b", "..", "á"} {
		err := s.Update(func(tx *storage.Tx) error { return tx.PutSetting(name, 1) })
		t.Run("setting "+name, func(t *testing.T) { wantKind(t, err, model.Invalid) })
	}
}

func TestSettingsComeBack(t *testing.T) {
	s := open(t, t.TempDir())
	type paper struct{ Width, Height int }
	update(t, s, func(tx *storage.Tx) error {
		return errors.Join(tx.PutSetting("template/undangan", paper{215, 330}), tx.PutSetting("template/notula", paper{210, 297}), tx.PutSetting("tema", "gelap"))
	})
	update(t, s, func(tx *storage.Tx) error { return tx.DeleteSetting("template/notula") })
	view(t, s, func(tx *storage.Tx) error {
		var got paper
		if err := tx.Setting("template/undangan", &got); err != nil || got != (paper{215, 330}) {
			t.Errorf("got %v, %v", got, err)
		}
		wantKind(t, tx.Setting("template/notula", &got), model.NotFound)
		if names := tx.Settings("template/"); !reflect.DeepEqual(names, []string{"template/undangan"}) {
			t.Errorf("names %v", names)
		}
		return nil
	})
}

func TestPutIfRefusesAStaleRevision(t *testing.T) {
	s := open(t, t.TempDir())
	d := document(1, "satu")
	putIf := func(d model.Document, rev string) (string, error) {
		var got string
		err := s.Update(func(tx *storage.Tx) (err error) {
			got, err = storage.Documents.PutIf(tx, &d, rev)
			return err
		})
		return got, err
	}
	first, err := putIf(d, "")
	if err != nil {
		t.Fatal(err)
	}
	d.Title = "dua"
	if _, err := putIf(d, first); err != nil {
		t.Fatal(err)
	}
	d.Title = "tiga"
	_, err = putIf(d, first)
	wantKind(t, err, model.Conflict)
	_, err = putIf(d, "")
	wantKind(t, err, model.Conflict)
}

func TestATransactionIsStoredWholeOrNotAtAll(t *testing.T) {
	s := open(t, t.TempDir())
	boom := errors.New("boom")
	err := s.Update(func(tx *storage.Tx) error {
		d := document(1, "isi")
		if _, err := storage.Documents.Put(tx, &d); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
	d := document(1, words(9<<20, 1))
	err = s.Update(func(tx *storage.Tx) error { _, err := storage.Documents.Put(tx, &d); return err })
	wantKind(t, err, model.TooLarge)
	view(t, s, func(tx *storage.Tx) error {
		if list, err := storage.Documents.List(tx); len(list) != 0 || err != nil {
			t.Errorf("%d documents were stored (%v)", len(list), err)
		}
		return nil
	})
}

func TestFiftyRecordsGoInOneTransaction(t *testing.T) {
	s := open(t, t.TempDir())
	update(t, s, func(tx *storage.Tx) error {
		for n := range 50 {
			d := document(n, words(15000, uint64(n)))
			d.Sample = true
			if _, err := storage.Documents.Put(tx, &d); err != nil {
				return err
			}
		}
		return nil
	})
	update(t, s, func(tx *storage.Tx) error {
		list, err := storage.Documents.List(tx)
		if err != nil || len(list) != 50 {
			t.Fatalf("%d documents, %v", len(list), err)
		}
		for _, d := range list {
			if d.Sample {
				if err := storage.Documents.Delete(tx, d.ID); err != nil {
					return err
				}
			}
		}
		return nil
	})
	view(t, s, func(tx *storage.Tx) error {
		if list, err := storage.Documents.List(tx); len(list) != 0 || err != nil {
			t.Errorf("%d documents stayed (%v)", len(list), err)
		}
		return nil
	})
}

func TestManyWritersOfOneDocumentLoseNothing(t *testing.T) {
	s := open(t, t.TempDir())
	const writers, saves = 4, 15
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := range saves {
				err := s.Update(func(tx *storage.Tx) error {
					d, err := storage.Documents.Get(tx, testID(1))
					if errors.Is(err, &model.Error{Kind: model.NotFound}) {
						d = document(1, "")
					} else if err != nil {
						return err
					}
					d.Text[0].Text += fmt.Sprintf("%d.%d;", w, i)
					_, err = storage.Documents.Put(tx, &d)
					return err
				})
				if err != nil {
					if errors.Is(err, &model.Error{Kind: model.Conflict}) {
						continue
					}
					t.Error(err)
				}
				if err := s.View(func(tx *storage.Tx) error { _, err := storage.Documents.List(tx); return err }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	view(t, s, func(tx *storage.Tx) error {
		d, err := storage.Documents.Get(tx, testID(1))
		if err != nil {
			return err
		}
		history, err := storage.Documents.Revisions(tx, d.ID)
		if n := bytes.Count([]byte(d.Text[0].Text), []byte(";")); n != len(history) || n < saves {
			t.Errorf("%d changes in the text, %d revisions", n, len(history))
		}
		return err
	})
}

func TestReindexBuildsTheSameLists(t *testing.T) {
	s := open(t, t.TempDir())
	for n := range 150 {
		d := document(n, "isi")
		d.Kind = []string{"undangan", "notula"}[n%2]
		putDocument(t, s, d)
	}
	update(t, s, func(tx *storage.Tx) error {
		_, e1 := storage.Dossiers.Put(tx, &model.Kawasan{ID: testID(1 << 20), Name: "Bajuin"})
		_, e2 := storage.Bodies.Put(tx, &model.Body{ID: testID(1), Name: "Dinas"})
		_, e3 := storage.People.Put(tx, &model.Person{ID: testID(1), Name: "Siti"})
		_, e4 := storage.Laws.Put(tx, &law.Entry{Key: "uu-6-2014", Rank: "uu"})
		_, e5 := storage.Templates.Put(tx, &model.Template{Key: "surat-undangan"})
		return errors.Join(e1, e2, e3, e4, e5)
	})
	index := func() map[string]string {
		all := map[string]string{}
		view(t, s, func(tx *storage.Tx) error {
			return storage.Walk(tx, "idx/", func(k string, v []byte) error { all[k] = string(v); return nil })
		})
		return all
	}
	want := index()
	if len(want) != 155 {
		t.Fatalf("%d summaries, want 155", len(want))
	}
	update(t, s, func(tx *storage.Tx) error { // lose half, spoil one, and invent one
		n := 0
		for k := range want {
			if n++; n%2 == 0 {
				if err := storage.DeleteKey(tx, k); err != nil {
					return err
				}
			}
		}
		return errors.Join(
			storage.SetKey(tx, "idx/doc/kawasan/-/undangan/"+string(testID(3)), []byte(`{"v":1,"data":{}}`)),
			storage.SetKey(tx, "idx/person/"+string(testID(9)), []byte(`{"v":1,"data":{}}`)))
	})
	if err := s.Reindex(); err != nil {
		t.Fatal(err)
	}
	if got := index(); !reflect.DeepEqual(got, want) {
		t.Errorf("after Reindex there are %d summaries, want the %d of before", len(got), len(want))
	}
}
