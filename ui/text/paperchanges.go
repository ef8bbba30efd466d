package text

import (
	"fmt"
	"strings"

	"pena/model"
)

// MoreChanges stands for the changes of a state beyond those that are named.
const MoreChanges = "… dan perubahan lain"

// FieldChanged tells that an answer was given another value.
func FieldChanged(label, value string) string {
	if value == "" {
		return fmt.Sprintf("%s dikosongkan", label)
	}
	return fmt.Sprintf("%s: %s", label, value)
}

// PaperStateChanged tells that the paper went on to another state.
func PaperStateChanged(s model.State) string { return "Keadaan: " + DocumentState(s) }

// PartChanged, PartAdded and PartGone tell what happened to a part of the text.
func PartChanged(place, excerpt string) string { return withExcerpt(place+" diubah", excerpt) }

// PartAdded tells of a new part.
func PartAdded(place, excerpt string) string { return withExcerpt(place+" ditambahkan", excerpt) }

// PartGone tells of a part that was taken away.
func PartGone(place, excerpt string) string { return withExcerpt(place+" dihapus", excerpt) }

func withExcerpt(s, excerpt string) string {
	s = strings.ToUpper(s[:1]) + s[1:]
	if excerpt == "" {
		return s
	}
	return s + ": “" + excerpt + "”"
}

// excerptLength is how many letters an excerpt shows.
const excerptLength = 70

// Excerpt is the part of a text that begins a little before it differs from
// another text, cut at words.
func Excerpt(s, other string) string {
	words, others := strings.Fields(s), strings.Fields(other)
	same := 0
	for same < len(words)-1 && same < len(others) && words[same] == others[same] {
		same++
	}
	from := max(0, same-2)
	out, cut := "", false
	for _, w := range words[from:] {
		if out != "" && len([]rune(out))+len([]rune(w)) > excerptLength {
			cut = true
			break
		}
		out = strings.TrimSpace(out + " " + w)
	}
	if r := []rune(out); len(r) > 2*excerptLength {
		out, cut = string(r[:2*excerptLength]), true
	}
	if from > 0 {
		out = "… " + out
	}
	if cut {
		out += " …"
	}
	return out
}
