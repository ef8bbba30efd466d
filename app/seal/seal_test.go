package seal_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"pena/app/block"
	"pena/app/seal"
	"pena/app/typeset"
	"pena/app/typeset/compare"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/model"
	"pena/model/indonesia"
)

const number = "400.10.3.4/0012.a/PMD/2025"

var day = indonesia.MustDate("2025-09-15")

// letter sets a paper of n paragraphs.
func letter(t testing.TB, n int, foot block.Foot) *typeset.Pages {
	t.Helper()
	d := &block.Document{Title: "Undangan (Kawasan)", Author: "Dinas", Layout: "surat", Foot: foot,
		Created: time.Date(2025, 9, 15, 8, 0, 0, 0, time.UTC), Sections: []block.Section{{}}}
	for i := range n {
		text := fmt.Sprintf("Alinea ke-%d dari surat yang mengundang para kepala desa untuk hadir dalam musyawarah antar desa.", i+1)
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, &block.Paragraph{Role: block.RoleBody, Spans: []block.Span{{Text: text}}})
	}
	pages, err := typeset.New(font.New(), nil).Set(d)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

const caption = "Kode periksa naskah, bukan tanda tangan elektronik."

func write(t testing.TB, p *typeset.Pages) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// tool runs a program on a file of the given content and returns what it says.
func tool(t testing.TB, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "naskah.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", path)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// readBack renders the pages at the resolution of an office's scanner and reads
// the code on the last.
func readBack(t testing.TB, file []byte, dpi string) string {
	t.Helper()
	dir := t.TempDir()
	tool(t, file, "pdftoppm", "-r", dpi, "-png", "FILE", filepath.Join(dir, "p"))
	names, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil || len(names) == 0 {
		t.Fatal("no page was rendered")
	}
	out, err := exec.Command("zbarimg", "-q", "--raw", names[len(names)-1]).Output()
	if err != nil {
		t.Errorf("zbarimg (Debian package zbar-tools) reads no code: %v", err)
	}
	return strings.TrimSpace(string(out))
}

func TestTheCodeIsReadBackFromThePageAndTheFileIsSound(t *testing.T) {
	for _, n := range []int{3, 33} {
		pages := letter(t, n, block.Foot{Code: caption, Note: "Perbaikan ke-1, menggantikan cetakan tanggal 1 September 2025."})
		base := write(t, pages)
		file, code, err := seal.Seal(base, number, day)
		if err != nil {
			t.Fatal(err)
		}
		if code.Sum != sha256.Sum256(base) || !bytes.HasPrefix(file, base) {
			t.Error("the code is not of the file before it")
		}
		if out := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(strings.ToLower(out), "warning") {
			t.Errorf("qpdf: %s", out)
		}
		for _, dpi := range []string{"150", "300"} {
			if got := readBack(t, file, dpi); got != code.String() {
				t.Errorf("%d paragraphs at %s dpi: the code reads %q, want %q", n, dpi, got, code)
			}
		}
		text := tool(t, file, "pdftotext", "-layout", "FILE", "-")
		if strings.Count(text, caption) != 1 || strings.Count(text, "Perbaikan ke-1") != len(pages.Pages) {
			t.Errorf("%d pages say:\n%s", len(pages.Pages), text)
		}
		dots, err := code.Dots()
		if err != nil {
			t.Fatal(err)
		}
		compare.EqualPages(t, file, pages.WithCode(dots))
		if got, err := seal.Verify(file); err != nil || got != code {
			t.Errorf("verified as %v, %v", got, err)
		}
	}
}

func TestNoTextReachesIntoTheCode(t *testing.T) {
	for n := 20; n < 44; n++ {
		pages := letter(t, n, block.Foot{Code: caption})
		last := pages.Pages[len(pages.Pages)-1]
		for _, q := range last.Placed[:len(last.Placed)-1] {
			for _, r := range q.Box.Runs {
				if q.Y+r.Y > pages.Code.Y-typeset.CodeQuiet {
					t.Fatalf("%d paragraphs: %q stands at %.1f mm, the code at %.1f", n, r.Text, q.Y+r.Y, pages.Code.Y)
				}
			}
		}
	}
}

