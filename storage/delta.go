package storage

import (
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"sync"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func sumOf(text []byte) uint32 { return crc32.Checksum(text, castagnoli) }

// delta is what turns an earlier text into a later one: the bytes kept at the
// start and at the end of the earlier, and what the later has between them.
type delta struct {
	head, tail int
	insert     []byte
}

// difference finds the delta from old to text.
func difference(old, text []byte) delta {
	n := min(len(old), len(text))
	head := commonPrefix(old[:n], text[:n])
	rest := n - head
	tail := commonSuffix(old[len(old)-rest:], text[len(text)-rest:])
	return delta{head, tail, text[head : len(text)-tail]}
}

// stride is how much is compared at once, which is fast, before single bytes.
const stride = 512

func commonPrefix(a, b []byte) int {
	i := 0
	for i+stride <= len(a) && bytes.Equal(a[i:i+stride], b[i:i+stride]) {
		i += stride
	}
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i
}

func commonSuffix(a, b []byte) int {
	n := len(a)
	for n >= stride && bytes.Equal(a[n-stride:n], b[n-stride:n]) {
		n -= stride
	}
	for n > 0 && a[n-1] == b[n-1] {
		n--
	}
	return len(a) - n
}

// apply returns the later text, or nil when the delta does not fit old.
func (d delta) apply(old []byte) []byte {
	if d.head < 0 || d.tail < 0 || d.head+d.tail > len(old) {
		return nil
	}
	text := make([]byte, 0, d.head+len(d.insert)+d.tail)
	text = append(text, old[:d.head]...)
	text = append(text, d.insert...)
	return append(text, old[len(old)-d.tail:]...)
}

// deflaters are kept because making one costs more than compressing a letter.
var deflaters = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(io.Discard, flate.BestSpeed) // fails only for a wrong level
	return w
}}

// deflate appends text, compressed, to out.
func deflate(out, text []byte) ([]byte, error) {
	b := bytes.NewBuffer(out)
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	w.Reset(b)
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// inflate reads back a text of exactly size bytes.
func inflate(packed []byte, size int) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(packed))
	defer r.Close()
	text := make([]byte, size)
	if _, err := io.ReadFull(r, text); err != nil {
		return nil, err
	}
	if n, err := r.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		return nil, io.ErrUnexpectedEOF
	}
	return text, nil
}
