package storage

import (
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"pena/model"
)

// Deleted is a record that was deleted and can be brought back.
type Deleted[S any] struct {
	Summary S        // as it was last
	Gone    Revision // who deleted it, and when
	Last    string   // the revision before, for [Table.At]
}

// Deleted lists the records that were deleted and not brought back, the last
// deleted first. It looks at one key of every record that ever was.
func (t *Table[T, S]) Deleted(tx *Tx) ([]Deleted[S], error) {
	var out []Deleted[S]
	for _, id := range t.everyID(tx) {
		if _, err := t.head(tx, id); !isNotFound(err) {
			if err != nil {
				return nil, err
			}
			continue
		}
		d, ok, err := t.deleted(tx, id)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Deleted[S]) int { return strings.Compare(b.Gone.ID, a.Gone.ID) })
	return out, nil
}

// everyID gives the id of every record that has a revision, deleted or not.
func (t *Table[T, S]) everyID(tx *Tx) []model.ID {
	prefix := prefixRevision + t.name + "/"
	o := badger.DefaultIteratorOptions
	o.Prefix = []byte(prefix)
	o.PrefetchValues = false
	it := tx.txn.NewIterator(o)
	defer it.Close()
	var ids []model.ID
	for it.Rewind(); it.Valid(); {
		id, _, _ := strings.Cut(string(it.Item().Key()[len(prefix):]), "/")
		ids = append(ids, model.ID(id))
		it.Seek([]byte(prefix + id + "0")) // '0' follows '/': behind the last revision of id
	}
	return ids
}

// deleted reads what a deleted record was; false when its last revision is no deletion.
func (t *Table[T, S]) deleted(tx *Tx, id model.ID) (d Deleted[S], ok bool, err error) {
	prefix := revisionPrefix(t.name, id)
	key := tx.lastKey(prefix)
	if key == "" {
		return d, false, nil
	}
	value, err := tx.raw(key)
	if err != nil {
		return d, false, err
	}
	r, _, err := splitRevision(key, value)
	if err != nil || r.Form != formDeleted {
		return d, false, err
	}
	record, err := t.At(tx, id, r.Base)
	if err != nil {
		return d, false, err
	}
	gone := Revision{ID: lastPart(key), Time: r.Time, User: r.User, Note: r.Note, Deleted: true}
	return Deleted[S]{t.summary(&record), gone, r.Base}, true, nil
}

// Restore makes the last state of a deleted record the present one, as a new
// revision. The error is of kind NotFound when there is nothing to bring back.
func (t *Table[T, S]) Restore(tx *Tx, id model.ID) error {
	if err := checkID(t.name, id); err != nil {
		return err
	}
	d, ok, err := t.deleted(tx, id)
	if err != nil {
		return err
	}
	if !ok {
		return &model.Error{Kind: model.NotFound, Field: t.key(id), Detail: "record"}
	}
	record, err := t.At(tx, id, d.Last)
	if err != nil {
		return err
	}
	_, err = t.Put(tx, &record)
	return err
}
