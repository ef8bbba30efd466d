package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"pena/model"
	"pena/storage"
)

// storeWith makes a closed store with letters in tables and long papers in value logs.
func storeWith(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "store")
	for round := range 2 {
		s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(byte(round)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range 20 {
			putDocument(t, s, document(n+100*round, words(4000, uint64(n))))
		}
		for n := range 3 {
			putDocument(t, s, document(1000+n+100*round, words(60_000, uint64(n))))
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// damaged opens the store, wants an error of one of the kinds and the folder as it was.
func damaged(t *testing.T, dir string, kind model.ErrorKind) {
	t.Helper()
	before := snapshot(t, dir)
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(9))
	if err == nil {
		s.Close()
		t.Fatalf("it opened; want kind %s", kind)
	}
	wantKind(t, err, kind)
	if after := snapshot(t, dir); after != before {
		t.Errorf("the folder changed from\n%s\nto\n%s", before, after)
	}
}

func glob(t *testing.T, dir, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no %s in the store (%v)", pattern, err)
	}
	return files
}

func change(t *testing.T, path string, how func(b []byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, how(b), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedStoreIsRefusedAndLeftAsFound(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	garble := func(b []byte) []byte {
		b[len(b)/3] ^= 0x5a
		return b
	}
	for name, hurt := range map[string]func(t *testing.T, dir string){
		"manifest cut to its head": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "MANIFEST"), func(b []byte) []byte { return b[:8] })
		},
		"manifest cut in the head": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "MANIFEST"), func(b []byte) []byte { return b[:5] })
		},
		"manifest cut in the middle": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "MANIFEST"), func(b []byte) []byte { return b[:len(b)/2] })
		},
		"manifest without its end": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "MANIFEST"), func(b []byte) []byte { return b[:len(b)-1] })
		},
		"manifest empty": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "MANIFEST"), func([]byte) []byte { return nil })
		},
		"manifest missing": func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, "MANIFEST")) },
		"manifest garbled": func(t *testing.T, dir string) { change(t, filepath.Join(dir, "MANIFEST"), garble) },
		"key registry garbled": func(t *testing.T, dir string) {
			change(t, filepath.Join(dir, "KEYREGISTRY"), func(b []byte) []byte { b[len(b)-1] ^= 1; return b[:len(b)-3] })
		},
		"table garbled": func(t *testing.T, dir string) { change(t, glob(t, dir, "*.sst")[0], garble) },
		"table cut": func(t *testing.T, dir string) {
			change(t, glob(t, dir, "*.sst")[0], func(b []byte) []byte { return b[:len(b)/2] })
		},
		"table empty": func(t *testing.T, dir string) {
			change(t, glob(t, dir, "*.sst")[0], func([]byte) []byte { return nil })
		},
		"table missing": func(t *testing.T, dir string) { os.Remove(glob(t, dir, "*.sst")[0]) },
		"table of random bytes": func(t *testing.T, dir string) {
			change(t, glob(t, dir, "*.sst")[0], func(b []byte) []byte {
				for i := range b {
					b[i] = byte(r.Uint32())
				}
				return b
			})
		},
		"newest value log garbled": func(t *testing.T, dir string) { f := glob(t, dir, "*.vlog"); change(t, f[len(f)-1], garble) },
		"newest value log cut": func(t *testing.T, dir string) {
			f := glob(t, dir, "*.vlog")
			change(t, f[len(f)-1], func(b []byte) []byte { return b[:len(b)/2] })
		},
		"older value log cut": func(t *testing.T, dir string) {
			change(t, glob(t, dir, "*.vlog")[0], func(b []byte) []byte { return b[:len(b)/2] })
		},
		"older value log's head gone": func(t *testing.T, dir string) {
			change(t, glob(t, dir, "*.vlog")[0], func(b []byte) []byte { copy(b[20:], make([]byte, 100)); return b })
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := storeWith(t)
			hurt(t, dir)
			damaged(t, dir, model.Corrupt)
		})
	}
}

func TestEveryGarbledByteOfATableIsSeen(t *testing.T) {
	dir := storeWith(t)
	file := glob(t, dir, "*.sst")[0]
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; at < len(whole); at += max(1, len(whole)/60) {
		b := bytes.Clone(whole)
		b[at] ^= 0xff
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		damaged(t, dir, model.Corrupt)
	}
	if err := os.WriteFile(file, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	view(t, s, func(tx *storage.Tx) error {
		list, err := storage.Documents.List(tx)
		if len(list) != 46 {
			t.Errorf("%d documents, want 46", len(list))
		}
		return err
	})
}

func TestAGarbledValueInsideIsNeverReadAsEmpty(t *testing.T) {
	dir := storeWith(t)
	change(t, glob(t, dir, "*.vlog")[0], func(b []byte) []byte { b[30_000] ^= 1; return b })
	s := open(t, dir)
	err := s.View(func(tx *storage.Tx) error {
		for _, err := range storage.Documents.All(tx) {
			if err != nil {
				return err
			}
		}
		return nil
	})
	wantKind(t, err, model.Corrupt)
}

func TestAForeignFolderIsRefusedAndLeftAsFound(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "surat.docx"), []byte("isi"), 0o600); err != nil {
		t.Fatal(err)
	}
	damaged(t, dir, model.Invalid)
	_, err := storage.Open(filepath.Join(dir, "surat.docx"), storage.Keep{}, fixedTime, testRandom(1))
	wantKind(t, err, model.Invalid)

	foreign := t.TempDir()
	db, err := badger.Open(badger.DefaultOptions(foreign).WithLogger(nil))
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	damaged(t, foreign, model.Invalid)
}

