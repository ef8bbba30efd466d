package compose

import (
	"slices"
	"strings"

	"pena/model"
	"pena/model/law"
)

// FactDef is a fact that a text may hold, for the menu "sisipkan data".
type FactDef struct {
	Key   string // what stands in the braces: "kawasan.nama"
	Label string // unique within a kind: "Nama kawasan"
	List  bool
}

var factDefs = []FactDef{
	{"kawasan.nama", "Nama kawasan", false},
	{"kawasan.tema", "Tema kawasan", false},
	{"kawasan.potensi", "Potensi kawasan", false},
	{"kawasan.pusat", "Pusat kawasan", false},
	{"kawasan.luas", "Luas kawasan (ha)", false},
	{"kawasan.periode", "Periode rencana", false},
	{"kawasan.tahun_awal", "Tahun awal rencana", false},
	{"kawasan.tahun_akhir", "Tahun akhir rencana", false},
	{"kawasan.batas_utara", "Batas utara", false},
	{"kawasan.batas_timur", "Batas timur", false},
	{"kawasan.batas_selatan", "Batas selatan", false},
	{"kawasan.batas_barat", "Batas barat", false},
	{"kawasan.desa", "Desa anggota", true},
	{"kawasan.kepala_desa", "Kepala desa anggota", true},
	{"kawasan.kecamatan", "Kecamatan kawasan", true},
	{"kawasan.ketua_bpd", "Ketua BPD kawasan", true},
	{"kawasan.camat", "Camat kawasan", true},
	{"kawasan.jumlah_desa", "Jumlah desa", false},
	{"kawasan.jumlah_kecamatan", "Jumlah kecamatan", false},
	{"kabupaten.nama", "Nama kabupaten", false},
	{"kabupaten.lengkap", "Nama lengkap kabupaten", false},
	{"kabupaten.ibu_kota", "Ibu kota kabupaten", false},
	{"kabupaten.sebutan_kepala_desa", "Sebutan kepala desa", false},
	{"provinsi.nama", "Nama provinsi", false},
	{"naskah.nomor", "Nomor naskah", false},
	{"naskah.tanggal", "Tanggal naskah", false},
	{"naskah.hari", "Hari naskah", false},
	{"naskah.tanggal_kata", "Tanggal naskah dengan kata", false},
	{"naskah.tahun", "Tahun naskah", false},
	{"kop.nama", "Nama instansi penerbit", false},
	{"kop.kota", "Kota instansi penerbit", false},
	{"penerima.tujuan", "Jabatan penerima", false},
	{"penerima.nama", "Nama penerima", false},
	{"penerima.tempat", "Tempat penerima", false},
	{"musyawarah.judul", "Judul musyawarah", false},
	{"musyawarah.hari", "Hari musyawarah", false},
	{"musyawarah.tanggal", "Tanggal musyawarah", false},
	{"musyawarah.tanggal_kata", "Tanggal musyawarah dengan kata", false},
	{"musyawarah.waktu", "Waktu musyawarah", false},
	{"musyawarah.tempat", "Tempat musyawarah", false},
	{"musyawarah.desa", "Desa tuan rumah musyawarah", false},
	{"musyawarah.pimpinan", "Pimpinan musyawarah", false},
	{"musyawarah.notulis", "Notulis musyawarah", false},
	{"musyawarah.hadir", "Jumlah peserta musyawarah", false},
	{"musyawarah.hadir_l", "Jumlah peserta laki-laki", false},
	{"musyawarah.hadir_p", "Jumlah peserta perempuan", false},
	{"musyawarah.agenda", "Agenda musyawarah", true},
	{"musyawarah.kesepakatan", "Kesepakatan musyawarah", true},
	{"musyawarah.narasumber", "Narasumber musyawarah", true},
	{"musyawarah.dipanggil", "Waktu panggilan musyawarah", false},
	{"musyawarah.dibuka", "Waktu musyawarah dibuka", false},
	{"musyawarah.ditutup", "Waktu musyawarah ditutup", false},
	{"musyawarah.pembahasan", "Jalannya pembahasan", true},
	{"musyawarah.tindak_lanjut", "Tindak lanjut musyawarah", true},
	{"bumdesma.nama", "Nama BUM Desa bersama", false},
	{"bumdesma.kedudukan", "Tempat kedudukan BUM Desa bersama", false},
	{"bumdesma.modal", "Modal BUM Desa bersama", false},
	{"bumdesma.unit", "Unit usaha BUM Desa bersama", true},
	{"tkpkp.nomor", "Nomor keputusan TKPKP", false},
	{"tkpkp.tanggal", "Tanggal keputusan TKPKP", false},
}

var factLabels = func() map[string]string {
	m := map[string]string{}
	for _, d := range factDefs {
		m[d.Key] = d.Label
	}
	return m
}()

