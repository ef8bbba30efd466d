package compose

import (
	"slices"

	"pena/app/block"
	"pena/model"
)

// sink takes blocks in the order of the page and parts them into sections where
// a table lies across.
type sink struct {
	proto  block.Section // what its sections are like
	done   []block.Section
	blocks []block.Block
	nested bool // inside an item: no section may break here
}

func (s *sink) add(b ...block.Block) { s.blocks = append(s.blocks, b...) }

// wide puts blocks on landscape pages of their own, with the headings that were
// to be kept with them.
func (s *sink) wide(b []block.Block) {
	if s.nested {
		s.add(b...)
		return
	}
	from := len(s.blocks)
	for from > 0 {
		if h, ok := s.blocks[from-1].(*block.Paragraph); !ok || !h.KeepNext {
			break
		}
		from--
	}
	heads := slices.Clone(s.blocks[from:])
	s.blocks = s.blocks[:from]
	s.flush()
	sec := s.next()
	sec.Landscape = true
	sec.Blocks = append(heads, b...)
	s.done = append(s.done, sec)
}

// next is a new section; only the first has the kop and begins the count.
func (s *sink) next() block.Section {
	sec := s.proto
	s.proto.Kop, s.proto.Restart = nil, false
	return sec
}

func (s *sink) flush() {
	if len(s.blocks) == 0 {
		return
	}
	sec := s.next()
	sec.Blocks = s.blocks
	s.done, s.blocks = append(s.done, sec), nil
}

// join adds blocks to the page that is there, even a landscape one: signatures
// never begin a section.
func (s *sink) join(b ...block.Block) {
	if len(s.blocks) == 0 && len(s.done) > 0 {
		last := &s.done[len(s.done)-1]
		last.Blocks = append(last.Blocks, b...)
		return
	}
	s.add(b...)
}

// sections closes the sink.
func (s *sink) sections() []block.Section {
	s.flush()
	return s.done
}

// flow composes sibling nodes. role is that of plain paragraphs, depth that of
// headings in the bookmarks.
func (p *pass) flow(s *sink, nodes []*model.Node, role block.Role, depth int) {
	for i := 0; i < len(nodes); {
		n := nodes[i]
		end := i + 1
		switch {
		case isItem(n.Kind):
			for end < len(nodes) && nodes[end].Kind == n.Kind {
				end++
			}
			p.list(s, nodes[i:end])
		case isPicture(n):
			p.wideOr(s, p.entry(n, formFigure, role, 0, nil))
		case n.Kind == model.Alinea:
			if _, _, ok := rowLabel(n.Text); ok {
				for end < len(nodes) && nodes[end].Kind == model.Alinea && isRow(nodes[end]) {
					end++
				}
				p.rows(s, nodes[i:end])
				break
			}
			s.add(p.entry(n, formParagraph, role, 0, nil).blocks...)
		case n.Kind == model.Tabel:
			p.wideOr(s, p.entry(n, formTable, role, 0, nil))
		default:
			p.part(s, n, role, depth)
		}
		i = end
	}
}

// wideOr puts an entry on landscape pages if it wants them.
func (p *pass) wideOr(s *sink, e *entry) {
	if e.wide {
		s.wide(e.blocks)
	} else {
		s.add(e.blocks...)
	}
}

func isPicture(n *model.Node) bool {
	_, ok := PictureOf(n)
	return ok
}

func isRow(n *model.Node) bool {
	_, _, ok := rowLabel(n.Text)
	return ok
}

// part composes a heading and what stands under it.
func (p *pass) part(s *sink, n *model.Node, role block.Role, depth int) {
	s.add(p.entry(n, formHeading, role, depth, nil).blocks...)
	if n.Kind == model.Pasal && n.Text != "" {
		s.add(p.entry(n, formParagraph, block.RoleBody, 0, nil).blocks...)
	}
	p.flow(s, n.Children, role, depth+1)
}

// list composes items that follow one another into one list.
func (p *pass) list(s *sink, nodes []*model.Node) {
	if entries := p.itemEntries(nodes); len(entries) > 0 {
		s.add(p.listBlock(entries))
	}
}

func (p *pass) itemEntries(nodes []*model.Node) []*entry {
	entries := make([]*entry, 0, len(nodes))
	for _, n := range nodes {
		if e := p.entry(n, formItem, block.RoleFlush, 0, p.inside(n)); len(e.items) > 0 {
			entries = append(entries, e)
		}
	}
	return entries
}

// inside composes the children of an item; an item that is a row itself
// ("Nama : ...") is the first of its rows.
func (p *pass) inside(n *model.Node) []block.Block {
	nodes := n.Children
	s := sink{nested: true}
	if isRow(n) {
		end := 0
		for end < len(nodes) && nodes[end].Kind == model.Alinea && isRow(nodes[end]) {
			end++
		}
		p.rows(&s, append([]*model.Node{n}, nodes[:end]...))
		nodes = nodes[end:]
	}
	p.flow(&s, nodes, block.RoleFlush, 0)
	return s.blocks
}

func (p *pass) listBlock(entries []*entry) block.Block {
	return p.group(entries, func() block.Block {
		l := &block.List{}
		for _, e := range entries {
			l.Items = append(l.Items, e.items...)
		}
		return l
	})
}

// rows composes paragraphs "label : text" into rows with the colons in one column.
func (p *pass) rows(s *sink, nodes []*model.Node) {
	entries := make([]*entry, 0, len(nodes))
	for _, n := range nodes {
		if e := p.entry(n, formRow, "", 0, nil); e.row.Label != "" {
			entries = append(entries, e)
		}
	}
	if len(entries) == 0 {
		return
	}
	s.add(p.group(entries, func() block.Block {
		l := &block.Labels{Indent: !s.nested}
		for _, e := range entries {
			l.Rows = append(l.Rows, e.row)
		}
		return l
	}))
}

// group returns the block the same entries made in the last composition, or
// makes it.
func (p *pass) group(entries []*entry, make func() block.Block) block.Block {
	g := p.c.groups[entries[0]]
	if g == nil || !slices.Equal(g.entries, entries) {
		g = &group{entries: entries, block: make()}
		p.c.groups[entries[0]] = g
	}
	return g.block
}
