package docx

import (
	"strconv"

	"pena/app/typeset"
)

// styleWriter writes the part of styles.
type styleWriter struct {
	x *xmlWriter
	l *typeset.Layout
	n *numbering
}

func (s *sheet) write(n *numbering) []byte {
	w := &styleWriter{newXML(), s.l, n}
	w.x.start("w:styles", namespaces...)
	w.defaults()
	w.normal()
	for _, d := range s.defs {
		w.write(d)
	}
	for depth := 1; depth <= 3; depth++ {
		w.contents(depth)
	}
	w.table(styleRuled, s.l.TableRule, s.l.TablePad)
	w.table(styleOpen, 0, 0)
	return w.x.bytes()
}

func (s *styleWriter) defaults() {
	x := s.x
	x.start("w:docDefaults")
	x.start("w:rPrDefault")
	x.start("w:rPr")
	x.empty("w:rFonts", "w:ascii", s.l.Font, "w:hAnsi", s.l.Font, "w:eastAsia", s.l.Font, "w:cs", s.l.Font)
	x.value("w:sz", halfPoints(s.l.Size))
	x.value("w:szCs", halfPoints(s.l.Size))
	x.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA")
	x.end()
	x.end()
	x.start("w:pPrDefault")
	x.end()
	x.end()
}

func (s *styleWriter) normal() {
	x := s.x
	x.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal")
	x.value("w:name", "Normal")
	x.empty("w:qFormat")
	x.start("w:pPr")
	x.empty("w:widowControl")
	s.spacing(&styleDef{size: s.l.Size})
	x.end()
	x.end()
	x.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal")
	x.value("w:name", "Normal Table")
	x.value("w:uiPriority", "99")
	x.empty("w:semiHidden")
	x.empty("w:unhideWhenUsed")
	x.start("w:tblPr")
	x.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	x.end()
	x.end()
}

func (s *styleWriter) write(d *styleDef) {
	x := s.x
	x.start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", d.id)
	x.value("w:name", d.name)
	x.value("w:basedOn", "Normal")
	if d.next != "" {
		x.value("w:next", styleID(d.next))
	}
	x.empty("w:qFormat")
	x.start("w:pPr")
	x.flag("w:keepNext", d.keep)
	if n := s.n.ofStyle(d.id); n != nil {
		n.write(x)
	}
	if len(d.borders) > 0 {
		x.start("w:pBdr")
		for _, b := range d.borders {
			x.empty(b.side, "w:val", "single", "w:sz", eighths(b.thick), "w:space", "0", "w:color", "auto")
		}
		x.end()
	}
	s.spacing(d)
	if d.indent != (indent{}) {
		d.indent.write(x)
	}
	if d.align != "" {
		x.value("w:jc", d.align)
	}
	if d.outline > 0 {
		x.value("w:outlineLvl", strconv.Itoa(d.outline-1))
	}
	x.end()
	s.look(d)
	x.end()
}

func (s *styleWriter) look(d *styleDef) {
	if d.size == s.l.Size && !d.bold && d.color == "" {
		return
	}
	x := s.x
	x.start("w:rPr")
	x.flag("w:b", d.bold)
	x.flag("w:bCs", d.bold)
	if d.color != "" {
		x.value("w:color", d.color)
	}
	x.value("w:sz", halfPoints(d.size))
	x.value("w:szCs", halfPoints(d.size))
	x.end()
}

// spacing sets the lines as high as on our pages. A family whose own lines are
// as high as those of Arial is given the spacing that Word shows as "1,15"; for
// others the height itself, so that a family that stands in keeps the page ends.
func (s *styleWriter) spacing(d *styleDef) {
	line, rule := strconv.Itoa(int(d.times(s.l)*240+0.5)), "auto"
	if d.exact > 0 {
		line, rule = twips(d.exact), "exact"
	} else if h := d.fixed(s.l, d.size); h > 0 {
		line, rule = lineTwips(h), "exact"
	}
	s.x.empty("w:spacing", "w:before", twips(d.before), "w:after", twips(d.after), "w:line", line, "w:lineRule", rule)
}

// times is the spacing of the lines.
func (d *styleDef) times(l *typeset.Layout) float64 {
	if d.single {
		return 1
	}
	return l.Spacing
}

// fixed is the height of lines of a size in a family whose own height is not
// ours; 0 where it is, or where a picture stands in the line.
func (d *styleDef) fixed(l *typeset.Layout, size typeset.Pt) typeset.MM {
	if arialHigh[l.Font] || d.name == styleFigure {
		return 0
	}
	return size.MM() * 1.15 * typeset.MM(d.times(l))
}

// arialHigh are the families whose lines are 1.15 times their size by themselves.
var arialHigh = map[string]bool{"Arial": true, "Times New Roman": true, "Liberation Sans": true, "Liberation Serif": true}

func (s *styleWriter) contents(depth int) {
	x := s.x
	width := s.l.TextWidth(false)
	x.start("w:style", "w:type", "paragraph", "w:styleId", contentsStyle(depth))
	x.value("w:name", "toc "+strconv.Itoa(depth))
	x.value("w:basedOn", "Normal")
	x.value("w:next", "Normal")
	x.value("w:uiPriority", "39")
	x.empty("w:unhideWhenUsed")
	x.start("w:pPr")
	x.start("w:tabs")
	x.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", twips(width))
	x.end()
	(&indent{left: typeset.MM(depth-1) * s.l.Step}).write(x)
	x.end()
	x.end()
}

func (s *styleWriter) table(name string, rule, pad typeset.MM) {
	x := s.x
	x.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", styleID(name))
	x.value("w:name", name)
	x.value("w:basedOn", "TableNormal")
	x.empty("w:qFormat")
	x.start("w:tblPr")
	if rule > 0 {
		x.start("w:tblBorders")
		for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
			x.empty(side, "w:val", "single", "w:sz", eighths(rule), "w:space", "0", "w:color", "auto")
		}
		x.end()
	}
	x.start("w:tblCellMar")
	over := max(0, pad-rule/2) // Word adds the rule to the height of a row
	for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right"} {
		room := pad
		if side == "w:top" || side == "w:bottom" {
			room = over
		}
		x.empty(side, "w:w", twips(room), "w:type", "dxa")
	}
	x.end()
	x.end()
	x.end()
}
