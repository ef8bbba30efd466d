package app_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/model/law"
	"pena/storage"
)

// A listing says everything that a store holds, as the program that writes the
// listing reads it: a name and its JSON on each line. Beside the records it says
// what the program knows of kinds and layouts, for papers have answers, cells and
// settings by these names. A later program must read all of it the same.

// listing reads the store in dir, which nobody may have open.
func listing(t testing.TB, dir string, kinds []*compose.Kind) []byte {
	t.Helper()
	s, err := storage.Open(dir, storage.Keep{}, now, bytes.NewReader(make([]byte, 1<<10)))
	if err != nil {
		t.Fatal(err)
	}
	l := &lister{}
	err = s.View(func(tx *storage.Tx) error { l.records(tx); return l.err })
	l.blobs(s)
	l.kinds(kinds)
	for _, err := range []error{err, l.err, s.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return l.out.Bytes()
}

type lister struct {
	out  bytes.Buffer
	sums []string // of blobs that records name
	err  error
}

func (l *lister) say(v any, err error, name ...string) {
	b, wrong := json.Marshal(v)
	if l.err == nil && (err != nil || wrong != nil) {
		l.err = fmt.Errorf("%s: %v %v", strings.Join(name, " "), err, wrong)
	}
	fmt.Fprintf(&l.out, "%s\t%s\n", strings.Join(name, " "), b)
}

func (l *lister) records(tx *storage.Tx) {
	listTable(l, tx, "dossier", storage.Dossiers, func(k *model.Kawasan) model.ID {
		l.sums = append(l.sums, k.Map)
		return k.ID
	})
	listTable(l, tx, "doc", storage.Documents, func(d *model.Document) model.ID { return d.ID })
	listTable(l, tx, "person", storage.People, func(p *model.Person) model.ID { return p.ID })
	listTable(l, tx, "body", storage.Bodies, func(b *model.Body) model.ID {
		l.sums = append(l.sums, b.Logo)
		return b.ID
	})
	for _, name := range tx.Settings("") {
		var v json.RawMessage
		err := tx.Setting(name, &v)
		l.say(v, err, "set", name)
	}
	l.register(tx)
	listTable(l, tx, "template", storage.Templates, func(t *model.Template) model.ID { return model.TemplateID(t.Key) })
}

func (l *lister) register(tx *storage.Tx) {
	listTable(l, tx, "law", storage.Laws, func(e *law.Entry) model.ID { return law.ID(e.Key) })
	listTable(l, tx, "paper", storage.Papers, func(p *model.Paper) model.ID {
		for _, print := range p.Prints {
			l.sums = append(l.sums, print.PDF, print.Tree, print.Source)
		}
		return p.ID
	})
	lines, err := storage.Entries(tx, 0, "")
	l.say(lines, err, "idx", "entry")
	for _, line := range lines {
		e, err := storage.GetEntry(tx, line.ID)
		l.say(e, err, "entry", string(e.ID))
	}
	keys, err := storage.NumberKeys(tx)
	l.say(keys, err, "numbers")
	letters, err := storage.Incomings(tx, 0)
	l.say(letters, err, "in")
}

// listTable says each record of a table with all its revisions, and the summaries.
func listTable[T, S any](l *lister, tx *storage.Tx, name string, table *storage.Table[T, S], id func(*T) model.ID) {
	summaries, err := table.List(tx)
	l.say(summaries, err, "idx", name)
	for r, err := range table.All(tx) {
		of := id(&r)
		l.say(r, err, name, string(of))
		revisions, err := table.Revisions(tx, of)
		l.say(revisions, err, "rev", name, string(of))
		for _, rev := range revisions {
			old, err := table.At(tx, of, rev.ID)
			l.say(old, err, "rev", name, string(of), rev.ID)
		}
	}
}

// blobs reads each blob to its end, which fails when its bytes are not those of its name.
func (l *lister) blobs(s *storage.Store) {
	slices.Sort(l.sums)
	for _, sum := range slices.Compact(l.sums) {
		if sum == "" {
			continue
		}
		var n int64
		r, err := s.Blob(sum)
		if err == nil {
			n, err = io.Copy(io.Discard, r)
		}
		l.say(n, err, "blob", sum)
	}
}

// kinds says what a paper may have an answer, a cell or a setting for.
func (l *lister) kinds(kinds []*compose.Kind) {
	for _, k := range kinds {
		fields, tables := map[string]string{}, map[string][]string{}
		for _, f := range k.Fields {
			fields[f.Key] = string(f.Type)
		}
		for _, t := range k.Tables {
			cells := []string{t.Source}
			for _, c := range t.Columns { // their order is that of the cells of a row
				cells = append(cells, fmt.Sprint(c.Key, " ", c.Type, " ", c.Value, " ", c.Yearly))
			}
			tables[t.Key] = cells
		}
		l.say(map[string]any{"layout": k.Layout, "fields": fields, "tables": tables}, nil, "kind", k.Key)
	}
	settings := map[string]bool{}
	for _, s := range typeset.Settings() {
		settings[s.Key] = true
	}
	l.say(settings, nil, "layout")
}

// reads holds what is read now of a store to what the program that wrote it read:
// all that is there, with the same words. What a later program knows more of a
// record is its own affair.
func reads(t testing.TB, got, wrote []byte) {
	t.Helper()
	now := map[string]string{}
	for name, v := range lines(got) {
		now[name] = v
	}
	n := 0
	for name, v := range lines(wrote) {
		n++
		var was, is any
		if err := json.Unmarshal([]byte(v), &was); err != nil {
			t.Fatal(err)
		}
		if now[name] == "" {
			t.Errorf("%s was written and is not there; it said\n%s", name, v)
			continue
		}
		if err := json.Unmarshal([]byte(now[name]), &is); err != nil {
			t.Fatal(err)
		}
		if path, was, is := lost(was, is); path != "" {
			t.Errorf("%s: %s was %s and is read as %s (docs/store.md)", name, path, was, is)
		}
	}
	if n < 50 {
		t.Errorf("the listing has only %d lines; it proves too little", n)
	}
}

func lines(list []byte) func(yield func(name, v string) bool) {
	return func(yield func(name, v string) bool) {
		in := bufio.NewReader(bytes.NewReader(list))
		for {
			line, err := in.ReadString('\n')
			name, v, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if err != nil || !yield(name, v) {
				return
			}
		}
	}
}

// lost finds the first part of what was that is not in what is; path is "" when all is.
func lost(was, is any) (path, wasThere, isThere string) {
	switch was := was.(type) {
	case map[string]any:
		there, ok := is.(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(was)) {
			if path, w, i := lost(was[key], there[key]); ok && path != "" {
				return "." + key + path, w, i
			}
		}
		if ok {
			return "", "", ""
		}
	case []any:
		there, ok := is.([]any)
		for n := range min(len(was), len(there)) {
			if path, w, i := lost(was[n], there[n]); path != "" {
				return fmt.Sprintf("[%d]%s", n, path), w, i
			}
		}
		if ok && len(was) == len(there) {
			return "", "", ""
		}
	default:
		if was == is {
			return "", "", ""
		}
	}
	return ":", asJSON(was), asJSON(is)
}

func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func storeIn(dir string) string { return filepath.Join(dir, "simpanan") }
