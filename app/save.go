package app

import (
	"time"

	"pena/storage"
)

// saveLoop stores the text soon after each change.
func (s *Session) saveLoop() {
	defer s.done.Done()
	for range s.save {
		s.settle()
		for s.saveNow() != nil {
			if !s.waitRetry() {
				return
			}
		}
	}
}

// settle waits until typing rests, but never long after the first change.
func (s *Session) settle() {
	most := time.NewTimer(saveAtMost)
	defer most.Stop()
	for {
		rest := time.NewTimer(saveDelay)
		select {
		case _, open := <-s.save:
			rest.Stop()
			if !open {
				return
			}
		case <-rest.C:
			return
		case <-most.C:
			rest.Stop()
			return
		}
	}
}

// waitRetry waits before the next try and reports false when the session closes.
func (s *Session) waitRetry() bool {
	t := time.NewTimer(retryAfter)
	defer t.Stop()
	for {
		select {
		case _, open := <-s.save:
			if !open {
				return false
			}
			return true // a new change is a reason to try at once
		case <-t.C:
			return true
		}
	}
}

// saveNow stores the newest text when it is not on the disk yet. One save at a
// time: of two, the one with the older text must not be the last.
func (s *Session) saveNow() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	if !s.dirty {
		s.mu.Unlock()
		return nil
	}
	doc := *s.doc
	gen := s.gen
	s.mu.Unlock()

	err := s.o.update("", func(tx *storage.Tx) error {
		d := doc
		p, err := paperIn(tx, &d)
		if err != nil {
			return err
		}
		if err := mayBeWritten(&p); err != nil {
			return err
		}
		_, err = storage.Documents.Put(tx, &d)
		return err
	})

	s.mu.Lock()
	if err == nil {
		s.saved.At = s.o.clock()
		if s.gen == gen {
			s.dirty = false
		}
	}
	s.saved.Err = err
	s.saved.Pending = s.dirty
	state := s.saved
	s.mu.Unlock()
	s.onSaved(state)
	return wrap("save document", err)
}

// Close stores everything and ends the session; it may take as long as the disk
// does, and one rendering. When the text cannot be stored the session stays
// open, so that nothing is lost; [Session.Discard] then ends it all the same.
// After Close nothing is changed any more: what is typed is refused with an
// error of kind NotAllowed.
func (s *Session) Close() error {
	for {
		if err := s.saveNow(); err != nil {
			return err
		}
		s.mu.Lock()
		if !s.dirty {
			s.end()
			return nil
		}
		s.mu.Unlock() // typed while it was stored
	}
}

// Discard ends the session and gives up what is not stored.
func (s *Session) Discard() {
	s.mu.Lock()
	s.dirty = false
	s.end()
}

// end stops the goroutines and waits for them. It lets go of the lock.
func (s *Session) end() {
	if !s.quit {
		s.quit = true
		s.o.sessionClosed(s.doc.ID, s)
		close(s.save)
	}
	s.mu.Unlock()
	s.wake.Broadcast()
	s.done.Wait()
}
