package naskah

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"pena/ui/form"
	"pena/ui/text"
)

// unfinished is what was typed into fields and cells of the paper and cannot be
// taken over. It is kept as it was typed, shown again when the paper is opened,
// and told in the status line. Its methods are called on the UI goroutine.
type unfinished struct {
	s     *Screen
	typed map[string]string // by row of the editor, a bar, and the name of the field
	turn  uint64            // counts the changes of typed
	timer *time.Timer

	mu     sync.Mutex // held while storing
	stored uint64
}

func newUnfinished(s *Screen) *unfinished {
	typed, err := s.h.Office.Unfinished(string(s.id))
	if err != nil {
		fyne.LogError("read unfinished entries", err)
	}
	if typed == nil {
		typed = map[string]string{}
	}
	return &unfinished{s: s, typed: typed}
}

// raw is what was typed into a field and waits.
func (u *unfinished) raw(row, field string) (string, bool) {
	t, ok := u.typed[row+"|"+field]
	return t, ok
}

// note takes up what stands in a field: err says why it cannot be taken over.
func (u *unfinished) note(row, field, typed string, err error) {
	name := row + "|" + field
	old, waits := u.typed[name]
	switch {
	case err == nil && !waits, err != nil && waits && old == typed:
		return
	case err == nil:
		delete(u.typed, name)
	default:
		u.typed[name] = typed
	}
	u.changed()
}

// keepOnly forgets what was typed into rows that are gone.
func (u *unfinished) keepOnly(rows []string) {
	for name := range u.typed {
		if row, _, _ := strings.Cut(name, "|"); !slices.Contains(rows, row) {
			delete(u.typed, name)
			u.changed()
		}
	}
}

func (u *unfinished) changed() {
	u.turn++
	if !u.tell() {
		u.s.h.Saved(u.s.h.Office.Now())
	}
	if u.timer != nil {
		u.timer.Stop()
	}
	u.timer = time.AfterFunc(form.Rest, func() { fyne.Do(u.storeSoon) })
}

// tell shows in the status line what waits, and reports whether anything does.
func (u *unfinished) tell() bool {
	var fields []string
	for _, name := range slices.Sorted(maps.Keys(u.typed)) {
		if _, field, _ := strings.Cut(name, "|"); !slices.Contains(fields, field) {
			fields = append(fields, field)
		}
	}
	if len(fields) > 0 {
		u.s.h.Waiting(text.Unfinished(fields))
	}
	return len(fields) > 0
}

// waiting are the fields that wait, as findings that forbid to issue the paper.
func (u *unfinished) waiting() (out []finding) {
	for _, name := range slices.Sorted(maps.Keys(u.typed)) {
		row, field, _ := strings.Cut(name, "|")
		out = append(out, finding{text.StillTyped(field), row, true})
	}
	return out
}

func (u *unfinished) storeSoon() {
	typed, turn := maps.Clone(u.typed), u.turn
	go func() {
		if err := u.put(typed, turn); err != nil {
			fyne.Do(func() { u.s.h.Unsaved(err) })
		}
	}()
}

// store gives what stores everything that waits, off the UI goroutine.
func (u *unfinished) store() func() error {
	if u.timer != nil {
		u.timer.Stop()
	}
	typed, turn := maps.Clone(u.typed), u.turn
	return func() error { return u.put(typed, turn) }
}

func (u *unfinished) put(typed map[string]string, turn uint64) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if turn <= u.stored {
		return nil
	}
	err := u.s.h.Office.KeepUnfinished(string(u.s.id), typed)
	if err == nil {
		u.stored = turn
	}
	return err
}
