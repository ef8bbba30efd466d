package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"pena/model"
	"pena/storage"
)

// smallDisk mounts a real disk of the size for the test.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size)
	if errors.Is(err, syscall.EPERM) {
		t.Skip("only root may mount a disk that is full soon")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestAFullDiskIsAnErrorAndNotTheEnd(t *testing.T) {
	disk := smallDisk(t, "120m")
	dir := filepath.Join(disk, "store")
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	if err != nil {
		t.Fatal(err)
	}
	putDocument(t, s, document(1, "sebelum penuh"))
	fill := filepath.Join(disk, "foto.zip")
	if err := os.WriteFile(fill, make([]byte, 60<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	put := func(d model.Document) error {
		return s.Update(func(tx *storage.Tx) error { _, err := storage.Documents.Put(tx, &d); return err })
	}
	full := func(err error) {
		t.Helper()
		var e *model.Error
		if !errors.As(err, &e) || e.Kind != model.Disk || e.Detail != "disk-full" {
			t.Errorf("on a full disk: %v", err)
		}
	}
	full(put(document(2, "saat penuh")))
	full(s.Update(putMany(1)))
	view(t, s, func(tx *storage.Tx) error {
		list, err := storage.Documents.List(tx)
		if len(list) != 1 {
			t.Errorf("%d papers, want the one saved before", len(list))
		}
		return err
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	full(err)
	if err := os.Remove(fill); err != nil {
		t.Fatal(err)
	}
	s, err = storage.Open(dir, storage.Keep{}, fixedTime, testRandom(2))
	if err != nil {
		t.Fatal(err)
	}
	if err := put(document(2, "sesudah lapang")); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
