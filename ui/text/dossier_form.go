package text

import "fmt"

// Words of the pages of facts of a dossier.
const (
	DossierMeetings = "Musyawarah"
	DossierBUMDesma = "BUM Desa bersama"

	KawasanNameLabel  = "Nama kawasan, tanpa kata Kawasan Perdesaan"
	KawasanNameHint   = "mis. Agrowisata Bajuin"
	ThemeLabel        = "Tema"
	ThemeHint         = "mis. Agrowisata"
	MapLabel          = "Peta delineasi"
	MapHint           = "Gambar PNG atau JPEG, paling besar 16 MB. Tercetak pada lampiran Keputusan dan RPKP."
	NoPicture         = "belum ada"
	DropPicture       = "Lepas gambar"
	MapDropped        = "Peta dilepas dari berkas kawasan."
	PotentialLabel    = "Potensi"
	PotentialHint     = "Produk dan potensi yang menyatukan desa-desa anggota"
	RegencyLabel      = "Kabupaten"
	CentreLabel       = "Pusat kawasan"
	AreaLabel         = "Luas (hektare)"
	AreaHint          = "mis. 1.234,56"
	PlanFromLabel     = "Tahun awal RPKP"
	PlanToLabel       = "Tahun akhir RPKP"
	YearHint          = "mis. 2026"
	BordersHeading    = "Batas kawasan"
	NorthLabel        = "Sebelah utara"
	EastLabel         = "Sebelah timur"
	SouthLabel        = "Sebelah selatan"
	WestLabel         = "Sebelah barat"
	NoteLabel         = "Catatan"
	FindDesaHint      = "Ketik nama desa, kecamatan, atau kode"
	PrintNameLabel    = "Nama yang dicetak"
	PopulationLabel   = "Penduduk (jiwa)"
	HouseholdsLabel   = "Kepala keluarga"
	JoinedLabel       = "Menjadi anggota sejak"
	LeftLabel         = "Anggota sampai dengan"
	ReasonLabel       = "Dasar perubahan keanggotaan"
	CodeLabel         = "Kode wilayah"
	DistrictLabel     = "Kecamatan"
	KelurahanWarning  = "Ini kelurahan, bukan desa. Kawasan perdesaan beranggotakan desa; pastikan keikutsertaannya."
	RemoveDesa        = "Keluarkan dari daftar"
	NoRegencyYet      = "Pilih kabupaten pada bagian Fakta agar pencarian desa hanya menampilkan desa di kabupaten itu."
	OfficialsHeading  = "Pejabat"
	BodiesHeading     = "Instansi dan kop"
	DecreeNumberLabel = "Nomor keputusan pembentukan TKPKP"
	DecreeDateLabel   = "Tanggal keputusan"
	PositionLabel     = "Jabatan dalam tim"
	OfficeLabel       = "Jabatan kedinasan atau instansi"
	PersonLabel       = "Nama, jika disebut"
	NobodyNamed       = "Tidak disebut"
	RemarkLabel       = "Keterangan"
	AddTeamMember     = "Tambah anggota tim"
	FillTeam          = "Isi susunan yang lazim"
	NoTeamTitle       = "Susunan TKPKP belum diisi"
	NoTeamBody        = "Susunan tim tercetak sebagai lampiran keputusan. Mulailah dengan susunan yang lazim, lalu sesuaikan."
	RemoveRow         = "Hapus baris ini"

	AddMeeting       = "Tambah musyawarah"
	NoMeetingTitle   = "Belum ada musyawarah"
	NoMeetingBody    = "Satu catatan musyawarah mengisi undangan, daftar hadir, notula, dan berita acara."
	MeetingKindLabel = "Jenis"
	MeetingNameLabel = "Nama musyawarah"
	MeetingDateLabel = "Tanggal"
	StartLabel       = "Mulai pukul"
	EndLabel         = "Selesai pukul"
	EndUntilDone     = "selesai"
	ClockHint        = "mis. 09.00"
	PlaceLabel       = "Tempat"
	HostLabel        = "Desa tuan rumah"
	NoHost           = "Belum ditentukan"
	LeaderLabel      = "Pimpinan musyawarah"
	SecretaryLabel   = "Notulis"
	SpeakersLabel    = "Narasumber, satu tiap baris"
	AgendaLabel      = "Acara, satu tiap baris"
	DecisionsLabel   = "Kesepakatan, satu tiap baris"
	PresentHeading   = "Daftar hadir"
	PresentHint      = "Nama; L atau P; unsur; jabatan; desa atau instansi"
	PresentHelp      = "Satu orang tiap baris, dengan titik koma di antara isiannya. Baris dari lembar kerja dapat ditempel langsung."
	MinutesHeading   = "Bahan notula"
	CalledLabel      = "Peserta diundang pukul"
	BeganLabel       = "Dibuka pukul"
	ClosedLabel      = "Ditutup pukul"
	DiscussionLabel  = "Jalannya pembahasan, satu alinea tiap baris"
	ActionsLabel     = "Tindak lanjut"
	ActionsHint      = "Tindakan; penanggung jawab; batas waktu; belum, berjalan, atau selesai"
	RemoveMeeting    = "Hapus musyawarah"
	NoDate           = "tanggal belum diisi"

	BUMDesmaNameLabel = "Nama, tanpa kata BUM Desa bersama"
	SeatLabel         = "Tempat kedudukan"
	FoundedLabel      = "Tanggal pendirian"
	UnitsLabel        = "Unit usaha, satu tiap baris"
	CapitalHeading    = "Penyertaan modal"
	DesaColumn        = "Desa"
	VillageCapital    = "Penyertaan modal desa (Rp)"
	CommunityCapital  = "Penyertaan modal masyarakat (Rp)"
	NoMembersForMoney = "Tambahkan desa anggota lebih dahulu; modal dicatat menurut desa."

	StageStateLabel = "Keadaan"
	StageStartLabel = "Mulai"
	StageEndLabel   = "Selesai"
	StagePapers     = "Naskah pada tahap ini"
	NoStagePapers   = "Program belum menyediakan jenis naskah untuk tahap ini."

	FilterKawasan    = "Cari kawasan"
	NewKawasanHint   = "Nama kawasan baru"
	NothingOfTheSort = "Tidak ada kawasan yang cocok."
)

