package sample

import (
	"fmt"
	"strings"
	"time"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

// villagesOfLampihong is the largest number of desa a kecamatan of the three
// kabupaten has: 63.11.05.2001 to 2027.
const villagesOfLampihong = 27

// Extreme makes records that try a layout: a kawasan of 27 desa with a long
// name, the longest letterhead of the province, names of more than 60
// characters with ' and ", a subject of four lines, 15 tembusan, 12 entries of
// Mengingat and 120 people present. None of it is meant to be read.
func Extreme(now time.Time) Set {
	k := extremeKawasan()
	set := Set{Kawasan: []model.Kawasan{k}, Bodies: provincialBodies(), People: provincialPeople()}
	set.Bodies = append(set.Bodies, bodiesOf(&k)...)
	set.People = append(set.People, peopleOf(&k)...)
	for i := range set.Bodies {
		stretchBody(&set.Bodies[i])
	}
	for i := range set.People {
		stretchName(&set.People[i], i)
	}
	for _, kind := range compose.Shipped().All() {
		d := kind.NewDocument(id("ekstrem/naskah/"+kind.Key), k.ID, now)
		d.Sample, d.Title = true, "Ekstrem: "+kind.Title
		d.Date, d.Meeting = indonesia.MustDate("2025-12-31"), k.Meetings[0].ID
		d.Number = "400.10.3.4/0000000123/63.11.05.2001/DPMD-PKP/XII/2025"
		d.Fields = extremeAnswers(kind, d.Meeting)
		d.Text = lengthen(d, "mengingat", 12, "Peraturan Contoh Nomor %d Tahun 2025 tentang Pengujian Tata Letak Dasar Hukum yang Sangat Panjang (Lembaran Contoh Nomor %[1]d);")
		d.Text = lengthen(d, "tembusan", 15, "Pejabat Contoh Ke-%d yang Jabatannya Panjang pada Pemerintah Kabupaten Hulu Sungai Selatan;")
		fillTables(d, kind, &k)
		set.Documents = append(set.Documents, d)
	}
	return set
}

// rowsOfATable run over several pages.
const rowsOfATable = 40

// fillTables gives every table that is typed by hand many rows of long cells.
func fillTables(d *model.Document, kind *compose.Kind, k *model.Kawasan) {
	for _, n := range tables(d.Text) {
		table := kind.Table(n.Table)
		if table.Source != "" {
			continue
		}
		var rows []model.Row
		for i := range rowsOfATable {
			row := model.Row{ID: d.NewID()}
			for _, c := range table.ColumnsFor(k.PlanFrom, k.PlanTo) {
				row = c.WithCell(row, extremeCell(c, i))
			}
			rows = append(rows, row)
		}
		d.Text = model.Edit(d.Text, n.ID, func(n *model.Node) { n.Rows = rows })
	}
}

func extremeCell(c compose.Column, i int) string {
	switch c.Type {
	case compose.TypeNumber, compose.TypeArea:
		return "123456.75"
	case compose.TypeRupiah:
		return "99999999999"
	case compose.TypeChoice:
		return c.Choices[i%len(c.Choices)]
	case compose.TypeDesa:
		return fmt.Sprintf("63.11.05.%d", 2001+i%villagesOfLampihong)
	}
	return fmt.Sprintf("%s ke-%d %s", c.Label, i/10+1, strings.Repeat("yang diuraikan panjang ", i%4))
}

func extremeKawasan() model.Kawasan {
	k := model.Kawasan{
		ID: id("ekstrem/kawasan"), Sample: true, Regency: "63.11",
		Name:      `Agrowisata, Minapolitan, dan Hortikultura Terpadu Ju'uh–Pulau Ku"u–Lampihong Bersatu Maju Sejahtera`,
		Theme:     "Pertanian tanaman pangan",
		Potential: "padi, karet, ikan air tawar, dan anyaman purun (contoh)",
		Centre:    "Desa Simpang Tiga", PlanFrom: 2026, PlanTo: 2030,
		Borders:  model.Borders{North: "Kabupaten Hulu Sungai Utara (contoh)", East: "Kecamatan Paringin (contoh)", South: "Kecamatan Batu Mandi (contoh)", West: "Kabupaten Hulu Sungai Tengah (contoh)"},
		BUMDesma: model.BUMDesma{Name: "Lampihong Bersatu Maju Sejahtera (Contoh)", Seat: "Desa Simpang Tiga", Units: []string{"penggilingan padi", "anyaman purun"}},
	}
	for i := range villagesOfLampihong {
		m := model.Member{Code: fmt.Sprintf("63.11.05.%d", 2001+i), AreaM2: int64(9_999_999 + i*1_234_567), Population: 999 + 1234*i, Households: 333 + 321*i,
			Potential: strings.Repeat("padi rawa lebak, purun, dan ikan gabus; ", 1+i%4)}
		k.Members = append(k.Members, m)
		k.AreaM2 += m.AreaM2
		k.BUMDesma.Capital = append(k.BUMDesma.Capital, model.Capital{Code: m.Code, Village: 999_999_999_999, Community: int64(i)})
	}
	k.Meetings = []model.Meeting{extremeMeeting(&k)}
	return k
}

func extremeMeeting(k *model.Kawasan) model.Meeting {
	m := model.Meeting{ID: id("ekstrem/musyawarah"), Kind: model.MAD, Title: "Musyawarah Antar Desa Pembentukan Kawasan Perdesaan " + k.Name,
		Desa: k.Members[0].Code, Date: indonesia.MustDate("2025-12-31"), Start: "08.00", End: "selesai",
		Place:  "Balai Pertemuan Serbaguna dan Gedung Olahraga Kecamatan Lampihong, Jalan Contoh Kilometer 123,5",
		Leader: "[Nama pimpinan]", Secretary: "[Nama notulis]"}
	for i := range 120 {
		from := k.Members[i%len(k.Members)].Code
		m.Present = append(m.Present, model.Attendee{Name: fmt.Sprintf("[Peserta %d bin Ju'uh]", i+1), Sex: [2]string{"L", "P"}[i%2],
			Group: "Tokoh Masyarakat", Office: "Delegasi", From: "Desa " + desaName(from)})
	}
	for i := range 20 {
		m.Agenda = append(m.Agenda, fmt.Sprintf("pokok pembahasan ke-%d %s;", i+1, strings.Repeat("yang panjang ", i%5)))
		m.Decisions = append(m.Decisions, fmt.Sprintf("Kesepakatan ke-%d %s.", i+1, strings.Repeat("yang dirumuskan secara rinci ", i%6)))
		m.Speakers = append(m.Speakers, fmt.Sprintf("[Narasumber %d]", i+1))
	}
	m.Called, m.Began, m.Closed = "07.30", "08.15", "16.45"
	for i := range 15 {
		m.Discussion = append(m.Discussion, fmt.Sprintf("Peserta ke-%d menyampaikan pendapat %s.", i+1, strings.Repeat("yang diuraikan panjang lebar ", i%6)))
		m.Actions = append(m.Actions, model.Action{Task: fmt.Sprintf("Tindak lanjut ke-%d %s", i+1, strings.Repeat("yang panjang ", i%5)),
			Who: "Kepala Desa Simpang Empat Sungai Baru", Due: indonesia.MustDate("2026-01-31"), State: model.ActionNotYet})
	}
	return m
}

// stretchBody gives a letterhead the longest lines the province has.
func stretchBody(b *model.Body) {
	b.ID = id("ekstrem/" + string(b.ID))
	switch b.Kind {
	case model.BodyBupati:
		b.Lines = []string{"BUPATI HULU SUNGAI SELATAN", "PROVINSI KALIMANTAN SELATAN"}
	case model.BodyDesa, model.BodyBPD:
		b.Lines = []string{"PEMERINTAH KABUPATEN HULU SUNGAI SELATAN", "KECAMATAN PULAU LAUT TANJUNG SELAYAR", "DESA SIMPANG EMPAT SUNGAI BARU"}
	case model.BodyKecamatan:
		b.Lines = []string{"PEMERINTAH KABUPATEN HULU SUNGAI SELATAN", "KECAMATAN PULAU LAUT TANJUNG SELAYAR"}
	default:
		b.Lines = []string{"PEMERINTAH KABUPATEN HULU SUNGAI SELATAN", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA, PENGENDALIAN PENDUDUK, DAN KELUARGA BERENCANA"}
	}
	b.Address = "Jalan Contoh Raya Kilometer 123,5 Kompleks Perkantoran Pemerintah Blok Ju'uh Nomor 12345"
}

// stretchName gives every second person a name of 60 and more characters with
// titles, and the others a single letter.
func stretchName(p *model.Person, i int) {
	p.ID = id("ekstrem/" + string(p.ID))
	if i%2 == 1 {
		p.Name = "A"
		return
	}
	p.FrontTitle, p.Name, p.BackTitle = "Prof. Dr. Ir. H.", `Contoh Nama Sangat Panjang bin Ju'uh "Ku"u" Simpang Empat`, "S.Sos., S.Hut., M.Si., M.AP., Ph.D."
	p.NIP, p.Rank, p.Grade = "196811151992021002", "Pembina Utama Madya", "IV/d"
}

// extremeAnswers answers every field of a kind at length.
func extremeAnswers(kind *compose.Kind, meeting model.ID) map[string]string {
	answers := map[string]string{}
	for _, f := range kind.Fields {
		if f.Retired {
			continue
		}
		switch f.Type {
		case compose.TypeDate:
			answers[f.Key] = "2025-12-31"
		case compose.TypeClock:
			answers[f.Key] = "09.00"
		case compose.TypeNumber:
			answers[f.Key] = "123456789"
		case compose.TypeRupiah:
			answers[f.Key] = "999999999999999"
		case compose.TypeChoice:
			answers[f.Key] = longest(f.Choices)
		case compose.TypeYesNo:
			answers[f.Key] = "ya"
		case compose.TypeSpan:
			answers[f.Key] = "2025-12-29/2025-12-31"
		case compose.TypeMeeting:
			answers[f.Key] = string(meeting)
		case compose.TypePerDesa:
			for i := range villagesOfLampihong {
				code := fmt.Sprintf("63.11.05.%d", 2001+i)
				answers[f.Key] = compose.WithDesa(answers[f.Key], code, fmt.Sprintf("2%03d", i))
			}
		case compose.TypeCode:
			answers[f.Key] = "400.10.3.4"
		case compose.TypeList:
			answers[f.Key] = strings.TrimSuffix(strings.Repeat("butir panjang dengan ' dan \" di dalamnya;\n", 12), "\n")
		default:
			answers[f.Key] = strings.TrimSpace(strings.Repeat("Jawaban panjang untuk menguji baris yang terpotong ", 5))
		}
	}
	return answers
}

func longest(list []string) string {
	best := ""
	for _, s := range list {
		if len(s) > len(best) {
			best = s
		}
	}
	return best
}

// lengthen adds items to the list of the named part until it has n.
func lengthen(d *model.Document, part string, n int, format string) []*model.Node {
	node := model.Find(d.Text, part)
	if node == nil || len(node.Children) == 0 {
		return d.Text
	}
	kind := node.Children[len(node.Children)-1].Kind
	return model.Edit(d.Text, node.ID, func(p *model.Node) {
		children := append([]*model.Node(nil), p.Children...)
		for i := len(children); i < n; i++ {
			children = append(children, &model.Node{ID: d.NewID(), Kind: kind, Text: fmt.Sprintf(format, i+1)})
		}
		p.Children = children
	})
}
