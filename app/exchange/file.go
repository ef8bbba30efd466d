package exchange

import (
	"slices"
	"time"

	"pena/model"
	"pena/model/indonesia"
)

// What stands at the head of every file. A file bears the first version that can
// say what it holds, so that an older program reads all that it can:
//
//	1  a dossier
//	2  papers of the office itself, without a dossier; letters to many recipients
//	3  the office's own words of the laws that the papers cite
//	4  the office's own templates without which the papers cannot be read
const (
	formatName    = "pena-kawasan"
	firstVersion  = 1
	toManyVersion = 2
	lawVersion    = 3
	ownVersion    = 4
	formatVersion = ownVersion
)

// version is the first version of the format that can say what the file holds.
func (f *file) version() int {
	toMany := func(d document) bool { return d.To != nil }
	switch {
	case len(f.Templates) > 0:
		return ownVersion
	case len(f.Laws) > 0:
		return lawVersion
	case f.Kawasan == nil || slices.ContainsFunc(f.Documents, toMany):
		return toManyVersion
	}
	return firstVersion
}

// The types below are the format. A member with omitempty or omitzero may be
// left out, every other must be there. Tags beyond json:
//
//	max:"500"  longest text in characters; with it the text is a single line
//	enum:"x"   the text is one of enums["x"]
//	form:"x"   the text has the form forms["x"]
//	doc:"..."  what the schema says of it
type file struct {
	Format    string     `json:"format" enum:"format" doc:"Selalu pena-kawasan."`
	Version   int        `json:"version" doc:"Versi format: yang pertama yang dapat memuat isi berkas."`
	Kawasan   *kawasan   `json:"kawasan,omitempty" doc:"Tidak ada bila naskahnya tanpa kawasan."`
	Bodies    []body     `json:"instansi,omitempty" doc:"Instansi yang kopnya dipakai naskah."`
	People    []person   `json:"pejabat,omitempty" doc:"Pejabat yang disebut atau menandatangani naskah."`
	Documents []document `json:"naskah,omitempty"`
	Laws      []lawEntry `json:"hukum,omitempty" doc:"Dasar hukum yang dikutip naskah dan ditambahkan atau diubah kantor pengirim; sejak versi 3."`
	Templates []template `json:"templat,omitempty" doc:"Templat kantor pengirim yang diperlukan untuk membaca naskahnya; sejak versi 4."`
	Logos     []picture  `json:"logo,omitempty" doc:"Gambar logo yang dipakai kop, masing-masing paling besar 4 MB."`
	Pictures  []picture  `json:"gambar,omitempty" doc:"Peta dan gambar lain yang dipakai berkas atau naskah."`
}

type kawasan struct {
	ID        model.ID  `json:"id" form:"id"`
	Sample    bool      `json:"contoh,omitempty" doc:"Bagian dari contoh; semua catatan dalam satu berkas sama."`
	Name      string    `json:"nama" max:"500" doc:"Tanpa kata Kawasan Perdesaan."`
	Theme     string    `json:"tema,omitempty" max:"500"`
	Potential string    `json:"potensi,omitempty"`
	Regency   string    `json:"kabupaten,omitempty" form:"wilayah" doc:"Kode kabupaten: 63.01."`
	Centre    string    `json:"pusat,omitempty" max:"500"`
	AreaM2    int64     `json:"luas,omitempty" doc:"Meter persegi; 1 ha = 10.000."`
	PlanFrom  int       `json:"tahun-awal,omitempty"`
	PlanTo    int       `json:"tahun-akhir,omitempty"`
	Borders   borders   `json:"batas,omitzero"`
	Map       string    `json:"peta,omitempty" form:"jumlah-uji" doc:"Jumlah uji peta delineasi, sebuah gambar dalam gambar atau logo."`
	Members   []member  `json:"anggota,omitempty" doc:"Desa anggota."`
	Stages    []stage   `json:"tahap,omitempty" doc:"Tahap pendampingan, dalam urutan kantor sendiri."`
	Team      team      `json:"tkpkp,omitzero"`
	BUMDesma  bumdesma  `json:"bumdesma,omitzero"`
	Meetings  []meeting `json:"musyawarah,omitempty"`
	Note      string    `json:"catatan,omitempty"`
}

