package compose

import (
	"time"

	"pena/model"
)

// Kind is a kind of document: what one file of templates/ describes.
type Kind struct {
	Key       string         `yaml:"kunci"`
	Title     string         `yaml:"judul"`
	Family    string         `yaml:"keluarga"`
	Stage     int            `yaml:"tahap"`
	Order     int            `yaml:"urutan"` // among the kinds of its stage, in the order of the procedure
	Layout    string         `yaml:"tata_letak"`
	Class     string         `yaml:"klasifikasi"`   // kode klasifikasi arsip that its numbers begin with, as a default
	NoNumber  bool           `yaml:"tanpa_nomor"`   // papers of this kind bear no number
	Loose     bool           `yaml:"tanpa_kawasan"` // may belong to no kawasan: papers of the office itself
	Kop       model.BodyKind `yaml:"kop"`
	KopRegion string         `yaml:"wilayah_kop"`
	PaperName string         `yaml:"nama_naskah"` // with placeholders; lines are kept
	About     string         `yaml:"tentang"`     // with placeholders
	Enacts    string         `yaml:"menetapkan"`  // with placeholders; what stands behind Menetapkan in a peraturan
	Help      string         `yaml:"bantuan"`
	Timing    Timing         `yaml:"saat"`
	Rules     []string       `yaml:"aturan"` // that look at papers of this kind because it says so
	Fields    []FieldDef     `yaml:"isian"`
	Signing   Signing        `yaml:"penandatangan"`

	Promulgation Promulgation `yaml:"pengundangan"`
	Tables       []TableDef   `yaml:"tabel"`
	Pictures     []PictureDef `yaml:"gambar"`

	Text []*model.Node `yaml:"-"` // the body; ids t1, t2, ... are the template's own

	meeting bool // a fact of the meeting is printed
}

// FieldType is the type of a field or of a table's column.
type FieldType string

// Types of field.
const (
	TypeText    FieldType = "teks"
	TypeLong    FieldType = "paragraf"
	TypeDate    FieldType = "tanggal"    // stored 2025-07-28
	TypeClock   FieldType = "jam"        // stored 09.00
	TypeNumber  FieldType = "bilangan"   // stored 1234.5
	TypeRupiah  FieldType = "rupiah"     // stored 1500000
	TypeChoice  FieldType = "pilihan"    // one of the choices
	TypeYesNo   FieldType = "ya-tidak"   // stored ya or tidak
	TypeSpan    FieldType = "rentang"    // of days, stored 2025-07-28/2025-07-30
	TypeMeeting FieldType = "musyawarah" // stored: the id of a meeting; its choices are the kinds of meeting it is for
	TypeList    FieldType = "daftar"     // stored: one entry a line
	TypePicture FieldType = "gambar"     // stored: SHA-256 of a stored picture
	TypePerDesa FieldType = "tiap-desa"  // stored: one desa a line, "63.01.10.2001=7"
	TypeNIP     FieldType = "nip"        // stored as typed; 18 digits are printed in their groups

	TypeOrdinal FieldType = "nomor"        // columns only: 1, 2, 3, computed
	TypeArea    FieldType = "luas"         // columns only: hectares, stored 12.5
	TypeDesa    FieldType = "desa"         // columns only: stored as the code
	TypeSign    FieldType = "tanda-tangan" // columns only: room to sign, numbered left and right by turns
	TypeInitial FieldType = "paraf"        // columns only: room for initials or a note by hand, without a number

	TypeBody   FieldType = "kop"           // built in: an issuing body
	TypePerson FieldType = "penandatangan" // built in: a person
	TypeCode   FieldType = "klasifikasi"   // built in: a kode klasifikasi arsip, stored as "400.10.3.4"
)

// byHand reports whether a cell of this type is left for a pen.
func (t FieldType) byHand() bool { return t == TypeSign || t == TypeInitial }

// FieldDef describes one thing a kind asks.
type FieldDef struct {
	Key      string    `yaml:"kunci"`
	Label    string    `yaml:"label"`
	Type     FieldType `yaml:"jenis"`
	Choices  []string  `yaml:"pilihan"`
	Default  string    `yaml:"bawaan"` // with placeholders
	Hint     string    `yaml:"petunjuk"`
	Required bool      `yaml:"wajib"`
	From     string    `yaml:"dari"`  // kind of paper whose answer of the same key holds by default
	Retired  bool      `yaml:"usang"` // no longer asked; papers that were written with it print it still
	When     string    `yaml:"bila"`  // a condition on another field: asked only when it holds
}

// SigningForm is how the signers of a kind are printed.
type SigningForm string

// Forms of signing.
const (
	SignLegal   SigningForm = "produk-hukum" // capitals, no titles, no NIP
	SignLetter  SigningForm = "surat"        // titles, pangkat, NIP
	SignVillage SigningForm = "tiap-desa"    // one for each desa
)

// Signing says who signs.
type Signing struct {
	Form    SigningForm `yaml:"bentuk"`
	Opening []string    `yaml:"pembuka"` // with placeholders
	Signers []SignerDef `yaml:"daftar"`
}

// Promulgation says who promulgates a regulation, and in which gazette.
type Promulgation struct {
	Opening []string    `yaml:"pembuka"` // with placeholders, also of the desa
	Signers []SignerDef `yaml:"daftar"`
	Gazette string      `yaml:"lembaran"` // with placeholders, also of the desa
}

