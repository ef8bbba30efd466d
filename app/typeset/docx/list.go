package docx

import (
	"pena/app/block"
	"pena/app/typeset"
)

// openItem is an item that is being filled: a list in it becomes the next level
// of the same count, so that Word begins it anew behind each item.
type openItem struct {
	num   *num
	level int
	used  bool // the next level is taken: a second list counts on its own
}

// mostLevels is the depth to which Word counts.
const mostLevels = 9

// list sets a list: counted by Word where its labels count, else with its labels
// as text.
func (b *builder) list(l *block.List, at place) []node {
	if !beginWithText(l) {
		return b.listTable(l, at)
	}
	step := b.t.Step(l)
	count := b.counted(l, at, step)
	var out []node
	for i := range l.Items {
		body := b.item(&l.Items[i], at, step, count)
		last := i == len(l.Items)-1
		if n := len(l.Items); n > 2 && i == n-2 && b.short(&l.Items[i], at.width-step) {
			body[len(body)-1].holdNext()
		}
		if !last {
			body[len(body)-1].closeUp(b.l.ItemGap())
		}
		out = append(out, body...)
	}
	return out
}

// beginWithText reports whether every item begins with a paragraph, which then
// bears its label.
func beginWithText(l *block.List) bool {
	for _, it := range l.Items {
		if len(it.Body) == 0 {
			return false
		}
		if _, ok := it.Body[0].(*block.Paragraph); !ok {
			return false
		}
	}
	return true
}

// counted finds the count of a list, nil when its labels do not count.
func (b *builder) counted(l *block.List, at place, step typeset.MM) *numbered {
	labels := make([]string, len(l.Items))
	for i, it := range l.Items {
		labels[i] = it.Label
	}
	c, ok := countLabels(labels)
	if !ok {
		return nil
	}
	lv := level{format: c.format, prefix: c.prefix, suffix: c.suffix, left: at.left + step, hanging: step, behind: "tab"}
	if o := at.list; o != nil && o.num != nil && !o.used && c.value == 1 && o.level+1 < mostLevels {
		next := o.level + 1
		if next == len(o.num.levels) {
			o.num.levels = append(o.num.levels, lv)
		}
		if o.num.levels[next].same(lv) {
			o.used = true
			return &numbered{o.num, next}
		}
	}
	n := &numbered{b.nums.add(lv), 0}
	n.num.start(0, c.value)
	return n
}

// item makes the nodes of one item, the first of which bears the label.
func (b *builder) item(it *block.Item, at place, step typeset.MM, count *numbered) []node {
	inside := place{left: at.left + step, width: at.width - step, landscape: at.landscape, list: &openItem{}}
	if count != nil {
		inside.list = &openItem{num: count.num, level: count.level}
	}
	body := b.blocks(it.Body, inside)
	first := body[0].(*para)
	if first.style == b.sheet.byID[styleID(roleStyle(block.RoleFlush))] {
		first.style = b.sheet.byID[styleID(styleItem)]
	}
	switch {
	case count == nil:
		first.indent = &indent{left: at.left + step, hanging: step}
		first.runs = append([]run{{text: it.Label + "\t"}}, first.runs...)
	default:
		first.numbered, first.indent = count, nil
		lv := count.num.levels[count.level]
		if d := lv.left - at.left - step; d > 0.01 || d < -0.01 || lv.hanging != step {
			first.indent = &indent{left: at.left + step, hanging: step}
		}
	}
	return body
}

// short reports an item that takes the last one with it to the next page. (The
// first is not held on to the second: of a sentence held on to an item that is
// itself held, LibreOffice 7.4 leaves the sentence behind.)
func (b *builder) short(it *block.Item, width typeset.MM) bool {
	p, ok := it.Body[0].(*block.Paragraph)
	return ok && len(it.Body) == 1 && b.t.Lines(p.Spans, p.Role, width) <= 2
}

// listTable sets a list in two columns: an item that begins with another list
// ("Yth." before several addressees) has no line of its own for its label.
func (b *builder) listTable(l *block.List, at place) []node {
	step := b.t.Step(l)
	t := &table{style: styleOpen, indent: at.left, widths: []typeset.MM{step, at.width - step}}
	for i := range l.Items {
		it := &l.Items[i]
		label := b.sheet.para(styleLabel)
		label.runs = []run{{text: it.Label}}
		body := b.blocks(it.Body, place{width: at.width - step, landscape: at.landscape})
		t.rows = append(t.rows, tableRow{cells: []cell{{body: []node{label}}, {body: b.closed(body)}}})
	}
	return b.lift(t)
}
