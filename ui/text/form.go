package text

import (
	"fmt"
	"strings"
)

// Unfinished tells in the status line which fields hold what cannot be taken
// over. It is kept as it was typed.
func Unfinished(fields []string) string {
	if len(fields) > 3 {
		return fmt.Sprintf("%d isian belum benar. Ketikan Anda disimpan apa adanya; perbaiki isian bertanda merah.", len(fields))
	}
	return fmt.Sprintf("Belum benar: %s. Ketikan Anda disimpan apa adanya; perbaiki isian bertanda merah.", strings.Join(fields, ", "))
}
