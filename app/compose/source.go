package compose

import (
	"slices"
	"strconv"

	"pena/model"
)

// tableRow is a row of a table filled from the dossier, its cells in stored
// form and in the order of the source's values.
type tableRow struct{ cells []string }

func (r tableRow) equal(s tableRow) bool { return slices.Equal(r.cells, s.cells) }

// sourceBlank is the source of rows that are written by hand.
const sourceBlank = "kosong"

// sourceValues are what a row of each source offers.
var sourceValues = map[string][]string{
	"anggota":       {"kecamatan", "desa", "kode", "luas", "penduduk", "kk", "potensi", "keterangan"},
	"modal":         {"desa", "kode", "modal_desa", "modal_masyarakat", "jumlah"},
	"tkpkp":         {"jabatan", "instansi", "nama", "keterangan"},
	"hadir":         {"nama", "jk", "unsur", "jabatan", "asal"},
	sourceBlank:     {},
	"tindak-lanjut": {"tindakan", "penanggung_jawab", "batas_waktu", "keadaan"},
}

var sourceLabels = map[string]string{
	"anggota": "Desa anggota", "modal": "Penyertaan modal BUM Desa bersama", "tkpkp": "Susunan TKPKP", "hadir": "Daftar hadir",
	"tindak-lanjut": "Tindak lanjut musyawarah",
}

// valueType is the type of a source's value where the column names none.
func valueType(value string) FieldType {
	switch value {
	case "luas":
		return TypeArea
	case "penduduk", "kk":
		return TypeNumber
	case "modal_desa", "modal_masyarakat", "jumlah":
		return TypeRupiah
	}
	return TypeText
}

// sourceRows resolves "tabel:anggota" and its like.
func (e *facts) sourceRows(source string) *fact {
	v := &fact{label: sourceLabels[source], source: "fact:kawasan.desa"}
	k := e.kawasan
	switch source {
	case "anggota":
		for _, m := range e.members() {
			v.row(districtName(districtCode(m.Code)), memberName(m), m.Code, hectares(m.AreaM2), count(m.Population),
				count(m.Households), m.Potential, "")
		}
	case "modal":
		v.source = "fact:bumdesma.modal"
		for _, c := range k.BUMDesma.Capital {
			v.row(e.villagePrintName(c.Code), c.Code, rupiah(c.Village), rupiah(c.Community), rupiah(c.Village+c.Community))
		}
	case "tkpkp":
		v.source = "fact:tkpkp.nomor"
		for _, m := range k.Team.Members {
			v.row(m.Position, m.Office, e.personName(m.Person), m.Note)
		}
	case "hadir":
		v.source = "fact:musyawarah.hadir"
		if e.meeting != nil {
			for _, a := range e.meeting.Present {
				v.row(a.Name, a.Sex, a.Group, a.Office, a.From)
			}
		}
	}
	if source == "tindak-lanjut" {
		v.source = "fact:musyawarah.tindak_lanjut"
		if e.meeting != nil {
			for _, a := range e.meeting.Actions {
				v.row(a.Task, a.Who, a.Due.Long(), string(a.State))
			}
		}
	}
	v.missing = len(v.rows) == 0
	return v
}

func (v *fact) row(cells ...string) { v.rows = append(v.rows, tableRow{cells}) }

func (e *facts) personName(id model.ID) string {
	for _, p := range e.dossier.People {
		if id != "" && p.ID == id {
			return fullName(p)
		}
	}
	return ""
}

func hectares(m2 int64) string {
	if m2 <= 0 {
		return ""
	}
	return storedNumber(m2, 4)
}

func count(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func rupiah(n int64) string { return strconv.FormatInt(n, 10) }
