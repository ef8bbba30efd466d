package app

import (
	"maps"
	"sync"
	"time"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
)

// Rendered is a paper as it stands on its pages.
type Rendered struct {
	Document *model.Document // the text it was made from
	Kind     *compose.Kind
	Facts    *compose.Dossier // the facts it was made with
	Pages    *typeset.Pages
	Numbers  *model.Numbering // of the text, for labels and references in the editor
	Blocks   *block.Document
	Gaps     []block.Gap  // what is missing; not empty: the pages bear the DRAF mark
	Err      error        // a layout setting that cannot be; the pages are set with the shipped ones
	Frozen   *model.Print // the print that the pages are of; nil while the paper is written

	Copies int // of a letter to many; 0: it goes out once
	Copy   int // whose copy the pages are of, counted from one; 0: they are all there is

	file    func() ([]byte, error) // of a frozen paper
	numbers []string               // of the copies, when each bears its own
}

// Saved says how saving stands.
type Saved struct {
	At      time.Time // of the last save that is on the disk; zero: none yet
	Pending bool      // something typed is not on the disk yet
	Err     error     // why it could not be saved; the text is kept and tried again
}

// Session is one document being written. Every change is saved by itself,
// rendered by itself, and can be undone. Its methods may be called from any
// goroutine; the listeners are called from others, onSaved also from the one
// that calls [Session.Close].
type Session struct {
	o    *Office
	kind *compose.Kind

	onRender func(Rendered)
	onSaved  func(Saved)

	act sync.RWMutex // held to write while something is done to the paper, see [Office.settled]

	mu     sync.Mutex
	life   life
	wake   *sync.Cond // renderer
	doc    *model.Document
	facts  *compose.Dossier
	office map[string]map[string]string
	undo   []step
	redo   []step
	gen    uint64 // of the newest text
	copy   int    // the recipient whose copy is rendered, counted from zero
	dirty  bool
	saved  Saved
	quit   bool

	saving sync.Mutex    // held while the text is being stored
	save   chan struct{} // wakes the saver
	done   sync.WaitGroup
}

// step is a text one can go back to, and what the change after it touched.
type step struct {
	doc    *model.Document
	target string
	at     time.Time
}

const (
	undoDepth  = 500
	burst      = 2 * time.Second        // typing in one place within this time is undone as one
	saveDelay  = 250 * time.Millisecond // after the last key
	saveAtMost = time.Second            // after the first unsaved key
	retryAfter = 5 * time.Second
)

// OpenSession opens a document for writing. onRender is called with the newest
// rendering, never with an older one after a newer, and a burst of changes
// makes no more than two; onSaved whenever saving changes its state.
func (o *Office) OpenSession(id model.ID, onRender func(Rendered), onSaved func(Saved)) (*Session, error) {
	var d model.Document
	err := o.store.View(func(tx *storage.Tx) (err error) {
		d, err = storage.Documents.Get(tx, id)
		return err
	})
	if err != nil {
		return nil, wrap("open document", err)
	}
	kind, err := o.kindOf(&d)
	if err != nil {
		return nil, err
	}
	facts, err := o.Facts(d.Kawasan)
	if err != nil {
		return nil, err
	}
	office, err := o.LayoutSettings()
	if err != nil {
		return nil, err
	}
	d.Text = compose.Arranged(&d, facts)
	l, err := o.lifeOf(&d)
	if err != nil {
		return nil, err
	}
	s := &Session{o: o, life: l, kind: kind, onRender: onRender, onSaved: onSaved, doc: &d, facts: facts, office: office, gen: 1, save: make(chan struct{}, 1)}
	s.saved.At = d.Changed
	s.wake = sync.NewCond(&s.mu)
	o.sessionOpened(d.ID, s)
	s.done.Add(2)
	go s.renderLoop()
	go s.saveLoop()
	return s, nil
}

// Kind is the kind of the document.
func (s *Session) Kind() *compose.Kind { return s.kind }

// Document is the newest text. It must not be changed.
func (s *Session) Document() *model.Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc
}

// Facts are the facts the paper is rendered with. They must not be changed.
func (s *Session) Facts() *compose.Dossier {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.facts
}

// Refresh reads the facts of the dossier and the layout settings anew.
func (s *Session) Refresh() error {
	facts, err := s.o.Facts(s.Document().Kawasan)
	if err != nil {
		return err
	}
	office, err := s.o.LayoutSettings()
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.facts, s.office = facts, office
	doc := *s.doc
	doc.Text = compose.Arranged(&doc, facts)
	s.doc = &doc
	s.gen++
	s.mu.Unlock()
	s.wake.Signal()
	return nil
}

