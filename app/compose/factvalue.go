package compose

import (
	"strconv"
	"strings"

	"pena/model"
	"pena/model/indonesia"
)

func (e *facts) kawasanFact(v *fact, name string) {
	k := e.kawasan
	switch name {
	case "nama":
		v.text = k.Name
	case "tema":
		v.text = k.Theme
	case "potensi":
		v.text = k.Potential
	case "pusat":
		v.text = k.Centre
	case "luas":
		if k.AreaM2 > 0 {
			v.text = indonesia.Hectares(k.AreaM2)
			v.number, v.scale, v.counts = k.AreaM2, 4, true
		}
	case "periode":
		if k.PlanFrom > 0 && k.PlanTo > 0 {
			v.text = strconv.Itoa(k.PlanFrom) + "–" + strconv.Itoa(k.PlanTo)
		}
	case "tahun_awal":
		v.setYear(k.PlanFrom)
	case "tahun_akhir":
		v.setYear(k.PlanTo)
	case "batas_utara":
		v.text = k.Borders.North
	case "batas_timur":
		v.text = k.Borders.East
	case "batas_selatan":
		v.text = k.Borders.South
	case "batas_barat":
		v.text = k.Borders.West
	case "kepala_desa":
		v.setList(e.heads())
	case "desa", "jumlah_desa":
		v.setMany(e.villages(), name == "desa")
	case "ketua_bpd":
		v.setList(e.holders(model.RoleKetuaBPD))
	case "camat":
		v.setList(e.holders(model.RoleCamat))
	case "kecamatan", "jumlah_kecamatan":
		var names []string
		for _, code := range e.districts() {
			names = append(names, "Kecamatan "+districtName(code))
		}
		v.setMany(names, name == "kecamatan")
	}
}

// holders are the offices of a role for each desa or kecamatan of the kawasan,
// as a letter addresses them: without names, and with the title that the
// kabupaten uses ("Pambakal Awang Bangkal").
func (e *facts) holders(role model.Role) []string {
	var out []string
	scope := scopeEveryVillage
	if role == model.RoleCamat {
		scope = scopeEveryDistrict
	}
	for _, code := range e.scopeCodes(scope) {
		title := e.nameless(role, code)
		if o, ok := e.dossier.Holder(role, code, e.doc.Date); ok && o.Holding.Title != "" {
			title = o.Holding.Title
		}
		out = append(out, title)
	}
	return out
}

func (v *fact) setYear(y int) {
	if y > 0 {
		v.text, v.number, v.counts = strconv.Itoa(y), int64(y), true
	}
}

// setMany is the names themselves, or how many there are.
func (v *fact) setMany(names []string, list bool) {
	if list {
		v.setList(names)
	} else if len(names) > 0 {
		v.setCount(int64(len(names)))
	}
}

// members are the desa of the kawasan on the paper's date.
func (e *facts) members() []model.Member {
	var out []model.Member
	for _, m := range e.kawasan.Members {
		if m.On(e.doc.Date) {
			out = append(out, m)
		}
	}
	return out
}

func (e *facts) villages() []string {
	var out []string
	for _, m := range e.members() {
		out = append(out, "Desa "+memberName(m))
	}
	return out
}

// districts are the codes of the members' kecamatan, in the order of the members.
func (e *facts) districts() []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range e.members() {
		if c := districtCode(m.Code); c != "" && !seen[c] {
			seen[c] = true
			out = append(out, c)
		}
	}
	return out
}

func memberName(m model.Member) string {
	if m.PrintName != "" {
		return m.PrintName
	}
	if n := villageName(m.Code); n != "" {
		return n
	}
	return m.Code
}

// villagePrintName is the name of any desa, as the kawasan spells its own.
func (e *facts) villagePrintName(code string) string {
	for _, m := range e.kawasan.Members {
		if m.Code == code {
			return memberName(m)
		}
	}
	if n := villageName(code); n != "" {
		return n
	}
	return code
}

func (e *facts) regencyCode() string {
	if e.kawasan.Regency != "" {
		return e.kawasan.Regency
	}
	for _, m := range e.kawasan.Members {
		if len(m.Code) >= 5 {
			return m.Code[:5]
		}
	}
	return ""
}

