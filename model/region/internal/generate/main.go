// Command generate makes the embedded region data anew from the npm package it
// comes from. Run it with "go generate ./model/region"; it needs npm and a
// network, and leaves the data as it is when anything does not add up.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const (
	source    = "idn-area-data@4.0.1"
	integrity = "sha512-PhNSIl5T7swVwwWxJOFMtCaeHAF9TUu0HLDf+36EIWZro9j7au83AFIJiBQGL+iRsBDA2OlpJ5fjiqxNYndzOQ=="
	province  = "63"
)

// levels are the files of the package, from province down, with the rows that
// the province has in each: a changed count deserves a look before it is shipped.
var levels = []struct {
	file string
	rows int
}{{"provinces", 1}, {"regencies", 13}, {"districts", 156}, {"villages", 2016}}

func main() {
	log.SetFlags(0)
	if err := run("data"); err != nil {
		log.Fatalf("generate region data: %v", err)
	}
}

func run(folder string) error {
	files, err := fetch()
	if err != nil {
		return err
	}
	var all [][]string
	for _, level := range levels {
		rows, err := ofProvince(files["package/data/"+level.file+".csv"])
		if err != nil {
			return fmt.Errorf("%s: %w", level.file, err)
		}
		if len(rows) != level.rows {
			return fmt.Errorf("%s: %d rows, expected %d", level.file, len(rows), level.rows)
		}
		all = append(all, rows...)
	}
	slices.SortFunc(all, func(a, b []string) int { return strings.Compare(a[0], b[0]) })

	var out bytes.Buffer
	w := csv.NewWriter(&out)
	if err := w.WriteAll(append([][]string{{"code", "name"}}, all...)); err != nil {
		return err
	}
	license := files["package/data/LICENSE.md"]
	if len(license) == 0 {
		return fmt.Errorf("the package has no licence beside its data")
	}
	if err := os.WriteFile(filepath.Join(folder, "LICENSE-ODbL.md"), license, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "regions.csv"), out.Bytes(), 0o644)
}

// fetch downloads the package and returns its files, once its checksum is right.
func fetch() (map[string][]byte, error) {
	folder, err := os.MkdirTemp("", "region")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	pack := exec.Command("npm", "pack", "--silent", source)
	pack.Dir, pack.Stderr = folder, os.Stderr
	name, err := pack.Output()
	if err != nil {
		return nil, fmt.Errorf("npm pack %s: %w", source, err)
	}
	archive, err := os.ReadFile(filepath.Join(folder, strings.TrimSpace(string(name))))
	if err != nil {
		return nil, err
	}
	sum := sha512.Sum512(archive)
	if got := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); got != integrity {
		return nil, fmt.Errorf("%s has the checksum %s, not %s", source, got, integrity)
	}
	return unpack(archive)
}

func unpack(archive []byte) (map[string][]byte, error) {
	zipped, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for r := tar.NewReader(zipped); ; {
		header, err := r.Next()
		if err == io.EOF {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		if files[header.Name], err = io.ReadAll(r); err != nil {
			return nil, err
		}
	}
}

// ofProvince returns code and name of the rows of the province. They are the
// first and the last column in every file.
func ofProvince(file []byte) ([][]string, error) {
	rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 || rows[0][0] != "code" || rows[0][len(rows[0])-1] != "name" {
		return nil, fmt.Errorf("the columns are not code … name")
	}
	var kept [][]string
	for _, row := range rows[1:] {
		if code := row[0]; code == province || strings.HasPrefix(code, province+".") {
			kept = append(kept, []string{code, row[len(row)-1]})
		}
	}
	return kept, nil
}
