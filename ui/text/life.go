package text

import (
	"fmt"
	"strings"

	"pena/model"
)

// Words of the life of a paper in the window.
const (
	LifeActs         = "Keadaan naskah"
	ActParaf         = "Paraf (diperiksa)…"
	ActApprove       = "Setujui…"
	ActReturn        = "Kembalikan ke konsep…"
	ActCancel        = "Batalkan naskah…"
	ActReplace       = "Nyatakan diganti…"
	ActFinalNumber   = "Ketik nomor akhir…"
	ActScan          = "Lampirkan pindaian bertanda tangan…"
	AttachScan       = "Lampirkan pindaian…"
	ActOpenScan      = "Buka pindaian"
	ActSealOn        = "Cantumkan kode periksa"
	ActSealOff       = "Hilangkan kode periksa"
	ParafTitle       = "Paraf naskah"
	ParafBy          = "Siapa yang memaraf"
	ParafHint        = "Kosongkan bila Anda sendiri. Sesudah diparaf, naskah tidak dapat diubah sampai dikembalikan ke konsep; boleh diparaf beberapa orang."
	ParafDo          = "Paraf"
	ApproveTitle     = "Setujui naskah"
	ApproveBy        = "Siapa yang menyetujui"
	ApproveHint      = "Kosongkan bila Anda sendiri. Naskah yang disetujui siap dijadikan final."
	ApproveDo        = "Setujui"
	ReturnTitle      = "Kembalikan ke konsep"
	ReturnHint       = "Naskah dapat diubah lagi; paraf dan persetujuannya diminta ulang. Alasan boleh dikosongkan."
	ReturnDo         = "Kembalikan"
	ReopenTitle      = "Buka kembali naskah"
	ReopenHint       = "Naskah menjadi konsep lagi. Nomornya tetap, teks dan cetakan lamanya disimpan, dan cetakan berikutnya menyebut bahwa ia perbaikan."
	ReopenDo         = "Buka kembali"
	CancelTitle      = "Batalkan naskah"
	CancelHint       = "Naskah dan nomornya menjadi batal. Nomor itu tidak diberikan lagi kepada naskah lain, dan pembatalan tidak dapat diurungkan."
	CancelDo         = "Batalkan naskah"
	ReplaceTitle     = "Nyatakan diganti"
	ReplaceBy        = "Naskah pengganti"
	ReplaceHint      = "Naskah ini tidak berlaku lagi; nomornya tetap tercatat. Pilih naskah yang menggantikannya."
	ReplaceDo        = "Nyatakan diganti"
	FinalTitle       = "Ketik nomor akhir"
	FinalLabel       = "Nomor yang diberikan SRIKANDI atau kantor lain"
	FinalHint        = "Halaman dicetak ulang dengan nomor ini; nomor sementara dan cetakannya tetap disimpan."
	FinalDo          = "Pakai nomor ini"
	Reason           = "Alasan"
	ReasonOptional   = "Alasan (boleh kosong)"
	ChooseScan       = "Pilih pindaian naskah bertanda tangan (PDF atau JPEG, paling besar 50 MB)"
	NoScanHere       = "Tidak ada PDF atau JPEG di folder ini."
	ScanAttached     = "Pindaian dilampirkan; naskah tercatat ditandatangani."
	ChooseScanToOpen = "Pilih pindaian yang hendak dibuka"
	NothingToDoHere  = "Keadaan naskah tidak mengizinkan tindakan ini."
	ReadOnlyReview   = "Naskah sedang diperiksa dan hanya dapat dibaca."
	ReadOnlyFrozen   = "Naskah hanya dapat dibaca; halaman di kanan ialah cetakan yang disimpan."
)