// roleLabels name the roles in the order menus show them.
var roleLabels = []struct {
	Role  model.Role
	Label string
}{
	{model.RoleKepalaDinasProvinsi, "Kepala Dinas PMD Provinsi"},
	{model.RoleSekdaProvinsi, "Sekretaris Daerah Provinsi"},
	{model.RoleBupati, "Bupati"},
	{model.RoleSekda, "Sekretaris Daerah"},
	{model.RoleKepalaDinas, "Kepala Dinas PMD Kabupaten"},
	{model.RoleCamat, "Camat"},
	{model.RoleKepalaDesa, "Kepala Desa"},
	{model.RoleKetuaBPD, "Ketua BPD"},
	{model.RoleSekretarisDesa, "Sekretaris Desa"},
	{model.RoleKetuaBKAD, "Ketua BKAD"},
	{model.RoleDirekturBUMDesma, "Direktur BUM Desa bersama"},
}

// unknownRole stands for a role that no list names.
const unknownRole = "Pejabat"

var officialParts = []struct{ part, label string }{
	{"nama", "Nama"}, {"jabatan", "Jabatan"}, {"nip", "NIP"}, {"pangkat", "Pangkat"},
}

// RoleLabel names a role: "Sekretaris Daerah".
func RoleLabel(r model.Role) string {
	for _, l := range roleLabels {
		if l.Role == r {
			return l.Label
		}
	}
	return unknownRole
}

// FactDefs lists what may be inserted into a text of the kind: its own fields
// first, then the facts of the dossier, the officials and the other papers of the set.
func FactDefs(k *Kind, s *Set) []FactDef {
	var out []FactDef
	taken := map[string]bool{}
	add := func(d FactDef) {
		if taken[d.Label] {
			d.Label += " (" + d.Key + ")"
		}
		taken[d.Label] = true
		out = append(out, d)
	}
	for _, d := range factDefs {
		taken[d.Label] = true
	}
	for _, f := range k.Fields {
		if f.Type != TypeMeeting && f.Type != TypePicture {
			add(FactDef{"isian." + f.Key, f.Label, f.Type == TypeList || f.Type == TypePerDesa})
		}
	}
	for _, p := range k.Pictures {
		add(FactDef{picturePrefix + p.Key, "Gambar " + k.Field(p.Field).Label, false})
	}
	out = append(out, factDefs...)
	for _, r := range roleLabels {
		for _, p := range officialParts {
			add(FactDef{"pejabat." + string(r.Role) + "." + p.part, p.label + " " + r.Label, false})
		}
	}
	for _, other := range s.All() {
		add(FactDef{"naskah_lain." + other.Key + ".nomor", "Nomor " + other.Title, false})
		add(FactDef{"naskah_lain." + other.Key + ".tanggal", "Tanggal " + other.Title, false})
	}
	return out
}

// FactLabel names a fact by its key: "kawasan.nama".
func (k *Kind) FactLabel(key string, s *Set) string { return k.factLabel(key, s) }

// factLabel is the label of a placeholder's name in brackets and sentences.
func (k *Kind) factLabel(name string, s *Set) string {
	if l, ok := factLabels[name]; ok {
		return l
	}
	group, rest, _ := strings.Cut(name, ".")
	key, part, _ := cutLast(rest, ".")
	switch group {
	case "isian":
		if f := k.Field(rest); f != nil {
			return f.Label
		}
	case "pejabat":
		for _, p := range officialParts {
			if p.part == part {
				return p.label + " " + RoleLabel(model.Role(key))
			}
		}
	case "penerima":
		return indonesiaTitle(strings.ReplaceAll(rest, "_", " ")) + " penerima"
	case "naskah_lain":
		title := key
		if other := s.Kind(key); other != nil {
			title = other.Title
		}
		return indonesiaTitle(part) + " " + title
	}
	return name
}

// OfKawasan reports whether a fact is known only by the dossier of a kawasan, so
// that a paper that belongs to none cannot print it.
func OfKawasan(key string) bool {
	group, rest, _ := strings.Cut(key, ".")
	switch group {
	case "kawasan", "kabupaten", "desa", "musyawarah", "bumdesma", "tkpkp", "naskah_lain":
		return true
	case "pejabat":
		role, _, _ := cutLast(rest, ".")
		return roleScope(model.Role(role)) != scopeProvince
	}
	return false
}

func indonesiaTitle(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// knows reports whether a placeholder may stand in a kind's text.
func (k *Kind) knows(name, filter string) bool {
	if key, ok := strings.CutPrefix(name, lawPrefix); ok {
		return key != "" && slices.Contains(law.Forms(), law.Form(filter))
	}
	if key, ok := strings.CutPrefix(name, picturePrefix); ok {
		return filter == "" && k.Picture(key) != nil
	}
	switch filter {
	case "", "kapital", "judul", "kata", "kecil", "hari", "lama":
	default:
		return false
	}
	if _, ok := factLabels[name]; ok {
		return true
	}
	group, rest, _ := strings.Cut(name, ".")
	key, part, _ := cutLast(rest, ".")
	switch group {
	case "isian":
		f := k.Field(rest)
		return f != nil && f.Type != TypePicture
	case "pejabat":
		return RoleLabel(model.Role(key)) != unknownRole &&
			(part == "nama" || part == "jabatan" || part == "nip" || part == "pangkat")
	case "penerima": // a column of the list that the paper has, or has not
		return model.IsColumnName(rest)
	case "naskah_lain":
		return key != "" && (part == "nomor" || part == "tanggal")
	}
	return false
}
