package app

import (
	"slices"

	"pena/app/register"
	"pena/model"
	"pena/storage"
)

// seriesSettings is where the office's own series lie, by key.
const seriesSettings = "series/"

// Series lists the office's series, shipped and its own.
func (o *Office) Series() (list []register.Series, err error) {
	err = o.store.View(func(tx *storage.Tx) (err error) {
		list, err = seriesIn(tx)
		return err
	})
	return list, wrap("list series", err)
}

func seriesIn(tx *storage.Tx) ([]register.Series, error) {
	list := register.Shipped()
	for _, name := range tx.Settings(seriesSettings) {
		var s register.Series
		if err := tx.Setting(name, &s); err != nil {
			return nil, err
		}
		if i := slices.IndexFunc(list, func(x register.Series) bool { return x.Key == s.Key }); i >= 0 {
			list[i] = s
		} else {
			list = append(list, s)
		}
	}
	return list, nil
}

// SaveSeries stores a series of the office, or its own form of a shipped one.
// Errors are those of [register.Series.Check]. How numbers are counted cannot be
// changed once one was taken (NotAllowed).
func (o *Office) SaveSeries(s register.Series) error {
	if err := s.Check(); err != nil {
		return err
	}
	return wrap("save series", o.update("seri nomor", func(tx *storage.Tx) error {
		list, err := seriesIn(tx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(x register.Series) bool { return x.Key == s.Key })
		if i >= 0 && (list[i].Count != s.Count || list[i].Whole != s.Whole) {
			if err := unused(tx, s.Key); err != nil {
				return err
			}
		}
		return tx.PutSetting(seriesSettings+s.Key, s)
	}))
}

func unused(tx *storage.Tx, series string) error {
	lines, err := storage.Entries(tx, 0, series)
	if err == nil && len(lines) > 0 {
		err = &model.Error{Kind: model.NotAllowed, Field: "seri", Detail: "series-used", Value: series}
	}
	return err
}

// ResetSeries goes back to the shipped form of a series; a series of the
// office's own is taken away, which is refused once it gave a number (NotAllowed):
// then it can be set aside by [register.Series].Off.
func (o *Office) ResetSeries(key string) error {
	ships := slices.ContainsFunc(register.Shipped(), func(s register.Series) bool { return s.Key == key })
	return wrap("reset series", o.update("seri nomor", func(tx *storage.Tx) error {
		if !ships {
			if err := unused(tx, key); err != nil {
				return err
			}
		}
		return tx.DeleteSetting(seriesSettings + key)
	}))
}