func (e *facts) regionFact(v *fact, group, name string) {
	if group == "provinsi" && name == "nama" {
		v.text = provinceName
		return
	}
	r, ok := regencyOf(e.regencyCode())
	if !ok {
		return
	}
	switch name {
	case "nama":
		v.text = r.name
	case "lengkap":
		v.text = r.full
	case "ibu_kota":
		v.text = r.capital
	case "sebutan_kepala_desa":
		v.text = e.headTitle()
	}
}

func (e *facts) paperFact(v *fact, name string) {
	d := e.doc
	v.source = "field:tanggal"
	switch name {
	case "nomor":
		v.text, v.source = d.Number, "field:nomor"
	case "tanggal":
		v.setDate(d.Date)
	case "hari":
		v.text = d.Date.Weekday()
	case "tanggal_kata":
		v.text = dateInWords(d.Date)
	case "tahun":
		v.setYear(d.Date.Year)
	}
}

// otherPaper is the number or date of the newest paper of a kind in the dossier.
func (e *facts) otherPaper(v *fact, name string) {
	key, part, ok := cutLast(name, ".")
	if !ok {
		return
	}
	v.source = "fact:naskah_lain." + key
	best := e.newest(key)
	switch {
	case best == nil:
	case part == "nomor":
		v.text = best.Number
	case part == "tanggal":
		v.setDate(best.Date)
	}
}

