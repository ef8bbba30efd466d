package app

import (
	"strings"

	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
	"pena/storage"
)

// Laws is the library of legal bases: what is shipped, and the office's own
// entries in its place.
func (o *Office) Laws() (*law.Library, error) {
	var own []law.Entry
	err := o.store.View(func(tx *storage.Tx) error {
		own = own[:0]
		for e, err := range storage.Laws.All(tx) {
			if err != nil {
				return err
			}
			own = append(own, e)
		}
		return nil
	})
	if err != nil {
		return nil, wrap("read laws", err)
	}
	return law.New(own), nil
}

// SaveLaw stores the office's words of a law. It never ticks: the stored tick
// stays while the law says the same, and is taken back with a change, since
// nobody has compared the new words yet; e is told. It refuses what [law.CheckEntry] refuses. An entry
// that says the same as the shipped one, and is not checked, is none of the
// office's: the shipped one holds again.
func (o *Office) SaveLaw(e *law.Entry) error {
	if err := law.CheckEntry(*e); err != nil {
		return err
	}
	return wrap("save law", o.update("", func(tx *storage.Tx) error {
		old, err := presentLaw(tx, e.Key)
		if err != nil {
			return err
		}
		e.Checked = law.Check{}
		if old.Same(*e) {
			e.Checked = old.Checked
		}
		shipped, ok := law.ShippedEntry(e.Key)
		if ok && shipped.Same(*e) && shipped.Note == e.Note && !e.Checked.Done() && !e.Removed {
			return forgetLaw(tx, e.Key)
		}
		_, err = storage.Laws.Put(tx, e)
		return err
	}))
}

// CheckLaw ticks a law as compared with the law itself, by whom and today, or
// takes the tick back when by is empty.
func (o *Office) CheckLaw(key, by string) error {
	by = strings.TrimSpace(by)
	return wrap("check law", o.update("diperiksa", func(tx *storage.Tx) error {
		e, err := presentLaw(tx, key)
		if err != nil {
			return err
		}
		if e.Key == "" {
			return &model.Error{Kind: model.NotFound, Field: key, Detail: "law"}
		}
		e.Checked = law.Check{}
		if by != "" {
			e.Checked = law.Check{By: by, On: indonesia.DateOf(o.clock())}
		}
		if err := law.CheckEntry(e); err != nil {
			return err
		}
		if shipped, ok := law.ShippedEntry(key); ok && by == "" && shipped.Same(e) && shipped.Note == e.Note && !e.Removed {
			return forgetLaw(tx, key)
		}
		_, err = storage.Laws.Put(tx, &e)
		return err
	}))
}

// RestoreLaw goes back to what was shipped of a law; the office's words stay in
// the history. A law that the office added has no such way back: the error is of
// kind NotFound. It can be taken out of the list ([law.Entry.Removed]), so that
// papers which cite it still print.
func (o *Office) RestoreLaw(key string) error {
	if _, ok := law.ShippedEntry(key); !ok {
		return &model.Error{Kind: model.NotFound, Field: key, Detail: "law-not-shipped"}
	}
	return wrap("restore law", o.update("kembali ke bawaan", func(tx *storage.Tx) error { return forgetLaw(tx, key) }))
}

// NewLawKey makes the key of a law that the office adds: "perda-tanah-laut-3-2016",
// with a letter behind it when the library has that already.
func (o *Office) NewLawKey(e law.Entry) (string, error) {
	l, err := o.Laws()
	if err != nil {
		return "", err
	}
	return l.FreeKey(e), nil
}

// presentLaw is the entry that holds now, the zero one when there is none.
func presentLaw(tx *storage.Tx, key string) (law.Entry, error) {
	e, err := storage.Laws.Get(tx, law.ID(key))
	if isNotFound(err) {
		e, _ = law.ShippedEntry(key)
		return e, nil
	}
	return e, err
}

func forgetLaw(tx *storage.Tx, key string) error {
	err := storage.Laws.Delete(tx, law.ID(key))
	if isNotFound(err) {
		return nil
	}
	return err
}

// LawHistory lists the office's saved words of a law, newest first.
func (o *Office) LawHistory(key string) ([]Revision, error) {
	var out []Revision
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Laws.Revisions(tx, law.ID(key))
		return err
	})
	return out, wrap("list revisions of law", err)
}
