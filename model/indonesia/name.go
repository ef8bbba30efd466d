package indonesia

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// FullName is a name with its titles as letters print it:
// "Prof. Dr. Ir. H. Nama, S.T., M.Si.". Titles and name are printed as they
// were typed; only the comma and spaces that join them are made here, so a
// comma typed at the joint is not doubled.
func FullName(front, name, back string) string {
	text := strings.TrimSpace(strings.TrimSpace(front) + " " + strings.Trim(strings.TrimSpace(name), ", "))
	if back = strings.Trim(strings.TrimSpace(back), ", "); back != "" {
		text += ", " + back
	}
	return text
}

// LegalName is a name as legal products print it: in capitals and without
// titles. Titles are never given to it, because capitals would spoil them
// (M.Si is not M.SI).
func LegalName(name string) string { return Capitals(strings.TrimSpace(name)) }

// Capitals is s in capitals, by the rules of Unicode.
func Capitals(s string) string { return cases.Upper(language.Und).String(s) }
