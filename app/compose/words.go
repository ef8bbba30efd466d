package compose

import (
	"strings"

	"pena/model"
)

// Words turns texts between their stored form, with {{kawasan.nama}}, and the
// form the editor shows, with ‹Nama kawasan (huruf kapital)› and ‹Pasal 7 ayat
// (1)›. It belongs to one kind and one numbered tree; make a new one when the tree changes.
//
// No text is lost on the way: Stored(Display(s)) is s. What would not come back
// the same is shown in its stored form.
type Words struct {
	byKey   map[string]string // "kawasan.nama" -> "Nama kawasan"
	byLabel map[string]string
	refs    []Reference
}

// Reference is a part of the text that a reference can name.
type Reference struct {
	Key   string // what stands in the braces: "rujuk:modal"
	Label string // "Pasal 7 ayat (1)"
}

const (
	shownOpen  = "‹"
	shownClose = "›"
)

// NewWords makes the words of a kind for a text of the dossier numbered by n.
func NewWords(k *Kind, f *Dossier, text []*model.Node, n *model.Numbering) *Words {
	w := &Words{byKey: map[string]string{}, byLabel: map[string]string{}}
	for _, d := range FactDefs(k, f.kinds()) {
		w.learn(d.Key, d.Label)
	}
	for _, d := range LawDefs(f) {
		w.learn(d.Key, d.Label)
	}
	section := ""
	model.Walk(text, func(node *model.Node, above []*model.Node) bool {
		if len(above) == 0 {
			section = node.Text
		}
		label := n.Cite(node.ID)
		if label == "" {
			return true
		}
		if _, taken := w.byLabel[label]; taken && section != "" {
			label = section + " " + label
		}
		name := node.Name
		if name == "" {
			name = node.ID
		}
		if w.learn("rujuk:"+name, label) {
			w.refs = append(w.refs, Reference{"rujuk:" + name, label})
		}
		return true
	})
	return w
}

// learn notes a pair that can be told apart from all others.
func (w *Words) learn(key, label string) bool {
	if _, filter := cutTold(label); filter != "" {
		return false
	}
	if _, taken := w.byLabel[label]; taken || label == "" || strings.ContainsAny(label, shownOpen+shownClose+"\n|") {
		return false
	}
	w.byKey[key], w.byLabel[label] = label, key
	return true
}

// References lists what a reference can name, in the order of the text.
func (w *Words) References() []Reference { return w.refs }

// Display is the stored text as the editor shows it.
func (w *Words) Display(stored string) string {
	var b strings.Builder
	slash := false // the character before is a backslash
	for _, p := range parseInline(stored) {
		if p.kind == pieceFact {
			if label, ok := w.byKey[p.name]; ok && !slash {
				b.WriteString(shownOpen + label + told(p.filter) + shownClose)
			} else {
				b.WriteString(p.src)
			}
			slash = false
			continue
		}
		for s := p.src; s != ""; {
			if _, size := w.shown(s); size > 0 {
				b.WriteString(`\`)
			}
			n := len(shownOpen)
			if !strings.HasPrefix(s, shownOpen) {
				n = next(s)
			}
			b.WriteString(s[:n])
			s = s[n:]
		}
		slash = strings.HasSuffix(p.src, `\`)
	}
	return b.String()
}

// next is the length of s up to its next opening mark.
func next(s string) int {
	if i := strings.Index(s, shownOpen); i > 0 {
		return i
	}
	return len(s)
}

// Stored is the text the editor shows in its stored form. Marks around words
// that name nothing stay as they were typed.
func (w *Words) Stored(display string) string {
	var b strings.Builder
	for s := display; s != ""; {
		i := strings.Index(s, shownOpen)
		if i < 0 {
			b.WriteString(s)
			break
		}
		key, size := w.shown(s[i:])
		switch {
		case size == 0:
			b.WriteString(s[:i+len(shownOpen)])
			size = len(shownOpen)
		case i > 0 && s[i-1] == '\\':
			b.WriteString(s[:i-1] + s[i:i+size])
		default:
			b.WriteString(s[:i] + "{{" + key + "}}")
		}
		s = s[i+size:]
	}
	return b.String()
}

// shown reads ‹Nama kawasan (huruf kapital)›, or ‹Nama kawasan|kapital› as it was
// shown once, at the start of s; size is 0 when that names nothing. A space that
// never breaks is as good as another.
func (w *Words) shown(s string) (key string, size int) {
	rest, ok := strings.CutPrefix(s, shownOpen)
	if !ok {
		return "", 0
	}
	inner, _, ok := strings.Cut(rest, shownClose)
	if !ok {
		return "", 0
	}
	label, filter, barred := strings.Cut(strings.ReplaceAll(inner, nbsp, " "), "|")
	if !barred {
		label, filter = cutTold(label)
	}
	key, ok = w.byLabel[label]
	if !ok || (barred && !isName(filter)) {
		return "", 0
	}
	return key + bar(filter), len(shownOpen) + len(inner) + len(shownClose)
}

func bar(filter string) string {
	if filter == "" {
		return ""
	}
	return "|" + filter
}