// change puts a new text in place of the present one. Changes to one target in
// quick succession are one step of undo; the empty target is always a step of
// its own.
func (s *Session) change(target string, do func(d *model.Document) error) error {
	s.act.RLock()
	defer s.act.RUnlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.quit {
		return &model.Error{Kind: model.NotAllowed, Field: "naskah", Detail: "document-closed"}
	}
	if err := mayBeWritten(&s.life.paper); err != nil {
		return err
	}
	d := *s.doc
	d.Fields = maps.Clone(s.doc.Fields)
	d.Layout = maps.Clone(s.doc.Layout)
	if err := do(&d); err != nil {
		return err
	}
	if err := s.inLife(&d); err != nil {
		return err
	}
	d.Text = compose.Arranged(&d, s.facts)
	now := s.o.clock()
	last := len(s.undo) - 1
	if target == "" || last < 0 || s.undo[last].target != target || now.Sub(s.undo[last].at) > burst {
		s.undo = append(s.undo, step{s.doc, target, now})
		if len(s.undo) > undoDepth {
			s.undo = append([]step(nil), s.undo[1:]...)
		}
	} else {
		s.undo[last].at = now
	}
	s.redo = nil
	s.take(&d)
	return nil
}

// take makes d the newest text. The lock is held.
func (s *Session) take(d *model.Document) {
	s.doc = d
	s.gen++
	s.dirty = true
	s.saved.Pending = true
	s.wake.Signal()
	select {
	case s.save <- struct{}{}:
	default:
	}
}

// Undo goes back one step and reports whether there was one; target is what
// the undone change had touched.
func (s *Session) Undo() (target string, ok bool) { return s.travel(&s.undo, &s.redo) }

// Redo takes an undone step again.
func (s *Session) Redo() (target string, ok bool) { return s.travel(&s.redo, &s.undo) }

func (s *Session) travel(from, to *[]step) (string, bool) {
	s.act.RLock()
	defer s.act.RUnlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(*from)
	if n == 0 || s.quit || mayBeWritten(&s.life.paper) != nil {
		return "", false
	}
	st := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, step{s.doc, st.target, time.Time{}})
	s.take(st.doc)
	return st.target, true
}

// CanRedo reports whether there is a step to go forward to again.
func (s *Session) CanRedo() bool { s.mu.Lock(); defer s.mu.Unlock(); return len(s.redo) > 0 }

// CanUndo reports whether there is a step to go back to.
func (s *Session) CanUndo() bool { s.mu.Lock(); defer s.mu.Unlock(); return len(s.undo) > 0 }

// SetNode changes the text of a node. The text is cleaned of what no paper can
// bear; too long a text is refused with a [*model.Error].
func (s *Session) SetNode(id, text string) error {
	clean, err := cleanText("naskah", text)
	if err != nil {
		return err
	}
	return s.change("node:"+id, func(d *model.Document) error {
		d.Text = model.Edit(d.Text, id, func(n *model.Node) { n.Text = clean })
		return nil
	})
}

// SetField answers a field of the kind; the empty value is no answer. The value
// is in stored form, checked by the form's own check.
func (s *Session) SetField(key, value string) error {
	clean, err := cleanText(key, value)
	if err != nil {
		return err
	}
	return s.change("field:"+key, func(d *model.Document) error {
		return compose.SetField(s.kind, d, key, clean)
	})
}

// InsertAfter adds an empty node of the kind behind the node id, on its level,
// and returns the new node's id.
func (s *Session) InsertAfter(id string, kind model.NodeKind) (string, error) {
	return s.insert(func(d *model.Document, n *model.Node) error {
		text, err := model.InsertAfter(d.Text, id, n)
		d.Text = text
		return err
	}, kind)
}

// AppendChild adds an empty node of the kind inside the node id, at its end.
func (s *Session) AppendChild(id string, kind model.NodeKind) (string, error) {
	return s.insert(func(d *model.Document, n *model.Node) error {
		text, err := model.AppendChild(d.Text, id, n)
		d.Text = text
		return err
	}, kind)
}

func (s *Session) insert(put func(*model.Document, *model.Node) error, kind model.NodeKind) (string, error) {
	var id string
	err := s.change("", func(d *model.Document) error {
		n := &model.Node{ID: d.NewID(), Kind: kind}
		id = n.ID
		if kind == model.Pasal { // a Pasal cannot be without its Ayat
			n.Children = []*model.Node{{ID: d.NewID(), Kind: model.Ayat}}
		}
		return put(d, n)
	})
	return id, err
}

// Remove takes a node and everything in it out of the text.
func (s *Session) Remove(id string) error {
	return s.change("", func(d *model.Document) (err error) {
		d.Text, err = model.Remove(d.Text, id)
		return err
	})
}

// Move shifts a node among its siblings.
func (s *Session) Move(id string, by int) error {
	return s.change("", func(d *model.Document) (err error) {
		d.Text, err = model.Move(d.Text, id, by)
		return err
	})
}

// ClearField takes an answer back, so that the field's default holds again.
func (s *Session) ClearField(key string) error {
	return s.change("", func(d *model.Document) error {
		compose.ClearField(d, key)
		return nil
	})
}

