package docx

import (
	"strconv"
	"strings"

	"pena/app/block"
	"pena/app/typeset"
)

// node is a part of a page's text as Word knows it: a [*para] or a [*table].
type node interface {
	write(x *xmlWriter)
	holdNext()                // the page may not end behind it
	closeUp(white typeset.MM) // the white behind it is that much
}

// para is a paragraph: a style and what differs from it.
type para struct {
	style    *styleDef
	keepNext bool
	free     bool // the page may end within it and behind it, whatever its style says
	keep     bool // all its lines on one page
	numbered *numbered
	noNumber bool // the style counts, this paragraph does not
	stops    []stop
	before   typeset.MM
	after    typeset.MM
	exact    typeset.MM // height of its lines, 0: the style's
	indent   *indent    // nil: the style's
	align    string     // "" as the style has it
	outline  int        // 1..9, 0: none
	bookmark string     // a bookmarkPrefix and a number
	target   string     // a bookmark that a press on the text goes to
	runs     []run
	lead     []run      // before what can be pressed
	size     typeset.Pt // of all its text; 0: the style's
	section  *section   // ends with this paragraph
	share    typeset.MM // that is left of its white
}

// indent is where the lines of a paragraph begin and end.
type indent struct{ left, right, hanging, first typeset.MM }

// stop is a tab stop.
type stop struct {
	at     typeset.MM
	align  string // left, right
	leader string // "" or dot
}

func (p *para) holdNext() { p.keepNext = !p.free }

func (p *para) closeUp(white typeset.MM) { p.after = white * p.share }

// write writes the properties in the order that the schema asks for.
func (p *para) write(x *xmlWriter) {
	x.start("w:p")
	x.start("w:pPr")
	x.value("w:pStyle", p.style.id)
	switch {
	case p.keepNext:
		x.empty("w:keepNext")
	case p.free && p.style.keep:
		x.value("w:keepNext", "0")
	}
	x.flag("w:keepLines", p.keep)
	switch {
	case p.numbered != nil:
		p.numbered.write(x)
	case p.noNumber:
		writeNumber(x, 0, 0)
	}
	if len(p.stops) > 0 {
		x.start("w:tabs")
		for _, s := range p.stops {
			attrs := []string{"w:val", s.align, "w:pos", twips(s.at)}
			if s.leader != "" {
				attrs = append(attrs, "w:leader", s.leader)
			}
			x.empty("w:tab", attrs...)
		}
		x.end()
	}
	p.writeSpacing(x)
	if p.indent != nil {
		p.indent.write(x)
	}
	if p.align != "" {
		x.value("w:jc", p.align)
	}
	if p.outline != p.style.outline {
		x.value("w:outlineLvl", strconv.Itoa((p.outline+noOutline)%(noOutline+1)))
	}
	if p.size > 0 {
		x.start("w:rPr")
		x.value("w:sz", halfPoints(p.size))
		x.value("w:szCs", halfPoints(p.size))
		x.end()
	}
	if p.section != nil {
		p.section.write(x)
	}
	x.end()
	id := strings.TrimLeft(strings.TrimPrefix(p.bookmark, bookmarkPrefix), "0")
	if p.bookmark != "" {
		x.empty("w:bookmarkStart", "w:id", id, "w:name", p.bookmark)
	}
	for i := range p.lead {
		p.lead[i].write(x, p.size)
	}
	if p.target != "" {
		x.start("w:hyperlink", "w:anchor", p.target, "w:history", "1")
	}
	for i := range p.runs {
		p.runs[i].write(x, p.size)
	}
	if p.target != "" {
		x.end()
	}
	if p.bookmark != "" {
		x.empty("w:bookmarkEnd", "w:id", id)
	}
	x.end()
}

// noOutline is the level of text that is no heading: one below the deepest.
const noOutline = 9

func (p *para) writeSpacing(x *xmlWriter) {
	var attrs []string
	if p.before != p.style.before {
		attrs = append(attrs, "w:before", twips(p.before))
	}
	if p.after != p.style.after {
		attrs = append(attrs, "w:after", twips(p.after))
	}
	if p.exact > 0 {
		attrs = append(attrs, "w:line", lineTwips(p.exact), "w:lineRule", "exact")
	}
	if len(attrs) > 0 {
		x.empty("w:spacing", attrs...)
	}
}

func (n *indent) write(x *xmlWriter) {
	attrs := []string{"w:left", twips(n.left), "w:right", twips(n.right)}
	if n.hanging > 0 {
		attrs = append(attrs, "w:hanging", twips(n.hanging))
	} else {
		attrs = append(attrs, "w:firstLine", twips(n.first))
	}
	x.empty("w:ind", attrs...)
}

// run is text in one look, or something that stands between text.
type run struct {
	text   string // a line feed breaks the line, a tab goes to the next stop
	style  block.Style
	bold   bool
	narrow typeset.Pt       // by which its characters stand closer
	inside func(*xmlWriter) // written in place of a text: a picture, a field's mark
}

func textRun(s string) run { return run{text: s} }

// runsOf are the runs of spans.
func runsOf(spans []block.Span, bold bool) []run {
	var out []run
	for _, s := range spans {
		if n := len(out); n > 0 && out[n-1].style == s.Style && out[n-1].bold == bold {
			out[n-1].text += s.Text
			continue
		}
		out = append(out, run{text: s.Text, style: s.Style, bold: bold})
	}
	return out
}

func (r *run) write(x *xmlWriter, size typeset.Pt) {
	x.start("w:r")
	r.writeLook(x, size)
	if r.inside != nil {
		r.inside(x)
		x.end()
		return
	}
	from := 0
	flush := func(to int) {
		if to > from {
			x.element("w:t", r.text[from:to], "xml:space", "preserve")
		}
		from = to + 1
	}
	for i := range len(r.text) {
		switch r.text[i] {
		case '\n':
			flush(i)
			x.empty("w:br")
		case '\t':
			flush(i)
			x.empty("w:tab")
		}
	}
	flush(len(r.text))
	x.end()
}

// tint lies behind what is not filled in yet, as on the pages.
const tint = "FFECB3"

func (r *run) writeLook(x *xmlWriter, size typeset.Pt) {
	if r.style == 0 && !r.bold && size == 0 && r.narrow == 0 {
		return
	}
	x.start("w:rPr")
	bold := r.bold || r.style&block.Bold != 0
	x.flag("w:b", bold)
	x.flag("w:bCs", bold)
	x.flag("w:i", r.style&block.Italic != 0)
	x.flag("w:iCs", r.style&block.Italic != 0)
	if r.narrow > 0 {
		x.value("w:spacing", "-"+twips(r.narrow.MM()))
	}
	if size > 0 {
		x.value("w:sz", halfPoints(size))
		x.value("w:szCs", halfPoints(size))
	}
	if r.style&block.Underline != 0 {
		x.value("w:u", "single")
	}
	if r.style&block.Missing != 0 {
		x.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", tint)
	}
	x.end()
}

// text is what the paragraph says.
func (p *para) text() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.text)
	}
	return b.String()
}
