package model

import "pena/model/indonesia"

// Kawasan is the dossier of one kawasan perdesaan: the facts its papers are made of.
type Kawasan struct {
	ID        ID        `json:"id"`
	Sample    bool      `json:"sample,omitempty"` // part of the sample, thrown away in one act
	Name      string    `json:"name"`             // without "Kawasan Perdesaan": "Agrowisata Bajuin"
	Theme     string    `json:"theme,omitempty"`  // klasifikasi
	Potential string    `json:"potential,omitempty"`
	Regency   string    `json:"regency,omitempty"` // code of the one kabupaten: "63.01"
	Centre    string    `json:"centre,omitempty"`  // pusat kawasan
	AreaM2    int64     `json:"area_m2,omitempty"` // luas in square metres; 1 ha = 10,000
	PlanFrom  int       `json:"plan_from,omitempty"`
	PlanTo    int       `json:"plan_to,omitempty"` // last year of the RPKP
	Borders   Borders   `json:"borders,omitzero"`
	Map       string    `json:"map,omitempty"` // SHA-256 (hex) of the stored map of the delineation (Peta Delineasi)
	Members   []Member  `json:"members,omitempty"`
	Stages    []Stage   `json:"stages,omitempty"`
	Team      Team      `json:"team,omitzero"`
	BUMDesma  BUMDesma  `json:"bumdesma,omitzero"`
	Meetings  []Meeting `json:"meetings,omitempty"`
	Note      string    `json:"note,omitempty"`
}

// Borders are the batas of the area.
type Borders struct {
	North string `json:"north,omitempty"`
	East  string `json:"east,omitempty"`
	South string `json:"south,omitempty"`
	West  string `json:"west,omitempty"`
}

// Member is a desa's membership of a kawasan (Anggota kawasan).
type Member struct {
	Code       string         `json:"code"`                 // PP.KK.CC.DDDD
	PrintName  string         `json:"print_name,omitempty"` // when the office spells it otherwise than the data set
	AreaM2     int64          `json:"area_m2,omitempty"`
	Population int            `json:"population,omitempty"`
	Households int            `json:"households,omitempty"`
	Potential  string         `json:"potential,omitempty"`
	Joined     indonesia.Date `json:"joined,omitzero"`
	Left       indonesia.Date `json:"left,omitzero"` // last day; zero while a member
	Reason     string         `json:"reason,omitempty"`
}

// On reports whether the desa is a member on day d; the zero day asks about now and later.
func (m Member) On(d indonesia.Date) bool {
	if d.IsZero() {
		return m.Left.IsZero()
	}
	return (m.Joined.IsZero() || !d.Before(m.Joined)) && (m.Left.IsZero() || !m.Left.Before(d))
}

// StageState is how far a stage of the process is.
type StageState string

// States of a stage.
const (
	StageNotYet   StageState = "belum"
	StageRunning  StageState = "berjalan"
	StageDone     StageState = "selesai"
	StageSkipped  StageState = "dilewati"
	StageRepeated StageState = "diulang"
)

// Stage is one step of the process (Tahap). The office may reorder, skip and
// repeat stages; no empty stage ever blocks a paper.
type Stage struct {
	Number int            `json:"number"` // 0-17 of the table of stages; the order in the slice is the office's own
	State  StageState     `json:"state"`
	Start  indonesia.Date `json:"start,omitzero"`
	End    indonesia.Date `json:"end,omitzero"`
	Note   string         `json:"note,omitempty"`
}

// Team is a TKPKP.
type Team struct {
	DecreeNumber string         `json:"decree_number,omitempty"`
	DecreeDate   indonesia.Date `json:"decree_date,omitzero"`
	Members      []TeamMember   `json:"members,omitempty"`
}

// TeamMember is a row of the composition of a TKPKP.
type TeamMember struct {
	Position string `json:"position"`         // jabatan dalam tim: "Ketua"
	Office   string `json:"office"`           // jabatan kedinasan or instansi
	Person   ID     `json:"person,omitempty"` // when the office wants a name
	Note     string `json:"note,omitempty"`
}

// MeetingKind is the kind of a musyawarah.
type MeetingKind string

// Kinds of meeting.
const (
	Musdes MeetingKind = "musdes"
	MAD    MeetingKind = "mad"
	FGD    MeetingKind = "fgd"
	Rapat  MeetingKind = "rapat"
)

// Meeting is a musyawarah: one record feeds undangan, daftar hadir, notula and berita acara.
type Meeting struct {
	ID        ID             `json:"id"`
	Kind      MeetingKind    `json:"kind"`
	Title     string         `json:"title"`
	Desa      string         `json:"desa,omitempty"` // code of the host or of the one desa of a Musdes
	Date      indonesia.Date `json:"date,omitzero"`
	Start     string         `json:"start,omitempty"` // "09.00"
	End       string         `json:"end,omitempty"`   // "12.00", or "selesai"
	Place     string         `json:"place,omitempty"`
	Leader    string         `json:"leader,omitempty"`
	Secretary string         `json:"secretary,omitempty"` // notulis
	Speakers  []string       `json:"speakers,omitempty"`
	Agenda    []string       `json:"agenda,omitempty"`
	Decisions []string       `json:"decisions,omitempty"`
	Present   []Attendee     `json:"present,omitempty"`

	// What the notula tells beyond the invitation.
	Called     string   `json:"called,omitempty"`     // the hour they were asked to come: "08.30"
	Began      string   `json:"began,omitempty"`      // the hour it was opened
	Closed     string   `json:"closed,omitempty"`     // the hour it was closed
	Discussion []string `json:"discussion,omitempty"` // jalannya pembahasan, a paragraph each
	Actions    []Action `json:"actions,omitempty"`    // tindak lanjut
}

// ActionState is how far a tindak lanjut is.
type ActionState string

// States of an action.
const (
	ActionNotYet  ActionState = "belum"
	ActionRunning ActionState = "berjalan"
	ActionDone    ActionState = "selesai"
)

// Action is a tindak lanjut that a meeting agreed on.
type Action struct {
	Task  string         `json:"task"`
	Who   string         `json:"who,omitempty"` // penanggung jawab
	Due   indonesia.Date `json:"due,omitzero"`  // batas waktu
	State ActionState    `json:"state,omitempty"`
}

// Attendee is a participant. No NIK is ever collected.
type Attendee struct {
	Name   string `json:"name"`
	Sex    string `json:"sex,omitempty"`   // "L" or "P"
	Group  string `json:"group,omitempty"` // unsur
	Office string `json:"office,omitempty"`
	From   string `json:"from,omitempty"` // desa or instansi
}

// BUMDesma is the BUM Desa bersama of the kawasan.
type BUMDesma struct {
	Name    string         `json:"name,omitempty"` // without "BUM Desa bersama"
	Seat    string         `json:"seat,omitempty"` // tempat kedudukan
	Founded indonesia.Date `json:"founded,omitzero"`
	Capital []Capital      `json:"capital,omitempty"`
	Units   []string       `json:"units,omitempty"` // unit usaha
}

// Capital is the penyertaan modal of one desa, in whole rupiah.
type Capital struct {
	Code      string `json:"code"`
	Village   int64  `json:"village"`   // penyertaan modal desa
	Community int64  `json:"community"` // penyertaan modal masyarakat desa
}
