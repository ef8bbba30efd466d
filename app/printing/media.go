//go:build !windows

package printing

import (
	"bufio"
	"math"
	"os"
	"regexp"
	"strconv"

	"pena/model"
)

// mediaBox is the size of a sheet in points, as our own PDF files state it.
var mediaBox = regexp.MustCompile(`/MediaBox \[0 0 ([0-9]+(?:\.[0-9]+)?) ([0-9]+(?:\.[0-9]+)?)\]`)

// paperOf is the paper the PDF file was set for, none when the file does not
// say. A sheet printed across is the same paper.
func paperOf(path string) (Paper, error) {
	f, err := os.Open(path)
	if err != nil {
		return Paper{}, &model.Error{Kind: model.NotFound, Field: "cetak", Value: path, Err: err}
	}
	defer f.Close()
	at := mediaBox.FindReaderSubmatchIndex(bufio.NewReader(f))
	if at == nil {
		return Paper{}, nil
	}
	box := make([]byte, at[1]-at[0])
	if _, err := f.ReadAt(box, int64(at[0])); err != nil {
		return Paper{}, &model.Error{Kind: model.Disk, Field: "cetak", Value: path, Err: err}
	}
	m := mediaBox.FindSubmatch(box)
	width, height := millimetres(m[1]), millimetres(m[2])
	return Paper{min(width, height), max(width, height)}, nil
}

// millimetres of points, of which an inch has 72.
func millimetres(points []byte) float64 {
	p, err := strconv.ParseFloat(string(points), 64)
	if err != nil {
		return 0
	}
	return p / 72 * 25.4
}

// media is the CUPS name of the paper, "" for none.
func (p Paper) media() string {
	width, height := tenths(p.Width), tenths(p.Height)
	switch {
	case p == Paper{}:
		return ""
	case width == "210" && height == "297":
		return "A4" // drivers know these by name even without custom sizes
	case width == "215.9" && height == "355.6":
		return "Legal"
	}
	return "Custom." + width + "x" + height + "mm"
}

func tenths(mm float64) string { return strconv.FormatFloat(math.Round(mm*10)/10, 'f', -1, 64) }
