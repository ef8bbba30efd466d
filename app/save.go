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

// saveNow stores the newest text when it is not on the disk yet.
func (s *Session) saveNow() error {
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
		_, err := storage.Documents.Put(tx, &d)
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

// Close stores everything and ends the session. When the text cannot be stored
// the session stays open, so that nothing is lost.
func (s *Session) Close() error {
	if err := s.saveNow(); err != nil {
		return err
	}
	s.mu.Lock()
	if s.quit {
		s.mu.Unlock()
		return nil
	}
	s.quit = true
	close(s.save)
	s.mu.Unlock()
	s.wake.Broadcast()
	s.done.Wait()
	return nil
}
