package model

// NodeKind is the kind of a part of a text.
type NodeKind string

// Kinds of node. The legal ones nest as UU 12/2011, lampiran II has them:
// bab > bagian > paragraf > pasal > ayat > huruf > angka > subhuruf > subangka.
const (
	Seksi      NodeKind = "seksi" // a named part of a paper: Menimbang, isi, Tembusan, lampiran
	Bab        NodeKind = "bab"
	Bagian     NodeKind = "bagian"
	Paragraf   NodeKind = "paragraf"
	Pasal      NodeKind = "pasal"
	Ayat       NodeKind = "ayat"
	Huruf      NodeKind = "huruf"
	Angka      NodeKind = "angka"
	SubHuruf   NodeKind = "subhuruf" // a)
	SubAngka   NodeKind = "subangka" // 1)
	Diktum     NodeKind = "diktum"   // KESATU, KEDUA, ...
	SubBab     NodeKind = "subbab"   // A. in a chapter of a plan
	AnakSubBab NodeKind = "anaksubbab"
	Alinea     NodeKind = "alinea" // a paragraph of plain text
	Butir      NodeKind = "butir"  // an item of a plain list: 1. a. 1) a)
	Tabel      NodeKind = "tabel"
)

// Node is one part of a document's text: a heading, an ayat, a paragraph, a
// table. Its number is never stored: [Number] computes it from the tree.
//
// Trees are persistent: the functions of this package that change a tree copy
// the nodes on the way to the change and share all others, so an old tree stays
// valid (undo) and an unchanged node keeps its pointer (caches).
type Node struct {
	ID       string   `json:"id"`
	Kind     NodeKind `json:"kind"`
	Name     string   `json:"name,omitempty"` // given by the template: "menimbang", "modal"; unique in the document
	When     string   `json:"when,omitempty"` // a [Condition]; a part that it hides is not printed and takes no number
	Text     string   `json:"text,omitempty"` // with **bold**, *italic*, <u>underline</u> and {{placeholders}}
	Children []*Node  `json:"children,omitempty"`
	Table    string   `json:"table,omitempty"` // key of the table's description in the kind
	Rows     []Row    `json:"rows,omitempty"`  // rows typed by hand; empty for tables filled from the dossier
}

// Row is a row of a table; cells are in the stored form of their column's type.
type Row struct {
	ID    string   `json:"id"`
	Cells []string `json:"cells"`
}

// kinds is how many kinds of node there are, and one for those unknown.
const kinds = 17

// index gives each kind a place in an array.
func (k NodeKind) index() int {
	switch k {
	case Seksi:
		return 1
	case Bab:
		return 2
	case Bagian:
		return 3
	case Paragraf:
		return 4
	case Pasal:
		return 5
	case Ayat:
		return 6
	case Huruf:
		return 7
	case Angka:
		return 8
	case SubHuruf:
		return 9
	case SubAngka:
		return 10
	case Diktum:
		return 11
	case SubBab:
		return 12
	case AnakSubBab:
		return 13
	case Alinea:
		return 14
	case Butir:
		return 15
	case Tabel:
		return 16
	}
	return 0
}

// mayHold says which kinds may stand directly inside which.
var mayHold = map[NodeKind][]NodeKind{
	"":         {Seksi, Bab, Pasal, SubBab, Alinea, Butir, Tabel},
	Seksi:      {Alinea, Butir, Tabel, Huruf, Angka, Diktum, Bab, Pasal, SubBab},
	Bab:        {Bagian, Pasal, SubBab, Alinea, Butir, Tabel},
	Bagian:     {Paragraf, Pasal},
	Paragraf:   {Pasal},
	Pasal:      {Ayat, Huruf, Angka, Tabel},
	Ayat:       {Huruf, Tabel},
	Huruf:      {Angka},
	Angka:      {SubHuruf},
	SubHuruf:   {SubAngka},
	Diktum:     {Huruf},
	SubBab:     {AnakSubBab, Alinea, Butir, Tabel},
	AnakSubBab: {Alinea, Butir, Tabel},
	Butir:      {Butir, Alinea},
}

// MayHold reports whether a node of kind child may stand directly inside one of
// kind parent; the empty parent is the document itself.
func MayHold(parent, child NodeKind) bool {
	for _, k := range mayHold[parent] {
		if k == child {
			return true
		}
	}
	return false
}

// ChildKinds lists what may stand inside a node of kind k, likeliest first.
func ChildKinds(k NodeKind) []NodeKind { return mayHold[k] }

// IsHeading reports whether a node of this kind prints its text as a heading.
func (k NodeKind) IsHeading() bool {
	switch k {
	case Seksi, Bab, Bagian, Paragraf, SubBab, AnakSubBab:
		return true
	}
	return false
}

// Walk calls visit for every node in the order of the page, with the nodes
// above it (outermost first; the slice is reused). It stops when visit returns false.
func Walk(text []*Node, visit func(n *Node, above []*Node) bool) {
	var above []*Node
	walk(text, &above, visit)
}

func walk(list []*Node, above *[]*Node, visit func(*Node, []*Node) bool) bool {
	for _, n := range list {
		if !visit(n, *above) {
			return false
		}
		*above = append(*above, n)
		ok := walk(n.Children, above, visit)
		*above = (*above)[:len(*above)-1]
		if !ok {
			return false
		}
	}
	return true
}

// Find returns the node with the given id or name, or nil.
func Find(text []*Node, id string) *Node {
	var found *Node
	Walk(text, func(n *Node, _ []*Node) bool {
		if n.ID == id || (n.Name != "" && n.Name == id) {
			found = n
			return false
		}
		return true
	})
	return found
}

// maxDepth bounds the nesting of a text: the deepest legal chain is eleven.
const maxDepth = 16

// CheckText reports the first thing in a tree that no program of ours makes: a
// node in the wrong place, an id or name used twice, a Pasal with both a text
// and ayat, a condition that is none. The error is a [*Error] whose Field is the node's id.
func CheckText(text []*Node) error {
	seen := map[string]bool{}
	var bad error
	Walk(text, func(n *Node, above []*Node) bool {
		bad = checkNode(n, above, seen)
		return bad == nil
	})
	return bad
}

func checkNode(n *Node, above []*Node, seen map[string]bool) error {
	var parent NodeKind
	if len(above) > 0 {
		parent = above[len(above)-1].Kind
	}
	fail := func(detail string) error {
		return &Error{Kind: Invalid, Field: n.ID, Detail: detail, Value: string(n.Kind)}
	}
	switch {
	case n.ID == "":
		return fail("node-without-id")
	case seen[n.ID], n.Name != "" && n.Name != n.ID && seen[n.Name]:
		return fail("node-id-twice")
	case len(above) >= maxDepth:
		return fail("node-too-deep")
	case !MayHold(parent, n.Kind):
		return fail("node-in-wrong-place")
	case n.Kind == Pasal && n.Text != "" && len(n.Children) > 0 && n.Children[0].Kind == Ayat:
		return fail("pasal-with-text-and-ayat")
	case n.Kind != Tabel && (n.Table != "" || len(n.Rows) > 0):
		return fail("rows-outside-table")
	}
	if _, err := ParseCondition(n.When); n.When != "" && err != nil {
		return &Error{Kind: Invalid, Field: n.ID, Detail: "condition", Value: n.When[:min(len(n.When), 40)]}
	}
	seen[n.ID] = true
	if n.Name != "" {
		seen[n.Name] = true
	}
	return nil
}
