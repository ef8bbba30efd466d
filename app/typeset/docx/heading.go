package docx

import (
	"regexp"

	"pena/app/block"
)

// headings counts BAB, subbab and Pasal, so that Word goes on counting when one
// is added. A heading whose number is not the next one begins a new count at it;
// one that bears no number, or a word for a number, stays text.
type headings struct {
	nums  *numbering
	chain chain // BAB > subbab > anak subbab
	pasal chain
}

// chain is one count with its levels, as far as it has come.
type chain struct {
	n     *numbering
	num   *num
	roles []block.Role
	at    []int
}

// headLabel is how the heading of a role bears its number.
type headLabel struct {
	pattern *regexp.Regexp // finds the number as its first group
	level   level
	style   string
	tail    string // what stands between number and title, in place of what was cut off
}

var headLabels = map[block.Role]headLabel{
	block.RoleBab:    {regexp.MustCompile("^BAB[ \u00a0]([IVXLC]+)\n"), level{format: "upperRoman", prefix: "BAB\u00a0", behind: "nothing"}, "BAB", "\n"},
	block.RoleSubBab: {regexp.MustCompile("^([A-Z]{1,2})\\.[ \u00a0]"), level{format: "upperLetter", suffix: ".", behind: "space"}, "Subbab", ""},
	block.RoleAnak:   {regexp.MustCompile("^([0-9]{1,3})\\.[ \u00a0]"), level{format: "decimal", suffix: ".", behind: "space"}, "Anak Subbab", ""},
	block.RolePasal:  {regexp.MustCompile("^Pasal[ \u00a0]([0-9]{1,3})$"), level{format: "decimal", prefix: "Pasal\u00a0", behind: "nothing"}, "Pasal", ""},
}

// findHeadings makes the counts of the headings that a paper has.
func findHeadings(d *block.Document, n *numbering) *headings {
	seen := map[block.Role]bool{}
	for _, s := range d.Sections {
		for _, bl := range s.Blocks {
			if p, ok := bl.(*block.Paragraph); ok && !seen[p.Role] {
				if h, known := headLabels[p.Role]; known && h.pattern.MatchString(block.Line(p.Spans).String()) {
					seen[p.Role] = true
				}
			}
		}
	}
	h := &headings{nums: n}
	h.chain = newChain(n, seen, block.RoleBab, block.RoleSubBab, block.RoleAnak)
	h.pasal = newChain(n, seen, block.RolePasal)
	return h
}

func newChain(n *numbering, seen map[block.Role]bool, roles ...block.Role) chain {
	c := chain{n: n}
	var levels []level
	for _, r := range roles {
		if seen[r] {
			lv := headLabels[r].level
			lv.style = styleID(headLabels[r].style)
			c.roles, levels = append(c.roles, r), append(levels, lv)
		}
	}
	if len(levels) == 0 {
		return c
	}
	c.num, c.at = n.add(levels...), make([]int, len(levels))
	for i, lv := range levels {
		n.styles[lv.style] = &numbered{c.num, i}
	}
	return c
}

// count takes the number of a heading out of its text where Word counts it.
func (h *headings) count(p *para, r block.Role) {
	label, ok := headLabels[r]
	if !ok {
		return
	}
	c := &h.chain
	if r == block.RolePasal {
		c = &h.pasal
	}
	m := label.pattern.FindStringSubmatch(p.text())
	lv := c.level(r)
	if m == nil || lv < 0 || !c.take(p, lv, valueOf(m[1], writerOf(label.level.format))) {
		p.noNumber = lv >= 0
		return
	}
	p.cut(len(m[0]))
	if label.tail != "" {
		p.runs = append([]run{{text: label.tail}}, p.runs...)
	}
}

func (c *chain) level(r block.Role) int {
	for i, have := range c.roles {
		if have == r {
			return i
		}
	}
	return -1
}

// take counts a heading. It is false for one whose level has none above it yet:
// Word would count that differently from program to program.
func (c *chain) take(p *para, lv, value int) bool {
	if value == 0 {
		return false
	}
	for _, above := range c.at[:lv] {
		if above == 0 {
			return false
		}
	}
	if value != c.at[lv]+1 {
		c.restart(lv, value)
	}
	c.at[lv] = value
	for i := lv + 1; i < len(c.at); i++ {
		c.at[i] = 0
	}
	if c.num != c.n.styles[c.num.levels[lv].style].num {
		p.numbered = &numbered{c.num, lv}
	}
	return true
}

// restart goes on in a new count of the same look, which begins at the value.
func (c *chain) restart(lv, value int) {
	levels := append([]level(nil), c.num.levels...)
	c.num = c.n.add(levels...)
	for i, at := range c.at {
		c.num.start(i, at+1)
	}
	c.num.start(lv, value)
}

func writerOf(format string) func(int) (string, error) {
	for _, f := range formats {
		if f.name == format {
			return f.write
		}
	}
	return nil
}

// cut takes bytes off the front of the text.
func (p *para) cut(n int) {
	for n > 0 && len(p.runs) > 0 {
		r := &p.runs[0]
		if len(r.text) > n {
			r.text = r.text[n:]
			return
		}
		n -= len(r.text)
		p.runs = p.runs[1:]
	}
}
