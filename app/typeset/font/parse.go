package font

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// parse reads a TrueType file and checks all of it that a painter will use:
// its tables and their checksums, its permission to be embedded, and every
// outline that a rune leads to. That last takes ten milliseconds and is spared
// for the program's own fonts, held sound by a test. The demands beyond
// sfnt.Parse are those of gofpdf, which does not check for itself.
func parse(data []byte, outlines bool) (*Face, error) {
	tables, err := readTables(data)
	if err != nil {
		return nil, err
	}
	if err := embeddable(tables); err != nil {
		return nil, err
	}
	cmap, err := formatFour(tables["cmap"])
	if err != nil {
		return nil, err
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("reading the font: %w", err)
	}
	face := &Face{TTF: data, font: f, unitsPerEm: int(f.UnitsPerEm())}
	em := float64(face.unitsPerEm)
	face.Ascent = float64(int16(binary.BigEndian.Uint16(tables["hhea"][4:]))) / em
	face.Descent = -float64(int16(binary.BigEndian.Uint16(tables["hhea"][6:]))) / em
	if face.Ascent <= 0 || face.Descent < 0 {
		return nil, errors.New("the font has no height")
	}
	if err := face.addGlyphs(cmap, outlines); err != nil {
		return nil, err
	}
	face.replacement = '\uFFFD'
	if !face.Has(face.replacement) {
		face.replacement = '?'
	}
	if !face.Has(face.replacement) || !face.Has(' ') {
		return nil, errors.New("the font has no Latin characters")
	}
	face.missing = face.glyph(face.replacement)
	return face, nil
}

// readTables cuts the file into its tables; a font collection, one with
// PostScript outlines and one that lacks a table are refused.
func readTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errors.New("not a font file")
	}
	if kind := binary.BigEndian.Uint32(data); kind != 0x00010000 && kind != 0x74727565 {
		return nil, errors.New("not a TrueType font")
	}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errors.New("the table directory is cut off")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		entry := data[12+16*i:]
		offset, size := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if offset+size > uint64(len(data)) {
			return nil, fmt.Errorf("table %q lies beyond the end of the file", entry[:4])
		}
		tag, table := string(entry[:4]), data[offset:offset+size]
		if checksum(tag, table) != binary.BigEndian.Uint32(entry[4:]) {
			return nil, fmt.Errorf("table %q is damaged", tag)
		}
		tables[tag] = table
	}
	// The least sizes are those of the fields that are read.
	for _, t := range []struct {
		name string
		size int
	}{{"OS/2", 78}, {"cmap", 4}, {"glyf", 1}, {"head", 54}, {"hhea", 36}, {"hmtx", 4}, {"loca", 4}, {"maxp", 6}, {"name", 6}, {"post", 32}} {
		if len(tables[t.name]) < t.size {
			return nil, fmt.Errorf("table %q is missing or cut off", t.name)
		}
	}
	if version := binary.BigEndian.Uint16(tables["OS/2"]); version > 1 && len(tables["OS/2"]) < 96 {
		return nil, errors.New(`table "OS/2" is cut off`)
	}
	return tables, nil
}

// checksum is the sum that the table directory states for a table.
func checksum(tag string, table []byte) uint32 {
	var sum uint32
	for i := 0; i+4 <= len(table); i += 4 {
		sum += binary.BigEndian.Uint32(table[i:])
	}
	var tail [4]byte
	copy(tail[:], table[len(table)&^3:])
	sum += binary.BigEndian.Uint32(tail[:])
	if tag == "head" && len(table) >= 12 {
		sum -= binary.BigEndian.Uint32(table[8:]) // the sum of the whole file, filled in last
	}
	return sum
}

