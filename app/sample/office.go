package sample

import (
	"strings"

	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
)

// inOffice is the first day of every holding of the sample: all papers of 2025
// find their signers.
var inOffice = indonesia.MustDate("2025-01-01")

const province = "63"

// unknownContact leaves visible places for what the office must fill in.
func unknownContact(b model.Body) model.Body {
	b.Sample = true
	b.ID = id("instansi/" + string(b.Kind) + "/" + b.Region)
	b.Address, b.Phone, b.Email, b.Web, b.Postal = "[Alamat]", "[Telepon]", "[Pos-el]", "[Laman]", "[Kode pos]"
	return b
}

func provincialBodies() []model.Body {
	return []model.Body{
		unknownContact(model.Body{Kind: model.BodyDinasProvinsi, Region: province, City: "Banjarbaru",
			Name:  "Dinas Pemberdayaan Masyarakat dan Desa Provinsi Kalimantan Selatan",
			Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA"}}),
		unknownContact(model.Body{Kind: model.BodySetdaProvinsi, Region: province, City: "Banjarbaru",
			Name:  "Sekretariat Daerah Provinsi Kalimantan Selatan",
			Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "SEKRETARIAT DAERAH"}}),
	}
}

// bodiesOf are the letterheads that papers of one kawasan are issued under.
func bodiesOf(k *model.Kawasan) []model.Body {
	regency, city := regencyName(k.Regency), region.Capital(region.Code(k.Regency))
	government := "PEMERINTAH KABUPATEN " + strings.ToUpper(regency)
	list := []model.Body{
		unknownContact(model.Body{Kind: model.BodyBupati, Region: k.Regency, City: city, Name: "Bupati " + regency,
			Lines: []string{"BUPATI " + strings.ToUpper(regency), "PROVINSI KALIMANTAN SELATAN"}}),
		unknownContact(model.Body{Kind: model.BodySetda, Region: k.Regency, City: city,
			Name: "Sekretariat Daerah Kabupaten " + regency, Lines: []string{government, "SEKRETARIAT DAERAH"}}),
		unknownContact(model.Body{Kind: model.BodyDinas, Region: k.Regency, City: city,
			Name:  "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten " + regency,
			Lines: []string{government, "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA"}}),
	}
	for _, code := range districts(k) {
		name := districtName(code)
		list = append(list, unknownContact(model.Body{Kind: model.BodyKecamatan, Region: code, City: name,
			Name: "Kecamatan " + name, Lines: []string{government, "KECAMATAN " + strings.ToUpper(name)}}))
	}
	host := hostOf(k)
	desa, district := desaName(host), districtName(host[:8])
	return append(list,
		unknownContact(model.Body{Kind: model.BodyDesa, Region: host, City: desa, Name: "Desa " + desa,
			Lines: []string{government, "KECAMATAN " + strings.ToUpper(district), "DESA " + strings.ToUpper(desa)}}),
		unknownContact(model.Body{Kind: model.BodyBPD, Region: host, City: desa, Name: "Badan Permusyawaratan Desa " + desa,
			Lines: []string{government, "KECAMATAN " + strings.ToUpper(district), "BADAN PERMUSYAWARATAN DESA " + strings.ToUpper(desa)}}),
		unknownContact(model.Body{Kind: model.BodyBKAD, Region: k.Regency, City: desa,
			Name:  "Badan Kerja Sama Antar Desa " + k.Name,
			Lines: []string{"BADAN KERJA SAMA ANTAR DESA", "KAWASAN PERDESAAN " + strings.ToUpper(k.Name)}}),
		unknownContact(model.Body{Kind: model.BodyBUMDesma, Region: k.Regency, City: desa,
			Name:  "BUM Desa bersama " + k.BUMDesma.Name,
			Lines: []string{"BADAN USAHA MILIK DESA BERSAMA", strings.ToUpper(k.BUMDesma.Name)}}),
	)
}

// hostOf is the desa that invites: the host of the MAD, else the first member.
func hostOf(k *model.Kawasan) string {
	for _, m := range k.Meetings {
		if m.Kind == model.MAD && m.Desa != "" {
			return m.Desa
		}
	}
	return k.Members[0].Code
}

// districts are the codes of the kecamatan of the members, in their order.
func districts(k *model.Kawasan) []string {
	var list []string
	seen := map[string]bool{}
	for _, m := range k.Members {
		if code := m.Code[:8]; !seen[code] {
			seen[code] = true
			list = append(list, code)
		}
	}
	return list
}

// official is a person known only by the office: "[Nama Camat Bajuin]".
func official(role model.Role, region, title, short string, civilServant bool) model.Person {
	p := model.Person{
		ID: id("orang/" + string(role) + "/" + region), Sample: true, Name: "[Nama " + short + "]",
		Holdings: []model.Holding{{Role: role, Region: region, Title: title, Form: model.Definitif, From: inOffice}},
	}
	if civilServant {
		p.NIP, p.Rank = "[NIP 18 angka]", "[Pangkat]"
	}
	return p
}

func provincialPeople() []model.Person {
	return []model.Person{
		official(model.RoleKepalaDinasProvinsi, province, "Kepala Dinas Pemberdayaan Masyarakat dan Desa Provinsi Kalimantan Selatan", "Kepala Dinas PMD Provinsi", true),
		official(model.RoleSekdaProvinsi, province, "Sekretaris Daerah Provinsi Kalimantan Selatan", "Sekretaris Daerah Provinsi", true),
		staff("sekretaris", "Sekretaris", "Sekretaris Dinas PMD Provinsi"),
		staff("kepala-bidang", "Kepala Bidang Pengembangan Kawasan Perdesaan", "Kepala Bidang PKP"),
	}
}

// staff hold other offices of the Dinas PMD Provinsi.
func staff(key, title, short string) model.Person {
	p := official(model.RoleLain, province, title, short, true)
	p.ID = id("orang/lain/" + key)
	return p
}

// peopleOf are the officials who sign papers of one kawasan.
func peopleOf(k *model.Kawasan) []model.Person {
	regency := regencyName(k.Regency)
	list := []model.Person{
		official(model.RoleBupati, k.Regency, "Bupati "+regency, "Bupati "+regency, false),
		official(model.RoleSekda, k.Regency, "Sekretaris Daerah Kabupaten "+regency, "Sekretaris Daerah "+regency, true),
		official(model.RoleKepalaDinas, k.Regency, "Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten "+regency, "Kepala Dinas PMD "+regency, true),
	}
	for _, code := range districts(k) {
		list = append(list, official(model.RoleCamat, code, "Camat "+districtName(code), "Camat "+districtName(code), true))
	}
	for _, m := range k.Members {
		desa := desaName(m.Code)
		list = append(list,
			official(model.RoleKepalaDesa, m.Code, "Kepala Desa "+desa, "Kepala Desa "+desa, false),
			official(model.RoleKetuaBPD, m.Code, "Ketua BPD "+desa, "Ketua BPD "+desa, false),
			official(model.RoleSekretarisDesa, m.Code, "Sekretaris Desa "+desa, "Sekretaris Desa "+desa, false),
		)
	}
	return append(list,
		official(model.RoleKetuaBKAD, k.Regency, "Ketua BKAD "+k.Name, "Ketua BKAD "+k.Name, false),
		official(model.RoleDirekturBUMDesma, k.Regency, "Direktur BUM Desa bersama "+k.BUMDesma.Name, "Direktur BUM Desa bersama", false),
	)
}