// DesaRemoved tells that a desa left the list.
func DesaRemoved(name string) string { return fmt.Sprintf("%s dikeluarkan dari daftar.", name) }

// RowRemoved tells that a row was removed.
func RowRemoved(name string) string { return fmt.Sprintf("“%s” dihapus.", name) }

// KawasanRemoved tells that a dossier was removed.
func KawasanRemoved(name string, papers int) string {
	return fmt.Sprintf("Kawasan “%s” dan %d naskahnya dihapus.", name, papers)
}

// InDistrict names the kecamatan of a desa.
func InDistrict(name, code string) string { return fmt.Sprintf("Kecamatan %s, %s", name, code) }

// KelurahanIn names the kecamatan of a kelurahan.
func KelurahanIn(name, code string) string {
	return fmt.Sprintf("Kelurahan di Kecamatan %s, %s", name, code)
}

// CapitalOf names the capital of one desa.
func CapitalOf(desa string) string { return fmt.Sprintf("modal %s", desa) }

// CapitalTotal sums up the capital.
func CapitalTotal(village, community, all string) string {
	return fmt.Sprintf("Jumlah: desa Rp%s, masyarakat Rp%s, seluruhnya Rp%s", village, community, all)
}

// Attendance counts the people of a list of attendance.
func Attendance(all, men, women int) string {
	return fmt.Sprintf("%d orang: %d laki-laki, %d perempuan", all, men, women)
}

// StageLine tells the state and the days of a stage.
func StageLine(state, days string, papers int) string {
	s := state
	if days != "" {
		s += ", " + days
	}
	if papers > 0 {
		s += fmt.Sprintf(", %d naskah", papers)
	}
	return s
}

// StageNumbered is the title of a stage with its place in the order.
func StageNumbered(place int, name string) string { return fmt.Sprintf("%d. %s", place, name) }

// PaperLine tells the state and number of a paper.
func PaperLine(state, number string) string {
	if number == "" {
		return state
	}
	return fmt.Sprintf("%s, nomor %s", state, number)
}

// PaperRemoved tells that a paper was removed.
func PaperRemoved(title string) string { return fmt.Sprintf("Naskah “%s” dihapus.", title) }

// RevisionLine tells who saved a state.
func RevisionLine(when, user, note string) string {
	s := when
	if user != "" {
		s += ", " + user
	}
	if note != "" {
		s += " (" + note + ")"
	}
	return s
}

// TeamMemberPosition is the position a new row of a TKPKP begins with.
const TeamMemberPosition = "Anggota"

// UsualTeam is the composition of a TKPKP that the page offers to begin with:
// position in the team, and office. Offices change it.
func UsualTeam(short, regency string) [][2]string {
	return [][2]string{
		{"Pembina", fmt.Sprintf("Bupati %s", short)},
		{"Pembina", fmt.Sprintf("Wakil Bupati %s", short)},
		{"Ketua", fmt.Sprintf("Sekretaris Daerah %s", regency)},
		{"Wakil Ketua", "Asisten yang membidangi pemerintahan dan kesejahteraan rakyat"},
		{"Sekretaris", "Kepala perangkat daerah yang membidangi perencanaan pembangunan daerah"},
		{"Wakil Sekretaris", fmt.Sprintf("Kepala perangkat daerah yang membidangi pemberdayaan masyarakat dan desa %s", regency)},
		{TeamMemberPosition, "Kepala perangkat daerah yang terkait dengan tema kawasan"},
		{TeamMemberPosition, "Camat di wilayah kawasan"},
	}
}
