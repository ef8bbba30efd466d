package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"pena/app/typeset"
)

// A kode periksa is added to a finished file as a PDF incremental update (ISO
// 32000-1, 7.5.6): behind the last byte of the file come one line that repeats
// the code, a content stream with its dots, the last page once more with that
// stream, and a table of both. So the code can hold the sum of all the bytes
// before it, and who has the file can cut the update off, take the sum again, and
// make the update again to see that nothing else was added.

// sealMark begins the update. No file made by [Write] holds it: it stands at the
// beginning of a line as a comment, which gofpdf never writes.
const sealMark = "%Kode periksa naskah: "

// placeWord names the place of the code among the keywords of the file, where it
// is part of the sum.
const placeWord = "kode-periksa"

var errNotOurs = errors.New("the file was not written by this program")

// setPlace notes in the file where the code belongs, in points from the lower
// left of the last page.
func (p *painter) setPlace() {
	c := p.pages.Code
	if c == nil {
		return
	}
	h := p.pages.Pages[len(p.pages.Pages)-1].Height
	point := func(mm typeset.MM) string { return strconv.FormatFloat(float64(mm)*perMM, 'f', 3, 64) }
	p.file.SetKeywords(strings.Join([]string{placeWord, point(c.X), point(h - c.Y - c.Side), point(c.Side)}, " "), false)
}

// Seal returns the file that [Write] made of pages with a place for a code, with
// the code's dots added there. text is the code as it can be read; each row of
// dots is a run of squares. The same input gives the same bytes.
func Seal(base []byte, text string, dots [][]bool) ([]byte, error) {
	if strings.ContainsAny(text, "\r\n") || len(dots) == 0 {
		return nil, errors.New("sealing a PDF: the code cannot be written")
	}
	f, err := readOwn(base)
	if err != nil {
		return nil, fmt.Errorf("sealing a PDF: %w", err)
	}
	var content bytes.Buffer
	f.draw(&content, dots)

	out := bytes.NewBuffer(bytes.Clone(base))
	out.WriteString(sealMark + text + "\n")
	stream := f.size
	streamAt := out.Len()
	fmt.Fprintf(out, "%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", stream, content.Len(), content.Bytes())
	pageAt := out.Len()
	fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", f.page, f.pageWith(stream))
	tableAt := out.Len()
	fmt.Fprintf(out, "xref\n%d 1\n%010d 00000 n \n%d 1\n%010d 00000 n \n", f.page, pageAt, stream, streamAt)
	fmt.Fprintf(out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n",
		f.size+1, f.root, f.info, f.table, tableAt)
	return out.Bytes(), nil
}

// Unseal cuts the update off a sealed file and returns what was there before and
// the code's text; ok is false for a file without a code.
func Unseal(file []byte) (base []byte, text string, ok bool) {
	at := bytes.LastIndex(file, []byte("\n"+sealMark))
	if at < 0 {
		return nil, "", false
	}
	base, update := file[:at+1], file[at+1+len(sealMark):]
	line, _, found := bytes.Cut(update, []byte("\n"))
	return base, string(line), found
}

// own is what is known of a file of this program.
type own struct {
	data             []byte
	table            int // offset of its table
	size, root, info int
	page             int    // object of the last page
	pageText         string // its dictionary
	x, y, side       float64
}

var (
	tailForm  = regexp.MustCompile(`(?s)trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n(\d+)\n%%EOF\n$`)
	kidsForm  = regexp.MustCompile(`/Kids \[((?:\d+ 0 R ?)+)\]`)
	pageForm  = regexp.MustCompile(`/Contents (\d+) 0 R`)
	placeForm = regexp.MustCompile(`/Keywords \(` + placeWord + ` ([0-9.]+) ([0-9.]+) ([0-9.]+)\)`)
)

// readOwn finds in a file what an update needs. It reads only what this program
// writes; every other file is refused.
func readOwn(data []byte) (*own, error) {
	tail := data[max(0, len(data)-300):]
	m := tailForm.FindSubmatch(tail)
	if m == nil {
		return nil, errNotOurs
	}
	n := [4]int{}
	for i := range n {
		n[i], _ = strconv.Atoi(string(m[i+1]))
	}
	f := &own{data: data, size: n[0], root: n[1], info: n[2], table: n[3]}
	tree, err := f.object(1) // gofpdf's tree of pages
	if err != nil {
		return nil, err
	}
	kids := kidsForm.FindStringSubmatch(tree)
	if kids == nil {
		return nil, errNotOurs
	}
	refs := strings.Fields(kids[1])
	f.page, _ = strconv.Atoi(refs[len(refs)-3])
	if f.pageText, err = f.object(f.page); err != nil {
		return nil, err
	}
	info, err := f.object(f.info)
	if err != nil {
		return nil, err
	}
	place := placeForm.FindStringSubmatch(info)
	if place == nil || len(pageForm.FindAllString(f.pageText, -1)) != 1 {
		return nil, errNotOurs
	}
	for i, v := range []*float64{&f.x, &f.y, &f.side} {
		*v, _ = strconv.ParseFloat(place[i+1], 64)
	}
	return f, nil
}

// object is the text of an object without a stream, between "obj" and "endobj".
func (f *own) object(n int) (string, error) {
	if n < 1 || n >= f.size || f.table < 0 || f.table >= len(f.data) {
		return "", errNotOurs
	}
	head := fmt.Sprintf("xref\n0 %d\n", f.size)
	const row = 20
	at := f.table + len(head) + n*row
	if !bytes.HasPrefix(f.data[f.table:], []byte(head)) || at+row > len(f.data) {
		return "", errNotOurs
	}
	offset, err := strconv.Atoi(string(f.data[at : at+10]))
	if err != nil || offset >= len(f.data) {
		return "", errNotOurs
	}
	rest, ok := bytes.CutPrefix(f.data[offset:], fmt.Appendf(nil, "%d 0 obj\n", n))
	text, _, closed := bytes.Cut(rest, []byte("\nendobj"))
	if !ok || !closed {
		return "", errNotOurs
	}
	return string(text), nil
}

func (f *own) pageWith(stream int) string {
	return pageForm.ReplaceAllString(f.pageText, fmt.Sprintf("/Contents [$1 0 R %d 0 R]", stream))
}

// draw writes the dots as one path, so that no seam shows between them.
func (f *own) draw(out *bytes.Buffer, dots [][]bool) {
	size := f.side / float64(len(dots))
	out.WriteString("q 0 g\n")
	for y, row := range dots {
		for x := 0; x < len(row); x++ {
			n := 0
			for x+n < len(row) && row[x+n] {
				n++
			}
			if n == 0 {
				continue
			}
			for i, v := range [4]float64{f.x + float64(x)*size, f.y + f.side - float64(y+1)*size, float64(n) * size, size} {
				if i > 0 {
					out.WriteByte(' ')
				}
				out.WriteString(strconv.FormatFloat(v, 'f', 3, 64))
			}
			out.WriteString(" re\n")
			x += n
		}
	}
	out.WriteString("f Q")
}
