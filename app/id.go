package app

import "pena/model"

// NewID hands out an id for what a screen adds inside a record, such as a
// meeting of a dossier; records get theirs when they are stored first.
func (o *Office) NewID() (model.ID, error) {
	id, err := o.store.NewID()
	return id, wrap("make an id", err)
}
