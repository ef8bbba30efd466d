package app_test

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"pena/app"
	"pena/model"
)

// officeIn opens a store of its own that goes by the time of the machine, or
// of the bubble the test runs in.
func officeIn(t testing.TB, dir string) *app.Office {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, User: "Rahmah", Clock: time.Now, Random: rand.NewChaCha8([32]byte{7})})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// paperOf starts a dossier with one paper of the kind.
func paperOf(t testing.TB, o *app.Office, kind string) model.ID {
	t.Helper()
	k, err := o.NewKawasan("Agrowisata", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	k.PlanFrom, k.PlanTo = 2026, 2027
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	id, err := o.NewDocument(k.ID, kind)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// listener notes what a session tells.
type listener struct {
	mu    sync.Mutex
	pages []*model.Document // the texts of the renderings, in the order they came
	saved []app.Saved
}

func (l *listener) render(r app.Rendered) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pages = append(l.pages, r.Document)
}

func (l *listener) save(s app.Saved) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.saved = append(l.saved, s)
}

// last is the newest news of saving.
func (l *listener) last() app.Saved {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.saved) == 0 {
		return app.Saved{}
	}
	return l.saved[len(l.saved)-1]
}

// rendered are the texts that were rendered so far.
func (l *listener) rendered() []*model.Document {
	l.mu.Lock()
	defer l.mu.Unlock()
	return append([]*model.Document(nil), l.pages...)
}

// session opens a paper for writing.
func session(t testing.TB, o *app.Office, id model.ID) (*app.Session, *listener) {
	t.Helper()
	l := &listener{}
	s, err := o.OpenSession(id, l.render, l.save)
	if err != nil {
		t.Fatal(err)
	}
	return s, l
}

// written is a paper of the kind, open for writing in a store of its own, all
// closed at the end of the test.
func written(t testing.TB, kind string) (*app.Session, *listener, *app.Office) {
	t.Helper()
	o := officeIn(t, filepath.Join(t.TempDir(), "simpanan"))
	s, l := session(t, o, paperOf(t, o, kind))
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, l, o
}

// stored reads the paper as it is on the disk.
func stored(t testing.TB, o *app.Office, id model.ID) *model.Document {
	t.Helper()
	r, err := o.Render(id)
	if err != nil {
		t.Fatal(err)
	}
	return r.Document
}

// says is all that a document says; when it was changed is a fact of the store.
func says(t testing.TB, d *model.Document) string {
	t.Helper()
	c := *d
	c.Changed, c.Created = time.Time{}, c.Created.UTC()
	b, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// all lists the nodes of a text of the kinds; all when no kind is named.
func all(d *model.Document, kinds ...model.NodeKind) []*model.Node {
	var out []*model.Node
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		for _, k := range kinds {
			if n.Kind == k {
				out = append(out, n)
			}
		}
		if len(kinds) == 0 {
			out = append(out, n)
		}
		return true
	})
	return out
}
