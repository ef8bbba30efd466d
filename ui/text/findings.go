package text

import (
	"fmt"

	"pena/model/indonesia"
)

// Names of the rules that a paper is checked by.
const (
	RuleOneRegency        = "Satu kabupaten"
	RuleVillagesOnly      = "Anggota berupa desa"
	RuleTwoVillages       = "Sedikitnya dua desa"
	RuleInOffice          = "Masa jabatan penanda tangan"
	RuleOfficeHeld        = "Pejabat pada tanggal naskah"
	RuleNumberOnce        = "Nomor tidak dipakai dua kali"
	RuleNumberOrder       = "Urutan nomor dan tanggal"
	RuleNumberYear        = "Tahun register"
	RuleMeetingDate       = "Tanggal naskah dan acaranya"
	RuleMissions          = "Perjalanan dinas tidak bertumpuk"
	RuleBasisFirst        = "Tanggal dasar naskah"
	RuleCitedPapers       = "Naskah yang menjadi dasar"
	RuleSameVillages      = "Daftar desa yang sama"
	RuleVillageMeetings   = "Musyawarah Desa sebelum musyawarah antar desa"
	RuleRepresented       = "Kehadiran setiap desa"
	RuleCharterContent    = "Isi wajib Anggaran Dasar"
	RuleOrganCount        = "Jumlah dan nama organ"
	RuleEachVillageNumber = "Nomor Peraturan Bersama tiap desa"
	RuleTeamChair         = "Ketua TKPKP Kabupaten"
	RuleTotals            = "Kecocokan jumlah"
	RuleArea              = "Luas kawasan"
	RulePeriod            = "Periode RPKP"
	RuleNIP               = "Susunan NIP"
	RulePlainName         = "Nama tanpa gelar pada produk hukum"
	RuleAnnexes           = "Lampiran"
	RuleLawInForce        = "Dasar hukum masih berlaku"
	RuleLawOfRegency      = "Dasar hukum kabupaten ini"
	RuleLawOrder          = "Urutan dasar hukum"
	RuleLawOnce           = "Dasar hukum disebut sekali"
	RuleLawAsChecked      = "Dasar hukum sesuai pustaka"
	RuleLawChecked        = "Dasar hukum sudah diperiksa"
	RuleNumberWords       = "Angka dan huruf"
	RuleLetters           = "Tanda yang dapat dicetak"
	RuleAnswers           = "Isian dapat dibaca"
	RuleReferences        = "Rujukan"
	RuleComplete          = "Kelengkapan naskah"
)

// What sentences of findings name.
const (
	TeamDecree       = "Keputusan Bupati tentang Tim Koordinasi Pembangunan Kawasan Perdesaan"
	NoSourceOfFunds  = "sumber dana yang belum diisi"
	CharterName      = "nama"
	CharterSeat      = "tempat kedudukan"
	CharterPurpose   = "maksud dan tujuan pendirian"
	CharterCapital   = "modal"
	CharterBusiness  = "jenis usaha"
	CharterOrgans    = "nama dan jumlah penasihat, pelaksana operasional, dan pengawas"
	CharterDuties    = "hak, kewajiban, tugas, tanggung jawab, dan wewenang organ serta tata cara pengangkatan, penggantian, dan pemberhentiannya"
	CharterProfit    = "ketentuan pokok penggunaan dan pembagian hasil usaha"
	OrganOperators   = "pelaksana operasional"
	OrganSupervisors = "pengawas"
)

// mostNamed is how many names a sentence lists.
const mostNamed = 6

// named lists names in a sentence; of many only the first.
func named(names []string) string {
	if len(names) <= mostNamed {
		return indonesia.JoinAnd(names)
	}
	first := append([]string(nil), names[:mostNamed-1]...)
	return indonesia.JoinAnd(append(first, fmt.Sprintf("%d desa lainnya", len(names)-len(first))))
}

// OtherRegency: a member lies outside the kabupaten of the kawasan.
func OtherRegency(desa, regency, home string) string {
	return fmt.Sprintf("%s terletak di %s, sedangkan kawasan ini di %s. Kawasan perdesaan berada dalam satu kabupaten; keluarkan desa itu dari daftar anggota.", desa, regency, home)
}

