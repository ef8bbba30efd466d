package text

import "fmt"

// Words of the start screen.
const (
	DueTitle       = "Jatuh tempo"
	RecentTitle    = "Terakhir dikerjakan"
	NoKawasanTitle = "Belum ada kawasan"
	NoKawasanBody  = "Di sini tampak setiap kawasan perdesaan beserta tahapnya. Mulailah dengan membuat kawasan yang pertama."
	NothingDue     = "Tidak ada yang jatuh tempo."
	NothingRecent  = "Naskah yang Anda kerjakan akan tampak di sini."
	LoadSample     = "Coba dengan data contoh"
	BeginEmpty     = "Mulai kosong"
	DiscardSample  = "Buang data contoh"
)

// Waiting sums up the start screen: "3 kawasan, 2 hal menunggu."
func Waiting(kawasan, things int) string {
	if things == 0 {
		return fmt.Sprintf("%d kawasan, tidak ada yang menunggu.", kawasan)
	}
	return fmt.Sprintf("%d kawasan, %d hal menunggu.", kawasan, things)
}

// NextPaper names the paper a kawasan waits for.
func NextPaper(title string) string { return fmt.Sprintf("Berikutnya: %s", title) }
