package app

import (
	"pena/storage"
)

// settingStarted says that the first steps were done or left.
const settingStarted = "started"

// FirstStart reports whether the first steps are to be offered: they were
// neither done nor left, and there is no dossier.
func (o *Office) FirstStart() (first bool, err error) {
	err = o.store.View(func(tx *storage.Tx) error {
		started := false
		if err := tx.Setting(settingStarted, &started); started || (err != nil && !isNotFound(err)) {
			return err
		}
		dossiers, err := storage.Dossiers.List(tx)
		if err != nil {
			return err
		}
		first = len(dossiers) == 0
		return nil
	})
	return first, wrap("look for the first start", err)
}

// Started notes that the first steps were done or left.
func (o *Office) Started() error { return o.PutSetting(settingStarted, true) }
