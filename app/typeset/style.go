package typeset

import (
	"pena/app/block"
	"pena/app/typeset/font"
)

// style is how a paragraph is set.
type style struct {
	size       Pt
	line       MM // height of a line
	bold       bool
	align      align
	firstLine  MM
	before     MM
	after      MM
	indentFrom float64 // left indent as a share of the width (annex headings stand in the right half)
	keepNext   bool
	tracking   float64 // most white between the characters of a justified line, as a share of the size
	loosest    float64 // widest space between words of a justified line, as a multiple of a plain one
}

type align uint8

const (
	justify align = iota
	left
	centre
	right
)

// styleOf gives the look of each role. Sizes and spaces follow the layout's own
// figures in fixed proportions.
func (l *Layout) styleOf(r block.Role) style {
	s := style{size: l.Size, after: l.ParSpace, align: justify, loosest: l.Loosest, tracking: l.Tracking / 100}
	switch r {
	case block.RoleBody:
		s.firstLine = l.FirstIndent
	case block.RoleFlush:
	case block.RoleLeft:
		s.align = left
	case block.RoleCentre, block.RoleHead:
		s.align, s.after = centre, 0
	case block.RoleRight:
		s.align = right
	case block.RoleTitle:
		s.align, s.after, s.keepNext, s.bold = centre, 0, true, l.TitleBold.On()
	case block.RoleBab:
		s.align, s.keepNext, s.bold, s.after = centre, true, l.TitleBold.On(), l.ParSpace
		s.before = l.ParSpace * 4
	case block.RoleBagian, block.RolePasal:
		s.align, s.keepNext, s.after = centre, true, l.ParSpace
		s.before = l.ParSpace * 2
	case block.RoleSubBab, block.RoleAnak:
		s.align, s.keepNext, s.bold = left, true, true
		s.before = l.ParSpace
	case block.RoleDate:
		s.align, s.indentFrom = left, l.SignShare
	case block.RoleNote:
		s.size = l.TableSize * 0.9
		s.align = left
	case block.RoleAnnex:
		s.align, s.after, s.indentFrom = left, 0, 0.45
	case block.RoleCoverBig:
		s.align, s.bold, s.size = centre, true, l.Size*1.6
	case block.RoleCover:
		s.align, s.size = centre, l.Size*1.2
	case block.RoleCaption:
		s.align, s.keepNext, s.bold, s.after = centre, true, true, l.ParSpace*0.7
		s.before = l.ParSpace
	}
	s.line = l.lineHeight(s.size)
	return s
}

// tableStyle is the style of a cell.
func (l *Layout) tableStyle(size Pt, a align, bold bool) style {
	return style{size: size, line: size.MM() * 1.15, align: a, bold: bold}
}

// faces picks faces of one family.
type faces struct {
	lib    *font.Library
	family string
}

func (f faces) face(s block.Style, bold bool) *font.Face {
	st := font.Regular
	if bold || s&block.Bold != 0 {
		st |= font.Bold
	}
	if s&block.Italic != 0 {
		st |= font.Italic
	}
	return f.lib.Face(f.family, st)
}
