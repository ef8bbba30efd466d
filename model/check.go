package model

import (
	"fmt"
	"strings"

	"pena/model/indonesia"
	"pena/model/region"
)

// StageCount is the number of stages in the table of stages (0-17).
const StageCount = 18

// Bounds of what a record may hold; beyond them something other than a clerk is typing.
const (
	longestLine = 500
	longestText = 20_000
	mostMembers = 400
)

// CheckKawasan reports the first fact of a dossier that cannot be: a [*Error]
// of kind Invalid whose Field names the place. Facts that are merely missing
// are no errors: a dossier grows.
func CheckKawasan(k *Kawasan) error {
	c := checker{}
	c.line("nama", k.Name)
	c.line("tema", k.Theme)
	c.text("potensi", k.Potential)
	c.text("catatan", k.Note)
	if k.Regency != "" && region.Code(k.Regency).Level() != region.Kabupaten {
		c.fail("kabupaten", "unknown-regency", k.Regency)
	}
	c.members(k)
	for i, s := range k.Stages {
		if s.Number < 0 || s.Number >= StageCount {
			c.fail(fmt.Sprintf("tahap[%d]", i+1), "unknown-stage", fmt.Sprint(s.Number))
		}
		c.order(fmt.Sprintf("tahap[%d]", i+1), s.Start, s.End)
	}
	if k.PlanFrom != 0 && k.PlanTo != 0 && k.PlanTo < k.PlanFrom {
		c.fail("periode", "years-out-of-order", fmt.Sprintf("%d-%d", k.PlanFrom, k.PlanTo))
	}
	for i, m := range k.Meetings {
		c.line(fmt.Sprintf("musyawarah[%d].judul", i+1), m.Title)
		c.clock(fmt.Sprintf("musyawarah[%d].mulai", i+1), m.Start)
		c.clock(fmt.Sprintf("musyawarah[%d].dipanggil", i+1), m.Called)
		c.clock(fmt.Sprintf("musyawarah[%d].dibuka", i+1), m.Began)
		c.clock(fmt.Sprintf("musyawarah[%d].ditutup", i+1), m.Closed)
		for j, a := range m.Actions {
			at := fmt.Sprintf("musyawarah[%d].tindak-lanjut[%d]", i+1, j+1)
			c.line(at, a.Task)
			c.line(at, a.Who)
		}
	}
	return c.err
}

func (c *checker) members(k *Kawasan) {
	if len(k.Members) > mostMembers {
		c.fail("anggota", "too-many-members", fmt.Sprint(len(k.Members)))
	}
	for i, m := range k.Members {
		at := fmt.Sprintf("anggota[%d]", i+1)
		code := region.Code(m.Code)
		_, known := region.ByCode(code)
		switch {
		case !known || !(code.IsDesa() || code.IsKelurahan()):
			c.fail(at, "unknown-desa", m.Code)
		case k.Regency != "" && !strings.HasPrefix(m.Code, k.Regency+"."):
			c.fail(at, "desa-of-other-regency", m.Code) // UU 6/2014 Ps 83: inside one kabupaten
		}
		for _, e := range k.Members[:i] {
			if e.Code == m.Code && overlap(e, m) {
				c.fail(at, "desa-twice", m.Code)
			}
		}
		c.order(at, m.Joined, m.Left)
		c.line(at, m.PrintName)
	}
}

// overlap reports whether two memberships of one desa run at the same time.
func overlap(a, b Member) bool {
	endsBefore := func(x, y Member) bool { return !x.Left.IsZero() && !y.Joined.IsZero() && x.Left.Before(y.Joined) }
	return !endsBefore(a, b) && !endsBefore(b, a)
}

// CheckBody reports the first thing in an issuing body that cannot be.
func CheckBody(b *Body) error {
	c := checker{}
	if strings.TrimSpace(b.Name) == "" {
		c.fail("nama", "name-missing", "")
	}
	for i, l := range b.Lines {
		c.line(fmt.Sprintf("kop[%d]", i+1), l)
	}
	for _, s := range []string{b.Name, b.Address, b.Phone, b.Email, b.Web, b.Postal, b.City} {
		c.line("kop", s)
	}
	return c.err
}

// CheckPerson reports the first thing in an official that cannot be.
func CheckPerson(p *Person) error {
	c := checker{}
	if strings.TrimSpace(p.Name) == "" {
		c.fail("nama", "name-missing", "")
	}
	for _, s := range []string{p.FrontTitle, p.Name, p.BackTitle, p.NIP, p.Rank, p.Grade} {
		c.line("pejabat", s)
	}
	for i, h := range p.Holdings {
		at := fmt.Sprintf("jabatan[%d]", i+1)
		c.line(at, h.Title)
		c.order(at, h.From, h.To)
	}
	return c.err
}

// checker keeps the first fault.
type checker struct{ err error }

func (c *checker) fail(field, detail, value string) {
	if c.err == nil {
		c.err = &Error{Kind: Invalid, Field: field, Detail: detail, Value: value}
	}
}

func (c *checker) line(field, s string) {
	switch {
	case len(s) > longestLine:
		c.fail(field, "text-too-long", s[:40])
	case strings.ContainsFunc(s, isControl):
		c.fail(field, "control-characters", "")
	}
}

func (c *checker) text(field, s string) {
	switch {
	case len(s) > longestText:
		c.fail(field, "text-too-long", s[:40])
	case strings.ContainsFunc(s, func(r rune) bool { return isControl(r) && r != '\n' && r != '\t' }):
		c.fail(field, "control-characters", "")
	}
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

func (c *checker) order(field string, from, to indonesia.Date) {
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		c.fail(field, "dates-out-of-order", from.String()+" - "+to.String())
	}
}

func (c *checker) clock(field, s string) {
	if s == "" {
		return
	}
	if _, err := indonesia.ParseClock(s); err != nil {
		c.fail(field, "wrong-clock", s)
	}
}
