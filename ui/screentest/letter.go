package screentest

import (
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

// Letter makes an office of its own with a dossier and a letter in it that has
// every answer, so that it can be made final.
func (k *Kit) Letter() model.ID {
	k.t.Helper()
	return Letters(k.t, k.Office, 1)[0]
}

// Letters puts a dossier into an office and so many letters that have every
// answer.
func Letters(t testing.TB, o *app.Office, n int) (ids []model.ID) {
	t.Helper()
	k := letterMaker{t, o}
	kawasan, meeting := k.dossier()
	for range n {
		ids = append(ids, k.letterOf(kawasan, meeting))
	}
	return ids
}

type letterMaker struct {
	t      testing.TB
	office *app.Office
}

func (k letterMaker) dossier() (kawasan, meeting model.ID) {
	k.t.Helper()
	day := func(s string) indonesia.Date {
		d, err := indonesia.ParseISO(s)
		k.must(err)
		return d
	}
	dinas := model.Body{Kind: model.BodyDinasProvinsi, Name: "Dinas Pemberdayaan Masyarakat dan Desa Provinsi Kalimantan Selatan", Region: "63", City: "Banjarbaru",
		Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA"}, Address: "Jalan Contoh Nomor 1 Banjarbaru"}
	head := model.Person{Name: "Rahmadi", NIP: "197003151995031002", Rank: "Pembina Utama Muda", Grade: "IV/c", Holdings: []model.Holding{
		{Role: model.RoleKepalaDinasProvinsi, Region: "63", Title: "Kepala Dinas", Form: model.Definitif, From: day("2020-01-01")}}}
	k.must(k.office.SaveBody(&dinas))
	k.must(k.office.SavePerson(&head))
	v, err := k.office.NewKawasan("Agrowisata Bajuin", "63.01")
	k.must(err)
	v.Members = []model.Member{{Code: "63.01.05.2001"}, {Code: "63.01.05.2002"}}
	meeting, err = k.office.NewID()
	k.must(err)
	v.Meetings = []model.Meeting{{ID: meeting, Kind: model.Rapat, Title: "Audiensi Pembangunan Kawasan Perdesaan", Desa: "63.01.05.2001", Date: day("2025-09-22"),
		Start: "09.00", End: "selesai", Place: "Kantor Sekretariat Daerah", Leader: "Ketua", Secretary: "Notulis", Agenda: []string{"Pembahasan"}}}
	k.must(k.office.SaveKawasan(&v))
	return v.ID, meeting
}

func (k letterMaker) letterOf(kawasan, meeting model.ID) model.ID {
	k.t.Helper()
	id, err := k.office.NewDocument(kawasan, "surat-audiensi")
	k.must(err)
	s, err := k.office.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {})
	k.must(err)
	k.must(s.SetField("tanggal", "2025-09-15"))
	for _, f := range compose.Form(s.Kind(), s.Document(), s.Facts()) {
		if !f.Missing || f.Def.Key == "nomor" {
			continue
		}
		value := map[compose.FieldType]string{compose.TypeMeeting: string(meeting), compose.TypeDate: "2025-09-22", compose.TypeNumber: "3"}[f.Def.Type]
		if value == "" {
			value = "Ahmad Fauzi, 0511-4772233"
		}
		k.must(s.SetField(f.Def.Key, value))
	}
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if strings.Contains(n.Text, "[") {
			k.must(s.SetNode(n.ID, "Konfirmasi kehadiran disampaikan kepada Bidang Pembangunan Kawasan Perdesaan."))
		}
		return true
	})
	k.must(s.Close())
	return id
}

func (k letterMaker) must(err error) {
	k.t.Helper()
	if err != nil {
		k.t.Fatal(err)
	}
}
