package block

import (
	"strings"
	"time"
)

// Document is a whole paper.
type Document struct {
	Title    string            // metadata and bookmarks
	Author   string            // metadata: the issuing body
	Subject  string            // metadata
	Created  time.Time         // metadata; passed in, so that the same input gives the same bytes
	Layout   string            // key of the layout: "surat", "keputusan", "peraturan", "laporan", ...
	Settings map[string]string // layout settings changed for this paper alone, by their key
	Sections []Section
	Draft    []Gap // what is still missing; not empty: every page bears the DRAF mark
	Foot     Foot
}

// Foot is small print in the bottom margin, outside the text.
type Foot struct {
	Note  string // on every page: "Perbaikan ke-1, menggantikan cetakan tanggal ..."
	Code  string // beside the kode periksa, on the last page; "": it bears none
	Empty bool   // the place of the kode periksa is shown, for a paper that has none yet
}

// Gap is something a paper still lacks before it may be signed.
type Gap struct {
	Source string // where the editor mends it
	Text   string // Indonesian: "Nomor surat belum diisi"
	Advice bool   // the office may make the paper final in spite of it
}

// PageNumbers is the form of the page number of a section.
type PageNumbers string

// Forms of page number. The place on the page and the look belong to the layout.
const (
	NumbersNone   PageNumbers = "none"   // cover
	NumbersLayout PageNumbers = ""       // as the layout has it: "- 2 -" from page 2, or "2"
	NumbersRoman  PageNumbers = "roman"  // i, ii, iii: front matter
	NumbersArabic PageNumbers = "arabic" // on every page of the section, its first too
)

// Section is a run of pages that begins on a new page.
type Section struct {
	Kop       *Kop // on its first page only
	Landscape bool
	Numbers   PageNumbers
	Restart   bool // page numbers begin at 1 again
	Centre    bool // blocks stand in the vertical middle of the page: a cover
	Blocks    []Block
}

// Block is one part of a section, one of the types of this package.
type Block interface{ isBlock() }

// Style of a span of text.
type Style uint8

// Styles; they combine.
const (
	Bold Style = 1 << iota
	Italic
	Underline
	Missing // stands for something not filled in: shown on a tint, and the paper is a draft
)

// Span is a piece of text in one style. A line feed in Text breaks the line.
// U+00A0 never breaks.
type Span struct {
	Text   string
	Style  Style
	Source string // id of the node, field ("field:nomor") or fact ("fact:kawasan.nama") it comes from
}

// Line is one line of text outside a paragraph: of a letterhead or of a place to sign.
type Line []Span

// Text is a line in one look.
func Text(text, source string) Line { return Line{{Text: text, Source: source}} }

// String is the text alone.
func (l Line) String() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Role says what a paragraph is; the layout knows how each role looks.
type Role string

// Roles of a paragraph.
const (
	RoleBody     Role = "isi"          // justified, first line indented where the layout has it
	RoleFlush    Role = "isi-rata"     // justified, no first-line indent
	RoleLeft     Role = "kiri"         // ragged
	RoleCentre   Role = "tengah"       // centred
	RoleRight    Role = "kanan"        // right
	RoleTitle    Role = "judul"        // title of the paper: centred, bold where the layout has it
	RoleHead     Role = "kepala"       // head of a legal product: centred, plain capitals
	RoleBab      Role = "bab"          // "BAB I" and its title, centred
	RoleBagian   Role = "bagian"       // Bagian, Paragraf
	RolePasal    Role = "pasal"        // "Pasal 7", centred
	RoleSubBab   Role = "subbab"       // "A. Latar Belakang"
	RoleAnak     Role = "anaksubbab"   // "1. Letak"
	RoleDate     Role = "tanggal"      // place and date of a letter
	RoleNote     Role = "catatan"      // small print under a table
	RoleAnnex    Role = "lampiran"     // heading of an annex: left block in the right half
	RoleCoverBig Role = "sampul-judul" // large title on a cover
	RoleCover    Role = "sampul"       // other lines of a cover
	RoleCaption  Role = "judul-tabel"  // title of a table or picture
)

// Paragraph is text that breaks into lines.
type Paragraph struct {
	Role     Role
	Spans    []Span
	KeepNext bool // never the last thing on a page
	Outline  int  // 1..3: in the bookmarks and the contents at this depth; 0: not
}

// List is a row of items whose labels stand in one column.
type List struct {
	Items []Item
}

// Item is a labelled part: "(1)", "a.", "1.". Deeper lists stand in Body.
type Item struct {
	Label  string
	Source string
	Body   []Block
}

// LabelKind chooses the columns of [Labels].
type LabelKind string

