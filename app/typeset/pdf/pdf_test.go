package pdf_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/typeset"
	"pena/app/typeset/compare"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/model"
)

func write(t testing.TB, p *typeset.Pages) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// tool runs a program on the file; the word FILE stands for its path.
func tool(t testing.TB, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o644); err != nil {
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

func TestThePDFIsSoundAndShowsThePages(t *testing.T) {
	pages := samplePages(t)
	file := write(t, pages)
	if out := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(strings.ToLower(out), "warning") {
		t.Errorf("qpdf: %s", out)
	}
	info := tool(t, file, "pdfinfo", "-f", "1", "-l", "2", "-isodates", "FILE")
	for _, want := range []string{
		"Title:           Rencana “Kawasan” �", "Author:          Dinas PMD", "Subject:         Rancangan",
		"Creator:         Pena Kawasan", "CreationDate:    2025-03-14T09:26:53", "ModDate:         2025-03-14T09:26:53",
		"Page    1 size:  609.45 x 935.43 pts", "Page    2 size:  841.89 x 595.28 pts",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
	compare.EqualPages(t, file, pages)
}

// TestTheComparisonSeesASmallFault proves that EqualPages would fail: what it
// measures for each fault lies well above its limits.
func TestTheComparisonSeesASmallFault(t *testing.T) {
	tests := []struct {
		name  string
		fault func(*typeset.Page)
	}{
		{"a word moved across by 0.5 mm", func(p *typeset.Page) { run(p, 2, 1).X += 0.5 }},
		{"a word moved down by 0.5 mm", func(p *typeset.Page) { run(p, 2, 1).Y += 0.5 }},
		{"a word of another face", func(p *typeset.Page) { run(p, 2, 1).Face = library.Face("Arial", font.Italic) }},
		{"a letter lost", func(p *typeset.Page) { run(p, 2, 1).Text = "§\u00A0." }},
		{"a line set wider by 0.5 mm", func(p *typeset.Page) { r := run(p, 2, 0); r.WordSpace += 0.5 / 9 }},
		{"another colour", func(p *typeset.Page) { run(p, 2, 1).Color = typeset.Color{R: 0x90} }},
		{"a thin rule lost", func(p *typeset.Page) { p.Placed[0].Box.Rules = p.Placed[0].Box.Rules[:2] }},
		{"a picture moved by 0.5 mm", func(p *typeset.Page) { p.Placed[0].Box.Pictures[1].X += 0.5 }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pages := samplePages(t)
			split(pages.Pages[0], 2)
			file := write(t, pages)
			tt.fault(pages.Pages[0])
			d, err := compare.Pages(file, pages)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("mean %.2f, worst tile %.1f at %v", d[0].Mean, d[0].Tile, d[0].Worst)
			if d[0].Equal() {
				t.Error("not seen")
			}
		})
	}
}

func run(p *typeset.Page, box, i int) *typeset.Run { return &p.Placed[box].Box.Runs[i] }

// split makes the last word of a box a run of its own, the second one.
func split(p *typeset.Page, box int) {
	runs := p.Placed[box].Box.Runs
	last := runs[len(runs)-1]
	at := strings.LastIndex(last.Text, " ") + 1
	head := last
	head.Text = last.Text[:at]
	last.X += head.Width()
	last.Text = last.Text[at:]
	p.Placed[box].Box.Runs = append([]typeset.Run{runs[0], last}, append(runs[1:len(runs)-1:len(runs)-1], head)...)
}

func TestAllFontsAreEmbedded(t *testing.T) {
	out := tool(t, write(t, samplePages(t)), "pdffonts", "FILE")
	lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(lines) != 16 {
		t.Errorf("%d fonts, want 16:\n%s", len(lines), out)
	}
	for _, line := range lines {
		f := strings.Fields(line)
		if f[0] == "" || f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("not embedded, or without Unicode: %s", line)
		}
	}
}

func TestTheWordsComeBackExactly(t *testing.T) {
	out := tool(t, write(t, samplePages(t)), "pdftotext", "-raw", "FILE", "-")
	text := strings.Join(strings.FieldsFunc(out, func(r rune) bool { return r == ' ' || r == '\n' || r == '\f' }), " ")
	// pdftotext gives a no-break space as a space.
	if got := strings.Count(text, strings.ReplaceAll(sentence, "\u00A0", " ")); got != 16 {
		t.Errorf("the sentence stands %d times, want 16:\n%s", got, out)
	}
	for _, want := range []string{"PETA KAWASAN", `(kurung) \miring\ tak ada: ? ?`, "[belum diisi]"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is lost:\n%s", want, out)
		}
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	pages := samplePages(t)
	first := write(t, pages)
	for range 5 {
		if !bytes.Equal(first, write(t, pages)) {
			t.Fatal("another file")
		}
	}
}

