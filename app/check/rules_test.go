package check_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

func TestACompletePaperHasNoFindings(t *testing.T) {
	for _, k := range compose.Shipped().All() {
		f := paper(t, k.Key)
		f.set = true
		if got := lines(f.check()); got != "" {
			t.Errorf("%s:\n%s", k.Key, got)
		}
	}
}

// Kinds in short.
const (
	audiensi  = "surat-audiensi"
	undangan  = "undangan-mad"
	minutes   = "berita-acara-mad"
	keputusan = "keputusan-penetapan-kawasan"
	charter   = "anggaran-dasar"
	plan      = "rpkp"
	founding  = "peraturan-bersama-bumdesma"
	team      = "keputusan-tkpkp-kabupaten"
)

type breach struct {
	name   string
	rule   string
	kind   string
	spoil  func(t *testing.T, f *fixture)
	says   string // part of the sentence
	source string // "" for any
	also   string // rules that the same fault breaks
}

func date(s string) indonesia.Date { return indonesia.MustDate(s) }

var breaches = []breach{
	{"a letter that no face has", "tanda", keputusan, func(t *testing.T, f *fixture) {
		f.set = true
		f.kawasan().Name = "Agrowisata 漢"
	}, "“漢” (U+6F22)", "fact:kawasan.nama", ""},
	{"an emoji that was taken out of a text", "tanda", audiensi, func(t *testing.T, f *fixture) {
		f.set = true
		f.doc.Fields["hal"] = "Permohonan audiensi \uFFFD"
	}, "misalnya emoji", "field:hal", ""},
	{"a desa of another kabupaten", "V1", keputusan, func(t *testing.T, f *fixture) {
		f.kawasan().Members = append(f.kawasan().Members, model.Member{Code: "63.02.06.2010", AreaM2: 1})
	}, "Kabupaten Kotabaru", "fact:kawasan.desa", ""},
	{"a kelurahan among the members", "V2", keputusan, func(t *testing.T, f *fixture) {
		f.kawasan().Members = append(f.kawasan().Members, model.Member{Code: "63.01.03.1001", AreaM2: 1})
	}, "kelurahan", "fact:kawasan.desa", ""},
	{"a kawasan of one desa", "V3", keputusan, func(t *testing.T, f *fixture) {
		f.kawasan().Members = f.kawasan().Members[:1]
		f.kawasan().AreaM2 = 1
	}, "Desa Bajuin", "fact:kawasan.desa", ""},
	{"a chosen signer who has left office", "V5", audiensi, func(t *testing.T, f *fixture) {
		p := f.holder(t, model.RoleSekdaProvinsi, "63")
		p.Holdings[0].To = date("2025-01-31")
		f.doc.Signer = p.ID
	}, "21 Juli 2025", "field:penandatangan", ""},
	{"an office that nobody held on the date", "pejabat", minutes, func(t *testing.T, f *fixture) {
		f.holder(t, model.RoleKepalaDesa, "63.01.10.2002").Holdings[0].From = date("2025-09-10")
	}, "Kepala Desa Sungai Bakar pada tanggal 9 September 2025", "pejabat:kepala-desa:63.01.10.2002", ""},
	{"an office held by nobody while the paper has no date", "pejabat", audiensi, func(t *testing.T, f *fixture) {
		f.holder(t, model.RoleKepalaDinasProvinsi, "63").Holdings = nil
		f.doc.Date = indonesia.Date{}
	}, "lalu isi tanggal naskah", "pejabat:kepala-dinas-provinsi:63", "V15"},
	{"the number of another paper of the year", "V6", undangan, func(t *testing.T, f *fixture) {
		f.other(t, minutes).Number = strings.ToLower(f.doc.Number) + " "
	}, "sudah dipakai untuk naskah Berita Acara", "field:nomor", ""},
	{"the number of a void paper", "V6", undangan, func(t *testing.T, f *fixture) {
		o := f.other(t, minutes)
		o.Number, o.State = f.doc.Number, model.Batal
	}, "dibatalkan", "field:nomor", ""},
	{"a later number with an earlier date", "V7", undangan, func(t *testing.T, f *fixture) {
		f.doc.Number = "400.10.2.3/10/CONTOH/2025"
	}, "400.10.2.3/02/CONTOH/2025", "field:tanggal", ""},
	{"a number of a year when a later one is in use", "tahun", undangan, func(t *testing.T, f *fixture) {
		f.otherYear = &model.Entry{Number: "400.10.3.4/0001/PMD/2026", Year: 2026, Date: date("2026-01-05")}
	}, "register tahun 2025, padahal register tahun 2026 sudah dipakai (nomor 400.10.3.4/0001/PMD/2026 tanggal 5 Januari 2026)", "field:tanggal", ""},
	{"the first number of a year", "tahun", undangan, func(t *testing.T, f *fixture) {
		f.otherYear = &model.Entry{Number: "400.10.3.4/0077/PMD/2024", Year: 2024, Date: date("2024-11-28")}
	}, "nomor pertama dalam register tahun 2025; nomor sebelumnya 400.10.3.4/0077/PMD/2024 tanggal 28 November 2024", "field:tanggal", ""},
	{"an invitation after the meeting", "V8", undangan, func(t *testing.T, f *fixture) {
		f.doc.Date = date("2025-09-10")
		f.doc.Fields["batas_konfirmasi"] = ""
		f.doc.Number = "1"
	}, "9 September 2025", "field:tanggal", "V15"},
	{"an invitation after the event that it names", "V8", "surat-undangan-umum", func(t *testing.T, f *fixture) { f.doc.Date = date("2025-11-05") }, "acaranya berlangsung pada tanggal 4 November 2025", "field:tanggal", ""},
	{"minutes of another day", "V8", minutes, func(t *testing.T, f *fixture) { f.doc.Date = date("2025-09-11") }, "11 September 2025", "field:tanggal", ""},
	{"a confirmation after the meeting", "V8", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["batas_konfirmasi"] = "2025-09-12" }, "12 September 2025", "field:batas_konfirmasi", ""},
	{"a list of attendance of another day", "V8", "daftar-hadir", func(t *testing.T, f *fixture) { f.doc.Date = date("2025-09-08") }, "8 September 2025", "field:tanggal", ""},
	{"a notula before its meeting", "V8", "notula", func(t *testing.T, f *fixture) { f.doc.Date = date("2025-09-01") }, "lebih awal daripada musyawarahnya", "field:tanggal", ""},
	{"rules of order after their meeting", "V8", "tata-tertib-mad", func(t *testing.T, f *fixture) { f.doc.Date = date("2025-09-12") }, "acaranya berlangsung pada tanggal 9 September 2025", "field:tanggal", ""},
	{"a programme of the day after its meeting", "V8", "jadwal-acara", func(t *testing.T, f *fixture) { f.doc.Date = date("2025-09-12") }, "acaranya berlangsung pada tanggal 9 September 2025", "field:tanggal", ""},
	{"an audience asked for after it was held", "V8", audiensi, func(t *testing.T, f *fixture) { f.meeting(t).Date = date("2025-07-01") }, "1 Juli 2025", "field:tanggal", ""},
	{"a journey ordered after it began", "V8", "surat-tugas", func(t *testing.T, f *fixture) { f.doc.Fields["waktu_tugas"] = "2025-07-01/2025-07-03" }, "mulai tanggal 1 Juli 2025", "field:tanggal", ""},
	{"a report before the journey is over", "V8", "laporan-pelaksanaan-tugas", func(t *testing.T, f *fixture) { f.doc.Fields["waktu_tugas"] = "2025-07-28/2025-08-09" }, "selesai tanggal 9 Agustus 2025", "field:tanggal", ""},
	{"data asked for until a day that is past", "V8", "surat-permintaan-data", func(t *testing.T, f *fixture) { f.doc.Fields["batas_waktu"] = "2025-08-01" }, "1 Agustus 2025, padahal naskah bertanggal", "field:batas_waktu", ""},
	{"two journeys of one official", "V18", "surat-tugas", func(t *testing.T, f *fixture) {
		own := check.Missions(f.kind, f.doc)[0]
		f.missions = []check.Mission{own, {Paper: "lain", Title: "Surat tugas Kotabaru", Name: " " + strings.ToUpper(own.Name), First: own.Last, Last: own.Last.AddDays(2)}}
	}, "menurut Surat tugas Kotabaru", "", ""},
	{"an order to travel younger than its report", "dasar", "laporan-pelaksanaan-tugas", func(t *testing.T, f *fixture) { f.doc.Fields["tanggal_surat_tugas"] = "2025-08-20" }, "20 Agustus 2025", "field:tanggal_surat_tugas", ""},
	{"a promulgation before the day of the regulation", "dasar", founding, func(t *testing.T, f *fixture) { f.doc.Fields["tanggal_pengundangan"] = "2025-01-02" }, "Pengundangan tertulis tanggal 2 Januari 2025", "field:tanggal_pengundangan", ""},
	{"a proposal younger than the decree", "dasar", keputusan, func(t *testing.T, f *fixture) { f.doc.Fields["tanggal_usulan"] = "2025-10-14" }, "Tanggal surat usulan", "field:tanggal_usulan", ""},
	{"minutes younger than the decree", "dasar", keputusan, func(t *testing.T, f *fixture) { f.other(t, minutes).Date = date("2025-11-01") }, "1 November 2025", "fact:naskah_lain.berita-acara-mad", "V7"},
	{"a team younger than the plan", "dasar", plan, func(t *testing.T, f *fixture) { f.kawasan().Team.DecreeDate = date("2026-01-05") }, "5 Januari 2026", "", ""},
	{"minutes that the decree names and nobody made", "naskah-dasar", keputusan, func(t *testing.T, f *fixture) {
		f.facts.Documents = slices.DeleteFunc(f.facts.Documents, func(s compose.Summary) bool { return s.Kind == minutes })
	}, "Bagian Memperhatikan angka 1 menyebut Berita Acara Musyawarah Antar Desa, padahal naskah itu belum ada", "fact:naskah_lain.berita-acara-mad", ""},
	{"minutes that the decree names and that were made void", "naskah-dasar", keputusan, func(t *testing.T, f *fixture) {
		f.other(t, minutes).State = model.Batal
	}, "sudah dibatalkan atau diganti", "fact:naskah_lain.berita-acara-mad", ""},
	{"minutes without a number", "naskah-dasar", keputusan, func(t *testing.T, f *fixture) { f.other(t, minutes).Number = "" }, "belum bernomor", "fact:naskah_lain.berita-acara-mad", ""},
	{"minutes without a date", "naskah-dasar", keputusan, func(t *testing.T, f *fixture) {
		f.other(t, minutes).Date = indonesia.Date{}
	}, "belum bertanggal", "fact:naskah_lain.berita-acara-mad", ""},
	{"a desa that joined after the minutes", "V9", keputusan, func(t *testing.T, f *fixture) { f.kawasan().Members[2].Joined = date("2025-10-01") }, "Naskah ini memuat Desa Ketapang, yang tidak termuat pada", "fact:kawasan.desa", ""},
	{"a desa that left after the minutes", "V9", keputusan, func(t *testing.T, f *fixture) {
		f.kawasan().Members[2].Left = date("2025-10-01")
		f.kawasan().AreaM2 = 1
	}, "Naskah ini tidak memuat Desa Ketapang", "fact:kawasan.desa", ""},
	{"a table without a member", "V9", plan, func(t *testing.T, f *fixture) { n := f.table(t, "status-desa"); n.Rows = n.Rows[1:] }, "Tabel Status Desa Anggota Kawasan belum memuat Desa Bajuin", "", ""},
	{"a table with a desa that is no member", "V9", plan, func(t *testing.T, f *fixture) {
		n := f.table(t, "status-desa")
		n.Rows = append(n.Rows, model.Row{ID: "baru", Cells: []string{"", "63.01.01.2001", "2025", "Maju", ""}})
	}, "bukan anggota kawasan", "baru", ""},
	{"a desa without Musyawarah Desa", "musdes", minutes, func(t *testing.T, f *fixture) {
		f.kawasan().Meetings = f.kawasan().Meetings[:len(f.kawasan().Meetings)-1]
	}, "Desa Telaga", "field:musyawarah", ""},
	{"a Musyawarah Desa after the MAD", "musdes", minutes, func(t *testing.T, f *fixture) {
		f.kawasan().Meetings[len(f.kawasan().Meetings)-1].Date = date("2025-09-20")
	}, "Desa Telaga", "field:musyawarah", ""},
	{"a desa that sent nobody", "wakil", minutes, func(t *testing.T, f *fixture) { m := f.meeting(t); m.Present = m.Present[3:] }, "Desa Bajuin", "fact:musyawarah.hadir", ""},
	{"a charter without its seat", "V10", charter, func(t *testing.T, f *fixture) { f.remove(t, "kedudukan") }, "huruf b", "", ""},
	{"a charter whose Pasal on the seat is empty", "V10", charter, func(t *testing.T, f *fixture) {
		f.doc.Text = model.Edit(f.doc.Text, model.Find(f.doc.Text, "kedudukan").ID, func(n *model.Node) { n.Children = nil })
	}, "huruf b", "", "V15"},
	{"a charter without its units", "V10", charter, func(t *testing.T, f *fixture) {
		f.doc.Text = model.Edit(f.doc.Text, model.Find(f.doc.Text, "unit-usaha").ID, func(n *model.Node) { n.Text = "" })
	}, "ayat (5)", "", "V15"},
	{"more supervisors than names", "organ", charter, func(t *testing.T, f *fixture) { f.doc.Fields["jumlah_pengawas"] = "5" }, "Jumlah pengawas tertulis 5 orang", "field:jumlah_pengawas", ""},
	{"a director not counted", "organ", charter, func(t *testing.T, f *fixture) { f.doc.Fields["jumlah_pelaksana"] = "2" }, "3 orang", "field:jumlah_pelaksana", ""},
	{"an older paper with a number too few", "V16", charter, func(t *testing.T, f *fixture) {
		f.doc.Fields["nomor_peraturan"] = strings.TrimSpace(strings.Repeat("Kepala Desa Contoh Nomor 7 Tahun 2025\n", 11))
	}, "untuk 11 desa", "field:nomor_peraturan", ""},
	{"a desa without its number", "V16", founding, func(t *testing.T, f *fixture) {
		f.doc.Fields["nomor_desa"] = compose.WithDesa(f.doc.Fields["nomor_desa"], "63.01.10.2003", "")
	}, "Nomor peraturan belum diisi untuk Desa Ketapang", "field:nomor_desa", ""},
	{"a desa without its Berita Desa", "V16", founding, func(t *testing.T, f *fixture) {
		f.doc.Fields["berita_desa"] = ""
	}, "Nomor Berita Desa belum diisi untuk Desa Bajuin, Desa Sungai Bakar", "field:berita_desa", ""},
	{"a desa without a secretary", "pejabat", founding, func(t *testing.T, f *fixture) {
		f.holder(t, model.RoleSekretarisDesa, "63.01.10.2003").Holdings = nil
	}, "Sekretaris Desa Ketapang", "pejabat:sekretaris-desa:63.01.10.2003", ""},
	{"another chair of the team", "ketua", team, func(t *testing.T, f *fixture) {
		f.kawasan().Team.Members[2].Office = "Asisten Pembangunan"
	}, "Asisten Pembangunan", "fact:tkpkp.nomor", ""},
	{"a typed team without a chair", "ketua", team, func(t *testing.T, f *fixture) {
		f.doc.Fields["susunan"] = "diketik pada lampiran"
		n := f.table(t, "susunan-ketik")
		n.Rows = n.Rows[4:5]
	}, "belum memuat Ketua", "", ""},
	{"shares that are not a whole", "V11", charter, func(t *testing.T, f *fixture) { f.doc.Fields["bagian_desa"] = "40.5" }, "100,50 persen", "field:bagian_desa", ""},
	{"a member without capital", "V11", charter, func(t *testing.T, f *fixture) {
		f.kawasan().BUMDesma.Capital = f.kawasan().BUMDesma.Capital[1:]
	}, "belum dicatat untuk Desa Bajuin", "fact:bumdesma.modal", ""},
	{"capital of a desa that is no member", "V11", charter, func(t *testing.T, f *fixture) {
		f.kawasan().BUMDesma.Capital = append(f.kawasan().BUMDesma.Capital, model.Capital{Code: "63.01.01.2001", Village: 1})
	}, "bukan anggota kawasan", "fact:bumdesma.modal", ""},
	{"capital of a desa twice", "V11", charter, func(t *testing.T, f *fixture) {
		f.kawasan().BUMDesma.Capital = append(f.kawasan().BUMDesma.Capital, f.kawasan().BUMDesma.Capital[0])
	}, "lebih dari satu kali", "fact:bumdesma.modal", ""},
	{"capital below nothing", "V11", charter, func(t *testing.T, f *fixture) { f.kawasan().BUMDesma.Capital[0].Village = -1 }, "kurang dari nol", "fact:bumdesma.modal", ""},
	{"funds that differ from the programme", "V11", plan, func(t *testing.T, f *fixture) { f.cell(t, "sumber-dana", 0, "biaya", "401000000") }, "menurut matriks program", "", ""},
	{"a source of funds that only the table has", "V11", plan, func(t *testing.T, f *fixture) { f.cell(t, "sumber-dana", 0, "sumber", "Swadaya") }, "dari Swadaya berjumlah Rp0,00", "", ""},
	{"a regulation that names another total than its plan", "V11", "peraturan-bupati-rpkp", func(t *testing.T, f *fixture) {
		f.say(t, "Seluruh biaya program dalam RPKP berjumlah Rp7.000.000,00.")
	}, "Rp7.000.000,00 bukan jumlah yang ada dalam RPKP Agrowisata Bajuin", "", ""},
	{"a plan that names another total than its programmes", "V11", plan, func(t *testing.T, f *fixture) {
		f.say(t, "Jumlah biaya dalam matriks program sebesar Rp7.000.000.")
	}, "bukan jumlah yang ada dalam naskah ini", "", ""},
	{"a kawasan larger than its desa", "luas", keputusan, func(t *testing.T, f *fixture) { f.kawasan().AreaM2 = 190000001 }, "19.000,0001 ha", "fact:kawasan.luas", ""},
	{"a plan of six years", "V12", plan, func(t *testing.T, f *fixture) { f.kawasan().PlanFrom = 2025 }, "mencakup 6 tahun", "fact:kawasan.periode", ""},
	{"a plan beyond the RPJMD", "V12", plan, func(t *testing.T, f *fixture) { f.doc.Fields["periode_rpjmd"] = "2025–2029" }, "RPJMD 2025–2029", "field:periode_rpjmd", ""},
	{"an RPJMD that runs backwards", "V12", plan, func(t *testing.T, f *fixture) { f.doc.Fields["periode_rpjmd"] = "2029 s.d. 2025" }, "berakhir sebelum dimulai", "field:periode_rpjmd", ""},
	{"a NIP of a month that is none", "V13", audiensi, func(t *testing.T, f *fixture) {
		f.holder(t, model.RoleKepalaDinasProvinsi, "63").NIP = "198003122005131004"
	}, "belum benar", "pejabat:kepala-dinas-provinsi:63", ""},
	{"a NIP of a child", "V13", audiensi, func(t *testing.T, f *fixture) {
		p := f.holder(t, model.RoleSekdaProvinsi, "63")
		p.NIP, f.doc.Signer = "200003122005011004", p.ID
	}, "sebelum berumur 15 tahun", "field:penandatangan", ""},
	{"a letter that encloses more than it has", "V14", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["lampiran"] = "3 (tiga) berkas" }, "berjumlah 2", "field:lampiran", ""},
	{"a letter that counts its annexes wrongly", "V14", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["lampiran"] = "1 (satu) lampiran" }, "berjumlah 2", "field:lampiran", ""},
	{"a letter that is silent about its annexes", "V14", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["lampiran"] = "" }, "mempunyai 2 lampiran", "field:lampiran", ""},
	{"a letter without the annex it tells of", "V14", audiensi, func(t *testing.T, f *fixture) { f.remove(t, "lampiran-1") }, "tidak mempunyai lampiran", "field:lampiran", ""},
	{"a text that encloses what is not there", "V14", undangan, func(t *testing.T, f *fixture) {
		f.remove(t, "lampiran-1")
		f.remove(t, "lampiran-2")
		f.doc.Fields["lampiran"] = ""
	}, "menyebut lampiran", "", ""},
	{"a decree that cites an annex too many", "V14", keputusan, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "diktum").ID, model.Diktum, "Biaya sebagaimana tercantum dalam Lampiran III.")
	}, "KEDELAPAN menunjuk Lampiran III", "", ""},
	{"a number with other words", "terbilang", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["lampiran"] = "2 (tiga) berkas" }, "“dua”", "field:lampiran", ""},
	{"a number in the text with other words", "terbilang", charter, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "mad").ID, model.Ayat, "Peserta paling banyak 1.250 (seribu dua ratus) orang.")
	}, "seribu dua ratus lima puluh", "", ""},
	{"an answer that is no date", "isian", keputusan, func(t *testing.T, f *fixture) { f.doc.Fields["tanggal_usulan"] = "kemarin" }, "Tanggal surat usulan", "field:tanggal_usulan", ""},
	{"a meeting that is gone", "isian", minutes, func(t *testing.T, f *fixture) { f.doc.Meeting = "tidak-ada" }, "Musyawarah", "field:musyawarah", ""},
	{"a reference to a part that is gone", "rujukan", charter, func(t *testing.T, f *fixture) { f.remove(t, "kuorum") }, "Pasal 35 ayat (2)", "", ""},
	{"an empty number", "V15", undangan, func(t *testing.T, f *fixture) { f.doc.Number = "" }, "Nomor", "field:nomor", ""},
	{"a place left to fill in", "V15", undangan, func(t *testing.T, f *fixture) { f.doc.Fields["narahubung"] = "[nama]" }, "[nama]", "field:narahubung", ""},
	{"a letterhead with places to fill in", "V15", audiensi, func(t *testing.T, f *fixture) {
		for i := range f.facts.Bodies {
			f.facts.Bodies[i].Address, f.facts.Bodies[i].Phone = "[Alamat]", "…"
		}
	}, "“[Alamat]” dan “…”", "kop:dinas-provinsi:63", ""},
	{"a signer known by the office only", "V15", audiensi, func(t *testing.T, f *fixture) { f.holder(t, model.RoleKepalaDinasProvinsi, "63").Name = "[Nama]" }, "“[Nama]”", "pejabat:kepala-dinas-provinsi:63", ""},
	{"a law that was repealed", "hukum-cabut", keputusan, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "mengingat").ID, model.Angka, "{{hukum:uu-33-2004}};")
	}, "Undang-Undang Nomor 33 Tahun 2004 sudah dicabut dengan Undang-Undang Nomor 1 Tahun 2022", "", ""},
	{"a repealed law that was typed", "hukum-cabut", keputusan, func(t *testing.T, f *fixture) {
		f.put(t, "mengingat", 2, model.Angka, "Undang-Undang Nomor 33 Tahun 2004 tentang Perimbangan Keuangan;")
	}, "Undang-Undang Nomor 33 Tahun 2004 sudah dicabut", "", "hukum-urut"},
	{"the law that formed another kabupaten", "hukum-wilayah", keputusan, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "mengingat").ID, model.Angka, "{{hukum:uu-2-2003}};")
	}, "Undang-Undang Nomor 2 Tahun 2003 tidak berlaku bagi Kabupaten Tanah Laut", "", ""},
	{"a typed law before an older one", "hukum-urut", keputusan, func(t *testing.T, f *fixture) {
		f.put(t, "mengingat", 1, model.Angka, "Peraturan Bupati Tanah Laut Nomor 7 Tahun 2020 tentang Contoh;")
	}, "Mengingat angka 2", "", ""},
	{"a typed law behind a younger one", "hukum-urut", keputusan, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "mengingat").ID, model.Angka, "Peraturan Pemerintah Nomor 60 Tahun 2014 tentang Contoh;")
	}, "Mengingat angka", "", ""},
	{"a law that stands twice", "hukum-ganda", keputusan, func(t *testing.T, f *fixture) {
		f.add(t, model.Find(f.doc.Text, "mengingat").ID, model.Angka, "{{hukum:uu-6-2014}};")
	}, "Undang-Undang Nomor 6 Tahun 2014 disebut lebih dari satu kali", "", ""},
	{"a typed law with the gazette of its amendment", "hukum-beda", keputusan, func(t *testing.T, f *fixture) {
		n := f.item(t, "{{hukum:uu-23-2014}}")
		f.doc.Text = model.Edit(f.doc.Text, n, func(n *model.Node) {
			n.Text = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5679);"
		})
	}, "5587", "", ""},
	{"a law that nobody compared", "hukum-periksa", keputusan, func(t *testing.T, f *fixture) {
		e, _ := f.facts.Laws.Get("uu-3-2024")
		e.Checked = law.Check{}
		f.facts.Laws = law.New(append(f.facts.Laws.All(), e))
	}, "Undang-Undang Nomor 3 Tahun 2024 belum diperiksa", "hukum:uu-3-2024", ""},
	{"a law without its gazette", "V15", keputusan, func(t *testing.T, f *fixture) {
		e, _ := f.facts.Laws.Get("uu-6-2023")
		e.Gazette = law.Gazette{}
		f.facts.Laws = law.New(append(f.facts.Laws.All(), e))
	}, "Undang-Undang Nomor 6 Tahun 2023 belum lengkap", "hukum:uu-6-2023", ""},
	{"a kabupaten without its spatial plan", "V15", keputusan, func(t *testing.T, f *fixture) {
		e, _ := f.facts.Laws.Get("contoh-rtrw-kabupaten-01")
		e.Removed = true
		f.facts.Laws = law.New(append(f.facts.Laws.All(), e))
	}, "Rencana Tata Ruang Wilayah tidak ada dalam pustaka", "hukum:rtrw-kabupaten", ""},
	{"a Bupati with titles in the name", "V19", keputusan, func(t *testing.T, f *fixture) { f.holder(t, model.RoleBupati, "63.01").Name = "Drs. H. Nama" }, "“Drs. H. Nama”", "pejabat:bupati:63.01", ""},
	{"a kepala desa with a title after the name", "V19", charter, func(t *testing.T, f *fixture) {
		f.holder(t, model.RoleKepalaDesa, "63.01.10.2001").Name = "Nama, S.Sos."
	}, "S.Sos.", "pejabat:kepala-desa:63.01.10.2001", ""},
}

