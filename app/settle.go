package app

import (
	"slices"

	"pena/app/block"
	"pena/model"
	"pena/storage"
)

// settled carries out an act on a document between two keystrokes: what is typed
// in open sessions is saved before, nothing is typed meanwhile, and the sessions
// show what came of it. So no word is lost between the last key and the number.
func (o *Office) settled(id model.ID, do func() error) error {
	open := o.sessionsOf(id)
	for _, s := range open {
		s.act.Lock()
		defer s.act.Unlock()
		if err := s.saveNow(); err != nil {
			return err
		}
	}
	if err := do(); err != nil {
		return err
	}
	for _, s := range open {
		if err := s.reload(); err != nil {
			return err
		}
	}
	return nil
}

func (o *Office) sessionsOf(id model.ID) []*Session {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.sessions[id])
}

func (o *Office) sessionOpened(id model.ID, s *Session) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.sessions == nil {
		o.sessions = map[model.ID][]*Session{}
	}
	o.sessions[id] = append(o.sessions[id], s)
}

func (o *Office) sessionClosed(id model.ID, s *Session) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sessions[id] = slices.DeleteFunc(o.sessions[id], func(x *Session) bool { return x == s })
}

// life is what a session knows of its paper beside the text.
type life struct {
	paper  model.Paper
	foot   block.Foot
	frozen *Rendered // what an issued paper shows; nil while it is written

	numbers []string // of the copies, when each bears its own
}

// lifeOf reads the life of a document.
func (o *Office) lifeOf(d *model.Document) (l life, err error) {
	err = o.store.View(func(tx *storage.Tx) (err error) {
		l.paper, err = paperIn(tx, d)
		return err
	})
	if err != nil {
		return l, wrap("read the life of a paper", err)
	}
	if last := l.paper.Print(); last != nil && l.paper.State.Frozen() {
		r, err := o.renderPrint(last, l.paper.State)
		l.frozen = &r
		return l, err
	}
	if l.numbers, err = o.copyNumbers(&l.paper); err != nil {
		return l, err
	}
	l.foot, err = o.foot(&l.paper)
	return l, err
}

// reload takes up what an act made of the document. What could be undone was of
// another life.
func (s *Session) reload() error {
	var d model.Document
	err := s.o.store.View(func(tx *storage.Tx) (err error) {
		d, err = storage.Documents.Get(tx, s.doc.ID)
		return err
	})
	if err != nil {
		return wrap("read document", err)
	}
	l, err := s.o.lifeOf(&d)
	if err != nil {
		return err
	}
	s.mu.Lock()
	if l.paper.State != s.life.paper.State || d.Number != s.doc.Number {
		s.undo, s.redo = nil, nil
	}
	s.doc, s.life = &d, l
	s.gen++
	s.mu.Unlock()
	s.wake.Signal()
	return nil
}

// Paper is the official life of the document, see [Office.Paper].
func (s *Session) Paper() model.Paper {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.life.paper
}

// Writable reports whether the text may be changed, as an error that says why not.
func (s *Session) Writable() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return mayBeWritten(&s.life.paper)
}

// inLife holds in the text what the register decides. The lock is held.
func (s *Session) inLife(d *model.Document) error {
	p := &s.life.paper
	d.State = p.State
	if p.Entry != "" && d.Number != p.Number {
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-of-register", Value: p.Number}
	}
	return mayChangeRecipients(p, s.doc.To, d.To)
}
