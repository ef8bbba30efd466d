package compose

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// fieldMostTo is the field that says up to how many addressees stand in the
// letter itself; more of them make a list of their own behind it.
const fieldMostTo = "yth_paling_banyak"

// addressees are who a letter goes to.
type addressees struct {
	node    *model.Node // the section yth; nil when the text has none
	entries []*entry    // of its list
	lines   []*model.Node
	count   int
	most    int64             // 0: as many as there are
	one     *model.Recipient  // of this copy, in place of the entries
	all     []model.Recipient // behind the letter, in place of the entries
}

// annexed reports whether the list is too long for the letter's first page.
func (a addressees) annexed() bool { return len(a.all) > 0 || a.most > 0 && int64(a.count) > a.most }

// letterTo reads the section yth.
func (p *pass) letterTo() addressees {
	a := addressees{node: p.section("yth")}
	if a.node == nil {
		return a
	}
	var items []*model.Node
	for _, c := range a.node.Children {
		if isItem(c.Kind) {
			items = append(items, c)
		} else {
			a.lines = append(a.lines, c)
		}
	}
	if to := p.doc.To; to != nil && len(to.List) > 0 {
		a.one, a.count = p.facts.recipient(), 1
		if to.Listed {
			a.all, a.count = to.List, len(to.List)
		}
		return a
	}
	a.entries = p.itemEntries(items)
	for _, e := range a.entries {
		a.count += len(e.items)
	}
	if p.kind.Field(fieldMostTo) != nil {
		if v := p.facts.get("isian." + fieldMostTo); !v.missing && v.counts && v.scale == 0 {
			a.most = v.number
		}
	}
	return a
}

// addressees sets "Yth." before one addressee or a numbered list of several, and
// "di" with the place set in beneath. The name of the office stands alone: no
// "Kepada". Too many stand in a list behind the letter.
func (p *pass) addressees(s *sink, a addressees) {
	if a.node == nil {
		return
	}
	to, lines := p.recipients(a)
	l := &block.List{Items: []block.Item{{Label: "Yth.", Source: a.node.ID, Body: to}}}
	place := p.at(a.one)
	for _, line := range lines {
		it := p.addressLine(line)
		if it.Label == "di" && place != nil {
			it, place = *place, nil
		}
		if len(it.Body) > 0 {
			l.Items = append(l.Items, it)
		}
	}
	if place != nil {
		l.Items = append(l.Items, *place)
	}
	s.add(p.keep(&block.Space{Lines: 1}), p.keep(l), p.keep(&block.Space{Lines: 1}))
}

// recipients are who stands behind "Yth.", and the lines left beneath them.
func (p *pass) recipients(a addressees) (body []block.Block, lines []*model.Node) {
	to := sink{nested: true}
	lines = a.lines
	switch {
	case a.one != nil:
		to.add(toOne(a.one))
	case a.annexed():
		to.add(p.para(block.RoleLeft, "(daftar terlampir)", nil))
	case a.count == 1:
		to.add(a.entries[0].items[0].Body...)
	case a.count > 1:
		to.add(p.listBlock(a.entries))
	case len(lines) > 0 && !isPlaceLine(lines[0]): // a place alone is nobody
		p.flow(&to, lines[:1], block.RoleLeft, 0)
		lines = lines[1:]
	}
	if len(to.blocks) == 0 {
		p.gap(a.node.ID, "Alamat tujuan surat belum diisi.")
		to.add(&block.Paragraph{Role: block.RoleLeft, Spans: []block.Span{{Text: "[Tujuan surat]", Style: block.Missing, Source: a.node.ID}}})
	}
	return to.blocks, lines
}

// placeMark begins the line of the place.
const placeMark = "di "

func isPlaceLine(n *model.Node) bool { return strings.HasPrefix(n.Text, placeMark) }

// addressLine is a line under the addressee ("u.p. ...", "melalui ..."): "di"
// stands alone, its place set in.
func (p *pass) addressLine(n *model.Node) block.Item {
	if !isPlaceLine(n) {
		in := sink{nested: true}
		p.flow(&in, []*model.Node{n}, block.RoleLeft, 0)
		return block.Item{Source: n.ID, Body: in.blocks}
	}
	b := &builder{facts: p.facts, node: n}
	spans := b.spans("\n"+strings.TrimPrefix(n.Text, placeMark), nil)
	p.gaps = append(p.gaps, b.gaps...)
	return block.Item{Label: "di", Source: n.ID, Body: []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: spans}}}
}
