package docx

import (
	"fmt"
	"strconv"

	"pena/app/typeset"
)

// numbering collects how the paper counts.
type numbering struct {
	nums   []*num
	styles map[string]*numbered // by id of the style that counts
}

// num is one count: a list with what is nested in it, or the headings.
type num struct {
	id     int
	levels []level
	starts []int // by level; 0: as the level has it
}

// level is one depth of a count.
type level struct {
	format, prefix, suffix string
	left, hanging          typeset.MM
	behind                 string // what follows the number: tab, space, nothing
	style                  string // id of the style that counts on this level
}

func (l level) same(o level) bool {
	return l.format == o.format && l.prefix == o.prefix && l.suffix == o.suffix
}

// numbered is a place in a count.
type numbered struct {
	num   *num
	level int
}

func (n *numbered) write(x *xmlWriter) { writeNumber(x, n.level, n.num.id) }

// writeNumber writes which count a paragraph belongs to; id 0 takes it out of
// the count of its style.
func writeNumber(x *xmlWriter, level, id int) {
	x.start("w:numPr")
	x.value("w:ilvl", strconv.Itoa(level))
	x.value("w:numId", strconv.Itoa(id))
	x.end()
}

func newNumbering() *numbering { return &numbering{styles: map[string]*numbered{}} }

// add begins a count.
func (n *numbering) add(levels ...level) *num {
	c := &num{id: len(n.nums) + 1, levels: levels}
	n.nums = append(n.nums, c)
	return c
}

// start makes the count begin at a value on a level.
func (c *num) start(level, value int) {
	for len(c.starts) <= level {
		c.starts = append(c.starts, 0)
	}
	c.starts[level] = value
}

func (n *numbering) ofStyle(id string) *numbered { return n.styles[id] }

// write makes the part. Counts that look the same share their description.
func (n *numbering) write() []byte {
	x := newXML()
	x.start("w:numbering", namespaces...)
	shared := map[string]int{}
	for _, c := range n.nums {
		key := fmt.Sprint(c.levels)
		if _, ok := shared[key]; ok {
			continue
		}
		id := len(shared)
		shared[key] = id
		x.start("w:abstractNum", "w:abstractNumId", strconv.Itoa(id))
		x.value("w:nsid", fmt.Sprintf("%08X", 0x50454E41+id))
		x.value("w:multiLevelType", "multilevel")
		for i, l := range c.levels {
			l.write(x, i)
		}
		x.end()
	}
	for _, c := range n.nums {
		x.start("w:num", "w:numId", strconv.Itoa(c.id))
		x.value("w:abstractNumId", strconv.Itoa(shared[fmt.Sprint(c.levels)]))
		for i, s := range c.starts {
			if s > 0 {
				x.start("w:lvlOverride", "w:ilvl", strconv.Itoa(i))
				x.value("w:startOverride", strconv.Itoa(s))
				x.end()
			}
		}
		x.end()
	}
	return x.bytes()
}

func (l level) write(x *xmlWriter, i int) {
	x.start("w:lvl", "w:ilvl", strconv.Itoa(i))
	x.value("w:start", "1")
	x.value("w:numFmt", l.format)
	if l.style != "" {
		x.value("w:pStyle", l.style)
	}
	if l.behind != "tab" {
		x.value("w:suff", l.behind)
	}
	x.value("w:lvlText", l.prefix+"%"+strconv.Itoa(i+1)+l.suffix)
	x.value("w:lvlJc", "left")
	x.start("w:pPr")
	if l.behind == "tab" {
		(&indent{left: l.left, hanging: l.hanging}).write(x)
	}
	x.end()
	x.end()
}
