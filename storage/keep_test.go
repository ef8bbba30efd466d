package storage_test

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/model"
	"pena/storage"
)

// opened opens the store as a version of the program that keeps copies in the
// folder beside it, and closes it; it returns the names of the copies.
func opened(t *testing.T, dir, version string, do func(s *storage.Store)) []string {
	t.Helper()
	copies := filepath.Join(filepath.Dir(dir), "cadangan")
	s, err := storage.Open(dir, storage.Keep{Program: version, Dir: copies}, testClock(), testRandom(3))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.NotKept(); err != nil {
		t.Errorf("not kept: %v", err)
	}
	if do != nil {
		do(s)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	list, err := filepath.Glob(filepath.Join(copies, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// unpack puts a copy back as a person does who unpacks the ZIP, and returns the
// folder of its store.
func unpack(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	to := t.TempDir()
	if err := os.CopyFS(to, z); err != nil {
		t.Fatal(err)
	}
	for _, e := range z.File {
		if err := os.Chmod(filepath.Join(to, e.Name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(to, "store")
}

func TestAStoreOfAnotherVersionIsCopiedBeforeItIsTouched(t *testing.T) {
	dir := storeWith(t) // of a program that noted no version
	before := snapshot(t, dir)
	list := opened(t, dir, "0.2.0", func(s *storage.Store) { putDocument(t, s, document(5000, "sesudah pembaruan")) })
	if len(list) != 1 || !strings.HasPrefix(filepath.Base(list[0]), "simpanan-lama-20261124-0800") {
		t.Fatalf("copies: %v", list)
	}
	back := unpack(t, list[0])
	if got := snapshot(t, back); withoutLock(got) != withoutLock(before) {
		t.Errorf("the copy holds\n%s\nthe store held\n%s", got, before)
	}
	s := open(t, back)
	view(t, s, func(tx *storage.Tx) error {
		all, err := storage.Documents.List(tx)
		if len(all) != 46 {
			t.Errorf("%d documents came back, want 46", len(all))
		}
		return err
	})
	if again := opened(t, dir, "0.2.0", nil); len(again) != 1 {
		t.Errorf("the same version made a copy: %v", again)
	}
}

// withoutLock leaves the lock out, which belongs to who has the store open.
func withoutLock(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		if !strings.Contains(line, "pena.lock") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

func TestANewStoreIsNotCopied(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	for range 2 {
		if list := opened(t, dir, "0.2.0", nil); len(list) != 0 {
			t.Errorf("copies: %v", list)
		}
	}
}

func TestOnlyTheNewestCopiesStay(t *testing.T) {
	dir := storeWith(t)
	var made []string
	for _, version := range []string{"1.0.0", "1.1.0", "1.0.0", "1.2.0", "1.3.0"} {
		list := opened(t, dir, version, nil)
		made = append(made, version)
		if want := min(len(made), 3); len(list) != want {
			t.Fatalf("after %v there are %v", made, list)
		}
		old := time.Now().Add(-time.Hour * time.Duration(10-len(made))) // as if the versions came hours apart
		for _, path := range list {
			if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) < time.Minute {
				if err := os.Chtimes(path, old, old); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	list, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), "cadangan", "*"))
	for _, version := range []string{"1.0.0", "1.1.0", "1.2.0"} { // who wrote last before each of the last three openings
		if !strings.Contains(strings.Join(list, " "), "simpanan-"+version) {
			t.Errorf("of %s there is no copy: %v", version, list)
		}
	}
}

// TestACopyOfAStoreThatWasNotClosed: what the killed program had acknowledged is in it.
func TestACopyOfAStoreThatWasNotClosed(t *testing.T) {
	dir := storeWith(t)
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	if err != nil {
		t.Fatal(err)
	}
	putDocument(t, s, document(7777, "sesaat sebelum mati"))
	killed := filepath.Join(t.TempDir(), "store") // the folder as a power failure leaves it
	if err := os.CopyFS(killed, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	list := opened(t, killed, "2.0.0", nil)
	if len(list) != 1 {
		t.Fatalf("copies: %v", list)
	}
	view(t, open(t, unpack(t, list[0])), func(tx *storage.Tx) error {
		_, err := storage.Documents.Get(tx, testID(7777))
		return err
	})
}

func TestWithoutACopyTheStoreOpensAndSaysSo(t *testing.T) {
	dir := storeWith(t)
	copies := filepath.Join(filepath.Dir(dir), "cadangan")
	if err := os.WriteFile(copies, []byte("a file stands where the folder should"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := storage.Open(dir, storage.Keep{Program: "0.2.0", Dir: copies}, fixedTime, testRandom(1))
	if err != nil {
		t.Fatal(err)
	}
	wantKind(t, s.NotKept(), model.Disk)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(copies); err != nil {
		t.Fatal(err)
	}
	if list := opened(t, dir, "0.2.0", nil); len(list) != 1 {
		t.Errorf("the next opening kept %v", list)
	}
}
