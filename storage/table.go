package storage

import (
	"encoding/json"
	"errors"
	"iter"
	"time"

	"pena/model"
)

// Table holds the records of one type T, each with a summary S for lists and
// all its revisions. The tables are [Dossiers], [Documents], [Bodies], [People], [Laws] and [Templates].
type Table[T, S any] struct {
	name    string // first part of the keys
	index   string // where the summaries lie
	id      func(*T) model.ID
	summary func(*T) S
	place   func(*T) (string, error) // part of the summary's key between index and id
	changed func(*T) *time.Time      // the field Put stamps; nil when T has none
}

func (t *Table[T, S]) key(id model.ID) string { return t.name + "/" + string(id) }

// Get returns the record, or an error of kind NotFound.
func (t *Table[T, S]) Get(tx *Tx, id model.ID) (T, error) {
	var record T
	key := t.key(id)
	if err := checkID(t.name, id); err != nil {
		return record, err
	}
	err := tx.read(key, func(value []byte) error {
		h, data, err := splitRecord(key, value)
		if err != nil {
			return err
		}
		record, err = t.decode(key, id, data, h.Time)
		return err
	})
	return record, err
}

func (t *Table[T, S]) decode(key string, id model.ID, data []byte, at time.Time) (T, error) {
	var record T
	if err := json.Unmarshal(data, &record); err != nil {
		return record, corrupt(key, "decode: %w", err)
	}
	if t.id(&record) != id {
		return record, corrupt(key, "the record names itself %s", t.id(&record))
	}
	if t.changed != nil {
		*t.changed(&record) = at
	}
	return record, nil
}

// Put stores the record and appends a revision, and returns the revision's id.
// It sets the record's time of change. A record that says the same as the stored
// one is left as it is: nothing is written and the stored revision is returned.
func (t *Table[T, S]) Put(tx *Tx, record *T) (string, error) {
	return t.put(tx, record, nil)
}

// PutIf is Put, but returns an error of kind Conflict when the stored revision
// is not the given one; "" stands for no stored record.
func (t *Table[T, S]) PutIf(tx *Tx, record *T, revision string) (string, error) {
	return t.put(tx, record, &revision)
}

func (t *Table[T, S]) put(tx *Tx, record *T, expected *string) (string, error) {
	id := t.id(record)
	if err := checkID(t.name, id); err != nil {
		return "", err
	}
	place, err := t.place(record)
	if err != nil {
		return "", err
	}
	encoded, err := t.encode(tx, record)
	if err != nil {
		return "", err
	}
	h := header{Version: schema, Index: t.index + place + string(id)}
	var stored header
	var same bool
	save := func(old []byte) error {
		if expected != nil && *expected != stored.Revision {
			return &model.Error{Kind: model.Conflict, Field: t.key(id), Value: stored.Revision}
		}
		text := encoded[headerRoom:]
		if same = old != nil && string(old) == string(text); same {
			return nil
		}
		base := stored.Revision
		if old == nil {
			base = lastPart(tx.lastKey(revisionPrefix(t.name, id)))
		}
		if h.Revision, h.Time, err = tx.ids.next(base); err != nil {
			return err
		}
		h.Since, err = tx.appendRevision(revisionPrefix(t.name, id), h.Revision, base, h.Time, old, text, stored.Since)
		return err
	}
	if err := t.withStored(tx, id, &stored, save); err != nil {
		return "", err
	}
	if same {
		t.stamp(record, stored.Time)
		return stored.Revision, nil
	}
	t.stamp(record, h.Time)
	value, err := joinRecord(h, encoded)
	if err != nil {
		return "", err
	}
	if err := tx.set(t.key(id), value); err != nil {
		return "", err
	}
	if stored.Index != "" && stored.Index != h.Index {
		if err := tx.delete(stored.Index); err != nil {
			return "", err
		}
	}
	return h.Revision, t.putSummary(tx, h.Index, record)
}