func TestAnyChangeOfAFileIsSeen(t *testing.T) {
	file, _, err := seal.Seal(write(t, letter(t, 3, block.Foot{Code: caption})), number, day)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		changed := bytes.Clone(file)
		at := rapid.IntRange(0, len(file)-1).Draw(rt, "at")
		switch rapid.IntRange(0, 2).Draw(rt, "how") {
		case 0:
			changed[at] ^= byte(rapid.IntRange(1, 255).Draw(rt, "bits"))
		case 1:
			changed = append(changed[:at], changed[at+1:]...)
		default:
			changed = append(changed[:at:at], append([]byte{rapid.Byte().Draw(rt, "byte")}, changed[at:]...)...)
			if bytes.Equal(changed, file) {
				rt.Skip()
			}
		}
		if c, err := seal.Verify(changed); err == nil {
			rt.Fatalf("a changed file is verified as %v", c)
		}
	})
	base, _, _ := pdf.Unseal(file)
	other, _, err := seal.Seal(base, "400.10.3.4/9999/PMD/2025", day)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := seal.Verify(other); err != nil || c.Number == number {
		t.Errorf("a file that was sealed with another number is verified as %v, %v", c, err)
	}
	more := append(bytes.Clone(file), "%\n"...)
	_, err = seal.Verify(more)
	var e *model.Error
	if !errors.As(err, &e) || e.Detail != "seal-broken" {
		t.Errorf("a file with something behind its code: %v", err)
	}
	_, err = seal.Verify(base)
	if !errors.As(err, &e) || e.Detail != "seal-none" {
		t.Errorf("a file without a code: %v", err)
	}
}

func TestACodeIsTypedAsItIsRead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := seal.Code{Number: rapid.StringN(0, 60, 120).Draw(rt, "number"), Date: day}
		copy(c.Sum[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(rt, "sum"))
		s := c.String()
		got, err := seal.ParseCode(" " + strings.ToLower(s[:20]) + "\n" + s[20:])
		if err != nil || got != c {
			rt.Fatalf("%q is read as %v, %v", s, got, err)
		}
		at := rapid.IntRange(0, len(s)-1).Draw(rt, "at")
		wrong := s[:at] + string(rapid.SampledFrom([]byte("ABC234:%")).Draw(rt, "letter")) + s[at+1:]
		if strings.EqualFold(wrong, s) {
			rt.Skip()
		}
		if got, err := seal.ParseCode(wrong); err == nil {
			rt.Fatalf("%q, typed for %q, is read as %v", wrong, s, got)
		}
	})
}

// TestTheDotsStayTheSame holds the drawing of a code: a file that was sealed years
// ago is verified by drawing its code again.
func TestTheDotsStayTheSame(t *testing.T) {
	c := seal.Code{Number: number, Date: day, Sum: sha256.Sum256([]byte("naskah"))}
	const text = "PENA1:400.10.3.4/0012.%61/PMD/2025:20250915:"
	if !strings.HasPrefix(c.String(), text) {
		t.Errorf("the code is %q, want %s…", c, text)
	}
	dots, err := c.Dots()
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for _, row := range dots {
		fmt.Fprintln(h, row)
	}
	const want = "e0dae284e9356781"
	if got := hex.EncodeToString(h.Sum(nil))[:16]; got != want || len(dots) != 37 {
		t.Errorf("the %d x %d dots have the sum %s, want %s", len(dots), len(dots), got, want)
	}
}

func FuzzParseCode(f *testing.F) {
	f.Add(seal.Code{Number: number, Date: day}.String())
	f.Add("PENA1:%:00000000::")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := seal.ParseCode(s); err == nil && c.String() != strings.ToUpper(strings.Join(strings.Fields(s), "")) {
			t.Fatalf("%q is read as %v", s, c)
		}
	})
}

func FuzzVerify(f *testing.F) {
	file, _, err := seal.Seal(write(f, letter(f, 1, block.Foot{Code: caption})), number, day)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file)
	f.Add([]byte("%PDF-1.3\n%Kode periksa naskah: PENA1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := seal.Verify(data); err == nil {
			if base, _, _ := pdf.Unseal(data); sha256.Sum256(base) != c.Sum {
				t.Fatal("verified what is not so")
			}
		}
	})
}
