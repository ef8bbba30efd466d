package app_test

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"pena/app"
	"pena/model"
)

// writer is a random user of a paper, who knows what it must say.
type writer struct {
	t    *testing.T
	rt   *rapid.T
	o    *app.Office
	dir  string
	s    *app.Session
	l    *listener
	id   model.ID
	undo []string // what the paper said before each step
	redo []string
	acks int      // news of saving seen so far
	may  []string // what the disk may hold: all since the last acknowledged save, that included
}

func (w *writer) says() string { return says(w.t, w.s.Document()) }

// step does a change that is a step of undo of its own.
func (w *writer) step(do func() error) {
	time.Sleep(3 * time.Second)
	before := w.says()
	gen := w.s.CanUndo()
	if err := do(); err != nil {
		if w.says() != before || w.s.CanUndo() != gen {
			w.rt.Fatalf("a refused change changed the paper: %v", err)
		}
		return
	}
	w.undo, w.redo = append(w.undo, before), nil
	w.note()
}

// note remembers that the disk may come to hold what the paper says now.
func (w *writer) note() {
	w.acknowledged()
	w.may = append(w.may, w.says())
}

// acknowledged forgets what an acknowledged save has made old.
func (w *writer) acknowledged() {
	w.l.mu.Lock()
	defer w.l.mu.Unlock()
	for ; w.acks < len(w.l.saved); w.acks++ {
		if v := w.l.saved[w.acks]; v.Err == nil && !v.Pending {
			w.may = w.may[len(w.may)-1:]
		}
	}
}

func (w *writer) any(kinds ...model.NodeKind) string {
	nodes := all(w.s.Document(), kinds...)
	if len(nodes) == 0 {
		return "n0"
	}
	return nodes[rapid.IntRange(0, len(nodes)-1).Draw(w.rt, "node")].ID
}

func (w *writer) actions() map[string]func(*rapid.T) {
	text := rapid.StringN(0, 12, -1)
	return map[string]func(*rapid.T){
		"type": func(rt *rapid.T) {
			w.step(func() error { return w.s.SetNode(w.any(), text.Draw(rt, "text")) })
		},
		"answer": func(rt *rapid.T) {
			w.step(func() error { return w.s.SetField("nomor", rapid.StringMatching("[0-9/A-Z]{0,9}").Draw(rt, "number")) })
		},
		"insert": func(rt *rapid.T) {
			w.step(func() error { _, err := w.s.InsertAfter(w.any(), model.Ayat); return err })
		},
		"append": func(rt *rapid.T) {
			w.step(func() error { _, err := w.s.AppendChild(w.any(), model.Huruf); return err })
		},
		"split": func(rt *rapid.T) {
			w.step(func() error {
				_, err := w.s.SplitNode(w.any(), text.Draw(rt, "head"), text.Draw(rt, "tail"))
				return err
			})
		},
		"move": func(rt *rapid.T) {
			w.step(func() error { return w.s.Move(w.any(), rapid.IntRange(-2, 2).Draw(rt, "by")) })
		},
		"remove": func(rt *rapid.T) {
			w.step(func() error { return w.s.Remove(w.any(model.Ayat, model.Huruf, model.Pasal)) })
		},
		"undo": func(rt *rapid.T) { w.travel(w.s.Undo, &w.undo, &w.redo) },
		"redo": func(rt *rapid.T) { w.travel(w.s.Redo, &w.redo, &w.undo) },
		"rest": func(rt *rapid.T) {
			time.Sleep(time.Duration(rapid.IntRange(0, 1500).Draw(rt, "ms")) * time.Millisecond)
			w.acknowledged()
		},
		"crash": func(rt *rapid.T) {
			if rapid.IntRange(0, 7).Draw(rt, "crash") == 0 {
				w.crash()
			}
		},
	}
}