// Words of the box that makes a paper final.
const (
	IssueTitle      = "Jadikan final"
	IssueDo         = "Jadikan final"
	IssueNumber     = "Nomor"
	IssueWay        = "Cara memberi nomor"
	IssueNext       = "Nomor berikutnya"
	IssueTyped      = "Ketik nomor"
	IssueReserved   = "Nomor yang dicadangkan"
	IssueInsert     = "Sisipan untuk surat bertanggal mundur"
	IssueProvis     = "Nomor sementara; nomor akhir dari SRIKANDI"
	IssueByHand     = "Dikosongkan; ditulis tangan pada cetakan"
	IssueDate       = "Tanggal naskah"
	IssueCode       = "Klasifikasi"
	IssueCodeHint   = "Ketik kode atau kata, misalnya desa"
	IssueAfter      = "Disisipkan sesudah nomor urut"
	IssueAfterHint  = "mis. 12; menjadi 12.a"
	IssueTypedHint  = "Nomor sebagaimana tercetak"
	IssueTypedLabel = "Nomor yang diketik"
	IssueKept       = "Naskah ini pernah terbit; nomornya tetap."
	IssueNoNumber   = "Naskah jenis ini tidak mengambil nomor dari register."
	IssueOther      = "Nomor ini bukan dari seri kantor; dicatat sebagai nomor kantor lain."
	IssueNone       = "Belum ada nomor"
	IssueClear      = "Tidak ada yang kurang."
	IssueCounting   = "Memeriksa naskah…"
	IssueExplain    = "Sesudah ini naskah tidak dapat diubah. Nomor diambil dari register dan cetakannya disimpan."
	IssueMore       = "Lihat semuanya…"
	OtherCode       = "kode lain; dipakai apa adanya"
	WrongPlace      = "Isi nomor urut yang hendak disisipi, misalnya 12."
	NoReserved      = "tidak ada nomor yang dicadangkan"
)

// IssueSeries tells which series gives a number and that it is the next one.
func IssueSeries(series string) string { return fmt.Sprintf("Nomor berikutnya dalam seri %s.", series) }

// IssueInSeries tells which series a number stands in.
func IssueInSeries(series string) string { return fmt.Sprintf("Nomor dalam seri %s.", series) }

// IssueMustFix heads what forbids to issue a paper.
func IssueMustFix(n int) string {
	return fmt.Sprintf("%d hal harus dilengkapi dahulu; tekan untuk menuju tempatnya.", n)
}

// IssueMayWarn heads the warnings.
func IssueMayWarn(n int) string {
	return fmt.Sprintf("%d hal perlu diperiksa; naskah tetap dapat dijadikan final.", n)
}

// StillTyped tells of a field that holds something that cannot be read.
func StillTyped(field string) string {
	return fmt.Sprintf("Isian “%s” belum dapat dibaca, jadi belum masuk ke naskah.", field)
}

// IssuedAs is said after a paper was issued.
func IssuedAs(number string) string {
	if number == "" {
		return "Naskah terbit dan cetakannya disimpan."
	}
	return fmt.Sprintf("Terbit dengan nomor %s; cetakannya disimpan.", strings.ReplaceAll(number, "\u00a0", " "))
}

// StateButton is the button that shows the state of a paper.
func StateButton(state model.State) string { return fmt.Sprintf("Keadaan: %s", DocumentState(state)) }

// ActDone is said after something was done to a paper.
func ActDone(state model.State) string {
	return fmt.Sprintf("Keadaan naskah: %s.", DocumentState(state))
}

// actNames tell what was done to a paper.
var actNames = map[model.Act]string{
	model.ActParaf: "Diparaf", model.ActApprove: "Disetujui", model.ActReturn: "Dikembalikan ke konsep",
	model.ActIssue: "Terbit", model.ActNumbered: "Nomor akhir diketik", model.ActSigned: "Pindaian bertanda tangan dilampirkan",
	model.ActReopened: "Dibuka kembali", model.ActCancel: "Dibatalkan", model.ActReplace: "Diganti",
}

// PaperEvent tells in one line what was done to a paper: who is whose paraf or
// approval it is, by is who worked here, before is the number it bore until then.
func PaperEvent(act model.Act, when, by, who, before, reason string) string {
	s := actNames[act] + " " + when
	if who == "" {
		who = by
	}
	if who != "" {
		s += " oleh " + who
	}
	if before != "" {
		s += ", sebelumnya " + before
	}
	if reason != "" {
		s += ": " + reason
	}
	return s
}

// PaperBanner heads a paper that cannot be written: its state, and the number
// it was issued with.
func PaperBanner(state model.State, number string) string {
	name := DocumentState(state)
	name = strings.ToUpper(name[:1]) + name[1:]
	if number == "" || state == model.Diperiksa || state == model.Disetujui {
		return name
	}
	return fmt.Sprintf("%s, nomor %s", name, number)
}

// ReplacedBy names the paper that stands in the place of another.
func ReplacedBy(title string) string { return fmt.Sprintf("Penggantinya: %s.", title) }

// ProvisionalNote tells that the final number is awaited.
const ProvisionalNote = "Nomornya sementara; ketik nomor akhir setelah diterima."

// ScanLine names a scan that was attached.
func ScanLine(name, when string, size int64) string {
	return fmt.Sprintf("%s, dilampirkan %s (%s)", name, when, FileSize(size))
}

// FileSize writes the size of a file.
func FileSize(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KB", max(n>>10, 1))
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(n)/(1<<20)), ".", ",", 1)
}
