package region

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Hit is a region with those it lies in, for showing.
type Hit struct {
	Region
	Kecamatan Region // of a desa or kelurahan, or the region itself
	Kabupaten Region // of everything below the province
}

// Label tells the region apart from all others of its name:
// "Betung, Kec. Pulau Laut Timur, Kab. Kotabaru". A kelurahan begins with "Kel.".
func (h Hit) Label() string {
	kabupaten := strings.Replace(h.Kabupaten.Name, "Kabupaten ", "Kab. ", 1)
	switch h.Code.Level() {
	case Kecamatan:
		return "Kec. " + h.Name + ", " + kabupaten
	case Desa:
		label := h.Name + ", Kec. " + h.Kecamatan.Name + ", " + kabupaten
		if h.Code.IsKelurahan() {
			return "Kel. " + label
		}
		return label
	}
	return h.Name
}

// Locate returns the region a code names with those it lies in.
func Locate(c Code) (Hit, bool) {
	r, ok := ByCode(c)
	if !ok {
		return Hit{}, false
	}
	h := Hit{Region: r}
	h.Kecamatan, _ = ByCode(c.At(Kecamatan))
	h.Kabupaten, _ = ByCode(c.At(Kabupaten))
	return h, true
}

// Options narrows a search. The zero value searches everything.
type Options struct {
	Under Code  // only this region and what lies in it
	Level Level // only regions of this level
	Limit int   // at most so many; 0 means all

	// Around also finds, last, what lies in a region of that name: all desa of
	// a kecamatan.
	Around bool
}

// entry is what Search compares of one region, with case, marks and everything
// but letters and digits taken out.
type entry struct {
	level   Level
	order   int    // the place among all regions by level, name and code
	name    string // "batibati"
	words   []int  // where the words of name begin, but the first
	full    string // with the prefix of a kabupaten: "kabupatentanahlaut"
	code    string // "6301052003"
	context string // " desa batibati kec batibati kab tanahlaut", in words
}

// How well a region fits what was typed, best first.
const (
	exact = iota
	prefix
	wordPrefix
	inside
	context // its words stand in the name and in the names of what it lies in
	around  // its words stand in the names of what it lies in alone
	none
)

// maxQuery is longer than any name of the data set with its kecamatan and kabupaten.
const maxQuery = 100

// Search finds regions as they are typed, by name or by code ("63.01.05",
// "630105"). Case, accents, apostrophes, hyphens and spaces do not matter:
// "juuh" finds Ju'uh and "bati bati" finds Bati-Bati. Further words may name
// the kecamatan, the kabupaten or the kind: "betung kotabaru", "kelurahan
// pelaihari".
//
// The best come first: the whole name, its beginning, the beginning of a later
// word, any part of it, and last what only fits with its surroundings; among
// equals higher levels, then by name and code. A blank query gives all
// regions within the options in the order of their codes.
func Search(query string, o Options) []Hit {
	if len(query) > maxQuery {
		return nil
	}
	compact, _ := fold(query)
	words := foldWords(query)
	for i := range words {
		words[i] = " " + words[i] // only the beginning of a word of the surroundings fits
	}
	if compact == "" && strings.TrimSpace(query) != "" {
		return nil
	}
	type match struct{ rank, order, at int }
	var found []match
	t := load()
	for i := range t.entries {
		e := &t.entries[i]
		if o.Level != 0 && e.level != o.Level || !t.regions[i].Code.Within(o.Under) {
			continue
		}
		if rank := e.rank(compact, words, o.Around); rank != none {
			found = append(found, match{rank, e.order, i})
		}
	}
	if compact != "" {
		slices.SortFunc(found, func(a, b match) int {
			return cmp.Or(a.rank-b.rank, a.order-b.order)
		})
	}
	if o.Limit > 0 && len(found) > o.Limit {
		found = found[:o.Limit]
	}
	hits := make([]Hit, len(found))
	for i, m := range found {
		hits[i], _ = Locate(t.regions[m.at].Code)
	}
	return hits
}

func (e *entry) rank(compact string, words []string, wide bool) int {
	if compact == e.name || compact == e.code || compact == e.full {
		return exact
	}
	if strings.HasPrefix(e.name, compact) || strings.HasPrefix(e.code, compact) || strings.HasPrefix(e.full, compact) {
		return prefix
	}
	for _, at := range e.words {
		if strings.HasPrefix(e.name[at:], compact) {
			return wordPrefix
		}
	}
	if strings.Contains(e.name, compact) {
		return inside
	}
	named := false
	for _, w := range words {
		if !strings.Contains(e.context, w) {
			return none
		}
		named = named || strings.Contains(e.name, w[1:])
	}
	switch {
	case named:
		return context
	case wide && len(words) > 0:
		return around
	}
	return none
}

// index prepares the regions of t for Search.
func index(t *table) []entry {
	entries := make([]entry, len(t.regions))
	for i, r := range t.regions {
		e := &entries[i]
		e.level = r.Code.Level()
		e.name, e.words = fold(r.Short())
		e.full, _ = fold(r.Name)
		e.code = strings.ReplaceAll(string(r.Code), ".", "")
		var b strings.Builder
		for level := e.level; level > Provinsi; level-- {
			above := t.regions[t.byCode[r.Code.At(level)]]
			for _, w := range foldWords(above.Kind() + " " + above.Short()) {
				b.WriteString(" " + w)
			}
		}
		e.context = b.String()
	}
	byOrder := make([]int, len(entries))
	for i := range byOrder {
		byOrder[i] = i
	}
	slices.SortFunc(byOrder, func(a, b int) int {
		return cmp.Or(int(entries[a].level-entries[b].level), cmp.Compare(entries[a].name, entries[b].name), a-b)
	})
	for order, i := range byOrder {
		entries[i].order = order
	}
	return entries
}

// fold takes case, marks and everything but letters and digits out of s, and
// tells where in the result its later words begin.
func fold(s string) (folded string, words []int) {
	var b strings.Builder
	between := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Lm, r): // an apostrophe that counts as a letter: ʼ
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if between && b.Len() > 0 {
				words = append(words, b.Len())
			}
			between = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r) || r == '-' || r == '.' || r == '/':
			between = true
		}
	}
	return b.String(), words
}

// foldWords is fold word by word.
func foldWords(s string) []string {
	folded, starts := fold(s)
	if folded == "" {
		return nil
	}
	var words []string
	from := 0
	for _, at := range append(starts, len(folded)) {
		words = append(words, folded[from:at])
		from = at
	}
	return words
}
