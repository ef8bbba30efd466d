package model

import (
	"strconv"
	"strings"

	"pena/model/indonesia"
)

// Numbering holds the computed labels of a tree. It is made by [Number] and
// valid for exactly that tree.
type Numbering struct {
	labels map[string]label
	byName map[string]string // name -> id
}

type label struct {
	kind   NodeKind
	depth  int    // of a Butir among Butir, from 1
	first  int    // the count of the node among its kind
	times  int    // how many labels it takes
	short  string // before the text: "(2)", "a.", "BAB III"
	cite   string // in a reference: "ayat (2)", "huruf a", "BAB III"
	parent string // id of the node above, "" at the top
}

// Number computes the label of every node. Pasal count through the whole
// document, Bab through their Seksi, all others through their own parent. A
// plain list starts anew after anything that stands between its items.
func Number(text []*Node) *Numbering { return NumberRepeated(text, nil) }

// NumberRepeated is [Number] for a text in which one item stands for several,
// or for none: times tells how many labels a node takes. The number after it
// goes on from the last one. A nil times counts every node once.
func NumberRepeated(text []*Node, times func(*Node) int) *Numbering {
	n := &Numbering{labels: make(map[string]label, 64), byName: map[string]string{}}
	pasal := 0
	n.number(text, nil, 0, &pasal, times)
	return n
}

func (n *Numbering) number(list []*Node, parent *Node, butirDepth int, pasal *int, times func(*Node) int) {
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
		c, depth := count[k]+1, 0
		count[k] += take
		switch node.Kind {
		case Pasal:
			*pasal++
			c = *pasal
		case Butir:
			depth = butirDepth + 1
		}
		l := labelOf(node.Kind, c, depth)
		if take == 0 {
			l = label{}
		}
		l.kind, l.depth, l.first, l.times = node.Kind, depth, c, take
		if parent != nil {
			l.parent = parent.ID
		}
		n.labels[node.ID] = l
		if node.Name != "" {
			n.byName[node.Name] = node.ID
		}
		n.number(node.Children, node, depth, pasal, times)
	}
}

func labelOf(k NodeKind, c, butirDepth int) label {
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

func butirLabel(dec, let string, depth int) label {
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
func (n *Numbering) Label(id string) string { return n.labels[id].short }

// LabelAt is the i-th label, from 0, of a node that takes several.
func (n *Numbering) LabelAt(id string, i int) string {
	l := n.labels[id]
	if i == 0 || i >= l.times {
		return l.short
	}
	return labelOf(l.kind, l.first+i, l.depth).short
}

// Times is how many labels the node takes: 1 but for [NumberRepeated].
func (n *Numbering) Times(id string) int { return n.labels[id].times }

// Cite is the node's full name: "Pasal 7 ayat (2) huruf a", "BAB III", or ""
// for a node without a number or one that is not there.
func (n *Numbering) Cite(id string) string { return strings.Join(n.path(id), " ") }

// Reference words a mention of the node `to` (id or name) inside the node
// `from`: parts that both share are left out as UU 12/2011 lampiran II has it,
// so inside Pasal 7 it is "ayat (1)", elsewhere "Pasal 7 ayat (1)". No line ends
// between a word and its number. A missing or unnumbered target gives a [*Error] of kind NotFound.
func (n *Numbering) Reference(from, to string) (string, error) {
	if id, ok := n.byName[to]; ok {
		to = id
	}
	target := n.path(to)
	if len(target) == 0 {
		return "", &Error{Kind: NotFound, Field: from, Detail: "reference-target", Value: to}
	}
	ids, fromIDs := n.chain(to), n.chain(from)
	shared := 0
	for shared < len(target)-1 && shared < len(fromIDs) && ids[shared] == fromIDs[shared] {
		shared++
	}
	for i := shared; i < len(target); i++ {
		target[i] = strings.ReplaceAll(target[i], " ", "\u00a0")
	}
	return strings.Join(target[shared:], " "), nil
}

// path gives the citing words from the outermost part that a citation names.
func (n *Numbering) path(id string) []string {
	var words []string
	for _, i := range n.chain(id) {
		words = append(words, n.labels[i].cite)
	}
	return words
}

// chain lists the ids that a citation of the node names, outermost first: a
// Pasal is cited without its Bab, a Diktum or a plain item without its Seksi.
func (n *Numbering) chain(id string) []string {
	l, ok := n.labels[id]
	if !ok || l.cite == "" {
		return nil
	}
	if l.parent == "" || !l.kind.citedBelow() {
		return []string{id}
	}
	return append(n.chain(l.parent), id)
}

// citedBelow reports whether a citation of this kind names what it stands in.
func (k NodeKind) citedBelow() bool {
	switch k {
	case Bab, Pasal, Diktum:
		return false
	}
	return true
}
