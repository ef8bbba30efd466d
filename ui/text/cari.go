package text

import "fmt"

// Words of the search box and of the page of keys.
const (
	FindHint     = "Cari naskah, kawasan, desa, pejabat, nomor, atau perintah"
	KeysTitle    = "Tombol papan ketik"
	TypeToSearch = "Ketik untuk mencari"
	MoreMatches  = "Masih ada yang lain; lanjutkan mengetik untuk mempersempit."
)

// FoundNothing tells that a selection knows nothing like what was typed.
func FoundNothing(typed string) string {
	return fmt.Sprintf("Tidak ada yang cocok dengan “%s”.", typed)
}
