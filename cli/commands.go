package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

// command is one thing the command line can do.
type command struct {
	name        string
	usage       string
	about       string // one line, for the list
	help        string // the rest, for pena bantuan NAME
	flags       map[string]bool
	least, most int // arguments
	run         func(c *call, env *Env) error
}

// commands lists what there is, in the order of the help.
func commands() []command {
	return []command{
		{name: "contoh", usage: "pena contoh [--hapus]", about: "memasang contoh, atau membuangnya sekaligus",
			help:  "Contoh berisi tiga kawasan di Tanah Laut, Kotabaru, dan Balangan dengan naskahnya.\nNama orang, alamat, dan angka di dalamnya rekaan. Catatan kantor sendiri tidak tersentuh.\n\n  --hapus   buang semua catatan contoh, termasuk yang sudah diubah",
			flags: map[string]bool{"hapus": false}, run: runSample},
		{name: "daftar", usage: "pena daftar [--json] [KAWASAN | --tanpa-kawasan]", about: "mendaftar kawasan, atau naskah satu kawasan",
			help:  "KAWASAN ialah id, nama, atau bagian nama yang hanya cocok dengan satu kawasan.\n\n  --tanpa-kawasan   naskah kantor yang tidak menjadi bagian satu kawasan\n  --json            keluarkan sebagai JSON, untuk dibaca program lain",
			flags: map[string]bool{"json": false, flagLoose: false}, most: 1, run: runList},
		{name: "cetak", usage: "pena cetak NASKAH --keluaran BERKAS.pdf\n       pena cetak NASKAH --keluaran BERKAS.docx [--srikandi]\n       pena cetak --semua KAWASAN --keluaran-folder FOLDER", about: "membuat PDF atau berkas Word dari satu naskah, atau PDF semua naskah satu kawasan",
			help:  "NASKAH ialah id, atau bagian id, judul, atau kunci jenis yang hanya cocok dengan satu naskah.\nNaskah yang belum lengkap bertanda DRAF; yang kurang disebut satu per satu.\n\n  --keluaran BERKAS.pdf       berkas yang dibuat; bila namanya berakhir .docx, berkas Word\n  --srikandi                  berkas Word dengan tanda ${nomor_naskah} dan sejenisnya untuk diunggah ke SRIKANDI,\n                              disertai berkas teks berisi metadata yang tinggal disalin\n  --semua KAWASAN             cetak semua naskah kawasan itu\n  --keluaran-folder FOLDER    folder untuk --semua; dibuat bila belum ada",
			flags: map[string]bool{"keluaran": true, "semua": true, "keluaran-folder": true, "srikandi": false}, most: 1, run: runPrint},
		{name: "muat", usage: "pena muat NASKAH [--pilih N | --kembali]", about: "merapatkan satu naskah agar berkurang satu halaman",
			help:  "Tanpa pilihan, cara yang diizinkan tata letaknya didaftar beserta yang direlakan: jarak alinea, jarak baris,\nruang tanda tangan, tepi, atau ukuran huruf. Yang dipilih berlaku untuk naskah ini saja dan tersimpan\nbersamanya; lampiran tidak ikut dihitung.\n\n  --pilih N    pakai cara bernomor N\n  --kembali    pakai tata letak semula",
			flags: map[string]bool{"pilih": true, "kembali": false}, least: 1, most: 1, run: runFit},
		{name: "paket", usage: "pena paket KAWASAN [--keluaran BERKAS.pdf|BERKAS.zip | --keluaran-folder FOLDER]", about: "mendaftar atau mencetak seluruh naskah satu kawasan",
			help:  "Tanpa keluaran, naskah didaftar menurut tahapan dengan keadaannya: siap, kurang, bertentangan, atau belum\nada. Satu PDF memuat daftar isi, seluruh naskah menurut urutan tahapan, dan tanda terima. Dalam ZIP atau\nfolder, naskah final adalah berkas yang diterbitkan, tanpa perubahan.\n\n  --keluaran BERKAS           satu PDF, atau ZIP bila namanya berakhir .zip\n  --keluaran-folder FOLDER    satu berkas untuk setiap naskah; folder dibuat bila belum ada",
			flags: map[string]bool{"keluaran": true, "keluaran-folder": true}, least: 1, most: 1, run: runParcel},
		{name: "dampak", usage: "pena dampak KAWASAN [--sejak TANGGAL]", about: "menyebut naskah yang tersentuh perubahan fakta kawasan",
			help:  "Konsep yang ikut berubah dibandingkan dengan fakta sebelum hari perubahan terakhir, atau sebelum TANGGAL.\nNaskah final tidak berubah; yang masih menyebut fakta lama disebut, agar dapat diganti atau dibatalkan bila perlu.\n\n  --sejak TANGGAL    misalnya 15-9-2025",
			flags: map[string]bool{"sejak": true}, least: 1, most: 1, run: runReach},
		{name: "cetak-uji", usage: "pena cetak-uji [--kertas NAMA] --keluaran BERKAS.pdf\n       pena cetak-uji [--kertas NAMA] --pencetak NAMA", about: "membuat halaman bergaris ukur untuk menguji pencetak",
			help:  "Ukur garisnya dengan penggaris: bila kurang panjang, pencetak memperkecil naskah.\n\n  --kertas NAMA             F4 (bila tidak disebut), A4, Folio, Legal, atau \"F4 (210)\"\n  --keluaran BERKAS.pdf     berkas yang dibuat\n  --pencetak NAMA           pencetak yang diuji",
			flags: map[string]bool{"kertas": true, "keluaran": true, "pencetak": true}, run: runTestPage},
		{name: "ekspor", usage: "pena ekspor KAWASAN [--keluaran BERKAS.json]\n       pena ekspor --tanpa-kawasan [--keluaran BERKAS.json]", about: "menulis satu kawasan sebagai berkas pertukaran",
			help:  "Berkas memuat fakta kawasan, musyawarah, naskah, instansi, pejabat, dan logo yang dipakainya.\nTanpa --keluaran, berkas ditulis ke keluaran baku.\n\n  --tanpa-kawasan             semua naskah kantor yang tidak menjadi bagian satu kawasan\n  --keluaran BERKAS.json      berkas yang dibuat",
			flags: map[string]bool{"keluaran": true, flagLoose: false}, most: 1, run: runExport},
		{name: "impor", usage: "pena impor BERKAS.json [--ganti]", about: "memasukkan berkas pertukaran dari kantor lain",
			help:  "Berkas diperiksa seluruhnya sebelum ada yang disimpan; yang tidak benar ditolak utuh dengan\nmenyebut tempatnya.\n\n  --ganti   ganti kawasan, instansi, dan pejabat yang sudah ada; yang diganti tetap ada dalam riwayat",
			flags: map[string]bool{"ganti": false}, least: 1, most: 1, run: runImport},
		{name: "hukum", usage: "pena hukum daftar [--belum] [--json] [KATA …]\n       pena hukum periksa KUNCI --oleh NAMA", about: "mendaftar dasar hukum, atau menandainya sudah diperiksa",
			help:  "Pustaka dasar hukum dikutip oleh naskah. KATA menyaring menurut nomor, tahun, atau judul.\nYang belum diperiksa Bagian Hukum ditandai pada naskah.\n\n  --belum       hanya yang belum diperiksa\n  --json        keluarkan sebagai JSON, untuk dibaca program lain\n  --oleh NAMA   siapa yang mencocokkan dengan naskah peraturannya",
			flags: map[string]bool{"belum": false, "json": false, "oleh": true}, least: 1, most: 12, run: runLaws},
		{name: "templat", usage: "pena templat daftar [--json]\n       pena templat ekspor KUNCI [--keluaran BERKAS.md]\n       pena templat impor BERKAS.md [--ganti]\n       pena templat bawaan KUNCI\n       pena templat periksa BERKAS.md", about: "mendaftar templat naskah, dan memakai templat kantor sendiri",
			help:  "ekspor menulis templat yang sekarang dipakai; berkas itu diubah dengan penyunting teks, lalu diimpor. Yang salah ditolak\nseluruhnya dengan nomor barisnya. bawaan mengembalikan templat bawaan. Naskah yang sudah ada tidak berubah. Templat dengan\nkunci baru menjadi jenis naskah milik kantor.\n\n  --json              keluarkan sebagai JSON, untuk dibaca program lain\n  --keluaran BERKAS   berkas yang dibuat; tanpa ini ke keluaran baku\n  --ganti             ganti templat kantor yang sudah ada",
			flags: map[string]bool{"json": false, "keluaran": true, "ganti": false}, least: 1, most: 2, run: runTemplate},
		{name: "terbit", usage: "pena terbit NASKAH [--tanggal TANGGAL] [--nomor NOMOR | --cadangan NOMOR] [--klasifikasi KODE]\n       [--sementara] [--alasan ALASAN] [--keluaran BERKAS.pdf]", about: "memberi nomor pada naskah dan menerbitkannya",
			help:  "Naskah diperiksa dahulu; yang harus dilengkapi disebut dan nomor tidak diambil. Naskah terbit tidak berubah\nlagi: cetakannya disimpan. Tanpa --nomor diambil nomor berikutnya dari seri kantor.\n\n  --tanggal TANGGAL       tanggal naskah, misalnya 15-9-2025\n  --nomor NOMOR           nomor yang diberikan kantor lain atau dipilih sendiri\n  --cadangan NOMOR        nomor yang sudah dicadangkan\n  --klasifikasi KODE      kode klasifikasi, misalnya 400.10.3.4\n  --sementara             nomor sementara; nomor akhir diketik kemudian dengan pena nomor akhir\n  --alasan ALASAN         bila tanggal tidak urut atau nomor terlewati\n  --keluaran BERKAS.pdf   simpan cetakannya",
			flags: map[string]bool{"tanggal": true, "nomor": true, "cadangan": true, "klasifikasi": true, "sementara": false, "alasan": true, "keluaran": true}, least: 1, most: 1, run: runIssue},
		{name: "penerima", usage: "pena penerima NASKAH [--daftar BERKAS | --dari KELOMPOK | --lepas] [--nomor-sendiri] [--terlampir]\n       pena penerima NASKAH --keluaran-folder FOLDER", about: "mengirim satu surat kepada banyak penerima",
			help:  "Tanpa pilihan, penerima surat didaftar. Daftar diterima utuh, atau ditolak dengan menyebut barisnya.\n\n  --daftar BERKAS             teks dari lembar kerja: jabatan, nama, tempat, dipisahkan tab atau titik koma;\n                              baris pertama boleh berisi nama kolom, kolom lain menjadi {{penerima.NAMA}}\n  --dari KELOMPOK             dari berkas kawasan: " + groupKeys() + "\n  --lepas                     kembali ke tujuan yang disebut surat\n  --nomor-sendiri             setiap salinan bernomor sendiri; tanpa ini satu nomor untuk semua\n  --terlampir                 satu surat dengan daftar penerima sebagai lampiran\n  --keluaran-folder FOLDER    tulis satu berkas PDF untuk tiap penerima",
			flags: map[string]bool{"daftar": true, "dari": true, "lepas": false, "nomor-sendiri": false, "terlampir": false, "keluaran-folder": true}, least: 1, most: 1, run: runRecipients},
		{name: "buka", usage: "pena buka NASKAH --alasan ALASAN", about: "membuka kembali naskah terbit untuk diperbaiki",
			help:  "Nomornya tetap, cetakan lamanya disimpan, dan cetakan baru menyebut yang digantikannya.\n\n  --alasan ALASAN   dicatat dalam register",
			flags: map[string]bool{"alasan": true}, least: 1, most: 1, run: runReopen},
		{name: "batal", usage: "pena batal NASKAH --alasan ALASAN", about: "membatalkan naskah beserta nomornya",
			help:  "Nomor yang batal tetap tercatat dan tidak dipakai lagi.\n\n  --alasan ALASAN   dicatat dalam register",
			flags: map[string]bool{"alasan": true}, least: 1, most: 1, run: runCancel},
		{name: "keadaan", usage: "pena keadaan NASKAH [paraf | setujui] [--oleh NAMA]\n       pena keadaan NASKAH kembalikan [--alasan ALASAN]", about: "menyebut keadaan naskah dan riwayatnya, memaraf, menyetujui, atau mengembalikannya ke konsep",
			help:  "Naskah yang diparaf atau disetujui tidak dapat diubah sampai dikembalikan ke konsep.\n\n  --oleh NAMA       siapa yang memaraf atau menyetujui, bila bukan pemakai komputer ini\n  --alasan ALASAN   dicatat pada riwayat naskah",
			flags: map[string]bool{"oleh": true, "alasan": true}, least: 1, most: 2, run: runState},
		{name: "pindaian", usage: "pena pindaian NASKAH BERKAS.pdf|BERKAS.jpg\n       pena pindaian NASKAH --keluaran BERKAS", about: "melampirkan pindaian naskah bertanda tangan, atau mengambilnya",
			help:  "Berkas PDF atau JPEG paling besar 50 MB disimpan bersama naskah terbit, yang lalu berkeadaan ditandatangani.\n\n  --keluaran BERKAS   tulis pindaian yang terakhir ke berkas ini",
			flags: map[string]bool{"keluaran": true}, least: 1, most: 2, run: runScan},
		{name: "nomor", usage: "pena nomor cadang [--tanggal T] [--hal HAL] [--kepada TUJUAN] [--seri SERI] [--sisip N] [--alasan A]\n       pena nomor luar NOMOR [--tanggal T] [--hal HAL] [--kepada TUJUAN]\n       pena nomor batal NOMOR --alasan A [--tahun TAHUN]\n       pena nomor akhir NOMOR NOMOR-AKHIR [--tahun TAHUN]\n       pena nomor daftar|lowong|periksa [--tahun TAHUN]", about: "mengurus register nomor naskah keluar",
			help:  "cadang mengambil nomor untuk naskah yang belum dibuat; luar mencatat naskah yang dibuat di luar program;\nbatal membatalkan nomor; akhir mengetik nomor dari SRIKANDI untuk nomor sementara; daftar menampilkan\nregister; lowong menyebut nomor yang terlewati; periksa menguji keutuhan register.\n\n  --tanggal T          tanggal naskah; bila tidak disebut, hari ini\n  --hal HAL            perihal\n  --kepada TUJUAN      tujuan surat\n  --klasifikasi KODE   kode klasifikasi\n  --seri SERI          kunci seri nomor\n  --sisip N            nomor sisipan sesudah nomor urut N\n  --sementara          nomor sementara\n  --alasan A           bila diperlukan\n  --tahun TAHUN        tahun register; bila tidak disebut, tahun ini",
			flags: map[string]bool{"tanggal": true, "hal": true, "kepada": true, "klasifikasi": true, "seri": true, "sisip": true, "sementara": false, "alasan": true, "tahun": true}, least: 1, most: 3, run: runNumber},
		{name: "agenda", usage: "pena agenda [--masuk] [--dari TANGGAL] [--sampai TANGGAL] --keluaran BERKAS.pdf|BERKAS.xlsx", about: "membuat buku agenda surat keluar atau surat masuk",
			help:  "Nomor yang batal dan yang terlewati tampak di tempatnya.\n\n  --masuk                buku surat masuk; tanpa ini surat keluar\n  --dari, --sampai       kurun waktu menurut tanggal surat (surat masuk: tanggal diterima)\n  --keluaran BERKAS      berkas yang dibuat; .xlsx untuk lembar kerja, selain itu PDF",
			flags: map[string]bool{"masuk": false, "dari": true, "sampai": true, "keluaran": true}, run: runAgenda},
		{name: "surat-masuk", usage: "pena surat-masuk --dari PENGIRIM --hal HAL [--nomor NOMOR] [--tanggal TANGGAL] [--diterima TANGGAL]", about: "mencatat surat masuk pada buku agenda",
			help:  "Nomor agenda diberikan berurutan dan mulai lagi setiap tahun.\n\n  --dari PENGIRIM      pengirim surat\n  --hal HAL            pokok surat\n  --nomor NOMOR        nomor surat itu\n  --tanggal TANGGAL    tanggal surat itu\n  --diterima TANGGAL   bila tidak disebut, hari ini",
			flags: map[string]bool{"dari": true, "hal": true, "nomor": true, "tanggal": true, "diterima": true}, run: runIncoming},
		{name: "disposisi", usage: "pena disposisi AGENDA --kepada NAMA [--isi ISI] [--oleh NAMA] [--tanggal TANGGAL] [--selesai TANGGAL] [--tahun TAHUN]", about: "mencatat disposisi pada surat masuk",
			help:  "Dengan --selesai, disposisi kepada nama itu yang masih terbuka dicatat selesai.\n\n  --kepada NAMA       kepada siapa\n  --isi ISI           apa yang dikerjakan\n  --oleh NAMA         siapa yang memberi disposisi\n  --tanggal TANGGAL   bila tidak disebut, hari ini\n  --selesai TANGGAL   kapan selesai\n  --tahun TAHUN       tahun nomor agenda; bila tidak disebut, tahun ini",
			flags: map[string]bool{"kepada": true, "isi": true, "oleh": true, "tanggal": true, "selesai": true, "tahun": true}, least: 1, most: 1, run: runDisposition},
		{name: "verifikasi", usage: "pena verifikasi BERKAS.pdf\n       pena verifikasi --kode \"PENA1:…\"", about: "memeriksa kode periksa pada berkas atau halaman naskah",
			help:  "Berkas dicocokkan dengan kode periksanya tanpa jaringan. Tulisan kode dari halaman cetak dicocokkan dengan\nregister kantor ini. Kode periksa bukan tanda tangan elektronik.\n\n  --kode KODE   tulisan kode dari pembaca kode",
			flags: map[string]bool{"kode": true}, most: 1, run: runVerify},
		{name: "versi", usage: "pena versi", about: "menyebut versi program", run: runVersion},
		{name: "bantuan", usage: "pena bantuan [PERINTAH]", about: "menampilkan petunjuk ini", most: 1, run: runHelp},
	}
}

