package storage

import (
	"errors"
	"slices"

	"pena/model"
)

// reindexBatch keeps a batch far below what one transaction may hold.
const reindexBatch = 64

// Reindex builds every summary again from its record and removes those that
// belong to none. It works in small transactions: what is saved meanwhile stays
// right, and a Reindex that was cut short is simply run again.
func (s *Store) Reindex() error {
	return errors.Join(reindex(s, Dossiers), reindex(s, Documents), reindex(s, Bodies), reindex(s, People), reindex(s, Laws), reindex(s, Templates),
		reindex(s, entries), reindex(s, Papers), reindex(s, letters))
}

func reindex[T, S any](s *Store, t *Table[T, S]) error {
	err := s.inBatches(t.name+"/", func(tx *Tx, key string) error {
		id := model.ID(lastPart(key))
		record, err := t.Get(tx, id)
		if err != nil {
			return err
		}
		h, err := t.head(tx, id)
		if err != nil {
			return err
		}
		return t.putSummary(tx, h.Index, &record)
	})
	if err != nil {
		return err
	}
	return s.inBatches(t.index, func(tx *Tx, key string) error {
		h, err := t.head(tx, model.ID(lastPart(key)))
		if isNotFound(err) || err == nil && h.Index != key {
			return tx.delete(key)
		}
		return err
	})
}

// inBatches runs do on every key under prefix, some in each transaction. A key
// whose record is gone by then is passed over.
func (s *Store) inBatches(prefix string, do func(tx *Tx, key string) error) error {
	var keys []string
	err := s.View(func(tx *Tx) error {
		keys = tx.keys(prefix)
		return nil
	})
	if err != nil {
		return err
	}
	for batch := range slices.Chunk(keys, reindexBatch) {
		err := s.Update(func(tx *Tx) error {
			for _, key := range batch {
				if err := do(tx, key); err != nil && !isNotFound(err) {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
