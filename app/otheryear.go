package app

import (
	"slices"

	"pena/model"
	"pena/storage"
)

// OtherYear is the line of another year's register that the number a request would
// get now is to be held against, nil for none: the last one in use of a later year,
// or, when the number opens the register of its year, the last of the year before.
// A date, or the clock that proposed it, may be a year wrong, and no other rule of
// the register sees that.
func (o *Office) OtherYear(r NumberRequest) (line *model.Entry, err error) {
	err = o.store.View(func(tx *storage.Tx) error {
		l, err := o.planLine(tx, r)
		if err != nil {
			return err
		}
		line, err = otherYear(tx, &l.entry)
		return err
	})
	return line, wrap("look at the registers of other years", err)
}

func otherYear(tx *storage.Tx, e *model.Entry) (*model.Entry, error) {
	if e.Series == "" {
		return nil, nil
	}
	years, err := storage.SeriesYears(tx, e.Series, e.Sample)
	if err != nil {
		return nil, err
	}
	opened := slices.Contains(years, e.Year)
	for _, year := range slices.Backward(years) {
		if year == e.Year || opened && year < e.Year {
			continue
		}
		lines, err := storage.Entries(tx, year, e.Series)
		if err != nil {
			return nil, err
		}
		for i := range slices.Backward(lines) { // a number kept for next year, or void, is no sign of the year
			if lines[i].Sample == e.Sample && lines[i].State == model.EntryUsed {
				return &lines[i], nil
			}
		}
	}
	return nil, nil
}
