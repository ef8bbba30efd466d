//go:build !windows

package printing

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"

	"pena/model"
)

// mediaBox is the size of a sheet in points, as our own PDF files state it.
var mediaBox = regexp.MustCompile(`/MediaBox \[0 0 ([0-9]+(?:\.[0-9]+)?) ([0-9]+(?:\.[0-9]+)?)\]`)

// media is the CUPS name of the paper the PDF file was set for, "" when the
// file does not say. A sheet printed across is the same paper.
func media(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", &model.Error{Kind: model.NotFound, Field: "cetak", Value: path, Err: err}
	}
	defer f.Close()
	at := mediaBox.FindReaderSubmatchIndex(bufio.NewReader(f))
	if at == nil {
		return "", nil
	}
	box := make([]byte, at[1]-at[0])
	if _, err := f.ReadAt(box, int64(at[0])); err != nil {
		return "", &model.Error{Kind: model.Disk, Field: "cetak", Value: path, Err: err}
	}
	m := mediaBox.FindSubmatch(box)
	width, height := millimetres(m[1]), millimetres(m[2])
	if width > height {
		width, height = height, width
	}
	if width == 210 && height == 297 {
		return "A4", nil // drivers know it by name even without custom sizes
	}
	return fmt.Sprintf("Custom.%dx%dmm", width, height), nil
}

// millimetres rounds points, of which an inch has 72.
func millimetres(points []byte) int {
	p, err := strconv.ParseFloat(string(points), 64)
	if err != nil {
		return 0
	}
	return int(math.Round(p / 72 * 25.4))
}