type borders struct {
	North string `json:"utara,omitempty"`
	East  string `json:"timur,omitempty"`
	South string `json:"selatan,omitempty"`
	West  string `json:"barat,omitempty"`
}

type member struct {
	Code       string         `json:"kode" form:"wilayah" doc:"Kode desa: 63.01.05.2003."`
	PrintName  string         `json:"nama-cetak,omitempty" max:"500" doc:"Bila kantor menulis nama desa secara lain."`
	AreaM2     int64          `json:"luas,omitempty" doc:"Meter persegi."`
	Population int            `json:"penduduk,omitempty"`
	Households int            `json:"kepala-keluarga,omitempty"`
	Potential  string         `json:"potensi,omitempty"`
	Joined     indonesia.Date `json:"masuk,omitzero"`
	Left       indonesia.Date `json:"keluar,omitzero" doc:"Hari terakhir menjadi anggota."`
	Reason     string         `json:"alasan,omitempty"`
}

type stage struct {
	Number int              `json:"nomor" doc:"0 sampai 17."`
	State  model.StageState `json:"keadaan" enum:"tahap"`
	Start  indonesia.Date   `json:"mulai,omitzero"`
	End    indonesia.Date   `json:"selesai,omitzero"`
	Note   string           `json:"catatan,omitempty"`
}

type team struct {
	DecreeNumber string         `json:"nomor,omitempty" max:"500"`
	DecreeDate   indonesia.Date `json:"tanggal,omitzero"`
	Members      []teamMember   `json:"susunan,omitempty"`
}

type teamMember struct {
	Position string   `json:"jabatan" max:"500" doc:"Jabatan dalam tim."`
	Office   string   `json:"instansi" max:"500" doc:"Jabatan kedinasan atau instansi."`
	Person   model.ID `json:"pejabat,omitempty" form:"id"`
	Note     string   `json:"keterangan,omitempty"`
}

type bumdesma struct {
	Name    string         `json:"nama,omitempty" max:"500"`
	Seat    string         `json:"kedudukan,omitempty" max:"500"`
	Founded indonesia.Date `json:"berdiri,omitzero"`
	Capital []capital      `json:"modal,omitempty"`
	Units   []string       `json:"unit,omitempty"`
}

type capital struct {
	Code      string `json:"kode" form:"wilayah"`
	Village   int64  `json:"modal-desa" doc:"Rupiah."`
	Community int64  `json:"modal-masyarakat" doc:"Rupiah."`
}

type meeting struct {
	ID        model.ID          `json:"id" form:"id"`
	Kind      model.MeetingKind `json:"jenis" enum:"musyawarah"`
	Title     string            `json:"judul" max:"500"`
	Desa      string            `json:"desa,omitempty" form:"wilayah"`
	Date      indonesia.Date    `json:"tanggal,omitzero"`
	Start     string            `json:"mulai,omitempty" max:"500" doc:"Pukul: 09.00."`
	End       string            `json:"selesai,omitempty" max:"500" doc:"Pukul, atau selesai."`
	Place     string            `json:"tempat,omitempty" max:"500"`
	Leader    string            `json:"pimpinan,omitempty" max:"500"`
	Secretary string            `json:"notulis,omitempty" max:"500"`
	Speakers  []string          `json:"narasumber,omitempty"`
	Agenda    []string          `json:"agenda,omitempty"`
	Decisions []string          `json:"kesepakatan,omitempty"`
	Present   []attendee        `json:"hadir,omitempty"`

	Called     string   `json:"dipanggil,omitempty" max:"500" doc:"Pukul peserta diminta datang."`
	Began      string   `json:"dibuka,omitempty" max:"500" doc:"Pukul dibuka."`
	Closed     string   `json:"ditutup,omitempty" max:"500" doc:"Pukul ditutup."`
	Discussion []string `json:"pembahasan,omitempty" doc:"Jalannya pembahasan, satu alinea tiap isi."`
	Actions    []action `json:"tindak-lanjut,omitempty"`
}

