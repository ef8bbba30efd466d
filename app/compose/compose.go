package compose

import (
	"reflect"
	"slices"

	"pena/app/block"
	"pena/model"
)

// Composer makes blocks for one paper and keeps them for the next composition.
// The zero value is ready. It is not safe for use by several goroutines at once;
// what it returns is.
type Composer struct {
	// Marks are texts that stand in place of facts, by the fact's key, for another
	// system to fill in: "naskah.nomor" "${nomor_naskah}". They are set before the
	// first composition.
	Marks map[string]string

	// Copy is the recipient whose copy of a letter to many is composed, counted
	// from zero.
	Copy int

	kind    *Kind
	round   int
	entries map[entryKey]*entry
	groups  map[*entry]*group
	fixed   []block.Block // blocks that no node makes, in the order of the page
	kops    []*block.Kop
	seen    map[any]*inspected // finished blocks that were looked at
	num     *model.Numbering
}

// entryKey names an entry: the node and how it is set, since a Pasal is set as a
// heading and as a text.
type entryKey struct {
	id   string
	form form
}

// entry is what one node was composed into, and what that depends on.
type entry struct {
	node   *model.Node
	form   form
	role   block.Role
	depth  int
	label  string
	where  string // as gaps name the place
	deps   []dep
	kids   []block.Block
	gaps   []block.Gap
	blocks []block.Block
	items  []block.Item
	row    block.LabelRow
	wide   bool
	round  int
}

// group is the block that neighbouring entries share: a list, rows of labels.
type group struct {
	entries []*entry
	block   block.Block
}

// pass is one composition.
type pass struct {
	c        *Composer
	kind     *Kind
	doc      *model.Document
	dossier  *Dossier
	facts    *facts
	shown    []*model.Node // the text of the paper, without what its conditions hide
	num      *model.Numbering
	nfixed   int
	nkops    int
	gaps     []block.Gap
	sections []block.Section
}

// Compose makes the blocks of a paper. Missing facts make a draft, never an
// error. The result and all it holds must not be changed.
func (c *Composer) Compose(k *Kind, d *model.Document, f *Dossier) *block.Document {
	p := c.begin(k, d, f)
	d = p.doc
	p.layout()
	p.inspect()
	c.fixed, c.kops = c.fixed[:p.nfixed], c.kops[:p.nkops]
	c.sweep()
	title, _ := p.facts.expand(k.PaperName)
	if title == "" || d.Title != "" {
		title = d.Title
	}
	author := ""
	if b := p.facts.kopBody(); b != nil {
		author = b.Name
	}
	return &block.Document{
		Title: title, Author: author, Subject: k.Title, Created: d.Created,
		Layout: k.Layout, Settings: d.Layout, Sections: p.sections, Draft: distinct(p.gaps),
	}
}

// begin begins a composition.
func (c *Composer) begin(k *Kind, d *model.Document, f *Dossier) *pass {
	if f == nil {
		f = &Dossier{}
	}
	if c.kind != k || c.entries == nil {
		*c = Composer{Marks: c.Marks, Copy: c.Copy, kind: k, round: c.round, entries: map[entryKey]*entry{}, groups: map[*entry]*group{}}
	}
	c.round++
	if text := Arranged(d, f); len(text) > 0 && &text[0] != &d.Text[0] {
		arranged := *d
		arranged.Text = text
		d = &arranged
	}
	p := &pass{c: c, kind: k, doc: d, dossier: f, facts: newFacts(k, d, f)}
	p.facts.marks = c.Marks
	p.facts.copy = c.Copy
	p.num = model.NumberRepeated(d.Text, p.facts.times)
	p.facts.num, c.num = p.num, p.num
	p.shown = p.facts.printed(d.Text)
	return p
}

// Numbering is that of the last composition: it counts items that stand for a
// list of facts as often as they are printed.
func (c *Composer) Numbering() *model.Numbering { return c.num }

// times is how many labels a node takes: an item that is nothing but a list of
// facts is repeated, one that is an optional answer left open is left out, and
// so is every part whose condition does not hold.
func (e *facts) times(n *model.Node) int {
	if !e.holds(n.When) {
		return 0
	}
	if !isItem(n.Kind) || len(n.Text) == 0 || n.Text[0] != '{' {
		return 1
	}
	key, _, ok := lone(n.Text)
	if !ok {
		return 1
	}
	v := e.at(n, key)
	switch {
	case v.missing && v.optional && len(n.Children) == 0:
		return 0
	case v.isList && !v.missing:
		return len(v.list)
	}
	return 1
}

// distinct keeps the first of gaps that say the same.
func distinct(gaps []block.Gap) []block.Gap {
	var out []block.Gap
	seen := make(map[block.Gap]bool, len(gaps))
	for _, g := range gaps {
		if !seen[g] {
			seen[g] = true
			out = append(out, g)
		}
	}
	return out
}

// sweep forgets what nodes that are gone were composed into, now and then.
func (c *Composer) sweep() {
	if c.round%64 != 0 {
		return
	}
	for n, e := range c.entries {
		if c.round-e.round >= 64 {
			delete(c.entries, n)
			delete(c.groups, e)
		}
	}
	for b, k := range c.seen {
		if c.round-k.round >= 64 {
			delete(c.seen, b)
		}
	}
	for first, g := range c.groups {
		if slices.ContainsFunc(g.entries, func(e *entry) bool { return c.round-e.round >= 64 }) {
			delete(c.groups, first)
		}
	}
}

// keep returns the block of the last composition in place of an equal one.
func (p *pass) keep(b block.Block) block.Block {
	c, i := p.c, p.nfixed
	p.nfixed++
	if i < len(c.fixed) {
		if reflect.DeepEqual(c.fixed[i], b) {
			return c.fixed[i]
		}
		c.fixed[i] = b
		return b
	}
	c.fixed = append(c.fixed, b)
	return b
}

func (p *pass) keepKop(k *block.Kop) *block.Kop {
	c, i := p.c, p.nkops
	p.nkops++
	if i < len(c.kops) && reflect.DeepEqual(c.kops[i], k) {
		return c.kops[i]
	}
	c.kops = append(c.kops[:min(i, len(c.kops))], k)
	return k
}

func (p *pass) gap(source, text string) {
	p.gaps = append(p.gaps, block.Gap{Source: source, Text: text})
}

// layout runs the layout of the kind. ParseKind knows no other names.
func (p *pass) layout() {
	switch p.kind.Layout {
	case "surat":
		p.letter()
	case "berita-acara":
		p.minutes()
	case "judul", "laporan":
		p.titled()
	case "nota-dinas":
		p.note()
	case "disposisi":
		p.routing()
	case "keputusan":
		p.decree()
	case "peraturan":
		p.regulation()
	case "anggaran-dasar":
		p.charter()
	case "rpkp":
		p.plan()
	}
}