// SignerDef is one signer, or one for each desa.
type SignerDef struct {
	Role  model.Role `yaml:"peran"`
	Scope string     `yaml:"wilayah"`
	Title string     `yaml:"jabatan"`   // when it differs from the office's own; with placeholders
	For   string     `yaml:"atas_nama"` // the office in whose name this one always signs (a.n.); with placeholders
	Above []string   `yaml:"atas"`      // lines above the title: "Mengetahui,"; with placeholders
	Name  string     `yaml:"nama"`      // of who holds none of the known offices; with placeholders
	Below []string   `yaml:"bawah"`     // lines beneath that name; with placeholders
	Blank bool       `yaml:"kosong"`    // name and NIP are written by hand
	Left  bool       `yaml:"kiri"`
	When  string     `yaml:"bila"` // a condition: signs only when it holds
}

// Regions that kop and signers are looked up in.
const (
	scopeProvince      = "provinsi"
	scopeRegency       = "kabupaten"
	scopeDistrict      = "kecamatan"
	scopeEveryDistrict = "tiap-kecamatan"
	scopeVillage       = "desa"
	scopeHost          = "desa-tuan-rumah"
	scopeEveryVillage  = "tiap-desa"
)

// TableDef describes a table of a kind.
type TableDef struct {
	Key       string      `yaml:"kunci"`
	Title     string      `yaml:"judul"`
	Source    string      `yaml:"sumber"`
	Landscape bool        `yaml:"mendatar"`
	Total     []string    `yaml:"total"`
	Rows      [][]string  `yaml:"baris"` // what a new paper begins with: the cells that are typed, in their order
	Group     string      `yaml:"kelompok"`
	ListUpTo  int         `yaml:"rincian_sampai"` // so few rows are printed as numbered lists "Nama : ..." instead
	Columns   []ColumnDef `yaml:"kolom"`
}

// ColumnDef describes one column of a table, or one for each year of the plan.
type ColumnDef struct {
	Key     string    `yaml:"kunci"`
	Label   string    `yaml:"label"`
	Type    FieldType `yaml:"jenis"`
	Value   string    `yaml:"isi"` // what of the source's row it prints
	Weight  float64   `yaml:"lebar"`
	Yearly  bool      `yaml:"tiap_tahun"`
	Sum     string    `yaml:"hitung"` // key of the column it sums over the years
	Head    string    `yaml:"induk"`  // common head above this column and its neighbours of the same induk
	Choices []string  `yaml:"pilihan"`
}

// PictureDef describes a picture of a kind, which the body places by {{gambar:KEY}}.
type PictureDef struct {
	Key       string  `yaml:"kunci"`
	Title     string  `yaml:"judul"`    // beneath the picture, with placeholders; may be empty
	Field     string  `yaml:"isian"`    // the field of type gambar that has it
	Share     float64 `yaml:"lebar"`    // of the text width; 0: all of it
	Fill      bool    `yaml:"penuh"`    // as large as its page allows
	Landscape bool    `yaml:"mendatar"` // a picture wider than it is high has a landscape page
}

// Picture returns the description of the picture with the given key, or nil.
func (k *Kind) Picture(key string) *PictureDef {
	for i := range k.Pictures {
		if k.Pictures[i].Key == key {
			return &k.Pictures[i]
		}
	}
	return nil
}

// Table returns the description of the table with the given key, or nil.
func (k *Kind) Table(key string) *TableDef {
	for i := range k.Tables {
		if k.Tables[i].Key == key {
			return &k.Tables[i]
		}
	}
	return nil
}

// Field returns the description of the field with the given key, or nil.
func (k *Kind) Field(key string) *FieldDef {
	for i := range k.Fields {
		if k.Fields[i].Key == key {
			return &k.Fields[i]
		}
	}
	return nil
}

// UsesMeeting reports whether papers of this kind print facts of a musyawarah.
func (k *Kind) UsesMeeting() bool { return k.meeting }

// NewDocument starts a paper of this kind: its text is a copy of the kind's
// with node ids of its own. Answers with defaults are left open, so that they
// follow the facts until the user answers.
func (k *Kind) NewDocument(id, kawasan model.ID, now time.Time) *model.Document {
	d := &model.Document{
		ID: id, Kawasan: kawasan, Kind: k.Key, Title: k.Title, State: model.Konsep,
		Created: now, Changed: now,
	}
	d.Text = k.instantiate(d, k.Text)
	return d
}

func (k *Kind) instantiate(d *model.Document, list []*model.Node) []*model.Node {
	var out []*model.Node
	for _, n := range list {
		c := *n
		c.ID = d.NewID()
		c.Children = k.instantiate(d, n.Children)
		c.Rows = nil
		if t := k.Table(n.Table); t != nil {
			c.Rows = t.firstRows(d)
		}
		out = append(out, &c)
	}
	return out
}

// typedColumns are the places of the columns that a row is typed into.
func (t *TableDef) typedColumns() []int {
	var out []int
	for i, c := range t.Columns {
		if c.Type != TypeOrdinal && c.Sum == "" {
			out = append(out, i)
		}
	}
	return out
}

// firstRows are the rows that a new paper begins with.
func (t *TableDef) firstRows(d *model.Document) []model.Row {
	var out []model.Row
	cols := t.typedColumns()
	for _, cells := range t.Rows {
		row := model.Row{ID: d.NewID(), Cells: make([]string, len(t.Columns))}
		for i, cell := range cells {
			row.Cells[cols[i]] = cell
		}
		out = append(out, row)
	}
	return out
}