func (w *writer) travel(step func() (string, bool), from, to *[]string) {
	before := w.says()
	_, ok := step()
	if ok != (len(*from) > 0) {
		w.rt.Fatalf("there are %d steps to go, and the session says %v", len(*from), ok)
	}
	if !ok {
		return
	}
	want := (*from)[len(*from)-1]
	*from, *to = (*from)[:len(*from)-1], append(*to, before)
	if got := w.says(); got != want {
		w.rt.Fatalf("the paper says\n%s\nwant\n%s", got, want)
	}
	w.note()
}

// crash looks at the disk as a kill at this moment would leave it.
func (w *writer) crash() {
	w.acknowledged()
	dir := copyStore(w.t, w.dir)
	o, err := app.Open(app.Config{Dir: dir, User: "Rahmah", Clock: time.Now, Random: rand.NewChaCha8([32]byte{1})})
	if err != nil {
		w.rt.Fatalf("after a crash: %v", err)
	}
	got := says(w.t, stored(w.t, o, w.id))
	if err := o.Close(); err != nil {
		w.rt.Fatal(err)
	}
	if !slices.Contains(w.may, got) {
		w.rt.Fatalf("after a crash the paper says\n%s\nwant one of the %d texts since the last acknowledged save:\n%s", got, len(w.may), w.may[0])
	}
}

// shortCharter starts a charter of three Bab, so that there is time for many.
func shortCharter(t *testing.T, o *app.Office) model.ID {
	t.Helper()
	id := paperOf(t, o, "anggaran-dasar")
	s, _ := session(t, o, id)
	for _, bab := range all(s.Document(), model.Bab)[3:] {
		if err := s.Remove(bab.ID); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return id
}

// copyStore copies the files of an open store as a kill would leave them. Most of
// their bytes are not written yet.
//
// The store goes on working: what it holds in memory it may just be writing to a
// file of another name. A copy during which a file came or went is of no moment
// that there was, and is made anew.
func copyStore(t *testing.T, from string) string {
	t.Helper()
	for range 50 {
		before := fileNames(t, from)
		to := t.TempDir()
		if copyFiles(t, from, to, before) && slices.Equal(before, fileNames(t, from)) {
			return to
		}
	}
	t.Fatal("the files of the store change without an end")
	return ""
}

func fileNames(t *testing.T, dir string) (names []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

// copyFiles reports whether all files were still there.
func copyFiles(t *testing.T, from, to string, names []string) bool {
	t.Helper()
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(from, name))
		if errors.Is(err, fs.ErrNotExist) {
			return false
		}
		path := filepath.Join(to, name)
		err = errors.Join(err, os.WriteFile(path, bytes.TrimRight(data, "\x00"), 0o600), os.Truncate(path, int64(len(data))))
		if err != nil {
			t.Fatal(err)
		}
	}
	return true
}

func TestSession_loses_nothing_whatever_is_done(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "simpanan")
		o := officeIn(t, dir)
		defer o.Close()
		// Without its deadline, which the bubble's clock knows nothing of.
		rapid.Check(struct{ rapid.TB }{t}, func(rt *rapid.T) {
			w := &writer{t: t, rt: rt, o: o, dir: dir, id: shortCharter(t, o)}
			w.s, w.l = session(t, o, w.id)
			defer w.s.Close()
			first := w.says()
			w.may = []string{first}
			rt.Repeat(w.actions())
			last := w.says()
			steps := len(w.undo)
			for w.s.CanUndo() {
				w.travel(w.s.Undo, &w.undo, &w.redo)
			}
			if got := w.says(); got != first {
				rt.Fatalf("undone whole it says\n%s\nwant the first text\n%s", got, first)
			}
			for range steps {
				w.travel(w.s.Redo, &w.redo, &w.undo)
			}
			if got := w.says(); got != last {
				rt.Fatalf("redone whole it says\n%s\nwant the last text\n%s", got, last)
			}
			if err := w.s.Close(); err != nil {
				rt.Fatal(err)
			}
			if got := says(t, stored(t, o, w.id)); got != last {
				rt.Fatalf("closed, the disk says\n%s\nwant\n%s", got, last)
			}
		})
	})
}
