package model

import (
	"slices"
	"strconv"
	"strings"

	"pena/model/indonesia"
)

// Numbering holds the computed labels of a tree. It is made by [Number] and
// valid for exactly that tree.
type Numbering struct {
	labels []label
	byID   map[string]int32  // id -> place in labels
	byName map[string]string // name -> id
}

type label struct {
	id     string
	short  string // before the text: "(2)", "a.", "BAB III"
	cite   string // in a reference: "ayat (2)", "huruf a", "BAB III"
	kind   NodeKind
	parent int32 // place of the node above, -1 at the top
	depth  int32 // of a Butir among Butir, from 1
	first  int32 // the count of the node among its kind
	times  int32 // how many labels it takes
	hidden bool  // it or something it stands in takes none
}

// Number computes the label of every node. Pasal count through the whole
// document, Bab through their Seksi, all others through their own parent. A
// plain list starts anew after anything that stands between its items.
func Number(text []*Node) *Numbering { return NumberRepeated(text, nil) }

// NumberRepeated is [Number] for a text in which one item stands for several,
// or for none: times tells how many labels a node takes. The number after it
// goes on from the last one; what stands in a node that takes none takes none
// either. A nil times counts every node once.
func NumberRepeated(text []*Node, times func(*Node) int) *Numbering {
	size := countNodes(text)
	n := &Numbering{labels: make([]label, 0, size), byID: make(map[string]int32, size), byName: map[string]string{}}
	pasal := 0
	n.number(text, -1, 0, &pasal, times)
	return n
}

func countNodes(list []*Node) int {
	c := len(list)
	for _, n := range list {
		if len(n.Children) > 0 {
			c += countNodes(n.Children)
		}
	}
	return c
}

func (n *Numbering) number(list []*Node, parent, butirDepth int32, pasal *int, times func(*Node) int) {
	var count [kinds]int
	for _, node := range list {
		k := node.Kind.index()
		if node.Kind != Butir {
			count[Butir.index()] = 0
		}
		take := 1
		if times != nil {
			take = times(node)
		}
		c, depth := count[k]+1, int32(0)
		count[k] += take
		switch node.Kind {
		case Pasal:
			c = *pasal + 1
			*pasal += take
		case Butir:
			depth = butirDepth + 1
		}
		l := labelOf(node.Kind, c, depth)
		inside := times
		if take == 0 {
			l = label{hidden: true}
			inside = never
		}
		l.id, l.kind, l.parent, l.depth, l.first, l.times = node.ID, node.Kind, parent, depth, int32(c), int32(take)
		at := int32(len(n.labels))
		n.labels = append(n.labels, l)
		n.byID[node.ID] = at
		if node.Name != "" {
			n.byName[node.Name] = node.ID
		}
		if len(node.Children) > 0 {
			n.number(node.Children, at, depth, pasal, inside)
		}
	}
}

func never(*Node) int { return 0 }

// of is what is known of a node; of one that is not there, the zero label.
func (n *Numbering) of(id string) label {
	if at, ok := n.byID[id]; ok {
		return n.labels[at]
	}
	return label{}
}

func labelOf(k NodeKind, c int, butirDepth int32) label {
	dec := strconv.Itoa(c)
	var let string
	switch k {
	case Huruf, SubHuruf, SubBab, Butir:
		let = inWords(c, indonesia.Letters)
	}
	switch k {
	case Bab:
		r := "BAB " + inWords(c, indonesia.Roman)
		return label{short: r, cite: r}
	case Bagian:
		b := "Bagian " + inWords(c, indonesia.Ordinal)
		return label{short: b, cite: b}
	case Paragraf:
		return label{short: "Paragraf " + dec, cite: "Paragraf " + dec}
	case Pasal:
		return label{short: "Pasal " + dec, cite: "Pasal " + dec}
	case Ayat:
		return label{short: "(" + dec + ")", cite: "ayat (" + dec + ")"}
	case Huruf:
		return label{short: let + ".", cite: "huruf " + let}
	case Angka:
		return label{short: dec + ".", cite: "angka " + dec}
	case SubHuruf:
		return label{short: let + ")", cite: "huruf " + let + ")"}
	case SubAngka:
		return label{short: dec + ")", cite: "angka " + dec + ")"}
	case Diktum:
		d := inWords(c, indonesia.Diktum)
		return label{short: d, cite: "diktum " + d}
	case SubBab:
		u := strings.ToUpper(let)
		return label{short: u + ".", cite: "huruf " + u}
	case AnakSubBab:
		return label{short: dec + ".", cite: "angka " + dec}
	case Butir:
		return butirLabel(dec, let, butirDepth)
	}
	return label{}
}

