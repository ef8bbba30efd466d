package docx

import (
	"strconv"

	"pena/app/block"
	"pena/app/typeset"
)

// section is a run of pages: their size and margins, and what stands at their
// heads.
type section struct {
	w, h, left, right typeset.MM
	top, bottom, head typeset.MM // head: from the edge of the page to the header
	landscape         bool
	format            string // of page numbers
	restart           bool
	first             string // relation to the header of its first page, "": the same as of the others
	rest              string
	foot              typeset.MM // from the edge of the page to the footer; 0: there is none
}

// write writes the properties in the order that the schema asks for.
func (s *section) write(x *xmlWriter) {
	x.start("w:sectPr")
	if s.first != "" {
		x.empty("w:headerReference", "w:type", "first", "r:id", s.first)
	}
	x.empty("w:headerReference", "w:type", "default", "r:id", s.rest)
	footer := s.bottom / 2
	if s.foot > 0 {
		footer = s.foot
		if s.first != "" {
			x.empty("w:footerReference", "w:type", "first", "r:id", footerRelation)
		}
		x.empty("w:footerReference", "w:type", "default", "r:id", footerRelation)
	}
	x.value("w:type", "nextPage")
	size := []string{"w:w", twips(s.w), "w:h", twips(s.h)}
	if s.landscape {
		size = append(size, "w:orient", "landscape")
	}
	x.empty("w:pgSz", size...)
	x.empty("w:pgMar", "w:top", twips(s.top), "w:right", twips(s.right), "w:bottom", twips(s.bottom), "w:left", twips(s.left),
		"w:header", twips(s.head), "w:footer", twips(footer), "w:gutter", "0")
	numbers := []string{"w:fmt", s.format}
	if s.restart {
		numbers = append(numbers, "w:start", "1")
	}
	x.empty("w:pgNumType", numbers...)
	x.flag("w:titlePg", s.first != "")
	x.end()
}

// section makes the nodes of one section; number is that of its first page.
func (b *builder) section(s *block.Section, number int, heads *headers) ([]node, *section) {
	l := &b.l
	w, h := l.PageSize(s.Landscape)
	out := &section{w: w, h: h, left: l.Left, right: l.Right, top: l.Top, bottom: l.Bottom, landscape: s.Landscape,
		format: "decimal", restart: s.Restart}
	if f := b.t.ElectronicFoot(s.Landscape); f > 0 {
		out.foot = max(0, l.Bottom-f)
	}
	if s.Numbers == block.NumbersRoman {
		out.format = "lowerRoman"
	}
	width := l.TextWidth(s.Landscape)
	numberAt := l.Top/2 - l.PageNumberSize.MM()*1.15/2
	out.head = numberAt
	if s.Kop != nil {
		out.head = min(out.head, l.TopKop)
	}
	above := typeset.MM(0) // what the line of a draft takes
	if heads.draft {
		out.head, above = draftAt, draftHeight
	}
	rest := header{number: b.numberForm(s.Numbers), at: max(0, numberAt-out.head-above)}
	first := rest
	if s.Numbers == block.NumbersLayout && number < l.PageNumberFrom {
		first.number = ""
		if number+1 < l.PageNumberFrom {
			rest.from = l.PageNumberFrom
		}
	}
	if s.Kop != nil {
		first.kop = b.kop(s.Kop, width, l.TopKop)
		if len(first.kop) > 0 {
			first.kop[0].before += max(0, l.TopKop-out.head-above)
			if b.last.Whole {
				first.kop[len(first.kop)-1].after *= b.last.White
			}
		}
	}
	out.rest = heads.add(rest)
	if s.Kop != nil || first.number != rest.number {
		out.first = heads.add(first)
	}
	nodes := b.blocks(s.Blocks, place{width: width, landscape: s.Landscape})
	if s.Centre {
		b.lower(nodes, b.t.WhiteAbove(s))
	}
	return nodes, out
}

func (b *builder) numberForm(n block.PageNumbers) string {
	if n == block.NumbersNone {
		return ""
	}
	return b.l.PageNumber
}

// lower puts white above the first paragraph. Word could centre the text of the
// page by itself, but LibreOffice would leave it at the top.
func (b *builder) lower(nodes []node, h typeset.MM) {
	if len(nodes) == 0 {
		return
	}
	if p, ok := nodes[0].(*para); ok {
		p.before += h
	}
}

// header is what stands above the text of a page.
type header struct {
	number string // form of the page number, "": none
	from   int    // the first page that shows it; 0: all
	at     typeset.MM
	kop    []*para
}

// headers are the header parts of a file, in order.
type headers struct {
	b     *builder
	draft bool
	parts [][]byte
	known map[string]int
}

// add makes the part of a header, or finds one that is the same, and gives its
// relation.
func (h *headers) add(d header) string {
	data := h.part(d)
	i, ok := h.known[string(data)]
	if !ok {
		i = len(h.parts)
		h.parts = append(h.parts, data)
		h.known[string(data)] = i
	}
	return "rId_header" + strconv.Itoa(i+1)
}

func (h *headers) part(d header) []byte {
	x := newXML()
	x.start("w:hdr", namespaces...)
	var list []*para
	if d.number != "" {
		p := h.b.sheet.para(styleNumber)
		p.before += d.at
		p.runs = pageField(d.number, 2)
		if d.from > 0 {
			p.runs = fromPage(d.from, p.runs)
		}
		list = append(list, p)
	}
	list = append(list, d.kop...)
	if len(list) == 0 {
		list = []*para{h.b.sheet.para(styleNumber)}
	}
	if h.draft {
		list = append([]*para{h.b.draftLine()}, list...)
		list[1].runs = append([]run{{inside: watermark}}, list[1].runs...)
	}
	for _, p := range list {
		p.write(x)
	}
	return x.bytes()
}

// fromPage shows runs from a page on: the field IF with the number of the page
// in it.
func fromPage(n int, shown []run) []run {
	part := func(s string) run {
		return run{inside: func(x *xmlWriter) { x.element("w:instrText", s, "xml:space", "preserve") }}
	}
	mark := func(kind string) run {
		return run{inside: func(x *xmlWriter) { x.empty("w:fldChar", "w:fldCharType", kind) }}
	}
	out := []run{mark("begin"), part(" IF ")}
	out = append(out, fieldBegin(" PAGE ")...)
	out = append(out, textRun(strconv.Itoa(n)), fieldEnd(), part(" >= "+strconv.Itoa(n)+` "`))
	out = append(out, shown...)
	return append(out, part(`" "" `), mark("separate"), mark("end"))
}
