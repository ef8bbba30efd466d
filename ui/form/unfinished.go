package form

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"pena/ui/text"
)

// unfinished holds what was typed into fields and cannot be taken over, so that
// it is there again when the user comes back, also after the program was closed.
type unfinished struct {
	key    string            // of the record; "": it keeps nothing
	typed  map[string]string // by the name of the field
	stored map[string]string // as it is on the disk
}

// Keeping makes the keeper keep what cannot be taken over under the name of its
// record.
func (k *Keeper[T]) Keeping(key string) *Keeper[T] {
	typed, err := k.host.Office.Unfinished(key)
	if err != nil {
		fyne.LogError("read unfinished entries", err)
	}
	k.left = unfinished{key: key, typed: typed, stored: maps.Clone(typed)}
	if k.left.typed == nil {
		k.left.typed = map[string]string{}
	}
	return k
}

// name tells the field from all others of its record.
func (g *Group[T]) nameOf(f *Field) string {
	n := 1
	for _, o := range g.fields {
		if o.label == f.label {
			n++
		}
	}
	if n == 1 {
		return g.name + "|" + f.label
	}
	return fmt.Sprintf("%s|%s|%d", g.name, f.label, n)
}

// restore puts back what was typed here before and could not be taken over.
func (k *Keeper[T]) restore(f *Field) {
	if raw, ok := k.left.typed[f.name]; ok && f.retype != nil {
		f.retype(raw)
		f.touched = true
		k.schedule()
	}
}

// collect notes which fields in sight are wrong and which no longer are.
func (k *Keeper[T]) collect() {
	if k.left.key == "" {
		return
	}
	for _, f := range k.Fields() {
		switch {
		case f.raw == nil:
		case f.err != nil:
			k.left.typed[f.name] = f.raw()
		default:
			delete(k.left.typed, f.name)
		}
	}
}

// keepUnfinished stores what cannot be taken over.
func (k *Keeper[T]) keepUnfinished() error {
	k.collect()
	if k.left.key == "" || maps.Equal(k.left.typed, k.left.stored) {
		return nil
	}
	now := maps.Clone(k.left.typed)
	err := k.host.Office.KeepUnfinished(k.left.key, now)
	if err == nil {
		k.left.stored = now
	}
	return err
}

// wrongFields are the names, as the user knows them, of the fields that wait.
func (k *Keeper[T]) wrongFields() []string {
	var out []string
	add := func(label string) {
		if label != "" && !slices.Contains(out, label) {
			out = append(out, label)
		}
	}
	for _, f := range k.Fields() {
		if f.err != nil {
			add(f.label)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(k.left.typed)) {
		add(strings.Split(name, "|")[1])
	}
	return out
}

// tellUnfinished shows in the status line what waits, and reports whether
// anything does.
func (k *Keeper[T]) tellUnfinished() bool {
	wrong := k.wrongFields()
	if len(wrong) > 0 {
		k.host.Waiting(text.Unfinished(wrong))
	}
	return len(wrong) > 0
}
