package app

import (
	"os"
	"strings"
	"unicode"

	"pena/model"
)

// FileName is a name without what file systems forbid, of so many characters at
// most.
func FileName(name string, longest int) string {
	out := []rune(strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name))
	return string(out[:min(len(out), longest)])
}

// FileWord is a title as part of the name of a file on every system, such as
// "agrowisata-bajuin".
func FileWord(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	out := []rune(strings.Join(words, "-"))
	return strings.TrimRight(string(out[:min(len(out), 60)]), "-")
}

// MakeFolder makes a folder, and those above it, where they are not there. The
// error is of kind Disk and names it.
func MakeFolder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return &model.Error{Kind: model.Disk, Field: path, Detail: "cannot-write", Err: err}
	}
	return nil
}