// NotADesa: a member is a kelurahan.
func NotADesa(name string) string {
	return fmt.Sprintf("%s tercatat sebagai kelurahan, bukan desa. Periksa daftar anggota kawasan.", name)
}

// OneDesa: a kawasan of a single desa.
func OneDesa(desa string) string {
	return fmt.Sprintf("Kawasan baru beranggotakan %s. Tambahkan sedikitnya satu desa lagi pada daftar anggota.", desa)
}

// AreaTooLarge: the kawasan is larger than its desa together.
func AreaTooLarge(area, sum string) string {
	return fmt.Sprintf("Luas kawasan %s ha melebihi jumlah luas seluruh desa anggota, yaitu %s ha. Periksa luas kawasan dan luas setiap desa.", area, sum)
}

// SignerNotInOffice: a chosen person holds no office on the date.
func SignerNotInOffice(name, date string) string {
	return fmt.Sprintf("%s tidak tercatat memegang jabatan pada tanggal %s. Pilih penanda tangan lain, atau perbaiki masa jabatannya.", name, date)
}

// NobodyInOffice: nobody holds an office on the date; the empty date means now.
func NobodyInOffice(office, date string) string {
	if date == "" {
		return fmt.Sprintf("Belum tercatat siapa yang menjabat %s. Catat pejabat dan masa jabatannya, lalu isi tanggal naskah.", office)
	}
	return fmt.Sprintf("Belum tercatat siapa yang menjabat %s pada tanggal %s. Catat pejabat dan masa jabatannya, atau ubah tanggal naskah.", office, date)
}

// NIPWrong: a NIP that cannot be; why is a whole sentence.
func NIPWrong(name, why string) string {
	return fmt.Sprintf("NIP %s belum benar. %s Cocokkan dengan data kepegawaian.", name, why)
}

// NIPTooYoung: a NIP of somebody appointed as a child.
func NIPTooYoung(name string) string {
	return fmt.Sprintf("Menurut NIP-nya, %s diangkat sebelum berumur 15 tahun. Cocokkan tanggal lahir dan tahun pengangkatan pada NIP itu.", name)
}

// NameWithTitles: titles stand in the field of the name.
func NameWithTitles(name string) string {
	return fmt.Sprintf("Nama “%s” memuat gelar, sedangkan nama pada produk hukum ditulis tanpa gelar. Pindahkan gelar ke isian gelar pada data pejabat.", name)
}

// NumberTaken: another paper of the year bears the number.
func NumberTaken(number string, year int, other string, void bool) string {
	if void {
		return fmt.Sprintf("Nomor %s tahun %d pernah dipakai untuk naskah yang dibatalkan, yaitu %s. Berikan nomor lain.", number, year, other)
	}
	return fmt.Sprintf("Nomor %s tahun %d sudah dipakai untuk naskah %s. Berikan nomor lain.", number, year, other)
}

// NumbersOutOfOrder: a later number has an earlier date.
func NumbersOutOfOrder(number, date, other, otherDate, title string) string {
	return fmt.Sprintf("Nomor %s bertanggal %s, sedangkan nomor %s (%s) bertanggal %s. Samakan urutan nomor dan tanggalnya.", number, date, other, title, otherDate)
}

// NumberOfYear: a number is taken from the register of a year that a number of
// another year makes doubtful.
func NumberOfYear(year int, other string, otherYear int, otherDate string) string {
	if otherYear > year {
		return fmt.Sprintf("Nomor diambil dari register tahun %d, padahal register tahun %d sudah dipakai (nomor %s tanggal %s). Periksa tahun pada tanggal naskah.", year, otherYear, other, otherDate)
	}
	return fmt.Sprintf("Ini nomor pertama dalam register tahun %d; nomor sebelumnya %s tanggal %s. Periksa tahun pada tanggal naskah.", year, other, otherDate)
}

// PaperAfterMeeting: what is made for a meeting is younger than the meeting.
func PaperAfterMeeting(paper, date, meeting string) string {
	return fmt.Sprintf("%s bertanggal %s, sedangkan acaranya berlangsung pada tanggal %s. Periksa tanggal naskah atau tanggal acara.", paper, date, meeting)
}