var sentence = regexp.MustCompile(`^[\p{Lu}\d].*\.$`)

func TestEveryFaultIsFoundByItsRuleAlone(t *testing.T) {
	fired := map[string]bool{}
	for _, b := range breaches {
		t.Run(b.name, func(t *testing.T) {
			f := paper(t, b.kind)
			b.spoil(t, f)
			hit := false
			for _, g := range f.check() {
				if g.Rule != b.rule && !strings.Contains(" "+b.also+" ", " "+g.Rule+" ") {
					t.Errorf("%s was told as well: %s", g.Rule, g.Sentence)
				}
				if g.Rule == b.rule {
					hit = hit || strings.Contains(g.Sentence, b.says) && (b.source == "" || g.Source == b.source)
				}
				if !sentence.MatchString(g.Sentence) || strings.Contains(g.Sentence, "%!") || strings.Contains(g.Sentence, "{{") || strings.Contains(g.Sentence, "  ") {
					t.Errorf("this is no sentence: %q", g.Sentence)
				}
			}
			if !hit {
				t.Errorf("%s did not say %q at %q; found:\n%s", b.rule, b.says, b.source, lines(f.check()))
			}
		})
		fired[b.rule] = true
	}
	for _, r := range check.Rules() {
		if !fired[r.ID] {
			t.Errorf("no case breaks %s", r.ID)
		}
	}
}

