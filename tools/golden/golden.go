// Package golden holds what tests make to the files that were committed of it.
// It is for tests alone. `make golden` runs the tests of every package that uses
// it with the flag -update, which writes the files anew; the difference is to be
// read before it is committed.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Update reports whether the golden files are to be written anew: for what is
// not compared byte by byte, such as pictures.
func Update() bool { return *update }

// Text holds got to the file at path and names the first line that differs.
func Text(t testing.TB, path, got string) {
	t.Helper()
	want, written := file(t, path, []byte(got))
	if written || got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if line(g, i) != line(w, i) {
			t.Errorf("%s: line %d is\n%s\nand should be\n%s\n(make golden writes it anew; read the difference)", path, i+1, line(g, i), line(w, i))
			return
		}
	}
}

// Bytes holds got to the file at path.
func Bytes(t testing.TB, path string, got []byte) {
	t.Helper()
	if want, written := file(t, path, got); !written && !bytes.Equal(got, want) {
		t.Errorf("%s: %d bytes came, which differ from the %d committed (make golden writes it anew; read the difference)", path, len(got), len(want))
	}
}

// Write writes a golden file.
func Write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func file(t testing.TB, path string, got []byte) (want []byte, written bool) {
	t.Helper()
	if *update {
		Write(t, path, got)
		return got, true
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return want, false
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(the end)"
}