// PaperOfOtherDay: what is made at a meeting bears another date than the meeting.
func PaperOfOtherDay(paper, date, meeting string) string {
	return fmt.Sprintf("%s bertanggal %s, sedangkan acaranya berlangsung pada tanggal %s. Samakan kedua tanggal itu.", paper, date, meeting)
}

// PaperBeforeMeeting: what tells of a meeting is older than the meeting.
func PaperBeforeMeeting(paper, date, meeting string) string {
	return fmt.Sprintf("%s bertanggal %s, lebih awal daripada musyawarahnya, yaitu tanggal %s. Periksa kedua tanggal itu.", paper, date, meeting)
}

// ReplyOutOfTime: the day for confirming lies after the meeting.
func ReplyOutOfTime(date, meeting string) string {
	return fmt.Sprintf("Batas konfirmasi tanggal %s jatuh sesudah tanggal acara, %s. Ubah batas konfirmasi.", date, meeting)
}

// DeadlinePast: what is asked for was due before the paper asks for it.
func DeadlinePast(label, date, paper string) string {
	return fmt.Sprintf("%s ialah tanggal %s, padahal naskah bertanggal %s. Ubah batasnya atau tanggal naskah.", label, date, paper)
}

// SentAfterStart: the order to travel is younger than the journey.
func SentAfterStart(date, start string) string {
	return fmt.Sprintf("Naskah bertanggal %s, sedangkan tugasnya mulai tanggal %s. Penugasan ditetapkan sebelum tugas dimulai; periksa kedua tanggal itu.", date, start)
}

// ReportBeforeEnd: the report is older than the end of the journey.
func ReportBeforeEnd(date, end string) string {
	return fmt.Sprintf("Laporan bertanggal %s, sedangkan tugasnya baru selesai tanggal %s. Periksa kedua tanggal itu.", date, end)
}

// PromulgatedBefore: a regulation is promulgated before it was set.
func PromulgatedBefore(promulgated, set string) string {
	return fmt.Sprintf("Pengundangan tertulis tanggal %s, lebih awal daripada penetapannya, tanggal %s. Periksa kedua tanggal itu.", promulgated, set)
}

// ThisPlan stands for the plan in its own findings.
const ThisPlan = "naskah ini"

// NoSumOfPlan: a text names a sum of the plan that the plan does not have.
func NoSumOfPlan(written, plan, total string) string {
	return fmt.Sprintf("%s bukan jumlah yang ada dalam %s; seluruh biaya programnya %s. Samakan angkanya.", written, plan, total)
}

// TwoMissions: somebody is sent to two places at once.
func TwoMissions(name, span, other, otherSpan string) string {
	return fmt.Sprintf("%s bertugas pada %s menurut naskah ini, dan pada %s menurut %s. Ubah waktu tugasnya, atau ganti petugasnya.", name, span, otherSpan, other)
}

// OlderThanBasis: a paper is dated before what it is based on.
func OlderThanBasis(date, basis, basisDate string) string {
	return fmt.Sprintf("Naskah bertanggal %s, lebih awal daripada dasarnya, yaitu %s, yang bertanggal %s. Periksa kedua tanggal itu.", date, basis, basisDate)
}

// VillagesDiffer: another paper lists other desa.
func VillagesDiffer(other, date string, here, there []string) string {
	const ask = "Periksa tanggal bergabung dan tanggal keluar desa anggota."
	switch {
	case len(there) == 0:
		return fmt.Sprintf("Naskah ini memuat %s, yang tidak termuat pada %s tanggal %s. %s", named(here), other, date, ask)
	case len(here) == 0:
		return fmt.Sprintf("Naskah ini tidak memuat %s, yang termuat pada %s tanggal %s. %s", named(there), other, date, ask)
	}
	return fmt.Sprintf("Daftar desa berbeda dari %s tanggal %s: %s hanya termuat pada naskah ini, sedangkan %s hanya termuat pada naskah itu. %s", other, date, named(here), named(there), ask)
}

