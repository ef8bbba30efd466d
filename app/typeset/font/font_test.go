package font

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

var families = []string{serif, sans, mono, bonum, "Arial", "Times New Roman", "Bookman Old Style"}

func TestEveryFamilyHasSoundFacesForIndonesian(t *testing.T) {
	l := New()
	text := "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" +
		".,;:!?()/-–—‘’“”…§%&@'\"+=*<>[]°²½×\u00A0éèêëáàâäíìîïóòôöúùûüñç"
	for _, family := range families {
		for style := range Style(4) {
			f := l.Face(family, style)
			for _, r := range text {
				if !f.Has(r) {
					t.Errorf("%s lacks %q", f.Key, r)
				}
			}
			if f != l.Face(family, style) {
				t.Errorf("%s is parsed twice", f.Key)
			}
			if f.Style != style || f.Ascent < 0.7 || f.Descent < 0.15 || f.Ascent+f.Descent > 1.6 {
				t.Errorf("%s: style %d, ascent %.3f, descent %.3f", f.Key, f.Style, f.Ascent, f.Descent)
			}
		}
	}
}

func TestWidthsAreThoseOfTheFontFileInThousandths(t *testing.T) {
	for family, files := range own {
		for style, data := range files {
			f := New().Face(family, Style(style))
			tried, err := parse(data, true)
			if err != nil {
				t.Fatal(err)
			}
			s, err := sfnt.Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			var buf sfnt.Buffer
			for r := rune(0x20); r < 0x10000; r++ {
				g, err := s.GlyphIndex(&buf, r)
				if err != nil {
					t.Fatal(err)
				}
				if f.Has(r) != (g != 0) || tried.Has(r) != f.Has(r) {
					t.Fatalf("%s, U+%04X: Has says %v", f.Key, r, f.Has(r))
				}
				if g == 0 {
					continue
				}
				units, err := s.GlyphAdvance(&buf, g, fixed.Int26_6(s.UnitsPerEm()), 0)
				if err != nil {
					t.Fatal(err)
				}
				want := float64(units) / float64(s.UnitsPerEm())
				if got := f.Advance(r); math.Abs(got-want) > 0.0005001 || math.Abs(got*1000-math.Round(got*1000)) > 1e-9 {
					t.Fatalf("%s, U+%04X: %v em, want %v in thousandths", f.Key, r, got, want)
				}
			}
		}
	}
}

func TestPenaBonumHasTheWidthsOfTeXGyreBonum(t *testing.T) {
	file, err := os.Open("testdata/bonum_widths.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	styles := map[string]Style{"Regular": Regular, "Bold": Bold, "Italic": Italic, "BoldItalic": Bold | Italic}
	l, seen := New(), map[Style]int{}
	for {
		var style string
		var r rune
		var width float64
		if _, err := fmt.Fscanf(file, "%s %x %g\n", &style, &r, &width); err != nil {
			break
		}
		f := l.Face("Bookman Old Style", styles[style])
		if !f.Has(r) || f.Advance(r) != width/1000 {
			t.Errorf("%s, U+%04X: %v em, want %v", f.Key, r, f.Advance(r), width/1000)
		}
		seen[styles[style]]++
	}
	for style := range Style(4) {
		if seen[style] != 1053 {
			t.Errorf("style %d: %d widths compared, want 1053", style, seen[style])
		}
	}
}

func TestARuneTheFaceLacksIsItsReplacement(t *testing.T) {
	for _, family := range []string{serif, bonum} {
		const want = '?'
		f := New().Face(family, Regular)
		for _, r := range []rune{'漢', '😀', -1, 0x7FFFFFFF} {
			if f.Has(r) || f.Replacement() != want || f.Advance(r) != f.Advance(want) {
				t.Errorf("%s: %q is %v em, replacement %q", f.Key, r, f.Advance(r), f.Replacement())
			}
			var a, b sfnt.Buffer
			got, err := f.Outline(&a, r)
			if err != nil {
				t.Fatal(err)
			}
			shape, err := f.Outline(&b, want)
			if err != nil || len(got) != len(shape) || len(got) == 0 {
				t.Errorf("%s: %q has another shape than the replacement", f.Key, r)
			}
		}
	}
}

func TestTheOfficesOwnFontsAreUsedWhereAllFourAreSound(t *testing.T) {
	serifs := own[serif] // stands for Arial's files: plainly another font than the stand-in
	tests := []struct {
		name  string
		write func(dir string)
		want  string
	}{
		{"nothing there", func(string) {}, sans},
		{"all four, as Windows names them", func(dir string) {
			writeFonts(t, dir, serifs, "arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf")
		}, "Arial"},
		{"in capitals", func(dir string) {
			writeFonts(t, dir, serifs, "ARIAL.TTF", "ARIALBD.TTF", "ARIALI.TTF", "ARIALBI.TTF")
		}, "Arial"},
		{"one missing", func(dir string) {
			writeFonts(t, dir, serifs, "arial.ttf", "arialbd.ttf", "ariali.ttf")
		}, sans},
		{"one damaged", func(dir string) {
			files := serifs
			files[2] = bytes.Clone(files[2])
			files[2][len(files[2])/2] ^= 1
			writeFonts(t, dir, files, "arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf")
		}, sans},
		{"one cut off", func(dir string) {
			files := serifs
			files[3] = files[3][:len(files[3])-1000]
			writeFonts(t, dir, files, "arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf")
		}, sans},
		{"a folder of that name", func(dir string) {
			writeFonts(t, dir, serifs, "arial.ttf", "arialbd.ttf", "ariali.ttf")
			if err := os.Mkdir(filepath.Join(dir, "arialbi.ttf"), 0o755); err != nil {
				t.Fatal(err)
			}
		}, sans},
		{"licence forbids to embed", func(dir string) {
			files := serifs
			files[0] = restrict(t, files[0], 0x0002)
			writeFonts(t, dir, files, "arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf")
		}, sans},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			tt.write(dir)
			l := New(filepath.Join(dir, "absent"), dir)
			if got := l.Resolved("arial"); got != tt.want {
				t.Errorf("Resolved: %s, want %s", got, tt.want)
			}
			f := l.Face("Arial", Italic)
			if f.Family != tt.want || f.Style != Italic {
				t.Errorf("Face: %s, want %s", f.Key, tt.want)
			}
			if tt.want == "Arial" && (f.Key != "arial-italic" || !bytes.Equal(f.TTF, serifs[Italic])) {
				t.Errorf("%s is not the office's file", f.Key)
			}
		})
	}
}

