package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// section is the top section of a name, nil when the text has none.
func (p *pass) section(name string) *model.Node {
	for _, n := range p.shown {
		if n.Kind == model.Seksi && n.Name == name {
			return n
		}
	}
	return nil
}

// annexes are the sections lampiran-1, lampiran-2, ... in the order of the text.
func (p *pass) annexes() []*model.Node {
	var out []*model.Node
	for _, n := range p.shown {
		if isAnnex(n) {
			out = append(out, n)
		}
	}
	return out
}

func isAnnex(n *model.Node) bool {
	return n.Kind == model.Seksi && strings.HasPrefix(n.Name, "lampiran-")
}

// body composes the text but for the named sections and the annexes. A section
// that a layout knows prints no heading; one that it does not know prints its
// own, so that nothing is ever lost.
func (p *pass) body(s *sink, role block.Role, without ...string) {
	for _, n := range p.shown {
		if isAnnex(n) || (n.Kind == model.Seksi && slices.Contains(without, n.Name)) {
			continue
		}
		p.top(s, n, role)
	}
}

func (p *pass) top(s *sink, n *model.Node, role block.Role) {
	if n.Kind == model.Seksi && isSection(p.kind.Layout, n.Name) {
		p.flow(s, n.Children, role, 1)
		return
	}
	p.flow(s, []*model.Node{n}, role, 1)
}

// isSection reports whether a layout knows a section; names that end in a hyphen
// stand for all that begin so.
func isSection(layout, name string) bool {
	for _, known := range sections[layout] {
		if name == known || strings.HasSuffix(known, "-") && strings.HasPrefix(name, known) {
			return true
		}
	}
	return false
}

// para is a paragraph of the layout's own words, which may hold placeholders.
// Each line of the text is a line of the paragraph.
func (p *pass) para(role block.Role, text string, how change) *block.Paragraph {
	b := &builder{facts: p.facts, node: &model.Node{}}
	out := &block.Paragraph{Role: role, Spans: b.spans(strings.TrimSpace(text), how)}
	p.gaps = append(p.gaps, b.gaps...)
	return out
}

// lines keeps one paragraph for each line of a text; an empty line is half a
// line of white.
func (p *pass) lines(s *sink, role block.Role, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			para := p.para(role, l, nil)
			para.KeepNext = true
			s.add(p.keep(para))
		} else {
			s.add(p.keep(&block.Space{Lines: 0.5}))
		}
	}
}

// numberSpans is the number of the paper, or what stands in its place.
func (p *pass) numberSpans(prefix string) []block.Span {
	spans := add(nil, block.Span{Text: prefix, Source: "field:" + fieldNumber})
	b := &builder{facts: p.facts, node: &model.Node{ID: "field:" + fieldNumber}}
	spans = join(spans, b.spans("{{naskah.nomor}}", nil))
	p.gaps = append(p.gaps, b.gaps...)
	return spans
}

// tembusan lists who gets a copy; all of it is left out when nobody does.
func (p *pass) tembusan(s *sink, heading string) {
	n := p.section("tembusan")
	if n == nil {
		return
	}
	inner := sink{nested: true}
	p.looseList(&inner, n.Children)
	if len(inner.blocks) == 0 {
		return
	}
	if n.Text != "" {
		heading = n.Text
	}
	para := p.para(block.RoleLeft, strings.TrimRight(heading, ": ")+":", nil)
	para.KeepNext = true
	s.join(p.keep(&block.Space{Lines: 1}), p.keep(para))
	s.join(inner.blocks...)
}

// looseList composes a list in which a single item bears no number.
func (p *pass) looseList(s *sink, nodes []*model.Node) {
	for i := 0; i < len(nodes); {
		end := i + 1
		for isItem(nodes[i].Kind) && end < len(nodes) && nodes[end].Kind == nodes[i].Kind {
			end++
		}
		if !isItem(nodes[i].Kind) {
			p.flow(s, nodes[i:end], block.RoleFlush, 0)
		} else if entries := p.itemEntries(nodes[i:end]); len(entries) == 1 && len(entries[0].items) == 1 {
			s.add(entries[0].items[0].Body...)
		} else if len(entries) > 0 {
			s.add(p.listBlock(entries))
		}
		i = end
	}
}

// annexNumber is "I" of several annexes, "" of a single one.
func annexNumber(i, of int) string {
	if of == 1 {
		return ""
	}
	r, err := indonesia.Roman(i + 1)
	if err != nil {
		return " " + strconv.Itoa(i+1)
	}
	return " " + r
}

func (p *pass) annexTitle(n *model.Node) block.Block {
	b := &builder{facts: p.facts, node: n}
	title := &block.Paragraph{Role: block.RoleTitle, Spans: b.spans(n.Text, capitals), KeepNext: true, Outline: 1}
	p.gaps = append(p.gaps, b.gaps...)
	return p.keep(title)
}

// annex composes one annex as a section: its heading, title and text. A heading
// in parts may break between them, since that of many desa is longer than a page.
func (p *pass) annex(n *model.Node, head ...[]block.Span) *sink {
	s := &sink{}
	for i, part := range head {
		s.add(p.keep(&block.Paragraph{Role: block.RoleAnnex, Spans: part, KeepNext: i == len(head)-1}))
	}
	if n.Text != "" {
		s.add(p.annexTitle(n))
	}
	p.flow(s, n.Children, block.RoleFlush, 2)
	return s
}

func orText(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
