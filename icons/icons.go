package icons

import (
	"embed"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

//go:embed svg/*.svg
var drawings embed.FS

//go:embed pena.png
var programPNG []byte

// Program is the icon of the program: a pen nib over three villages.
var Program fyne.Resource = &fyne.StaticResource{StaticName: "pena.png", StaticContent: programPNG}

// The signs of the screens.
var (
	Atas          = sign("atas")           // fold
	Bawah         = sign("bawah")          // unfold
	Beranda       = sign("beranda")        // the start screen
	Cadangan      = sign("cadangan")       // a backup
	Cari          = sign("cari")           // search
	Centang       = sign("centang")        // a tick
	Cetak         = sign("cetak")          // print
	Folder        = sign("folder")         // a folder
	Galat         = sign("galat")          // an error
	Halaman       = sign("halaman")        // a page
	Hapus         = sign("hapus")          // delete
	Kalender      = sign("kalender")       // a date
	Kanan         = sign("kanan")          // to the right
	Kawasan       = sign("kawasan")        // three villages joined
	Keterangan    = sign("keterangan")     // a remark
	Kiri          = sign("kiri")           // to the left
	Menu          = sign("menu")           // what can be done with a row
	Musyawarah    = sign("musyawarah")     // people who meet
	Naik          = sign("naik")           // move up
	Naskah        = sign("naskah")         // a document
	Pengaturan    = sign("pengaturan")     // settings
	Peringatan    = sign("peringatan")     // a warning
	Riwayat       = sign("riwayat")        // the history
	SimpanPDF     = sign("simpan-pdf")     // save as PDF
	Surat         = sign("surat")          // a letter
	Susunan       = sign("susunan")        // the outline
	TahapBelum    = sign("tahap-belum")    // a stage not begun
	TahapLewati   = sign("tahap-lewati")   // a stage passed over
	TahapSebagian = sign("tahap-sebagian") // a stage under way
	TahapSelesai  = sign("tahap-selesai")  // a stage that is done
	Tambah        = sign("tambah")         // add
	Terkunci      = sign("terkunci")       // frozen
	Turun         = sign("turun")          // move down
	Tutup         = sign("tutup")          // close
	Ubah          = sign("ubah")           // edit
	Ulangi        = sign("ulangi")         // redo
	Urungkan      = sign("urungkan")       // undo
)

// sign wraps one drawing so that it follows the theme's foreground colour.
// Only fills are recoloured by Fyne, so every line is drawn as a filled shape.
func sign(name string) *theme.ThemedResource {
	file := name + ".svg"
	b, err := drawings.ReadFile("svg/" + file)
	if err != nil {
		panic("icons: " + err.Error()) // the drawings are compiled in: this is a misspelt name
	}
	return theme.NewThemedResource(&fyne.StaticResource{StaticName: file, StaticContent: b})
}