// RowOfNoMember: a typed table lists a desa that is no member.
func RowOfNoMember(desa, table string) string {
	return fmt.Sprintf("%s pada tabel %s bukan anggota kawasan pada tanggal naskah. Hapus barisnya, atau tambahkan desa itu sebagai anggota.", desa, table)
}

// RowsLacking: a typed table lacks members.
func RowsLacking(desa []string, table string) string {
	return fmt.Sprintf("Tabel %s belum memuat %s. Tambahkan barisnya.", table, named(desa))
}

// NoVillageMeeting: desa without a Musyawarah Desa before the MAD.
func NoVillageMeeting(desa []string) string {
	return fmt.Sprintf("Belum tercatat Musyawarah Desa sebelum musyawarah antar desa ini di %s. Catat musyawarahnya, atau pastikan berita acaranya telah ada.", named(desa))
}

// NotRepresented: desa of which nobody was present.
func NotRepresented(desa []string) string {
	return fmt.Sprintf("Daftar hadir belum memuat peserta dari %s. Lengkapi asal setiap peserta pada catatan musyawarah.", named(desa))
}

// CharterLacks: an Anggaran Dasar lacks something Ps 11(2) asks for.
func CharterLacks(what, letter string) string {
	return fmt.Sprintf("Anggaran Dasar belum lengkap memuat %s, yang diwajibkan Pasal 11 ayat (2) huruf %s Peraturan Pemerintah Nomor 11 Tahun 2021. Pulihkan pasalnya, atau pastikan termuat pada pasal lain.", what, letter)
}

// CharterLacksUnits: an Anggaran Dasar does not name the units of business.
func CharterLacksUnits() string {
	return "Anggaran Dasar belum memuat unit usaha, yang diwajibkan Pasal 11 ayat (5) Peraturan Pemerintah Nomor 11 Tahun 2021 karena BUM Desa bersama mempunyai unit usaha. Pulihkan ayatnya, atau pastikan termuat pada pasal lain."
}

// OrganCountDiffers: the number of an organ is not that of the names.
func OrganCountDiffers(organ string, said int64, counted int) string {
	return fmt.Sprintf("Jumlah %s tertulis %d orang, sedangkan yang disebut namanya %d orang. Samakan jumlah dan daftar namanya.", organ, said, counted)
}

// NumbersOfVillages: a Peraturan Bersama has another count of numbers than of desa.
func NumbersOfVillages(numbers, desa int) string {
	return fmt.Sprintf("Nomor Peraturan Bersama tercatat untuk %d desa, sedangkan anggota kawasan pada tanggal naskah %d desa. Isi satu nomor untuk setiap desa.", numbers, desa)
}

// CapitalOfNoMember: capital of a desa that is no member.
func CapitalOfNoMember(desa string) string {
	return fmt.Sprintf("Penyertaan modal mencatat %s, yang bukan anggota kawasan pada tanggal itu. Hapus barisnya, atau periksa daftar anggota.", desa)
}

// CapitalTwice: a desa stands twice among the capital.
func CapitalTwice(desa string) string {
	return fmt.Sprintf("Penyertaan modal %s tercatat lebih dari satu kali. Gabungkan barisnya.", desa)
}

// CapitalNegative: capital below zero.
func CapitalNegative(desa string) string {
	return fmt.Sprintf("Penyertaan modal %s kurang dari nol. Perbaiki jumlahnya.", desa)
}

// CapitalLacking: members without capital.
func CapitalLacking(desa []string) string {
	return fmt.Sprintf("Penyertaan modal belum dicatat untuk %s. Isi jumlahnya, atau catat nol bila desa itu tidak menyertakan modal.", named(desa))
}

// SharesNotWhole: the shares of the profit do not make 100.
func SharesNotWhole(sum string) string {
	return fmt.Sprintf("Bagian hasil usaha berjumlah %s persen, padahal seharusnya 100 persen. Ubah pembagiannya.", sum)
}

// FundsDiffer: two tables tell different money of a source and year.
func FundsDiffer(source string, year int, programme, funds string) string {
	return fmt.Sprintf("Biaya tahun %d dari %s berjumlah %s menurut matriks program, tetapi %s menurut tabel sumber dana. Samakan kedua tabel itu.", year, source, programme, funds)
}

