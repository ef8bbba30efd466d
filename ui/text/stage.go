package text

import (
	"fmt"

	"pena/model"
	"pena/model/indonesia"
)

// stageNames are the stages of the process, by number.
var stageNames = [model.StageCount]string{
	"Persiapan provinsi",
	"Audiensi dengan Sekretaris Daerah",
	"Pembentukan TKPKP kabupaten",
	"Inventarisasi dan identifikasi",
	"Musyawarah Desa",
	"Musyawarah Antar Desa",
	"Kerja sama antardesa dan BKAD",
	"Pengusulan",
	"Verifikasi dan penilaian usulan",
	"Rekomendasi provinsi",
	"Penetapan kawasan",
	"TKPKP kawasan",
	"Penyusunan RPKP",
	"Penetapan RPKP",
	"Pembentukan BUM Desa bersama",
	"Pendaftaran BUM Desa bersama",
	"Pelaksanaan dan kolaborasi",
	"Monitoring, evaluasi, dan pelaporan",
}

// stageShort are the same in the words of the office, for a line of all of them.
var stageShort = [model.StageCount]string{
	"Persiapan", "Audiensi", "TKPKP kab.", "Inventarisasi", "Musdes", "MAD", "BKAD", "Usulan", "Verifikasi",
	"Rekomendasi", "Penetapan", "TKPKP kws.", "RPKP", "Perbup RPKP", "BUMDesma", "Pendaftaran", "Pelaksanaan", "Monev",
}

// StageShort names a stage by its number in a word or two.
func StageShort(n int) string {
	if n < 0 || n >= len(stageShort) {
		return StageName(n)
	}
	return stageShort[n]
}

// monthsShort are the months as a calendar abbreviates them.
var monthsShort = [12]string{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"}

// DayShort writes a day without more than must be known beside others of the
// same years: "28 Jul 2025"; nothing for no day.
func DayShort(d indonesia.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, monthsShort[d.Month-1], d.Year)
}

// StageName names a stage by its number.
func StageName(n int) string {
	if n < 0 || n >= len(stageNames) {
		return fmt.Sprintf("Tahap %d", n)
	}
	return stageNames[n]
}

// StageState says how far a stage is.
func StageState(s model.StageState) string {
	switch s {
	case model.StageDone:
		return StageDone
	case model.StageRunning:
		return StageRunning
	case model.StageSkipped:
		return StageSkipped
	case model.StageRepeated:
		return StageRepeated
	}
	return StageNotYet
}

// StageAt tells where a kawasan is: "Tahap: Musyawarah Antar Desa (berjalan)".
func StageAt(name string, state model.StageState) string {
	return fmt.Sprintf("%s (%s)", name, StageState(state))
}

// StagesDone tells how many stages lie behind a kawasan.
func StagesDone(done, of int) string { return fmt.Sprintf("%d dari %d tahap dilalui", done, of) }

// DocumentState names the state of a document.
func DocumentState(s model.State) string {
	switch s {
	case model.Diperiksa:
		return StateChecked
	case model.Disetujui:
		return StateApproved
	case model.Terbit:
		return StateIssued
	case model.Ditandatangani:
		return StateSigned
	case model.Batal:
		return StateVoid
	case model.Diganti:
		return StateReplaced
	}
	return StateDraft
}

// MeetingKind names a kind of meeting.
func MeetingKind(k model.MeetingKind) string {
	switch k {
	case model.Musdes:
		return "Musyawarah Desa"
	case model.MAD:
		return "Musyawarah Antar Desa"
	case model.FGD:
		return "Diskusi kelompok terpumpun"
	}
	return "Rapat"
}
