package text

import (
	"fmt"
	"time"

	"pena/model/indonesia"
)

// Words of the date field.
const (
	DateHint = "mis. 4 Agustus 2025"
)

// MonthYear heads the small calendar: "Agustus 2025".
func MonthYear(m time.Month, year int) string {
	return fmt.Sprintf("%s %d", indonesia.MonthName(m), year)
}

// WeekdaysShort are the heads of the columns of the calendar, Senin first.
var WeekdaysShort = [7]string{"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"}

// Words of the menu of an entry.
const (
	MenuCut       = "Potong"
	MenuCopy      = "Salin"
	MenuPaste     = "Tempel"
	MenuSelectAll = "Pilih semua"
)

// Words of the box in which a picture is chosen.
const (
	ChoosePicture    = "Pilih gambar"
	FilterFiles      = "Saring isi folder, atau ketik letak berkasnya"
	FolderUp         = "Naik"
	FolderUnreadable = "Folder ini tidak dapat dibuka. Pilih folder lain."
	NoPictureHere    = "Tidak ada gambar PNG atau JPEG di folder ini."
	NoSuchPath       = "Tidak ada berkas atau folder di tempat itu."
)

// PictureMeasure tells the name and the size of a picture.
func PictureMeasure(name string, width, height int) string {
	return fmt.Sprintf("%s, %d × %d titik", name, width, height)
}
