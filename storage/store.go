package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"

	"pena/model"
)

const (
	// schema is the version of the keys and records; a store of a newer one is
	// refused. docs/store.md says when it must be raised, and what must come with it.
	schema      = 1
	firstSchema = 1 // the oldest that this program reads

	blockSize = 4 << 10

	// memTableSize bounds a transaction: 15 % of it in values below valueThreshold.
	memTableSize = 8 << 20
	// valueThreshold sends longer values to the value log, so that saving a long
	// document costs the transaction only a pointer.
	valueThreshold = 32 << 10

	collectEvery = 10 * time.Minute
)

// Store is an open store. It is safe for concurrent use.
type Store struct {
	dir   string
	db    *badger.DB // used between begin and end of users only
	lock  *dirLock
	ids   *ids
	clock func() time.Time
	users *users

	notKept error // see NotKept

	stop      context.CancelFunc
	collector sync.WaitGroup
	closeOnce sync.Once
	closeErr  error
}

// Open opens the store in dir, or makes one where dir is missing or empty.
//
// Its errors are a *[model.Error]: Locked when a program has the store open
// (Value says which), Corrupt when it is damaged, Version when a newer program
// wrote it, Invalid when dir holds something else, Disk when the disk refuses.
// After Corrupt, Version and Invalid the folder is byte for byte as it was.
//
// A store that another version of the program wrote last is copied first, as
// keep says. When that cannot be done the store opens all the same, with
// [Store.NotKept] telling why, and the copy is tried again at the next opening.
func Open(dir string, keep Keep, clock func() time.Time, random io.Reader) (*Store, error) {
	// Asked once before the lock, so that a foreign folder gets no lock file.
	if _, err := examineFolder(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, &model.Error{Kind: model.Disk, Field: "folder", Value: dir, Err: err}
	}
	lock, err := lockDir(dir)
	if err != nil {
		return nil, err
	}
	s, err := openLocked(dir, keep, clock, random)
	if err != nil {
		lock.abandon()
		return nil, err
	}
	s.lock = lock
	if err := lock.sign(); err != nil {
		return nil, errors.Join(asError(err), s.Close())
	}
	ctx, stop := context.WithCancel(context.Background())
	s.stop = stop
	s.collector.Go(func() { s.collectLoop(ctx) })
	return s, nil
}

func openLocked(dir string, keep Keep, clock func() time.Time, random io.Reader) (*Store, error) {
	names, err := examineFolder(dir)
	if err != nil {
		return nil, err
	}
	var notKept error
	if names != nil {
		program, err := examineStore(dir, names)
		if err != nil {
			return nil, err
		}
		notKept = keep.copy(dir, names, program, clock())
		if err := removeUnborn(dir, names); err != nil {
			return nil, err
		}
	}
	if err := checkRoom(dir, 0); err != nil {
		return nil, err
	}
	if err := settleWide(dir, names); err != nil {
		return nil, err
	}
	db, err := openBadger(badgerOptions(dir))
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, db: db, clock: clock, ids: &ids{clock: clock, random: random}, users: newUsers(), stop: func() {}, notKept: notKept}
	err = s.note(keySchema, schema)
	if err == nil && notKept == nil && keep.Program != "" {
		err = s.note(keyProgram, keep.Program)
	}
	if err != nil {
		return nil, errors.Join(err, asError(db.Close()))
	}
	return s, nil
}

// openBadger opens Badger; some damage makes it panic rather than answer.
func openBadger(o badger.Options) (db *badger.DB, err error) {
	defer func() {
		if r := recover(); r != nil {
			db, err = nil, corrupt("store", "%v", r)
		}
	}()
	db, err = badger.Open(o)
	if err == nil {
		return db, nil
	}
	if err = asError(err); errors.As(err, new(*model.Error)) {
		return nil, err
	}
	return nil, &model.Error{Kind: model.Corrupt, Field: "store", Err: err}
}

// badgerOptions are small: Badger's own reserve 2 GB of files for a few letters.
func badgerOptions(dir string) badger.Options {
	return badger.DefaultOptions(dir).
		WithSyncWrites(true).
		WithExternalMagic(magic).
		WithMemTableSize(memTableSize).
		WithNumMemtables(2).
		WithNumCompactors(2).
		WithValueLogFileSize(16 << 20).
		WithValueThreshold(valueThreshold).
		WithVerifyValueChecksum(true).
		WithChecksumVerificationMode(options.OnBlockRead).
		WithBlockSize(blockSize).
		WithBlockCacheSize(8 << 20).
		WithCompression(options.Snappy).
		WithMetricsEnabled(false).
		WithLogger(logger{})
}

// logger passes Badger's words to the program's log: its news is of use only to
// who debugs the store.
type logger struct{}

func (logger) Errorf(f string, a ...any)   { slog.Error("badger: " + line(f, a)) }
func (logger) Warningf(f string, a ...any) { slog.Debug("badger: " + line(f, a)) }
func (logger) Infof(string, ...any)        {}
func (logger) Debugf(string, ...any)       {}

func line(f string, a []any) string { return strings.TrimSpace(fmt.Sprintf(f, a...)) }

// note stores what the store says of itself, when it does not say so already.
func (s *Store) note(key string, v any) error {
	b, err := encodePlain(v)
	if err != nil {
		return err
	}
	return s.Update(func(tx *Tx) error {
		now, err := tx.raw(key)
		if err != nil && !errors.Is(err, &model.Error{Kind: model.NotFound}) || bytes.Equal(now, b) {
			return err
		}
		return tx.set(key, b)
	})
}

// NotKept is why no copy was made of a store that another version of the program
// wrote last; nil when it was made or none was needed.
func (s *Store) NotKept() error { return s.notKept }

// NewID returns a new id, greater than every earlier one of this process.
func (s *Store) NewID() (model.ID, error) {
	id, _, err := s.ids.next("")
	return model.ID(id), err
}

// Close waits for what is under way, collects garbage once and closes the
// store. A second Close returns what the first did.
func (s *Store) Close() error {
	s.closeOnce.Do(func() {
		s.stop()
		s.users.close()
		s.collector.Wait()
		if s.db != nil {
			s.collect(context.Background())
			s.closeErr = asError(s.db.Close())
		}
		s.closeErr = errors.Join(s.closeErr, s.lock.release())
	})
	return s.closeErr
}

// collectLoop collects garbage now and then until ctx ends.
func (s *Store) collectLoop(ctx context.Context) {
	tick := time.NewTicker(collectEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if s.users.begin() == nil {
				s.collect(ctx)
				s.users.end()
			}
		}
	}
}

// collect rewrites value logs that are at least half garbage, one after another.
func (s *Store) collect(ctx context.Context) {
	for ctx.Err() == nil {
		if err := s.db.RunValueLogGC(0.5); err != nil {
			if !errors.Is(err, badger.ErrNoRewrite) && !errors.Is(err, badger.ErrRejected) {
				slog.Error("storage: collect garbage", "err", err)
			}
			return
		}
	}
}
