package law

import (
	"slices"
	"strconv"
	"strings"
)

// Form is how much of a law is cited.
type Form string

// Forms.
const (
	Full       Form = ""          // with gazette and last amendment: Mengingat
	Amended    Form = "perubahan" // with the last amendment, without gazettes: Menimbang, Pasal
	WithTitle  Form = "singkat"   // "Undang-Undang Nomor 6 Tahun 2014 tentang Desa"
	NumberOnly Form = "nomor"     // "Undang-Undang Nomor 6 Tahun 2014"
)

// Forms lists the forms that a placeholder can ask for.
func Forms() []Form { return []Form{Full, Amended, WithTitle, NumberOnly} }

// Part is a piece of a citation.
type Part struct {
	Text    string
	Missing bool   // stands for something the entry lacks
	Key     string // the entry it comes from; "" for joining words and typed amendments
}

// Cite composes the citation of a law as it stood in the year (0: now): later
// amendments are left out. The parts joined are the citation, without a mark at its end.
func (l *Library) Cite(key string, form Form, inYear int) []Part {
	e, ok := l.entries[key]
	if !ok {
		return nil
	}
	parts := l.one(e, form)
	if form == WithTitle || form == NumberOnly || e.Text != "" {
		return parts
	}
	amendments := l.amendments(e, inYear)
	if len(amendments) == 0 {
		return parts
	}
	phrase := shipped().Phrases.Once
	if len(amendments) > 1 {
		phrase = shipped().Phrases.Often
	}
	parts = append(parts, Part{Text: " " + phrase + " "})
	last := amendments[len(amendments)-1]
	if a, ok := l.entries[last]; ok {
		return append(parts, l.one(a, form)...)
	}
	return append(parts, Part{Text: last})
}

// one cites a law without its amendments.
func (l *Library) one(e Entry, form Form) []Part {
	if form == Amended {
		form = WithTitle
	}
	if form != Full {
		return e.head(form)
	}
	return append(e.head(WithTitle), e.gazette()...)
}

// Name is a law without its amendments as plain text.
func (l *Library) Name(e Entry, form Form) string { return Plain(e.head(form)) }

// Plain is a citation as plain text.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// head is "Undang-Undang Nomor 6 Tahun 2014 tentang Desa".
func (e Entry) head(form Form) []Part {
	if e.Text != "" {
		return []Part{{Text: e.Text, Key: e.Key}}
	}
	c := citation{key: e.Key}
	rank, _ := RankOf(e.Rank)
	c.text(withIssuer(rank.Name, e.Issuer))
	if rank.HasIssuer() && e.Issuer == "" {
		c.text(" ")
		c.missing("[penerbit]")
	}
	c.text(" Nomor ")
	c.value(e.Number, "[nomor]")
	c.text(" Tahun ")
	c.value(year(e.Year), "[tahun]")
	if form != NumberOnly {
		c.text(" tentang ")
		c.value(e.Title, "[judul]")
	}
	return c.parts
}

// gazette is " (Lembaran Negara ... Nomor 7, Tambahan Lembaran Negara ... Nomor 5495)".
func (e Entry) gazette() []Part {
	rank, _ := RankOf(e.Rank)
	if rank.Gazette == "" || e.Text != "" || e.Gazette.Number == none {
		return nil
	}
	c := citation{key: e.Key}
	published := e.Gazette.Year
	if published == 0 {
		published = e.Year
	}
	c.text(" (" + withIssuer(rank.Gazette, e.Issuer) + " Tahun ")
	c.value(year(published), "[tahun]")
	c.text(" Nomor ")
	c.value(e.Gazette.Number, "[nomor]")
	if rank.Supplement != "" && e.Gazette.Supplement != none {
		c.text(", " + withIssuer(rank.Supplement, e.Issuer) + " Nomor ")
		c.value(e.Gazette.Supplement, "[nomor]")
	}
	c.text(")")
	return c.parts
}

// amendments are those of a law by the end of the year, oldest first: by their
// years and numbers where these are known.
func (l *Library) amendments(e Entry, inYear int) []string {
	var out []string
	for _, a := range e.AmendedBy {
		if _, y := l.named(a, NumberOnly); inYear == 0 || y == 0 || y <= inYear {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int {
		x, y := l.placeOfRef(a), l.placeOfRef(b)
		if x.Year == 0 || y.Year == 0 {
			return 0
		}
		return x.Compare(y)
	})
	return out
}

// named reads a reference to a law, which is a key or a text: how it is cited
// and its year, 0 when that is not known.
func (l *Library) named(ref string, form Form) (text string, inYear int) {
	if e, ok := l.entries[ref]; ok {
		return l.Name(e, form), e.Year
	}
	return ref, l.placeOfRef(ref).Year
}

// citation joins parts of one entry.
type citation struct {
	key   string
	parts []Part
}

func (c *citation) text(s string) { c.add(s, false) }

func (c *citation) missing(s string) { c.add(s, true) }

// value is what is known, or its place in brackets.
func (c *citation) value(s, place string) {
	if s == "" {
		c.missing(place)
		return
	}
	c.text(s)
}

func (c *citation) add(s string, missing bool) {
	if n := len(c.parts); n > 0 && c.parts[n-1].Missing == missing {
		c.parts[n-1].Text += s
		return
	}
	if s != "" {
		c.parts = append(c.parts, Part{Text: s, Missing: missing, Key: c.key})
	}
}

func year(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