// PeriodBackwards: a plan ends before it begins.
func PeriodBackwards(from, to int) string {
	return fmt.Sprintf("Periode RPKP %d–%d berakhir sebelum dimulai. Perbaiki tahun awal atau tahun akhirnya.", from, to)
}

// PeriodNotFiveYears: a plan of another length.
func PeriodNotFiveYears(from, to, years int) string {
	return fmt.Sprintf("Periode RPKP %d–%d mencakup %d tahun, sedangkan lazimnya lima tahun. Periksa tahun awal dan tahun akhirnya.", from, to, years)
}

// RegencyPlanBackwards: the RPJMD ends before it begins.
func RegencyPlanBackwards(from, to int) string {
	return fmt.Sprintf("Periode RPJMD %d–%d berakhir sebelum dimulai. Perbaiki isiannya.", from, to)
}

// PeriodOutsideRegencyPlan: the plan reaches beyond the RPJMD.
func PeriodOutsideRegencyPlan(from, to, first, last int) string {
	return fmt.Sprintf("Periode RPKP %d–%d tidak seluruhnya berada dalam periode RPJMD %d–%d. Sesuaikan periodenya, atau jelaskan perbedaannya pada telaah RPJMD.", from, to, first, last)
}

// NothingEnclosed: the text speaks of an annex and there is none.
func NothingEnclosed(where string) string {
	if where == "" {
		return "Naskah menyebut lampiran, padahal naskah ini tidak mempunyai lampiran. Tambahkan lampirannya, atau ubah kalimatnya."
	}
	return fmt.Sprintf("Bagian %s menyebut lampiran, padahal naskah ini tidak mempunyai lampiran. Tambahkan lampirannya, atau ubah kalimatnya.", where)
}

// NoSuchAnnex: the text cites an annex beyond the last.
func NoSuchAnnex(cited, where string, have int) string {
	return fmt.Sprintf("Bagian %s menunjuk %s, padahal lampiran naskah ini berjumlah %d. Tambahkan lampirannya, atau ubah penunjukannya.", where, cited, have)
}

// EnclosuresUnsaid: a letter has annexes that its row Lampiran does not tell.
func EnclosuresUnsaid(have int) string {
	return fmt.Sprintf("Surat ini mempunyai %d lampiran, sedangkan isian Lampiran kosong. Isi jumlah lampirannya.", have)
}

// EnclosuresMissing: the row Lampiran tells of annexes that are not there.
func EnclosuresMissing(said string) string {
	return fmt.Sprintf("Isian Lampiran menyebut “%s”, sedangkan surat ini tidak mempunyai lampiran. Tambahkan lampirannya, atau kosongkan isian itu.", said)
}

// EnclosuresDiffer: the row Lampiran tells another number.
func EnclosuresDiffer(said string, have int) string {
	return fmt.Sprintf("Isian Lampiran menyebut “%s”, sedangkan lampiran surat ini berjumlah %d. Samakan jumlahnya.", said, have)
}

// WordsDiffer: a number and its words are two numbers.
func WordsDiffer(typed, right string) string {
	return fmt.Sprintf("Angka dan huruf pada “%s” tidak sama. Huruf yang sesuai dengan angkanya ialah “%s”.", typed, right)
}

// LetterLacking: a sign that the page cannot show; where may be empty.
func LetterLacking(where string, sign rune) string {
	if where == "" {
		where = "Naskah ini"
	}
	if sign == '\uFFFD' {
		return fmt.Sprintf("%s memuat tanda yang tidak dapat dicetak, misalnya emoji; pada halaman tampak tanda tanya. Hapus tanda itu, atau tulis dengan kata.", where)
	}
	return fmt.Sprintf("%s memuat tanda “%c” (U+%04X) yang tidak ada dalam huruf naskah; pada halaman tampak tanda tanya. Hapus tanda itu, atau tulis dengan kata.", where, sign, sign)
}

// AnswerWrong: an answer cannot be taken; why is a whole sentence.
func AnswerWrong(label, why string) string {
	return fmt.Sprintf("Isian %s belum dapat dipakai. %s Perbaiki isian itu.", label, why)
}

