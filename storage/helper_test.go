package storage_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/model"
	"pena/storage"
)

// testClock gives a second more at every reading, so that tests know every time.
func testClock() func() time.Time {
	t := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	return func() time.Time {
		t = t.Add(time.Second)
		return t
	}
}

// fixedTime is a clock for tests with goroutines.
func fixedTime() time.Time { return time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC) }

func testRandom(seed byte) io.Reader { return rand.NewChaCha8([32]byte{seed}) }

func open(t testing.TB, dir string) *storage.Store {
	t.Helper()
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	if err != nil {
		t.Fatalf("open %s: %v", filepath.Base(dir), err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

func update(t testing.TB, s *storage.Store, do func(tx *storage.Tx) error) {
	t.Helper()
	if err := s.Update(do); err != nil {
		t.Fatalf("update: %v", err)
	}
}

func view(t testing.TB, s *storage.Store, do func(tx *storage.Tx) error) {
	t.Helper()
	if err := s.View(do); err != nil {
		t.Fatalf("view: %v", err)
	}
}

func putDocument(t testing.TB, s *storage.Store, d model.Document) string {
	t.Helper()
	var rev string
	update(t, s, func(tx *storage.Tx) (err error) {
		rev, err = storage.Documents.Put(tx, &d)
		return err
	})
	return rev
}

func wantKind(t testing.TB, err error, kind model.ErrorKind) {
	t.Helper()
	var e *model.Error
	if !asModel(err, &e) || e.Kind != kind {
		t.Fatalf("got error %v, want kind %s", err, kind)
	}
}

// testID is the n-th id of the tests.
func testID(n int) model.ID { return model.ID(fmt.Sprintf("00000000-0000-4000-8000-%012x", n)) }

func document(n int, text string) model.Document {
	return model.Document{
		ID: testID(n), Kawasan: testID(1 << 20), Kind: "undangan", Title: fmt.Sprint("Undangan ", n),
		State: model.Konsep, Created: fixedTime(),
		Text: []*model.Node{{ID: "n1", Kind: model.Alinea, Text: text}},
	}
}

// words makes n bytes of plain text, the same for the same seed.
func words(n int, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 7))
	list := strings.Fields("desa kawasan perdesaan bupati camat musyawarah rencana pembangunan modal usaha bersama dan yang untuk dengan pasal ayat anggota badan")
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(list[r.IntN(len(list))])
		fmt.Fprintf(&b, " %d ", r.IntN(1000))
	}
	return b.String()[:n]
}

// snapshot is the whole content of a folder: names, sizes and sums.
func snapshot(t testing.TB, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		sum := sha256.Sum256(data)
		name, _ := filepath.Rel(dir, path)
		fmt.Fprintln(&b, name, len(data), hex.EncodeToString(sum[:8]))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
