package register

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pena/model"
	"pena/model/indonesia"
)

// Pattern is how a series writes its numbers: free text and parts in braces,
// "{kode}/{urut:4}/{unit}/{bulan_romawi}/{tahun}". The zero Pattern writes
// nothing; make one with [ParsePattern].
type Pattern struct {
	parts []part
}

// part is a token, or free text when the token is empty.
type part struct {
	token token
	text  string
	width int // least digits of {urut}
}

type token string

// The parts of a pattern (domain: proposal 5.5).
const (
	tokenCode   token = "kode"         // kode klasifikasi
	tokenSeq    token = "urut"         // nomor urut; {urut:4} writes 0012
	tokenUnit   token = "unit"         // the series' own code of the unit
	tokenDesa   token = "kode_desa"    // code of the desa that issues
	tokenRoman  token = "bulan_romawi" // month of the date: IX
	tokenMonth  token = "bulan"        // month of the date: 09
	tokenYear   token = "tahun"        // year of the date
	widestSeq         = 8
	longestRule       = 120 // runes of a pattern
)

var tokens = map[string]token{
	"kode": tokenCode, "urut": tokenSeq, "unit": tokenUnit, "kode_desa": tokenDesa,
	"bulan_romawi": tokenRoman, "bulan": tokenMonth, "tahun": tokenYear,
}

// ParsePattern reads a pattern. It takes {urut} exactly once and nothing that a
// paper cannot print. Errors are of kind Invalid with the field "pola".
func ParsePattern(s string) (Pattern, error) {
	var p Pattern
	s = strings.TrimSpace(s)
	if len([]rune(s)) > longestRule {
		return p, wrongPattern("pattern-too-long", fmt.Sprint(longestRule))
	}
	for rest := s; rest != ""; {
		text, after, braced := strings.Cut(rest, "{")
		if i := strings.IndexFunc(text, unprintable); i >= 0 {
			return Pattern{}, wrongPattern("pattern-text", s)
		}
		if strings.Contains(text, "}") {
			return Pattern{}, wrongPattern("pattern-brace", s)
		}
		if text != "" {
			p.parts = append(p.parts, part{text: text})
		}
		if !braced {
			break
		}
		inside, next, closed := strings.Cut(after, "}")
		if !closed {
			return Pattern{}, wrongPattern("pattern-brace", s)
		}
		t, err := parseToken(inside)
		if err != nil {
			return Pattern{}, err
		}
		p.parts = append(p.parts, t)
		rest = next
	}
	switch {
	case p.count(tokenSeq) != 1:
		return Pattern{}, wrongPattern("pattern-sequence", s)
	case p.count(tokenCode) > 1 || p.count(tokenRoman) > 1 || p.count(tokenMonth) > 1:
		return Pattern{}, wrongPattern("pattern-twice", s)
	case !p.seqStandsApart():
		return Pattern{}, wrongPattern("pattern-adjacent", s)
	}
	return p, nil
}

// seqStandsApart reports whether the number can be told from what stands beside
// it: no other part, no digit and no dot touches it.
func (p Pattern) seqStandsApart() bool {
	touches := func(text string, at int) bool {
		return text == "" || strings.ContainsRune("0123456789.", rune(text[at]))
	}
	for i, q := range p.parts {
		if q.token != tokenSeq {
			continue
		}
		if i > 0 && touches(p.parts[i-1].text, max(len(p.parts[i-1].text)-1, 0)) {
			return false
		}
		if i+1 < len(p.parts) && touches(p.parts[i+1].text, 0) {
			return false
		}
	}
	return true
}

func parseToken(s string) (part, error) {
	name, width, given := strings.Cut(s, ":")
	t, ok := tokens[name]
	if !ok || given && t != tokenSeq {
		return part{}, wrongPattern("pattern-token", "{"+s+"}")
	}
	if !given {
		return part{token: t}, nil
	}
	n, err := strconv.Atoi(width)
	if err != nil || n < 0 || n > widestSeq || width != strconv.Itoa(n) {
		return part{}, wrongPattern("pattern-width", "{"+s+"}")
	}
	return part{token: t, width: n}, nil
}

func unprintable(r rune) bool {
	return !unicode.IsPrint(r) && r != '\u00a0' || r > 0xFFFF || r == unicode.ReplacementChar
}

func wrongPattern(detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: "pola", Detail: detail, Value: value}
}

func (p Pattern) count(t token) (n int) {
	for _, q := range p.parts {
		if q.token == t {
			n++
		}
	}
	return n
}

// String is the pattern as [ParsePattern] reads it.
func (p Pattern) String() string {
	var b strings.Builder
	for _, q := range p.parts {
		switch {
		case q.token == "":
			b.WriteString(q.text)
		case q.width > 0:
			fmt.Fprintf(&b, "{%s:%d}", q.token, q.width)
		default:
			fmt.Fprintf(&b, "{%s}", q.token)
		}
	}
	return b.String()
}

// Values fill a pattern.
type Values struct {
	Code   string // kode klasifikasi
	Seq    int    // 0: a gap in its place, for a number that is written in by hand
	Suffix string // of a sisipan: "a"
	Unit   string
	Desa   string // code of the desa
	Date   indonesia.Date
}

// blank is the white left for a number that is written in by hand.
var blank = strings.Repeat("\u00a0", 6)

// Format writes a number. What the pattern asks and v does not have is an error
// of kind Invalid that names it.
func (p Pattern) Format(v Values) (string, error) {
	var b strings.Builder
	for _, q := range p.parts {
		s, err := q.format(v)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	return strings.TrimSpace(b.String()), nil
}

func (q part) format(v Values) (string, error) {
	lack := func(field, detail string) (string, error) {
		return "", &model.Error{Kind: model.Invalid, Field: field, Detail: detail}
	}
	switch q.token {
	case "":
		return q.text, nil
	case tokenSeq:
		if v.Seq == 0 {
			return blank, nil
		}
		s := fmt.Sprintf("%0*d", q.width, v.Seq)
		if v.Suffix != "" {
			s += "." + v.Suffix
		}
		return s, nil
	case tokenCode:
		if v.Code == "" {
			return lack("klasifikasi", "code-missing")
		}
		return v.Code, nil
	case tokenUnit:
		if v.Unit == "" {
			return lack("unit", "unit-missing")
		}
		return v.Unit, nil
	case tokenDesa:
		if v.Desa == "" {
			return lack("kode-desa", "desa-missing")
		}
		return v.Desa, nil
	}
	if !v.Date.Valid() {
		return lack("tanggal", "date-missing")
	}
	switch q.token {
	case tokenRoman:
		return indonesia.Roman(int(v.Date.Month))
	case tokenMonth:
		return fmt.Sprintf("%02d", int(v.Date.Month)), nil
	}
	return strconv.Itoa(v.Date.Year), nil
}