// inWords labels c; beyond what the form can say the plain number stands.
func inWords(c int, form func(int) (string, error)) string {
	if s, err := form(c); err == nil {
		return s
	}
	return strconv.Itoa(c)
}

func butirLabel(dec, let string, depth int32) label {
	switch (depth - 1) % 4 {
	case 0:
		return label{short: dec + ".", cite: "angka " + dec}
	case 1:
		return label{short: let + ".", cite: "huruf " + let}
	case 2:
		return label{short: dec + ")", cite: "angka " + dec + ")"}
	}
	return label{short: let + ")", cite: "huruf " + let + ")"}
}

// Label is what stands before the text of the node: "(2)", "a.", "BAB III"; ""
// for nodes that bear no number.
func (n *Numbering) Label(id string) string { return n.of(id).short }

// LabelAt is the i-th label, from 0, of a node that takes several.
func (n *Numbering) LabelAt(id string, i int) string {
	l := n.of(id)
	if i <= 0 || i >= int(l.times) {
		return l.short
	}
	return labelOf(l.kind, int(l.first)+i, l.depth).short
}

// Times is how many labels the node takes: 1 but for [NumberRepeated].
func (n *Numbering) Times(id string) int { return int(n.of(id).times) }

// Hidden reports whether the node of an id or name takes no label because it,
// or what it stands in, is not printed.
func (n *Numbering) Hidden(id string) bool {
	if named, ok := n.byName[id]; ok {
		id = named
	}
	return n.of(id).hidden
}

// Cite is the node's full name: "Pasal 7 ayat (2) huruf a", "BAB III", or ""
// for a node without a number or one that is not there.
func (n *Numbering) Cite(id string) string { return strings.Join(n.words(n.chain(id)), " ") }

// Reference words a mention of the node `to` (id or name) inside the node
// `from`: parts that both share are left out as UU 12/2011 lampiran II has it,
// so inside Pasal 7 it is "ayat (1)", elsewhere "Pasal 7 ayat (1)". No line ends
// between a word and its number. A missing or unnumbered target gives a
// [*Error] of kind NotFound.
func (n *Numbering) Reference(from, to string) (string, error) {
	if id, ok := n.byName[to]; ok {
		to = id
	}
	target := n.chain(to)
	if len(target) == 0 {
		return "", &Error{Kind: NotFound, Field: from, Detail: "reference-target", Value: to}
	}
	above := n.chain(from)
	shared := 0
	for shared < len(target)-1 && shared < len(above) && target[shared] == above[shared] {
		shared++
	}
	words := n.words(target[shared:])
	for i := range words {
		words[i] = strings.ReplaceAll(words[i], " ", "\u00a0")
	}
	return strings.Join(words, " "), nil
}

func (n *Numbering) words(chain []int32) []string {
	var out []string
	for _, at := range chain {
		out = append(out, n.labels[at].cite)
	}
	return out
}

// chain lists the places of what a citation of the node names, outermost first:
// a Pasal is cited without its Bab, a Diktum or a plain item without its Seksi.
func (n *Numbering) chain(id string) []int32 {
	at, ok := n.byID[id]
	if !ok {
		return nil
	}
	var out []int32
	for at >= 0 && n.labels[at].cite != "" {
		out = append(out, at)
		if !n.labels[at].kind.citedBelow() {
			break
		}
		at = n.labels[at].parent
	}
	slices.Reverse(out)
	return out
}

// citedBelow reports whether a citation of this kind names what it stands in.
func (k NodeKind) citedBelow() bool {
	switch k {
	case Bab, Pasal, Diktum:
		return false
	}
	return true
}
