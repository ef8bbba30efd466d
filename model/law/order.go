package law

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Place is where a law stands in Mengingat: by rank, then year, then number.
type Place struct {
	Rank   int // place of its rank among all; those after the last are not known
	Year   int
	Number string
}

// Compare orders two places.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Rank, q.Rank), cmp.Compare(p.Year, q.Year),
		cmp.Compare(leadingNumber(p.Number), leadingNumber(q.Number)), strings.Compare(p.Number, q.Number))
}

// leadingNumber is the number a letter number begins with: 12 of "12A".
func leadingNumber(s string) int {
	end := 0
	for end < len(s) && end < 9 && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, _ := strconv.Atoi(s[:end])
	return n
}

// rankPlace is the place of a rank, that of its equal when it has one.
func rankPlace(key string) int {
	ranks := Ranks()
	for i, r := range ranks {
		if r.Key == key && r.Level != "" {
			return rankPlace(r.Level)
		}
		if r.Key == key {
			return i
		}
	}
	return len(ranks)
}

// PlaceOf is the place of the law with the key, or of a topic that no law is known of.
func (l *Library) PlaceOf(key string) Place {
	if e, ok := l.entries[key]; ok {
		return Place{rankPlace(e.Rank), e.Year, e.Number}
	}
	if t, ok := TopicOf(key); ok {
		return Place{Rank: rankPlace(t.Rank)}
	}
	return Place{Rank: len(Ranks())}
}

// placeOfRef is the place of a key or a text.
func (l *Library) placeOfRef(ref string) Place {
	if _, ok := l.entries[ref]; ok {
		return l.PlaceOf(ref)
	}
	if t, ok := Read(ref); ok {
		return t.Place()
	}
	return Place{Rank: len(Ranks())}
}

// Typed is a law recognised in a text.
type Typed struct {
	Rank, Issuer, Number string
	Year                 int
}

// Place is where it stands in Mengingat.
func (t Typed) Place() Place { return Place{rankPlace(t.Rank), t.Year, t.Number} }

// heads recognise the names of ranks at the beginning of a text, those with the
// longest name first, since "Peraturan Pemerintah" begins other names too.
var heads = sync.OnceValue(func() []head {
	var out []head
	for _, r := range Ranks() {
		if r.Name == issuerMark || rankPlace(r.Key) == 0 {
			continue
		}
		name := strings.ReplaceAll(regexp.QuoteMeta(r.Name), regexp.QuoteMeta(issuerMark), `(.+?)`)
		issuer := ""
		if r.HasIssuer() {
			issuer = issuerMark
		} else {
			name += "()"
		}
		out = append(out, head{r.Key, len(r.Name) - len(issuer),
			regexp.MustCompile(`(?i)^` + name + `(?: (?:Republik Indonesia|R\.I\.|RI))? (?:Nomor|No\.?) ?([0-9][0-9A-Za-z./-]*) Tahun (\d{4})`)})
	}
	slices.SortStableFunc(out, func(a, b head) int { return cmp.Compare(b.length, a.length) })
	return out
})

type head struct {
	rank   string
	length int // of the words of the rank itself
	form   *regexp.Regexp
}

// longestHead bounds what is looked at of a text.
const longestHead = 600

// Read recognises the law that a typed citation begins with.
func Read(text string) (Typed, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > longestHead {
		text = text[:longestHead]
	}
	for _, h := range heads() {
		if m := h.form.FindStringSubmatch(text); m != nil {
			y, _ := strconv.Atoi(m[3])
			return Typed{Rank: h.rank, Issuer: m[1], Number: m[2], Year: y}, true
		}
	}
	if first := Ranks()[0]; strings.Contains(firstWords(text), strings.ToLower(first.Name)) {
		return Typed{Rank: first.Key}, true
	}
	return Typed{}, false
}

// firstWords is the beginning of a text that can name the constitution: "Pasal 18
// ayat (6) Undang-Undang Dasar ...".
func firstWords(text string) string {
	return strings.ToLower(text[:min(len(text), 60)])
}

// Known finds the entry of a law that was typed.
func (l *Library) Known(t Typed) (Entry, bool) {
	for _, key := range l.keys {
		e := l.entries[key]
		if e.Rank == t.Rank && e.Number == t.Number && e.Year == t.Year && strings.EqualFold(e.Issuer, t.Issuer) {
			return e, true
		}
	}
	return Entry{}, false
}
