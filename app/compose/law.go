package compose

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/law"
)

// lawPrefix begins a placeholder that cites a law: {{hukum:uu-6-2014}}, or what
// is another law in every kabupaten: {{hukum:pembentukan-kabupaten}}.
const lawPrefix = "hukum:"

// LawSource is the source of gaps that are mended in the library of laws.
func LawSource(key string) string { return lawPrefix + key }

// LawOf returns the key of the law that a source names.
func LawOf(source string) (key string, ok bool) { return strings.CutPrefix(source, lawPrefix) }

// cited is a piece of a citation as it is printed.
type cited struct {
	text string
	tint bool // something in it is missing, or nobody checked it
}

// Library is the laws that the papers of the dossier cite.
func (f *Dossier) Library() *law.Library {
	if f == nil || f.Laws == nil {
		return law.Shipped()
	}
	return f.Laws
}

// lawFact resolves "hukum:KEY" in one of the forms of a citation.
func (e *facts) lawFact(key string, form law.Form) *fact {
	v := &fact{label: "Dasar hukum “" + key + "”", source: LawSource(key)}
	lib, in := e.dossier.Library(), e.doc.Date.Year
	topic, isTopic := law.TopicOf(key)
	if !isTopic {
		if _, ok := lib.Get(key); !ok {
			return v.finish()
		}
		v.cite(e, lib.Cite(key, form, in))
		return v.finish()
	}
	regency, _ := regencyOf(e.regencyCode())
	v.label = strings.ReplaceAll(topic.Print, "{kabupaten}", orText(regency.full, "kabupaten"))
	v.optional = !topic.Required
	list := lib.Topic(key, e.regencyCode(), in)
	v.isList = len(list) > 1
	for _, entry := range list {
		v.cite(e, lib.Cite(entry.Key, form, in))
	}
	return v.finish()
}

// cite adds one law to the fact, and what is to be mended in it. What nobody has
// checked is marked while the paper is a draft; who makes it final in spite of
// the warning has decided.
func (v *fact) cite(e *facts, parts []law.Part) {
	lib, settled := e.dossier.Library(), settled(e.doc.State)
	var out []cited
	for _, p := range parts {
		c := cited{text: tidy(p.Text), tint: p.Missing}
		if entry, ok := lib.Get(p.Key); ok {
			name := lib.Name(entry, law.NumberOnly)
			if p.Missing {
				v.gaps = append(v.gaps, block.Gap{Source: LawSource(p.Key), Text: name + " belum lengkap; lengkapi pada Pengaturan, Dasar hukum."})
			}
			if !entry.Checked.Done() && !settled {
				c.tint = true
				v.gaps = append(v.gaps, block.Gap{Source: LawSource(p.Key), Text: name + " belum diperiksa; cocokkan dengan naskahnya, lalu centang Diperiksa pada Pengaturan, Dasar hukum.", Advice: true})
			}
		}
		out = append(out, c)
	}
	v.cites = append(v.cites, out)
	v.list = append(v.list, plainCite(out))
	v.text = strings.Join(v.list, ", ")
}

// settled tells the states in which a paper is a draft no longer.
func settled(s model.State) bool {
	switch s {
	case model.Terbit, model.Ditandatangani, model.Batal, model.Diganti:
		return true
	}
	return false
}

func plainCite(parts []cited) string {
	var b strings.Builder
	for _, c := range parts {
		b.WriteString(c.text)
	}
	return b.String()
}

// citeSpans prints one law of a fact; it stands for the node it is cited in.
func (b *builder) citeSpans(out []block.Span, parts []cited, style block.Style) []block.Span {
	for _, c := range parts {
		s := block.Span{Text: c.text, Style: style, Source: b.node.ID}
		if c.tint {
			s.Style |= block.Missing
		}
		out = add(out, s)
	}
	return out
}

// lawItem is an item that is nothing but a law, and what ends it.
var lawItem = regexp.MustCompile(`^\s*\{\{hukum:([a-z0-9-]+)\}\}((?:[;.,]?(?: dan| dan/atau| atau)?)\s*)$`)

// LawOfItem returns the key of the law or topic that an item of a text is.
func LawOfItem(n *model.Node) (key string, ok bool) {
	if !isItem(n.Kind) || !strings.HasPrefix(strings.TrimLeft(n.Text, " "), "{{"+lawPrefix) {
		return "", false
	}
	m := lawItem.FindStringSubmatch(n.Text)
	if m == nil {
		return "", false
	}
	return m[1], true
}

var lawCited = regexp.MustCompile(`\{\{\s*hukum:([a-z0-9-]+)`)

// LawsCited lists the keys of the laws and topics that a paper cites, in its text
// or in an answer, sorted.
func LawsCited(d *model.Document) []string {
	found := map[string]bool{}
	look := func(s string) {
		for _, m := range lawCited.FindAllStringSubmatch(s, -1) {
			found[m[1]] = true
		}
	}
	for _, answer := range d.Fields {
		look(answer)
	}
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		look(n.Text)
		for _, r := range n.Rows {
			look(strings.Join(r.Cells, "\n"))
		}
		return true
	})
	return slices.Sorted(maps.Keys(found))
}

