package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/docx"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/model"
)

// againstOffice measures the sample's letter of three pages from its facts to
// its PDF, with nothing kept of it from before, as a running program does
// that has its faces read, against LibreOffice, whose profile is made, and which
// makes a PDF of the Word file of the same letter.
func againstOffice(now time.Time) {
	set := sample.Build(now)
	i := slices.IndexFunc(set.Documents, func(d *model.Document) bool { return d.Kind == "surat-audiensi" && d.Number != "" })
	d := set.Documents[i]
	kind, facts := compose.Shipped().Kind(d.Kind), set.Facts(d.Kawasan)
	fonts := font.New()
	var ours []time.Duration
	pages := 0
	for range 50 {
		start := time.Now()
		tree, err := typeset.New(fonts, nil).Set(new(compose.Composer).Compose(kind, d, facts))
		var b bytes.Buffer
		if err != nil || pdf.Write(&b, tree) != nil {
			panic(err)
		}
		ours = append(ours, time.Since(start))
		pages = len(tree.Pages)
	}
	slices.Sort(ours)
	mine := ours[len(ours)/2]
	if _, err := exec.LookPath("soffice"); err != nil {
		fmt.Fprintf(os.Stderr, "bench: NOT MEASURED: a letter of %d pages against LibreOffice: soffice is missing (package libreoffice-writer-nogui)\n", pages)
		return
	}
	theirs, err := convert(new(compose.Composer).Compose(kind, d, facts))
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: NOT MEASURED: a letter of %d pages against LibreOffice: %v\n", pages, err)
		return
	}
	fmt.Printf("letter of %d pages to PDF: %.1f ms, LibreOffice on its Word file %.0f ms: %.0f times as fast (goal: at least 100)\n",
		pages, float64(mine)/1e6, float64(theirs)/1e6, float64(theirs)/float64(mine))
}

// convert is the shorter of two conversions: the first of a new profile also
// makes the profile.
func convert(d *block.Document) (time.Duration, error) {
	dir, err := os.MkdirTemp("", "pena-bench-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	var b bytes.Buffer
	if err := docx.Write(&b, d, typeset.New(font.New(), nil), docx.Options{}); err != nil {
		return 0, err
	}
	path := filepath.Join(dir, "surat.docx")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		return 0, err
	}
	best := time.Duration(0)
	for range 2 {
		start := time.Now()
		out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profil"), "--headless", "--convert-to", "pdf", "--outdir", dir, path).CombinedOutput()
		if err != nil {
			return 0, fmt.Errorf("soffice: %w: %s", err, out)
		}
		if took := time.Since(start); best == 0 || took < best {
			best = took
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "surat.pdf")); err != nil {
		return 0, err
	}
	return best, nil
}