func writeFonts(t *testing.T, dir string, files [4][]byte, names ...string) {
	t.Helper()
	for i, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), files[i], 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// restrict returns the font with other licence bits and a right checksum.
func restrict(t *testing.T, data []byte, bits uint16) []byte {
	t.Helper()
	data = bytes.Clone(data)
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		if string(entry[:4]) != "OS/2" {
			continue
		}
		table := data[binary.BigEndian.Uint32(entry[8:]):][:binary.BigEndian.Uint32(entry[12:])]
		binary.BigEndian.PutUint16(table[8:], bits)
		binary.BigEndian.PutUint32(entry[4:], checksum("OS/2", table))
		return data
	}
	t.Fatal("the font has no OS/2 table")
	return nil
}

func TestFamiliesResolve(t *testing.T) {
	l := New()
	for family, want := range map[string]string{
		"Arial": sans, "Times New Roman": serif, "Bookman Old Style": bonum, "bookman old style": bonum,
		"Liberation Mono": mono, "Comic Sans MS": serif, "": serif,
	} {
		if got := l.Resolved(family); got != want {
			t.Errorf("%q is set in %s, want %s", family, got, want)
		}
	}
}

func TestFontFoldersComeFromTheEnvironment(t *testing.T) {
	env := map[string]string{"SystemRoot": filepath.Join("D:", "Win"), "LOCALAPPDATA": "Local"}
	getenv := func(key string) string { return env[key] }
	got := systemDirs("windows", getenv)
	want := []string{filepath.Join("D:", "Win", "Fonts"), filepath.Join("Local", "Microsoft", "Windows", "Fonts")}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := systemDirs("linux", getenv); got != nil {
		t.Errorf("on Linux %q, want none", got)
	}
}

// FuzzParse holds that a damaged file is refused or gives a face that can be
// measured and drawn, and never panics.
func FuzzParse(f *testing.F) {
	small := own[mono][Regular]
	f.Add(small[:400], uint32(0), byte(0))
	f.Add([]byte{}, uint32(30), byte(1))
	f.Add([]byte{}, uint32(200_000), byte(0xFF))
	f.Add([]byte("OTTO"), uint32(0), byte(0))
	f.Fuzz(func(t *testing.T, head []byte, at uint32, flip byte) {
		data := bytes.Clone(small)
		copy(data, head)
		data[int(at)%len(data)] ^= flip
		fixChecksums(data)
		face, err := parse(data, true)
		if err != nil {
			return
		}
		var buf sfnt.Buffer
		for r := rune(0); r < 0x2100; r++ {
			if face.Has(r) {
				if _, err := face.Outline(&buf, r); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}

// fixChecksums makes the table directory agree with damaged tables, so that the
// fuzzer reaches what lies behind that check.
func fixChecksums(data []byte) {
	for i := 0; i < int(binary.BigEndian.Uint16(data[4:])) && 28+16*i <= len(data); i++ {
		entry := data[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if from+size <= uint64(len(data)) {
			binary.BigEndian.PutUint32(entry[4:], checksum(string(entry[:4]), data[from:from+size]))
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := parse(own[serif][Regular], false); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAdvance(b *testing.B) {
	f := New().Face(serif, Regular)
	sum := 0.0
	for b.Loop() {
		for _, r := range "Rencana Pembangunan Kawasan Perdesaan" {
			sum += f.Advance(r)
		}
	}
	if sum == 0 {
		b.Fatal("no width")
	}
}