func runVersion(_ *call, env *Env) error {
	return result(env, bytes.NewBufferString("Pena Kawasan "+env.Version+"\n"))
}

func runHelp(c *call, env *Env) error {
	var out bytes.Buffer
	if len(c.args) == 1 {
		for _, cmd := range commands() {
			if cmd.name == c.args[0] {
				fmt.Fprintf(&out, "Cara pakai: %s\n\n%s.\n", cmd.usage, strings.ToUpper(cmd.about[:1])+cmd.about[1:])
				if cmd.help != "" {
					fmt.Fprintf(&out, "%s\n", cmd.help)
				}
				return result(env, &out)
			}
		}
		return &usageError{what: fmt.Sprintf("perintah “%s” tidak dikenal", c.args[0])}
	}
	out.WriteString("Pena Kawasan: naskah pendampingan kawasan perdesaan.\n\nCara pakai: pena                      membuka jendela\n            pena PERINTAH [PILIHAN]   mengerjakan satu perintah\n\nPerintah:\n")
	for _, cmd := range commands() {
		fmt.Fprintf(&out, "  %-9s %s\n", cmd.name, cmd.about)
	}
	out.WriteString(`
Pilihan untuk semua perintah:
  --data FOLDER   folder data; bila tidak disebut: PENA_DATA, lalu tempat data
                  pengguna pada komputer ini

Kode keluar: 0 selesai, 1 gagal, 2 salah pakai. Hasil ditulis ke keluaran baku,
pemberitahuan ke keluaran galat. Rincian: pena bantuan PERINTAH
`)
	return result(env, &out)
}

