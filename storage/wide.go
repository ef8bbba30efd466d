package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dgraph-io/badger/v4"
)

// Badger bounds a transaction by the size of its memtable, and a dossier of some
// hundred papers is over the bound of the small one. Such an act is done in the
// same store opened wide for the moment: a memtable that holds the keys of far
// more records than an exchange file can have, with nearly all values in the
// value log. So it is one transaction of Badger all the same, whole or nothing
// also when the machine stops in the middle of it.

const (
	// wideMemTableSize takes near 200,000 keys in one transaction.
	wideMemTableSize = 128 << 20
	// wideValueThreshold leaves no record in the memtable but the smallest values,
	// the schema among them, which is looked for there before the store is opened.
	wideValueThreshold = 64
	// smallMemtable is a log of a memtable that any memtable holds.
	smallMemtable = 1 << 20
)

func wideOptions(dir string) badger.Options {
	return badgerOptions(dir).
		WithMemTableSize(wideMemTableSize).
		WithValueThreshold(wideValueThreshold).
		WithValueLogFileSize(64 << 20)
}

// updateWide runs do alone, in one transaction of any size that an act of the
// office can have. Others wait meanwhile and see all of it or nothing.
func (s *Store) updateWide(do func(tx *Tx) error) error {
	if err := checkRoom(s.dir, 0); err != nil {
		return err
	}
	if err := s.users.beginAlone(); err != nil {
		return err
	}
	err := s.reopen(wideOptions(s.dir))
	if err == nil {
		err = s.tryUpdate(do)
	}
	narrow := s.reopen(badgerOptions(s.dir))
	s.users.endAlone(narrow)
	if err == nil || narrow == nil {
		return asError(err) // nil: all of it is on the disk, whatever stops the store from going on
	}
	return errors.Join(asError(err), narrow)
}

// reopen opens the database anew with other options, for who is alone with it.
func (s *Store) reopen(o badger.Options) error {
	if s.db != nil {
		if err := s.db.Close(); err != nil {
			return asError(err)
		}
		s.db = nil
	}
	db, err := openBadger(o)
	if err != nil {
		return err
	}
	s.db = db
	return nil
}

// settleWide takes in what a wide transaction left in the log of its memtable
// when the program was killed: a small memtable could not hold it.
func settleWide(dir string, names []string) error {
	wide := false
	for _, name := range names {
		if !strings.HasSuffix(name, ".mem") {
			continue
		}
		info, err := os.Stat(filepath.Join(dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // without a byte, and removed as such
		}
		if err != nil {
			return fileError(name, err)
		}
		wide = wide || info.Size() > smallMemtable && info.Size() != 2*memTableSize
	}
	if !wide {
		return nil
	}
	db, err := openBadger(wideOptions(dir))
	if err != nil {
		return err
	}
	return asError(db.Close())
}
