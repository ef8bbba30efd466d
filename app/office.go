package app

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"pena/app/compose"
	"pena/app/typeset/font"
	"pena/model"
	"pena/storage"
)

// Config is what an [Office] is given from outside; nothing in it is read from
// the surroundings by the package itself.
type Config struct {
	Dir    string           // folder of the store
	Clock  func() time.Time // the time of day
	Random io.Reader        // for ids
	User   string           // the machine's account, for the history until a name is set
	Fonts  []string         // folders with the office's own fonts

	Version string // of the program; "" when it is no matter, as in tests
	Copies  string // folder for copies of a store that another version wrote last
}

// Office is an open store with everything that can be done to it. It is safe
// for concurrent use.
type Office struct {
	store *storage.Store
	clock func() time.Time
	user  atomic.Pointer[string]
	fonts *font.Library
	kinds atomic.Pointer[compose.Set]

	issuing  sync.Mutex // one paper after the other: each would take the number the others are printed with
	mu       sync.Mutex
	sessions map[model.ID][]*Session // open ones, by document
}

// Summaries for lists; the screens know them under these names.
type (
	DocumentLine = storage.DocumentSummary
	BodyLine     = storage.BodySummary
	PersonLine   = storage.PersonSummary
	KawasanLine  = storage.DossierSummary
	Revision     = storage.Revision
)

// Open opens the office's store, making it when there is none. Errors are those
// of [storage.Open]: a store in use, damaged or foreign is left as it was.
func Open(c Config) (*Office, error) {
	s, err := storage.Open(c.Dir, storage.Keep{Program: c.Version, Dir: c.Copies}, c.Clock, c.Random)
	if err != nil {
		return nil, err
	}
	o := &Office{store: s, clock: c.Clock, fonts: font.New(c.Fonts...)}
	o.user.Store(&c.User)
	if err := errors.Join(o.readUser(), o.readKinds()); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return o, nil
}

// Close closes the store. Sessions must be closed before.
func (o *Office) Close() error { return o.store.Close() }

// NotKept is why no copy was made of a store that another version of the program
// wrote last; nil when it was made or none was needed.
func (o *Office) NotKept() error { return o.store.NotKept() }

// Now is the office's clock.
func (o *Office) Now() time.Time { return o.clock() }

// update runs do in a signed transaction.
func (o *Office) update(note string, do func(tx *storage.Tx) error) error {
	return o.store.Update(func(tx *storage.Tx) error {
		tx.Sign(o.User(), note)
		return do(tx)
	})
}

// settingLayouts is the office's own layout settings: layout key -> setting -> value.
const settingLayouts = "layout"

// LayoutSettings returns what the office changed in the layouts.
func (o *Office) LayoutSettings() (map[string]map[string]string, error) {
	out := map[string]map[string]string{}
	err := o.store.View(func(tx *storage.Tx) error { return tx.Setting(settingLayouts, &out) })
	if errors.Is(err, &model.Error{Kind: model.NotFound}) {
		err = nil
	}
	return out, err
}

// Setting reads one of the program's own small settings; missing leaves v alone.
func (o *Office) Setting(name string, v any) error {
	err := o.store.View(func(tx *storage.Tx) error { return tx.Setting(name, v) })
	if errors.Is(err, &model.Error{Kind: model.NotFound}) {
		return nil
	}
	return err
}

// PutSetting stores one of the program's own small settings.
func (o *Office) PutSetting(name string, v any) error {
	return o.update("", func(tx *storage.Tx) error { return tx.PutSetting(name, v) })
}

func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
