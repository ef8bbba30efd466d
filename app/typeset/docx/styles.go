package docx

import (
	"strconv"
	"strings"

	"pena/app/block"
	"pena/app/typeset"
)

// Styles that no role of a paragraph has.
const (
	styleItem    = "Butir"
	styleLabel   = "Label"
	styleSign    = "Tanda Tangan"
	styleCell    = "Isi Tabel"
	styleHead    = "Kepala Tabel"
	styleFigure  = "Gambar"
	styleRule    = "Garis"
	styleSpace   = "Sela"
	styleKop     = "Kop"
	styleKopName = "Kop Nama"
	styleAddress = "Kop Alamat"
	styleKopRule = "Garis Kop"
	styleNumber  = "Nomor Halaman"
	styleDraft   = "Tanda Draf"
	styleFoot    = "Kaki Halaman"
	styleRuled   = "Tabel Bergaris"
	styleOpen    = "Tabel Tanpa Garis"
)

// roleNames are the names of the styles of the roles, as Word lists them.
var roleNames = []struct {
	role block.Role
	name string
}{
	{block.RoleBody, "Isi"},
	{block.RoleFlush, "Isi Rata"},
	{block.RoleLeft, "Rata Kiri"},
	{block.RoleCentre, "Rata Tengah"},
	{block.RoleRight, "Rata Kanan"},
	{block.RoleTitle, "Judul Naskah"},
	{block.RoleHead, "Kepala Naskah"},
	{block.RoleBab, "BAB"},
	{block.RoleBagian, "Bagian"},
	{block.RolePasal, "Pasal"},
	{block.RoleSubBab, "Subbab"},
	{block.RoleAnak, "Anak Subbab"},
	{block.RoleDate, "Tempat dan Tanggal"},
	{block.RoleNote, "Catatan"},
	{block.RoleAnnex, "Kepala Lampiran"},
	{block.RoleCoverBig, "Judul Sampul"},
	{block.RoleCover, "Sampul"},
	{block.RoleCaption, "Judul Tabel"},
}

// styleID is the id of the style of a name.
func styleID(name string) string { return strings.ReplaceAll(name, " ", "") }

// roleStyle is the name of the style of a role.
func roleStyle(r block.Role) string {
	for _, n := range roleNames {
		if n.role == r {
			return n.name
		}
	}
	return roleNames[1].name
}

// hair is a height that cannot be seen.
const hair typeset.MM = 0.1

// contentsStyle is the id that Word gives the entries of a table of contents.
func contentsStyle(depth int) string { return "TOC" + strconv.Itoa(depth) }

// styleDef is a paragraph style.
type styleDef struct {
	name   string
	id     string
	next   string // name of the style of the paragraph that follows; "": the same
	size   typeset.Pt
	bold   bool
	align  string
	single bool // lines without the layout's spacing
	indent indent
	before typeset.MM
	after  typeset.MM
	// collapsed is the part of before that is the white behind the paragraph
	// above: see [collapse].
	collapsed typeset.MM
	keep      bool
	outline   int        // 1..9, 0: none
	exact     typeset.MM // height of the lines, 0: the layout's
	borders   []line
	color     string
}

// line is a border along a paragraph.
type line struct {
	side  string
	thick typeset.MM
}

// sheet holds the paragraph styles of a layout.
type sheet struct {
	l    *typeset.Layout
	defs []*styleDef
	byID map[string]*styleDef

	share typeset.MM // that is left of the white of what begins now: less than 1 on a page that is closed up
}

func newSheet(l *typeset.Layout) *sheet {
	s := &sheet{l: l, byID: map[string]*styleDef{}, share: 1}
	for _, r := range roleNames {
		s.add(roleDef(l, r.role, r.name))
	}
	for _, d := range otherDefs(l) {
		s.add(d)
	}
	return s
}

func (s *sheet) add(d styleDef) {
	d.id = styleID(d.name)
	s.defs = append(s.defs, &d)
	s.byID[d.id] = &d
}

// para begins a paragraph in the style of a name.
func (s *sheet) para(name string) *para {
	d := s.byID[styleID(name)]
	return &para{style: d, before: (d.before - d.collapsed) * s.share, after: d.after * s.share, share: s.share}
}

// white begins white of a height.
func (s *sheet) white(height typeset.MM) *white { return &white{height: height * s.share} }

// outline gives each style of a heading the depth that its first one has in the
// contents, so that a heading added in Word is found there too.
func (s *sheet) outline(d *block.Document) {
	for _, sec := range d.Sections {
		for _, bl := range sec.Blocks {
			if p, ok := bl.(*block.Paragraph); ok && p.Outline > 0 {
				if st := s.byID[styleID(roleStyle(p.Role))]; st.outline == 0 {
					st.outline = p.Outline
				}
			}
		}
	}
}

// roleDef is the style of a role, by the layout's look of it.
func roleDef(l *typeset.Layout, r block.Role, name string) styleDef {
	k := l.Look(r)
	d := styleDef{name: name, size: k.Size, bold: k.Bold, align: alignment(k), before: k.Before, after: k.After, keep: k.KeepNext,
		indent: indent{left: l.TextWidth(false) * typeset.MM(k.From), first: k.FirstLine}}
	if d.before > 0 {
		d.collapsed = l.ParSpace
		d.before += d.collapsed
	}
	switch r {
	case block.RoleBab, block.RoleBagian, block.RolePasal, block.RoleSubBab, block.RoleAnak:
		d.next = roleNames[0].name
	}
	return d
}

func otherDefs(l *typeset.Layout) []styleDef {
	sign := "left"
	if l.SignAlign == "tengah" {
		sign = "center"
	}
	return []styleDef{
		{name: styleItem, size: l.Size, align: "both", after: l.ItemGap()},
		{name: styleLabel, size: l.Size, align: "left"},
		{name: styleSign, size: l.Size, align: sign, single: true},
		{name: styleCell, size: l.TableSize, align: "left", single: true},
		{name: styleHead, size: l.TableSize, align: "center", single: true, bold: true},
		{name: styleFigure, size: l.Size, align: "center", single: true, after: l.ParSpace},
		{name: styleRule, size: 1, exact: 1, after: l.ParSpace, borders: []line{{"w:bottom", 0.7}}},
		{name: styleSpace, size: 1, exact: hair},
		{name: styleKop, size: l.KopLine, align: "center", single: true},
		{name: styleKopName, size: l.KopName, align: "center", single: true, bold: true},
		{name: styleAddress, size: l.KopContact, align: "center", single: true},
		{name: styleKopRule, size: 1, exact: 0.5, before: 1.2, after: 4, borders: []line{{"w:top", 0.9}, {"w:bottom", 0.25}}},
		{name: styleNumber, size: l.PageNumberSize, align: "center", single: true},
		{name: styleFoot, size: typeset.ElectronicSize, align: "center", single: true},
		{name: styleDraft, size: 9, bold: true, single: true, align: "right", color: draftInk, exact: draftHeight},
	}
}

func alignment(k typeset.Look) string {
	if k.Justified {
		return "both"
	}
	return tableAlign(k.Align)
}

func tableAlign(a block.Align) string {
	switch a {
	case block.AlignCentre:
		return "center"
	case block.AlignRight:
		return "right"
	}
	return "left"
}
