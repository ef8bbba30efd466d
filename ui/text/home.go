package text

import (
	"fmt"
	"time"

	"pena/model"
	"pena/model/indonesia"
)

// Words of the cards and lists of the start screen.
const (
	AllStagesDone     = "Semua tahap sudah dilalui."
	NoPaperNext       = "Tidak ada naskah yang menunggu."
	NoName            = "Kawasan tanpa nama"
	NoRegency         = "Kabupaten belum dipilih"
	SampleNotice      = "Data contoh sedang dipakai. Nama orang, alamat, dan angkanya rekaan."
	SampleDiscardNote = "Kawasan contoh beserta naskah, instansi, dan pejabatnya dibuang. Data Anda sendiri tidak disentuh, dan data contoh dapat dipasang lagi dari Beranda selama belum ada kawasan lain."
	SampleDiscarded   = "Data contoh telah dibuang. Data Anda sendiri tidak disentuh."
	SampleThere       = "Data contoh terpasang."
	PuttingSample     = "Memasang data contoh…"
	DiscardingSample  = "Membuang data contoh…"
)

// DueMeeting tells of a meeting that is to be held.
func DueMeeting(title, kawasan string) string { return fmt.Sprintf("%s, %s", title, kawasan) }

// DueStage tells of a stage that runs.
func DueStage(stage, kawasan string) string { return fmt.Sprintf("%s, %s", stage, kawasan) }

// RunningSince tells when a running stage began.
func RunningSince(d indonesia.Date) string { return fmt.Sprintf("sejak %s", d.Long()) }

// Changed tells when something was last worked on: the time today, else the day.
func Changed(at, now time.Time) string {
	switch day := indonesia.DateOf(at); day {
	case indonesia.DateOf(now):
		return Clock(at)
	case indonesia.DateOf(now).AddDays(-1):
		return fmt.Sprintf("%s %s", Yesterday, Clock(at))
	default:
		return day.Long()
	}
}

// KawasanCount tells the size of a kawasan: "12 desa".
func KawasanCount(desa int) string { return fmt.Sprintf("%d desa", desa) }

// KawasanName is the name of a kawasan as cards and lists show it.
func KawasanName(name string) string {
	if name == "" {
		return NoName
	}
	return name
}

// RegencyName is the name of the kabupaten as cards and lists show it.
func RegencyName(name string) string {
	if name == "" {
		return NoRegency
	}
	return name
}

// MeetingTitle is what lists call a meeting.
func MeetingTitle(m *model.Meeting) string {
	if m.Title != "" {
		return m.Title
	}
	return MeetingKind(m.Kind)
}

// Greet begins the start screen.
func Greet(at time.Time, kawasan, waiting int) string {
	return fmt.Sprintf("%s %s", Greeting(at), Waiting(kawasan, waiting))
}