// Kinds of label columns.
const (
	LabelsAuto  LabelKind = ""           // as wide as the widest label: Nomor, Sifat, Hari/tanggal
	LabelsLegal LabelKind = "konsideran" // fixed columns of legal products: Menimbang, KESATU
)

// Labels is a group of rows "label : text" with the colons in one column.
type Labels struct {
	Kind   LabelKind
	Indent bool // set in from the text's edge: the day and place of an invitation
	Rows   []LabelRow
}

// LabelRow is one row of [Labels]. An empty label continues the one above
// without a colon.
type LabelRow struct {
	Label  string
	Source string
	Bold   bool // the label is bold
	Body   []Block
}

// Columns sets blocks side by side; it is kept on one page.
type Columns struct {
	Columns []Column
}

// Column is one of [Columns]; Share is its part of the width, all shares together 1.
type Column struct {
	Share  float64
	Blocks []Block
}

// Kop is a letterhead.
type Kop struct {
	Kind    KopKind
	Logo    *Picture
	Lines   []Line // the last is the body's own name: larger and bold
	Contact []Line // address, telephone, pos-el, laman
	Source  string
}

// KopKind is the form of a letterhead.
type KopKind string

// Forms of letterhead (domain: Permendagri 1/2023 by way of Pergub Sulteng 17/2023).
const (
	KopOffice KopKind = "perangkat-daerah" // logo left, lines centred, rule beneath
	KopHead   KopKind = "kepala-daerah"    // emblem centred, lines beneath, no rule
)

// Picture is an image with its file bytes.
type Picture struct {
	SHA256 string  // names the picture in caches
	Data   []byte  // PNG or JPEG file
	Share  float64 // width as a part of the text width; 0: the layout's own (logos)
}

// Figure is a picture in the text, as wide as the text allows.
type Figure struct {
	Picture Picture // without data: Empty stands in a frame in its place
	Empty   []Span
	Caption []Span // beneath it; may be none
	Fill    bool   // as large as what else stands on its page allows; on a landscape page that stands beside it
	Source  string
}

// Space is empty height in lines of body text.
type Space struct{ Lines float64 }

// Rule is a line across the text: beneath the head of a nota dinas.
type Rule struct{}

// Contents is the table of contents of all paragraphs with Outline > 0.
type Contents struct {
	Depth int // deepest outline level listed
}

// Align of a table column.
type Align string

// Alignments.
const (
	AlignLeft   Align = ""
	AlignCentre Align = "tengah"
	AlignRight  Align = "kanan"
)

// Table is a ruled table. Head rows are repeated on every page it runs over.
type Table struct {
	Columns []TableColumn
	Head    []TableRow
	Rows    []TableRow
	Small   bool    // set in the layout's table size even where tables are normal
	Open    bool    // without rules: used for two-column layouts of facts
	RowMin  float64 // least height of a row in lines: room for a signature
}

// TableColumn describes one column; Weight is its part of the width.
type TableColumn struct {
	Weight float64
	Align  Align
	Keep   bool // keeps its width: there is to be written in it
}

// TableRow is a row; Cells may be fewer than columns when they span.
type TableRow struct {
	Cells  []Cell
	Bold   bool // totals and heads
	Source string
}

// Cell is a cell; Span columns wide (0 and 1 are both one), Rows rows tall in heads.
type Cell struct {
	Spans []Span
	Span  int
	Down  int // rows it covers, only in Head; the covered places in later rows are left out
	Align *Align
}

// Signatures are the signature blocks of a paper. They never stand alone on a
// page: the layout engine keeps the last two lines of text with them, and one
// signer's block is never split.
type Signatures struct {
	Form    SignatureForm
	Opening []Line // above the first signer: "Ditetapkan di Pelaihari", "pada tanggal ..."
	Signers []Signer
}

// SignatureForm is how signers stand.
type SignatureForm string

// Forms.
const (
	SignRight SignatureForm = "kanan"  // one, in the right half
	SignPairs SignatureForm = "pasang" // two in a row, any number of rows
)

// Signer is one place to sign.
type Signer struct {
	Title  []Line // lines above: "a.n. KEPALA DINAS", "SEKRETARIS,"
	Name   Line
	Bold   bool   // the name is bold
	Below  []Line // pangkat, NIP
	Source string
	Left   bool // SignPairs: stands left although last; SignRight: stands left ("Mengetahui")
}

func (*Paragraph) isBlock()  {}
func (*List) isBlock()       {}
func (*Labels) isBlock()     {}
func (*Columns) isBlock()    {}
func (*Figure) isBlock()     {}
func (*Space) isBlock()      {}
func (*Rule) isBlock()       {}
func (*Contents) isBlock()   {}
func (*Table) isBlock()      {}
func (*Signatures) isBlock() {}
