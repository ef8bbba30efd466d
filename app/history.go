package app

import (
	"pena/model"
	"pena/storage"
)

// KawasanHistory lists the saved states of a dossier, newest first.
func (o *Office) KawasanHistory(id model.ID) ([]Revision, error) {
	var out []Revision
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Dossiers.Revisions(tx, id)
		return err
	})
	return out, wrap("list revisions", err)
}

// KawasanAt is a dossier as it was at a saved state. The error is of kind
// NotFound for a state at which it was deleted.
func (o *Office) KawasanAt(id model.ID, revision string) (model.Kawasan, error) {
	var k model.Kawasan
	err := o.store.View(func(tx *storage.Tx) (err error) {
		k, err = storage.Dossiers.At(tx, id, revision)
		return err
	})
	return k, wrap("read revision", err)
}

// NoteBroughtBack is the note of a revision that made an earlier state the
// present one. It is stored: never renamed.
const NoteBroughtBack = "dikembalikan"

// BringBackKawasan stores an earlier state of a dossier as the present one. It
// refuses what [Office.SaveKawasan] does.
func (o *Office) BringBackKawasan(k *model.Kawasan) error { return o.saveKawasan(k, NoteBroughtBack) }

// DocumentAt is a paper as it was at a saved state. The error is of kind
// NotFound for a state at which it was deleted.
func (o *Office) DocumentAt(id model.ID, revision string) (model.Document, error) {
	var d model.Document
	err := o.store.View(func(tx *storage.Tx) (err error) {
		d, err = storage.Documents.At(tx, id, revision)
		return err
	})
	return d, wrap("read revision", err)
}
