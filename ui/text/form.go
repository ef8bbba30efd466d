package text

import "fmt"

// LeftWrong names the fields whose content was wrong when the page was left.
func LeftWrong(fields string) string {
	return fmt.Sprintf("Yang belum benar tidak disimpan: %s. Isian lainnya tersimpan.", fields)
}
