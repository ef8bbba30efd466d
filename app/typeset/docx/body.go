package docx

import (
	"fmt"
	"strings"

	"pena/app/block"
	"pena/app/typeset"
)

// builder turns blocks into nodes.
type builder struct {
	t     *typeset.Typesetter
	l     typeset.Layout
	sheet *sheet
	opts  Options
	pages *typeset.Pages
	nums  *numbering
	heads *headings
	media *media
	marks int // headings of the outline so far
	err   error

	last typeset.LastPage // of the section
}

// place is where blocks stand.
type place struct {
	left, width typeset.MM
	landscape   bool
	list        *openItem // the item they stand in
}

// block makes the nodes of one block.
func (b *builder) block(bl block.Block, at place) []node {
	if _, rows := bl.(*block.Signatures); bl == b.last.From && !rows {
		b.sheet.share = b.last.White
	}
	switch bl := bl.(type) {
	case *block.Paragraph:
		return []node{b.paragraph(bl, at)}
	case *block.List:
		return b.list(bl, at)
	case *block.Labels:
		return b.labels(bl, at)
	case *block.Columns:
		return b.columns(bl, at)
	case *block.Table:
		return b.table(bl, at)
	case *block.Signatures:
		return b.signatures(bl, at)
	case *block.Figure:
		return b.figure(bl, at)
	case *block.Space:
		return []node{b.sheet.white(b.l.LineHeight(b.l.Size) * typeset.MM(bl.Lines))}
	case *block.Rule:
		return []node{b.sheet.para(styleRule)}
	case *block.Contents:
		return b.contents(bl)
	}
	b.err = fmt.Errorf("docx: no block of type %T is known", bl)
	return nil
}

// blocks makes the nodes of blocks that follow one another, with the white
// between them and the page ends that may not be.
func (b *builder) blocks(list []block.Block, at place) []node {
	var out []node
	for i, bl := range list {
		if i > 0 {
			_, signed := bl.(*block.Signatures)
			if signed || typeset.Announces(list[i-1], bl) {
				holdTail(out)
			}
			if h := b.l.Parted(list[i-1], bl); h > 0 {
				out = append(out, b.sheet.white(h))
			}
		}
		out = append(out, b.block(bl, at)...)
	}
	return b.settle(b.joined(out))
}

// holdTail keeps the last node that is not white with what follows.
func holdTail(list []node) {
	for i := len(list) - 1; i >= 0; i-- {
		list[i].holdNext()
		if _, white := list[i].(*white); !white {
			return
		}
	}
}

// joined puts label rows of a legal product that follow one another into one
// table, so that their columns stay together when one of them is widened.
func (b *builder) joined(list []node) []node {
	var out []node
	for _, n := range list {
		if t, ok := n.(*table); ok && t.legal && len(out) > 1 {
			before, ok := out[len(out)-2].(*table)
			if gap, white := out[len(out)-1].(*white); ok && white && before.legal && before.indent == t.indent && fmt.Sprint(before.widths) == fmt.Sprint(t.widths) {
				b.sink(&t.rows[0], gap.height)
				before.rows = append(before.rows, t.rows...)
				out = out[:len(out)-1]
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// paragraph makes a paragraph in the style of its role.
func (b *builder) paragraph(p *block.Paragraph, at place) *para {
	out := b.sheet.para(roleStyle(p.Role))
	if head := p.KeepNext || out.style.keep; head {
		out.free = b.t.LongHead(p, at.width)
		out.keepNext = p.KeepNext && !out.style.keep && !out.free
	}
	out.runs = b.condensed(p, at.width)
	b.place(out, p, at)
	if p.Outline > 0 {
		b.marks++
		out.outline, out.bookmark = p.Outline, bookmark(b.marks)
	}
	b.heads.count(out, p.Role)
	return out
}

// condensed are the runs of a paragraph in a width, as close as will keep its
// lines as many as ours.
func (b *builder) condensed(p *block.Paragraph, width typeset.MM) []run {
	out := runsOf(p.Spans, false)
	if by := b.t.Condensed(p.Spans, p.Role, width); by > 0 {
		for i := range out {
			out[i].narrow = by
		}
	}
	return out
}

// place indents a paragraph where its style would have it elsewhere. A title that
// breaks into lines is set in from both sides, so that they are about equally
// long, as on our pages.
func (b *builder) place(out *para, p *block.Paragraph, at place) {
	from := at.width * typeset.MM(b.l.Look(p.Role).From)
	in := indent{left: at.left + from, first: out.style.indent.first}
	if out.style.align == "center" {
		forced := 1 + strings.Count(block.Line(p.Spans).String(), "\n")
		if lines, widest := b.t.Widest(p.Spans, p.Role, at.width-from); lines > forced {
			side := max(0, (at.width-from-widest)/2-titleSlack)
			in.left, in.right = in.left+side, side
		}
	}
	if d := in.left - out.style.indent.left; in.right > 0 || d > 0.01 || d < -0.01 {
		out.indent = &in
	}
}

// titleSlack is the room at either side of a title for a family that is a little
// wider than ours.
const titleSlack typeset.MM = 1.5

// resize sets a whole paragraph in a size.
func (b *builder) resize(p *para, size typeset.Pt) {
	p.size = size
	p.exact = p.style.fixed(&b.l, size)
}

// columns sets blocks side by side.
func (b *builder) columns(c *block.Columns, at place) []node {
	t := &table{style: styleOpen, indent: at.left}
	row := tableRow{whole: true}
	for _, col := range c.Columns {
		w := at.width * typeset.MM(col.Share)
		t.widths = append(t.widths, w)
		row.cells = append(row.cells, cell{body: b.closed(b.blocks(col.Blocks, place{width: w, landscape: at.landscape}))})
	}
	t.rows = []tableRow{row}
	return b.lift(t)
}