type action struct {
	Task  string            `json:"tindakan" max:"500"`
	Who   string            `json:"penanggung-jawab,omitempty" max:"500"`
	Due   indonesia.Date    `json:"batas-waktu,omitzero"`
	State model.ActionState `json:"keadaan,omitempty" enum:"tindak-lanjut"`
}

type attendee struct {
	Name   string `json:"nama" max:"500"`
	Sex    string `json:"jk,omitempty" enum:"jk"`
	Group  string `json:"unsur,omitempty" max:"500"`
	Office string `json:"jabatan,omitempty" max:"500"`
	From   string `json:"asal,omitempty" max:"500"`
}

type body struct {
	ID      model.ID       `json:"id" form:"id"`
	Sample  bool           `json:"contoh,omitempty"`
	Kind    model.BodyKind `json:"jenis" enum:"instansi"`
	Name    string         `json:"nama" max:"500"`
	Region  string         `json:"wilayah,omitempty" form:"wilayah"`
	Lines   []string       `json:"kop,omitempty" doc:"Baris kop dari atas ke bawah."`
	Address string         `json:"alamat,omitempty" max:"500"`
	Phone   string         `json:"telepon,omitempty" max:"500"`
	Email   string         `json:"pos-el,omitempty" max:"500"`
	Web     string         `json:"laman,omitempty" max:"500"`
	Postal  string         `json:"kode-pos,omitempty" max:"500"`
	City    string         `json:"kota,omitempty" max:"500"`
	Logo    string         `json:"logo,omitempty" form:"jumlah-uji" doc:"Jumlah uji sebuah gambar dalam logo."`
}

type person struct {
	ID         model.ID  `json:"id" form:"id"`
	Sample     bool      `json:"contoh,omitempty"`
	FrontTitle string    `json:"gelar-depan,omitempty" max:"500"`
	Name       string    `json:"nama" max:"500"`
	BackTitle  string    `json:"gelar-belakang,omitempty" max:"500"`
	NIP        string    `json:"nip,omitempty" max:"500"`
	Rank       string    `json:"pangkat,omitempty" max:"500"`
	Grade      string    `json:"golongan,omitempty" max:"500"`
	Holdings   []holding `json:"jabatan,omitempty"`
}

type holding struct {
	Role   model.Role        `json:"peran" enum:"peran"`
	Region string            `json:"wilayah,omitempty" form:"wilayah"`
	Body   model.ID          `json:"instansi,omitempty" form:"id"`
	Title  string            `json:"nama" max:"500" doc:"Sebagaimana dicetak: Kepala Desa Bajuin."`
	Form   model.HoldingForm `json:"bentuk" enum:"bentuk"`
	From   indonesia.Date    `json:"mulai,omitzero"`
	To     indonesia.Date    `json:"sampai,omitzero"`
}

type document struct {
	ID       model.ID          `json:"id" form:"id"`
	Sample   bool              `json:"contoh,omitempty"`
	Kind     string            `json:"jenis" max:"500" doc:"Kunci jenis naskah, lihat kinds.md."`
	Title    string            `json:"judul" max:"500"`
	State    model.State       `json:"keadaan" enum:"naskah"`
	Number   string            `json:"nomor,omitempty" max:"500"`
	Date     indonesia.Date    `json:"tanggal,omitzero"`
	Meeting  model.ID          `json:"musyawarah,omitempty" form:"id"`
	Body     model.ID          `json:"instansi,omitempty" form:"id"`
	Signer   model.ID          `json:"penanda-tangan,omitempty" form:"id"`
	Via      string            `json:"jabatan-perantara,omitempty" max:"500" doc:"Jabatan di antara, bila penanda tangan bertindak untuk beliau (u.b.)."`
	Fields   map[string]string `json:"isian,omitempty" doc:"Jawaban menurut kunci isian jenisnya, dalam bentuk simpan."`
	Layout   map[string]string `json:"tata-letak,omitempty" doc:"Setelan tata letak untuk naskah ini saja."`
	To       *recipients       `json:"penerima,omitempty" doc:"Bila suratnya dikirim kepada banyak penerima; sejak versi 2."`
	NextNode int               `json:"simpul-terakhir" doc:"Nomor tertinggi yang pernah dipakai sebagai pengenal simpul."`
	Text     []*node           `json:"isi,omitempty"`
	Created  time.Time         `json:"dibuat" doc:"Saat naskah dibuat; tanggal berkas PDF-nya."`
}