// embeddable refuses a font whose licence bits forbid to embed it (restricted
// licence, no subsetting, bitmaps only), and one with names that gofpdf cannot
// read.
func embeddable(tables map[string][]byte) error {
	const restricted, noSubset, bitmapOnly = 0x0002, 0x0100, 0x0200
	bits := binary.BigEndian.Uint16(tables["OS/2"][8:])
	if bits&0x000F == restricted || bits&(noSubset|bitmapOnly) != 0 {
		return fmt.Errorf("the font may not be embedded (fsType %#x)", bits)
	}
	name := tables["name"]
	if binary.BigEndian.Uint16(name) != 0 {
		return errors.New("the name table is of an unknown format")
	}
	count, storage := int(binary.BigEndian.Uint16(name[2:])), int(binary.BigEndian.Uint16(name[4:]))
	if len(name) < 6+12*count {
		return errors.New("the name table is cut off")
	}
	for i := range count {
		record := name[6+12*i:]
		size, offset := int(binary.BigEndian.Uint16(record[8:])), int(binary.BigEndian.Uint16(record[10:]))
		if storage+offset+size > len(name) {
			return errors.New("a name lies beyond its table")
		}
		if binary.BigEndian.Uint16(record) == 3 && size%2 != 0 {
			return errors.New("a name is not UTF-16")
		}
	}
	return nil
}

// addGlyphs fills the table of widths. A rune whose outline sfnt cannot draw
// counts as missing if the outlines are to be tried.
func (f *Face) addGlyphs(cmap map[rune]sfnt.GlyphIndex, outlines bool) error {
	var buf sfnt.Buffer
	for r, index := range cmap {
		if index == 0 {
			continue
		}
		if outlines {
			if _, err := f.font.LoadGlyph(&buf, index, fixed.I(f.unitsPerEm), nil); err != nil {
				continue
			}
		}
		units, err := f.font.GlyphAdvance(&buf, index, fixed.Int26_6(f.unitsPerEm), 0)
		if err != nil {
			return fmt.Errorf("the width of U+%04X: %w", r, err)
		}
		page := f.glyphs[r>>8]
		if page == nil {
			page = new([256]glyph)
			f.glyphs[r>>8] = page
		}
		thousandths := math.Round(float64(units) * 1000 / float64(f.unitsPerEm))
		page[r&0xFF] = glyph{advance: thousandths / 1000, index: index}
	}
	return nil
}

// formatFour reads the Unicode table of format 4, the one that gofpdf reads, so
// that both see the same glyph behind a rune.
func formatFour(cmap []byte) (map[rune]sfnt.GlyphIndex, error) {
	errCut := errors.New("the character map is cut off")
	n := int(binary.BigEndian.Uint16(cmap[2:]))
	if len(cmap) < 4+8*n {
		return nil, errCut
	}
	var sub []byte
	for i := range n {
		entry := cmap[4+8*i:]
		platform, encoding := binary.BigEndian.Uint16(entry), binary.BigEndian.Uint16(entry[2:])
		if !(platform == 0 || platform == 3 && encoding == 1) {
			continue
		}
		offset := uint64(binary.BigEndian.Uint32(entry[4:]))
		if offset+8 > uint64(len(cmap)) {
			return nil, errCut
		}
		if binary.BigEndian.Uint16(cmap[offset:]) == 4 {
			sub = cmap[offset:]
			break
		}
	}
	if sub == nil {
		return nil, errors.New("the font has no Unicode character map of format 4")
	}
	size, segs := int(binary.BigEndian.Uint16(sub[2:])), int(binary.BigEndian.Uint16(sub[6:])/2)
	if size > len(sub) || size < 16+8*segs {
		return nil, errCut
	}
	return segments(sub[:size], segs), nil
}

// segments reads the ranges of a character map of format 4.
func segments(sub []byte, segs int) map[rune]sfnt.GlyphIndex {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(sub[at:])) }
	runes := make(map[rune]sfnt.GlyphIndex)
	for i := range segs {
		end, start := u16(14+2*i), u16(16+2*segs+2*i)
		delta, at := u16(16+4*segs+2*i), 16+6*segs+2*i
		shift := u16(at)
		for c := start; c <= end && c != 0xFFFF; c++ {
			g := c
			if shift != 0 {
				p := at + shift + 2*(c-start)
				if p+2 > len(sub) {
					break
				}
				if g = u16(p); g == 0 {
					continue
				}
			}
			runes[rune(c)] = sfnt.GlyphIndex(g + delta)
		}
	}
	return runes
}
