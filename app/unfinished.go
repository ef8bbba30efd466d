package app

import (
	"maps"

	"pena/storage"
)

// settingUnfinished is where the unfinished entries of a record lie.
const settingUnfinished = "belum-selesai/"

// Unfinished is what was typed into fields of a record and could not be taken
// over, by the name of the field: "seribu" for an area. It is no fact and no
// paper prints it; it waits for the user, also after the program was closed.
// key names the record: its id, or another name of a-z, 0-9, dots and hyphens.
func (o *Office) Unfinished(key string) (map[string]string, error) {
	out := map[string]string{}
	err := o.store.View(func(tx *storage.Tx) error { return tx.Setting(settingUnfinished+key, &out) })
	if isNotFound(err) {
		err = nil
	}
	return out, wrap("read unfinished entries", err)
}

// KeepUnfinished stores what [Office.Unfinished] returns; nothing typed forgets it.
func (o *Office) KeepUnfinished(key string, typed map[string]string) error {
	return wrap("keep unfinished entries", o.store.Update(func(tx *storage.Tx) error {
		old := map[string]string{}
		if err := tx.Setting(settingUnfinished+key, &old); err != nil && !isNotFound(err) {
			return err
		}
		switch {
		case maps.Equal(old, typed):
			return nil
		case len(typed) == 0:
			return tx.DeleteSetting(settingUnfinished + key)
		}
		return tx.PutSetting(settingUnfinished+key, typed)
	}))
}
