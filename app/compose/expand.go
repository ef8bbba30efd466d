package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// dep is a fact that a composed node depends on.
type dep struct {
	key string
	val *fact
}

// builder makes the spans of one node and notes what they depend on.
type builder struct {
	facts *facts
	node  *model.Node
	where string // for gaps: "Pasal 7", or ""
	deps  []dep
	gaps  []block.Gap
}

// get resolves a placeholder for the node and notes it.
func (b *builder) get(key string) *fact {
	v := b.facts.at(b.node, key)
	b.deps = append(b.deps, dep{key, v})
	return v
}

// What stands for a reference that leads nowhere.
const (
	goneTarget      = "rujukan yang sudah dihapus"
	unprintedTarget = "rujukan ke bagian yang tidak dicetak"
)

// at resolves a placeholder inside a node: references depend on where they stand.
func (e *facts) at(n *model.Node, key string) *fact {
	target, ok := strings.CutPrefix(key, "rujuk:")
	if !ok {
		return e.get(key)
	}
	v := &fact{label: goneTarget, source: n.ID}
	target, _, _ = strings.Cut(target, "|")
	if e.num != nil {
		if e.num.Hidden(target) {
			v.label = unprintedTarget
		}
		if s, err := e.num.Reference(n.ID, target); err == nil {
			v.text = s
		}
	}
	return v.finish()
}

// change is done to the literal text and the facts of a heading.
type change func(string) string

// spans expands a text. Literal text bears the node's id, a fact its own source.
func (b *builder) spans(text string, how change) []block.Span {
	var out []block.Span
	for _, p := range parseInline(text) {
		switch p.kind {
		case pieceText:
			out = b.literal(out, p.src, p.style, how)
		case pieceFact:
			out = b.fact(out, p, how)
		}
	}
	return out
}

func (b *builder) fact(out []block.Span, p piece, how change) []block.Span {
	v := b.get(factKey(p.name, p.filter))
	if v.missing {
		if v.picture != nil {
			b.gaps = append(b.gaps, block.Gap{Source: b.node.ID, Text: "Gambar “" + v.label + "” harus berdiri sendiri dalam satu alinea."})
		} else {
			b.gaps = append(b.gaps, missingGap(v))
		}
		return add(out, block.Span{Text: v.text, Style: p.style | block.Missing, Source: v.source})
	}
	if len(v.cites) > 0 {
		return b.laws(out, v, p.style)
	}
	text := v.text
	if how != nil {
		text = how(text)
	}
	return add(out, block.Span{Text: text, Style: p.style, Source: v.source})
}

func (b *builder) literal(out []block.Span, s string, style block.Style, how change) []block.Span {
	s = tidy(s)
	if how != nil {
		s = how(s)
	}
	return add(out, block.Span{Text: s, Style: style, Source: b.node.ID})
}

func (b *builder) place() string {
	if b.where == "" {
		return ""
	}
	return " pada " + b.where
}

// add joins a span to the one before when both look the same.
func add(out []block.Span, sp block.Span) []block.Span {
	if sp.Text == "" {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Style == sp.Style && out[n-1].Source == sp.Source {
		out[n-1].Text += sp.Text
		return out
	}
	return append(out, sp)
}

// join adds spans to those before them.
func join(out, more []block.Span) []block.Span {
	for _, sp := range more {
		out = add(out, sp)
	}
	return out
}

func missingGap(v *fact) block.Gap {
	if _, ok := LawOf(v.source); ok {
		return block.Gap{Source: v.source, Text: indonesiaTitle(v.label) + " tidak ada dalam pustaka; tambahkan pada Pengaturan, Dasar hukum, atau hapus butirnya."}
	}
	switch v.label {
	case goneTarget:
		return block.Gap{Source: v.source, Text: "Rujukan menunjuk bagian yang sudah dihapus."}
	case unprintedTarget:
		return block.Gap{Source: v.source, Text: "Rujukan menunjuk bagian yang tidak dicetak."}
	}
	if strings.HasPrefix(v.source, recipientSource) {
		return block.Gap{Source: v.source, Text: v.label + " belum ada pada daftar penerima; lengkapi daftarnya, atau ganti dengan kata-kata sendiri."}
	}
	if v.unowned {
		return block.Gap{Source: v.source, Text: v.label + " hanya ada pada berkas kawasan, sedangkan naskah ini tanpa kawasan; ganti dengan kata-kata sendiri."}
	}
	return block.Gap{Source: v.source, Text: v.label + " belum diisi."}
}
