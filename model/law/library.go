package law

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Origin says whose words an entry of a library are.
type Origin string

// Origins.
const (
	OfProgram Origin = "bawaan"  // as it was shipped
	OfOffice  Origin = "diubah"  // the office's words in place of the shipped ones
	Own       Origin = "sendiri" // added by the office
)

// Library is the laws that can be cited: what was shipped, with the office's own
// entries in place of those of the same key. It never changes.
type Library struct {
	entries map[string]Entry
	keys    []string // in the order of Mengingat
	office  map[string]bool
}

// Shipped is the library of the program alone.
var Shipped = sync.OnceValue(func() *Library { return New(nil) })

// New makes a library of the shipped entries and the office's own, which stand in
// place of shipped ones of the same key. The mark and note of a shipped entry
// stay when the office's has none.
func New(own []Entry) *Library {
	l := &Library{entries: map[string]Entry{}, office: map[string]bool{}}
	for _, e := range shipped().Entries {
		l.entries[e.Key] = e
	}
	for _, e := range own {
		l.entries[e.Key], l.office[e.Key] = e, true
	}
	for key := range l.entries {
		l.keys = append(l.keys, key)
	}
	slices.SortFunc(l.keys, func(a, b string) int {
		if c := l.PlaceOf(a).Compare(l.PlaceOf(b)); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	return l
}

// Get returns the entry with the key.
func (l *Library) Get(key string) (Entry, bool) {
	e, ok := l.entries[key]
	return e, ok
}

// Origin tells whose words the entry with the key are.
func (l *Library) Origin(key string) Origin {
	_, program := ShippedEntry(key)
	switch {
	case !l.office[key]:
		return OfProgram
	case program:
		return OfOffice
	}
	return Own
}

// ShippedEntry returns an entry as it was shipped.
func ShippedEntry(key string) (Entry, bool) {
	for _, e := range shipped().Entries {
		if e.Key == key {
			return e, true
		}
	}
	return Entry{}, false
}

// All lists the entries in the order of Mengingat, without those the office took out.
func (l *Library) All() []Entry {
	var out []Entry
	for _, key := range l.keys {
		if e := l.entries[key]; !e.Removed {
			out = append(out, e)
		}
	}
	return out
}

// Removed lists the entries the office took out, in the order of Mengingat.
func (l *Library) Removed() []Entry {
	var out []Entry
	for _, key := range l.keys {
		if e := l.entries[key]; e.Removed {
			out = append(out, e)
		}
	}
	return out
}

// Search lists the entries that hold all typed words in their citation or key,
// in the order of Mengingat; without words it lists all.
func (l *Library) Search(typed string) []Entry {
	words := strings.Fields(strings.ToLower(typed))
	var out []Entry
	for _, e := range l.All() {
		text := strings.ToLower(l.Name(e, WithTitle) + " " + Label(e) + " " + strings.ReplaceAll(e.Key, "-", " ") + " " + e.Key)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, e)
		}
	}
	return out
}

// Label is a law as lists show it: "UU 6/2014 Desa".
func Label(e Entry) string {
	if e.Text != "" {
		return e.Text
	}
	return strings.TrimSpace(Short(e) + " " + e.Title)
}

// Short is a law in as few words as tell it from others: "UU 6/2014".
func Short(e Entry) string {
	rank, _ := RankOf(e.Rank)
	if e.Text != "" || rank.Short == "" {
		return Plain(e.head(NumberOnly))
	}
	return rank.Short + " " + e.Number + "/" + year(e.Year)
}

// Topic lists the laws of a topic for a kabupaten that were in force in the year
// (0: now), in the order of Mengingat.
func (l *Library) Topic(topic, regency string, inYear int) []Entry {
	var out []Entry
	for _, e := range l.All() {
		if e.Topic == topic && slices.Contains(e.Regencies, regency) && e.inForce(l, inYear) {
			out = append(out, e)
		}
	}
	return out
}

// inForce reports whether the law was made and not repealed by the end of the
// year. Of a repealing law whose year is unknown it is taken to hold.
func (e Entry) inForce(l *Library, inYear int) bool {
	if inYear != 0 && e.Year > inYear {
		return false
	}
	_, repealed := l.Repealed(e, inYear)
	return !repealed
}

// Repealed tells what repealed the law by the end of the year (0: now), as it is
// named in a sentence.
func (l *Library) Repealed(e Entry, inYear int) (by string, yes bool) {
	if e.RepealedBy == "" {
		return "", false
	}
	by, y := l.named(e.RepealedBy, NumberOnly)
	return by, inYear == 0 || y == 0 || y <= inYear
}

// FreeKey makes the key of a new entry from what it says, "perda-tanah-laut-3-2016",
// with a number behind it when the library has that already.
func (l *Library) FreeKey(e Entry) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.Join([]string{e.Rank, e.Issuer, e.Number, year(e.Year)}, "-")) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	base := strings.Trim(b.String()[:min(b.Len(), 70)], "-")
	key := base
	for n := 2; ; n++ {
		_, taken := l.entries[key]
		_, topic := TopicOf(key)
		if !taken && !topic && key != "" {
			return key
		}
		key = base + "-" + strconv.Itoa(n)
	}
}