// Arranged is the text of a paper with its laws in the order of Mengingat:
// among neighbouring items, those that are laws stand by rank, year and number in
// the places that laws have; items typed by hand stay where they are. A text that
// is in order is returned as it is.
func Arranged(d *model.Document, f *Dossier) []*model.Node {
	if f == nil {
		f = &Dossier{}
	}
	a := arranger{e: newFacts(&Kind{}, d, f)}
	return a.list(d.Text)
}

type arranger struct{ e *facts }

func (a *arranger) list(nodes []*model.Node) []*model.Node {
	out := a.order(nodes)
	for i, n := range out {
		if len(n.Children) == 0 {
			continue
		}
		children := a.list(n.Children)
		if len(children) > 0 && &children[0] != &n.Children[0] {
			if &out[0] == &nodes[0] {
				out = slices.Clone(nodes)
			}
			c := *n
			c.Children = children
			out[i] = &c
		}
	}
	return out
}

// order sorts the laws of one list into the places that laws have. What ends an
// item (";", "; dan") stays with its place.
func (a *arranger) order(nodes []*model.Node) []*model.Node {
	var places []int
	var laws []*model.Node
	var at []law.Place
	for i, n := range nodes {
		if key, ok := LawOfItem(n); ok {
			places, laws, at = append(places, i), append(laws, n), append(at, a.place(key))
		}
	}
	by := make([]int, len(laws))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(i, j int) int { return at[i].Compare(at[j]) })
	if slices.IsSorted(by) {
		return nodes
	}
	out := slices.Clone(nodes)
	for i, place := range places {
		n := *laws[by[i]]
		n.Text = head(n.Text) + tail(nodes[place].Text)
		out[place] = &n
	}
	return out
}

func head(text string) string { return text[:strings.Index(text, "}}")+2] }
func tail(text string) string { return text[strings.Index(text, "}}")+2:] }

// place is where a law stands; a topic stands where the law of the kabupaten does.
func (a *arranger) place(key string) law.Place {
	lib := a.e.dossier.Library()
	if _, ok := law.TopicOf(key); ok {
		if list := lib.Topic(key, a.e.regencyCode(), a.e.doc.Date.Year); len(list) > 0 {
			return lib.PlaceOf(list[0].Key)
		}
	}
	return lib.PlaceOf(key)
}

// laws prints the laws of a fact inside a text.
func (b *builder) laws(out []block.Span, v *fact, style block.Style) []block.Span {
	b.gaps = append(b.gaps, v.gaps...)
	for i, parts := range v.cites {
		switch {
		case i > 0 && i == len(v.cites)-1:
			out = add(out, block.Span{Text: " dan ", Style: style, Source: b.node.ID})
		case i > 0:
			out = add(out, block.Span{Text: ", ", Style: style, Source: b.node.ID})
		}
		out = b.citeSpans(out, parts, style)
	}
	return out
}

// entryOfList prints one entry of a list of facts as an item of its own.
func (b *builder) entryOfList(v *fact, i int, text string) []block.Span {
	if i < len(v.cites) {
		return b.citeSpans(nil, v.cites[i], 0)
	}
	return add(nil, block.Span{Text: text, Source: v.source})
}

// LawDefs lists the laws and topics that may be cited, in the order of Mengingat.
func LawDefs(f *Dossier) []FactDef {
	lib := f.Library()
	var out []FactDef
	for _, t := range law.Topics() {
		out = append(out, FactDef{lawPrefix + t.Key, t.Name, false})
	}
	for _, e := range lib.All() {
		out = append(out, FactDef{lawPrefix + e.Key, lib.Name(e, law.NumberOnly), false})
	}
	return out
}

// LawItem is the text of an item that is nothing but a law, with what ends it.
func LawItem(key, end string) string { return "{{" + lawPrefix + key + "}}" + end }

// LawShown is a law of a paper as the editor shows it.
type LawShown struct {
	Label     string      // "UU 6/2014 Desa", or the name of a topic with the law of the kabupaten
	Missing   bool        // the library does not have it
	Optional  bool        // and then the item is left out
	Unchecked []law.Entry // what is cited of it and nobody checked, the last amendment too
}

// ShowLaw tells what an item that is a law prints in the paper.
func ShowLaw(d *model.Document, f *Dossier, key string) LawShown {
	if f == nil {
		f = &Dossier{}
	}
	e, lib := newFacts(&Kind{}, d, f), f.Library()
	keys := []string{key}
	out := LawShown{}
	if t, ok := law.TopicOf(key); ok {
		out.Label, keys = t.Name, nil
		for _, entry := range lib.Topic(key, e.regencyCode(), d.Date.Year) {
			keys = append(keys, entry.Key)
		}
		out.Missing, out.Optional = len(keys) == 0, !t.Required
	}
	seen := map[string]bool{}
	for _, k := range keys {
		entry, ok := lib.Get(k)
		if !ok {
			out.Label, out.Missing = k, true
			continue
		}
		out.Label = joinNonEmpty(": ", out.Label, law.Label(entry))
		for _, p := range lib.Cite(k, law.Full, d.Date.Year) {
			if cited, ok := lib.Get(p.Key); ok && !cited.Checked.Done() && !seen[p.Key] {
				seen[p.Key] = true
				out.Unchecked = append(out.Unchecked, cited)
			}
		}
	}
	return out
}
