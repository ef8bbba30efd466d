package text

import "fmt"

// Parts of the dossier of a kawasan.
const (
	DossierFacts    = "Fakta"
	DossierTeam     = "TKPKP & pejabat"
	DossierStages   = "Tahapan & naskah"
	DossierHistory  = "Riwayat"
	NewKawasan      = "Kawasan baru"
	NoDesaTitle     = "Belum ada desa anggota"
	NoDesaBody      = "Desa anggota muncul dalam setiap naskah kawasan. Ketik nama desa, kecamatan, atau kode untuk menambahkannya."
	NoOfficialTitle = "Belum ada pejabat"
	NoOfficialBody  = "Naskah mengambil nama penanda tangan dari pejabat yang menjabat pada tanggal naskah."
	AddOfficial     = "Tambah pejabat"
)

// States of a stage, said in words beside its sign.
const (
	StageDone     = "selesai"
	StageRunning  = "berjalan"
	StageNotYet   = "belum"
	StageSkipped  = "dilewati"
	StageRepeated = "diulang"
)

// DossierDesa is the heading of the part that lists the member desa.
func DossierDesa(n int) string { return fmt.Sprintf("Desa (%d)", n) }
