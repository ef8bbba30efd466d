package compose

import (
	"cmp"
	"embed"
	"io/fs"
	"slices"
	"sync"
)

//go:embed templates/*.md
var templateFiles embed.FS

// Kinds returns the shipped kinds in the order of lists: by family, stage and
// the order of the procedure. They are shared and must not be changed.
func Kinds() []*Kind { return slices.Clone(shipped()) }

// KindByKey returns the shipped kind with the key, or nil.
func KindByKey(key string) *Kind {
	for _, k := range shipped() {
		if k.Key == key {
			return k
		}
	}
	return nil
}

// shipped reads the embedded files once. A test parses every one of them, so
// that a file that cannot be read never leaves the house.
var shipped = sync.OnceValue(func() []*Kind {
	var all []*Kind
	names, err := fs.Glob(templateFiles, "templates/*.md")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		data, err := templateFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		k, err := ParseKind(name, data)
		if err != nil {
			panic(err)
		}
		all = append(all, k)
	}
	slices.SortStableFunc(all, func(a, b *Kind) int {
		return cmp.Or(
			cmp.Compare(slices.Index(families, a.Family), slices.Index(families, b.Family)),
			cmp.Compare(a.Stage, b.Stage), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Key, b.Key))
	})
	return all
})

// AnswersTaken reports whether some kind takes answers over from papers of this one.
func AnswersTaken(kind string) bool { return taken()[kind] }

var taken = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, k := range shipped() {
		for _, f := range k.Fields {
			if f.From != "" {
				out[f.From] = true
			}
		}
	}
	return out
})
