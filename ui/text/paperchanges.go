package text

import (
	"fmt"
	"reflect"
	"slices"
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

// RecipientsChanged tells how the list of recipients differs, "" when it does not:
// who came or went, or, with the same ones, that what is said of them changed.
func RecipientsChanged(before, after *model.Recipients) string {
	was, now := called(before), called(after)
	came, went := without(now, was), without(was, now)
	switch {
	case reflect.DeepEqual(before, after):
		return ""
	case after == nil:
		return "Daftar penerima dilepas; surat kembali ke satu tujuan"
	case before == nil:
		return "Daftar penerima: " + ToMany(now[0], len(now))
	case len(came)+len(went) == 0:
		return "Daftar penerima diubah: " + RecipientsCount(len(now))
	}
	var parts []string
	if len(came) > 0 {
		parts = append(parts, "ditambah "+ToMany(came[0], len(came)))
	}
	if len(went) > 0 {
		parts = append(parts, "dikurangi "+ToMany(went[0], len(went)))
	}
	return "Daftar penerima " + strings.Join(parts, ", ")
}

func called(to *model.Recipients) (out []string) {
	if to != nil {
		for _, r := range to.List {
			out = append(out, r.Called())
		}
	}
	return out
}

// without are those of a list that another list lacks.
func without(list, other []string) (out []string) {
	for _, s := range list {
		if !slices.Contains(other, s) {
			out = append(out, s)
		}
	}
	return out
}

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
