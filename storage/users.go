package storage

import (
	"sync"
	"time"
)

// users counts who works with the database, so that it can be closed, or opened
// in another size, while nobody does.
type users struct {
	mu     sync.Mutex
	left   sync.Cond // somebody left, or being alone ended
	count  int
	inside bool          // somebody is alone with the database
	turn   chan struct{} // closed when who waits to be alone, or is, has ended; nil when nobody does
	closed bool
	broken error // why the database could not be opened again
}

// patience is how long a user lets another go first who waits to be alone. Not
// longer: a transaction inside a transaction would wait for what waits for it.
const patience = time.Second

func newUsers() *users {
	u := &users{}
	u.left.L = &u.mu
	return u
}

// begin counts a user in, when nobody is alone with the database. It fails when
// the store is closed or could not be opened again.
func (u *users) begin() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.turn != nil && !u.inside {
		u.wait(u.turn, time.After(patience))
	}
	for u.inside {
		u.wait(u.turn, nil)
	}
	if err := u.refused(); err != nil {
		return err
	}
	u.count++
	return nil
}

// wait lets go of the lock until either happens.
func (u *users) wait(turn <-chan struct{}, late <-chan time.Time) {
	u.mu.Unlock()
	defer u.mu.Lock()
	select {
	case <-turn:
	case <-late:
	}
}

func (u *users) refused() error {
	if u.closed {
		return ErrClosed
	}
	return u.broken
}

// end counts a user out.
func (u *users) end() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.count--
	u.left.Broadcast()
}

// beginAlone waits until nobody works with the database and keeps others out
// until endAlone. It fails as begin does.
func (u *users) beginAlone() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	for u.turn != nil {
		u.wait(u.turn, nil)
	}
	u.turn = make(chan struct{})
	for u.count > 0 {
		u.left.Wait()
	}
	if err := u.refused(); err != nil {
		close(u.turn)
		u.turn = nil
		return err
	}
	u.inside = true
	return nil
}

// endAlone lets others in; broken is why they cannot work any more, or nil.
func (u *users) endAlone(broken error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.inside, u.broken = false, broken
	close(u.turn)
	u.turn = nil
	u.left.Broadcast()
}

// close keeps everybody out from now on and waits for who is inside.
func (u *users) close() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.closed = true
	for u.count > 0 || u.inside {
		u.left.Wait()
	}
}
