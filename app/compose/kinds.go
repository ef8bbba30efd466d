package compose

import (
	"cmp"
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed templates/*.md
var templateFiles embed.FS

// Set is the kinds of paper that an office works with: those shipped, and its
// own in their place or beside them. It is shared and never changes. The nil Set
// is [Shipped].
type Set struct {
	offered []*Kind // in the order of lists
	byKey   map[string]*Kind
	taken   map[string]bool // kinds whose answers other kinds take over
}

// Shipped are the kinds that come with the program. A test parses every one of
// their files, so that one that cannot be read never leaves the house.
func Shipped() *Set { return shipped() }

var shipped = sync.OnceValue(func() *Set {
	var all []*Kind
	for _, key := range shippedKeys() {
		k, err := ParseKind(key+kindSuffix, ShippedText(key))
		if err != nil {
			panic(err)
		}
		all = append(all, k)
	}
	return newSet(all, nil)
})

// NewSet are the shipped kinds with an office's own in their place or beside
// them. Those of past are found by their key, for papers that were begun with
// them, but no new paper is offered of them.
func NewSet(own, past []*Kind) *Set {
	all := slices.Clone(own)
	for _, k := range shipped().offered {
		if !slices.ContainsFunc(own, func(o *Kind) bool { return o.Key == k.Key }) {
			all = append(all, k)
		}
	}
	return newSet(all, past)
}

func newSet(offered, past []*Kind) *Set {
	slices.SortStableFunc(offered, func(a, b *Kind) int {
		return cmp.Or(
			cmp.Compare(slices.Index(families, a.Family), slices.Index(families, b.Family)),
			cmp.Compare(a.Stage, b.Stage), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Key, b.Key))
	})
	s := &Set{offered: offered, byKey: map[string]*Kind{}, taken: map[string]bool{}}
	for _, k := range slices.Concat(past, offered) {
		s.byKey[k.Key] = k
		for _, f := range k.Fields {
			if f.From != "" {
				s.taken[f.From] = true
			}
		}
	}
	return s
}

func (s *Set) orShipped() *Set {
	if s == nil {
		return shipped()
	}
	return s
}

// All are the kinds of which new papers are offered, in the order of lists: by
// family, stage and the order of the procedure. They must not be changed.
func (s *Set) All() []*Kind { return slices.Clone(s.orShipped().offered) }

// Kind is the kind with the key, or nil.
func (s *Set) Kind(key string) *Kind { return s.orShipped().byKey[key] }

// AnswersTaken reports whether some kind takes answers over from papers of this one.
func (s *Set) AnswersTaken(kind string) bool { return s.orShipped().taken[kind] }

const (
	kindFolder = "templates"
	kindSuffix = ".md"
)

// ShippedText is the file of a shipped kind, nil when none with the key is shipped.
func ShippedText(key string) []byte {
	data, err := templateFiles.ReadFile(path.Join(kindFolder, key+kindSuffix))
	if err != nil {
		return nil
	}
	return data
}

// shippedKeys are the names of the files, which are the keys of their kinds.
func shippedKeys() []string {
	var out []string
	entries, err := fs.ReadDir(templateFiles, kindFolder)
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), kindSuffix))
	}
	return out
}