// TestAStoreOfAnotherSchemaIsRefusedAndLeftAsFound: a newer program's, and what no
// program wrote.
func TestAStoreOfAnotherSchemaIsRefusedAndLeftAsFound(t *testing.T) {
	for name, c := range map[string]struct {
		stored string
		kind   model.ErrorKind
	}{
		"newer":           {`{"v":1,"data":2}`, model.Version},
		"newer form":      {`{"v":2,"data":{"number":2}}`, model.Version},
		"below the first": {`{"v":1,"data":0}`, model.Corrupt},
		"negative":        {`{"v":1,"data":-3}`, model.Corrupt},
		"no number":       {`{"v":1,"data":"satu"}`, model.Corrupt},
	} {
		t.Run(name, func(t *testing.T) {
			dir := storeWith(t)
			s := open(t, dir)
			update(t, s, func(tx *storage.Tx) error { return storage.SetKey(tx, "meta/schema", []byte(c.stored)) })
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			damaged(t, dir, c.kind)
		})
	}
}

func TestRecordsWithoutASchemaAreRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	write := func(key string) {
		t.Helper()
		db, err := badger.Open(storage.BadgerOptions(dir))
		if err != nil {
			t.Fatal(err)
		}
		err = db.Update(func(txn *badger.Txn) error {
			if key == "" {
				return nil
			}
			return txn.Set([]byte(key), []byte(`{"v":1,"data":1}`))
		})
		if err := errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
	}
	write("") // a creation that was killed before the schema
	if err := open(t, dir).Close(); err != nil {
		t.Error(err)
	}
	dir = filepath.Join(t.TempDir(), "store")
	write("set/a")
	damaged(t, dir, model.Corrupt)
}

func TestARecordOfANewerProgramIsRefused(t *testing.T) {
	s := open(t, t.TempDir())
	update(t, s, func(tx *storage.Tx) error { return storage.SetKey(tx, "set/a", []byte(`{"v":2,"data":2}`)) })
	view(t, s, func(tx *storage.Tx) error {
		var v int
		wantKind(t, tx.Setting("a", &v), model.Version)
		return nil
	})
}

func TestBadgersOwnLockIsKnown(t *testing.T) {
	dir := storeWith(t)
	db, err := badger.Open(storage.BadgerOptions(dir))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, err = storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	wantKind(t, err, model.Locked)
}

func TestCloseMayBeCalledTwiceAndEndsAllWork(t *testing.T) {
	s := open(t, t.TempDir())
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	nothing := func(*storage.Tx) error { return nil }
	for _, err := range []error{s.Update(nothing), s.View(nothing), s.Reindex()} {
		if !errors.Is(err, storage.ErrClosed) {
			t.Errorf("after Close: %v", err)
		}
	}
}

func TestIDsOnlyGrow(t *testing.T) {
	s := open(t, t.TempDir()) // its clock stands still
	last := model.ID("")
	for range 10_000 {
		id, err := s.NewID()
		if err != nil || id <= last {
			t.Fatalf("%s after %s (%v)", id, last, err)
		}
		last = id
	}
	if !strings.HasPrefix(string(last), fmt.Sprintf("%012x", fixedTime().UnixMilli())[:8]) || last[14] != '7' {
		t.Errorf("%s is not of the clock's time and version 7", last)
	}
}

func TestBlobsComeBackWholeOrNotAtAll(t *testing.T) {
	s := open(t, t.TempDir())
	for _, size := range []int{0, 1, 1<<20 - 1, 1 << 20, 1<<20 + 1, 3<<20 + 5} {
		data := []byte(words(size, uint64(size)))
		sum, err := s.PutBlob(bytes.NewReader(data), 4<<20)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Blob(sum)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if _, err := got.ReadFrom(r); err != nil || !bytes.Equal(got.Bytes(), data) {
			t.Errorf("%d bytes came back as %d (%v)", size, got.Len(), err)
		}
		if size < 2 {
			continue
		}
		update(t, s, func(tx *storage.Tx) error {
			data[0] ^= 1
			return storage.SetKey(tx, "blob/"+sum+"/000000", data[:min(len(data), 1<<20)])
		})
		r, _ = s.Blob(sum)
		_, err = new(bytes.Buffer).ReadFrom(r)
		wantKind(t, err, model.Corrupt)
		if err := s.DeleteBlob(sum); err != nil {
			t.Fatal(err)
		}
		_, err = s.BlobSize(sum)
		wantKind(t, err, model.NotFound)
	}
	_, err := s.PutBlob(strings.NewReader("12345"), 4)
	wantKind(t, err, model.TooLarge)
}

func TestFilesOfAKilledStartDoNotStopTheNext(t *testing.T) {
	dir := storeWith(t)
	for _, name := range []string{"000099.vlog", "00099.mem", "000099.sst"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// Killed while the table was copied into its file, whose size was set before.
	whole, err := os.ReadFile(glob(t, dir, "*.sst")[0])
	if err != nil {
		t.Fatal(err)
	}
	clear(whole[len(whole)/2:])
	if err := os.WriteFile(filepath.Join(dir, "000098.sst"), whole, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	view(t, s, func(tx *storage.Tx) error {
		list, err := storage.Documents.List(tx)
		if len(list) != 46 {
			t.Errorf("%d documents, want 46", len(list))
		}
		return err
	})
}