// withStored reads the stored record's header and gives its data to use, nil when there is none.
func (t *Table[T, S]) withStored(tx *Tx, id model.ID, h *header, use func(data []byte) error) error {
	err := tx.read(t.key(id), func(value []byte) (err error) {
		var data []byte
		if *h, data, err = splitRecord(t.key(id), value); err != nil {
			return err
		}
		return use(data)
	})
	if isNotFound(err) {
		return use(nil)
	}
	return err
}

func isNotFound(err error) bool { return errors.Is(err, &model.Error{Kind: model.NotFound}) }

// encode gives the record's JSON behind the room for its header. The time of
// change is not part of it, so that a record that says the same is the same.
func (t *Table[T, S]) encode(tx *Tx, record *T) ([]byte, error) {
	c := *record
	t.stamp(&c, time.Time{})
	return encodeJSON(tx.borrow(), c, headerRoom)
}

func (t *Table[T, S]) stamp(record *T, at time.Time) {
	if t.changed != nil {
		*t.changed(record) = at
	}
}

func (t *Table[T, S]) putSummary(tx *Tx, key string, record *T) error {
	b, err := encodePlain(t.summary(record))
	if err != nil {
		return err
	}
	return tx.set(key, b)
}

// Delete removes the record from the table and appends a revision that says so.
// Its earlier revisions stay: [Table.At] and Put bring it back.
func (t *Table[T, S]) Delete(tx *Tx, id model.ID) error {
	if err := checkID(t.name, id); err != nil {
		return err
	}
	h, err := t.head(tx, id)
	if err != nil {
		return err
	}
	revision, at, err := tx.ids.next(h.Revision)
	if err != nil {
		return err
	}
	if err := tx.appendTombstone(revisionPrefix(t.name, id), revision, h.Revision, at); err != nil {
		return err
	}
	return errors.Join(tx.delete(h.Index), tx.delete(t.key(id)))
}

func (t *Table[T, S]) head(tx *Tx, id model.ID) (h header, err error) {
	err = tx.read(t.key(id), func(value []byte) (err error) {
		h, _, err = splitRecord(t.key(id), value)
		return err
	})
	return h, err
}

// Revision returns the id of the stored record's revision, for [Table.PutIf].
func (t *Table[T, S]) Revision(tx *Tx, id model.ID) (string, error) {
	if err := checkID(t.name, id); err != nil {
		return "", err
	}
	h, err := t.head(tx, id)
	return h.Revision, err
}

// List returns the summaries of all records, in the order of their places and ids.
func (t *Table[T, S]) List(tx *Tx) ([]S, error) { return t.list(tx, "") }

func (t *Table[T, S]) list(tx *Tx, place string) ([]S, error) {
	list := []S{}
	err := tx.walk(t.index+place, func(key string, value []byte) error {
		var s S
		err := decodePlain(key, value, &s)
		list = append(list, s)
		return err
	})
	return list, err
}

// All gives every whole record, one at a time, by id. After an error it ends.
func (t *Table[T, S]) All(tx *Tx) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, key := range tx.keys(t.name + "/") {
			record, err := t.Get(tx, model.ID(lastPart(key)))
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// Revisions lists the record's revisions, newest first, also those of a deleted record.
func (t *Table[T, S]) Revisions(tx *Tx, id model.ID) ([]Revision, error) {
	if err := checkID(t.name, id); err != nil {
		return nil, err
	}
	return tx.revisions(revisionPrefix(t.name, id))
}

// At returns the record as it was at a revision. The error is of kind NotFound
// when there is none or the record was deleted there, and Corrupt when the text
// that was rebuilt is not the one that was saved.
func (t *Table[T, S]) At(tx *Tx, id model.ID, revision string) (T, error) {
	var none T
	if err := errors.Join(checkID(t.name, id), checkID("rev", model.ID(revision))); err != nil {
		return none, err
	}
	prefix := revisionPrefix(t.name, id)
	text, at, err := tx.revisionText(prefix, revision)
	if err != nil {
		return none, err
	}
	return t.decode(prefix+revision, id, text, at)
}
