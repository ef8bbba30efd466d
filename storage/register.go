package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"pena/model"
)

// entries holds the lines of the register. They are stored by [PutEntry] only,
// so that no line can be without its place.
var entries = &Table[model.Entry, model.Entry]{
	name: "entry", index: prefixIndex + "entry/",
	id:    func(e *model.Entry) model.ID { return e.ID },
	place: placeOfEntry,
	summary: func(e *model.Entry) model.Entry {
		line := *e
		line.Events = slices.DeleteFunc(slices.Clone(e.Events), func(ev model.EntryEvent) bool { return ev.SkipFrom == 0 })
		return line
	},
}

// placeOfEntry sorts lines by year, series, scope and number.
func placeOfEntry(e *model.Entry) (string, error) {
	if e.Year < 1900 || e.Year > 9999 || e.Seq < 0 || e.Seq > maxSeq || !isSuffix(e.Suffix) || e.Sample && e.Series == "" && e.Seq != 0 {
		return "", &model.Error{Kind: model.Invalid, Field: "nomor", Detail: "not-a-key", Value: shorten(e.Number)}
	}
	err := errors.Join(optionalPart("series", e.Series), optionalPart("scope", e.Scope))
	return fmt.Sprintf("%04d/%s/%s/%s/", e.Year, orNothing(e.Series), orNothing(e.Scope), place(e.Seq, e.Suffix)), err
}

const maxSeq = 99_999_999

func isSuffix(s string) bool { return s == "" || len(s) == 1 && s >= "a" && s <= "z" }

func optionalPart(field, part string) error {
	if part == "" {
		return nil
	}
	return checkPart(field, part)
}

// place is a number as a part of a key: its digits, then its insertion.
func place(seq int, suffix string) string { return fmt.Sprintf("%08d%s", seq, suffix) }

// sampleSeries begins the series of the sample, which counts for itself.
const sampleSeries = "contoh."

// counterPrefix is where the places of a counter lie.
func counterPrefix(c model.Counter) (string, error) {
	if err := errors.Join(checkPart("series", c.Series), optionalPart("scope", c.Scope)); err != nil {
		return "", err
	}
	series, year := c.Series, nothing
	if c.Sample {
		series = sampleSeries + series
	}
	if c.Year != 0 {
		year = strconv.Itoa(c.Year)
	}
	return prefixNumber + series + "/" + orNothing(c.Scope) + "/" + year + "/", nil
}

// textKey is where a written number lies: an issuer gives it once a year.
func textKey(issuer model.ID, year int, sample bool, number string) string {
	of := orNothing(string(issuer))
	if sample {
		of = "contoh"
	}
	sum := sha256.Sum256([]byte(model.PlainNumber(number)))
	return fmt.Sprintf("%s%s/%d/%s", prefixWritten, of, year, hex.EncodeToString(sum[:16]))
}

// LastNumber is the highest number taken in a counter, 0 when there is none.
func LastNumber(tx *Tx, c model.Counter) (int, error) {
	prefix, err := counterPrefix(c)
	if err != nil {
		return 0, err
	}
	last := tx.lastKey(prefix)
	if last == "" {
		return 0, nil
	}
	seq, err := strconv.Atoi(lastPart(last)[:8])
	if err != nil {
		return 0, corrupt(last, "not a number")
	}
	return seq, nil
}

// SeriesYears lists the years in which a series ever gave a number, in order. One
// that runs on over the years has none.
func SeriesYears(tx *Tx, series string, sample bool) (years []int, err error) {
	if err := checkPart("series", series); err != nil {
		return nil, err
	}
	if sample {
		series = sampleSeries + series
	}
	for _, key := range tx.keys(prefixCounter + series + "/") {
		if part := lastPart(key); part != nothing {
			year, err := strconv.Atoi(part)
			if err != nil {
				return nil, corrupt(key, "not a year")
			}
			years = append(years, year)
		}
	}
	slices.Sort(years)
	return slices.Compact(years), nil
}

// LastInsert is the last insertion behind a number, "" when there is none, and
// whether the number itself is taken.
func LastInsert(tx *Tx, c model.Counter, seq int) (suffix string, taken bool, err error) {
	prefix, err := counterPrefix(c)
	if err != nil {
		return "", false, err
	}
	last := tx.lastKey(prefix + place(seq, ""))
	if last == "" {
		return "", false, nil
	}
	return lastPart(last)[8:], true, nil
}

// EntryAt gives the line at a place of a counter, or an error of kind NotFound.
func EntryAt(tx *Tx, c model.Counter, seq int, suffix string) (model.Entry, error) {
	prefix, err := counterPrefix(c)
	if err != nil {
		return model.Entry{}, err
	}
	return entryUnder(tx, prefix+place(seq, suffix))
}

// EntryWritten gives the line that bears a written number of an issuer in a
// year, also one that it bore before, or an error of kind NotFound.
func EntryWritten(tx *Tx, issuer model.ID, year int, sample bool, number string) (model.Entry, error) {
	return entryUnder(tx, textKey(issuer, year, sample, number))
}

func entryUnder(tx *Tx, key string) (model.Entry, error) {
	id, err := tx.holder(key)
	if err != nil {
		return model.Entry{}, err
	}
	return entries.Get(tx, id)
}

// holder is the record that holds a key of numbers.
func (tx *Tx) holder(key string) (id model.ID, err error) {
	err = tx.read(key, func(b []byte) error { return decodePlain(key, b, &id) })
	return id, err
}

