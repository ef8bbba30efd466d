package region

import "strings"

// Code is the dotted code of a region: "63", "63.01", "63.01.05",
// "63.01.05.2003".
type Code string

// Province is the code of Kalimantan Selatan, whose regions the package knows.
const Province Code = "63"

// Level says what sort of region a code names.
type Level int

// The levels. The zero Level is that of a code that names nothing.
const (
	Provinsi  Level = iota + 1
	Kabupaten       // kabupaten or kota
	Kecamatan
	Desa // desa or kelurahan
)

// lengths of the dotted form, by level.
var lengths = [...]int{Provinsi: 2, Kabupaten: 5, Kecamatan: 8, Desa: 13}

// ParseCode reads a code with or without its dots and reports whether it has
// the form of one. Whether there is such a region, [ByCode] knows.
func ParseCode(s string) (Code, bool) {
	bare := strings.ReplaceAll(strings.TrimSpace(s), ".", "")
	var b strings.Builder
	for i := range len(bare) {
		if i == 2 || i == 4 || i == 6 {
			b.WriteByte('.')
		}
		b.WriteByte(bare[i])
	}
	c := Code(b.String())
	if strings.Contains(s, ".") && string(c) != strings.TrimSpace(s) {
		return "", false
	}
	if !c.Valid() {
		return "", false
	}
	return c, true
}

// Valid reports whether c has the form of a code.
func (c Code) Valid() bool { return c.Level() != 0 }

// Level is the level c names, 0 when it has not the form of a code.
func (c Code) Level() Level {
	for level := Provinsi; level <= Desa; level++ {
		if len(c) == lengths[level] && c.wellFormed() {
			return level
		}
	}
	return 0
}

func (c Code) wellFormed() bool {
	for i := range len(c) {
		dot := i == 2 || i == 5 || i == 8
		if dot != (c[i] == '.') || !dot && (c[i] < '0' || c[i] > '9') {
			return false
		}
	}
	return len(c) < lengths[Desa] || c[9] >= '1' && c[9] <= '3'
}

// Parent is the region c lies in: the kecamatan of a desa, the kabupaten of a
// kecamatan. It is "" for a province and for what is no code.
func (c Code) Parent() Code { return c.At(c.Level() - 1) }

// At is the region of a higher level that c lies in, c itself at its own level,
// and "" below it.
func (c Code) At(level Level) Code {
	if level < Provinsi || level > c.Level() {
		return ""
	}
	return c[:lengths[level]]
}

// IsDesa reports whether c names a desa (tail 2…) or a desa adat (tail 3…).
func (c Code) IsDesa() bool { return c.Level() == Desa && c[9] != '1' }

// IsKelurahan reports whether c names a kelurahan (tail 1…).
func (c Code) IsKelurahan() bool { return c.Level() == Desa && c[9] == '1' }

// IsKota reports whether c names a kota, which has no desa: 71 and above.
func (c Code) IsKota() bool { return c.Level() == Kabupaten && c[3] >= '7' }

// Within reports whether c is under or lies in it. Every code is within "".
func (c Code) Within(under Code) bool {
	rest, ok := strings.CutPrefix(string(c), string(under))
	return ok && (under == "" || rest == "" || rest[0] == '.')
}
