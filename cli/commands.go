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
		{name: "daftar", usage: "pena daftar [--json] [KAWASAN]", about: "mendaftar kawasan, atau naskah satu kawasan",
			help:  "KAWASAN ialah id, nama, atau bagian nama yang hanya cocok dengan satu kawasan.\n\n  --json    keluarkan sebagai JSON, untuk dibaca program lain",
			flags: map[string]bool{"json": false}, most: 1, run: runList},
		{name: "cetak", usage: "pena cetak NASKAH --keluaran BERKAS.pdf\n       pena cetak NASKAH --keluaran BERKAS.docx [--srikandi]\n       pena cetak --semua KAWASAN --keluaran-folder FOLDER", about: "membuat PDF atau berkas Word dari satu naskah, atau PDF semua naskah satu kawasan",
			help:  "NASKAH ialah id, atau bagian id, judul, atau kunci jenis yang hanya cocok dengan satu naskah.\nNaskah yang belum lengkap bertanda DRAF; yang kurang disebut satu per satu.\n\n  --keluaran BERKAS.pdf       berkas yang dibuat; bila namanya berakhir .docx, berkas Word\n  --srikandi                  berkas Word dengan tanda ${nomor_naskah} dan sejenisnya untuk diunggah ke SRIKANDI,\n                              disertai berkas teks berisi metadata yang tinggal disalin\n  --semua KAWASAN             cetak semua naskah kawasan itu\n  --keluaran-folder FOLDER    folder untuk --semua; dibuat bila belum ada",
			flags: map[string]bool{"keluaran": true, "semua": true, "keluaran-folder": true, "srikandi": false}, most: 1, run: runPrint},
		{name: "cetak-uji", usage: "pena cetak-uji [--kertas NAMA] --keluaran BERKAS.pdf\n       pena cetak-uji [--kertas NAMA] --pencetak NAMA", about: "membuat halaman bergaris ukur untuk menguji pencetak",
			help:  "Ukur garisnya dengan penggaris: bila kurang panjang, pencetak memperkecil naskah.\n\n  --kertas NAMA             F4 (bila tidak disebut), A4, Folio, Legal, atau \"F4 (210)\"\n  --keluaran BERKAS.pdf     berkas yang dibuat\n  --pencetak NAMA           pencetak yang diuji",
			flags: map[string]bool{"kertas": true, "keluaran": true, "pencetak": true}, run: runTestPage},
		{name: "ekspor", usage: "pena ekspor KAWASAN [--keluaran BERKAS.json]", about: "menulis satu kawasan sebagai berkas pertukaran",
			help:  "Berkas memuat fakta kawasan, musyawarah, naskah, instansi, pejabat, dan logo yang dipakainya.\nTanpa --keluaran, berkas ditulis ke keluaran baku.\n\n  --keluaran BERKAS.json      berkas yang dibuat",
			flags: map[string]bool{"keluaran": true}, least: 1, most: 1, run: runExport},
		{name: "impor", usage: "pena impor BERKAS.json [--ganti]", about: "memasukkan berkas pertukaran dari kantor lain",
			help:  "Berkas diperiksa seluruhnya sebelum ada yang disimpan; yang tidak benar ditolak utuh dengan\nmenyebut tempatnya.\n\n  --ganti   ganti kawasan, instansi, dan pejabat yang sudah ada; yang diganti tetap ada dalam riwayat",
			flags: map[string]bool{"ganti": false}, least: 1, most: 1, run: runImport},
		{name: "hukum", usage: "pena hukum daftar [--belum] [--json] [KATA …]\n       pena hukum periksa KUNCI --oleh NAMA", about: "mendaftar dasar hukum, atau menandainya sudah diperiksa",
			help:  "Pustaka dasar hukum dikutip oleh naskah. KATA menyaring menurut nomor, tahun, atau judul.\nYang belum diperiksa Bagian Hukum ditandai pada naskah.\n\n  --belum       hanya yang belum diperiksa\n  --json        keluarkan sebagai JSON, untuk dibaca program lain\n  --oleh NAMA   siapa yang mencocokkan dengan naskah peraturannya",
			flags: map[string]bool{"belum": false, "json": false, "oleh": true}, least: 1, most: 12, run: runLaws},
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
	return inOffice(c, env, func(o *app.Office) error {
		k, err := findKawasan(o, c.args[0])
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := exchange.Export(o, k.ID, &out); err != nil {
			return cannotSend(k.Name, err)
		}
		path := c.flags["keluaran"]
		if path == "" {
			return result(env, &out)
		}
		if err := app.WriteFile(path, out.Bytes()); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(path+"\n"))
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
		verb := "diganti"
		if r.New {
			verb = "diimpor"
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("Kawasan %s %s: %d naskah, %d instansi, %d pejabat.\n%s\n", r.Name, verb, r.Documents, r.Bodies, r.People, r.Kawasan)))
	})
}