// SetCell changes a cell of a table typed by hand; the value is in the column's
// stored form.
func (s *Session) SetCell(node, row string, column compose.Column, value string) error {
	clean, err := cleanText(column.Label, value)
	if err != nil {
		return err
	}
	if err := column.Check(clean); err != nil {
		return err
	}
	return s.change("cell:"+node+"/"+row+"/"+column.Key, func(d *model.Document) error {
		d.Text = model.Edit(d.Text, node, func(n *model.Node) {
			rows := append([]model.Row(nil), n.Rows...)
			for i := range rows {
				if rows[i].ID == row {
					rows[i] = column.WithCell(rows[i], clean)
				}
			}
			n.Rows = rows
		})
		return nil
	})
}

// AddRow adds an empty row behind the row id (the empty id: at the end) and
// returns its id.
func (s *Session) AddRow(node, after string) (string, error) {
	var id string
	err := s.change("", func(d *model.Document) error {
		id = d.NewID()
		d.Text = model.Edit(d.Text, node, func(n *model.Node) {
			at := len(n.Rows)
			for i, r := range n.Rows {
				if r.ID == after {
					at = i + 1
				}
			}
			rows := append([]model.Row(nil), n.Rows[:at]...)
			n.Rows = append(append(rows, model.Row{ID: id}), n.Rows[at:]...)
		})
		return nil
	})
	return id, err
}

// RemoveRow takes a row out of a table.
func (s *Session) RemoveRow(node, row string) error {
	return s.change("", func(d *model.Document) error {
		d.Text = model.Edit(d.Text, node, func(n *model.Node) {
			var rows []model.Row
			for _, r := range n.Rows {
				if r.ID != row {
					rows = append(rows, r)
				}
			}
			n.Rows = rows
		})
		return nil
	})
}

// SetLayout changes a layout setting for this paper alone; the empty value is
// the way back to the office's.
func (s *Session) SetLayout(key, value string) error {
	return s.change("", func(d *model.Document) error {
		if value == "" {
			delete(d.Layout, key)
			return nil
		}
		l, _ := typeset.ShippedLayout(s.kind.Layout)
		if _, err := l.With(map[string]string{key: value}); err != nil {
			return err
		}
		if d.Layout == nil {
			d.Layout = map[string]string{}
		}
		d.Layout[key] = value
		return nil
	})
}

// longestEntry bounds one entry of a text.
const longestEntry = 100_000

// cleanText takes out of a text what no paper can bear: control characters and
// signs outside the Basic Multilingual Plane.
func cleanText(field, text string) (string, error) {
	clean, _, err := indonesia.CleanText(text, longestEntry)
	if err != nil {
		return "", &model.Error{Kind: model.TooLarge, Field: field, Detail: "text-too-long", Err: err}
	}
	return clean, nil
}

// renderLoop renders the newest text whenever there is one.
func (s *Session) renderLoop() {
	defer s.done.Done()
	r := newRenderer(s.o)
	var last uint64
	for {
		s.mu.Lock()
		for s.gen == last && !s.quit {
			s.wake.Wait()
		}
		if s.quit {
			s.mu.Unlock()
			return
		}
		last = s.gen
		doc, facts, office, l, at := s.doc, s.facts, s.office, s.life, s.copy
		s.mu.Unlock()
		if l.frozen != nil {
			s.onRender(*l.frozen)
			continue
		}
		if n := doc.To.Copies(); n > 0 {
			one := r.copyFor(min(at, n-1), s.kind, doc, facts, office, l.foot, l.numbers)
			one.numbers = l.numbers
			s.onRender(one)
			continue
		}
		s.onRender(r.render(s.kind, doc, facts, office, l.foot))
	}
}

// SplitNode puts the texts in place of the node's own: the first stays in the
// node, each other becomes a new node of its kind behind it. It returns the id
// of the last.
func (s *Session) SplitNode(id string, texts ...string) (string, error) {
	last := id
	err := s.change("", func(d *model.Document) error {
		n := model.Find(d.Text, id)
		if n == nil {
			return &model.Error{Kind: model.NotFound, Field: id, Detail: "node"}
		}
		for i, t := range texts {
			clean, err := cleanText("naskah", t)
			if err != nil {
				return err
			}
			if i == 0 {
				d.Text = model.Edit(d.Text, id, func(n *model.Node) { n.Text = clean })
				continue
			}
			next := &model.Node{ID: d.NewID(), Kind: n.Kind, When: n.When, Text: clean}
			if d.Text, err = model.InsertAfter(d.Text, last, next); err != nil {
				return err
			}
			last = next.ID
		}
		return nil
	})
	return last, err
}

// Restore makes an earlier saved state the present text. It is a change like
// any other: it is saved as a new revision and can be undone.
func (s *Session) Restore(revision string) error {
	id := s.Document().ID
	var old model.Document
	err := s.o.store.View(func(tx *storage.Tx) (err error) {
		old, err = storage.Documents.At(tx, id, revision)
		return err
	})
	if err != nil {
		return wrap("read revision", err)
	}
	return s.change("", func(d *model.Document) error {
		next := max(d.NextNode, old.NextNode)
		created, number := d.Created, d.Number
		*d = old
		d.NextNode, d.Created = next, created
		if s.life.paper.Entry != "" {
			d.Number = number
		}
		return nil
	})
}
