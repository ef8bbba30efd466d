package docx

import (
	"fmt"
	"io"

	"pena/app/block"
	"pena/app/typeset"
)

// Options change what is written.
type Options struct {
	// SignatureMark stands in the room of the first signature, for a system that
	// puts the signature in its place: "${ttd_pengirim}".
	SignatureMark string
}

// language of all text: what Word checks its spelling by.
const language = "id-ID"

// Write writes the paper as a Word file. t is used to set its pages first, from
// which come the figures that Word cannot find by itself; a setting of the layout
// that cannot be is left as shipped, as on the pages. The error is that of w, or
// tells of a type of block that is not known.
func Write(w io.Writer, d *block.Document, t *typeset.Typesetter, opts Options) error {
	pages, _ := t.Set(d) // the pages have told of a wrong setting already
	b := &builder{t: t, l: t.Layout(), opts: opts, pages: pages, nums: newNumbering(), media: newMedia()}
	b.sheet = newSheet(&b.l)
	b.sheet.outline(d)
	b.heads = findHeadings(d, b.nums)
	heads := &headers{b: b, draft: len(d.Draft) > 0, known: map[string]int{}}
	body := b.document(d, heads)
	if b.err != nil {
		return b.err
	}
	p := &pack{meta: pages.Meta, font: b.l.Font, body: body, headers: heads.parts, media: b.media.files,
		footer: b.footer(), styles: b.sheet.write(b.nums), numbering: b.nums.write(), tab: b.l.Step}
	if err := p.write(w); err != nil {
		return fmt.Errorf("write word file: %w", err)
	}
	return nil
}

// document makes the main part. Each section but the last ends with the
// paragraph that bears its properties.
func (b *builder) document(d *block.Document, heads *headers) []byte {
	x := newXML()
	x.start("w:document", namespaces...)
	x.start("w:body")
	number := 1
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Restart {
			number = 1
		}
		b.last, b.sheet.share = b.t.LastPage(i), 1
		nodes, sec := b.section(s, number, heads)
		nodes = b.closed(ended(nodes))
		last := i == len(d.Sections)-1
		if !last {
			b.endWith(&nodes, sec)
		}
		for _, n := range nodes {
			n.write(x)
		}
		if last {
			sec.write(x)
		}
		number++ // or more: it only matters which page is the first
	}
	return x.bytes()
}

// endWith puts the section on its last paragraph.
func (b *builder) endWith(nodes *[]node, s *section) {
	list := *nodes
	p, ok := list[len(list)-1].(*para)
	if !ok {
		p = b.sheet.para(styleSpace)
		*nodes = append(list, p)
	}
	p.section = s
}