func runSample(c *call, env *Env) error {
	return inOffice(c, env, func(o *app.Office) error {
		if c.has("hapus") {
			n, err := o.RemoveSample()
			if err != nil {
				return err
			}
			if n == 0 {
				return result(env, bytes.NewBufferString("Tidak ada contoh yang terpasang.\n"))
			}
			return result(env, bytes.NewBufferString(fmt.Sprintf("Contoh dibuang: %d catatan.\n", n)))
		}
		if err := o.InstallSample(); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString("Contoh terpasang. Lihat dengan: pena daftar\n"))
	})
}

func runExport(c *call, env *Env) error {
	if err := owner(c); err != nil {
		return err
	}
	return inOffice(c, env, func(o *app.Office) error {
		k, err := ownerOf(o, c)
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := exchange.Export(o, k.ID, &out); err != nil {
			return cannotSend(k.Name, err)
		}
		return written(c, env, out.Bytes())
	})
}

// cannotSend tells a dossier that breaks the rules of the file from a store
// that cannot be read.
func cannotSend(name string, err error) error {
	var known *model.Error
	if errors.As(err, &known) && (known.Kind == model.Invalid || known.Kind == model.TooLarge) {
		return &exportError{name, known}
	}
	return err
}

func runImport(c *call, env *Env) error {
	f, err := os.Open(c.args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	return inOffice(c, env, func(o *app.Office) error {
		var opts []exchange.Option
		if c.has("ganti") {
			opts = append(opts, exchange.Replace())
		}
		r, err := exchange.Import(o, f, opts...)
		if err != nil {
			return err
		}
		for _, title := range r.Removed {
			fmt.Fprintf(env.Stderr, "pena: naskah “%s” tidak ada dalam berkas dan dikeluarkan dari kawasan; riwayatnya tetap ada.\n", title)
		}
		held := fmt.Sprintf("%d naskah, %d instansi, %d pejabat", r.Documents, r.Bodies, r.People)
		if r.Laws > 0 {
			held += fmt.Sprintf(", %d dasar hukum (belum diperiksa di sini)", r.Laws)
		}
		if r.Templates > 0 {
			held += fmt.Sprintf(", %d templat", r.Templates)
		}
		if r.Kawasan == "" {
			return result(env, bytes.NewBufferString(fmt.Sprintf("Naskah tanpa kawasan diimpor: %s.\n", held)))
		}
		verb := "diganti"
		if r.New {
			verb = "diimpor"
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("Kawasan %s %s: %s.\n%s\n", r.Name, verb, held, r.Kawasan)))
	})
}
