package docx

import (
	"fmt"
	"strconv"

	"pena/app/block"
)

// bookmarkPrefix begins the names that Word gives the marks of a contents.
const bookmarkPrefix = "_Toc"

func bookmark(n int) string { return fmt.Sprintf("%s%06d", bookmarkPrefix, n) }

// contents sets the table of contents as Word's own field, filled with what our
// pages say, so that it is right without a press on F9 and goes on being so with
// one.
func (b *builder) contents(c *block.Contents) []node {
	var out []node
	for i, o := range b.pages.Outline {
		if o.Depth > c.Depth {
			continue
		}
		p := b.entry(o.Depth)
		label := b.pages.Pages[o.Page].Label
		mark := bookmark(i + 1)
		if len(out) == 0 {
			p.lead = fieldBegin(fmt.Sprintf(` TOC \o "1-%d" \h \z \u `, c.Depth))
		}
		p.target = mark
		p.runs = append(p.runs, run{text: o.Text + "\t"})
		p.runs = append(p.runs, fieldBegin(" PAGEREF "+mark+` \h `)...)
		p.runs = append(p.runs, textRun(label), fieldEnd())
		out = append(out, p)
	}
	if len(out) > 0 {
		// A paragraph of its own, and not the last: LibreOffice 7.4 loses the page
		// number from the header of a section whose last paragraph ends a contents.
		end := b.sheet.para(styleSpace)
		end.runs = []run{fieldEnd()}
		out = append(out, end, b.sheet.para(styleSpace))
	}
	return out
}

func (b *builder) entry(depth int) *para {
	id := contentsStyle(min(max(depth, 1), 3))
	return &para{style: &styleDef{id: id}}
}

// fieldBegin opens a field; what follows up to [fieldEnd] is its result.
func fieldBegin(instruction string) []run {
	return []run{
		{inside: func(x *xmlWriter) { x.empty("w:fldChar", "w:fldCharType", "begin") }},
		{inside: func(x *xmlWriter) { x.element("w:instrText", instruction, "xml:space", "preserve") }},
		{inside: func(x *xmlWriter) { x.empty("w:fldChar", "w:fldCharType", "separate") }},
	}
}

func fieldEnd() run {
	return run{inside: func(x *xmlWriter) { x.empty("w:fldChar", "w:fldCharType", "end") }}
}

// pageField is the number of the page, in the form of the layout.
func pageField(form string, shown int) []run {
	const mark = "{n}"
	var out []run
	for i := 0; i < len(form); {
		if len(form)-i >= len(mark) && form[i:i+len(mark)] == mark {
			out = append(out, fieldBegin(" PAGE ")...)
			out = append(out, textRun(strconv.Itoa(shown)), fieldEnd())
			i += len(mark)
			continue
		}
		end := i + 1
		for end < len(form) && !(len(form)-end >= len(mark) && form[end:end+len(mark)] == mark) {
			end++
		}
		out = append(out, textRun(form[i:end]))
		i = end
	}
	return out
}