// newest is the newest other paper of a kind in the dossier that is not void.
func (e *facts) newest(kind string) *Summary {
	var best *Summary
	for i := range e.dossier.Documents {
		s := &e.dossier.Documents[i]
		if s.Kind != kind || s.ID == e.doc.ID || s.State.Gone() {
			continue
		}
		if best == nil || best.Date.Before(s.Date) {
			best = s
		}
	}
	return best
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

func (e *facts) kopFact(v *fact, name string) {
	v.source = e.kopSource()
	b := e.kopBody()
	if b == nil {
		return
	}
	switch name {
	case "nama":
		v.text = b.Name
	case "kota":
		v.text = b.City
	}
}

// kopBody is the issuing body of the paper, nil when it has none or is not known.
func (e *facts) kopBody() *model.Body {
	return e.dossier.body(e.doc.Body, e.kind.Kop, e.kopRegion())
}

func (e *facts) kopRegion() string { return e.scopeCode(e.kind.KopRegion) }

func (e *facts) kopSource() string {
	if b := e.kopBody(); b != nil && e.doc.Body != "" {
		return "kop:" + string(b.Kind) + ":" + b.Region
	}
	return "kop:" + string(e.kind.Kop) + ":" + e.kopRegion()
}

// scopeCodes are the codes of the regions a scope means for this paper.
func (e *facts) scopeCodes(scope string) []string {
	host := ""
	if e.meeting != nil {
		host = e.meeting.Desa
	}
	if host == "" {
		if m := e.members(); len(m) > 0 {
			host = m[0].Code
		}
	}
	one := func(code string) []string {
		if code == "" {
			return nil
		}
		return []string{code}
	}
	switch scope {
	case scopeProvince:
		return one(provinceCode)
	case scopeRegency:
		return one(e.regencyCode())
	case scopeDistrict:
		return one(districtCode(host))
	case scopeVillage, scopeHost:
		return one(host)
	case scopeEveryDistrict:
		return e.districts()
	case scopeEveryVillage:
		var out []string
		for _, m := range e.members() {
			out = append(out, m.Code)
		}
		return out
	}
	return nil
}

// scopeCode is the first of the regions a scope means, "" when there is none.
func (e *facts) scopeCode(scope string) string {
	if codes := e.scopeCodes(scope); len(codes) > 0 {
		return codes[0]
	}
	return ""
}

// officialFact is "ROLE.nama" and the like of who holds the office on the paper's date.
func (e *facts) officialFact(v *fact, name string) {
	role, part, _ := cutLast(name, ".")
	region := e.scopeCode(roleScope(model.Role(role)))
	v.source = officialSource(model.Role(role), region)
	if region == "" && e.dossier.Kawasan == nil { // any region's holder would do, and be wrong
		return
	}
	o, ok := e.dossier.Holder(model.Role(role), region, e.doc.Date)
	if !ok {
		return
	}
	switch part {
	case "nama":
		v.text = fullName(o.Person)
	case "jabatan":
		v.text = o.Title()
	case "nip":
		v.text = indonesia.NIP(o.Person.NIP).String()
	case "pangkat":
		v.text = indonesia.RankLine(o.Person.Rank, o.Person.Grade)
	}
}

func fullName(p model.Person) string {
	return indonesia.FullName(p.FrontTitle, p.Name, p.BackTitle)
}

func officialSource(role model.Role, region string) string {
	return "pejabat:" + string(role) + ":" + region
}

// roleScope is the region an office of the role is for.
func roleScope(r model.Role) string {
	switch r {
	case model.RoleKepalaDinasProvinsi, model.RoleSekdaProvinsi:
		return scopeProvince
	case model.RoleBupati, model.RoleSekda, model.RoleKepalaDinas, model.RoleKetuaBKAD, model.RoleDirekturBUMDesma:
		return scopeRegency
	case model.RoleCamat:
		return scopeDistrict
	case model.RoleKepalaDesa, model.RoleKetuaBPD, model.RoleSekretarisDesa:
		return scopeHost
	}
	return ""
}

func (e *facts) meetingFact(v *fact, name string) {
	v.source = "fact:musyawarah." + name
	m := e.meeting
	if m == nil {
		v.source = "field:musyawarah"
		v.isList = name == "agenda" || name == "kesepakatan" || name == "narasumber" || name == "pembahasan" || name == "tindak_lanjut"
		return
	}
	switch name {
	case "judul":
		v.text = m.Title
	case "hari":
		v.text = m.Date.Weekday()
	case "tanggal":
		v.setDate(m.Date)
	case "tanggal_kata":
		v.text, v.date = dateInWords(m.Date), m.Date
	case "waktu":
		v.setClock(m.Start, m.End)
	case "tempat":
		v.text = m.Place
	case "desa":
		if m.Desa != "" {
			v.text = e.villagePrintName(m.Desa)
		}
	case "pimpinan":
		v.text = m.Leader
	case "notulis":
		v.text = m.Secretary
	case "hadir", "hadir_l", "hadir_p":
		e.attendance(v, strings.TrimPrefix(strings.TrimPrefix(name, "hadir"), "_"))
	case "agenda":
		v.setList(m.Agenda)
	case "kesepakatan":
		v.setList(m.Decisions)
	case "narasumber":
		v.setList(m.Speakers)
	case "pembahasan":
		v.setList(m.Discussion)
	case "tindak_lanjut":
		var tasks []string
		for _, a := range m.Actions {
			tasks = append(tasks, a.Task)
		}
		v.setList(tasks)
	case "dipanggil":
		v.setClock(m.Called, "")
	case "dibuka":
		v.setClock(m.Began, "")
	case "ditutup":
		v.setClock(m.Closed, "")
	}
}

// setClock is "08.30 WITA", or "08.30 s.d. 15.00 WITA".
func (v *fact) setClock(start, end string) {
	if s, err := indonesia.ClockSpan(start, end, timeZone); err == nil && start != "" {
		v.text = strings.TrimPrefix(s, "pukul ")
	}
}

// attendance counts who was present, all or of one sex.
func (e *facts) attendance(v *fact, sex string) {
	if len(e.meeting.Present) == 0 {
		return
	}
	n := int64(0)
	for _, a := range e.meeting.Present {
		if sex == "" || strings.EqualFold(a.Sex, sex) {
			n++
		}
	}
	v.setCount(n)
}

func (e *facts) bumdesmaFact(v *fact, name string) {
	b := e.kawasan.BUMDesma
	switch name {
	case "nama":
		v.text = b.Name
	case "kedudukan":
		v.text = b.Seat
	case "modal":
		var sum int64
		for _, c := range b.Capital {
			sum += c.Village + c.Community
		}
		if s, err := indonesia.RupiahWords(sum, indonesia.RupiahEYD); err == nil && sum > 0 {
			v.text, v.number, v.counts = s, sum, true
		}
	case "unit":
		v.setList(b.Units)
	}
}

func (e *facts) teamFact(v *fact, name string) {
	switch name {
	case "nomor":
		v.text = e.kawasan.Team.DecreeNumber
	case "tanggal":
		v.setDate(e.kawasan.Team.DecreeDate)
	}
}
