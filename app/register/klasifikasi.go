package register

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

// Code is a kode klasifikasi arsip (Permendagri 83/2022).
type Code struct {
	Code, Name string
}

//go:embed klasifikasi.csv
var codeFile string

var codes = loadCodes()

func loadCodes() []Code {
	var list []Code
	for line := range strings.Lines(codeFile) {
		code, name, ok := strings.Cut(strings.TrimSpace(line), ";")
		if !ok || CheckCode(code) != nil {
			panic("klasifikasi.csv: " + line)
		}
		list = append(list, Code{code, name})
	}
	return list
}

// Codes lists the codes known for this work. Any other code is taken too: old
// schemes are still in use, and the list is not the whole of the regulation.
func Codes() []Code { return slices.Clone(codes) }

// CodeName is what a known code means, or "".
func CodeName(code string) string {
	for _, c := range codes {
		if c.Code == code {
			return c.Name
		}
	}
	return ""
}

// FindCodes searches codes by the beginning of the code or by words of the
// meaning, each anywhere in it. The empty query gives all.
func FindCodes(query string) []Code {
	words := strings.Fields(strings.ToLower(query))
	var out []Code
	for _, c := range codes {
		name := strings.ToLower(c.Name)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.HasPrefix(c.Code, w) && !strings.Contains(name, w) }) {
			out = append(out, c)
		}
	}
	return out
}

var anyCode = regexp.MustCompile(`^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$`)

// CheckCode refuses what no number can bear as a code.
func CheckCode(code string) error {
	if len(code) > 40 || !anyCode.MatchString(code) {
		return invalid("klasifikasi", "code-form", code)
	}
	return nil
}

// Beneath reports whether a code is the other or one of its parts: 400.10.3.4
// is beneath 400.10.
func Beneath(code, above string) bool {
	return code == above || strings.HasPrefix(code, above+".")
}
