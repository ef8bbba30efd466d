package storage

import (
	"fmt"

	"pena/model"
)

// counterIncoming counts incoming letters. No series of outgoing papers may have
// this key.
const counterIncoming = "surat-masuk"

// letters holds the incoming letters. They are stored by [PutIncoming] only, so
// that no two have one agenda number.
var letters = &Table[model.Incoming, model.Incoming]{
	name: "in", index: prefixIndex + "in/",
	id: func(l *model.Incoming) model.ID { return l.ID },
	place: func(l *model.Incoming) (string, error) {
		if l.Year < 1900 || l.Year > 9999 || l.Agenda < 1 || l.Agenda > maxSeq {
			return "", &model.Error{Kind: model.Invalid, Field: "agenda", Detail: "not-a-key", Value: fmt.Sprint(l.Agenda)}
		}
		return fmt.Sprintf("%04d/%s/", l.Year, place(l.Agenda, "")), nil
	},
	summary: func(l *model.Incoming) model.Incoming { return *l },
}

// PutIncoming stores an incoming letter. A new one without an agenda number gets
// the next of its year; a number of another letter gives an error of kind
// Conflict. A stored letter keeps its number and year.
func PutIncoming(tx *Tx, l *model.Incoming) error {
	old, err := letters.Get(tx, l.ID)
	if err != nil && !isNotFound(err) {
		return err
	}
	if err == nil && (old.Year != l.Year || old.Agenda != l.Agenda) {
		return &model.Error{Kind: model.NotAllowed, Field: "agenda", Detail: "number-stays", Value: fmt.Sprint(old.Agenda)}
	}
	c := model.Counter{Series: counterIncoming, Year: l.Year}
	if l.Agenda == 0 {
		last, err := LastNumber(tx, c)
		if err != nil {
			return err
		}
		l.Agenda = last + 1
	}
	prefix, err := counterPrefix(c)
	if err != nil {
		return err
	}
	if err := tx.hold(prefix+place(l.Agenda, ""), l.ID, fmt.Sprint(l.Agenda)); err != nil {
		return err
	}
	_, err = letters.Put(tx, l)
	return err
}

// GetIncoming reads an incoming letter, or gives an error of kind NotFound.
func GetIncoming(tx *Tx, id model.ID) (model.Incoming, error) { return letters.Get(tx, id) }

// Incomings lists the incoming letters of a year by agenda number; year 0 means all.
func Incomings(tx *Tx, year int) ([]model.Incoming, error) {
	prefix := ""
	if year != 0 {
		prefix = fmt.Sprintf("%04d/", year)
	}
	return letters.list(tx, prefix)
}
