package indonesia

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reason says why CleanText did not keep a character.
type Reason string

// The reasons.
const (
	ControlChar Reason = "control"     // control or invisible formatting character, left out
	Unprintable Reason = "unprintable" // emoji and the like, which no letter font here holds; replaced by U+FFFD
	BadUTF8     Reason = "bad-utf8"    // bytes that are no text; replaced by U+FFFD
)

// Removed is one character that CleanText did not keep.
type Removed struct {
	Rune  rune // U+FFFD for bytes that are no text
	Why   Reason
	Count int // how often it stood in the text
	Line  int // the line where it stood first, from 1
}

// CleanText brings text from outside (typed, pasted, imported) into the form
// the program keeps: NFC, lines ended by "\n", no control characters but "\n"
// and tab, and only characters a letter can be printed with: those beyond
// U+FFFF make the PDF writer panic, private-use ones (bullets pasted from a
// word processor) have no shape anywhere else.
//
// What was not kept is reported, one entry a character in the order they were
// met, so that the user can be told. Text longer than limit runes is refused
// whole with [TextTooLong]: nothing is ever cut off.
func CleanText(s string, limit int) (string, []Removed, error) {
	var removed []Removed
	seen := map[Removed]int{}
	line := 1
	note := func(r rune, why Reason) {
		key := Removed{Rune: r, Why: why}
		at, ok := seen[key]
		if !ok {
			at = len(removed)
			seen[key] = at
			removed = append(removed, Removed{Rune: r, Why: why, Line: line})
		}
		removed[at].Count++
	}

	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"): // the "\n" follows
		case r == '\n', r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			b.WriteByte('\n')
			line++
		case r == utf8.RuneError && size == 1:
			note(r, BadUTF8)
			b.WriteRune(utf8.RuneError)
		case r == '\t':
			b.WriteByte('\t')
		case unicode.In(r, unicode.Cc, unicode.Cf) || r == 0xFFFE || r == 0xFFFF:
			note(r, ControlChar)
		case r > 0xFFFF || unicode.Is(unicode.Co, r):
			note(r, Unprintable)
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	text := norm.NFC.String(b.String())
	if utf8.RuneCountInString(text) > limit {
		return "", nil, refuseWant(TextTooLong, s, strconv.Itoa(limit))
	}
	return text, removed, nil
}
