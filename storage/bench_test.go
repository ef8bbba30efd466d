package storage_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"pena/storage"
)

var benchSizes = []int{4_000, 60_000, 1_000_000}

// BenchmarkSave is a durable save of a changed document, with revision and summary.
func BenchmarkSave(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s := open(b, b.TempDir())
			d := document(1, words(size, 1))
			putDocument(b, s, d)
			text := d.Text[0].Text
			for i := 0; b.Loop(); i++ {
				d.Text[0].Text = text[:size/2] + fmt.Sprintf("%08d", i) + text[size/2+8:]
				err := s.Update(func(tx *storage.Tx) error { _, err := storage.Documents.Put(tx, &d); return err })
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRawPut is Badger alone putting as many bytes, as durably, to compare.
func BenchmarkRawPut(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			db, err := badger.Open(storage.BadgerOptions(b.TempDir()))
			if err != nil {
				b.Fatal(err)
			}
			defer db.Close()
			filling := words(size-8, 1)
			for i := 0; b.Loop(); i++ {
				value := []byte(fmt.Sprintf("%08d", i) + filling)
				if err := db.Update(func(tx *badger.Txn) error { return tx.Set([]byte("doc/1"), value) }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// storeOf makes a closed store of n documents of 4 kB.
func storeOf(b *testing.B, n int) string {
	b.Helper()
	dir := filepath.Join(b.TempDir(), "store")
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	if err != nil {
		b.Fatal(err)
	}
	for from := 0; from < n; from += 50 {
		update(b, s, func(tx *storage.Tx) error {
			for i := from; i < min(n, from+50); i++ {
				d := document(i, words(4000, uint64(i)))
				if _, err := storage.Documents.Put(tx, &d); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}

// BenchmarkOpen is examining and opening a closed store.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{0, 1000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := storeOf(b, n)
			for b.Loop() {
				s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
				if err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

// BenchmarkList is reading all summaries of 20,000 documents.
func BenchmarkList(b *testing.B) {
	s := open(b, storeOf(b, 20_000))
	for b.Loop() {
		view(b, s, func(tx *storage.Tx) error {
			list, err := storage.Documents.List(tx)
			if len(list) != 20_000 {
				b.Fatalf("%d summaries (%v)", len(list), err)
			}
			return err
		})
	}
}
