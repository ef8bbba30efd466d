package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const nbsp = "\u00a0"

// tied lists the words that stay on one line with the number or letter after them.
var tied = map[string]bool{
	"pasal": true, "ayat": true, "huruf": true, "angka": true, "bab": true, "diktum": true, "lampiran": true,
	"nomor": true, "no.": true, "nip.": true, "rp": true, "rp.": true, "pukul": true, "hlm.": true,
}

var months = map[string]bool{
	"januari": true, "februari": true, "maret": true, "april": true, "mei": true, "juni": true, "juli": true,
	"agustus": true, "september": true, "oktober": true, "november": true, "desember": true,
}

// tidy puts a space that never breaks between "Pasal" and 7, "ayat" and (1),
// 28 and Juli, 09.00 and WITA. It changes spaces only.
func tidy(s string) string {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' || !tie(s[:i], s[i+1:]) {
			continue
		}
		if out == nil {
			out = make([]byte, 0, len(s)+16)
		}
		out = append(out, s[:i]...)
		out = append(out, nbsp...)
		s, i = s[i+1:], -1
	}
	if out == nil {
		return s
	}
	return string(append(out, s...))
}

func tie(before, after string) bool {
	if before == "" || after == "" {
		return false
	}
	word := lastWord(before)
	next, _, _ := strings.Cut(after, " ")
	bare := strings.TrimRight(next, ".,;:)")
	if len(word) <= 8 && tied[strings.ToLower(word)] {
		return numberLike(bare)
	}
	if n := len(word); n <= 2 && isDigits(word) {
		return len(bare) <= 9 && months[strings.ToLower(bare)]
	}
	if c := word[max(0, len(word)-1):]; isDigits(c) {
		return bare == "WITA" || bare == "WIB" || bare == "WIT" || bare == "ha"
	}
	return false
}

// numberLike reports a number, "(1)", a single letter or a roman number.
func numberLike(s string) bool {
	if s == "" {
		return false
	}
	if c := strings.TrimLeft(s, "("); c != "" && c[0] >= '0' && c[0] <= '9' {
		return true
	}
	if len(s) == 1 {
		return unicode.IsLetter(rune(s[0]))
	}
	return len(s) <= 7 && strings.Trim(s, "IVXLC") == ""
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func lastWord(s string) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if r == ' ' || r == '\n' || r == '\u00a0' || r == '(' {
			return s[i:]
		}
		i -= size
	}
	return s
}

// hole is a part of a text that somebody still has to fill in.
type hole struct{ from, to int }

// holes finds what V15 forbids in an issued text: [...], «...», ${...}, {{...}},
// an ellipsis character and runs of four dots or more.
func holes(s string) []hole {
	if !strings.ContainsAny(s, "[«$…{") && !strings.Contains(s, "....") {
		return nil
	}
	var out []hole
	for i := 0; i < len(s); {
		n := holeAt(s[i:])
		if n > 0 {
			out = append(out, hole{i, i + n})
			i += n
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return out
}

// WithoutPlaces is a text less the places in it that are still to be filled in.
func WithoutPlaces(s string) string {
	found := holes(s)
	for i := len(found) - 1; i >= 0; i-- {
		s = s[:found[i].from] + s[found[i].to:]
	}
	return s
}

// longestHole bounds the search for a closing bracket.
const longestHole = 1000

// holeAt is the length of the hole at the start of s, 0 when there is none. What
// opens and never closes is a hole too.
func holeAt(s string) int {
	for _, pair := range [...][2]string{{"{{", "}}"}, {"${", "}"}, {"[", "]"}, {"«", "»"}} {
		if rest, ok := strings.CutPrefix(s, pair[0]); ok {
			end := strings.Index(rest[:min(len(rest), longestHole)], pair[1])
			if end < 0 {
				return len(pair[0])
			}
			return len(pair[0]) + end + len(pair[1])
		}
	}
	n := 0
	for strings.HasPrefix(s[n:], "…") {
		n += len("…")
	}
	if n > 0 {
		return n
	}
	for n < len(s) && s[n] == '.' {
		n++
	}
	if n < 4 {
		return 0
	}
	return n
}
