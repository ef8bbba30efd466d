package model

import "pena/model/indonesia"

// ID names a record. It is a UUID in its text form.
type ID string

// BodyKind is the kind of an issuing body.
type BodyKind string

// The kinds of body that papers of this work are issued by.
const (
	BodyDinasProvinsi BodyKind = "dinas-provinsi" // Dinas PMD Provinsi
	BodySetdaProvinsi BodyKind = "setda-provinsi"
	BodyBupati        BodyKind = "bupati" // the head of the region himself: lambang negara
	BodySetda         BodyKind = "setda"  // Sekretariat Daerah kabupaten
	BodyDinas         BodyKind = "dinas"  // a dinas of the kabupaten
	BodyKecamatan     BodyKind = "kecamatan"
	BodyDesa          BodyKind = "desa"
	BodyBPD           BodyKind = "bpd"
	BodyBKAD          BodyKind = "bkad"
	BodyBUMDesma      BodyKind = "bumdesma"
)

// Body is an issuing body (Instansi) with its letterhead (kop naskah dinas).
// Nothing in it is shipped: the office types it once, the logo is the user's own file.
type Body struct {
	ID      ID       `json:"id"`
	Sample  bool     `json:"sample,omitempty"` // part of the sample, thrown away in one act
	Kind    BodyKind `json:"kind"`
	Name    string   `json:"name"`             // as lists show it: "Dinas PMD Provinsi Kalimantan Selatan"
	Region  string   `json:"region,omitempty"` // code of the province, kabupaten, kecamatan or desa it belongs to
	Lines   []string `json:"lines,omitempty"`  // the lines of the kop, top to bottom; the last is the body's own name
	Address string   `json:"address,omitempty"`
	Phone   string   `json:"phone,omitempty"`
	Email   string   `json:"email,omitempty"` // pos-el
	Web     string   `json:"web,omitempty"`   // laman
	Postal  string   `json:"postal,omitempty"`
	City    string   `json:"city,omitempty"` // the place named in "Ditetapkan di" and before the date
	Logo    string   `json:"logo,omitempty"` // SHA-256 (hex) of the stored picture, empty when none
}

// HoldingForm says how a person holds an office.
type HoldingForm string

// Forms of holding an office; the printed mark stands before the title.
const (
	Definitif HoldingForm = "definitif"
	Plt       HoldingForm = "plt" // pelaksana tugas: the post is vacant
	Plh       HoldingForm = "plh" // pelaksana harian: the holder is away
	Pj        HoldingForm = "pj"  // penjabat
)

// Role is what an office is for, so that a paper finds its signer.
type Role string

// Roles a kind of document may ask for.
const (
	RoleKepalaDinasProvinsi Role = "kepala-dinas-provinsi"
	RoleSekdaProvinsi       Role = "sekda-provinsi"
	RoleBupati              Role = "bupati"
	RoleSekda               Role = "sekda" // Ketua TKPKP of the kabupaten
	RoleKepalaDinas         Role = "kepala-dinas"
	RoleCamat               Role = "camat"
	RoleKepalaDesa          Role = "kepala-desa"
	RoleKetuaBPD            Role = "ketua-bpd"
	RoleSekretarisDesa      Role = "sekretaris-desa"
	RoleKetuaBKAD           Role = "ketua-bkad"
	RoleDirekturBUMDesma    Role = "direktur-bumdesma"
	RoleLain                Role = "lain"
)

// Person is an official (Pejabat). Titles are stored as typed and never corrected.
type Person struct {
	ID         ID        `json:"id"`
	Sample     bool      `json:"sample,omitempty"`      // part of the sample, thrown away in one act
	FrontTitle string    `json:"front_title,omitempty"` // gelar depan
	Name       string    `json:"name"`
	BackTitle  string    `json:"back_title,omitempty"` // gelar belakang
	NIP        string    `json:"nip,omitempty"`        // 18 digits, no spaces; empty for who has none
	Rank       string    `json:"rank,omitempty"`       // pangkat: "Pembina Tingkat I"
	Grade      string    `json:"grade,omitempty"`      // golongan: "IV/b"
	Holdings   []Holding `json:"holdings,omitempty"`
}

// Holding is a period in which a person held an office.
type Holding struct {
	Role   Role           `json:"role"`
	Region string         `json:"region,omitempty"` // code of the region the office is for
	Body   ID             `json:"body,omitempty"`
	Title  string         `json:"title"` // as printed: "Kepala Desa Bajuin", "Bupati Tanah Laut"
	Form   HoldingForm    `json:"form"`
	From   indonesia.Date `json:"from,omitzero"`
	To     indonesia.Date `json:"to,omitzero"` // last day; zero while it lasts
}

// Covers reports whether the office was held on day d.
func (h Holding) Covers(d indonesia.Date) bool {
	return (h.From.IsZero() || !d.Before(h.From)) && (h.To.IsZero() || !h.To.Before(d))
}
