package text

import (
	"fmt"

	"pena/model"
)

// Words of the page of officials and letterheads.
const (
	OfficialsPage      = "Pejabat & kop"
	AddBody            = "Tambah instansi"
	NewOfficial        = "[Nama pejabat]"
	NewBody            = "[Nama instansi]"
	FrontTitleLabel    = "Gelar depan"
	PersonNameLabel    = "Nama tanpa gelar"
	BackTitleLabel     = "Gelar belakang"
	NIPLabel           = "NIP (18 angka)"
	RankLabel          = "Pangkat"
	GradeLabel         = "Golongan"
	HoldingHeading     = "Masa jabatan"
	RoleLabel          = "Peran"
	FormLabel          = "Bentuk"
	HoldingTitleLabel  = "Jabatan seperti dicetak"
	HoldingRegionLabel = "Wilayah jabatan"
	BodyRegionLabel    = "Wilayah instansi"
	NoRegion           = "Tanpa wilayah"
	TitlesHeading      = "Sebutan"
	TitlesOfHeads      = "Sebutan kepala desa"
	TitlesHint         = "Sebutan ini dicetak pada naskah, di atas tanda tangan dan dalam teks. Yang kosong memakai sebutan yang tampak kelabu."
	AddHolding         = "Tambah masa jabatan"
	RemoveHolding      = "Hapus masa jabatan ini"
	NoBodyTitle        = "Belum ada instansi"
	NoBodyBody         = "Kop setiap surat diambil dari instansi yang menerbitkannya. Tambahkan instansi beserta alamat dan lambangnya."
	FromLabel          = "Menjabat sejak"
	ToLabel            = "Sampai dengan"
	BodyNameLabel      = "Nama instansi"
	BodyKindLabel      = "Jenis instansi"
	KopLinesLabel      = "Baris kop, satu tiap baris; yang terakhir nama instansi"
	AddressLabel       = "Alamat"
	PhoneLabel         = "Telepon"
	EmailLabel         = "Pos-el"
	WebLabel           = "Laman"
	PostalLabel        = "Kode pos"
	CityLabel          = "Kota penandatanganan"
	LogoLabel          = "Lambang"
	LogoHint           = "Gambar PNG atau JPEG milik kantor, paling besar 4 MB. Lambang tercetak di kiri kop."
	NoLogo             = "belum ada"
	ChooseLogo         = "Pilih gambar…"
	DropLogo           = "Lepas lambang"
	LogoDropped        = "Lambang dilepas dari kop."
)

// PictureNamed tells one stored picture from another.
func PictureNamed(sum string) string {
	if sum == "" {
		return ""
	}
	return "gambar " + sum[:min(8, len(sum))]
}

// PictureProblem tells why a picture file cannot be taken.
func PictureProblem(file, why string) string { return fmt.Sprintf("%s: %s", file, why) }

// HoldingForm names a form of holding an office.
func HoldingForm(f model.HoldingForm) string {
	switch f {
	case model.Plt:
		return "Plt. (pelaksana tugas)"
	case model.Plh:
		return "Plh. (pelaksana harian)"
	case model.Pj:
		return "Pj. (penjabat)"
	}
	return "definitif"
}

// BodyKind names a kind of issuing body.
func BodyKind(k model.BodyKind) string {
	names := map[model.BodyKind]string{
		model.BodyDinasProvinsi: "Dinas PMD provinsi", model.BodySetdaProvinsi: "Sekretariat Daerah provinsi", model.BodyBupati: "Bupati",
		model.BodySetda: "Sekretariat Daerah kabupaten", model.BodyDinas: "Dinas kabupaten", model.BodyKecamatan: "Kecamatan",
		model.BodyDesa: "Desa", model.BodyBPD: "BPD", model.BodyBKAD: "BKAD", model.BodyBUMDesma: "BUM Desa bersama",
	}
	return names[k]
}
