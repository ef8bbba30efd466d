package law

import (
	"regexp"
	"strings"
)

// The parts of a citation behind its head. Years and numbers of a gazette are
// taken from the first brackets that name one.
var (
	about     = regexp.MustCompile(`(?i)^[^(]*? tentang `)
	published = regexp.MustCompile(`(?i)\((?:Lembaran|Berita) [^()]*? Tahun (\d{4}) Nomor ([0-9A-Za-z./-]+)`)
	supplied  = regexp.MustCompile(`(?i)Tambahan (?:Lembaran|Berita) [^()]*? Nomor ([0-9A-Za-z./-]+)\)`)
	amended   = regexp.MustCompile(`(?i) sebagaimana (?:telah )?(?:beberapa kali )?diubah`)
	gazetted  = regexp.MustCompile(`(?i) \((?:Lembaran|Berita) `)
)

// Parse reads a citation as it is typed or pasted into a new entry, without a
// key. What is not recognised becomes an entry that is cited as it was typed;
// of amendments nothing is taken, since their laws are entries of their own.
func Parse(citation string) Entry {
	text := strings.TrimRight(strings.Join(strings.Fields(citation), " "), " ;.")
	t, ok := Read(text)
	if !ok || t.Number == "" {
		return Entry{Rank: "lain", Text: text}
	}
	e := Entry{Rank: t.Rank, Issuer: t.Issuer, Number: t.Number, Year: t.Year}
	at := about.FindStringIndex(text)
	if at == nil {
		return e
	}
	own := text[at[1]:]
	if end := amended.FindStringIndex(own); end != nil {
		own = own[:end[0]]
	}
	e.Title = own
	if end := gazetted.FindStringIndex(own); end != nil {
		e.Title = own[:end[0]]
	}
	if m := published.FindStringSubmatch(own); m != nil {
		e.Gazette.Number = m[2]
		if m[1] != year(e.Year) {
			e.Gazette.Year = leadingNumber(m[1])
		}
	}
	if m := supplied.FindStringSubmatch(own); m != nil {
		e.Gazette.Supplement = m[1]
	}
	return e
}
