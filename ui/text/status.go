package text

import (
	"fmt"
	"time"
)

// Offline says that the program needs no network.
const Offline = "Luring"

// AlwaysHolds tells who works, and that no network is needed.
func AlwaysHolds(user string) string {
	if user == "" {
		return Offline
	}
	return fmt.Sprintf("%s · %s", user, Offline)
}

// Saving is shown from a change until it is on the disk.
const Saving = "Menyimpan…"

// Words for a screen whose text cannot be stored when it is left, and for the
// end of the program.
const (
	LeaveUnsaved    = "Anda dapat tetap di sini dan mencoba lagi, atau meninggalkannya; yang belum tersimpan lalu hilang."
	LeaveUnsavedYes = "Tinggalkan tanpa menyimpan"
	Stay            = "Tetap di sini"
	OpeningStore    = "Membuka penyimpanan…"
	Closing         = "Menutup penyimpanan…"
)

// NotKept tells that a newer program works on the data without a copy of them.
const NotKept = "Salinan data sebelum pembaruan belum dapat dibuat; dicoba lagi pada pembukaan berikutnya."

// ClockBehind tells that the machine's clock stands before what was saved last.
func ClockBehind(saved time.Time) string {
	return "Jam komputer tertinggal dari simpanan terakhir (" + Moment(saved) + "). Betulkan tanggalnya sebelum menerbitkan naskah."
}

// NothingToSave is shown before the first change of the day.
const NothingToSave = "Semua perubahan tersimpan"

// Saved tells when the last change reached the disk.
func Saved(t time.Time) string { return fmt.Sprintf("Tersimpan %s", Clock(t)) }

// NotSaved tells why a change is not on the disk; reason is a title of [Error].
func NotSaved(reason string) string {
	return fmt.Sprintf("Belum tersimpan: %s. Tulisan Anda masih ada di layar ini.", reason)
}

// Yesterday stands before the time of day of what was done then.
const Yesterday = "kemarin"

// Stopped is shown after the user stopped a piece of work.
const Stopped = "Dihentikan. Yang sudah selesai tetap tersimpan."
