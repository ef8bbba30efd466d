package docx

import (
	"strconv"
	"strings"

	"pena/model/indonesia"
)

// counted is a label that Word can count: "(2)" is the decimal 2 between
// brackets.
type counted struct {
	format         string // as numbering.xml names it
	prefix, suffix string
	value          int
}

// formats are the ways to count, and how each writes a number. Of a lone "i."
// the letter is tried before the roman number.
var formats = []struct {
	name  string
	write func(int) (string, error)
}{
	{"decimal", func(n int) (string, error) { return strconv.Itoa(n), nil }},
	{"lowerLetter", indonesia.Letters},
	{"upperLetter", func(n int) (string, error) { s, err := indonesia.Letters(n); return strings.ToUpper(s), err }},
	{"lowerRoman", func(n int) (string, error) { s, err := indonesia.Roman(n); return strings.ToLower(s), err }},
	{"upperRoman", indonesia.Roman},
}

// mostCounted bounds the search for the number that a label writes.
const mostCounted = 999

// countLabels reads labels that count up by one each; it is of the first label.
// The result is false when Word could not write them all.
func countLabels(labels []string) (counted, bool) {
	if len(labels) == 0 {
		return counted{}, false
	}
	prefix, core, suffix := cutLabel(labels[0])
	for _, f := range formats {
		c := counted{format: f.name, prefix: prefix, suffix: suffix, value: valueOf(core, f.write)}
		if c.value > 0 && goesOn(labels, c, f.write) {
			return c, true
		}
	}
	return counted{}, false
}

func valueOf(core string, write func(int) (string, error)) int {
	for n := 1; n <= mostCounted; n++ {
		if s, err := write(n); err == nil && s == core {
			return n
		}
	}
	return 0
}

func goesOn(labels []string, c counted, write func(int) (string, error)) bool {
	for i, l := range labels {
		if s, err := write(c.value + i); err != nil || l != c.prefix+s+c.suffix {
			return false
		}
	}
	return true
}

// cutLabel parts "(2)" into its brackets and what they hold.
func cutLabel(s string) (prefix, core, suffix string) {
	core = strings.TrimLeft(s, "(")
	prefix = s[:len(s)-len(core)]
	rest := strings.TrimRight(core, ".)")
	return prefix, rest, core[len(rest):]
}
