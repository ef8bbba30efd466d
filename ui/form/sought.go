package form

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Sought are the words that somebody looks for. Case, accents, and apostrophes
// and quotation marks of every form do not matter: "juuh" finds Ju'uh.
type Sought []string

// Seek takes apart what was typed.
func Seek(typed string) Sought { return strings.Fields(Folded(typed)) }

// In reports whether a line folded by [Folded] holds every word.
func (s Sought) In(folded string) bool {
	for _, w := range s {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}

// Folded makes a line ready to be looked through.
func Folded(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Lm, r), strings.ContainsRune(quotes, r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(line))
}

// quotes are the apostrophes and quotation marks that are left out.
const quotes = "'\"`´‘’‚‛“”„‟′″‹›«»＇＂"
