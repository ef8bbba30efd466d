package storage

import (
	"bytes"
	"errors"
	"sync"

	"github.com/dgraph-io/badger/v4"

	"pena/model"
)

const (
	// attempts bounds how often Update runs again after a conflict.
	attempts = 10
	// maxRecord bounds one record; a document of 300 pages has near 1 MiB.
	maxRecord = 8 << 20
)

// Tx is a transaction. It is valid only inside the function it was given to and
// only on that goroutine.
type Tx struct {
	txn        *badger.Txn
	ids        *ids
	user, note string
	size       int64           // of what is to be written
	lent       []*bytes.Buffer // hold values until the transaction is over
}

// buffers are used again: a save of a long text would else make and clear
// megabytes of them at every pause of the typist.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// borrow gives an empty buffer that is the transaction's until it is over.
func (tx *Tx) borrow() *bytes.Buffer {
	b := buffers.Get().(*bytes.Buffer)
	b.Reset()
	tx.lent = append(tx.lent, b)
	return b
}

func (tx *Tx) giveBack() {
	for _, b := range tx.lent {
		buffers.Put(b)
	}
}

// Sign sets the user's name and a note for the revisions that follow in this
// transaction.
func (tx *Tx) Sign(user, note string) { tx.user, tx.note = user, note }

// Update runs do in a transaction and returns nil only when all it wrote is on
// the disk; on an error nothing is. After a conflict with another Update it
// runs do again, so do must have no other effect; so it does with what is too
// large for a small transaction, and others wait meanwhile. Within another
// transaction Update may therefore not be called. Its own errors have the kinds
// Conflict, TooLarge, Disk and Corrupt, or are [ErrClosed].
func (s *Store) Update(do func(tx *Tx) error) error {
	err := s.updateSmall(do)
	if errors.Is(err, badger.ErrTxnTooBig) {
		return s.updateWide(do)
	}
	return err
}

func (s *Store) updateSmall(do func(tx *Tx) error) error {
	if err := s.users.begin(); err != nil {
		return err
	}
	defer s.users.end()
	for range attempts - 1 {
		if err := s.tryUpdate(do); !errors.Is(err, badger.ErrConflict) {
			return asError(err)
		}
	}
	return asError(s.tryUpdate(do))
}

func (s *Store) tryUpdate(do func(tx *Tx) error) error {
	tx := &Tx{ids: s.ids}
	defer tx.giveBack()
	return s.db.Update(func(txn *badger.Txn) error {
		tx.txn = txn
		if err := do(tx); err != nil {
			return err
		}
		return checkRoom(s.dir, tx.size)
	})
}

// View runs do in a transaction that only reads, all of it at one moment.
func (s *Store) View(do func(tx *Tx) error) error {
	if err := s.users.begin(); err != nil {
		return err
	}
	defer s.users.end()
	return asError(s.db.View(func(txn *badger.Txn) error {
		return do(&Tx{txn: txn, ids: s.ids})
	}))
}

// read gives the value of key to use, which must not keep it. No value of this
// store is empty: Badger answers with an empty one when it cannot read.
func (tx *Tx) read(key string, use func(value []byte) error) error {
	item, err := tx.txn.Get([]byte(key))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return &model.Error{Kind: model.NotFound, Field: key}
	}
	if err != nil {
		return err
	}
	return readItem(item, use)
}

func readItem(item *badger.Item, use func(value []byte) error) error {
	return item.Value(func(value []byte) error {
		if len(value) == 0 {
			return corrupt(string(item.Key()), "the value cannot be read")
		}
		return use(value)
	})
}

// raw returns a copy of the value of key.
func (tx *Tx) raw(key string) (value []byte, err error) {
	err = tx.read(key, func(v []byte) error {
		value = append([]byte(nil), v...)
		return nil
	})
	return value, err
}

// set stores value, which must not be changed until the transaction is over.
func (tx *Tx) set(key string, value []byte) error {
	if len(value) > maxRecord {
		return &model.Error{Kind: model.TooLarge, Field: key}
	}
	tx.size += int64(len(key) + len(value))
	return tx.txn.Set([]byte(key), value)
}

func (tx *Tx) delete(key string) error { return tx.txn.Delete([]byte(key)) }

// walk goes through the keys under prefix in order; use gets each with its value.
func (tx *Tx) walk(prefix string, use func(key string, value []byte) error) error {
	o := badger.DefaultIteratorOptions
	o.Prefix = []byte(prefix)
	o.PrefetchSize = 16
	it := tx.txn.NewIterator(o)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		item := it.Item()
		err := readItem(item, func(v []byte) error { return use(string(item.Key()), v) })
		if err != nil {
			return err
		}
	}
	return nil
}

// keys returns the keys under prefix without reading a value.
func (tx *Tx) keys(prefix string) []string {
	o := badger.DefaultIteratorOptions
	o.Prefix = []byte(prefix)
	o.PrefetchValues = false
	it := tx.txn.NewIterator(o)
	defer it.Close()
	var keys []string
	for it.Rewind(); it.Valid(); it.Next() {
		keys = append(keys, string(it.Item().Key()))
	}
	return keys
}

// lastKey returns the greatest key under prefix, or "".
func (tx *Tx) lastKey(prefix string) string {
	o := badger.DefaultIteratorOptions
	o.Prefix = []byte(prefix)
	o.PrefetchValues = false
	o.Reverse = true
	it := tx.txn.NewIterator(o)
	defer it.Close()
	it.Seek(append([]byte(prefix), 0xff))
	if !it.Valid() {
		return ""
	}
	return string(it.Item().Key())
}
