package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
)

// form is how a node is set.
type form uint8

const (
	formParagraph form = iota
	formItem
	formRow // "Hari/tanggal : Senin"
	formHeading
	formTable
	formFigure
)

// entry returns what the node is composed into: that of the last composition
// while nothing it depends on has changed.
func (p *pass) entry(n *model.Node, f form, role block.Role, depth int, kids []block.Block) *entry {
	label := p.num.Label(n.ID)
	key := entryKey{n.ID, f}
	e := p.c.entries[key]
	if e == nil || !sameContent(e.node, n) || e.role != role || e.depth != depth || e.label != label ||
		!slices.Equal(e.kids, kids) || !p.fresh(n, e.deps) || (len(e.gaps) > 0 && e.where != p.num.Cite(n.ID)) {
		e = &entry{form: f, role: role, depth: depth, label: label, kids: kids}
		p.build(n, e)
		p.c.entries[key] = e
	}
	e.node, e.round = n, p.c.round
	if len(e.gaps) > 0 {
		p.gaps = append(p.gaps, e.gaps...)
	}
	return e
}

// sameContent reports that two nodes of one id say the same themselves: a node
// is copied when something below it changes.
func sameContent(a, b *model.Node) bool {
	return a == b || a.Kind == b.Kind && a.Text == b.Text && a.Table == b.Table && len(a.Children) == 0 == (len(b.Children) == 0) &&
		len(a.Rows) == len(b.Rows) && (len(a.Rows) == 0 || &a.Rows[0] == &b.Rows[0])
}

func (p *pass) fresh(n *model.Node, deps []dep) bool {
	for i := range deps {
		if !p.facts.at(n, deps[i].key).same(deps[i].val) {
			return false
		}
	}
	return true
}

func (p *pass) build(n *model.Node, e *entry) {
	b := &builder{facts: p.facts, node: n, where: p.num.Cite(n.ID)}
	switch e.form {
	case formParagraph:
		if spans := p.text(b, n.Text); spans != nil {
			e.blocks = []block.Block{&block.Paragraph{Role: e.role, Spans: spans}}
		}
	case formRow:
		label, text, _ := rowLabel(n.Text)
		if body := p.rowBody(b, n, text); body != nil {
			e.row = block.LabelRow{Label: label, Source: n.ID, Body: []block.Block{body}}
		}
	case formItem:
		p.items(b, n, e)
	case formHeading:
		e.blocks = []block.Block{p.heading(b, n, e)}
	case formTable:
		p.table(b, n, e)
	case formFigure:
		key, _ := PictureOf(n)
		p.figure(b, key, e)
	}
	e.deps, e.gaps, e.where = b.deps, b.gaps, b.where
}

// text expands a text; it is nil when the text is nothing but an optional
// answer that was left open.
func (p *pass) text(b *builder, text string) []block.Span {
	if key, _, ok := lone(text); ok {
		if v := b.get(key); v.missing && v.optional {
			return nil
		}
	}
	spans := b.spans(text, nil)
	if spans == nil {
		b.gaps = append(b.gaps, block.Gap{Source: b.node.ID, Text: "Masih ada bagian yang kosong" + b.place() + "."})
		return []block.Span{{Text: "[…]", Style: block.Missing, Source: b.node.ID}}
	}
	return spans
}

// rowBody is what stands behind the colon of a row: a text, or a numbered list
// when it is nothing but a list of several facts.
func (p *pass) rowBody(b *builder, n *model.Node, text string) block.Block {
	if key, _, ok := lone(text); ok {
		if v := b.get(key); v.isList && !v.missing && len(v.list) > 1 {
			b.gaps = append(b.gaps, v.gaps...)
			l := &block.List{}
			for i, s := range v.list {
				l.Items = append(l.Items, block.Item{Label: strconv.Itoa(i+1) + ".", Source: n.ID,
					Body: []block.Block{&block.Paragraph{Role: block.RoleFlush, Spans: b.entryOfList(v, i, s)}}})
			}
			return l
		}
	}
	if spans := p.text(b, text); spans != nil {
		return &block.Paragraph{Role: block.RoleFlush, Spans: spans}
	}
	return nil
}