func TestBookmarksLeadToTheirPlaces(t *testing.T) {
	file := write(t, samplePages(t))
	out := tool(t, file, "qpdf", "--json", "--json-key=outlines", "--json-key=pages", "FILE")
	for _, want := range []string{`"title": "BAB I – Pendahuluan"`, `"title": "Bagian yang meloncat"`, `"title": "BAB II"`, `"destpageposfrom1": 2`} {
		if !strings.Contains(out, want) {
			t.Errorf("the outline lacks %s:\n%s", want, out)
		}
	}
	// 20 mm below the head of the first page and 30 mm below that of the second.
	for _, want := range []string{"/XYZ 0 878.74 null", "/XYZ 0 765.35 null", "/XYZ 0 510.24 null"} {
		if !strings.Contains(string(file), want) {
			t.Errorf("no bookmark points to %s", want)
		}
	}
}

func TestBookmarksOfPagesWithoutText(t *testing.T) {
	p := &typeset.Pages{
		Meta:    typeset.Meta{Created: created},
		Pages:   []*typeset.Page{{Width: 210, Height: 297}},
		Outline: []typeset.OutlineEntry{{Depth: 1, Text: "Peta – lampiran"}},
	}
	if out := tool(t, write(t, p), "qpdf", "--json", "--json-key=outlines", "FILE"); !strings.Contains(out, "Peta – lampiran") {
		t.Errorf("the bookmark is lost:\n%s", out)
	}
}

func TestEveryKindOfPictureIsPaintedAlike(t *testing.T) {
	soft := emblem()
	deep := image.NewNRGBA64(soft.Rect)
	draw.Draw(deep, deep.Rect, soft, image.Point{}, draw.Src)
	gray := image.NewGray(image.Rect(0, 0, 240, 160))
	draw.Draw(gray, gray.Rect, photo(), image.Point{}, draw.Src)
	palette := image.NewPaletted(image.Rect(0, 0, 360, 240), color.Palette{color.NRGBA{}, color.NRGBA{0xC0, 0, 0, 0xFF}, color.NRGBA{0, 0, 0xC0, 0x80}})
	for i := range palette.Pix {
		palette.Pix[i] = uint8(i / 14400 % 3)
	}
	cmyk, err := os.ReadFile("testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	interlaced, err := os.ReadFile("testdata/interlaced.png")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		data []byte
	}{
		{"transparent PNG", pngFile(t, soft)},
		{"PNG of 16 bits", pngFile(t, deep)},
		{"grey PNG", pngFile(t, gray)},
		{"PNG of a palette with transparent colours", pngFile(t, palette)},
		{"interlaced PNG", interlaced},
		{"JPEG", jpegFile(t, photo())},
		{"grey JPEG", jpegFile(t, gray)},
		{"CMYK JPEG", cmyk},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &typeset.Box{
				Fills:    []typeset.Fill{{X: 5, Y: 30, W: 90, H: 20, Color: typeset.Color{G: 0xC0}}},
				Pictures: []typeset.Picture{pictureOf(tt.data, 10.16, 10.16, 60.96, 60.96)},
			}
			p := &typeset.Pages{
				Meta:  typeset.Meta{Created: created},
				Pages: []*typeset.Page{{Width: 100, Height: 90, Placed: []typeset.Placed{{Box: b}}}},
			}
			file := write(t, p)
			tool(t, file, "qpdf", "--check", "FILE")
			compare.EqualPages(t, file, p)
		})
	}
}

func TestADamagedPictureIsNamed(t *testing.T) {
	good := pngFile(t, emblem())
	tests := []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"no picture", []byte("%PDF-1.4")},
		{"PNG cut off", good[:len(good)/2]},
		{"PNG with a flipped bit", flip(good, len(good)/2)},
		{"JPEG cut off", jpegFile(t, photo())[:600]},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pic := pictureOf(tt.data, 0, 0, 10, 10)
			p := &typeset.Pages{
				Meta:  typeset.Meta{Created: created},
				Pages: []*typeset.Page{{Width: 100, Height: 90, Placed: []typeset.Placed{{Box: &typeset.Box{Pictures: []typeset.Picture{pic}}}}}},
			}
			var out bytes.Buffer
			err := pdf.Write(&out, p)
			var e *model.Error
			if !errors.As(err, &e) || e.Kind != model.Invalid || e.Value != pic.SHA256[:12] {
				t.Errorf("error %v, want one that names %s", err, pic.SHA256[:12])
			}
			if out.Len() > 0 {
				t.Error("a part of a file was written")
			}
		})
	}
}

func flip(data []byte, at int) []byte {
	data = bytes.Clone(data)
	data[at] ^= 0x10
	return data
}

func TestPagesThatCannotBeWritten(t *testing.T) {
	for name, p := range map[string]*typeset.Pages{
		"no pages": {Meta: typeset.Meta{Created: created}},
		"no date":  {Pages: []*typeset.Page{{Width: 210, Height: 297}}},
	} {
		if err := pdf.Write(&bytes.Buffer{}, p); err == nil {
			t.Errorf("%s: written", name)
		}
	}
}

func TestWritingLeavesTheFontsAlone(t *testing.T) {
	f := library.Face("Liberation Mono", font.Regular)
	before := bytes.Clone(f.TTF)
	write(t, samplePages(t))
	if !bytes.Equal(before, f.TTF) {
		t.Error("gofpdf wrote into the bytes of the font")
	}
}
