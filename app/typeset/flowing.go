package typeset

import "pena/app/block"

// What a writer of flowing text (package docx) asks the typesetter for: not
// where a part stands on its page, which the word processor finds by itself, but
// the figures that come from measuring words.

// Layout is the layout of the paper that was set last.
func (t *Typesetter) Layout() Layout { return t.layout }

// PageSize is the size of a page.
func (l *Layout) PageSize(landscape bool) (w, h MM) { return l.pageSize(landscape) }

// TextWidth is the width between the margins.
func (l *Layout) TextWidth(landscape bool) MM { return l.textWidth(landscape) }

// LineHeight is the height of a line of running text of the size.
func (l *Layout) LineHeight(size Pt) MM { return l.lineHeight(size) }

// Look is how the paragraphs of a role are set.
type Look struct {
	Size          Pt
	Bold          bool
	Justified     bool
	Align         block.Align // when not justified
	FirstLine     MM
	Before, After MM
	From          float64 // indent from the left as a share of the width
	KeepNext      bool
}

// Look gives the look of a role.
func (l *Layout) Look(r block.Role) Look {
	s := l.styleOf(r)
	k := Look{Size: s.size, Bold: s.bold, Justified: s.align == justify, FirstLine: s.firstLine,
		Before: s.before, After: s.after, From: s.indentFrom, KeepNext: s.keepNext}
	switch s.align {
	case centre:
		k.Align = block.AlignCentre
	case right:
		k.Align = block.AlignRight
	}
	return k
}

// ItemGap is the white between two items of a list.
func (l *Layout) ItemGap() MM { return l.ParSpace * itemGapShare }

// Announces reports whether a paragraph is the sentence before a list or table,
// which never stands last on a page.
func Announces(before, b block.Block) bool { return announces(before, b) }

// Parted is the white between the last line of a head and what follows it.
func (l *Layout) Parted(before, next block.Block) MM {
	if parted(before, next) {
		return l.lineHeight(l.Size) * partedLines
	}
	return 0
}

// ColumnWidths are the widths of a table's columns, and the size of its type:
// smaller than the layout's where the longest words would not fit.
func (t *Typesetter) ColumnWidths(b *block.Table, width MM, landscape bool) ([]MM, Pt) {
	s := t.tableSetter(b, width, landscape)
	widths := make([]MM, len(b.Columns))
	for i := range widths {
		widths[i] = s.x[i+1] - s.x[i]
	}
	return widths, s.size
}

// HoldsNext reports whether a row of a table stays on one page with the next.
func (t *Typesetter) HoldsNext(b *block.Table, row int) bool {
	return (&tableSetter{table: b}).holdsNext(row)
}

// LabelStops are the places of the label, the colon and the text of label rows.
func (t *Typesetter) LabelStops(l *block.Labels) (label, colon, text MM) {
	st := t.layout.styleOf(block.RoleFlush)
	st.align = left
	label = t.labelStart(l)
	colon, text = t.labelColumns(l, st)
	return label, label + colon, label + text
}

// Step is the width of the column in which the labels of a list stand.
func (t *Typesetter) Step(l *block.List) MM { return t.step(l) }

// Lines is the number of lines that spans take in a width.
func (t *Typesetter) Lines(spans []block.Span, r block.Role, width MM) int {
	return len(t.para(spans, t.layout.styleOf(r), width))
}

// LongHead reports whether a paragraph is longer than the longest head that no
// page end may divide.
func (t *Typesetter) LongHead(p *block.Paragraph, width MM) bool {
	return t.Lines(p.Spans, p.Role, width*MM(1-t.layout.styleOf(p.Role).indentFrom)) > longestHead
}

// Widest is the number of lines that spans take in a width, and the width of the
// longest of them.
func (t *Typesetter) Widest(spans []block.Span, r block.Role, width MM) (lines int, widest MM) {
	set := t.para(spans, t.layout.styleOf(r), width)
	for _, l := range set {
		if n := len(l.box.Runs); n > 0 {
			last := l.box.Runs[n-1]
			widest = max(widest, last.X+last.Width()-l.box.Runs[0].X)
		}
	}
	return len(set), widest
}

// FigureSize is the size at which a picture is set; ok is false for a file that
// is no picture.
func (t *Typesetter) FigureSize(f *block.Figure, width MM, landscape bool) (w, h MM, ok bool) {
	limit, fills := t.rooms[f]
	if !fills {
		limit = t.figureLimit(landscape)
	}
	return t.figureSize(f, width, limit)
}

// WhiteAbove is the white above the blocks of a section that stand in the
// vertical middle of its page.
func (t *Typesetter) WhiteAbove(s *block.Section) MM {
	f := flow(nil)
	for _, piece := range t.pieces(s, nil, nil) {
		f = append(f, piece...)
	}
	_, h := t.layout.pageSize(s.Landscape)
	return max(0, (h-t.layout.Top-t.layout.Bottom-f.trimEnd().height())/2)
}

// Letterhead is a letterhead as it was measured.
type Letterhead struct {
	LogoW, LogoH MM // 0: there is none
	Left, Right  MM // indents of the lines
	Sizes        []Pt
	TextHeight   MM
}

// Letterhead measures a letterhead: the size to which each of its lines, those
// of the address last, shrinks to fit.
func (t *Typesetter) Letterhead(k *block.Kop, width MM) Letterhead {
	var m Letterhead
	m.LogoW, m.LogoH = t.logoSize(k, width)
	room := width
	if k.Kind == block.KopOffice && m.LogoW > 0 {
		var side MM
		side, room = t.besideLogo(k, m.LogoW, width)
		m.Left, m.Right = side, width-side-room
	}
	for _, f := range t.kopRows(k, room) {
		m.Sizes = append(m.Sizes, f[0].placed[0].Box.Runs[0].Size)
		m.TextHeight += f.height()
	}
	return m
}