// hold gives a key of numbers to a record; a key of another is not given. The
// key is read before it is written, so that of two transactions that want one
// key only the first is stored.
func (tx *Tx) hold(key string, id model.ID, number string) error {
	holder, err := tx.holder(key)
	switch {
	case err == nil && holder == id:
		return nil
	case err == nil:
		return &model.Error{Kind: model.Conflict, Field: "nomor", Detail: "number-taken", Value: number}
	case !isNotFound(err):
		return err
	}
	b, err := encodePlain(id)
	if err != nil {
		return err
	}
	return tx.set(key, b)
}

// GetEntry reads a line with all its events, or gives an error of kind NotFound.
func GetEntry(tx *Tx, id model.ID) (model.Entry, error) { return entries.Get(tx, id) }

// PutEntry stores a line of the register and, when it is new, takes its place in
// its counter and its written number. A place or number of another line gives an
// error of kind Conflict and detail number-taken. A line never moves and a void
// one stays void (NotAllowed); a new written number is taken beside the old one,
// which is never given again. Its events only grow.
func PutEntry(tx *Tx, e *model.Entry) error {
	old, err := entries.Get(tx, e.ID)
	fresh := isNotFound(err)
	if err != nil && !fresh {
		return err
	}
	if !fresh {
		if err := stays(&old, e); err != nil {
			return err
		}
	}
	if c, ok := e.Counter(); ok && fresh {
		if err := tx.takePlace(c, e); err != nil {
			return err
		}
	}
	if err := tx.hold(textKey(e.Issuer, e.Year, e.Sample, e.Number), e.ID, e.Number); err != nil {
		return err
	}
	_, err = entries.Put(tx, e)
	return err
}

// takePlace gives a new line its place. It also marks the counter as changed:
// Badger sees that two transactions touch one key, but not that one added a key
// where the other looked and found none; a number passed over would go untold.
func (tx *Tx) takePlace(c model.Counter, e *model.Entry) error {
	prefix, err := counterPrefix(c)
	if err != nil {
		return err
	}
	if e.Seq < 1 {
		return &model.Error{Kind: model.Invalid, Field: "nomor", Detail: "not-a-key", Value: shorten(e.Number)}
	}
	if err := tx.hold(prefix+place(e.Seq, e.Suffix), e.ID, e.Number); err != nil {
		return err
	}
	mark := prefixCounter + strings.TrimSuffix(strings.TrimPrefix(prefix, prefixNumber), "/")
	if _, err := tx.holder(mark); err != nil && !isNotFound(err) {
		return err
	}
	b, err := encodePlain(e.ID)
	if err != nil {
		return err
	}
	return tx.set(mark, b)
}

// stays reports what of a stored line may not change.
func stays(old, e *model.Entry) error {
	a, _ := old.Counter()
	b, _ := e.Counter()
	refused := func(detail string) error {
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: detail, Value: old.Number}
	}
	switch {
	case a != b || old.Year != e.Year || old.Seq != e.Seq || old.Suffix != e.Suffix || old.Issuer != e.Issuer:
		return refused("number-stays")
	case old.State == model.EntryVoid && e.State != model.EntryVoid:
		return refused("number-void")
	case len(e.Events) < len(old.Events) || !slices.EqualFunc(old.Events, e.Events[:len(old.Events)], sameEvent):
		return refused("events-stay")
	}
	return nil
}

func sameEvent(a, b model.EntryEvent) bool {
	same := a.At.Equal(b.At)
	a.At, b.At = time.Time{}, time.Time{}
	return same && a == b
}

// Entries lists the lines of a year in the order of the register, of one series
// or, when series is empty, of all. Of their events only those that tell of
// numbers passed over are there; [GetEntry] has all. Year 0 means all years.
func Entries(tx *Tx, year int, series string) ([]model.Entry, error) {
	prefix := ""
	if year != 0 {
		prefix = fmt.Sprintf("%04d/", year)
		if series != "" {
			prefix += series + "/"
		}
	}
	list, err := entries.list(tx, prefix)
	if series != "" {
		list = slices.DeleteFunc(list, func(e model.Entry) bool { return e.Series != series })
	}
	return list, err
}

// RemoveSampleEntry takes a line of the sample out of the register, its numbers
// with it. A real line is never removed.
func RemoveSampleEntry(tx *Tx, id model.ID) error {
	e, err := entries.Get(tx, id)
	if err != nil {
		return err
	}
	if !e.Sample {
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-stays", Value: e.Number}
	}
	keys := []string{}
	for _, number := range append([]string{e.Number}, e.Earlier...) {
		keys = append(keys, textKey(e.Issuer, e.Year, e.Sample, number))
	}
	if c, ok := e.Counter(); ok {
		prefix, err := counterPrefix(c)
		if err != nil {
			return err
		}
		keys = append(keys, prefix+place(e.Seq, e.Suffix))
	}
	for _, key := range keys {
		if err := tx.delete(key); err != nil {
			return err
		}
	}
	return entries.Delete(tx, id)
}

// NumberKeys lists the places and written numbers that are held, each with the
// id of its holder.
func NumberKeys(tx *Tx) (map[string]model.ID, error) {
	out := map[string]model.ID{}
	for _, prefix := range []string{prefixNumber, prefixWritten} {
		err := tx.walk(prefix, func(key string, value []byte) error {
			var id model.ID
			err := decodePlain(key, value, &id)
			out[key] = id
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// KeysOf lists the keys that a line must hold: its place and its written numbers.
func KeysOf(e *model.Entry) ([]string, error) {
	var out []string
	if c, ok := e.Counter(); ok {
		prefix, err := counterPrefix(c)
		if err != nil {
			return nil, err
		}
		out = append(out, prefix+place(e.Seq, e.Suffix))
	}
	for _, n := range append([]string{e.Number}, e.Earlier...) {
		out = append(out, textKey(e.Issuer, e.Year, e.Sample, n))
	}
	return out, nil
}