// items makes the item of a node, or one for each entry of a list of facts.
func (p *pass) items(b *builder, n *model.Node, e *entry) {
	key, after, ok := lone(n.Text)
	if ok {
		v := b.get(key)
		switch {
		case v.missing && v.optional && len(n.Children) == 0:
			return
		case v.isList && !v.missing:
			b.gaps = append(b.gaps, v.gaps...)
			for i, s := range v.list {
				spans := b.entryOfList(v, i, s)
				if after != "" && !strings.HasSuffix(s, after) {
					spans = add(spans, block.Span{Text: after, Source: n.ID})
				}
				e.items = append(e.items, p.item(n, p.num.LabelAt(n.ID, i), spans))
			}
			last := &e.items[len(e.items)-1]
			last.Body = append(last.Body, e.kids...)
			return
		}
	}
	if isRow(n) { // its text is the first of the rows that stand in it
		e.items = []block.Item{{Label: e.label, Source: n.ID, Body: e.kids}}
		return
	}
	it := p.item(n, e.label, p.text(b, n.Text))
	it.Body = append(it.Body, e.kids...)
	e.items = []block.Item{it}
}

func (p *pass) item(n *model.Node, label string, spans []block.Span) block.Item {
	return block.Item{Label: label, Source: n.ID, Body: []block.Block{&block.Paragraph{Role: block.RoleFlush, Spans: spans}}}
}

// headingRoles are the roles of headings and whether their titles are capitals.
var headingRoles = map[model.NodeKind]struct {
	role block.Role
	caps bool
	sep  string // between label and title
}{
	model.Bab:        {block.RoleBab, true, "\n"},
	model.Bagian:     {block.RoleBagian, false, "\n"},
	model.Paragraf:   {block.RoleBagian, false, "\n"},
	model.Pasal:      {block.RolePasal, false, ""},
	model.SubBab:     {block.RoleSubBab, false, " "},
	model.AnakSubBab: {block.RoleAnak, false, " "},
	model.Seksi:      {block.RoleBab, true, ""},
}

func (p *pass) heading(b *builder, n *model.Node, e *entry) *block.Paragraph {
	h := headingRoles[n.Kind]
	label := tidy(e.label)
	spans := add(nil, block.Span{Text: label, Source: n.ID})
	if n.Kind == model.Pasal {
		if n.Text == "" && len(n.Children) == 0 {
			b.gaps = append(b.gaps, block.Gap{Source: n.ID, Text: e.label + " belum berisi."})
		}
		return &block.Paragraph{Role: h.role, Spans: spans, KeepNext: true, Outline: outline(e.depth)}
	}
	var how change
	if h.caps {
		how = capitals
	}
	title := b.spans(n.Text, how)
	if title == nil {
		title = []block.Span{{Text: "[Judul]", Style: block.Missing, Source: n.ID}}
		b.gaps = append(b.gaps, block.Gap{Source: n.ID, Text: strings.TrimSpace("Judul "+e.label) + " belum diisi."})
	}
	if label != "" {
		spans = add(spans, block.Span{Text: h.sep, Source: n.ID})
	}
	for _, s := range title {
		spans = add(spans, s)
	}
	return &block.Paragraph{Role: h.role, Spans: spans, KeepNext: true, Outline: outline(e.depth)}
}

// outline keeps the depths that bookmarks have.
func outline(depth int) int {
	if depth > 3 {
		return 0
	}
	return depth
}

// rowLabel parts "Hari/tanggal : Senin" into label and text. A label is a few
// words without marks.
func rowLabel(text string) (label, rest string, ok bool) {
	at := strings.Index(text[:min(len(text), 44)], " : ")
	if at <= 0 {
		return "", text, false
	}
	label, rest = text[:at], text[at+3:]
	if strings.ContainsAny(label, "{*<.:;,\n") ||
		strings.Count(label, " ") > 3 || label[0] < 'A' || label[0] > 'Z' {
		return "", text, false
	}
	return label, rest, true
}

func isItem(k model.NodeKind) bool {
	switch k {
	case model.Ayat, model.Huruf, model.Angka, model.SubHuruf, model.SubAngka, model.Butir, model.Diktum:
		return true
	}
	return false
}
