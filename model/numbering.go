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
	short  string // before the text: "(2)", "a.", "BAB III"
	cite   string // in a reference: "ayat (2)", "huruf a", "BAB III"
	parent string // id of the node above, "" at the top
	kind   NodeKind
}

// Number computes the label of every node. Pasal count through the whole
// document, Bab through their Seksi, all others through their own parent. A
// plain list starts anew after anything that stands between its items.
func Number(text []*Node) *Numbering {
	n := &Numbering{labels: make(map[string]label, 64), byName: map[string]string{}}
	pasal := 0
	n.number(text, nil, 0, &pasal)
	return n
}

func (n *Numbering) number(list []*Node, parent *Node, butirDepth int, pasal *int) {
	count := map[NodeKind]int{}
	for _, node := range list {
		if node.Kind != Butir {
			count[Butir] = 0
		}
		count[node.Kind]++
		c := count[node.Kind]
		depth := butirDepth
		switch node.Kind {
		case Pasal:
			*pasal++
			c = *pasal
		case Butir:
			depth++
		default:
			depth = 0
		}
		l := labelOf(node.Kind, c, depth)
		l.kind = node.Kind
		if parent != nil {
			l.parent = parent.ID
		}
		n.labels[node.ID] = l
		if node.Name != "" {
			n.byName[node.Name] = node.ID
		}
		n.number(node.Children, node, depth, pasal)
	}
}

func labelOf(k NodeKind, c, butirDepth int) label {
	dec, let := strconv.Itoa(c), indonesia.Letters(c)
	switch k {
	case Bab:
		r := "BAB " + indonesia.Roman(c)
		return label{short: r, cite: r}
	case Bagian:
		b := "Bagian " + indonesia.Ordinal(c)
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
		d := indonesia.Diktum(c)
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

// Cite is the node's full name: "Pasal 7 ayat (2) huruf a", "BAB III", or ""
// for a node without a number or one that is not there.
func (n *Numbering) Cite(id string) string { return strings.Join(n.path(id), " ") }

// Reference words a mention of the node `to` (id or name) inside the node
// `from`: parts that both share are left out as UU 12/2011 lampiran II has it,
// so inside Pasal 7 it is "ayat (1)", elsewhere "Pasal 7 ayat (1)". A missing or
// unnumbered target gives a [*Error] of kind NotFound.
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
	return strings.Join(target[shared:], "\u00a0"), nil
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