// ReferenceGone: a reference names a part that is gone.
func ReferenceGone(where string) string {
	if where == "" {
		return "Sebuah rujukan menunjuk bagian yang sudah dihapus atau tidak dicetak. Hapus rujukannya, atau pilih bagian yang lain."
	}
	return fmt.Sprintf("Rujukan pada %s menunjuk bagian yang sudah dihapus atau tidak dicetak. Hapus rujukan itu, atau pilih bagian yang lain.", where)
}

// LawRepealed tells of a law that is no longer in force.
func LawRepealed(name, by string) string {
	return fmt.Sprintf("%s sudah dicabut dengan %s. Ganti dengan yang berlaku, atau perbaiki keterangannya pada Pengaturan, Dasar hukum.", name, by)
}

// LawOfOtherRegency tells of a law that is for other kabupaten.
func LawOfOtherRegency(name, regency string) string {
	return fmt.Sprintf("%s tidak berlaku bagi %s menurut pustaka dasar hukum. Ganti dengan dasar hukum kabupaten ini.", name, regency)
}

// LawOutOfOrder tells of a law that was typed in the wrong place.
func LawOutOfOrder(where string) string {
	return fmt.Sprintf("Dasar hukum pada Mengingat %s tidak berada pada urutannya. Dasar hukum disusun menurut jenjang, lalu dari yang tertua; pindahkan butirnya.", where)
}

// LawTwice tells of a law that stands twice in Mengingat.
func LawTwice(name string) string {
	return fmt.Sprintf("%s disebut lebih dari satu kali dalam Mengingat. Hapus salah satunya.", name)
}

// LawDiffers tells of a typed law whose gazette is not the one that was checked.
func LawDiffers(name, number string) string {
	return fmt.Sprintf("Nomor lembaran %s yang diketik berbeda dari pustaka yang sudah diperiksa, yaitu %s. Cocokkan dengan naskahnya.", name, number)
}

// VillagesLack tells which desa have no answer to what is asked of each.
func VillagesLack(label string, desa []string) string {
	return fmt.Sprintf("%s belum diisi untuk %s. Isi untuk setiap desa.", label, named(desa))
}

// ChairNotSecretary tells that another office chairs the team of the kabupaten.
func ChairNotSecretary(office string) string {
	if office == "" {
		office = "belum diisi"
	}
	return fmt.Sprintf("Ketua TKPKP Kabupaten dalam susunan ini: %s. Ketuanya ialah Sekretaris Daerah; perbaiki susunannya.", office)
}

// NoChair tells that a team has no Ketua.
func NoChair() string {
	return "Susunan TKPKP Kabupaten belum memuat Ketua. Tambahkan Sekretaris Daerah sebagai Ketua."
}

// CitedPaperLacking: a paper that the text names was never made.
func CitedPaperLacking(where, name string) string {
	return fmt.Sprintf("%s menyebut %s, padahal naskah itu belum ada dalam kawasan ini. Buat naskahnya, atau ubah kalimatnya.", citing(where), name)
}

// CitedPaperVoid: a paper that the text names is void or was replaced.
func CitedPaperVoid(where, name string) string {
	return fmt.Sprintf("%s menyebut %s, padahal naskah itu sudah dibatalkan atau diganti. Buat penggantinya, atau ubah kalimatnya.", citing(where), name)
}

// CitedPaperUnnumbered: a paper that the text names has no number yet.
func CitedPaperUnnumbered(where, title string) string {
	return fmt.Sprintf("%s menyebut nomor %s, padahal naskah itu belum bernomor. Beri nomor naskah itu lebih dahulu.", citing(where), title)
}

// CitedPaperUndated: a paper that the text names has no date yet.
func CitedPaperUndated(where, title string) string {
	return fmt.Sprintf("%s menyebut tanggal %s, padahal naskah itu belum bertanggal. Isi tanggal naskah itu lebih dahulu.", citing(where), title)
}

// citing names the part that names another paper.
func citing(where string) string {
	if where == "" {
		return "Naskah ini"
	}
	return "Bagian " + where
}
