package indonesia

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// particles are written in lower case inside a title.
var particles = wordSet("di ke dari dan yang untuk dalam pada dengan atau tentang bagi oleh")

// abbreviations keep their capitals when a title typed all in capitals is
// turned into title case, where nothing else tells them from words.
var abbreviations = wordSet("tkpkp rpkp bkad bpd bum bumdes bumdesma rpjmd rpjmn rtrw apbd apbdes apbn fgd mad pmd skpd opd " +
	"ii iii iv vi vii viii ix xi xii xiii xiv xv")

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// TitleCase writes a title of a document with a capital on every word but the
// particles: "Penetapan Kawasan Perdesaan di Kabupaten Tanah Laut". The first
// word always has one, and so have both halves of a hyphened word
// ("Undang-Undang"). Capitals inside a word are kept (M.Si, RPKP); only when
// the whole text is in capitals are they taken down, save for abbreviations of
// this work and roman numbers.
func TitleCase(s string) string {
	shouting := strings.IndexFunc(s, unicode.IsLower) < 0
	var b strings.Builder
	first := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !partOfWord(r) {
			b.WriteString(s[i : i+size])
			i += size
			continue
		}
		end := i + size
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !partOfWord(r) {
				break
			}
			end += size
		}
		b.WriteString(titleWord(s[i:end], shouting, first))
		first = false
		i = end
	}
	return b.String()
}

// partOfWord: an apostrophe or a dot does not begin a new word (Ju'uh, M.Si).
func partOfWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("'’‘`\".", r)
}

func titleWord(w string, shouting, first bool) string {
	lower := strings.ToLower(w)
	key := strings.Trim(lower, ".'\"")
	switch {
	case shouting && abbreviations[key]:
		return w
	case particles[key] && !first:
		return lower
	case shouting:
		w = lower
	}
	i := strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if i < 0 {
		return w
	}
	r, size := utf8.DecodeRuneInString(w[i:])
	return w[:i] + string(unicode.ToTitle(r)) + w[i+size:]
}