// copied makes the paper one of a kind of the office's own: a copy of its file
// under another key.
func (f *fixture) copied(t *testing.T) {
	t.Helper()
	was := f.doc.Kind
	file := strings.Replace(string(compose.ShippedText(was)), "kunci: "+was+"\n", "kunci: salinan-"+was+"\n", 1)
	k, err := compose.ParseKind("salinan", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	f.kind, f.doc.Kind = k, k.Key
	f.facts.Kinds = compose.NewSet([]*compose.Kind{k}, nil)
	for i := range f.facts.Documents {
		if s := &f.facts.Documents[i]; s.ID == f.doc.ID {
			s.Kind = k.Key
		}
	}
}

func TestACopyOfAKindIsHeldAsTheKind(t *testing.T) {
	for _, b := range breaches {
		var found [2]string
		for i := range found {
			f := paper(t, b.kind)
			if i == 1 {
				f.copied(t)
			}
			b.spoil(t, f)
			found[i] = lines(f.check())
		}
		if found[0] != found[1] {
			t.Errorf("%s: a copy of %s is told\n%s\nthe kind itself\n%s", b.name, b.kind, found[1], found[0])
		}
	}
}

func TestEveryRuleHasANameABasisAndALevel(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range check.Rules() {
		if r.ID == "" || r.Name == "" || r.Basis == "" || (r.Level != check.Block && r.Level != check.Warn) || seen[r.ID] || seen[r.Name] {
			t.Errorf("%+v", r)
		}
		seen[r.ID], seen[r.Name] = true, true
	}
}

// TestAJourneyWithoutDaysContradictsNothing: what is not answered yet is missing,
// not in contradiction with other dates or journeys.
func TestAJourneyWithoutDaysContradictsNothing(t *testing.T) {
	for _, days := range []string{"", "2025-07-30/", "2025-07-30/2025-07-28"} {
		f := paper(t, "surat-tugas")
		f.doc.Fields["waktu_tugas"] = days
		for _, line := range strings.Split(lines(f.check()), "\n") {
			if strings.Contains(line, " V8 [") || strings.Contains(line, " V18 [") {
				t.Errorf("%q: %s", days, line)
			}
		}
		if m := check.Missions(compose.Shipped().Kind("surat-tugas"), f.doc); len(m) > 0 {
			t.Errorf("%q makes the journeys %v", days, m)
		}
	}
}
