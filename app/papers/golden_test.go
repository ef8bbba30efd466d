package papers_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/sample"
	"pena/tools/golden"
)

// hold compares got with the file of that name in testdata.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Text(t, filepath.Join("testdata", name), got)
}

func TestPage_trees_of_the_sample_are_as_committed(t *testing.T) {
	for _, p := range kindsOf(t) {
		var b bytes.Buffer
		if err := p.pages.Dump(&b); err != nil {
			t.Fatal(err)
		}
		hold(t, p.name+".golden", b.String())
	}
}

// The sums were written by another process: the same facts give the same bytes
// on every computer.
func TestPDF_files_have_the_committed_bytes(t *testing.T) {
	var b strings.Builder
	for _, p := range completePapers(t) {
		file := p.file(t)
		if !bytes.Equal(file, p.file(t)) {
			t.Errorf("%s: written twice, the bytes differ", p.name)
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(file), p.name)
	}
	hold(t, "pdf.sha256", b.String())
}

func TestExtreme_papers_stand_as_their_digest_says(t *testing.T) {
	for _, p := range all(t, "ekstrem-", sample.Extreme(now)) {
		var b strings.Builder
		for i, page := range p.pages.Pages {
			lines := rows(marks(page, p.top(i)))
			fmt.Fprintf(&b, "page %d %q: %d lines to %.1f\n", i+1, page.Label, len(lines), lines[len(lines)-1].y)
			for _, o := range p.pages.Outline {
				if o.Page == i {
					fmt.Fprintf(&b, "  heading %d at %.1f %s\n", o.Depth, o.Y, o.Text)
				}
			}
			sources := signerSources(p.blocks)
			for _, l := range lines {
				for _, m := range l.marks {
					if sources[m.Source] {
						fmt.Fprintf(&b, "  signer at %.1f %.1f %s\n", m.x, m.y, m.Text)
					}
				}
			}
		}
		hold(t, p.name+".digest", b.String())
	}
}

// signerSources are the sources of all who sign below the text.
func signerSources(d *block.Document) map[string]bool {
	sources := map[string]bool{}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if sign, ok := b.(*block.Signatures); ok {
				for _, sg := range sign.Signers {
					sources[sg.Source] = true
				}
			}
		}
	}
	return sources
}
