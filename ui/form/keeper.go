package form

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"pena/ui/nav"
)

// Rest is how long the keys must rest before what was typed is stored.
const Rest = 400 * time.Millisecond

// retryAfter is how long a record that could not be stored waits for another try.
const retryAfter = 5 * time.Second

// Record says what a [Keeper] may do with the record it holds.
type Record[T any] struct {
	Copy  func(T) T      // deep enough that changing the copy leaves the original alone
	Check func(*T) error // what can never be; nil when it can
	Store func(*T) error
}

// Keeper holds one record that is being edited and stores it. Its methods are
// called on the UI goroutine; storing runs off it.
type Keeper[T any] struct {
	host   *nav.Host
	record Record[T]
	value  T
	change uint64 // counts the changes of value

	groups  []*Group[T]
	timer   *time.Timer
	closed  bool
	waited  bool // the status line told of fields that wait
	onStore func()
	left    unfinished

	mu     sync.Mutex // held while storing
	stored uint64     // the newest change on the disk
}

// NewKeeper keeps value, which is taken as stored.
func NewKeeper[T any](host *nav.Host, value T, r Record[T]) *Keeper[T] {
	return &Keeper[T]{host: host, record: r, value: value}
}

// Value is the record with every change that can be. It must not be changed.
func (k *Keeper[T]) Value() *T { return &k.value }

// OnStored is called on the UI goroutine when a change has reached the disk.
func (k *Keeper[T]) OnStored(do func()) { k.onStore = do }

// Edit changes the record, or leaves it as it was and says why it cannot be.
// Fields that were wrong until now are tried again, for one date often waits
// for the other.
func (k *Keeper[T]) Edit(change func(*T)) error {
	err := k.try(func(v *T) error { change(v); return nil })
	if err == nil {
		k.schedule()
	}
	return err
}

// try makes the change on a copy and takes the copy when it can be.
func (k *Keeper[T]) try(change func(*T) error) error {
	v := k.record.Copy(k.value)
	if err := change(&v); err != nil {
		return err
	}
	if err := k.record.Check(&v); err != nil {
		return err
	}
	k.value = v
	k.change++
	return nil
}

// touch notes that a field was typed into.
func (k *Keeper[T]) touch(f *Field) {
	f.touched = true
	k.schedule()
}

// schedule lets the keys rest before the record is stored.
func (k *Keeper[T]) schedule() { k.after(Rest) }

func (k *Keeper[T]) after(wait time.Duration) {
	if k.closed {
		return
	}
	if k.timer != nil {
		k.timer.Stop()
	}
	k.timer = time.AfterFunc(wait, func() { fyne.Do(k.storeSoon) })
}

// Settle takes over what stands in the fields, as far as it can be. What was
// wrong is tried again after every change that came through.
func (k *Keeper[T]) Settle() {
	start := k.change
	for {
		before := k.change
		for _, g := range k.groups {
			for _, f := range g.fields {
				if f.touched || f.err != nil {
					f.touched = false
					f.show(f.apply())
				}
			}
		}
		if k.change == before || !k.anyWrong() {
			break
		}
	}
	if k.change == start {
		return
	}
	for _, g := range k.groups {
		if g.told != nil {
			g.told()
		}
	}
}

// Fields are the fields of all groups, in the order they were made.
func (k *Keeper[T]) Fields() []*Field {
	var out []*Field
	for _, g := range k.groups {
		out = append(out, g.fields...)
	}
	return out
}

func (k *Keeper[T]) anyWrong() bool {
	for _, g := range k.groups {
		for _, f := range g.fields {
			if f.err != nil {
				return true
			}
		}
	}
	return false
}

// storeSoon stores the newest value off the UI goroutine.
func (k *Keeper[T]) storeSoon() {
	if k.closed {
		return
	}
	k.Settle()
	if err := k.keepUnfinished(); err != nil {
		k.tell(false, err)
		return
	}
	v, change := k.value, k.change
	go func() {
		news, err := k.put(v, change)
		fyne.Do(func() { k.tell(news, err) })
	}()
}

// put stores a value unless a newer one is stored already. The value is never
// changed in place, so it may be read beside the UI goroutine.
func (k *Keeper[T]) put(v T, change uint64) (news bool, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if change <= k.stored {
		return false, nil
	}
	if err := k.record.Store(&v); err != nil {
		return true, err
	}
	k.stored = change
	return true, nil
}

func (k *Keeper[T]) tell(news bool, err error) {
	switch {
	case err != nil:
		k.host.Unsaved(err)
		k.after(retryAfter)
	case news:
		k.host.Saved(k.host.Office.Now())
		if k.onStore != nil {
			k.onStore()
		}
	}
	if err == nil && !k.tellUnfinished() && k.waited {
		k.host.Saved(k.host.Office.Now())
	}
	k.waited = err == nil && len(k.wrongFields()) > 0
}

// Close stores everything that can be and ends the keeper. An error means that
// the disk refused: nothing is lost as long as the screen stays. What is typed
// wrong is named in the status line and kept as it was typed.
func (k *Keeper[T]) Close() error {
	if err := k.Flush(); err != nil {
		return err
	}
	k.closed = true
	return nil
}

// Shut closes what a screen keeps open and forgets it, unless the disk refused.
func Shut[K interface {
	comparable
	Close() error
}](keep *K) error {
	var none K
	if *keep == none {
		return nil
	}
	if err := (*keep).Close(); err != nil {
		return err
	}
	*keep = none
	return nil
}

// Flush stores everything that can be and returns when it is on the disk.
func (k *Keeper[T]) Flush() error {
	if k.timer != nil {
		k.timer.Stop()
	}
	k.Settle()
	if err := k.keepUnfinished(); err != nil {
		k.tell(false, err)
		return err
	}
	news, err := k.put(k.value, k.change)
	k.tell(news, err)
	return err
}