type recipients struct {
	Listed  bool        `json:"terlampir,omitempty" doc:"Satu surat dengan daftar penerima sebagai lampiran; tanpa ini satu salinan untuk tiap penerima."`
	Each    bool        `json:"nomor-sendiri,omitempty" doc:"Setiap salinan bernomor sendiri."`
	Columns []string    `json:"kolom,omitempty" max:"40" doc:"Nama kolom tambahan, untuk {{penerima.NAMA}}."`
	List    []recipient `json:"daftar"`
}

type recipient struct {
	To    string   `json:"tujuan,omitempty" max:"300" doc:"Sebagaimana tercetak di belakang Yth.; tujuan atau nama harus ada."`
	Name  string   `json:"nama,omitempty" max:"300"`
	Place string   `json:"tempat,omitempty" max:"300"`
	More  []string `json:"lain,omitempty" max:"300" doc:"Isi kolom tambahan."`
}

type node struct {
	ID       string         `json:"id" form:"simpul"`
	Kind     model.NodeKind `json:"jenis" enum:"simpul"`
	Name     string         `json:"nama,omitempty" max:"500" doc:"Nama dari templat, untuk rujukan."`
	When     string         `json:"bila,omitempty" max:"300" doc:"Syarat: dicetak hanya bila terpenuhi, lihat kinds.md."`
	Text     string         `json:"teks,omitempty" doc:"Dengan **tebal**, *miring*, <u>garis bawah</u> dan {{penanda}}."`
	Children []*node        `json:"isi,omitempty"`
	Table    string         `json:"tabel,omitempty" max:"500" doc:"Kunci tabel dalam jenis naskah."`
	Rows     []row          `json:"baris,omitempty"`
}

type row struct {
	ID    string   `json:"id" form:"simpul"`
	Cells []string `json:"sel,omitempty"`
}

type lawEntry struct {
	Key        string   `json:"kunci" max:"80" doc:"Kunci dalam pustaka dasar hukum: uu-6-2014."`
	Rank       string   `json:"jenjang" max:"500"`
	Issuer     string   `json:"penerbit,omitempty" max:"500"`
	Number     string   `json:"nomor,omitempty" max:"500"`
	Year       int      `json:"tahun,omitempty"`
	Title      string   `json:"tentang,omitempty" max:"2000"`
	Gazette    gazette  `json:"lembaran,omitzero"`
	Text       string   `json:"kutipan,omitempty" max:"2000" doc:"Kutipan lengkap, bila tidak mengikuti bentuk yang lazim."`
	AmendedBy  []string `json:"diubah,omitempty" doc:"Kunci atau kutipan peraturan yang mengubah, yang tertua lebih dahulu."`
	RepealedBy string   `json:"dicabut,omitempty" max:"2000" doc:"Kunci atau kutipan peraturan yang mencabut."`
	Topic      string   `json:"pokok,omitempty" max:"500"`
	Regencies  []string `json:"kabupaten,omitempty" doc:"Kode kabupaten yang diaturnya."`
	Note       string   `json:"catatan,omitempty"`
}

type template struct {
	Key   string   `json:"kunci" max:"80" doc:"Kunci jenis naskah: surat-edaran."`
	Files []string `json:"berkas" doc:"Berkas templat, yang terbaru lebih dahulu, lihat kinds.md."`
}

type gazette struct {
	Year       int    `json:"tahun,omitempty" doc:"0: tahun peraturannya."`
	Number     string `json:"nomor,omitempty" max:"500" doc:"Tanda - bila tidak ada."`
	Supplement string `json:"tambahan,omitempty" max:"500"`
}

type picture struct {
	Sum  string `json:"jumlah-uji" form:"jumlah-uji" doc:"SHA-256 dari gambar, heksadesimal."`
	Data []byte `json:"isi" doc:"Berkas PNG atau JPEG, base64, paling besar 16 MB."`
}
